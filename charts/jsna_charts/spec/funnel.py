"""The input of a funnel plot: values against the size of what they are measured on, within limits of chance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from jsna_charts.spec.shared import Reference, State, Status, Unit


class Beyond(StrEnum):
    """Which limits a value lies outside."""

    NONE = "Within the 95% limits"
    OUTER_95 = "Outside the 95% limits"
    OUTER_998 = "Outside the 99.8% limits"


@dataclass(frozen=True)
class Dot:
    """One area: the size of its denominator and its value. `size_text` and `text` are as the page writes them."""

    name: str
    size: float
    size_text: str
    value: float | None
    text: str = ""
    beyond: Beyond = Beyond.NONE
    status: Status = Status.SIMILAR
    state: State = State.REPORTED
    emphasis: bool = False  # the place that the page is about


@dataclass(frozen=True)
class Limits:
    """The control limits round the benchmark at one size."""

    size: float
    lower998: float
    lower95: float
    upper95: float
    upper998: float


@dataclass(frozen=True)
class FunnelSpec:
    """Areas' values by size for one period. `limits` is the curves' points, smallest size first; the caller's sums."""

    kind: ClassVar[str] = "funnel"
    title: str
    unit: Unit
    period: str
    size: str  # what sizes are, with their unit: "adults aged 18 and over"
    dots: tuple[Dot, ...]
    reference: Reference
    limits: tuple[Limits, ...] = ()
