"""The input of a trend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Comparison, Line, Unit


@dataclass(frozen=True)
class TrendSpec:
    """History of one measure for one place, with up to three benchmark lines."""

    kind: ClassVar[str] = "trend"
    title: str  # the measure's title
    unit: Unit
    subject: Line
    benchmarks: tuple[Line, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    trend: str = ""  # the recent trend in words, "" when there is none to state
    from_zero: bool = False
    assumption: str = ""  # what the projected readings rest on, in a sentence
