"""An inequality: ordered groups as points with intervals and their slope, or groups without an order in rows."""

from __future__ import annotations

from dataclasses import dataclass

from matplotlib.axes import Axes

from jsna_charts.kinds import rows
from jsna_charts.kinds.dots import draw_dots
from jsna_charts.kinds.history import STRIP, Plot
from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.kinds.room import WHOLE, Reach, Room
from jsna_charts.kinds.withheld import draw_withheld, withheld_items
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Box, Point, best
from jsna_charts.scale import Scale, levels, thinned, tick_text, within
from jsna_charts.sheet import ASCENT, DESCENT, MIDDLE, Layout, Sheet
from jsna_charts.spec import Bar, InequalitySpec
from jsna_charts.spec.bar import Entry
from jsna_charts.style import AXIS, BENCHMARKS, CIRCLE, GRID, INK, LINE, MUTED, PAPER, SUBJECT
from jsna_charts.wording import brief, clean, shown, written

TALL, LOW = 210.0, 110.0
NAMES = 128.0
"""The widest that the average's words may be."""

AVERAGE_DASH = (6.0, 3.0)
SLOPE = BENCHMARKS[0]


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    plot: Plot
    levels: tuple[float, ...]
    gap: tuple[str, ...]
    average: tuple[str, ...]
    columns: tuple[tuple[str, ...], ...]  # the words under each group, in lines
    foot: float  # lower edge of all words under the plot
    key: Key

    @property
    def height(self) -> float:
        return self.foot + self.key.height


