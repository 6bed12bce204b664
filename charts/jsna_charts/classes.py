"""The classes of a map: which values, or which status, share a colour, and the areas in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jsna_charts.spec import Area, Classes, MapSpec, Status
from jsna_charts.steps import ticks
from jsna_charts.wording import number, shown

MOST = 5
_ORDER = (Status.WORSE, Status.HIGHER, Status.SIMILAR, Status.BETTER, Status.LOWER, Status.NOT_COMPARED)


@dataclass(frozen=True)
class Class:
    """Areas that share a colour. Values run from `low` up to but not including `high`, in the last class up to it."""

    areas: tuple[Area, ...]
    low: float = 0.0
    high: float = 0.0
    status: Status | None = None


def classes(spec: MapSpec) -> tuple[Class, ...]:
    """The classes of a map's shown values, lowest first, or by status, worst first; none is made of no values.

    Raises ValueError if the spec asks for fewer than two classes or more than five.
    """
    if not 2 <= spec.count <= MOST:
        raise ValueError(f"'{spec.title}' asks for {spec.count} classes; a map has two to {MOST}")
    areas = [area for area in spec.areas if shown(area)]
    if spec.classes is Classes.STATUS:
        held = [(status, tuple(area for area in areas if area.status is status)) for status in _ORDER]
        return tuple(Class(found, status=status) for status, found in held if found)
    edges = (_quantiles if spec.classes is Classes.QUANTILES else _steps)(sorted(map(_value, areas)), spec.count)
    spans = list(pairwise(edges))
    return tuple(
        Class(_between(areas, low, high, index == len(spans) - 1), low, high) for index, (low, high) in enumerate(spans)
    )


def class_label(held: Class, last: bool, spec: MapSpec) -> str:
    """A class in words: `5.0% to under 7.5%`, or its status."""
    if held.status is not None:
        return held.status.value
    low, high = number(held.low, spec.unit), number(held.high, spec.unit)
    return low if low == high else f"{low} to {high}" if last else f"{low} to under {high}"


def _quantiles(values: Sequence[float], count: int) -> tuple[float, ...]:
    """Edges between classes of about as many values: each the lowest value of its class, and the highest of all.

    Equal values share a class, so classes may be uneven, or fewer.
    """
    if not values:
        return ()
    starts = sorted({values[-(-index * len(values) // count)] for index in range(min(count, len(values)))})
    return (*starts, values[-1])


def _steps(values: Sequence[float], count: int) -> tuple[float, ...]:
    """Edges at round numbers, at most `count` steps."""
    if not values:
        return ()
    found = (ticks(values[0], values[-1], most) for most in range(count, 0, -1))
    return next((edges for edges in found if len(edges) <= count + 1), (values[0], values[-1]))


def _between(areas: Sequence[Area], low: float, high: float, last: bool) -> tuple[Area, ...]:
    return tuple(area for area in areas if low <= _value(area) < high or (last and _value(area) == high))


def _value(area: Area) -> float:
    return area.value if area.value is not None else 0.0
