"""Dots in rows: a shape for each series on a scale that need not begin at zero, joined where a row has several."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.kinds import rows
from jsna_charts.kinds.key import Item, draw_key
from jsna_charts.kinds.room import WHOLE, Reach, Room
from jsna_charts.sheet import Layout, Sheet
from jsna_charts.spec import DotsSpec
from jsna_charts.style import AXIS, BENCHMARKS, CIRCLE, DIAMOND, DOWN, SUBJECT, UP
from jsna_charts.wording import clean, shown

MARKS = ((CIRCLE, SUBJECT), (DIAMOND, BENCHMARKS[0]), (UP, BENCHMARKS[2]), (DOWN, BENCHMARKS[1]))
"""Shape and colour of each series."""

SIZE = 5.6


def layout(spec: DotsSpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing: a row for each category, a step in it for each series."""
    return Layout(plan(spec, room).height)


def draw(axes: Axes, spec: DotsSpec, room: Room = WHOLE) -> None:
    """Draw the dots."""
    draw_dots(Sheet(axes), plan(spec, room))


def plan(spec: DotsSpec, room: Room = WHOLE) -> rows.Plan:
    """Where everything goes. Raises ValueError if a category has no dot, or more than four."""
    return rows.plan(_table(spec), room)


def reach(spec: DotsSpec) -> Reach:
    """What it asks for as a panel."""
    return rows.reach(_table(spec))


def _table(spec: DotsSpec) -> rows.Table:
    if any(not 0 < len(entry.bars) <= len(MARKS) for entry in spec.entries):
        raise ValueError(
            f"'{spec.title}' has a category with {max(len(e.bars) for e in spec.entries)} dots, not 1 to 4"
        )
    entries = rows.ordered(spec.entries) if spec.by_value else spec.entries
    numbers = rows.numbers(entries, spec.reference)
    names = rows.series(entries)
    items = [Item(clean(name), colour, shape) for name, (shape, colour) in zip(names, MARKS, strict=False)]
    key = tuple(items) if len(names) > 1 else ()
    return rows.Table(entries, spec.unit, spec.reference, numbers, from_zero=False, items=key)


def draw_dots(sheet: Sheet, planned: rows.Plan) -> None:
    """The rows with a dot for each value."""
    rows.draw_frame(sheet, planned)
    edges = (planned.x.start, planned.x.end)
    steps = [(index, bar, y) for row in planned.rows for index, bar, y in row.steps() if shown(bar)]
    sheet.lines([[(x, y) for x in edges] for _, _, y in steps], AXIS, 0.5)
    rows.draw_reference(sheet, planned)
    rows.draw_whiskers(sheet, planned)
    for series, (shape, colour) in enumerate(MARKS):
        places = [(planned.x(bar.value or 0.0), y) for index, bar, y in steps if index == series]
        sheet.marks(shape, SIZE, places, colour)
    rows.draw_names(sheet, planned)
    rows.draw_statuses(sheet, planned)
    draw_key(sheet, planned.key, planned.foot)