def layout(spec: InequalitySpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing."""
    return Layout(plan(spec, room).height if spec.ordered else plan_rows(spec, room).height, room.width)


def draw(axes: Axes, spec: InequalitySpec, room: Room = WHOLE) -> None:
    """Draw the groups."""
    sheet = Sheet(axes)
    if not spec.ordered:
        draw_dots(sheet, plan_rows(spec, room))
        return
    planned = plan(spec, room)
    _frame(sheet, planned, spec)
    _average(sheet, planned, spec)
    _points(sheet, planned, spec)
    _values(sheet, planned, spec)
    draw_key(sheet, planned.key, planned.foot)


def reach(spec: InequalitySpec) -> Reach:
    """What the groups ask for as a panel; the average is named in the key. Names in rows need the whole width."""
    if not spec.ordered:
        return rows.reach(_table(spec))
    average = [Item(clean(spec.average.name), INK, dash=AVERAGE_DASH)] if spec.average else []
    return Reach(_numbers(spec), items=(*average, *_items(spec)))


def plan_rows(spec: InequalitySpec, room: Room = WHOLE) -> rows.Plan:
    """Where everything goes for groups without an order: by value, those without one last."""
    return rows.plan(_table(spec), room)


def _table(spec: InequalitySpec) -> rows.Table:
    entries = rows.ordered([Entry(bar.name, (bar,)) for bar in spec.groups])
    numbers = rows.numbers(entries, spec.average)
    return rows.Table(entries, spec.unit, spec.average, numbers, from_zero=False, lead=spec.gap)


def plan(spec: InequalitySpec, room: Room = WHOLE) -> Plan:
    """Where everything goes for ordered groups."""
    panel, shared = room.shared is not None, room.shared or Reach()
    gap = () if panel else wrap(clean(spec.gap), room.width, 3, bold=True)
    average = () if panel or spec.average is None else _average_words(spec)
    marked = levels((*_numbers(spec), *shared.values), most=3 if panel else 5)
    left = 7 + max([measure(tick_text(level, marked, spec.unit)) for level in marked] or [0.0])
    right = room.width - max([measure(line) + 8 for line in average] or [4.0])
    top = 12.0 + LINE * len(gap) + (8 if gap else 0) + (LINE if clean(spec.unit.name) else 0.0) + (12 if gap else 8)
    bottom = top + (LOW if panel else TALL)
    strip = STRIP if any(not shown(bar) for bar in spec.groups) else 0.0
    up = Scale(*((marked[0], marked[-1]) if marked else (0.0, 1.0)), bottom - strip, top)
    plot = Plot(left, top, right, bottom, Scale(0.0, 1.0, left + 4, right - 4), up, room.width)
    columns = _columns(spec, plot)
    under = max(map(len, columns), default=1) + (max(map(len, _ends(spec, plot))) if any(spec.ends) else 0)
    return Plan(plot, marked, gap, average, columns, bottom + 10 + LINE * under, arrange([] if panel else _items(spec)))


def _average_words(spec: InequalitySpec) -> tuple[str, ...]:
    """The average's name in lines, and its value in a line of its own, which is never cut off by a long name."""
    average = spec.average
    if average is None:
        return ()
    return (*wrap(clean(average.name), NAMES, 3), *wrap(brief(average.text, spec.unit), NAMES, 1))


def _numbers(spec: InequalitySpec) -> tuple[float, ...]:
    numbers = rows.numbers([Entry(bar.name, (bar,)) for bar in spec.groups], spec.average)
    return (*numbers, *((spec.slope.start, spec.slope.end) if spec.slope and spec.ordered else ()))


def _items(spec: InequalitySpec) -> list[Item]:
    bounded = any(shown(bar) and bar.lower is not None and bar.upper is not None for bar in spec.groups)
    items = [Item(clean(spec.slope.text), SLOPE, dash=rows.UNBROKEN)] if spec.slope else []
    return [*items, *([rows.CONFIDENCE] if bounded else []), *withheld_items(spec.groups)]


def _middle(place: int, spec: InequalitySpec, plot: Plot) -> float:
    """The x of a group: the middle of its share of the way."""
    return plot.x((place + 0.5) / len(spec.groups))


def _columns(spec: InequalitySpec, plot: Plot) -> tuple[tuple[str, ...], ...]:
    """The groups' names where all have room; else their numbers, first to last."""
    wide = (plot.right - plot.left) / max(1, len(spec.groups)) - 4
    names = tuple(wrap(clean(bar.name), wide, 3) for bar in spec.groups)
    if all(line[-1:] != "…" for name in names for line in name):
        return names
    return tuple((str(place + 1),) for place in range(len(spec.groups)))


def _ends(spec: InequalitySpec, plot: Plot) -> tuple[tuple[str, ...], tuple[str, ...]]:
    half = (plot.right - plot.left) / 2 - 8
    return wrap(clean(spec.ends[0]), half, 2), wrap(clean(spec.ends[1]), half, 2)


def _frame(sheet: Sheet, planned: Plan, spec: InequalitySpec) -> None:
    plot = planned.plot
    heights = [(plot.y(level), tick_text(level, planned.levels, spec.unit)) for level in planned.levels]
    sheet.lines([[(plot.left, y), (plot.right, y)] for y, _ in heights], GRID)
    sheet.lines([[(plot.left, plot.bottom), (plot.right, plot.bottom)]], AXIS)
    for y, text in heights:
        sheet.text(plot.left - 7, y + 5, text, "end", MUTED)
    sheet.paragraph(0.0, 14.0, planned.gap, bold=True)
    sheet.text(0.0, plot.top - 14, spec.unit.name, "start", MUTED)
    _under(sheet, planned, spec)
    if not planned.levels:
        sheet.text((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, "No values to show", "middle", MUTED)


def _under(sheet: Sheet, planned: Plan, spec: InequalitySpec) -> None:
    """The groups' names or numbers, and the words for the first and the last."""
    plot, y = planned.plot, planned.plot.bottom + 19
    middles = [_middle(place, spec, plot) for place in range(len(spec.groups))]
    if all(len(lines) == 1 for lines in planned.columns):
        for x, text in thinned([(x, lines[0]) for x, lines in zip(middles, planned.columns, strict=True)], plot.width):
            sheet.text(within(x, text, right=plot.width), y, text, "middle", MUTED)
    else:
        for x, lines in zip(middles, planned.columns, strict=True):
            sheet.paragraph(x, y, lines, "middle", MUTED)
    y += LINE * max(map(len, planned.columns), default=1)
    first, last = _ends(spec, plot)
    sheet.paragraph(plot.left, y, first, "start", MUTED)
    sheet.paragraph(plot.right, y, last, "end", MUTED)


def _average(sheet: Sheet, planned: Plan, spec: InequalitySpec) -> None:
    plot = planned.plot
    if spec.average is not None:
        y = plot.y(spec.average.value)
        sheet.lines([[(plot.left, y), (plot.right, y)]], INK, 1.8, AVERAGE_DASH)
        top = y - LINE * (len(planned.average) - 1) / 2 + MIDDLE
        top = max(plot.top, min(top, plot.bottom - LINE * (len(planned.average) - 1)))
        sheet.paragraph(plot.right + 6, top, planned.average)
    if spec.slope is not None:
        way = [(plot.x(0.0), plot.y(spec.slope.start)), (plot.x(1.0), plot.y(spec.slope.end))]
        sheet.lines([way], SLOPE, 2.2)


def _points(sheet: Sheet, planned: Plan, spec: InequalitySpec) -> None:
    plot, arm = planned.plot, 4.0
    strokes, places = [], []
    for place, bar in enumerate(spec.groups):
        x = _middle(place, spec, plot)
        if shown(bar):
            places.append((x, plot.y(bar.value or 0.0)))
            if bar.lower is not None and bar.upper is not None:
                low, high = plot.y(bar.lower), plot.y(bar.upper)
                strokes += [[(x, low), (x, high)], [(x - arm, low), (x + arm, low)], [(x - arm, high), (x + arm, high)]]
    sheet.lines(strokes, SUBJECT, 1.8)
    sheet.marks(CIRCLE, 5.2 if len(spec.groups) <= 20 else 3.2, places, SUBJECT, PAPER)
    gone = [((_middle(place, spec, plot), plot.bottom - 9), bar) for place, bar in enumerate(spec.groups)]
    draw_withheld(sheet, gone)


def _values(sheet: Sheet, planned: Plan, spec: InequalitySpec) -> None:
    """The first and the last value in figures, over or under their intervals, off the lines."""
    plot = planned.plot
    held = [(place, bar) for place, bar in enumerate(spec.groups) if shown(bar)]
    bounds = Box(plot.left, 0.0, plot.right, plot.bottom)
    for place, bar in dict([*held[:1], *held[-1:]]).items():
        x, words = _middle(place, spec, plot), brief(written(bar, spec.unit), spec.unit)
        middle = within(x, words, plot.left, plot.right, bold=True)
        spots = _spots(middle, measure(words, True), _tips(bar, plot))
        free = [spot for spot in spots if not any(spot.overlap(box) for box in sheet.boxes)]
        if free:
            spot = free[best(free, sheet.boxes, _strokes(planned, spec), bounds)]
            sheet.text(middle, spot.bottom - DESCENT, words, "middle", SUBJECT, bold=True)


def _tips(bar: Bar, plot: Plot) -> Point:
    """The y of the upper and the lower end of a group's mark."""
    value = bar.value or 0.0
    upper, lower = bar.upper if bar.upper is not None else value, bar.lower if bar.lower is not None else value
    return min(plot.y(upper), plot.y(value) - 5), max(plot.y(lower), plot.y(value) + 5)


def _spots(middle: float, wide: float, tips: Point) -> list[Box]:
    high = ASCENT + DESCENT
    tops = (tips[0] - 4 - high, tips[1] + 4)
    return [Box(middle - wide / 2, top, middle + wide / 2, top + high) for top in tops]


def _strokes(planned: Plan, spec: InequalitySpec) -> list[list[Point]]:
    """What words may not lie on: the average, the slope and the intervals."""
    plot, found = planned.plot, []
    if spec.average is not None:
        y = plot.y(spec.average.value)
        found.append([(plot.left, y), (plot.right, y)])
    if spec.slope is not None:
        found.append([(plot.x(0.0), plot.y(spec.slope.start)), (plot.x(1.0), plot.y(spec.slope.end))])
    for place, bar in enumerate(spec.groups):
        if shown(bar):
            x, (high, low) = _middle(place, spec, plot), _tips(bar, plot)
            found.append([(x, high), (x, low)])
    return found
