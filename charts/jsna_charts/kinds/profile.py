"""A profile: for each measure the area's value and the benchmark's, over a bar from worst to best of its peers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from matplotlib.axes import Axes

from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.metrics import measure, wrap
from jsna_charts.scale import Scale
from jsna_charts.sheet import MIDDLE, Layout, Sheet
from jsna_charts.spec import Polarity, ProfileSpec, Spine, SpineGroup, Status
from jsna_charts.style import (
    AXIS,
    GRID,
    INK,
    LINE,
    MUTED,
    PAPER,
    RANGE,
    RANGE_MIDDLE,
    SUBJECT,
    WIDTH,
    Colour,
    Shape,
    mark_of,
)
from jsna_charts.wording import absence, brief, clean, number, shown, written

COLUMN = 122.0
"""The widest that the columns of values may be, in user units; a longer text takes more lines."""

ENDS = 132.0
"""The widest that the words at a bar's ends may be."""

THICK = 12.0
BAR_ROW = 24.0
BETWEEN = 9.0
HEADING = 30.0
MARK = 7.0
GAP = 12.0
_LOW = {Polarity.HIGH: ("Worst", "Best"), Polarity.LOW: ("Best", "Worst"), Polarity.NONE: ("Lowest", "Highest")}


@dataclass(frozen=True)
class Row:
    """One measure: its words in lines, and where they and its bar stand."""

    spine: Spine
    name: tuple[str, ...]
    period: tuple[str, ...]
    beside: float  # where the period stands beside the name; 0 for under it
    value: tuple[str, ...]
    benchmark: tuple[str, ...]
    top: float
    bar: float  # the middle of the bar
    bottom: float

    @property
    def line(self) -> float:
        """The baseline of its first line of words."""
        return self.top + BETWEEN + LINE / 2 + MIDDLE


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    key: Key
    heads: tuple[tuple[tuple[str, ...], float], ...]  # a group's title in lines, and its first baseline
    rows: tuple[Row, ...]
    columns: tuple[float, float]  # right edges of the area's values and the benchmark's
    titles: tuple[tuple[str, ...], tuple[str, ...]]
    titled: float  # baseline of the columns' titles' last line
    bar: tuple[float, float]
    height: float


def layout(spec: ProfileSpec) -> Layout:
    """The size of the drawing, a few lines for each measure. On paper it may be parted after any of them."""
    planned = plan(spec)
    return Layout(planned.height, breaks=tuple(row.bottom for row in planned.rows[:-1]))


def draw(axes: Axes, spec: ProfileSpec) -> None:
    """Draw the profile."""
    sheet, planned = Sheet(axes), plan(spec)
    draw_key(sheet, planned.key, -6.0)
    for edge, lines, colour in zip(planned.columns, planned.titles, (SUBJECT, INK), strict=True):
        top = planned.titled - LINE * (len(lines) - 1)
        sheet.paragraph(edge, top, lines, "end", colour, bold=True)
    for title, y in planned.heads:
        sheet.paragraph(0.0, y, title, bold=True)
    sheet.lines([[(0.0, row.top), (WIDTH, row.top)] for row in planned.rows], GRID)
    _texts(sheet, planned)
    _ends(sheet, planned, spec)
    _bars(sheet, planned)


@lru_cache(maxsize=2)
def plan(spec: ProfileSpec) -> Plan:
    """Where everything goes."""
    spines = [spine for group in spec.groups for spine in group.rows]
    titles = tuple(wrap(clean(name), COLUMN, 3, True) for name in (spec.area, spec.benchmark))
    widths = [_column(spines, title, which) for which, title in enumerate(titles)]
    columns = (WIDTH - widths[1] - GAP, WIDTH)
    key = _key(spec, spines)
    titled = key.height + LINE * max(len(title) for title in titles) + 2
    ends = [max([measure(_end(spine, side)) for spine in spines if spine.spread] or [0.0]) for side in (0, 1)]
    heads, rows, bottom = _rows(spec.groups, columns[0] - widths[0] - GAP, titled + 8)
    return Plan(key, heads, rows, columns, (titles[0], titles[1]), titled, (ends[0] + 8, WIDTH - ends[1] - 8), bottom)


