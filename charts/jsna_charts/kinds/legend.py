"""A map's legend: a column for each class, as high as the areas in it are many, over the values where classes meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.classes import Class
from jsna_charts.metrics import measure
from jsna_charts.scale import GAP
from jsna_charts.sheet import Patch, Sheet
from jsna_charts.spec import Unit
from jsna_charts.style import INK, LINE, MUTED, SEQUENCE, STATUS_HATCHES, WIDTH, Colour, mark_of
from jsna_charts.wording import number

TALL = 36.0
WIDE, NARROW = 84.0, 62.0
BESIDE = 10.0
"""Room for the first bound's left half, in user units."""

_USED = {1: (2,), 2: (1, 3), 3: (1, 2, 3), 4: (0, 1, 2, 3), 5: (0, 1, 2, 3, 4)}
"""Which of the sequence's colours so many classes take: neighbours as far apart as may be."""


@dataclass(frozen=True)
class Legend:
    """The classes with their colours, and what stands under the columns."""

    classes: tuple[Class, ...]
    colours: tuple[Colour, ...]
    labels: tuple[str, ...]  # one for each bound of a column, or for each column where classes are statuses
    wide: float  # of a column
    hatched: bool = False  # statuses as lines over their colours, not as marks

    @property
    def height(self) -> float:
        """Room it takes, in user units."""
        marks = LINE if self.by_word and not self.hatched else 0.0
        return 2 * LINE + TALL + marks + LINE + 4 if self.classes else 0.0

    @property
    def by_word(self) -> bool:
        """Whether each column has a word of its own: statuses, or the one value of each class."""
        return len(self.labels) == len(self.classes)


def legend(held: Sequence[Class], unit: Unit, hatched: bool = False) -> Legend:
    """The legend of a map's classes; `hatched` where its areas are too small for marks."""
    if held and held[0].status is not None:
        colours = tuple(mark_of(one.status).colour for one in held if one.status is not None)
        words = tuple(one.status.value for one in held if one.status is not None)
        return Legend(tuple(held), colours, words, min(108.0, WIDTH / len(held)), hatched)
    colours = tuple(SEQUENCE[place] for place in _USED[len(held)]) if held else ()
    bounds = list(dict.fromkeys([held[0].low, *(one.high for one in held)] if held else []))
    labels = tuple(number(bound, unit) for bound in bounds)
    needed = max([measure(label) + GAP for label in labels] or [0.0])
    most = (WIDTH - 2 * BESIDE - 40) / max(1, len(held))
    return Legend(tuple(held), colours, labels, min(most, max(NARROW, needed)))


def draw_legend(sheet: Sheet, drawn: Legend, top: float) -> None:
    """The legend with its upper edge at `top`."""
    if not drawn.classes:
        return
    sheet.text(0.0, top + LINE - 4, "Number of areas", "start", MUTED)
    foot = top + 2 * LINE + TALL
    left = 0.0 if drawn.by_word else max(BESIDE, measure(drawn.labels[0]) / 2)
    most = max(len(one.areas) for one in drawn.classes)
    for index, (one, colour) in enumerate(zip(drawn.classes, drawn.colours, strict=True)):
        x, high = left + index * drawn.wide, TALL * len(one.areas) / most
        inset = 14.0 if drawn.by_word else 0.0
        column = _column(x + inset, x + drawn.wide - inset, foot - high, foot)
        hatch = STATUS_HATCHES[one.status] if drawn.hatched and one.status else ""
        sheet.patches([Patch("", (tuple(column),), colour, hatch, INK)], INK, 1.0)
        sheet.text(x + drawn.wide / 2, foot - high - 5, str(len(one.areas)), "middle")
    (_words if drawn.by_word else _bounds)(sheet, drawn, left, foot)


def _column(left: float, right: float, top: float, foot: float) -> list[tuple[float, float]]:
    return [(left, top), (right, top), (right, foot), (left, foot)]


def _bounds(sheet: Sheet, drawn: Legend, left: float, foot: float) -> None:
    xs = [left + index * drawn.wide for index in range(len(drawn.labels))]
    sheet.lines([[(x, foot), (x, foot + 5)] for x in xs], INK)
    for x, label in zip(xs, drawn.labels, strict=True):
        sheet.text(x, foot + LINE + 2, label, "middle")


def _words(sheet: Sheet, drawn: Legend, left: float, foot: float) -> None:
    for index, (one, label) in enumerate(zip(drawn.classes, drawn.labels, strict=True)):
        x = left + (index + 0.5) * drawn.wide
        if one.status is not None and not drawn.hatched:
            mark = mark_of(one.status)
            sheet.marks(mark.shape, 6.0, [(x, foot + 12)], mark.colour)
        sheet.text(x, foot + LINE + (0 if drawn.hatched else 16), label, "middle")
