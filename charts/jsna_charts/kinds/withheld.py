"""Where a number is not shown: a cross for one that is suppressed, a dash for one that there isn't."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, pi, sin

from jsna_charts.kinds.key import Item
from jsna_charts.place import Point
from jsna_charts.sheet import Sheet
from jsna_charts.spec import Bar, Reading, State
from jsna_charts.style import MUTED, Shape
from jsna_charts.wording import shown

_ARM = 0.2
_PLUS = ((-_ARM, -1.2), (_ARM, -1.2), (_ARM, -_ARM), (1.2, -_ARM), (1.2, _ARM), (_ARM, _ARM))
_TURN = cos(pi / 4), sin(pi / 4)
CROSS: Shape = tuple(
    (round(x * _TURN[0] - y * _TURN[1], 4), round(x * _TURN[1] + y * _TURN[0], 4))
    for x, y in (*_PLUS, *((-x, -y) for x, y in _PLUS))
)
DASH: Shape = ((-1.1, -_ARM), (1.1, -_ARM), (1.1, _ARM), (-1.1, _ARM))
SIZE = 4.6

SUPPRESSED = Item("Suppressed", MUTED, CROSS, bordered=False)
MISSING = Item("No data", MUTED, DASH, bordered=False)


def draw_withheld(sheet: Sheet, found: Sequence[tuple[Point, Reading | Bar]]) -> None:
    """The mark of each place where there is no number to show."""
    for shape, suppressed in ((CROSS, True), (DASH, False)):
        places = [point for point, item in found if not shown(item) and (item.state is State.SUPPRESSED) is suppressed]
        sheet.marks(shape, SIZE, places, MUTED, None)


def withheld_items(readings: Iterable[Reading | Bar]) -> list[Item]:
    """The key's entries for the marks that occur."""
    states = {reading.state is State.SUPPRESSED for reading in readings if not shown(reading)}
    return [item for item, suppressed in ((SUPPRESSED, True), (MISSING, False)) if suppressed in states]
