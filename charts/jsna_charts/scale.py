"""From values to places on the drawing: linear scales, round ticks, and which period labels there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import floor, log10

from jsna_charts.metrics import measure
from jsna_charts.spec import Unit
from jsna_charts.steps import ticks
from jsna_charts.style import WIDTH
from jsna_charts.wording import number

GAP = 12.0
"""Least distance between two labels of one axis, in user units."""


@dataclass(frozen=True)
class Scale:
    """A straight line from values (`low` to `high`) to user units (`start` to `end`)."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


def levels(values: Sequence[float], from_zero: bool = False, most: int = 5) -> tuple[float, ...]:
    """The ticks of an axis that holds every value, about `most` steps apart: none if there are no values.

    Zero is taken in where it is asked for, or where leaving it out would gain little; else the lowest value is
    kept clear of the foot, which would make it look like nothing.
    """
    if not values:
        return ()
    low, high = min(values), max(values)
    if from_zero or 0 <= low < 0.4 * high:
        return ticks(min(low, 0.0), max(high, 0.0), most)
    found = ticks(low, high, most)
    step = found[1] - found[0]
    return found if low - found[0] > step / 10 else (round(found[0] - step, 10), *found)


def tick_text(value: float, values: Sequence[float], unit: Unit) -> str:
    """A tick's label, with no more decimals than the distance between ticks needs. `values` are two ticks or more."""
    step = values[1] - values[0]
    return number(value, Unit(unit.suffix, "", max(0, -floor(log10(step) + 1e-9))))


def fitting(scale: Scale, marked: Sequence[float], unit: Unit) -> bool:
    """Whether the labels of ticks, in the measure's unit, keep their distance under an axis from left to right."""
    labels = [(scale(value), tick_text(value, marked, unit)) for value in marked]
    return _fits(labels[::-1])


def thinned(labels: Sequence[tuple[float, str]], right: float = WIDTH) -> tuple[tuple[float, str], ...]:
    """Every label, or every second, third ... counted back from the last, so that none touches another.

    `labels` are (x in user units, text), left to right. A step that also reaches the first label is
    preferred where it costs no more than half the labels.
    """
    fitting = [step for step in range(1, len(labels) + 1) if _fits(labels[::-1][::step], right)]
    if not fitting:
        return tuple(labels[-1:])
    least = fitting[0]
    whole = [step for step in fitting if step <= 2 * least and (len(labels) - 1) % step == 0]
    return tuple(labels[::-1][:: (whole or fitting)[0]][::-1])


def prior(labels: Sequence[tuple[float, str]]) -> tuple[tuple[float, str], ...]:
    """As many labels as have room, the ones that matter most given first; left to right."""
    kept: list[tuple[float, str]] = []
    for label in labels:
        if _fits(sorted([*kept, label], reverse=True)):
            kept.append(label)
    return tuple(sorted(kept))


def within(x: float, text: str, left: float = 0.0, right: float = WIDTH, bold: bool = False) -> float:
    """The middle nearest to x at which a centred text stays on the drawing."""
    half = measure(text, bold) / 2
    return max(left + half, min(right - half, x))


def _fits(labels: Sequence[tuple[float, str]], right: float = WIDTH) -> bool:
    """Whether labels, right to left, keep their distance."""
    centres = [(within(x, text, right=right), measure(text) / 2) for x, text in labels]
    edges = [(centre - half, centre + half) for centre, half in centres]
    return all(after[0] - before[1] >= GAP for after, before in pairwise(edges))
