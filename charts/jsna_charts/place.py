"""Where labels go so that they neither overlap each other nor lie on a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle in user units, y down."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """The area shared with another box, in square user units; 0 where they do not meet."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        high = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, wide) * max(0.0, high)

    def near(self, point: Point, margin: float = 3.0) -> bool:
        """Whether a point lies inside, or within a margin of the edge, in user units."""
        across = self.left - margin <= point[0] <= self.right + margin
        return across and self.top - margin <= point[1] <= self.bottom + margin


def spread(centres: Sequence[float], heights: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """Centres moved apart as little as may be, in their order, so that heights do not overlap within low to high.

    All in user units. Neighbours that collide are joined into a block round their common mean until no blocks
    collide: the pooling of adjacent violators of Ayer and others (Annals of Mathematical Statistics 26, 1955). Where
    the heights are more than the room, the last ones run past `high`.
    """
    order = sorted(range(len(centres)), key=lambda index: centres[index])
    blocks: list[tuple[list[int], float]] = []
    for index in order:
        members, middle = [index], _held(centres[index], heights[index], low, high)
        while blocks and blocks[-1][1] + _tall(blocks[-1][0], heights) / 2 > middle - _tall(members, heights) / 2:
            members = blocks.pop()[0] + members
            middle = _held(_wish(members, centres, heights), _tall(members, heights), low, high)
        blocks.append((members, middle))
    return _centres(blocks, heights)


def _tall(members: Sequence[int], heights: Sequence[float]) -> float:
    return sum(heights[member] for member in members)


def _held(middle: float, height: float, low: float, high: float) -> float:
    return max(low + height / 2, min(high - height / 2, middle))


def _wish(members: Sequence[int], centres: Sequence[float], heights: Sequence[float]) -> float:
    """The block's middle at which its members are nearest to where they wanted to be."""
    above, offsets = 0.0, []
    for member in members:
        offsets.append(centres[member] - above - heights[member] / 2)
        above += heights[member]
    return sum(offsets) / len(offsets) + above / 2


def _centres(blocks: Sequence[tuple[list[int], float]], heights: Sequence[float]) -> tuple[float, ...]:
    found: dict[int, float] = {}
    for members, middle in blocks:
        top = middle - _tall(members, heights) / 2
        for member in members:
            found[member] = top + heights[member] / 2
            top += heights[member]
    return tuple(found[index] for index in range(len(found)))


def best(candidates: Sequence[Box], taken: Sequence[Box], strokes: Sequence[Sequence[Point]], bounds: Box) -> int:
    """The index of the first candidate that costs least: off the drawing, then on text, then on lines.

    Raises ValueError if there are no candidates.
    """
    held = [sample for stroke in strokes for sample in samples(stroke)]

    def cost(box: Box) -> tuple[float, float, int]:
        area = (box.right - box.left) * (box.bottom - box.top)
        outside = round(area - box.overlap(bounds), 3)
        return outside, sum(box.overlap(other) for other in taken), sum(box.near(sample) for sample in held)

    return min(range(len(candidates)), key=lambda index: (*cost(candidates[index]), index))


def samples(stroke: Sequence[Point]) -> list[Point]:
    """Points along a line about four units apart: close enough that none slips through a line of text."""
    found = list(stroke[:1])
    for (x0, y0), (x1, y1) in pairwise(stroke):
        steps = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) / 4))
        found += [(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps) for step in range(1, steps + 1)]
    return found
