"""Boundaries made light enough for a page: borders that two areas share stay shared, corner for corner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import cos, radians

from jsna_charts.spec import Ring
from jsna_charts.style import WIDTH

Point = tuple[float, float]
Arc = tuple[Point, ...]

DETAIL = 0.5
"""Corners nearer than this to the simplified line are left out; in user units of a map that fills its width."""

PLACES = 6
"""Decimals of a degree in which two areas' corners are held to be the same, and which are given back."""

_TINY = 6.0
"""An island or hole whose box is smaller than this, in square user units, is left out unless it is all of its area."""


def simplified(areas: Sequence[Sequence[Ring]], detail: float = DETAIL) -> tuple[tuple[Ring, ...], ...]:
    """Every area's rings with fewer corners, in the order given: none is lost, and each keeps three corners or more.

    Rings are (longitude, latitude) in degrees. Lines between two places where borders meet are simplified once, by
    Douglas and Peucker (Cartographica 10, 1973), in a direction that does not depend on whose border it is.
    """
    scale = _scale([point for rings in areas for ring in rings for point in ring])
    kept = [_worth(list(map(_open, rings)), scale) for rings in areas]
    nodes = _nodes(ring for rings in kept for ring in rings)
    done: dict[Arc, Arc] = {}
    return tuple(tuple(_joined(ring, nodes, done, scale, detail) for ring in rings) for rings in kept)


def _scale(points: Sequence[Point]) -> Point:
    """User units to a degree, across and up."""
    if not points:
        return 1.0, 1.0
    (west, east), (south, north) = ((min(side), max(side)) for side in zip(*points, strict=True))
    across = WIDTH / ((east - west) or 1.0)
    return across, across / cos(radians((south + north) / 2))


def _open(ring: Ring) -> Ring:
    """A ring of places a tenth of a metre apart, none twice running, without its last where that is the first again.

    Files give the same corner of two areas with different noise in its last decimals.
    """
    rounded = [(round(x, PLACES), round(y, PLACES)) for x, y in ring]
    closed = rounded[:-1] if len(ring) > 1 and rounded[0] == rounded[-1] else rounded
    return tuple(point for before, point in zip((None, *closed), closed, strict=False) if point != before)


def _worth(rings: Sequence[Ring], scale: Point) -> list[Ring]:
    """The rings that can be seen; the largest in any case."""
    sized = [(_box(ring, scale), ring) for ring in rings if len(ring) > 2]
    largest = max((size for size, _ in sized), default=0.0)
    return [ring for size, ring in sized if size >= min(_TINY, largest)]


def _box(ring: Ring, scale: Point) -> float:
    xs, ys = zip(*ring, strict=True)
    return float((max(xs) - min(xs)) * scale[0] * (max(ys) - min(ys)) * scale[1])


def _nodes(rings: Iterable[Ring]) -> set[Point]:
    """Where borders meet or part: corners with more than two neighbours."""
    neighbours: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for one, other in pairwise((*ring, ring[0])):
            neighbours[one].add(other)
            neighbours[other].add(one)
    return {point for point, others in neighbours.items() if len(others) > 2}


def _joined(ring: Ring, nodes: set[Point], done: dict[Arc, Arc], scale: Point, detail: float) -> Ring:
    """A ring put together again from its simplified arcs; as it was where too little would be left of it."""
    found: list[Point] = []
    for arc in _arcs(ring, nodes):
        forward = arc <= arc[::-1]
        same = arc if forward else arc[::-1]
        if same not in done:
            done[same] = _thinned(same, scale, detail)
        found += (done[same] if forward else done[same][::-1])[:-1]
    return tuple(found) if len(set(found)) > 2 else ring


def _arcs(ring: Ring, nodes: set[Point]) -> list[Arc]:
    """A ring cut at its nodes; one without any is cut at its first and last corner in order of place."""
    cuts = [index for index, point in enumerate(ring) if point in nodes]
    if len(cuts) < 2:
        ends = {ring.index(min(ring)), ring.index(max(ring)), *cuts}
        cuts = sorted(ends)
    turned = (*ring[cuts[0] :], *ring[: cuts[0]])
    starts = [cut - cuts[0] for cut in cuts]
    closed = (*turned, turned[0])
    return [closed[start : end + 1] for start, end in pairwise((*starts, len(ring)))]


def _thinned(arc: Arc, scale: Point, detail: float) -> Arc:
    """Douglas and Peucker's line: the corners that lie `detail` or more off the line between their kept neighbours."""
    points = [(x * scale[0], y * scale[1]) for x, y in arc]
    kept, waiting = {0, len(arc) - 1}, [(0, len(arc) - 1)]
    while waiting:
        first, last = waiting.pop()
        away, index = max(
            ((_distance(points[i], points[first], points[last]), -i) for i in range(first + 1, last)), default=(0.0, 0)
        )
        if away >= detail:
            kept.add(-index)
            waiting += [(first, -index), (-index, last)]
    return tuple(arc[index] for index in sorted(kept))


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the stretch between two others."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    across, up = x1 - x0, y1 - y0
    length = across * across + up * up
    along = max(0.0, min(1.0, ((x - x0) * across + (y - y0) * up) / length)) if length else 0.0
    return float(((x - x0 - along * across) ** 2 + (y - y0 - along * up) ** 2) ** 0.5)
