"""From an indicator's long official name: its framework code, a title without it, and a short name for addresses."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from jsna.data.areas import slug

LONGEST = 50
# C16, A01b, B18ii; older editions of the outcomes framework: 1.18i, 4.05ii
_FRAMEWORK = re.compile(r"([A-E]\d{2}[a-z]?(?:i{1,3}|iv|v|vi)?|\d\.\d{1,2}(?:i{1,3}|iv|v|vi)?)\s+[-–]\s+")
_PREVALENCE = re.compile(r"^(estimated )?prevalence of (.+)$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\(([^()]*)\)")
_SAYS_NOTHING = frozenset((
    "a", "an", "and", "are", "as", "be", "been", "being", "classified", "considered", "having", "had", "has", "have",
    "is", "it", "like", "much", "number", "of", "on", "percentage", "population", "proportion", "recorded", "reported",
    "reporting", "that", "the", "their", "them", "they", "this", "to", "was", "were", "which", "who", "with", "would",
    "per", "cent",
))  # fmt: skip
_HANGING = frozenset(("at", "by", "for", "from", "in", "or", "than", "under", "over", "without"))


def framework_of(name: str) -> str:
    """The code with which a framework numbers the indicator: `C16`; empty where the name has none."""
    found = _FRAMEWORK.match(name)
    return found[1] if found else ""


def title_of(name: str) -> str:
    """The official name on one line and without its framework code."""
    return _FRAMEWORK.sub("", " ".join(name.split()), count=1)


def name_of(name: str, indicator: str, taken: Collection[str]) -> str:
    """A short, readable name not yet taken: from the official name, then with its brackets, then with its id."""
    title = title_of(name)
    short = _short(title, [])
    fuller = _short(title, [slug(inner) for inner in _BRACKETS.findall(title)])
    candidates = (short, fuller, f"{short}-{indicator}".strip("-"))
    free = [candidate for candidate in candidates if candidate and candidate not in taken]
    return free[0] if free else f"{short}-{indicator}-{len(taken)}"


def _short(title: str, brackets: list[str]) -> str:
    bare = re.sub(r"['’]", "", _BRACKETS.sub("", title))
    parts = [_PREVALENCE.sub(r"\1\2 prevalence", part.strip()) for part in bare.split(":")]
    words = [*slug(" ".join(parts)).split("-"), *(brackets or _telling(title))]
    return _joined(dict.fromkeys(word for word in words if word and word not in _SAYS_NOTHING))


def _telling(title: str) -> Iterator[str]:
    """What brackets hold that tells one indicator from its twin: a sex, a range of years, a survey's initials."""
    for before, inner in _before_brackets(title):
        for part in re.split(r",\s*", inner):
            years = re.fullmatch(r"(\d+)[ -]years? range", part)
            if part.lower() in ("male", "female", "males", "females"):
                yield part.lower()
            elif years:
                yield f"{years[1]}-year"
            elif re.fullmatch(r"[A-Z]{3,5}", part) and not _initials(before).endswith(part.lower()):
                yield part.lower()


def _before_brackets(title: str) -> Iterator[tuple[str, str]]:
    for found in _BRACKETS.finditer(title):
        yield title[: found.start()], found[1]


def _initials(text: str) -> str:
    return "".join(word[0] for word in slug(text).split("-") if word)


def _joined(words: Collection[str]) -> str:
    """As many whole words as fit, not ending in one that leaves the reader waiting."""
    kept: list[str] = []
    for word in words:
        if len("-".join([*kept, word])) > LONGEST:
            break
        kept.append(word)
    while len(kept) > 1 and kept[-1] in _HANGING:
        kept.pop()
    return "-".join(kept)
