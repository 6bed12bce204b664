"""Small multiples: one chart for each area, or for each group of people."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import CompareSpec, InequalitySpec, MultiplesSpec, TrendSpec
from unit.pages.county import COUNTY, FILES, figure, refused

TREND = "show: trend\nmeasure: walk\n"


def test_a_trend_for_each_district_with_one_benchmark_that_they_share(tmp_path: Path) -> None:
    made, spec = figure(tmp_path, f"{TREND}panels: districts", MultiplesSpec)
    assert [panel.name for panel in spec.panels] == ["Ashenmoor", "Fenhythe", "Saltquay", "Wychstead"]
    first = spec.panels[0].spec
    assert isinstance(first, TrendSpec)
    assert ([line.name for line in first.benchmarks], spec.what) == (["England"], "Area")
    assert made.context["about"] == ["4 areas", "2022 to 2023"]


def test_a_trend_for_each_sex_of_one_place(tmp_path: Path) -> None:
    spec = figure(tmp_path, f"{TREND}panels: sex", MultiplesSpec)[1]
    assert ([panel.name for panel in spec.panels], spec.what) == (["Male", "Female"], "Sex")


def test_a_panel_without_any_value_is_left_out(tmp_path: Path) -> None:
    spec = figure(tmp_path, f"{TREND}panels: [home, region]", MultiplesSpec)[1]
    assert [panel.name for panel in spec.panels] == ["Merrowshire"]


def test_a_comparison_for_each_sex_and_an_inequality_for_each(tmp_path: Path) -> None:
    rows = "".join(
        f"walk,E0790000{n},2023,{sex},16+ yrs,,,{40 + n},,,,,\n" for n in (1, 2) for sex in ("Male", "Female")
    )
    rows += "".join(
        f"walk,E10900001,2023,{sex},16+ yrs,Faith,{faith},45,,,,,\n"
        for sex in ("Male", "Female")
        for faith in ("None", "Christian")
    )
    files = {f"{COUNTY}rows.csv": FILES[f"{COUNTY}rows.csv"] + rows}
    compared = figure(
        tmp_path / "a", "show: compare\nmeasure: walk\nareas: districts\npanels: sex", MultiplesSpec, files
    )[1]
    assert [type(panel.spec) for panel in compared.panels] == [CompareSpec, CompareSpec]
    groups = figure(tmp_path / "b", "show: inequality\nmeasure: walk\nby: Faith\npanels: sex", MultiplesSpec, files)[1]
    assert [type(panel.spec) for panel in groups.panels] == [InequalitySpec, InequalitySpec]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f"{TREND}panels: [home, atlantis]", [("unknown-area", 6)]),
        ("show: compare\nmeasure: walk\npanels: districts", [("bad-value", 6)]),
        ("show: map\nmeasure: walk\npanels: districts", [("unknown-key", 6)]),
        (f"{TREND}panels: [region]", [("no-data", 4)]),
    ],
)
def test_a_mistake_is_reported_at_its_line(tmp_path: Path, body: str, expected: list[tuple[str, int]]) -> None:
    assert refused(tmp_path, body) == expected


def test_more_panels_than_there_is_room_for_are_refused(tmp_path: Path) -> None:
    rows = "".join(f"walk,E0790001{n:x},2023,Persons,16+ yrs,,,40,,,,,\n" for n in range(13))
    areas = FILES[f"{COUNTY}areas.csv"] + "".join(f"E0790001{n:x},Place {n},District,E10900001\n" for n in range(13))
    files = {f"{COUNTY}rows.csv": FILES[f"{COUNTY}rows.csv"] + rows, f"{COUNTY}areas.csv": areas}
    assert refused(tmp_path, f"{TREND}panels: districts", files) == [("bad-value", 6)]
