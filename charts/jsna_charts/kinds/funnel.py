"""A funnel plot: values against size inside the limits of chance, with a name on what lies outside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from matplotlib.axes import Axes

from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Box, Point, best, samples
from jsna_charts.scale import Scale, levels, tick_text, within
from jsna_charts.sheet import ASCENT, DESCENT, Layout, Sheet
from jsna_charts.spec import Beyond, Dot, FunnelSpec, Status, Unit
from jsna_charts.steps import ticks
from jsna_charts.style import AXIS, GRID, INK, LINE, MUTED, PAPER, SUBJECT, WIDTH, Colour, Shape, mark_of
from jsna_charts.wording import brief, clean, shown

TALL = 290.0
FOOT = 26.0
NAMES = 150.0
"""The widest that a name inside the plot may be, in user units, before it takes a second line."""

NAMED = 12
"""The most names: outside the outer limits first, then outside the inner ones; the page's own place in any case."""

INNER_DASH = (6.0, 4.0)
DOT, OWN = 4.6, 7.0
_WHOLE = Unit("", "", 0)
_REACH = (("left", min), ("top", min), ("right", max), ("bottom", max))
_AWAY = (6.0, 14.0, 26.0, 40.0)


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    left: float
    top: float
    right: float
    bottom: float
    x: Scale
    y: Scale
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    named: tuple[str, ...]  # the benchmark with its value
    key: Key

    def at(self, dot: Dot) -> Point:
        """Where a shown dot is."""
        return self.x(dot.size), self.y(dot.value or 0.0)

    @property
    def height(self) -> float:
        return self.bottom + FOOT + LINE + self.key.height


