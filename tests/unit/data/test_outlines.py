"""Outlines of areas from GeoJSON: joined by whichever property holds the codes, refused where they can't be read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jsna.data.areas import Area, Gazetteer, gazetteer
from jsna.data.outlines import Shapes, read_shapes
from jsna.data.packages import Loader
from jsna.problems import Problem, Problems
from unit.pages.county import shapes, square

ONE, TWO = "E07900001", "E07900002"


def known(*codes: str) -> Gazetteer:
    """Areas of these codes."""
    return gazetteer([Area(code, code) for code in codes], [], [], ONE)


def read(folder: Path, content: str | bytes, name: str = "shapes.geojson", **about: str) -> tuple[Shapes, list[str]]:
    """The outlines of one file, and what is wrong with it."""
    package = folder / "datapackages" / "shapes"
    package.mkdir(parents=True)
    (package / name).write_bytes(content.encode() if isinstance(content, str) else content)
    resource = {"name": "shapes", "path": name, **about}
    (package / "datapackage.json").write_text(json.dumps({"name": "shapes", "resources": [resource]}))
    problems = Problems()
    packages = Loader(folder, folder / "cache", problems).load_all(folder / "datapackages")
    found = read_shapes(packages, known(ONE, TWO), problems)
    return found, [f"{p.code} {p.where} {p.message}" for p in problems.found]


def read_again(folder: Path) -> list[Problem]:
    """The problems of the file that was read before."""
    problems = Problems()
    read_shapes(Loader(folder, folder / "cache", problems).load_all(folder / "datapackages"), known(ONE), problems)
    return problems.found


def test_the_property_that_most_often_holds_a_known_code_joins_them(tmp_path: Path) -> None:
    features = [square(ONE, 0), square(TWO, 1)]
    features[1]["properties"]["OLD"] = "nothing"  # so that it holds one code, and LAD24CD two
    found, said = read(tmp_path, shapes(*features))
    assert said == []
    assert sorted(found.rings) == [ONE, TWO]
    assert found.lacking([ONE, "E07900003"]) == ["E07900003"]


def test_every_ring_of_every_polygon_is_kept_holes_and_islands_alike(tmp_path: Path) -> None:
    whole = square(ONE, 0, hole=True)
    island = square(ONE, 3)["geometry"]["coordinates"]
    whole["geometry"] = {"type": "MultiPolygon", "coordinates": [whole["geometry"]["coordinates"], island]}
    found, _ = read(tmp_path, shapes(whole))
    assert [len(ring) for ring in found.rings[ONE]] == [5, 5, 5]
    assert found.rings[ONE][1][0] == (0.4, 50.4)


def test_a_resource_is_geojson_by_its_name_or_by_its_format(tmp_path: Path) -> None:
    assert read(tmp_path / "a", shapes(square(ONE, 0)), "shapes.json", format="geojson")[0].rings
    assert read(tmp_path / "b", shapes(square(ONE, 0)), "SHAPES.GEOJSON")[0].rings


def test_other_features_are_left_alone(tmp_path: Path) -> None:
    surgery = {"type": "Feature", "properties": {"LAD24CD": ONE}, "geometry": {"type": "Point", "coordinates": [0, 50]}}
    nowhere = {"type": "Feature", "properties": {"LAD24CD": TWO}, "geometry": None}
    found, said = read(tmp_path, shapes(surgery, nowhere))
    assert (found.rings, said) == ({}, [])


def test_an_outline_for_a_map_is_closed_without_its_first_corner_twice(tmp_path: Path) -> None:
    assert read(tmp_path, shapes(square(ONE, 0)))[0].of([ONE]) == ((((0, 50), (1, 50), (1, 51), (0, 51)),),)


def _spoil(change: Callable[[dict[str, Any]], None]) -> str:
    feature = square(ONE, 0)
    change(feature)
    return shapes(feature)


UNSOUND = "bad-boundaries datapackages/shapes/shapes.geojson This file is not sound GeoJSON: its areas can't be read."


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        '{"features": 3}',
        b"\xff\xfe\x00",
        _spoil(lambda feature: feature["geometry"].update(coordinates=[[0, 50], [1, 50]])),
        _spoil(lambda feature: feature["geometry"].update(coordinates=[[["a", "b"]]])),
        _spoil(lambda feature: feature["geometry"].update(coordinates=[[[float("nan"), 50.0]]])),
        _spoil(lambda feature: feature["geometry"].pop("type")),
    ],
)
def test_a_file_that_can_t_be_read_is_a_problem_and_no_traceback(tmp_path: Path, content: str | bytes) -> None:
    assert read(tmp_path, content)[1] == [UNSOUND]


def test_boundaries_in_metres_are_refused(tmp_path: Path) -> None:
    metres = _spoil(lambda feature: feature["geometry"].update(coordinates=[[[530000.0, 180000.0]] * 4]))
    (said,) = read(tmp_path, metres)[1]
    assert said == "bad-boundaries datapackages/shapes/shapes.geojson These boundaries are not in degrees."


def test_a_file_without_one_area_of_the_data_is_a_warning_that_shows_what_codes_it_has(tmp_path: Path) -> None:
    found, said = read(tmp_path, shapes(square("X1", 0), square("X2", 1)).replace("E07900001", "E99"))
    assert found.rings == {}
    message = "No area in this file is one of the data: no map shows it."
    assert said == [f"unmatched-boundaries datapackages/shapes/shapes.geojson {message}"]
    (problem,) = read_again(tmp_path)
    assert problem.severity == "warning"
    assert problem.hint.endswith("The first area has LAD24CD “X1”, OLD “E99”.")
