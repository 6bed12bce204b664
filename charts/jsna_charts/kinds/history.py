"""What a trend and a target share: one line's readings over time as runs, bands, points and gaps on a sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna_charts.kinds.withheld import draw_withheld
from jsna_charts.metrics import wrap
from jsna_charts.place import Point
from jsna_charts.scale import Scale, thinned, within
from jsna_charts.sheet import Sheet
from jsna_charts.spec import Break, Line, Reading, State
from jsna_charts.style import AXIS, BAND, CIRCLE, GRID, MUTED, PAPER, SUBJECT, WIDTH, Colour
from jsna_charts.wording import absence, clean, shown

DASHED = (4.0, 4.0)
STRIP = 22.0
"""Room kept free of lines above the foot for the marks of values that are not shown."""

CROWDED = 16
"""With more readings than this, only those that a line can't show have a point of their own."""

Run = tuple[Reading, ...]


@dataclass(frozen=True)
class Plot:
    """The part of the drawing that holds values, in user units, and the scales across and up it."""

    left: float
    top: float
    right: float
    bottom: float
    x: Scale
    y: Scale
    width: float = WIDTH  # of the drawing

    def at(self, reading: Reading) -> Point:
        """Where a shown reading's point is."""
        return self.x(reading.at), self.y(reading.value or 0.0)


def runs(line: Line) -> tuple[Run, ...]:
    """The readings that a line may join: no missing or suppressed one and no break between them."""
    found: list[list[Reading]] = []
    previous: Reading | None = None
    for reading in line.readings:
        if shown(reading):
            if previous is not None and not _broken(line.breaks, previous, reading):
                found[-1].append(reading)
            else:
                found.append([reading])
        previous = reading if shown(reading) else None
    return tuple(tuple(run) for run in found)


def _broken(breaks: Iterable[Break], before: Reading, after: Reading) -> bool:
    return any(before.at < gap.at <= after.at for gap in breaks)


def extent(lines: Iterable[Line], intervals_of: Line) -> tuple[float, ...]:
    """Every number that needs room, in the measure's unit: all shown values, and one line's limits."""
    values = [reading.value or 0.0 for line in lines for reading in line.readings if shown(reading)]
    limits = [(r.lower, r.upper) for r in intervals_of.readings if shown(r)]
    return (*values, *(limit for pair in limits for limit in pair if limit is not None))


def bounded(reading: Reading) -> bool:
    """Whether a shown reading has both its limits."""
    return shown(reading) and reading.lower is not None and reading.upper is not None


def draw_band(sheet: Sheet, plot: Plot, line: Line) -> None:
    """The intervals: a band along every run of two or more, and a whisker on a reading that stands alone."""
    bands, whiskers = [], []
    for run in _bounded_runs(line):
        if len(run) > 1:
            upper = [(plot.x(r.at), plot.y(r.upper or 0.0)) for r in run]
            lower = [(plot.x(r.at), plot.y(r.lower or 0.0)) for r in reversed(run)]
            bands.append(upper + lower)
        else:
            x, low, high = plot.x(run[0].at), plot.y(run[0].lower or 0.0), plot.y(run[0].upper or 0.0)
            whiskers += [[(x, low), (x, high)], [(x - 4, low), (x + 4, low)], [(x - 4, high), (x + 4, high)]]
    sheet.areas(bands, BAND)
    sheet.lines(whiskers, SUBJECT, 1.5)


def _bounded_runs(line: Line) -> Iterable[Run]:
    for run in runs(line):
        held: list[Reading] = []
        for reading in run:
            if bounded(reading):
                held.append(reading)
            elif held:
                yield tuple(held)
                held = []
        if held:
            yield tuple(held)


def draw_line(sheet: Sheet, plot: Plot, line: Line, colour: Colour, width: float, dash: Sequence[float] = ()) -> None:
    """The line through each run: as given up to the last observed reading, then dashed through what is projected."""
    solid, ahead, alone = [], [], []
    for run in runs(line):
        known = next((index for index, reading in enumerate(run) if reading.state is State.PROJECTED), len(run))
        solid.append([plot.at(reading) for reading in run[:known]])
        ahead.append([plot.at(reading) for reading in run[max(0, known - 1) :]])
        alone += [plot.at(run[0])] if len(run) == 1 else []
    sheet.lines([stroke for stroke in solid if len(stroke) > 1], colour, width, dash, "butt" if dash else "round")
    sheet.lines([stroke for stroke in ahead if len(stroke) > 1], colour, width, DASHED)
    sheet.marks(CIRCLE, width + 0.8, alone, colour, None)


