"""A comparison of areas: bars from zero with their intervals, each value and status in words' and shapes' columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.metrics import measure, wrap
from jsna_charts.scale import Scale, tick_text, within
from jsna_charts.sheet import MIDDLE, Layout, Sheet
from jsna_charts.spec import Bar, CompareSpec
from jsna_charts.steps import ticks
from jsna_charts.style import AXIS, BAR, GRID, INK, LINE, MUTED, PAPER, STATUS_MARKS, SUBJECT, WIDTH
from jsna_charts.wording import absence, brief, clean, shown, written

NAMES = 165.0
"""The widest that the areas' names may be, in user units; a longer one takes two lines."""

VALUES = 110.0
"""The widest that the column of values may be."""

ROW = 25.0
THICK = 15.0
WHOLE = (20.0, 0.1)
STATUS = 24.0
"""Room for the column of status marks."""


@dataclass(frozen=True)
class Row:
    """One area: its bar, its name in lines, and the middle of its row."""

    bar: Bar
    name: tuple[str, ...]
    y: float


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made; x of the columns in user units."""

    rows: tuple[Row, ...]
    x: Scale
    levels: tuple[float, ...]
    top: float
    bottom: float
    foot: float  # lower edge of the axis's words
    values: float  # right edge of the values' column
    key: Key

    @property
    def height(self) -> float:
        return self.foot + self.key.height


def layout(spec: CompareSpec) -> Layout:
    """The size of the drawing: a row for each area."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: CompareSpec) -> None:
    """Draw the comparison."""
    sheet, planned = Sheet(axes), plan(spec)
    _frame(sheet, planned, spec)
    _bars(sheet, planned)
    _reference(sheet, planned, spec)
    _whiskers(sheet, planned)
    _names(sheet, planned, spec)
    _statuses(sheet, planned)
    draw_key(sheet, planned.key, planned.foot)


def plan(spec: CompareSpec) -> Plan:
    """Where everything goes."""
    names = [wrap(clean(bar.name), NAMES, 2, bar.emphasis) for bar in spec.bars]
    left = 10 + max([measure(line, b.emphasis) for n, b in zip(names, spec.bars, strict=True) for line in n] or [0.0])
    texts = [(_value(bar, spec), bar.emphasis) for bar in spec.bars if shown(bar)]
    values = WIDTH - (STATUS if any(bar.status in STATUS_MARKS for bar in spec.bars) else 0.0)
    right = values - max([measure(text, bold) for text, bold in texts] or [0.0]) - 10
    top = 26.0 if spec.reference else 8.0
    rows, bottom = _rows(spec.bars, names, top)
    foot = bottom + 26 + (LINE if clean(spec.unit.name) else 0.0)
    levels = _levels(spec, 4 if right - left > 200 else 3)
    return Plan(rows, Scale(levels[0], levels[-1], left, right), levels, top, bottom, foot, values, _key(spec))


def _rows(bars: Sequence[Bar], names: Sequence[tuple[str, ...]], top: float) -> tuple[tuple[Row, ...], float]:
    rows, y = [], top + 2
    for bar, name in zip(bars, names, strict=True):
        high = ROW if len(name) < 2 else ROW + LINE - 2
        rows.append(Row(bar, name, y + high / 2))
        y += high
    return tuple(rows), y + 2


def _levels(spec: CompareSpec, most: int) -> tuple[float, ...]:
    """The ticks along the bars: always from zero."""
    numbers = [0.0, *([spec.reference.value] if spec.reference else [])]
    for bar in spec.bars:
        if shown(bar):
            numbers += [number for number in (bar.value, bar.lower, bar.upper) if number is not None]
    return ticks(min(numbers), max(numbers) if max(numbers) > min(numbers) else 1.0, most)


def _value(bar: Bar, spec: CompareSpec) -> str:
    return next(iter(wrap(brief(written(bar, spec.unit), spec.unit), VALUES, 1, bar.emphasis)), "")


