"""Charts of many measures: profiles of one area, and rugs of several."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jsna_charts.spec import Cell, Polarity, ProfileSpec, RugSpec, Spread, State, Status
from unit.pages.county import COUNTY, FILES, descriptor, figure, refused
from unit.pages.making import block

BOTH = "measures: [walk, calls]"


def test_a_profile_has_the_value_the_benchmark_and_the_range_and_quartiles_of_the_areas_beside_it(
    tmp_path: Path,
) -> None:
    made, spec = figure(tmp_path, "show: profile\narea: saltquay\nmeasures: [walk]", ProfileSpec)
    (row,) = spec.groups[0].rows
    assert (row.text, row.benchmark_text, row.polarity, row.status) == ("60.0%", "50.0%", Polarity.HIGH, Status.BETTER)
    # Type 7 of 30, 46, 50, 60: 30 + 0.75 x 16 and 50 + 0.25 x 10
    assert row.spread == Spread(30.0, 42.0, 52.5, 60.0)
    assert spec.peers == "4 districts in Merrowshire"
    assert made.context["about"] == ["1 measures", "against England", "beside 4 districts in Merrowshire"]


def test_a_county_without_others_is_set_in_the_range_of_its_own_districts(tmp_path: Path) -> None:
    spec = figure(tmp_path, "show: profile\nmeasures: [walk]", ProfileSpec)[1]
    assert spec.peers == "4 districts in Merrowshire"


def test_the_areas_beside_can_be_named_and_too_few_of_them_make_no_range(tmp_path: Path) -> None:
    spec = figure(tmp_path, "show: profile\nmeasures: [walk]\nareas: [saltquay, ashenmoor]", ProfileSpec)[1]
    assert (spec.peers, spec.groups[0].rows[0].spread) == ("2 districts", None)


def test_a_profile_shows_all_measures_that_the_area_and_another_have_where_none_is_named(tmp_path: Path) -> None:
    spec = figure(tmp_path, "show: profile", ProfileSpec)[1]
    names = [row.name for row in spec.groups[0].rows]
    assert names == ["Adults who walk", "Calls for help", "People", "Adults who smoke"]


def test_a_rank_is_drawn_where_the_block_names_it_and_not_by_itself(tmp_path: Path) -> None:
    told = json.loads(descriptor())
    told["measures"][0]["value_type"] = "rank"
    files = {f"{COUNTY}datapackage.json": json.dumps(told)}
    title = told["measures"][0]["title"]
    for body, drawn in (("show: profile", False), (f"show: profile\nmeasures: [{told['measures'][0]['name']}]", True)):
        spec = figure(tmp_path, body, ProfileSpec, files)[1]
        assert (title in [row.name for group in spec.groups for row in group.rows]) == drawn


def test_more_measures_than_can_be_read_are_left_out_and_the_reader_is_told(tmp_path: Path) -> None:
    told = json.loads(descriptor())
    told["measures"] = [{**told["measures"][0], "name": f"walk-{n}", "title": f"Walk {n}"} for n in range(1, 33)]
    files = {f"{COUNTY}datapackage.json": json.dumps(told)}
    made, spec = figure(tmp_path, "show: profile", ProfileSpec, files)
    assert [len(group.rows) for group in spec.groups] == [30]
    assert made.context["notes"] == ["The first 30 of 33 measures are shown."]


def test_measures_stand_under_the_headings_that_the_block_gives(tmp_path: Path) -> None:
    spec = figure(tmp_path, "show: profile\ngroups:\n  Moving: [walk]\n  Living: [people, smoking]", ProfileSpec)[1]
    assert [(group.title, len(group.rows)) for group in spec.groups] == [("Moving", 1), ("Living", 2)]


def test_a_measure_without_a_value_for_the_area_says_why(tmp_path: Path) -> None:
    spec = figure(tmp_path, f"show: profile\narea: wychstead\n{BOTH}\nbenchmark: home", ProfileSpec)[1]
    hidden = spec.groups[0].rows[1]
    assert (hidden.value, hidden.text, hidden.state) == (None, "suppressed, to protect people", State.SUPPRESSED)
    assert spec.benchmark == "Merrowshire"


def test_a_figure_of_several_measures_leads_to_each_and_gives_its_own_table_as_its_data(tmp_path: Path) -> None:
    made, _ = figure(tmp_path, f"show: profile\n{BOTH}", ProfileSpec)
    assert [one["href"] for one in made.context["measures"]] == ["measures/walk/", "measures/calls/"]
    ((address, content),) = made.files.items()
    assert made.context["csv"] == address
    assert b"Adults who walk" in content


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("show: profile\nmeasures: [walks]", [("unknown-measure", 5)]),
        ("show: profile\nbenchmark: atlantis", [("unknown-area", 5)]),
        ("show: profile\ncompare: england", [("unknown-key", 5)]),
        ("show: profile\nmeasures: [walk]\ngroups: {Moving: [walk]}", [("bad-value", 6)]),
        ("show: profile\ngroups:\n  Moving: [walk, run]", [("unknown-measure", 6)]),
        ("show: profile\nmeasures: [calls]\narea: wychstead", [("no-data", 4)]),
        ("show: rug\nareas: [home]\nmeasures: [walks]", [("unknown-measure", 6)]),
        ("show: rug\narea: home", [("unknown-key", 5)]),
        ("show: rug\nareas: [wychstead, ashenmoor]\nmeasures: [calls]", [("no-data", 4)]),
    ],
)
def test_a_mistake_is_reported_at_its_line(tmp_path: Path, body: str, expected: list[tuple[str, int]]) -> None:
    assert refused(tmp_path, body) == expected


def test_a_chart_that_compares_with_one_place_refuses_two(tmp_path: Path) -> None:
    made, found = block(tmp_path, "chart", "show: profile\nbenchmark: [region, england]", FILES)
    assert made is not None
    assert found == [("bad-value", 5)]


def test_a_rug_has_a_cell_for_each_district_of_home_and_tells_hidden_from_absent(tmp_path: Path) -> None:
    made, spec = figure(tmp_path, f"show: rug\n{BOTH}", RugSpec)
    assert spec.areas == ("Ashenmoor", "Fenhythe", "Saltquay", "Wychstead")
    walk, calls = spec.rows
    assert walk.benchmark_text == "50.0%"
    assert [cell.status for cell in walk.cells] == [Status.WORSE, Status.SIMILAR, Status.BETTER, Status.WORSE]
    hidden = Cell(None, "suppressed, to protect people", state=State.SUPPRESSED)
    assert [calls.cells[0], calls.cells[3]] == [hidden, hidden]
    assert made.context["about"] == ["2 measures", "4 districts", "against England"]
    assert made.context["notes"] == ["Calls for help, 2023: Hidden"]


def test_a_rug_compares_with_the_place_that_the_block_names(tmp_path: Path) -> None:
    spec = figure(tmp_path, "show: rug\nmeasures: [walk]\ncompare: home", RugSpec)[1]
    assert (spec.benchmark, spec.rows[0].benchmark_text) == ("Merrowshire", "48.0%")


def test_a_rug_takes_one_period_for_all_its_areas_the_newest_that_any_has(tmp_path: Path) -> None:
    rows = FILES[f"{COUNTY}rows.csv"] + "walk,E07900002,2024,Persons,16+ yrs,,,47,44,50,1000,,\n"
    spec = figure(tmp_path, "show: rug\nmeasures: [walk]", RugSpec, {f"{COUNTY}rows.csv": rows})[1]
    assert spec.rows[0].period == "2024"
    assert [cell.text for cell in spec.rows[0].cells] == [*["no value published"] * 3, "47.0%"]
