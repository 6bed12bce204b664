"""Maps: which areas on which outlines, and what is said where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import Classes, CompareSpec, MapSpec, State, Status, TrendSpec
from sites import assessed
from unit.pages.county import COUNTY, DISTRICTS, FILES, figure, refused, shapes, square

MAP = "show: map\nmeasure: walk\n"


def test_the_districts_of_home_are_drawn_on_their_outlines_with_their_holes(tmp_path: Path) -> None:
    made, spec = figure(tmp_path, MAP, MapSpec)
    assert {area.name: area.text for area in spec.areas} == {
        "Ashenmoor": "30.0%", "Wychstead": "46.0%", "Fenhythe": "50.0%", "Saltquay": "60.0%",
    }  # fmt: skip
    assert [len(area.rings) for area in spec.areas] == [2, 1, 1, 1]
    assert (spec.period, spec.classes, spec.reference and spec.reference.text) == ("2023", Classes.QUANTILES, "50.0%")
    assert made.context["about"] == ["4 districts", "2023"]


def test_the_classes_can_be_how_areas_compare(tmp_path: Path) -> None:
    spec = figure(tmp_path, f"{MAP}classes: status\ncompare: home", MapSpec)[1]
    assert spec.classes is Classes.STATUS
    statuses = {area.name: area.status for area in spec.areas}
    # 48 lies within 43 to 49.5 and 47 to 53, above 27 to 33 and below 57 to 63
    assert statuses == {
        "Ashenmoor": Status.WORSE, "Wychstead": Status.SIMILAR, "Fenhythe": Status.SIMILAR, "Saltquay": Status.BETTER,
    }  # fmt: skip


def test_a_count_has_no_benchmark_beside_it_that_nobody_asked_for(tmp_path: Path) -> None:
    body = "show: compare\nmeasure: people\nareas: [home]\n"  # 1,000 people, and 50,000 in England
    unasked = figure(tmp_path, body, CompareSpec)[1]
    asked = figure(tmp_path / "asked", f"{body}compare: england", CompareSpec)[1]
    assert (unasked.reference, asked.reference and asked.reference.text) == (None, "50,000")
    assert figure(tmp_path / "trend", "show: trend\nmeasure: people", TrendSpec)[1].benchmarks == ()


def test_an_area_without_a_value_says_why(tmp_path: Path) -> None:
    spec = figure(tmp_path, "show: map\nmeasure: calls", MapSpec)[1]
    assert [area.state for area in spec.areas].count(State.SUPPRESSED) == 2
    named = figure(tmp_path, f"{MAP}period: 2022\nareas: districts", MapSpec)[1]
    assert [area.text for area in named.areas if area.state is State.MISSING] == ["no value published"] * 3


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("classes: quintiles", [("bad-value", 6)]),
        ("kind: quantiles", [("unknown-key", 6)]),
        ("period: 1999", [("unknown-period", 6)]),
        ("areas: [atlantis]", [("unknown-area", 6)]),
    ],
)
def test_a_mistake_is_reported_at_its_line(tmp_path: Path, body: str, expected: list[tuple[str, int]]) -> None:
    page = f"# A county\n\n```chart\n{MAP}{body}\n```\n"
    build = assessed(tmp_path, {**FILES, "content/index.md": page})
    assert [(p.code, p.where.line) for p in build.problems.in_order()] == expected


def test_areas_without_boundaries_are_named_and_what_to_add_is_said(tmp_path: Path) -> None:
    files = {f"{COUNTY}shapes.geojson": shapes(*(square(code, n) for n, code in enumerate(DISTRICTS[:2])))}
    assert refused(tmp_path, MAP, files) == [("no-boundaries", 5)]
    page = f"# A county\n\n```chart\n{MAP}```\n"
    (found,) = assessed(tmp_path, {**FILES, **files, "content/index.md": page}).problems.found
    assert found.message == "There are no boundaries of Fenhythe, Saltquay."
    assert found.hint == "Add a GeoJSON file of them, with their codes, to the resources of a data package."


def test_a_measure_s_page_has_a_map_where_all_its_areas_have_boundaries_and_none_elsewhere(tmp_path: Path) -> None:
    build = assessed(tmp_path / "with", FILES)
    assert "show: map" in build.generated()["measures/walk.md"]
    assert "show: map" not in build.generated()["measures/smoking.md"]  # two areas are no map
    none = {**FILES, f"{COUNTY}shapes.geojson": shapes()}
    assert "show: map" not in assessed(tmp_path / "without", none).generated()["measures/walk.md"]
