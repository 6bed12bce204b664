"""The key under a drawing: a sample and a word for what a reader can't know, flowing over as many rows as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.metrics import measure, wrap
from jsna_charts.sheet import Patch, Sheet
from jsna_charts.style import BAND, CIRCLE, INK, LINE, MUTED, PAPER, SUBJECT, WIDTH, Colour, Shape

SAMPLE = 24.0
BETWEEN = 18.0
ABOVE, STEP = 8.0, 21.0


@dataclass(frozen=True)
class Item:
    """One entry: what its sample looks like, and its words. A sample is a shape, a stroke or an area."""

    words: str
    colour: Colour = SUBJECT
    shape: Shape | None = None
    hollow: bool = False
    dash: tuple[float, ...] = ()
    hatch: str = ""  # an area's, in matplotlib's letters
    upright: bool = False  # a stroke from top to bottom
    bare: bool = False  # words without a sample, that lead those after them
    bordered: bool = True  # a shape has an edge of ink


CONFIDENCE = Item("Confidence interval", BAND)
PROVISIONAL = Item("Provisional", shape=CIRCLE, hollow=True)
PROJECTED = Item("Projected", dash=(4.0, 4.0))


@dataclass(frozen=True)
class Key:
    """Items in rows, then notes in lines of their own."""

    rows: tuple[tuple[Item, ...], ...]
    notes: tuple[str, ...]

    @property
    def height(self) -> float:
        """Room it takes, in user units."""
        rows, notes = STEP * len(self.rows), LINE * len(self.notes)
        return rows + notes + (ABOVE if rows or notes else 0.0)


def arrange(items: Sequence[Item], notes: Sequence[str] = (), width: float = WIDTH) -> Key:
    """Items set in rows no wider than the drawing; each note wrapped to at most three lines."""
    rows: list[list[Item]] = []
    for item in items:
        if rows and sum(_wide(other) for other in (*rows[-1], item)) - BETWEEN <= width:
            rows[-1].append(item)
        else:
            rows.append([item])
    lines = [line for note in notes for line in wrap(note, width, 3)]
    return Key(tuple(tuple(row) for row in rows), tuple(lines))


def draw_key(sheet: Sheet, key: Key, top: float) -> None:
    """The key with its upper edge at `top`."""
    y = top + ABOVE + LINE / 2
    for row in key.rows:
        x = 0.0
        for item in row:
            _sample(sheet, item, x, y)
            sheet.text(x + (0.0 if item.bare else SAMPLE), y + 5, item.words, "start", MUTED)
            x += _wide(item)
        y += STEP
    sheet.paragraph(0.0, y + 5, key.notes, "start", MUTED)


def _sample(sheet: Sheet, item: Item, x: float, y: float) -> None:
    middle = x + SAMPLE / 2 - 3
    if item.bare:
        return
    if item.shape is not None and item.hollow:
        sheet.marks(item.shape, 4.2, [(middle, y)], PAPER, item.colour, 2.0)
    elif item.shape is not None:
        sheet.marks(item.shape, 6.0, [(middle, y)], item.colour, INK if item.bordered else None)
    elif item.upright:
        sheet.lines([[(middle, y - 8), (middle, y + 8)]], item.colour, 2.0)
    elif item.dash:
        sheet.lines([[(x, y), (x + 18, y)]], item.colour, 2.2, item.dash)
    else:
        outline = ((x, y - 5), (x + 18, y - 5), (x + 18, y + 5), (x, y + 5))
        if item.hatch:
            sheet.patches([Patch("", (outline,), item.colour, item.hatch)], MUTED, 1.0)
        else:
            sheet.areas([outline], item.colour)


def _wide(item: Item) -> float:
    return measure(item.words) + (BETWEEN / 2 if item.bare else SAMPLE + BETWEEN)
