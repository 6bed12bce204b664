"""A trend: one place's history with its interval, up to three benchmarks, and the names at the lines' ends."""

from __future__ import annotations

from matplotlib.axes import Axes

from jsna_charts.kinds.ends import draw_ends, ends, height_of, last_value, room_for
from jsna_charts.kinds.history import (
    Plot,
    across,
    bounded,
    draw_band,
    draw_breaks,
    draw_frame,
    draw_gaps,
    draw_line,
    draw_nothing,
    draw_points,
    extent,
    labels,
    reasons,
    runs,
    strip,
    times,
)
from jsna_charts.kinds.key import CONFIDENCE, PROJECTED, PROVISIONAL, Item, arrange, draw_key
from jsna_charts.kinds.lines import FOOT, LOW, TALL, Plan
from jsna_charts.kinds.room import WHOLE, Reach, Room
from jsna_charts.kinds.withheld import withheld_items
from jsna_charts.metrics import measure
from jsna_charts.scale import Scale, levels, tick_text
from jsna_charts.sheet import Layout, Sheet
from jsna_charts.spec import Line, State, TrendSpec
from jsna_charts.style import BENCHMARK_DASHES, BENCHMARKS, LINE, MUTED, SUBJECT
from jsna_charts.wording import clean, shown


def layout(spec: TrendSpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing: taller where names or notes need it."""
    return Layout(plan(spec, room).height, room.width)


def draw(axes: Axes, spec: TrendSpec, room: Room = WHOLE) -> None:
    """Draw the trend."""
    sheet, planned = Sheet(axes), plan(spec, room)
    plot = planned.plot
    draw_band(sheet, plot, spec.subject)
    _frame(sheet, planned, spec)
    draw_breaks(sheet, plot, spec.subject)
    for line, colour, dash in zip(spec.benchmarks, BENCHMARKS, BENCHMARK_DASHES, strict=False):
        draw_line(sheet, plot, line, colour, 2.0, dash)
    draw_line(sheet, plot, spec.subject, SUBJECT, 3.2)
    draw_points(sheet, plot, spec.subject)
    draw_gaps(sheet, plot, spec.subject)
    draw_ends(sheet, plot, planned.ends)
    draw_key(sheet, planned.key, plot.bottom + FOOT)


def reach(spec: TrendSpec) -> Reach:
    """What the trend asks for as a panel; its benchmarks are named in the key, not at their ends."""
    lines = (spec.subject, *spec.benchmarks)
    looks = zip(spec.benchmarks, BENCHMARKS, BENCHMARK_DASHES, strict=False)
    items = [Item(clean(line.name), colour, dash=dash) for line, colour, dash in looks]
    notes = _notes(spec)
    return Reach(extent(lines, spec.subject), times(lines), (*items, *_items(spec)), notes)


def headline(spec: TrendSpec) -> str:
    """The last value, to stand beside a panel's heading."""
    return last_value(spec.subject, spec.unit)


def plan(spec: TrendSpec, room: Room = WHOLE) -> Plan:
    """Where everything goes. Raises ValueError if there are more than three benchmarks: four lines are the most."""
    if len(spec.benchmarks) > len(BENCHMARKS):
        raise ValueError(f"'{spec.title}' has {len(spec.benchmarks)} benchmark lines; a trend has at most three")
    lines, shared = (spec.subject, *spec.benchmarks), room.shared or Reach()
    panel = room.shared is not None
    found = () if panel else ends(lines, spec.unit, spec.subject)
    right = room.width - (4 if panel else room_for(found) + (14 if found else 12))
    marked = levels((*extent(lines, spec.subject), *shared.values), spec.from_zero, 3 if panel else 5)
    left = 7 + max([measure(tick_text(level, marked, spec.unit)) for level in marked] or [0.0])
    top = 12.0 + (LINE + 4 if clean(spec.unit.name) else 0.0)
    bottom = top + max(LOW if panel else TALL, height_of(found) + 20)
    up = Scale(*((marked[0], marked[-1]) if marked else (0.0, 1.0)), bottom - strip((spec.subject,)), top)
    plot = Plot(left, top, right, bottom, across((*times(lines), *shared.across), left, right), up, room.width)
    return Plan(plot, marked, found, arrange(() if panel else _items(spec), () if panel else _notes(spec)))


def _items(spec: TrendSpec) -> list[Item]:
    readings = [reading for line in (spec.subject, *spec.benchmarks) for reading in line.readings if shown(reading)]
    items: list[Item] = [CONFIDENCE] if any(bounded(reading) for reading in spec.subject.readings) else []
    items += [PROVISIONAL] if any(reading.state is State.PROVISIONAL for reading in readings) else []
    items += [PROJECTED] if any(reading.state is State.PROJECTED for reading in readings) else []
    return items + withheld_items(spec.subject.readings)


def _notes(spec: TrendSpec) -> tuple[str, ...]:
    rests = clean(spec.assumption)
    return (*reasons(spec.subject), *([f"Projected: {rests}"] if rests else []))


def _frame(sheet: Sheet, planned: Plan, spec: TrendSpec) -> None:
    lines: tuple[Line, ...] = (spec.subject, *spec.benchmarks)
    rows = [(level, tick_text(level, planned.levels, spec.unit)) for level in planned.levels]
    draw_frame(sheet, planned.plot, rows, *labels(lines, planned.plot))
    sheet.text(0.0, 14.0, spec.unit.name, "start", MUTED)
    if not any(runs(line) for line in lines):
        draw_nothing(sheet, planned.plot, spec.subject)
