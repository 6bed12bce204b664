"""A comparison of areas: bars from zero with their intervals, each value and status in words' and shapes' columns."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.kinds import rows
from jsna_charts.kinds.bar import draw_bars
from jsna_charts.kinds.room import WHOLE, Reach, Room
from jsna_charts.sheet import Layout, Sheet
from jsna_charts.spec import CompareSpec
from jsna_charts.spec.bar import Entry


def layout(spec: CompareSpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing: a row for each area."""
    return Layout(plan(spec, room).height)


def draw(axes: Axes, spec: CompareSpec, room: Room = WHOLE) -> None:
    """Draw the comparison."""
    draw_bars(Sheet(axes), plan(spec, room))


def plan(spec: CompareSpec, room: Room = WHOLE) -> rows.Plan:
    """Where everything goes."""
    return rows.plan(_table(spec), room)


def reach(spec: CompareSpec) -> Reach:
    """What it asks for as a panel."""
    return rows.reach(_table(spec))


def _table(spec: CompareSpec) -> rows.Table:
    entries = tuple(Entry(bar.name, (bar,)) for bar in spec.bars)
    numbers = rows.numbers(entries, spec.reference)
    return rows.Table(entries, spec.unit, spec.reference, numbers)
