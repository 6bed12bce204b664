"""The input of a profile, or spine chart: one area's measures against a benchmark and the range of its peers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Polarity, State, Status, Unit


@dataclass(frozen=True)
class Spread:
    """Where comparable areas lie, from the lowest value to the highest, in the measure's own unit."""

    lowest: float
    lower_quartile: float
    upper_quartile: float
    highest: float


@dataclass(frozen=True)
class Spine:
    """One measure of the area. Without a spread or a benchmark there is nothing to set the value against."""

    name: str
    period: str
    unit: Unit
    value: float | None
    text: str = ""  # the value as the page writes it; for a missing one, why it is missing
    benchmark: float | None = None
    benchmark_text: str = ""
    spread: Spread | None = None
    polarity: Polarity = Polarity.NONE
    status: Status = Status.NOT_COMPARED
    state: State = State.REPORTED


@dataclass(frozen=True)
class SpineGroup:
    """Measures under one heading; "" for none."""

    title: str
    rows: tuple[Spine, ...]


@dataclass(frozen=True)
class ProfileSpec:
    """One area's measures, a row each: its value, the benchmark's, and a bar that runs from worst to best."""

    kind: ClassVar[str] = "profile"
    title: str
    area: str
    benchmark: str  # its name: "England"
    peers: str  # who the range is of: "13 districts of Wold and Mereby"
    groups: tuple[SpineGroup, ...]
