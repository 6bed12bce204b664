"""A population pyramid: males left, females right, each age band as a share of all, against a benchmark's outline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from jsna_charts.kinds.key import Item, Key, arrange, draw_key
from jsna_charts.kinds.room import Reach, Room
from jsna_charts.kinds.withheld import draw_withheld, withheld_items
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Point
from jsna_charts.scale import Scale, levels, tick_text, within
from jsna_charts.shares import Share, comparable, known, sexes, shares
from jsna_charts.sheet import MIDDLE, Layout, Sheet
from jsna_charts.spec import Band, PyramidSpec, Reading, Unit
from jsna_charts.style import AXIS, BAND, BENCHMARKS, GRID, LINE, MUTED, SLIM, SUBJECT
from jsna_charts.wording import clean

PERCENT = Unit("%")
TALL, LOW = 330.0, 150.0
ROW = 16.5
"""The highest that a band is."""

APART = 10.0
"""Bands at least so high are bars with a gap between them; lower ones make one shape."""

WORDS = 64.0
"""The widest that a band's name may be; a longer one is its first age."""

PERSONS_ONLY = "This source does not tell males and females apart."
WHOLE = Room(SLIM)
OUTLINE = BENCHMARKS[0]

Pick = Callable[[Share], float | None]


@dataclass(frozen=True)
class Side:
    """One half of a pyramid, or the whole where there are no sexes: its name, its numbers and its scale."""

    name: str
    pick: Pick
    x: Scale


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    shares: tuple[Share, ...]
    outline: tuple[Share, ...]
    sides: tuple[Side, ...]
    levels: tuple[float, ...]
    words: tuple[str, ...]  # each band's name as it is drawn, oldest last; "" for one that has no room
    middle: float  # of the column of ages
    top: float
    row: float
    key: Key

    @property
    def bottom(self) -> float:
        return self.top + self.row * len(self.shares)

    @property
    def height(self) -> float:
        return self.bottom + 26 + LINE + self.key.height

    def y(self, place: int) -> float:
        """The upper edge of a band: the youngest stands lowest."""
        return self.bottom - self.row * (place + 1)


def layout(spec: PyramidSpec, room: Room = WHOLE) -> Layout:
    """The size of the drawing: narrower than the others, so that a phone shows its words at their size."""
    return Layout(plan(spec, room).height, room.width)


def draw(axes: Axes, spec: PyramidSpec, room: Room = WHOLE) -> None:
    """Draw the pyramid."""
    sheet, planned = Sheet(axes), plan(spec, room)
    _frame(sheet, planned)
    for side in planned.sides:
        outlines = [shape for run in _runs(planned.shares) for shape in _shapes(run, side, planned)]
        sheet.areas(outlines, BAND, SUBJECT)
        sheet.lines([_steps(run, side, planned) for run in _runs(planned.outline)], OUTLINE, 2.0)
        sheet.lines([[(side.x(0.0), planned.top), (side.x(0.0), planned.bottom)]], AXIS, 1.2)
        gone = [(_foot(place, side, planned), _absent(share.band)) for place, share in enumerate(planned.shares)]
        draw_withheld(sheet, [(point, found) for point, found in gone if found is not None])
    draw_key(sheet, planned.key, planned.bottom + 26 + LINE)


def reach(spec: PyramidSpec) -> Reach:
    """What the pyramid asks for as a panel."""
    numbers = _numbers(shares(spec.bands), _outline(spec))
    return Reach(numbers, items=tuple(_items(spec)[1:]), notes=_notes(spec))


def plan(spec: PyramidSpec, room: Room = WHOLE) -> Plan:
    """Where everything goes."""
    panel, shared = room.shared is not None, room.shared or Reach()
    found, outline = shares(spec.bands), _outline(spec)
    row = min(ROW, (LOW if panel else TALL) / max(1, len(found)))
    words = _words(spec.bands, row, WORDS if not panel else 0.0)
    marked = levels(
        (0.0, *(_numbers(found, outline) or (1.0,)), *shared.values), from_zero=True, most=2 if panel else 3
    )
    sides, middle = _sides(spec, room.width, max([measure(word) for word in words] or [0.0]) + 14, marked[-1])
    top = 8.0 + (LINE + 4 if len(sides) > 1 else 0.0)
    key = arrange(() if panel else _items(spec), () if panel else _notes(spec), room.width)
    return Plan(found, outline, sides, marked, words, middle, top, row, key)


def _outline(spec: PyramidSpec) -> tuple[Share, ...]:
    return shares(spec.outline) if comparable(spec.bands, spec.outline) else ()


def _numbers(bands: Sequence[Share], outline: Sequence[Share]) -> tuple[float, ...]:
    found = [*bands, *outline]
    if any(share.males is not None for share in bands):
        return tuple(number for share in found for number in (share.males, share.females) if number is not None)
    return tuple(share.total for share in found if share.total is not None)


