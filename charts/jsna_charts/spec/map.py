"""The input of a map: areas as polygons, each with a value, and how the values are put in classes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from jsna_charts.spec.shared import Reference, State, Status, Unit

Ring = tuple[tuple[float, float], ...]
"""Corners of an outline or a hole as (longitude, latitude) in degrees; the last need not repeat the first."""


class Classes(StrEnum):
    """How values become colours."""

    QUANTILES = "quantiles"  # classes of about as many areas each
    STEPS = "steps"  # classes of the same width
    STATUS = "status"  # how each area stands to the benchmark


@dataclass(frozen=True)
class Area:
    """One area: its rings (filled where an odd number of them surround a point) and its value."""

    name: str
    rings: tuple[Ring, ...]
    value: float | None
    text: str = ""  # the value as the page writes it; for a missing one, why it is missing
    status: Status = Status.NOT_COMPARED
    state: State = State.REPORTED
    emphasis: bool = False  # the place that the page is about


@dataclass(frozen=True)
class MapSpec:
    """A measure's values for one period on a map. Polygons come simplified: see `jsna_charts.borders.simplified`."""

    kind: ClassVar[str] = "map"
    title: str
    unit: Unit
    period: str
    areas: tuple[Area, ...]
    classes: Classes = Classes.QUANTILES
    count: int = 5  # of classes, 2 to 5; fewer are drawn where values are too few or too alike
    reference: Reference | None = None
