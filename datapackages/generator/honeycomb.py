"""A crooked honeycomb: cells whose corners are moved by chance and whose sides wind, each side drawn once.

Two cells that share a side share its every point, so whatever is made of cells fits together without a gap.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from random import Random

from generator.dice import wobble

Cell = tuple[int, int]  # column and row of the honeycomb
Corner = tuple[int, int]  # names a corner: twelfths of a column, quarters of a row
Point = tuple[float, float]  # kilometres east and north of the middle
Side = tuple[Corner, Corner]
AROUND = ((2, -1), (2, 1), (0, 2), (-2, 1), (-2, -1), (0, -2))  # a cell's corners, anticlockwise


def corners(cell: Cell) -> list[Corner]:
    """The six corners of a cell, anticlockwise from the lower right."""
    column, row = cell
    east, north = 4 * column + 2 * (row % 2), 3 * row
    return [(east + x, north + y) for x, y in AROUND]


def middle(cell: Cell, width: float) -> Point:
    """Where a cell's middle lies, before anything is moved."""
    column, row = cell
    return width * (column + 0.5 * (row % 2)), width * math.sqrt(3) / 2 * row


def sides(cell: Cell) -> Iterator[Side]:
    """The six sides of a cell, each from corner to corner, anticlockwise."""
    around = corners(cell)
    return zip(around, (*around[1:], around[0]), strict=True)


def outline(cells: Collection[Cell]) -> list[Corner]:
    """The corners around some cells that hang together and hold no hole, anticlockwise."""
    own = {side for cell in cells for side in sides(cell)}
    onward = {start: end for start, end in own if (end, start) not in own}
    ring = [min(onward)]
    while (following := onward[ring[-1]]) != ring[0]:
        ring.append(following)
    if len(ring) != len(onward):
        raise ValueError("these cells do not hang together, or they hold a hole")
    return ring


def winding(cells: Collection[Cell], width: float, dice: Random) -> Mapping[Side, list[Point]]:
    """The points of every side, in both directions: its first corner, and those between."""
    places = {corner: _place(corner, width, dice) for corner in sorted({c for cell in cells for c in corners(cell)})}
    found: dict[Side, list[Point]] = {}
    for start, end in sorted({min(side, side[::-1]) for cell in cells for side in sides(cell)}):
        between = _between(places[start], places[end], dice)
        found[start, end] = [places[start], *between]
        found[end, start] = [places[end], *reversed(between)]
    return found


def _place(corner: Corner, width: float, dice: Random) -> Point:
    east, north = corner
    x, y = width * east / 4, width * north * math.sqrt(3) / 6
    return x + wobble(dice, 0.11 * width), y + wobble(dice, 0.11 * width)


def _between(start: Point, end: Point, dice: Random) -> list[Point]:
    """Two points on the way, off the straight line."""
    along, across = (end[0] - start[0], end[1] - start[1]), (start[1] - end[1], end[0] - start[0])
    steps = ((part, wobble(dice, 0.11)) for part in (0.34, 0.67))
    return [
        (start[0] + part * along[0] + off * across[0], start[1] + part * along[1] + off * across[1])
        for part, off in steps
    ]