def _sides(spec: PyramidSpec, width: float, gutter: float, most: float) -> tuple[tuple[Side, ...], float]:
    """The halves left and right of the column of ages; where there are no sexes, one half right of it."""
    if not sexes(spec.bands):
        scale = Scale(0.0, most, gutter, width - 14)
        return (Side("", lambda share: share.total, scale),), gutter / 2
    left, right = (width - gutter) / 2, (width + gutter) / 2
    males = Side("Males", lambda share: share.males, Scale(0.0, most, left, 14.0))
    females = Side("Females", lambda share: share.females, Scale(0.0, most, right, width - 14))
    return (males, females), width / 2


def _words(bands: Sequence[Band], row: float, wide: float) -> tuple[str, ...]:
    """The ages there is room for: every band's name, or every fifth, tenth or twentieth band's."""
    step = next((step for step in (1, 2, 5, 10, 20, 50) if step * row >= 15.5), 100)
    names = [_short(band, wide, band is bands[-1]) for band in bands]
    return tuple(name if place % step == 0 else "" for place, name in enumerate(names))


def _short(band: Band, wide: float, last: bool) -> str:
    name = clean(band.name)
    return name if measure(name) <= wide else f"{band.start}{'+' if last else ''}"


def _items(spec: PyramidSpec) -> list[Item]:
    place = next(iter(wrap(clean(spec.place), 300.0, 1)), "")
    benchmark = next(iter(wrap(clean(spec.benchmark), 300.0, 1)), "")
    items = [Item(place, BAND)]
    items += [Item(benchmark, OUTLINE, dash=(20.0, 0.1))] if _outline(spec) else []
    return items + withheld_items(found for band in spec.bands if (found := _absent(band)) is not None)


def _notes(spec: PyramidSpec) -> tuple[str, ...]:
    found = [] if sexes(spec.bands) or not spec.bands else [PERSONS_ONLY]
    if not any(map(known, spec.bands)):
        found.append("No values to show")
    if spec.outline and not _outline(spec):
        found.append(f"{clean(spec.benchmark)} is not drawn: its figures are for other ages, or not by sex.")
    return tuple(found)


def _absent(band: Band) -> Reading | None:
    """A band that is not shown, as what marks it."""
    return None if known(band) else Reading("", 0.0, None, state=band.state)


def _runs(found: Sequence[Share]) -> list[list[tuple[int, Share]]]:
    """Bands next to each other that are shown, with their places."""
    runs: list[list[tuple[int, Share]]] = []
    for place, share in enumerate(found):
        if share.total is not None:
            if runs and runs[-1][-1][0] == place - 1:
                runs[-1].append((place, share))
            else:
                runs.append([(place, share)])
    return runs


def _steps(run: Sequence[tuple[int, Share]], side: Side, planned: Plan) -> list[Point]:
    """The outer edge of a run of bands, from the youngest up."""
    found: list[Point] = []
    for place, share in run:
        x, top = side.x(side.pick(share) or 0.0), planned.y(place)
        found += [(x, top + planned.row), (x, top)]
    return found


def _shapes(run: Sequence[tuple[int, Share]], side: Side, planned: Plan) -> list[list[Point]]:
    """A run of bands as one shape, or as a bar each where they are high enough."""
    zero = side.x(0.0)
    if planned.row < APART:
        edge = _steps(run, side, planned)
        return [[(zero, edge[0][1]), *edge, (zero, edge[-1][1])]]
    bars = []
    for place, share in run:
        x, top, foot = side.x(side.pick(share) or 0.0), planned.y(place) + 1.5, planned.y(place) + planned.row - 1.5
        bars.append([(zero, foot), (x, foot), (x, top), (zero, top)])
    return bars


def _foot(place: int, side: Side, planned: Plan) -> Point:
    outward = 10.0 if side.x.end > side.x.start else -10.0
    return side.x(0.0) + outward, planned.y(place) + planned.row / 2


def _frame(sheet: Sheet, planned: Plan) -> None:
    for side in planned.sides:
        places = [(side.x(level), tick_text(level, planned.levels, PERCENT)) for level in planned.levels]
        sheet.lines([[(x, planned.top), (x, planned.bottom)] for x, _ in places], GRID)
        for x, text in places if len(places) <= 4 else places[::2]:
            sheet.text(x if text == "0%" else _inside(x, text, side), planned.bottom + 18, text, "middle", MUTED)
        anchor = "end" if side.x.end < side.x.start else "start"
        sheet.text(side.x(0.0), planned.top - 8, side.name, anchor, SUBJECT, bold=True)
    ends = [edge for side in planned.sides for edge in (side.x.start, side.x.end)]
    sheet.text((min(ends) + max(ends)) / 2, planned.bottom + 18 + LINE, "Share of all people", "middle", MUTED)
    for place, word in enumerate(planned.words):
        sheet.text(planned.middle, planned.y(place) + planned.row / 2 + MIDDLE, word, "middle", MUTED)


def _inside(x: float, text: str, side: Side) -> float:
    return within(x, text, right=max(side.x.start, side.x.end) + 14)
