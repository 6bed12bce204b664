"""The grid of a rug: names of areas on a stair over their columns, measures beside their rows, and the cells."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from matplotlib.axes import Axes

from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Point
from jsna_charts.sheet import MIDDLE, Said, Sheet
from jsna_charts.spec import Cell, RugRow, RugSpec, State, Status
from jsna_charts.style import AXIS, GRID, INK, LINE, MUTED, SUBJECT, WIDTH, Colour, Shape, mark_of
from jsna_charts.wording import brief, clean, shown, written

MARK = 6.0
STAIR = 18.0
PAD = 5.0
ASIDES = {State.MISSING: "[x]", State.SUPPRESSED: "[c]"}
"""What stands in a cell without a value: the Government Analysis Function's shorthand, said in full in the key."""

_FULL = {State.MISSING: "[x] no data", State.SUPPRESSED: "[c] suppressed"}


@dataclass(frozen=True)
class Form:
    """How much a cell holds, and the least and most that names and columns may take, in user units."""

    values: bool
    names: float
    least: float
    lines: int


VALUES = Form(True, 218.0, 44.0, 3)
MARKS = Form(False, 160.0, 18.0, 4)
_SNUG = 160.0
"""The width of names where values fit beside them in the width of other drawings."""


@dataclass(frozen=True)
class Row:
    """One measure: its name in lines, what else is said of it, and its upper and lower edge."""

    measure: RugRow
    name: tuple[str, ...]
    aside: tuple[str, ...]
    top: float
    bottom: float

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    key: Key
    rows: tuple[Row, ...]
    left: float  # of the first column
    column: float
    stair: float  # upper edge of the names of areas
    top: float
    bottom: float
    width: float

    def x(self, index: int) -> float:
        """The middle of a column."""
        return self.left + (index + 0.5) * self.column

    @property
    def height(self) -> float:
        return self.bottom + 2


def draw_tartan(axes: Axes, spec: RugSpec, form: Form) -> None:
    """Draw the rug in one form."""
    sheet, planned = Sheet(axes), plan(spec, form)
    draw_key(sheet, planned.key, -6.0)
    _stair(sheet, planned, spec)
    edges = [planned.top, *(row.bottom for row in planned.rows)]
    sheet.lines([[(0.0, y), (planned.width, y)] for y in edges], GRID)
    _emphasis(sheet, planned, spec)
    for row in planned.rows:
        y = row.middle - LINE * (len(row.name) + len(row.aside)) / 2 + LINE / 2 + MIDDLE
        sheet.paragraph(0.0, y, row.name)
        sheet.paragraph(0.0, y + LINE * len(row.name), row.aside, "start", MUTED)
    _cells(sheet, planned, spec, form)


@lru_cache(maxsize=4)
def plan(spec: RugSpec, form: Form) -> Plan:
    """Where everything goes. Raises ValueError if there are more areas than a phone has room for."""
    many = max(1, len(spec.areas))
    column = max([form.least, *(_wide(cell, row) + 2 * PAD for row in spec.rows for cell in row.cells)])
    names, width = form.names, form.names + many * column
    if form.values and _SNUG + many * column <= WIDTH:
        names, width = min(form.names, WIDTH - many * column), WIDTH
        column = (WIDTH - names) / many
    if not form.values:
        column, width = (WIDTH - names) / many, WIDTH
        if column < form.least:
            raise ValueError(f"'{spec.title}' has {many} areas; a rug has room for {int((WIDTH - names) / form.least)}")
    key = _key(spec, width, form)
    stair = key.height + 4
    top = stair + STAIR * len(spec.areas) + 8
    rows = _rows(spec, form, names - 8, top)
    return Plan(key, rows, names, column, stair, top, rows[-1].bottom if rows else top, width)


def _wide(cell: Cell, row: RugRow) -> float:
    return measure(_text(cell, row))


def _text(cell: Cell, row: RugRow) -> str:
    """What a cell says."""
    return brief(written(cell, row.unit), row.unit) if shown(cell) else ASIDES[_absent(cell)]


