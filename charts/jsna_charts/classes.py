"""The classes of a map: which values, or which status, share a colour, and the areas in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jsna_charts.spec import Area, Classes, MapSpec, Status, Unit
from jsna_charts.steps import ticks
from jsna_charts.wording import number, rounded, shown

Spans = tuple[tuple[float, float], ...]
"""From where to where each class reaches, in the measure's unit, as it is written."""

MOST = 5
_ORDER = (Status.WORSE, Status.HIGHER, Status.SIMILAR, Status.BETTER, Status.LOWER, Status.NOT_COMPARED)


@dataclass(frozen=True)
class Class:
    """Areas that share a colour. Their values as written run from `low` up to but not including `high`, which the last
    class includes; where both are the same, it is their one value.
    """

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
    values = sorted(_value(area, spec.unit) for area in areas)
    spans = (_quantiles if spec.classes is Classes.QUANTILES else _steps)(values, spec)
    return tuple(
        Class(tuple(area for area in areas if _holds(span, _value(area, spec.unit), span == spans[-1])), *span)
        for span in spans
    )


def class_label(held: Class, last: bool, spec: MapSpec) -> str:
    """A class in words: `5.0% to under 7.5%`, or its status."""
    if held.status is not None:
        return held.status.value
    low, high = number(held.low, spec.unit), number(held.high, spec.unit)
    return low if low == high else f"{low} to {high}" if last else f"{low} to under {high}"


def _quantiles(values: Sequence[float], spec: MapSpec) -> Spans:
    """Classes of about as many values each: they begin at the lowest of them, and the last ends at the highest of all.

    Equal values share a class, so classes may be uneven, or fewer. A class for each, where no more values differ than
    classes were asked for; else the last holds two that differ, or it would end where it begins.
    """
    different = sorted(set(values))
    if len(different) <= spec.count:
        return tuple((value, value) for value in different)
    firsts = (values[-(-index * len(values) // spec.count)] for index in range(spec.count))
    return tuple(pairwise((*sorted({min(first, different[-2]) for first in firsts}), different[-1])))


def _steps(values: Sequence[float], spec: MapSpec) -> Spans:
    """Classes between round numbers that differ as they are written, no more than were asked for. One may be empty."""
    if not values:
        return ()
    found = (ticks(values[0], values[-1], most) for most in range(spec.count, 0, -1))
    fitting = (
        edges for edges in found
        if len(edges) <= spec.count + 1 and len({rounded(edge, spec.unit) for edge in edges}) == len(edges)
    )  # fmt: skip
    return tuple(pairwise(next(fitting, (values[0], values[-1]))))


def _holds(span: tuple[float, float], value: float, last: bool) -> bool:
    low, high = span
    return low <= value < high or (value == high and (last or low == high))


def _value(area: Area, unit: Unit) -> float:
    """The value as it is written, since the bounds are: what reads alike is of one class."""
    return float(rounded(area.value if area.value is not None else 0.0, unit))
