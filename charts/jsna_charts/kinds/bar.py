"""Bars of any table: a row for each category, from zero, with one bar or two in it."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.kinds import rows
from jsna_charts.kinds.key import Item, draw_key
from jsna_charts.kinds.room import WHOLE, Reach, Room
from jsna_charts.sheet import Layout, Sheet
from jsna_charts.spec import BarSpec
from jsna_charts.style import AXIS, BAR, BENCHMARKS, SUBJECT, Colour
from jsna_charts.wording import clean, shown

MOST = 2
"""The most bars in a row."""

THICK, THIN = 15.0, 13.0

COLOURS = (SUBJECT, BENCHMARKS[2])
"""Of the first bar and the second where a row has two: dark and light, so that they differ in grey too."""


def layout(spec: BarSpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing: a row for each category."""
    return Layout(plan(spec, room).height)


def draw(axes: Axes, spec: BarSpec, room: Room = WHOLE) -> None:
    """Draw the bars."""
    draw_bars(Sheet(axes), plan(spec, room))


def plan(spec: BarSpec, room: Room = WHOLE) -> rows.Plan:
    """Where everything goes. Raises ValueError if a category has no bar, or more than two."""
    return rows.plan(_table(spec), room)


def reach(spec: BarSpec) -> Reach:
    """What it asks for as a panel."""
    return rows.reach(_table(spec))


def _table(spec: BarSpec) -> rows.Table:
    if any(not 0 < len(entry.bars) <= MOST for entry in spec.entries):
        raise ValueError(
            f"'{spec.title}' has a category with {max(len(e.bars) for e in spec.entries)} bars, not 1 or 2"
        )
    entries = rows.ordered(spec.entries) if spec.by_value else spec.entries
    numbers = rows.numbers(entries, spec.reference)
    names = rows.series(entries)
    items = [Item(clean(name), colour) for name, colour in zip(names, COLOURS, strict=False)] if len(names) > 1 else []
    return rows.Table(entries, spec.unit, spec.reference, numbers, items=tuple(items))


def draw_bars(sheet: Sheet, planned: rows.Plan) -> None:
    """The rows with a bar for each value."""
    rows.draw_frame(sheet, planned)
    for colour, edge, outlines in _bars(planned):
        sheet.areas(outlines, colour, edge)
    rows.draw_zero(sheet, planned)
    rows.draw_reference(sheet, planned)
    rows.draw_whiskers(sheet, planned)
    rows.draw_names(sheet, planned)
    rows.draw_statuses(sheet, planned)
    draw_key(sheet, planned.key, planned.foot)


def _bars(planned: rows.Plan) -> list[tuple[Colour, Colour, list[list[tuple[float, float]]]]]:
    """The bars by their look: two to a row in two colours; one in grey where another stands out from it."""
    single, found = all(len(row.bars) < MOST for row in planned.rows), []
    plain = (BAR, AXIS) if any(row.emphasis for row in planned.rows) else (SUBJECT, SUBJECT)
    looks = (plain, (SUBJECT, SUBJECT)) if single else ((COLOURS[0], COLOURS[0]), (COLOURS[1], AXIS))
    for look, (colour, edge) in enumerate(looks):
        outlines = []
        for row in planned.rows:
            for index, bar, y in row.steps():
                if shown(bar) and look == (int(bar.emphasis) if single else index):
                    outlines.append(_outline(bar.value or 0.0, y, THICK if single else THIN, planned))
        found.append((colour, edge, outlines))
    return found


def _outline(value: float, y: float, thick: float, planned: rows.Plan) -> list[tuple[float, float]]:
    start, end, half = planned.x(0.0), planned.x(value), thick / 2
    return [(start, y - half), (end, y - half), (end, y + half), (start, y + half)]
