"""One indicator: its words, and the series that gives its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from generator.dice import SEED
from generator.rows import Cells

SURVEY = "Merrowshire residents survey (invented)"
VITAL = "Southern Vale vital statistics (invented)"
HOSPITALS = "Southern Vale hospital records (invented)"
PRACTICES = "Merrowshire general practice records (invented)"
SCHOOLS = "Merrowshire schools census (invented)"


class Series(Protocol):
    """Writes every row of an indicator, with dice of its own."""

    def __call__(self, about: Indicator, dice: Random) -> Iterator[Cells]: ...


@dataclass(frozen=True)
class Indicator:
    """What the descriptor says of a measure. `sex` and `age` are those of its headline; `more` holds rarer keys."""

    id: str
    name: str
    title: str
    unit: str
    polarity: str
    value_type: str
    definition: str
    framework: str
    source: str
    updated: str
    next_update: str
    series: Series
    sex: str = "Persons"
    age: str = "All ages"
    decimals: int = 1
    seed: int = -1  # its place in the first edition, whose numbers stay as they were; else its id serves
    more: Mapping[str, object] = field(default_factory=dict)

    def rows(self) -> Iterator[Cells]:
        """Every row; each indicator has its own dice, so that none disturbs another."""
        yield from self.series(self, Random(SEED + (self.seed if self.seed >= 0 else int(self.id))))
