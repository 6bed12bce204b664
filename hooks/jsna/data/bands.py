"""Age bands told from their labels: `0-4 yrs`, `90+`, `<1 yr`, `Under 18`, `7`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

OLDEST = 200
_RANGE = re.compile(r"(?:aged?\s+)?(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})\b", re.IGNORECASE)
_OPEN = re.compile(r"(?:aged?\s+)?(\d{1,3})\s*(?:\+|(?:and|or|&)\s+(?:over|older|above))", re.IGNORECASE)
_BELOW = re.compile(r"(?:<|under)\s*(\d{1,3})\b", re.IGNORECASE)
_ONE = re.compile(r"(?:aged?\s+)?(\d{1,3})(?:\s*(?:yrs?|years?))?(?:\s+old)?", re.IGNORECASE)


@dataclass(frozen=True, order=True)
class AgeBand:
    """The ages from `start` to `end`, both of them in it, in years."""

    start: int
    end: int
    label: str

    @property
    def name(self) -> str:
        """`0 to 4`, `90 and over`, `7`."""
        if self.end >= OLDEST:
            return f"{self.start} and over"
        return str(self.start) if self.start == self.end else f"{self.start} to {self.end}"


def age_band(label: str) -> AgeBand | None:
    """The band that a label means; None where it means none."""
    text = label.strip()
    if found := _RANGE.match(text):
        start, end = int(found[1]), int(found[2])
        return AgeBand(start, end, label) if start <= end else None
    if found := _OPEN.match(text):
        return AgeBand(int(found[1]), OLDEST, label)
    if (found := _BELOW.match(text)) and int(found[1]) > 0:
        return AgeBand(0, int(found[1]) - 1, label)
    found = _ONE.fullmatch(text)
    return AgeBand(int(found[1]), int(found[1]), label) if found else None


def partition(labels: Iterable[str]) -> tuple[AgeBand, ...]:
    """The bands that follow one another from the youngest to the open one, the narrowest there are; none if they don't.

    Bands across others (`65+ yrs` beside five-year bands) are left out.
    """
    starting: dict[int, list[AgeBand]] = {}
    for band in filter(None, map(age_band, labels)):
        starting.setdefault(band.start, []).append(band)
    return _follow(min(starting, default=0), starting, {}) or ()


def _follow(
    start: int, starting: Mapping[int, list[AgeBand]], done: dict[int, tuple[AgeBand, ...] | None]
) -> tuple[AgeBand, ...] | None:
    """The narrowest bands from an age to the oldest; None where they leave a gap."""
    if start not in done:
        done[start] = None
        for band in sorted(starting.get(start, ()), key=lambda band: band.end):
            rest = () if band.end >= OLDEST else _follow(band.end + 1, starting, done)
            if rest is not None:
                done[start] = (band, *rest)
                break
    return done[start]