def _column(spines: Sequence[Spine], title: Sequence[str], which: int) -> float:
    texts = [line for spine in spines for line in (_value(spine), _benchmark(spine))[which]]
    return max([measure(text, which == 0) for text in texts] + [measure(line, True) for line in title] + [40.0])


def _value(spine: Spine) -> tuple[str, ...]:
    if not shown(spine):
        return wrap(absence(spine), COLUMN, 3)
    return wrap(brief(written(spine, spine.unit), spine.unit), COLUMN, 2, True)


def _benchmark(spine: Spine) -> tuple[str, ...]:
    return wrap(brief(spine.benchmark_text, spine.unit) or "No data", COLUMN, 2)


def _rows(
    groups: Sequence[SpineGroup], room: float, top: float
) -> tuple[tuple[tuple[tuple[str, ...], float], ...], tuple[Row, ...], float]:
    """Headings and rows from the top down; `room` is what names have across."""
    heads, rows, y = [], [], top
    for group in groups:
        if clean(group.title):
            heads.append((wrap(clean(group.title), WIDTH, 2, True), y + HEADING - 10))
            y += HEADING + LINE * (len(heads[-1][0]) - 1)
        for spine in group.rows:
            row = _row(spine, room, y)
            rows.append(row)
            y = row.bottom
    return tuple(heads), tuple(rows), y


def _row(spine: Spine, room: float, top: float) -> Row:
    name = wrap(clean(spine.name), room, 4)
    aside = ", ".join(filter(None, (clean(spine.unit.name), clean(spine.period))))
    period = wrap(aside, room, 2)
    beside = measure(name[0]) + 8 if len(name) == 1 else room
    beside = beside if beside + measure(aside) <= room else 0.0
    value, benchmark = _value(spine), _benchmark(spine)
    lines = max(1 if beside else len(name) + len(period), len(value), len(benchmark))
    bar = top + BETWEEN + LINE * lines + BAR_ROW / 2
    return Row(spine, name, period, beside, value, benchmark, top, bar, bar + BAR_ROW / 2 + (BETWEEN - 3))


def _end(spine: Spine, side: int) -> str:
    """The words at one end of a bar: what it is, and its value. The left is worse, or lower."""
    if spine.spread is None:
        return ""
    low, high = number(spine.spread.lowest, spine.unit), number(spine.spread.highest, spine.unit)
    below, above = _LOW[spine.polarity]
    pairs = ((below, low), (above, high)) if spine.polarity is not Polarity.LOW else ((above, high), (below, low))
    word, text = pairs[side]
    return next(iter(wrap(f"{word} {text}", ENDS, 1)), "")


def _key(spec: ProfileSpec, spines: Sequence[Spine]) -> Key:
    statuses = [status for status in Status if any(shown(s) and s.status is status and _scale(s) for s in spines)]
    items = [Item(status.value, mark_of(status).colour, mark_of(status).shape) for status in statuses]
    if items and statuses != [Status.NOT_COMPARED]:
        lead = next(iter(wrap(f"Compared with {clean(spec.benchmark)}:", WIDTH, 1)), "")
        items.insert(0, Item(lead, bare=True))
    ranged = any(spine.spread for spine in spines)
    items += [Item(clean(spec.benchmark), INK, upright=True)] if any(_scale(spine) for spine in spines) else []
    items += [Item("Middle half of areas", RANGE_MIDDLE), Item("Lowest and highest quarters", RANGE)] if ranged else []
    notes = [f"Bars show {clean(spec.peers)}."] if ranged and clean(spec.peers) else []
    judged = {spine.polarity is Polarity.NONE for spine in spines if spine.spread}
    notes += ["Worse is on the left and better on the right."] if False in judged else []
    notes += ["Where neither is better, lower is on the left and higher on the right."] if True in judged else []
    return arrange(items, [" ".join(notes)] if notes else [])


