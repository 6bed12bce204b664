"""Kent on the map: districts and neighbourhoods as published, small enough for a page, and still touching."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from itertools import pairwise

import pytest

from jsna_charts.borders import simplified
from jsna_charts.render import render
from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Area, Classes, MapSpec, Ring
from shared import needs_shared, shared_file

DISTRICTS = ("data/boundaries/kent_lad_2024_bsc.geojson", "LAD24NM", 13, 10_000)
NEIGHBOURHOODS = ("data/boundaries/kent_medway_msoa_2011.geojson", "MSOA11NM", 220, 40_000)


def read(path: str, name: str) -> dict[str, list[Ring]]:
    found: dict[str, list[Ring]] = {}
    for feature in json.loads(shared_file(path).read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        found[feature["properties"][name]] = [
            tuple((x, y) for x, y, *_ in ring) for polygon in polygons for ring in polygon
        ]
    return found


@needs_shared
@pytest.mark.parametrize(("path", "name", "many", "most"), [DISTRICTS, NEIGHBOURHOODS], ids=["13", "220"])
def test_a_map_of_real_areas_is_small(path: str, name: str, many: int, most: int) -> None:
    published = read(path, name)
    shapes = simplified(list(published.values()))
    areas = tuple(
        Area(area, rings, float(place % 17), f"{place % 17}.0%")
        for place, (area, rings) in enumerate(zip(published, shapes, strict=True))
    )
    assert len(areas) == many
    for classes in Classes:
        chart = render(MapSpec("T", PERCENT, "2023", areas, classes))
        assert len(gzip.compress(chart.encode())) <= most


@needs_shared
@pytest.mark.parametrize(("path", "name", "many"), [DISTRICTS[:3], NEIGHBOURHOODS[:3]], ids=["13", "220"])
def test_real_areas_that_touched_still_touch(path: str, name: str, many: int) -> None:
    published = list(read(path, name).values())
    shapes = simplified(published)
    sides = Counter(frozenset(side) for rings in shapes for ring in rings for side in pairwise((*ring, ring[0])))
    assert set(sides.values()) == {1, 2}  # the country's edge, and borders of two
    assert sum(count == 2 for count in sides.values()) > many * 5
    assert all(rings for rings in shapes)
    assert sum(map(len, (ring for rings in shapes for ring in rings))) < sum(
        map(len, (ring for rings in published for ring in rings))
    )
