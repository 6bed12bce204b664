"""The input of a comparison of areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Bar, Reference, Unit


@dataclass(frozen=True)
class CompareSpec:
    """Areas side by side for one period, in the order given, against at most one benchmark line."""

    kind: ClassVar[str] = "compare"
    title: str
    unit: Unit
    period: str
    bars: tuple[Bar, ...]
    reference: Reference | None = None
