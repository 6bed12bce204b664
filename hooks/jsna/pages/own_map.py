"""Outlines of areas as paths of an inline SVG, to be chosen from: small enough to stand in a page beside its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians

from jsna.data.outlines import Shapes
from jsna_charts.spec import Ring
from jsna_charts.style import WIDTH

_MARGIN = 4.0  # so that a thick border at the edge is not cut off


@dataclass(frozen=True)
class OwnMap:
    """The width and height of a drawing, and the path of each area that has an outline, by its code."""

    width: float
    height: float
    paths: dict[str, str]


def own_map(shapes: Shapes, codes: Sequence[str]) -> OwnMap | None:
    """A map of some areas as wide as a chart, north up; None where none of them has an outline."""
    drawn = [code for code in codes if not shapes.lacking([code])]
    points = [point for rings in shapes.of(drawn) for ring in rings for point in ring] if drawn else []
    if not points:
        return None
    (west, east), (south, north) = ((min(side), max(side)) for side in zip(*points, strict=True))
    across = cos(radians((south + north) / 2))  # a degree east is shorter than one north
    scale = (WIDTH - 2 * _MARGIN) / max((east - west) * across, 1e-9)

    def path(ring: Ring) -> str:
        steps = (f"{_MARGIN + (x - west) * across * scale:.1f} {_MARGIN + (north - y) * scale:.1f}" for x, y in ring)
        return f"M{'L'.join(steps)}Z"

    paths = {code: "".join(map(path, rings)) for code, rings in zip(drawn, shapes.of(drawn), strict=True)}
    return OwnMap(WIDTH, round((north - south) * scale + 2 * _MARGIN, 1), paths)