def _scale(spine: Spine) -> tuple[float, float] | None:
    """The middle of a bar and how far it reaches to each side: the benchmark, or without one the middle of its range.

    None where there is nothing to draw the value against.
    """
    ends = [spine.spread.lowest, spine.spread.highest] if spine.spread else []
    if not ends:
        return None
    middle = spine.benchmark if spine.benchmark is not None else sum(ends) / 2
    values = [*ends, *([spine.value] if shown(spine) and spine.value is not None else [])]
    return middle, max(abs(value - middle) for value in values) or 1.0


def _across(spine: Spine, bar: tuple[float, float]) -> Scale | None:
    found = _scale(spine)
    if found is None:
        return None
    middle, reach = found
    left, right = bar if spine.polarity is not Polarity.LOW else bar[::-1]
    return Scale(middle - reach, middle + reach, left, right)


def _texts(sheet: Sheet, planned: Plan) -> None:
    """Column by column: neighbours of one look are written shorter."""
    for row in planned.rows:
        sheet.paragraph(0.0, row.line, row.name)
    for row in planned.rows:
        under = 0.0 if row.beside else LINE * len(row.name)
        sheet.paragraph(row.beside, row.line + under, row.period, "start", MUTED)
    for row in planned.rows:
        known = shown(row.spine)
        sheet.paragraph(planned.columns[0], row.line, row.value, "end", SUBJECT if known else MUTED, bold=known)
    for row in planned.rows:
        sheet.paragraph(planned.columns[1], row.line, row.benchmark, "end")


def _ends(sheet: Sheet, planned: Plan, spec: ProfileSpec) -> None:
    """What the ends of each bar are, or that there is none."""
    none = next(iter(wrap(f"No range of {clean(spec.peers) or 'areas'} to show", WIDTH, 1)), "")
    for row in planned.rows:
        sheet.text(0.0, row.bar + MIDDLE, _end(row.spine, 0) if row.spine.spread else none, "start", MUTED)
    for row in planned.rows:
        sheet.text(WIDTH, row.bar + MIDDLE, _end(row.spine, 1), "end", MUTED)


def _bars(sheet: Sheet, planned: Plan) -> None:
    """Ranges, benchmarks and marks, each look in one go."""
    outer, middle, uprights = [], [], []
    marks: dict[tuple[Shape, Colour], list[tuple[float, float]]] = {}
    for row in planned.rows:
        spine, x = row.spine, _across(row.spine, planned.bar)
        if x is None or spine.spread is None:
            continue
        outer.append(_block(x(spine.spread.lowest), x(spine.spread.highest), row.bar))
        middle.append(_block(x(spine.spread.lower_quartile), x(spine.spread.upper_quartile), row.bar))
        if spine.benchmark is not None:
            uprights.append([(x(spine.benchmark), row.bar - 10), (x(spine.benchmark), row.bar + 10)])
        if shown(spine) and spine.value is not None:
            mark = mark_of(spine.status)
            marks.setdefault((mark.shape, mark.colour), []).append((x(spine.value), row.bar))
    sheet.areas(outer, RANGE, AXIS)
    sheet.areas(middle, RANGE_MIDDLE)
    sheet.lines(uprights, INK, 2.0)
    for (shape, colour), places in marks.items():
        sheet.marks(shape, MARK + 2.2, places, PAPER, None)
        sheet.marks(shape, MARK, places, colour)


def _block(start: float, end: float, middle: float) -> list[tuple[float, float]]:
    half = THICK / 2
    return [(start, middle - half), (end, middle - half), (end, middle + half), (start, middle + half)]