def layout(spec: FunnelSpec) -> Layout:
    """The size of the drawing."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: FunnelSpec) -> None:
    """Draw the funnel."""
    sheet, planned = Sheet(axes), plan(spec)
    _frame(sheet, planned, spec)
    curves = _curves(planned, spec)
    if curves:
        sheet.lines([*curves[0], *curves[3]], AXIS, 1.6)
        sheet.lines([*curves[1], *curves[2]], AXIS, 1.6, INNER_DASH)
    level = planned.y(spec.reference.value)
    sheet.lines([[(planned.left, level), (planned.right, level)]], INK, 1.6, (2.0, 2.5))
    _dots(sheet, planned, spec)
    _names(sheet, planned, spec, [stroke for curve in curves for stroke in curve])
    draw_key(sheet, planned.key, planned.bottom + FOOT + LINE)


@lru_cache(maxsize=2)
def plan(spec: FunnelSpec) -> Plan:
    """Where everything goes."""
    dots = [dot for dot in spec.dots if shown(dot)]
    rows = levels([*(dot.value or 0.0 for dot in dots), spec.reference.value, *_near(spec, dots)])
    columns = ticks(0.0, max([dot.size for dot in dots], default=0.0) or 1.0, 5)
    named = wrap(f"{clean(spec.reference.name)} {brief(spec.reference.text, spec.unit)}", NAMES, 1)
    left = 7 + max(measure(tick_text(row, rows, spec.unit)) for row in rows)
    top = 12.0 + (LINE + 4 if clean(spec.unit.name) else 0.0)
    bottom, right = top + TALL, WIDTH - 10
    x, y = Scale(columns[0], columns[-1], left, right), Scale(rows[0], rows[-1], bottom, top)
    return Plan(left, top, right, bottom, x, y, columns, rows, named, _key(spec, dots))


def _near(spec: FunnelSpec, dots: Sequence[Dot]) -> list[float]:
    """The outer limits where the areas are: those of a size smaller than any would press the areas flat."""
    smallest = min([dot.size for dot in dots], default=0.0)
    held = [limit for limit in spec.limits if limit.size >= smallest] or list(spec.limits)
    return [value for limit in held for value in (limit.lower998, limit.upper998)]


def _key(spec: FunnelSpec, dots: Sequence[Dot]) -> Key:
    held = [status for status in Status if any(dot.status is status for dot in dots)]
    items = [Item(status.value, mark_of(status).colour, mark_of(status).shape) for status in held]
    if spec.limits:
        items += [Item("95% limits", AXIS, dash=INNER_DASH), Item("99.8% limits", AXIS, dash=(18.0, 0.1))]
    return arrange(items)


def _frame(sheet: Sheet, planned: Plan, spec: FunnelSpec) -> None:
    ys = [(planned.y(row), tick_text(row, planned.rows, spec.unit)) for row in planned.rows]
    sheet.lines([[(planned.left, y), (planned.right, y)] for y, _ in ys], GRID)
    xs = [(planned.x(column), tick_text(column, planned.columns, _WHOLE)) for column in planned.columns]
    foot = planned.bottom
    sheet.lines([[(planned.left, foot), (planned.right, foot)], *([(x, foot), (x, foot + 5)] for x, _ in xs)], AXIS)
    for y, text in ys:
        sheet.text(planned.left - 7, y + 5, text, "end", MUTED)
    for x, text in xs if any(shown(dot) for dot in spec.dots) else ():
        sheet.text(within(x, text), foot + 21, text, "middle", MUTED)
    words = clean(spec.size)[:1].upper() + clean(spec.size)[1:]
    sheet.text(WIDTH, foot + 21 + LINE, next(iter(wrap(words, WIDTH, 1)), ""), "end", MUTED)
    sheet.text(0.0, 14.0, spec.unit.name, "start", MUTED)
    if not any(shown(dot) for dot in spec.dots):
        sheet.text((planned.left + planned.right) / 2, planned.top + TALL / 3, "No values to show", "middle", MUTED)


def _curves(planned: Plan, spec: FunnelSpec) -> list[list[list[Point]]]:
    """Each limit as the stretches of it that lie on the plot: lowest first."""
    found = []
    for name in ("lower998", "lower95", "upper95", "upper998"):
        points = [(planned.x(limit.size), planned.y(getattr(limit, name))) for limit in spec.limits]
        found.append(_clipped(points, planned))
    return found


def _clipped(points: Sequence[Point], planned: Plan) -> list[list[Point]]:
    """Stretches of a line within the plot, cut where they cross its edge."""
    strokes: list[list[Point]] = []
    for start, end in pairwise(points):
        piece = _cut(start, end, planned)
        if piece is None:
            continue
        if strokes and strokes[-1][-1] == piece[0]:
            strokes[-1].append(piece[1])
        else:
            strokes.append(list(piece))
    return strokes


def _cut(start: Point, end: Point, planned: Plan) -> tuple[Point, Point] | None:
    """The part of a straight stretch within the plot (Liang and Barsky); None if there is none."""
    (x0, y0), (x1, y1) = start, end
    first, last = 0.0, 1.0
    sides = ((x0 - x1, x0 - planned.left), (x1 - x0, planned.right - x0))
    edges = (*sides, (y0 - y1, y0 - planned.top), (y1 - y0, planned.bottom - y0))
    for toward, away in edges:
        if toward == 0:
            if away < 0:
                return None
        elif toward < 0:
            first = max(first, away / toward)
        else:
            last = min(last, away / toward)
    if first >= last:
        return None
    return (
        (x0 + first * (x1 - x0), y0 + first * (y1 - y0)) if first > 0 else start,
        (x0 + last * (x1 - x0), y0 + last * (y1 - y0)) if last < 1 else end,
    )


def _dots(sheet: Sheet, planned: Plan, spec: FunnelSpec) -> None:
    """Inside the limits first, then outside, the page's own place last and larger."""
    looks: dict[tuple[int, Shape, Colour], list[Point]] = {}
    for dot in spec.dots:
        if shown(dot):
            mark = mark_of(dot.status)
            rank = 2 if dot.emphasis else int(dot.beyond is not Beyond.NONE)
            looks.setdefault((rank, mark.shape, mark.colour), []).append(planned.at(dot))
    for rank, shape, colour in sorted(looks, key=lambda look: look[0]):
        places = looks[rank, shape, colour]
        if rank == 2:
            sheet.marks(shape, OWN + 2.4, places, PAPER, None)
        sheet.marks(shape, OWN if rank == 2 else DOT, places, colour)


