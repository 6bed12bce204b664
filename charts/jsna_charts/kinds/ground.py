"""The ground of a map: degrees laid out on the drawing, and where in an area its name and mark have room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import cos, radians

import numpy as np
from numpy.typing import NDArray

from jsna_charts.place import Box, Point
from jsna_charts.spec import Area
from jsna_charts.style import WIDTH

TALLEST = 520.0
"""The highest that the land may be, in user units: all of it on a phone's screen."""

EDGE = 4.0
TRIED = 9
"""Places tried across and up an area's box."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Ground:
    """An equirectangular map whose degrees of longitude are shortened as they are at its middle latitude.

    Snyder, Map projections: a working manual (US Geological Survey, 1987), section 12. Everything but `west` and
    `north`, which are degrees, is in user units.
    """

    west: float
    north: float
    across: float  # user units to a degree of longitude
    up: float
    left: float
    height: float

    def __call__(self, place: Point) -> Point:
        """Longitude and latitude as a point on the drawing, to a tenth of a unit."""
        longitude, latitude = place
        x, y = self.left + (longitude - self.west) * self.across, EDGE + (self.north - latitude) * self.up
        return round(x, 1), round(y, 1)


def ground(areas: Sequence[Area]) -> Ground:
    """The largest map of the areas that fits the width and the greatest height; none is no higher than its edges."""
    places = [place for area in areas for ring in area.rings for place in ring]
    if not places:
        return Ground(0.0, 0.0, 1.0, 1.0, EDGE, 2 * EDGE)
    (west, east), (south, north) = ((min(side), max(side)) for side in zip(*places, strict=True))
    shorter = cos(radians((south + north) / 2))
    wide, high = (east - west) * shorter or 1e-6, (north - south) or 1e-6
    up = min((WIDTH - 2 * EDGE) / wide, (TALLEST - 2 * EDGE) / high)
    return Ground(west, north, up * shorter, up, (WIDTH - wide * up) / 2, high * up + 2 * EDGE)


@dataclass(frozen=True)
class Land:
    """One area on the drawing: its rings in user units."""

    area: Area
    rings: tuple[tuple[Point, ...], ...]

    @cached_property
    def box(self) -> Box:
        """The box round its largest part."""
        boxes = [_box(ring) for ring in self.rings]
        return max(boxes, key=_size)

    @property
    def size(self) -> float:
        """Of the box."""
        return _size(self.box)

    @cached_property
    def edges(self) -> tuple[Numbers, Numbers]:
        """Where every stretch of its rings starts and ends."""
        starts = [point for ring in self.rings for point in ring]
        ends = [point for ring in self.rings for point in (*ring[1:], ring[0])]
        return np.array(starts, dtype=float), np.array(ends, dtype=float)


def lands(areas: Sequence[Area], on: Ground) -> tuple[Land, ...]:
    """The areas that have any ground, their rings in user units; corners that fall together are left out."""
    found = []
    for area in areas:
        rings = [_distinct([on(place) for place in ring]) for ring in area.rings]
        found.append(Land(area, tuple(ring for ring in rings if len(ring) > 2)))
    return tuple(land for land in found if land.rings)


def spots(land: Land, wide: float, high: float) -> Iterator[tuple[float, Box]]:
    """Boxes of a size in and about an area, each with the share of it that lies inside, 0 to 1; the roomiest first.

    `wide` and `high` are in user units. The share is that of fifteen points of the box.
    """
    box = land.box
    xs = np.linspace(box.left, box.right, TRIED + 2)[1:-1]
    ys = np.linspace(box.top, box.bottom, TRIED + 2)[1:-1]
    middles = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
    offsets = np.array([(x * wide / 2, y * high / 2) for y in (-1, 0, 1) for x in (-1, -0.5, 0, 0.5, 1)])
    held = inside(land, (middles[:, None, :] + offsets[None, :, :]).reshape(-1, 2)).reshape(len(middles), -1)
    share = held.mean(axis=1)
    off = np.abs(middles - np.array([(box.left + box.right) / 2, (box.top + box.bottom) / 2])).sum(axis=1)
    order = np.lexsort((np.arange(len(middles)), off.round(3), -share.round(6)))
    for index in order:
        yield float(share[index]), _around(float(middles[index][0]), float(middles[index][1]), wide, high)


def inside(land: Land, points: Numbers) -> NDArray[np.bool_]:
    """Whether each point lies inside: an odd number of edges are to its right (Shimrat, Algorithm 112, 1962).

    `points` has a row for each, x and y in user units; the answer has as many entries as it has rows.
    """
    starts, ends = land.edges
    x, y = points[:, :1], points[:, 1:]
    (x0, y0), (x1, y1) = starts.T, ends.T
    spans = (y0 > y) != (y1 > y)
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = (x1 - x0) * (y - y0) / (y1 - y0) + x0
    odd: NDArray[np.bool_] = (spans & (x < crossing)).sum(axis=1) % 2 == 1
    return odd


def _distinct(ring: Sequence[Point]) -> tuple[Point, ...]:
    return tuple(point for before, point in zip((ring[-1], *ring), ring, strict=False) if point != before)


def _box(ring: Sequence[Point]) -> Box:
    xs, ys = zip(*ring, strict=True)
    return Box(min(xs), min(ys), max(xs), max(ys))


def _size(box: Box) -> float:
    return (box.right - box.left) * (box.bottom - box.top)


def _around(x: float, y: float, wide: float, high: float) -> Box:
    return Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
