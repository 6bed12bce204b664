"""A trend: one place's history with its interval, up to three benchmarks, and the names at the lines' ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from jsna_charts.kinds.history import (
    Plot,
    bounded,
    draw_band,
    draw_breaks,
    draw_frame,
    draw_line,
    draw_nothing,
    draw_points,
    draw_suppressed,
    extent,
    reasons,
    runs,
)
from jsna_charts.kinds.key import CONFIDENCE, PROJECTED, PROVISIONAL, Item, Key, arrange, draw_key
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import spread
from jsna_charts.scale import Scale, levels, thinned, tick_text
from jsna_charts.sheet import MIDDLE, Layout, Sheet
from jsna_charts.spec import Line, State, TrendSpec
from jsna_charts.style import BENCHMARK_DASHES, BENCHMARKS, INK, LINE, MUTED, SUBJECT, WIDTH, Colour
from jsna_charts.wording import brief, clean, shown, written

TALL = 215.0
FOOT = 28.0
"""Room for the values, and for the periods under them, in user units."""

NAMES = 148.0
"""The widest that the names at the right may be."""

STRIP = 22.0
"""Room kept free of lines above the foot for the crosses and words of suppressed values."""


@dataclass(frozen=True)
class End:
    """The name at the end of one line: its words in lines, and the point that it belongs to."""

    lines: tuple[str, ...]
    at: float
    value: float
    colour: Colour
    bold: bool


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    plot: Plot
    levels: tuple[float, ...]
    ends: tuple[End, ...]
    key: Key

    @property
    def height(self) -> float:
        return self.plot.bottom + FOOT + self.key.height


def layout(spec: TrendSpec) -> Layout:
    """The size of the drawing: taller where names or notes need it."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: TrendSpec) -> None:
    """Draw the trend."""
    sheet, planned = Sheet(axes), plan(spec)
    plot = planned.plot
    draw_band(sheet, plot, spec.subject)
    _frame(sheet, planned, spec)
    draw_breaks(sheet, plot, spec.subject)
    for line, colour, dash in zip(spec.benchmarks, BENCHMARKS, BENCHMARK_DASHES, strict=False):
        draw_line(sheet, plot, line, colour, 2.0, dash)
    draw_line(sheet, plot, spec.subject, SUBJECT, 3.2)
    draw_points(sheet, plot, spec.subject)
    draw_suppressed(sheet, plot, spec.subject)
    _name_ends(sheet, planned)
    draw_key(sheet, planned.key, plot.bottom + FOOT)


def plan(spec: TrendSpec) -> Plan:
    """Where everything goes. Raises ValueError if there are more than three benchmarks: four lines are the most."""
    if len(spec.benchmarks) > len(BENCHMARKS):
        raise ValueError(f"'{spec.title}' has {len(spec.benchmarks)} benchmark lines; a trend has at most three")
    ends = _ends(spec)
    right = WIDTH - max([measure(line, end.bold) for end in ends for line in end.lines] or [0.0]) - (14 if ends else 12)
    lines = (spec.subject, *spec.benchmarks)
    marked = levels(extent(lines, spec.subject), spec.from_zero)
    left = 7 + max([measure(tick_text(level, marked, spec.unit)) for level in marked] or [0.0])
    top = 12.0 + (LINE + 4 if clean(spec.unit.name) else 0.0)
    bottom = top + max(TALL, LINE * sum(len(end.lines) for end in ends) + 20)
    strip = STRIP if any(reading.state is State.SUPPRESSED for reading in spec.subject.readings) else 0.0
    across = _across(lines, left, right)
    up = Scale(*((marked[0], marked[-1]) if marked else (0.0, 1.0)), bottom - strip, top)
    return Plan(Plot(left, top, right, bottom, across, up), marked, ends, _key(spec))


def _across(lines: Sequence[Line], left: float, right: float) -> Scale:
    times = [reading.at for line in lines for reading in line.readings]
    first, last = min(times, default=0.0), max(times, default=1.0)
    if first == last:
        first, last = first - 0.5, last + 0.5
    return Scale(first, last, left + 8, right - 8)


def _ends(spec: TrendSpec) -> tuple[End, ...]:
    colours = (SUBJECT, BENCHMARKS[0], BENCHMARKS[1], INK)  # the third's own colour is too light for text
    found = []
    for line, colour in zip((spec.subject, *spec.benchmarks), colours, strict=False):
        values = [reading for run in runs(line) for reading in run]
        if values:
            bold = line is spec.subject
            last = values[-1]
            aside = " (projected)" if last.state is State.PROJECTED else ""
            words = f"{clean(line.name)} {brief(written(last, spec.unit), spec.unit)}{aside}"
            found.append(End(wrap(words, NAMES, 3, bold), last.at, last.value or 0.0, colour, bold))
    return tuple(found)


def _key(spec: TrendSpec) -> Key:
    readings = [reading for line in (spec.subject, *spec.benchmarks) for reading in line.readings if shown(reading)]
    items: list[Item] = [CONFIDENCE] if any(bounded(reading) for reading in spec.subject.readings) else []
    items += [PROVISIONAL] if any(reading.state is State.PROVISIONAL for reading in readings) else []
    items += [PROJECTED] if any(reading.state is State.PROJECTED for reading in readings) else []
    return arrange(items, reasons(spec.subject))


def _frame(sheet: Sheet, planned: Plan, spec: TrendSpec) -> None:
    plot = planned.plot
    periods = {r.at: clean(r.period) for line in (*reversed(spec.benchmarks), spec.subject) for r in line.readings}
    labels = [(plot.x(at), periods[at]) for at in sorted(periods)]
    rows = [(level, tick_text(level, planned.levels, spec.unit)) for level in planned.levels]
    draw_frame(sheet, plot, rows, thinned(labels), [x for x, _ in labels])
    sheet.text(0.0, 14.0, spec.unit.name, "start", MUTED)
    if not planned.ends:
        draw_nothing(sheet, plot, spec.subject)


def _name_ends(sheet: Sheet, planned: Plan) -> None:
    plot, ends = planned.plot, planned.ends
    heights = [LINE * len(end.lines) for end in ends]
    wishes = [plot.y(end.value) for end in ends]
    centres = spread(wishes, heights, plot.top - 8, plot.bottom + 6)
    for end, wish, centre, height in zip(ends, wishes, centres, heights, strict=True):
        x = plot.right + 8
        if abs(wish - centre) > LINE / 2 or plot.x(end.at) < plot.right - 20:
            sheet.lines([[(plot.x(end.at) + 6, wish), (x - 4, centre)]], end.colour, 0.8)
        sheet.paragraph(x, centre - height / 2 + LINE / 2 + MIDDLE, end.lines, "start", end.colour, end.bold)
