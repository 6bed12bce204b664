"""The map: boundaries of ten districts and their county, drawn by chance into the open sea south of Ireland.

Nothing lies there, so that no reader takes a district for a place that they know.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping
from random import Random
from typing import Any

from generator.areas import COUNTY, DISTRICTS, NAMED, Area
from generator.dice import SEED
from generator.honeycomb import Cell, Point, middle, outline, winding

WIDTH = 4.4  # of a cell, in kilometres
MIDDLE = (-8.0, 50.0)  # longitude and latitude
KILOMETRES = (71.7, 111.2)  # of one degree east and one degree north, there
# Where each district has its middle (kilometres east and north), and how far it reaches beyond its neighbours.
SEATS: dict[str, tuple[float, float, float]] = {
    "Thistlewold": (-22, 19, 0),
    "Coldwater Vale": (-1, 24, 4),
    "Elverdale": (21, 19, 1),
    "Brackenholt": (-28, 1, 1),
    "Larkmere": (-11, 5, -1),
    "Wychstead": (3, 4, -3),
    "Fennhythe": (22, 2, 1),
    "Ashenmoor": (-16, -14, 1),
    "Dunmarsh": (3, -15, 0),
    "Saltquay": (21, -14, 1),
}


def _on_land(point: Point) -> bool:
    """Whether a point lies in the county: an uneven round, with a bay cut into its southern coast."""
    x, y = point
    turn = math.atan2(y, x)
    reach = 33 + 2.6 * math.sin(2 * turn + 0.6) + 2.2 * math.sin(3 * turn + 1.9) + 1.4 * math.sin(5 * turn)
    in_bay = math.hypot((x - 12) / 5, (y + 31) / 13) < 1
    return math.hypot(x / 1.12, y / 0.88) < reach and not in_bay


def _district_at(point: Point) -> Area:
    def distance(name: str) -> float:
        x, y, reach = SEATS[name]
        return math.hypot(point[0] - x, point[1] - y) - reach

    return NAMED[min(SEATS, key=distance)]


def land() -> dict[Cell, Area]:
    """Every cell of the county, with the district that it belongs to."""
    found = {(column, row): middle((column, row), WIDTH) for column in range(-12, 13) for row in range(-12, 13)}
    return {cell: _district_at(point) for cell, point in found.items() if _on_land(point)}


def _degrees(point: Point) -> list[float]:
    return [round(MIDDLE[at] + point[at] / KILOMETRES[at], 4) for at in (0, 1)]


def _feature(area: Area, ring: Iterable[Point]) -> dict[str, Any]:
    places = [_degrees(point) for point in ring]
    return {
        "type": "Feature",
        "properties": {"code": area.code, "name": area.name, "type": area.type},
        "geometry": {"type": "Polygon", "coordinates": [[*places, places[0]]]},
    }


def collection(owned: Mapping[Area, Collection[Cell]]) -> dict[str, Any]:
    """Areas by their cells as GeoJSON; neighbours share every point of the line between them."""
    lines = winding(land(), WIDTH, Random(SEED))
    features = []
    for area, cells in owned.items():
        ring = outline(cells)
        steps = zip(ring, (*ring[1:], ring[0]), strict=True)
        features.append(_feature(area, (point for step in steps for point in lines[step])))
    return {"type": "FeatureCollection", "features": features}


def boundaries() -> dict[str, Any]:
    """The county and its districts."""
    owners = land()
    return collection(
        {area: [cell for cell, owner in owners.items() if area in (owner, COUNTY)] for area in (COUNTY, *DISTRICTS)}
    )
