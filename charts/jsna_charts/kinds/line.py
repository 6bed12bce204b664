"""Lines of any table: up to four series, none before the others, named at their ends."""

from __future__ import annotations

from collections.abc import Sequence

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
from jsna_charts.spec import Line, LineSpec, State
from jsna_charts.style import BENCHMARK_DASHES, BENCHMARKS, LINE, MUTED, SUBJECT
from jsna_charts.wording import clean, shown

LOOKS = tuple(zip((SUBJECT, *BENCHMARKS), ((), *BENCHMARK_DASHES), strict=True))
"""Colour and dash of each line."""

WIDE = 2.4


def layout(spec: LineSpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing: taller where names or notes need it."""
    return Layout(plan(spec, room).height, room.width)


def draw(axes: Axes, spec: LineSpec, room: Room = WHOLE) -> None:
    """Draw the lines; the interval of a line that is alone."""
    sheet, planned = Sheet(axes), plan(spec, room)
    plot, alone = planned.plot, spec.lines[:1] if len(spec.lines) == 1 else ()
    for line in alone:
        draw_band(sheet, plot, line)
    _frame(sheet, planned, spec)
    for line, (colour, dash) in zip(spec.lines, LOOKS, strict=False):
        draw_breaks(sheet, plot, line)
        draw_line(sheet, plot, line, colour, WIDE, dash)
    for line in alone:
        draw_points(sheet, plot, line)
    for line in spec.lines:
        draw_gaps(sheet, plot, line)
    draw_ends(sheet, plot, planned.ends)
    draw_key(sheet, planned.key, plot.bottom + FOOT)


def reach(spec: LineSpec) -> Reach:
    """What the lines ask for as a panel: several are named in the key."""
    several = len(spec.lines) > 1
    named = zip(spec.lines, LOOKS, strict=False)
    items = [Item(clean(line.name), colour, dash=dash or (20.0, 0.1)) for line, (colour, dash) in named]
    return Reach(_numbers(spec), times(spec.lines), (*(items if several else ()), *_items(spec)), _notes(spec))


def headline(spec: LineSpec) -> str:
    """The last value of a line that is alone, to stand beside a panel's heading."""
    return last_value(spec.lines[0], spec.unit) if len(spec.lines) == 1 else ""


def plan(spec: LineSpec, room: Room = WHOLE) -> Plan:
    """Where everything goes. Raises ValueError if there are more than four lines."""
    if len(spec.lines) > len(LOOKS):
        raise ValueError(f"'{spec.title}' has {len(spec.lines)} lines; a line chart has at most four")
    panel, shared = room.shared is not None, room.shared or Reach()
    found = () if panel else ends(spec.lines, spec.unit)
    right = room.width - (4 if panel else room_for(found) + (14 if found else 12))
    marked = levels((*_numbers(spec), *shared.values), spec.from_zero, 3 if panel else 5)
    left = 7 + max([measure(tick_text(level, marked, spec.unit)) for level in marked] or [0.0])
    top = 12.0 + (LINE + 4 if clean(spec.unit.name) else 0.0)
    bottom = top + max(LOW if panel else TALL, height_of(found) + 20)
    up = Scale(*((marked[0], marked[-1]) if marked else (0.0, 1.0)), bottom - strip(spec.lines), top)
    plot = Plot(left, top, right, bottom, across((*times(spec.lines), *shared.across), left, right), up, room.width)
    return Plan(plot, marked, found, arrange(() if panel else _items(spec), () if panel else _notes(spec)))


def _numbers(spec: LineSpec) -> tuple[float, ...]:
    nobody = Line("", ())
    return extent(spec.lines, spec.lines[0] if len(spec.lines) == 1 else nobody)


def _items(spec: LineSpec) -> list[Item]:
    readings = [reading for line in spec.lines for reading in line.readings]
    states = {reading.state for reading in readings if shown(reading)}
    alone = len(spec.lines) == 1
    items: list[Item] = [CONFIDENCE] if alone and any(bounded(reading) for reading in readings) else []
    items += [PROVISIONAL] if alone and State.PROVISIONAL in states else []
    items += [PROJECTED] if State.PROJECTED in states else []
    return items + withheld_items(readings)


def _notes(spec: LineSpec) -> tuple[str, ...]:
    found: Sequence[str] = [note for line in spec.lines for note in reasons(line)]
    rests = clean(spec.assumption)
    return (*dict.fromkeys(found), *([f"Projected: {rests}"] if rests else []))


def _frame(sheet: Sheet, planned: Plan, spec: LineSpec) -> None:
    rows = [(level, tick_text(level, planned.levels, spec.unit)) for level in planned.levels]
    draw_frame(sheet, planned.plot, rows, *labels(spec.lines, planned.plot))
    sheet.text(0.0, 14.0, spec.unit.name, "start", MUTED)
    if not any(runs(line) for line in spec.lines):
        draw_nothing(sheet, planned.plot, spec.lines[0] if spec.lines else Line("", ()))
