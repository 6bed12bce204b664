"""Texts held against the lists of accepted phrases: matched whole, with the names of places in their usual variants."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from jsna.data.areas import ENGLAND, Gazetteer
from jsna.prose import phrases
from jsna.words import listed

_FOLDED = str.maketrans({"’": "'", "‘": "'", "–": "-", "−": "-", "‑": "-", "&": " and "})
_REFUSING = [p for p in (*phrases.TREND["steady"], *phrases.SAME_OVER_TIME) if p.startswith("no ") or " no " in p]


def normal(text: str) -> str:
    """A text as it is compared: small letters, single spaces, plain dashes and quotes, no punctuation at its end."""
    return " ".join(text.translate(_FOLDED).casefold().split()).rstrip(".,;:!").rstrip()


def longest_first(words: Iterable[str]) -> str:
    """Words as alternatives of a pattern, none hidden by a shorter one."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


_LEAD = f"(?:(?:{longest_first(phrases.LEADS)}) )?"
NEGATION = rf"\b(?:{longest_first(phrases.NEGATIONS)})\b|\w*n't\b"
_NEGATION = re.compile(NEGATION)


def negation(text: str) -> str:
    """The word that turns a claim round; "" where there is none, but for those of the accepted phrases."""
    left = normal(text)
    for phrase in _REFUSING:
        left = left.replace(phrase, " ")
    found = _NEGATION.search(left)
    return found[0] if found else ""


def names_of(code: str, areas: Gazetteer, own_region: bool = False) -> tuple[str, ...]:
    """The usual names of a place; a region is also “the region” to the areas in it."""
    own = tuple(form.format(name=areas.name(code)) for form in phrases.PLACE)
    if code == ENGLAND:
        return tuple(dict.fromkeys((*phrases.ENGLAND, *own)))
    return (*own, f"the {own[0]}", *(phrases.REGION if own_region else ()))


def other_place(name: str, right: Iterable[str], areas: Gazetteer) -> str:
    """The name itself where it is that of a place other than the right one, else ""."""
    known = {normal(word) for word in right}
    every = [*phrases.ENGLAND, *phrases.REGION]
    every += [word for code in areas.areas for word in names_of(code, areas)]
    return name if name not in known and any(normal(word) == name for word in every) else ""


def named_in(templates: Iterable[str], text: str, before: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Each template that a text is, with the name that stands in it for `{place}`; "" where it has none."""
    text = normal(text)
    for template in templates:
        found = _compiled(template, before).fullmatch(text)
        if found:
            yield template, found.groupdict().get("place") or ""


@cache
def _compiled(template: str, before: tuple[str, ...]) -> re.Pattern[str]:
    words = f"(?:(?:{longest_first(before)}) )?" if before else ""
    return with_lead(words + slotted(template, {"place": "(?P<place>.+)"}))


def with_lead(pattern: str) -> re.Pattern[str]:
    """A pattern that one of the leads may stand in front of."""
    return re.compile(_LEAD + pattern)


def slotted(template: str, slots: Mapping[str, str]) -> str:
    """A template as a pattern: its words as they stand, its slots as the patterns given."""
    parts = re.split(r"\{(\w+)\}", template)
    return "".join(slots[part] if n % 2 else re.escape(part.casefold()) for n, part in enumerate(parts))


def quoted(options: Iterable[str]) -> str:
    """Phrases as a sentence lists them: “falling”, “going down” or “getting better”."""
    return listed((f"“{option}”" for option in dict.fromkeys(options)), "or")
