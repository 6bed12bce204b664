"""Rows of named values on one scale: what a comparison, bars, dots and groups without an order share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jsna_charts.kinds.key import Item, Key, arrange
from jsna_charts.kinds.room import WHOLE, Reach, Room
from jsna_charts.metrics import measure, wrap
from jsna_charts.scale import Scale, fitting, levels, tick_text, within
from jsna_charts.sheet import MIDDLE, Sheet
from jsna_charts.spec import Bar, Reference, Unit
from jsna_charts.spec.bar import Entry
from jsna_charts.style import AXIS, GRID, INK, LINE, MUTED, PAPER, STATUS_MARKS, SUBJECT, WIDTH
from jsna_charts.wording import absence, brief, clean, shown, written

NAMES = 165.0
"""The widest that the names may be, in user units; a longer one takes two lines."""

VALUES = 110.0
"""The widest that the column of values may be."""

ROW = 25.0
INSET = 7.0
"""From the edge of the plot to where a dot may stand, in user units."""

STATUS = 24.0
"""Room for the column of status marks."""

UNBROKEN = (20.0, 0.1)
"""The dash of a key's sample that is one unbroken line."""

CONFIDENCE = Item("Confidence interval", INK, dash=UNBROKEN)


@dataclass(frozen=True)
class Row:
    """One entry: its values, its name in lines, and the middle of its row. Each value has a step of its own."""

    bars: tuple[Bar, ...]
    name: tuple[str, ...]
    y: float

    @property
    def emphasis(self) -> bool:
        """Whether the page is about it."""
        return any(bar.emphasis for bar in self.bars)

    def steps(self) -> Iterator[tuple[int, Bar, float]]:
        """Each value with its number and the middle of its step."""
        first = self.y - (len(self.bars) - 1) * LINE / 2
        yield from ((index, bar, first + index * LINE) for index, bar in enumerate(self.bars))


@dataclass(frozen=True)
class Table:
    """What is to be set in rows: the entries, how they are written, and the numbers that the scale must hold."""

    entries: tuple[Entry, ...]
    unit: Unit
    reference: Reference | None = None
    numbers: tuple[float, ...] = ()
    from_zero: bool = True
    items: tuple[Item, ...] = ()  # of the key, before the statuses
    lead: str = ""  # what all of it comes to, above it


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made; x of the columns in user units."""

    table: Table
    lead: tuple[str, ...]
    rows: tuple[Row, ...]
    x: Scale
    levels: tuple[float, ...]
    top: float
    bottom: float
    foot: float  # lower edge of the axis's words
    names: float  # right edge of the names
    values: float  # right edge of the values' column
    key: Key

    @property
    def height(self) -> float:
        return self.foot + self.key.height


def numbers(entries: Sequence[Entry], reference: Reference | None = None) -> tuple[float, ...]:
    """Every number that the scale must hold, in the measure's unit: shown values, their limits, the reference."""
    found = [reference.value] if reference else []
    for bar in _bars(entries):
        if shown(bar):
            found += [number for number in (bar.value, bar.lower, bar.upper) if number is not None]
    return tuple(found)


