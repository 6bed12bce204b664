"""Amounts in words: “a third”, “nearly half”, “one in eight”, and when the data bear them out.

The rule. The accepted shares stand in order of size (`phrases.PARTS`). An amount in words is true where the data's own
share is nearer to it than to the share before or behind it: “a third” stands between “three in ten” and “two fifths”,
so it is true from 31.7% up to 36.7%. “Nearly”, “almost” and “just under” are true from half-way to the share before up
to the share itself, and not beyond; “just over” is the same above it. “Less than” reaches down to the share before,
“more than” up to the share behind. “About” says no more than the amount alone. “Nearly doubled” and “more than doubled”
are judged in the same way between the steps of `phrases.MULTIPLES`; “halved” and “doubled” alone are true where the
ratio, rounded to one decimal, is 0.5 or 2.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from jsna.prose import phrases
from jsna.prose.wording import longest_first, normal

SHARES = tuple(Fraction(share) for share in phrases.PARTS)
STEPS = tuple(Fraction(step) for step in phrases.MULTIPLES)
_ALL = (Fraction(0), *SHARES, Fraction(1))
_NEAR = {word: kind for kind, words in phrases.NEAR.items() for word in words}


@dataclass(frozen=True)
class Part:
    """A share in words, and the word before it that says on which side the true one lies."""

    share: Fraction
    near: str = ""  # a key of `phrases.NEAR`

    def holds(self, actual: Fraction) -> bool:
        """Whether the true share bears it out."""
        return fits(self.near, self.share, actual, _ALL)


def fits(near: str, named: Fraction, actual: Fraction, steps: tuple[Fraction, ...]) -> bool:
    """Whether an amount may be called by the step that is named, in the sense of a key of `phrases.NEAR` or of none."""
    before, behind = _beside(named, steps)
    below, above = (before + named) / 2, (named + behind) / 2
    if near == "nearly":
        return below <= actual < named
    if near == "just over":
        return named < actual < above
    if near == "under":
        return before <= actual < named
    return named < actual <= behind if near == "over" else below <= actual < above


def limits(share: Fraction) -> tuple[Fraction, Fraction]:
    """From which share, and up to but not with which, the words for a share are true without a word before them."""
    before, behind = _beside(share, _ALL)
    return (before + share) / 2, (share + behind) / 2


def _beside(named: Fraction, steps: tuple[Fraction, ...]) -> tuple[Fraction, Fraction]:
    at = steps.index(named)
    return steps[at - 1], steps[at + 1]


@cache
def pattern() -> str:
    """A pattern of every amount in words, with the word before it; its groups are `near`, `share`, `few` and `many`."""
    words = longest_first(word for words in phrases.PARTS.values() for word in _spelt(words))
    counted = rf"(?:{longest_first(phrases.COUNTED)}|\d{{1,3}})"
    ratio = rf"(?P<few>{counted}) (?:{longest_first(phrases.OUT_OF)}) (?P<many>{counted})"
    return rf"(?:(?P<near>{nearness()}) )?(?:{ratio}|(?P<share>{words}))(?![\w-])"


@cache
def nearness() -> str:
    """A pattern of every word that may stand before an amount in words."""
    return longest_first((*_NEAR, *phrases.ABOUT))


def read_nearness(word: str | None) -> str:
    """The key of `phrases.NEAR` that a word before an amount belongs to; "" for “about”, and for none."""
    return _NEAR.get(word or "", "")


def part_of(found: re.Match[str]) -> Part | None:
    """What a match of `pattern` says; None where its share is not an accepted one."""
    share = _named().get(found["share"] or "") or ratio(found["few"], found["many"])
    return Part(share, read_nearness(found["near"])) if share in SHARES else None


def read_part(text: str) -> Part | None:
    """The amount in words with which a text begins, as `one in eight adults`; None where there is none, or another."""
    found = _whole().fullmatch(normal(text))
    return part_of(found) if found else None


def in_words(actual: Fraction) -> str:
    """The accepted words for a share: `one in eight`; "" for one that none of them fits."""
    return next((words[0] for share, words in phrases.PARTS.items() if Part(Fraction(share)).holds(actual)), "")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{longest_first(phrases.LEADS)}) )?{pattern()}(?: [^\d]+)?")


@cache
def _named() -> dict[str, Fraction]:
    return {word: Fraction(share) for share, words in phrases.PARTS.items() for word in _spelt(words)}


def _spelt(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words, and those of two with a hyphen between them: `two-thirds`."""
    return (*words, *(word.replace(" ", "-") for word in words if word.count(" ") == 1 and not word.startswith("a")))


def ratio(few: str | None, many: str | None) -> Fraction | None:
    """The share that two numbers in words or digits say; None where it is none: “six in four”."""
    if few is None or many is None:
        return None
    part, whole = _counted(few), _counted(many)
    return Fraction(part, whole) if 0 < part < whole else None


def _counted(word: str) -> int:
    return int(word) if word.isdigit() else phrases.COUNTED[" ".join(word.casefold().split())]
