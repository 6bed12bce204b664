"""The input of an inequality: one measure for the groups of one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Bar, Reference, Unit


@dataclass(frozen=True)
class Slope:
    """A straight line through ordered groups: its value before the first group and after the last.

    These are rank 0 and rank 1 of a slope index of inequality; each group takes an equal share of the way.
    """

    start: float
    end: float
    text: str  # what it comes to, as the page writes it: "Slope index of inequality: 9.7 points"


@dataclass(frozen=True)
class InequalitySpec:
    """Groups of people side by side for one period.

    Ordered groups (deciles) stand across the drawing in the order given, most deprived first. Groups without an
    order (sexes) stand under each other by their values. `Bar.emphasis` is not used.
    """

    kind: ClassVar[str] = "inequality"
    title: str
    unit: Unit
    place: str
    period: str
    by: str  # what makes the groups: "Deprivation decile in England"
    groups: tuple[Bar, ...]
    average: Reference | None = None
    ordered: bool = True
    ends: tuple[str, str] = ("", "")  # words under the first and last ordered group: "Most deprived", "Least deprived"
    slope: Slope | None = None
    gap: str = ""  # the gap in words: "12.4 points between most and least deprived"