def ordered(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """From the highest first value down; those that have none keep their order at the end."""
    known = [entry for entry in entries if shown(entry.bars[0])]
    rest = [entry for entry in entries if not shown(entry.bars[0])]
    return (*sorted(known, key=lambda entry: -(entry.bars[0].value or 0.0)), *rest)


def series(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The names of the series, as the entries have them."""
    return tuple(dict.fromkeys(bar.name for bar in _bars(entries)))


def plan(table: Table, room: Room = WHOLE) -> Plan:
    """Where everything goes. A panel holds what all panels hold, and has no key."""
    panel, shared = room.shared is not None, room.shared or Reach()
    names = [wrap(clean(entry.name), NAMES, 2, _bold(entry)) for entry in table.entries]
    pairs = list(zip(names, table.entries, strict=True))
    left = 10 + max([measure(line, _bold(entry)) for name, entry in pairs for line in name] or [0.0])
    bars = list(_bars(table.entries))
    values = WIDTH - (STATUS if any(bar.status in STATUS_MARKS for bar in bars) else 0.0)
    right = values - max([measure(_value(bar, table.unit), bar.emphasis) for bar in bars if shown(bar)] or [0.0]) - 10
    lead = () if panel else wrap(clean(table.lead), WIDTH, 3, bold=True)
    top = (26.0 if table.reference else 8.0) + (LINE * len(lead) + 6 if lead else 0.0)
    rows, bottom = _rows(pairs, top)
    marked = _levels((*table.numbers, *shared.values), table, left, right)
    key = arrange(() if panel else items(table))
    foot = bottom + 26 + (LINE if clean(table.unit.name) else 0.0)
    inset = 0.0 if table.from_zero else INSET
    scale = Scale(marked[0], marked[-1], left + inset, right - inset)
    return Plan(table, lead, rows, scale, marked, top, bottom, foot, left - 8, values, key)


def _levels(numbers: Sequence[float], table: Table, left: float, right: float) -> tuple[float, ...]:
    """The round numbers along the scale: as many as their words have room for."""
    held = [*numbers, *([0.0] if table.from_zero or not numbers else [])]
    held += [1.0] if not any(held) else []
    for most in (4 if right - left > 200 else 3, 2, 1):
        marked = levels(held, table.from_zero, most)
        if fitting(Scale(marked[0], marked[-1], left, right), marked, table.unit):
            break
    return marked


def _bars(entries: Sequence[Entry]) -> Iterator[Bar]:
    return (bar for entry in entries for bar in entry.bars)


def _bold(entry: Entry) -> bool:
    return any(bar.emphasis for bar in entry.bars)


def _rows(pairs: Sequence[tuple[tuple[str, ...], Entry]], top: float) -> tuple[tuple[Row, ...], float]:
    rows, y = [], top + 2
    for name, entry in pairs:
        high = ROW + max((len(name) - 1) * (LINE - 2), (len(entry.bars) - 1) * LINE, 0.0)
        rows.append(Row(entry.bars, name, y + high / 2))
        y += high
    return tuple(rows), y + 2


def _value(bar: Bar, unit: Unit) -> str:
    return next(iter(wrap(brief(written(bar, unit), unit), VALUES, 1, bar.emphasis)), "")


def reach(table: Table) -> Reach:
    """What the rows ask for as a panel: the whole width."""
    return Reach(table.numbers, items=items(table), columns=1)


def items(table: Table) -> tuple[Item, ...]:
    """The key's entries: the series, the statuses that occur, the intervals."""
    bars = [bar for bar in _bars(table.entries) if shown(bar)]
    present = [status for status in STATUS_MARKS if any(bar.status is status for bar in bars)]
    found = [Item(status.value, STATUS_MARKS[status].colour, STATUS_MARKS[status].shape) for status in present]
    if table.reference is not None and found:
        words = f"Compared with {clean(table.reference.name)}:"
        found.insert(0, Item(next(iter(wrap(words, WIDTH, 1))), bare=True))
    if any(bar.lower is not None and bar.upper is not None for bar in bars):
        found.append(CONFIDENCE)
    return (*table.items, *found)


def draw_frame(sheet: Sheet, planned: Plan) -> None:
    """Light lines upright at the round numbers, these under them, and the axis's words."""
    sheet.paragraph(0.0, 14.0, planned.lead, bold=True)
    places = [planned.x(level) for level in planned.levels]
    sheet.lines([[(x, planned.top), (x, planned.bottom)] for x in places], GRID)
    for x, level in zip(places, planned.levels, strict=True):
        text = tick_text(level, planned.levels, planned.table.unit)
        sheet.text(within(x, text), planned.bottom + 18, text, "middle", MUTED)
    sheet.text(planned.x(planned.levels[0]), planned.bottom + 18 + LINE, planned.table.unit.name, "start", MUTED)


def draw_zero(sheet: Sheet, planned: Plan) -> None:
    """The line that bars begin at."""
    zero = planned.x(0.0)
    sheet.lines([[(zero, planned.top), (zero, planned.bottom)]], AXIS, 1.2)


def draw_reference(sheet: Sheet, planned: Plan) -> None:
    """The benchmark's line across all rows, named at its top."""
    reference = planned.table.reference
    if reference is None:
        return
    x = planned.x(reference.value)
    sheet.lines([[(x, planned.top - 4), (x, planned.bottom)]], PAPER, 3.4)
    sheet.lines([[(x, planned.top - 4), (x, planned.bottom)]], INK, 1.8, (6.0, 3.0))
    words = f"{clean(reference.name)} {brief(reference.text, planned.table.unit)}"
    fitted = next(iter(wrap(words, WIDTH, 1)), "")
    sheet.text(within(x, fitted), planned.top - 10, fitted, "middle")


def draw_whiskers(sheet: Sheet, planned: Plan) -> None:
    """Intervals, with an edge of paper that keeps them apart from the bar they lie on."""
    strokes = []
    for row in planned.rows:
        for _, bar, y in row.steps():
            if shown(bar) and bar.lower is not None and bar.upper is not None:
                strokes.append([(planned.x(bar.lower), y), (planned.x(bar.upper), y)])
    sheet.lines(strokes, PAPER, 4.0, cap="projecting")
    sheet.lines(strokes, INK, 1.8)


def draw_names(sheet: Sheet, planned: Plan) -> None:
    """Names before the marks and values after them; where there is no value, why."""
    for row in planned.rows:
        colour = SUBJECT if row.emphasis else INK
        top = row.y - (len(row.name) - 1) * (LINE - 1) / 2 + MIDDLE
        for index, line in enumerate(row.name):
            sheet.text(planned.names, top + index * (LINE - 1), line, "end", colour, row.emphasis)
    for row in planned.rows:  # after all the names: neighbours of one look are written shorter
        for _, bar, y in row.steps():
            if shown(bar):
                ink = SUBJECT if bar.emphasis else INK
                text = _value(bar, planned.table.unit)
                sheet.text(planned.values, y + MIDDLE, text, "end", ink, bar.emphasis)
            else:
                _absent(sheet, planned, bar, y, ROW if len(row.bars) == 1 else LINE)


def _absent(sheet: Sheet, planned: Plan, bar: Bar, y: float, high: float) -> None:
    """Why there is no value, on paper that hides the lines."""
    start = planned.x(min(max(0.0, planned.levels[0]), planned.levels[-1])) + 8
    why = next(iter(wrap(absence(bar), WIDTH - start, 1)), "")
    if measure(why) > WIDTH - start - 1 or why.endswith("…"):
        start = planned.x.start + 8
        why = next(iter(wrap(absence(bar), WIDTH - start, 1)), "")
    end, half = start + measure(why), high / 2 - 1
    sheet.areas([[(start, y - half), (end, y - half), (end, y + half), (start, y + half)]], PAPER)
    sheet.text(start, y + MIDDLE, why, "start", MUTED)


def draw_statuses(sheet: Sheet, planned: Plan) -> None:
    """The status's mark at the end of each row that has one."""
    for status, mark in STATUS_MARKS.items():
        places = [
            (WIDTH - 8, y) for row in planned.rows for _, bar, y in row.steps() if shown(bar) and bar.status is status
        ]
        sheet.marks(mark.shape, 6.0, places, mark.colour)
