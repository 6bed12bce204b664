"""Dots by two numbers, the ones that the page is about named where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from jsna_charts.kinds.history import Plot, draw_frame
from jsna_charts.kinds.key import Key, arrange, draw_key
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Box, Point, best
from jsna_charts.scale import Scale, fitting, levels, tick_text
from jsna_charts.sheet import ASCENT, DESCENT, Layout, Sheet
from jsna_charts.spec import Pair, ScatterSpec, Unit
from jsna_charts.style import AXIS, BAR, CIRCLE, GRID, INK, LINE, MUTED, SUBJECT, WIDTH
from jsna_charts.wording import WITHHELD, clean

TALL = 260.0
SIZE, BIG = 4.4, 6.4
NAMES = 170.0


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    plot: Plot
    rows: tuple[float, ...]
    columns: tuple[float, ...]
    dots: tuple[Pair, ...]
    title: tuple[str, ...]
    key: Key

    @property
    def height(self) -> float:
        return self.plot.bottom + 28 + LINE + self.key.height


def layout(spec: ScatterSpec) -> Layout:
    """The size of the drawing."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: ScatterSpec) -> None:
    """Draw the dots, those that the page is about last."""
    sheet, planned = Sheet(axes), plan(spec)
    plot = planned.plot
    rows = [(level, tick_text(level, planned.rows, spec.y_unit)) for level in planned.rows]
    columns = [(plot.x(level), tick_text(level, planned.columns, spec.x_unit)) for level in planned.columns]
    sheet.lines([[(x, plot.top), (x, plot.bottom)] for x, _ in columns], GRID)
    draw_frame(sheet, plot, rows, columns, [x for x, _ in columns])
    sheet.paragraph(0.0, 14.0, planned.title, "start", MUTED)
    across = next(iter(wrap(axis(spec.x, spec.x_unit), WIDTH, 1)), "")
    sheet.text(plot.right, plot.bottom + 22 + LINE, across, "end", MUTED)
    plain = [dot for dot in planned.dots if not dot.emphasis]
    sheet.marks(CIRCLE, SIZE, [_point(dot, plot) for dot in plain], BAR, AXIS)
    named = [dot for dot in planned.dots if dot.emphasis]
    sheet.marks(CIRCLE, BIG, [_point(dot, plot) for dot in named], SUBJECT)
    _names(sheet, planned, named)
    if not planned.dots:
        sheet.text((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, "No values to show", "middle", MUTED)
    draw_key(sheet, planned.key, plot.bottom + 28 + LINE)


def placed(dot: Pair) -> bool:
    """Whether both numbers may be shown."""
    return dot.x is not None and dot.y is not None and dot.state not in WITHHELD


def axis(name: str, unit: Unit) -> str:
    """An axis's words with its unit: `Life expectancy (years)`."""
    return f"{clean(name)} ({clean(unit.name)})" if clean(unit.name) else clean(name)


def plan(spec: ScatterSpec) -> Plan:
    """Where everything goes."""
    dots = tuple(dot for dot in spec.dots if placed(dot))
    title = wrap(axis(spec.y, spec.y_unit), WIDTH, 2)
    rows = levels([dot.y or 0.0 for dot in dots]) or (0.0, 1.0)
    left = 7 + max(measure(tick_text(level, rows, spec.y_unit)) for level in rows)
    top = 12.0 + LINE * len(title) + 4
    columns = _columns(dots, spec.x_unit, left)
    x = Scale(columns[0], columns[-1], left + 10, WIDTH - 12)
    plot = Plot(left, top, WIDTH - 2, top + TALL, x, Scale(rows[0], rows[-1], top + TALL - 8, top))
    return Plan(plot, rows, columns, dots, title, arrange((), _absent(spec)))


def _columns(dots: Sequence[Pair], unit: Unit, left: float) -> tuple[float, ...]:
    values = [dot.x or 0.0 for dot in dots] or [0.0, 1.0]
    for most in (6, 4, 3, 2, 1):
        found = levels(values, most=most)
        if fitting(Scale(found[0], found[-1], left + 10, WIDTH - 12), found, unit):
            break
    return found


def _absent(spec: ScatterSpec) -> list[str]:
    gone = [clean(dot.name) for dot in spec.dots if not placed(dot)]
    return [f"Not shown, for want of a number: {', '.join(gone)}"] if gone else []


def _point(dot: Pair, plot: Plot) -> Point:
    return plot.x(dot.x or 0.0), plot.y(dot.y or 0.0)


def _names(sheet: Sheet, planned: Plan, named: Sequence[Pair]) -> None:
    """Each name beside its dot, off other names and, as far as may be, off other dots."""
    plot = planned.plot
    bounds = Box(plot.left, 0.0, WIDTH, plot.bottom)
    points = [[_point(dot, plot)] for dot in planned.dots]
    for dot in named:
        words = next(iter(wrap(clean(dot.name), NAMES, 1, True)), "")
        spots = [_spot(_point(dot, plot), measure(words, True), *away) for away in _AROUND]
        free = [spot for spot in spots if not any(spot.overlap(box) for box in sheet.boxes)]
        if free:
            spot = free[best(free, sheet.boxes, points, bounds)]
            sheet.text(spot.left, spot.bottom - DESCENT, words, "start", INK, True)


_AROUND = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


def _spot(point: Point, wide: float, across: int, down: int) -> Box:
    x, y = point
    left = {0: x - wide / 2, 1: x + 9, -1: x - 9 - wide}[across]
    high = ASCENT + DESCENT
    top = y - high / 2 + down * (high / 2 + (9 if not across else 5))
    return Box(left, top, left + wide, top + high)
