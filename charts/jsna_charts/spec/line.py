"""The input of a line chart of any table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Line, Unit


@dataclass(frozen=True)
class LineSpec:
    """Up to four series over time, or over anything else that has an order.

    `Reading.period` is the words under the axis and `Reading.at` the place along it.
    """

    kind: ClassVar[str] = "line"
    title: str
    unit: Unit
    lines: tuple[Line, ...]
    across: str = "Period"  # what the readings go by: the table's first heading
    from_zero: bool = False
    assumption: str = ""  # what the projected readings rest on, in a sentence