def _named(spec: FunnelSpec) -> list[Dot]:
    """The dots that get a name, those that matter most first."""
    order = list(Beyond)
    held = [dot for dot in spec.dots if shown(dot) and (dot.emphasis or dot.beyond is not Beyond.NONE)]
    ranked = sorted(
        held,
        key=lambda dot: (not dot.emphasis, -order.index(dot.beyond), -abs((dot.value or 0.0) - spec.reference.value)),
    )
    return ranked[:NAMED]


def _names(sheet: Sheet, planned: Plan, spec: FunnelSpec, curves: Sequence[Sequence[Point]]) -> None:
    """The benchmark and the dots outside, each where it covers no dot, no line and no other name, or not at all."""
    level = planned.y(spec.reference.value)
    drawn = [p for stroke in (*curves, [(planned.left, level), (planned.right, level)]) for p in samples(stroke)]
    marks = [_round(planned.at(dot), OWN if dot.emphasis else DOT) for dot in spec.dots if shown(dot)]
    bounds = Box(planned.left + 2, 0.0, WIDTH, planned.bottom - 2)
    _reference(sheet, planned, marks, level)
    for dot in _named(spec):
        lines = wrap(clean(dot.name), NAMES, 2, dot.emphasis)
        wide, high = max([measure(line, dot.emphasis) for line in lines] or [0.0]), LINE * len(lines) - 2
        spots = _spots(planned.at(dot), wide, high)
        reach = Box(*(pick(getattr(s, side) for s in spots) for side, pick in _REACH))
        taken = [other for other in (*sheet.boxes, *marks) if other.overlap(reach)]
        near = [[point] for point in drawn if reach.near(point)]
        spot = spots[best(spots, taken, near, bounds)]
        if any(spot.overlap(other) > 0 for other in sheet.boxes) or spot.overlap(bounds) < wide * high - 0.1:
            continue
        if spots.index(spot) >= 8:
            sheet.lines([_leader(planned.at(dot), spot)], MUTED, 0.8)
        colour = SUBJECT if dot.emphasis else INK
        for index, line in enumerate(lines):
            sheet.text(spot.left, spot.top + ASCENT + LINE * index, line, "start", colour, dot.emphasis, halo=True)


def _reference(sheet: Sheet, planned: Plan, marks: Sequence[Box], level: float) -> None:
    words = next(iter(planned.named), "")
    wide = measure(words)
    spots = [
        Box(x, y, x + wide, y + ASCENT + DESCENT)
        for x in (planned.right - wide, planned.left + 6, planned.right - wide - 90)
        for y in (level - 3 - ASCENT - DESCENT, level + 3)
    ]
    spot = spots[best(spots, marks, [], Box(planned.left, 0.0, WIDTH, planned.bottom))]
    sheet.text(spot.left, spot.bottom - DESCENT, words, "start", INK, halo=True)


def _spots(point: Point, wide: float, high: float) -> list[Box]:
    x, y = point
    found = []
    for away in _AWAY:
        middle = y - high / 2
        found += [_box(x + away + 2, middle, wide, high), _box(x - away - 2 - wide, middle, wide, high)]
        for top in (y - away - high, y + away):
            found += [_box(left, top, wide, high) for left in (x - wide / 2, x - 4, x - wide + 4)]
    return found


def _box(left: float, top: float, wide: float, high: float) -> Box:
    return Box(left, top, left + wide, top + high)


def _round(point: Point, radius: float) -> Box:
    return Box(point[0] - radius, point[1] - radius, point[0] + radius, point[1] + radius)


def _leader(point: Point, words: Box) -> list[Point]:
    """From beside a dot to the nearest place on its name's edge."""
    x, y = point
    near = max(words.left, min(words.right, x)), max(words.top + 2, min(words.bottom, y))
    return [(x, y), near]
