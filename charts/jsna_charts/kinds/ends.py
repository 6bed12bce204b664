"""The names at the ends of lines: beside the last point, moved apart where they would touch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.kinds.history import Plot, runs
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import spread
from jsna_charts.sheet import MIDDLE, Sheet
from jsna_charts.spec import Line, Reading, State, Unit
from jsna_charts.style import BENCHMARKS, INK, LINE, SUBJECT, Colour
from jsna_charts.wording import brief, clean, written

NAMES = 148.0
"""The widest that the names may be."""

COLOURS = (SUBJECT, BENCHMARKS[0], BENCHMARKS[1], INK)
"""Of each line's words; the fourth line's own colour is too light for text."""


@dataclass(frozen=True)
class End:
    """The name at the end of one line: its words in lines, and the point that it belongs to."""

    lines: tuple[str, ...]
    at: float
    value: float
    colour: Colour
    bold: bool


def ends(lines: Sequence[Line], unit: Unit, bold: Line | None = None) -> tuple[End, ...]:
    """The end of each line that has a value: its name and its last value."""
    found = []
    for line, colour in zip(lines, COLOURS, strict=False):
        last = _last(line)
        if last is not None:
            words = wrap(f"{clean(line.name)} {_written(last, unit)}", NAMES, 3, line is bold)
            found.append(End(words, last.at, last.value or 0.0, colour, line is bold))
    return tuple(found)


def last_value(line: Line, unit: Unit) -> str:
    """A line's last observed value in figures; "" if it has none."""
    known = [reading for run in runs(line) for reading in run if reading.state is not State.PROJECTED]
    last = known[-1] if known else None
    return _written(last, unit) if last is not None else ""


def _last(line: Line) -> Reading | None:
    return next((run[-1] for run in reversed(runs(line))), None)


def _written(reading: Reading, unit: Unit) -> str:
    aside = " (projected)" if reading.state is State.PROJECTED else ""
    return brief(written(reading, unit), unit) + aside


def room_for(found: Sequence[End]) -> float:
    """The width that the names take, in user units."""
    return max([measure(line, end.bold) for end in found for line in end.lines] or [0.0])


def height_of(found: Sequence[End]) -> float:
    """The height that the names take under each other, in user units."""
    return LINE * sum(len(end.lines) for end in found)


def draw_ends(sheet: Sheet, plot: Plot, found: Sequence[End]) -> None:
    """The names, each with a thin line to its point where it stands away from it."""
    heights = [LINE * len(end.lines) for end in found]
    wishes = [plot.y(end.value) for end in found]
    centres = spread(wishes, heights, plot.top - 8, plot.bottom + 6)
    for end, wish, centre, height in zip(found, wishes, centres, heights, strict=True):
        x = plot.right + 8
        if abs(wish - centre) > LINE / 2 or plot.x(end.at) < plot.right - 20:
            sheet.lines([[(plot.x(end.at) + 6, wish), (x - 4, centre)]], end.colour, 0.8)
        sheet.paragraph(x, centre - height / 2 + LINE / 2 + MIDDLE, end.lines, "start", end.colour, end.bold)
