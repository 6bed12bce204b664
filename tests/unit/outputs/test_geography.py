"""Places for maps and planners: boundaries by RFC 7946, and what names each place."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]

from jsna.outputs.geography import COLUMNS, MAP, TABLE, geography_files
from jsna.outputs.schemas.places import PLACES, PLANNING
from jsna.site import Site
from sites import assessed
from unit.pages.county import COUNTY, FILES, shapes, square

HOME, FIRST, SECOND = "E10900001", "E07900001", "E07900002"
CHAPTER = """\
---
title: Quays
kind: place
places: [ashenmoor]
planning: [The plan for the quay]
needs: [{id: light, statement: "=People need light.", decision: adopted}]
services: [{service: A lamp, for: Everyone, gap: A bulb}]
---
Text.
"""
OBJECTIVE = """\
---
title: Lamps
outcome: A lamp at every corner
lead: Head of Lamps
places: [ashenmoor]
actions: [{id: buy, what: Buy lamps, owner: Lamp officer, status: under-way, due: 2026-09-30}]
---
Text.
"""


def site(root: Path, files: Mapping[str, str] = FILES) -> Site:
    """The small county with a chapter and a promise about one of its districts."""
    more = {"content/chapters/quays.md": CHAPTER, "content/strategy/objectives/lamps.md": OBJECTIVE}
    return assessed(root, {**FILES, **more, **files}).site


def features(root: Path, files: Mapping[str, str] = FILES) -> dict[str, Any]:
    """The map's features by code; all of it fits its schema."""
    whole = json.loads(geography_files(site(root, files))[MAP])
    jsonschema.Draft202012Validator(PLACES).validate(whole)
    return {feature["id"]: feature for feature in whole["features"]}


def turn(ring: list[list[float]]) -> float:
    """Twice a ring's area: above 0 where it runs anticlockwise."""
    return sum(x * v - u * y for (x, y), (u, v) in pairwise(ring))


def test_outer_rings_run_anticlockwise_and_holes_clockwise_however_they_came(tmp_path: Path) -> None:
    came = square(FIRST, 0, hole=True)
    came["geometry"]["coordinates"] = [ring[::-1] for ring in came["geometry"]["coordinates"]]
    for folder, feature in (("as-is", square(FIRST, 0, hole=True)), ("turned", came)):
        found = features(tmp_path / folder, {f"{COUNTY}shapes.geojson": shapes(feature)})[FIRST]["geometry"]
        outer, hole = found["coordinates"]
        assert found["type"] == "Polygon"
        assert turn(outer) == 2.0
        assert turn(hole) < 0
        assert outer[0] == outer[-1]


def test_islands_make_a_multipolygon_and_coordinates_are_rounded_to_a_metre(tmp_path: Path) -> None:
    ring = [[0.1234567, 50], [1, 50], [1, 51], [0.1234567, 51], [0.1234567, 50]]
    island = [[3, 50], [4, 50], [4, 51], [3, 50]]
    speck = [[5, 50], [5.000001, 50], [5.000001, 50.000001], [5, 50]]  # smaller than can be written
    geometry = {"type": "MultiPolygon", "coordinates": [[ring], [island], [speck]]}
    feature = {"type": "Feature", "properties": {"LAD24CD": FIRST}, "geometry": geometry}
    found = features(tmp_path, {f"{COUNTY}shapes.geojson": shapes(feature)})[FIRST]["geometry"]
    assert found["type"] == "MultiPolygon"
    assert [len(polygon[0]) for polygon in found["coordinates"]] == [5, 4]
    assert found["coordinates"][0][0][0] == [0.12346, 50.0]


def test_a_place_without_a_boundary_is_there_without_a_geometry(tmp_path: Path) -> None:
    found = features(tmp_path, {f"{COUNTY}shapes.geojson": shapes(square(FIRST, 0))})
    assert {code: one["geometry"] is None for code, one in found.items()} == {
        HOME: True, FIRST: False, SECOND: True, "E07900003": True, "E07900004": True,
    }  # fmt: skip


def test_a_place_says_what_names_it_and_home_what_is_for_all(tmp_path: Path) -> None:
    found = features(tmp_path)
    own, home = found[FIRST]["properties"], found[HOME]["properties"]
    assert own == {
        "code": FIRST, "name": "Ashenmoor", "type": "District", "parent": HOME, "slug": "ashenmoor",
        "address": "places/E07900001/",
        "needs": [
            {"id": "light", "statement": "=People need light.", "decision": "adopted",
             "address": "chapters/quays/#need-light"},
        ],
        "promises": [
            {"id": "lamps", "title": "Lamps", "address": "strategy/objectives/lamps/", "status": "Not judged by data"},
        ],
        "planning": ["The plan for the quay"],
    }  # fmt: skip
    assert [need["id"] for need in home["needs"]] == ["help-to-stop"]
    assert [promise["id"] for promise in home["promises"]] == ["smoke-free"]
    assert found[SECOND]["properties"]["needs"] == []


def test_the_table_has_a_row_for_each_need_promise_action_service_and_policy(tmp_path: Path) -> None:
    text = geography_files(site(tmp_path))[TABLE].decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert tuple(rows[0]) == COLUMNS
    own = {row["kind"]: row for row in rows if row["area"] == FIRST}
    assert list(own) == ["need", "service", "promise", "action", "policy"]
    assert own["need"]["what"] == "'=People need light."  # a spreadsheet must not reckon with it
    assert (own["service"]["who"], own["service"]["status"]) == ("Everyone", "A bulb")
    assert (own["action"]["who"], own["action"]["status"], own["action"]["due"]) == (
        "Lamp officer", "under-way", "2026-09-30",
    )  # fmt: skip
    assert own["policy"]["source"] == "Quays"
    for row in rows:
        jsonschema.Draft202012Validator(PLANNING).validate(row)


def test_a_need_with_a_place_of_its_own_stands_there_alone(tmp_path: Path) -> None:
    need = "{id: light, statement: Light., places: [wychstead]}, {id: warmth, statement: Warmth.}"
    chapter = CHAPTER.replace('{id: light, statement: "=People need light.", decision: adopted}', need)
    files = {"content/chapters/quays.md": chapter}
    found = features(tmp_path, files)
    assert {code: [one["id"] for one in found[code]["properties"]["needs"]] for code in (FIRST, SECOND)} == {
        FIRST: ["warmth"], SECOND: ["light"],
    }  # fmt: skip


def test_the_addresses_of_the_table_and_the_map_can_be_cited_away_from_the_site(tmp_path: Path) -> None:
    made = site(tmp_path)
    known = replace(made.settings, site_url="https://council.example/jsna/", edition="2026.1", published=True)
    files = geography_files(replace(made, settings=known))
    rows = list(csv.DictReader(io.StringIO(files[TABLE].decode())))
    addresses = {row["kind"]: row["address"] for row in rows}
    assert addresses["need"] == "https://council.example/jsna/2026.1/chapters/quays/#need-light"
    assert addresses["action"] == "https://council.example/jsna/2026.1/strategy/objectives/lamps/"
    own = next(one for one in json.loads(files[MAP])["features"] if one["id"] == FIRST)["properties"]
    assert own["address"] == f"https://council.example/jsna/2026.1/places/{FIRST}/"
    assert own["needs"][0]["address"] == addresses["need"]
    assert own["promises"][0]["address"] == addresses["action"]