def draw_points(sheet: Sheet, plot: Plot, line: Line) -> None:
    """A point on each reading: filled, hollow for provisional; the last larger; none on what is projected."""
    observed = [reading for run in runs(line) for reading in run if reading.state is not State.PROJECTED]
    filled = [reading for reading in observed if reading.state is State.REPORTED]
    hollow = [reading for reading in observed if reading.state is State.PROVISIONAL]
    if len(observed) <= CROWDED:
        sheet.marks(CIRCLE, 3.0, [plot.at(reading) for reading in filled], SUBJECT, None)
    if observed and observed[-1] in filled:
        sheet.marks(CIRCLE, 4.8, [plot.at(observed[-1])], SUBJECT, PAPER)
    sheet.marks(CIRCLE, 4.2, [plot.at(reading) for reading in hollow], PAPER, SUBJECT, 2.0)


def draw_gaps(sheet: Sheet, plot: Plot, line: Line) -> None:
    """A cross at the foot of the plot where a value is suppressed, a dash where there is none."""
    draw_withheld(sheet, [((plot.x(reading.at), plot.bottom - 9), reading) for reading in line.readings])


def strip(lines: Iterable[Line]) -> float:
    """The room above the foot that the marks of values not shown need, in user units."""
    return STRIP if any(not shown(reading) for line in lines for reading in line.readings) else 0.0


def times(lines: Iterable[Line]) -> tuple[float, ...]:
    """Every reading's time, in decimal years."""
    return tuple(reading.at for line in lines for reading in line.readings)


def across(found: Sequence[float], left: float, right: float) -> Scale:
    """From decimal years to user units: holds every time found, a little within the plot's edges `left` and `right`."""
    first, last = min(found, default=0.0), max(found, default=1.0)
    if first == last:
        first, last = first - 0.5, last + 0.5
    return Scale(first, last, left + 8, right - 8)


def labels(lines: Sequence[Line], plot: Plot) -> tuple[tuple[tuple[float, str], ...], tuple[float, ...]]:
    """The periods' labels that there is room for, the first line's words going before, and the x of every period.

    Labels are (x, text), left to right; each x is in user units.
    """
    periods = {reading.at: clean(reading.period) for line in reversed(lines) for reading in line.readings}
    found = [(plot.x(at), periods[at]) for at in sorted(periods)]
    return thinned(found, plot.width), tuple(x for x, _ in found)


def draw_nothing(sheet: Sheet, plot: Plot, line: Line) -> None:
    """Say in the middle of an empty plot that it is empty, and why if it is known of the latest reading."""
    why = f": {absence(line.readings[-1])}" if line.readings and line.readings[-1].state is State.SUPPRESSED else ""
    words = next(iter(wrap(f"No values to show{why}", plot.right - plot.left, 1)), "")
    sheet.text((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, words, "middle", MUTED)


def draw_breaks(sheet: Sheet, plot: Plot, line: Line) -> None:
    """A dotted upright across the plot at each break, named at its top."""
    inside = [gap for gap in line.breaks if plot.x.low <= gap.at <= plot.x.high]
    sheet.lines(
        [[(plot.x(gap.at), plot.top), (plot.x(gap.at), plot.y.start)] for gap in inside], MUTED, 1.2, (2.0, 3.0)
    )
    for gap in inside:
        near_end = plot.x(gap.at) > plot.right - 60
        sheet.text(
            plot.x(gap.at) + (-5 if near_end else 5), plot.top + 12, "Break", "end" if near_end else "start", MUTED
        )


def draw_frame(
    sheet: Sheet,
    plot: Plot,
    rows: Sequence[tuple[float, str]],
    columns: Sequence[tuple[float, str]],
    every: Sequence[float],
) -> None:
    """Light lines across with their numbers, the foot line with a notch for `every` period and the labels that fit.

    `rows` are (value, text), `columns` (x in user units, text), `every` x in user units.
    """
    levels = [(plot.y(value), text) for value, text in rows]
    sheet.lines([[(plot.left, y), (plot.right, y)] for y, _ in levels], GRID)
    foot = plot.bottom
    sheet.lines([[(plot.left, foot), (plot.right, foot)], *([(x, foot), (x, foot + 5)] for x in every)], AXIS)
    for y, text in levels:
        sheet.text(plot.left - 7, y + 5, text, "end", MUTED)
    for x, text in columns:
        sheet.text(within(x, text, right=plot.width), foot + 21, text, "middle", MUTED)


def reasons(line: Line) -> tuple[str, ...]:
    """Each break as a note: `Break: new boundaries`."""
    return tuple(dict.fromkeys(f"Break: {clean(gap.reason)}" for gap in line.breaks if clean(gap.reason)))