def _key(spec: CompareSpec) -> Key:
    present = [status for status in STATUS_MARKS if any(shown(b) and b.status is status for b in spec.bars)]
    items = [Item(status.value, STATUS_MARKS[status].colour, STATUS_MARKS[status].shape) for status in present]
    if spec.reference is not None and items:
        words = f"Compared with {clean(spec.reference.name)}:"
        items.insert(0, Item(next(iter(wrap(words, WIDTH, 1))), bare=True))
    if any(shown(bar) and bar.lower is not None and bar.upper is not None for bar in spec.bars):
        items.append(Item("Confidence interval", INK, dash=WHOLE))
    return arrange(items)


def _frame(sheet: Sheet, planned: Plan, spec: CompareSpec) -> None:
    places = [planned.x(level) for level in planned.levels]
    sheet.lines([[(x, planned.top), (x, planned.bottom)] for x in places], GRID)
    for x, level in zip(places, planned.levels, strict=True):
        text = tick_text(level, planned.levels, spec.unit)
        sheet.text(within(x, text), planned.bottom + 18, text, "middle", MUTED)
    sheet.text(planned.x(planned.levels[0]), planned.bottom + 18 + LINE, spec.unit.name, "start", MUTED)


def _bars(sheet: Sheet, planned: Plan) -> None:
    for emphasis, colour, edge in ((False, BAR, AXIS), (True, SUBJECT, SUBJECT)):
        rows = [row for row in planned.rows if shown(row.bar) and row.bar.emphasis is emphasis]
        sheet.areas([_outline(row, planned.x) for row in rows], colour, edge)
    zero = planned.x(0.0)
    sheet.lines([[(zero, planned.top), (zero, planned.bottom)]], AXIS, 1.2)


def _outline(row: Row, x: Scale) -> list[tuple[float, float]]:
    start, end, half = x(0.0), x(row.bar.value or 0.0), THICK / 2
    return [(start, row.y - half), (end, row.y - half), (end, row.y + half), (start, row.y + half)]


def _reference(sheet: Sheet, planned: Plan, spec: CompareSpec) -> None:
    if spec.reference is None:
        return
    x = planned.x(spec.reference.value)
    sheet.lines([[(x, planned.top - 4), (x, planned.bottom)]], PAPER, 3.4)
    sheet.lines([[(x, planned.top - 4), (x, planned.bottom)]], INK, 1.8, (6.0, 3.0))
    words = f"{clean(spec.reference.name)} {brief(spec.reference.text, spec.unit)}"
    fitted = next(iter(wrap(words, WIDTH, 1)), "")
    sheet.text(within(x, fitted), planned.top - 10, fitted, "middle")


def _whiskers(sheet: Sheet, planned: Plan) -> None:
    """Intervals, with an edge of paper that keeps them apart from the bar they lie on."""
    strokes = []
    for row in planned.rows:
        if shown(row.bar) and row.bar.lower is not None and row.bar.upper is not None:
            strokes.append([(planned.x(row.bar.lower), row.y), (planned.x(row.bar.upper), row.y)])
    sheet.lines(strokes, PAPER, 4.0, cap="projecting")
    sheet.lines(strokes, INK, 1.8)


def _names(sheet: Sheet, planned: Plan, spec: CompareSpec) -> None:
    """Names before the bars and values after them; where there is no value, why, on paper that hides the lines."""
    for row in planned.rows:
        bold = row.bar.emphasis
        colour = SUBJECT if bold else INK
        top = row.y - (len(row.name) - 1) * (LINE - 1) / 2 + MIDDLE
        for index, line in enumerate(row.name):
            sheet.text(planned.x.start - 8, top + index * (LINE - 1), line, "end", colour, bold)
        if shown(row.bar):
            sheet.text(planned.values, row.y + MIDDLE, _value(row.bar, spec), "end", colour, bold)
        else:
            start = planned.x(0.0) + 8
            why = next(iter(wrap(absence(row.bar), WIDTH - start, 1)), "")
            end, half = start + measure(why), ROW / 2 - 1
            sheet.areas(
                [[(start, row.y - half), (end, row.y - half), (end, row.y + half), (start, row.y + half)]], PAPER
            )
            sheet.text(start, row.y + MIDDLE, why, "start", MUTED)


def _statuses(sheet: Sheet, planned: Plan) -> None:
    for status, mark in STATUS_MARKS.items():
        rows = [row for row in planned.rows if shown(row.bar) and row.bar.status is status]
        sheet.marks(mark.shape, 6.0, [(WIDTH - 8, row.y) for row in rows], mark.colour)