def _absent(cell: Cell) -> State:
    return State.SUPPRESSED if cell.state is State.SUPPRESSED else State.MISSING


def _rows(spec: RugSpec, form: Form, room: float, top: float) -> tuple[Row, ...]:
    rows, y = [], top
    for row in spec.rows:
        name = wrap(clean(row.name), room, form.lines)
        said = [clean(row.unit.name), clean(row.period)]
        said += [f"{clean(spec.benchmark)} {brief(row.benchmark_text, row.unit)}"] if clean(row.benchmark_text) else []
        aside = wrap(", ".join(filter(None, said)), room, 2) if form.values else ()
        high = max(LINE * (len(name) + len(aside)), 2 * LINE if form.values else LINE) + 2 * PAD
        rows.append(Row(row, name, aside, y, y + high))
        y += high
    return tuple(rows)


def _key(spec: RugSpec, width: float, form: Form) -> Key:
    cells = [cell for row in spec.rows for cell in row.cells]
    held = [status for status in Status if any(shown(cell) and cell.status is status for cell in cells)]
    items = [Item(status.value, mark_of(status).colour, mark_of(status).shape) for status in held]
    if items and held != [Status.NOT_COMPARED]:
        lead = next(iter(wrap(f"Compared with {clean(spec.benchmark)}:", WIDTH, 1)), "")
        items.insert(0, Item(lead, bare=True))
    states = {_absent(cell) for cell in cells if not shown(cell)}
    items += [Item(_FULL[state], bare=True) for state in ASIDES if state in states]
    return arrange(items, () if form.values else ("The table has the values and their periods.",), width)


def _stair(sheet: Sheet, planned: Plan, spec: RugSpec) -> None:
    """Each area's name to the left of a line down to its column, the last column's on top: none crosses another."""
    lines: dict[bool, list[list[Point]]] = {False: [], True: []}
    for index, name in enumerate(spec.areas):
        own, x = name == spec.emphasis, planned.x(index)
        y = planned.stair + STAIR * (len(spec.areas) - 1 - index) + STAIR / 2
        words = next(iter(wrap(clean(name), x - 6, 1, own)), "")
        sheet.text(x - 6, y + MIDDLE, words, "end", SUBJECT if own else INK, own)
        lines[own].append([(x - 3, y), (x, y), (x, planned.top - 2)])
    sheet.lines(lines[False], AXIS)
    sheet.lines(lines[True], SUBJECT, 2.0)


def _emphasis(sheet: Sheet, planned: Plan, spec: RugSpec) -> None:
    """A frame round the page's own area."""
    for index, name in enumerate(spec.areas):
        if name == spec.emphasis and planned.rows:
            left, right = planned.x(index) - planned.column / 2, planned.x(index) + planned.column / 2
            frame = [(left, planned.top), (right, planned.top), (right, planned.bottom), (left, planned.bottom)]
            sheet.lines([[*frame, frame[0]]], SUBJECT, 2.0)
            return


def _cells(sheet: Sheet, planned: Plan, spec: RugSpec, form: Form) -> None:
    """Marks and the values under them, each look in one go."""
    texts: dict[tuple[Colour, bool], list[Said]] = {}
    marks: dict[tuple[Shape, Colour], list[Point]] = {}
    for row in planned.rows:
        for index, cell in enumerate(row.measure.cells):
            x, y, bold = planned.x(index), row.middle, spec.areas[index] == spec.emphasis
            known = shown(cell)
            if known:
                mark = mark_of(cell.status)
                marks.setdefault((mark.shape, mark.colour), []).append((x, y - LINE / 2 + 1 if form.values else y))
            if form.values or not known:
                baseline = y + (LINE / 2 if known else 0.0) + MIDDLE
                look = INK if known else MUTED, known and bold
                texts.setdefault(look, []).append(Said(x, baseline, _text(cell, row.measure)))
    for (shape, colour), places in marks.items():
        sheet.marks(shape, MARK, places, colour)
    for (colour, bold), said in texts.items():
        sheet.texts(said, "middle", colour, bold)
