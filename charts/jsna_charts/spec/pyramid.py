"""The input of a population pyramid."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import State


@dataclass(frozen=True)
class Band:
    """The people of one age band: counts of both sexes, or of all persons where the source has no sexes."""

    name: str  # "0 to 4", "90 and over"
    start: int  # the youngest age in it, in years
    males: float | None = None
    females: float | None = None
    persons: float | None = None
    state: State = State.REPORTED

    @property
    def total(self) -> float | None:
        """Both sexes, or all persons; None where any of it is not known."""
        if self.males is None or self.females is None:
            return self.persons if self.males is None and self.females is None else None
        return self.males + self.females


@dataclass(frozen=True)
class PyramidSpec:
    """A population by age and sex, youngest band first, as shares of its own total, against another's outline."""

    kind: ClassVar[str] = "pyramid"
    title: str
    place: str
    period: str
    bands: tuple[Band, ...]
    benchmark: str = ""
    outline: tuple[Band, ...] = ()  # the benchmark's bands: the same ones, else no outline can be compared
