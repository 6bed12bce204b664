"""The example's data packages are what their generator writes, byte for byte; they add up, and give nobody away."""

from __future__ import annotations

import csv
import importlib
import json
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parents[2] / "datapackages"
NAMES = ("merrowshire", "merrowshire-people", "merrowshire-places")
TABLES = ["datapackage.json", "indicators.csv", "observations.csv"]
HOME, FENNHYTHE, FORMER = "E10900001", "E07900006", ("E07900011", "E07900012")
NUMBERS = ("value", "lower95", "upper95", "count", "denominator")
Row = dict[str, str]
Segment = tuple[tuple[float, float], tuple[float, float]]


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for name in (*NAMES, "merrowshire-neighbourhoods") for path in sorted((folder / name).iterdir()))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def rows() -> list[Row]:
    """Every observation of every package."""
    found: list[Row] = []
    for name in NAMES:
        with (PACKAGES / name / "observations.csv").open(encoding="utf-8", newline="") as file:
            found.extend(csv.DictReader(file))
    return found


def is_district(row: Row) -> bool:
    return row["area"].startswith("E079")


def number(row: Row) -> str:
    """What can be added up: the count, or the value of a measure that counts."""
    return row["count"] or (row["value"] if row["indicator"] in ("106", "601", "602") else "")


def generate(target: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.syspath_prepend(str(PACKAGES))  # a script's modules stand beside it
    importlib.import_module("generate").main(target)
    return files(target)


def test_the_committed_files_are_what_the_generator_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generated = generate(tmp_path, monkeypatch)
    geography = ["areas.csv", "boundaries.geojson", "changes.csv", "names.csv", "postcodes.csv"]
    assert [name for name in generated if name.startswith("merrowshire/")] == [
        f"merrowshire/{name}" for name in sorted([*geography, *TABLES])
    ]
    assert generated == files(PACKAGES)


def test_a_second_run_writes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert generate(tmp_path / "once", monkeypatch) == generate(tmp_path / "again", monkeypatch)


def test_lines_end_the_same_way_on_every_machine() -> None:
    assert [name for name, data in files(PACKAGES).items() if b"\r" in data or not data.endswith(b"\n")] == []


def test_districts_add_up_to_their_county_wherever_all_of_them_are_shown() -> None:
    sums: dict[tuple[str, ...], list[str]] = defaultdict(list)
    counties = {}
    for row in rows():
        key = tuple(row[name] for name in ("indicator", "period", "sex", "age", "category_type", "category"))
        if is_district(row):
            sums[key].append(number(row))
        elif row["area"] == HOME:
            counties[key] = number(row)
    whole = {key: parts for key, parts in sums.items() if all(parts)}
    assert len(whole) > 400
    assert [key for key, parts in whole.items() if str(sum(map(int, parts))) != counties[key]] == []


def test_the_sexes_add_up_to_persons_wherever_both_are_counted() -> None:
    found: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for row in rows():
        if not row["category"]:
            found[row["indicator"], row["area"], row["period"], row["age"]][row["sex"]] = number(row)
    whole = [sexes for sexes in found.values() if len(sexes) == 3 and all(sexes.values())]
    assert len(whole) > 900
    assert all(int(sexes["Persons"]) == int(sexes["Male"]) + int(sexes["Female"]) for sexes in whole)


@pytest.mark.parametrize("category_type", ["Deprivation decile", "Deprivation quintile", "Ethnic group", "Disability"])
def test_groups_add_up_to_everyone_wherever_they_are_counted(category_type: str) -> None:
    wholes = {}
    parts: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for row in rows():
        key = tuple(row[name] for name in ("indicator", "area", "period", "sex", "age"))
        if row["category_type"] == category_type and row["count"]:
            parts[key].append(row["count"])
        elif not row["category"]:
            wholes[key] = row["count"]
    assert len({indicator for indicator, *_ in parts}) >= 2
    assert [key for key, counts in parts.items() if str(sum(map(int, counts))) != wholes[key]] == []


def test_no_withheld_number_is_the_only_gap_below_a_published_total() -> None:
    gaps: dict[tuple[str, ...], int] = defaultdict(int)
    for row in rows():
        if row["marker"] == "c":
            assert [row[name] for name in NUMBERS] == [""] * 5
            gaps[tuple(row[name] for name in ("indicator", "period", "sex", "age", "category_type", "category"))] += 1
    assert len(gaps) == 3
    assert set(gaps.values()) == {2}


def test_a_withheld_number_belongs_to_a_group_that_is_not_broken_down_further() -> None:
    withheld = {(row["indicator"], row["area"], row["period"]) for row in rows() if row["marker"] == "c"}
    kept = [row for row in rows() if (row["indicator"], row["area"], row["period"]) in withheld]
    assert len(kept) == len(withheld)


def test_every_marked_number_says_why_in_words() -> None:
    marked = [row for row in rows() if row["marker"]]
    assert {row["marker"] for row in marked} == {"c", "f", "p", "r", "x"}
    assert all(row["note"] for row in marked)
    assert all(row["note"].startswith("Not shown") for row in marked if row["marker"] == "c")


def test_two_former_districts_end_where_the_one_that_they_became_begins() -> None:
    counted = [row for row in rows() if row["indicator"] == "101" and not row["category"]]
    years = {code: {row["period"] for row in counted if row["area"] == code} for code in (FENNHYTHE, *FORMER)}
    assert years[FORMER[0]] == years[FORMER[1]] == {"2015", "2016", "2017", "2018"}
    assert years[FENNHYTHE] == {"2019", "2020", "2021", "2022", "2023", "2024"}


def test_there_are_thirty_measures_or_more_over_ten_periods() -> None:
    periods: dict[str, set[str]] = defaultdict(set)
    for row in rows():
        if row["area"] == HOME and row["value"] and row["marker"] != "f":
            periods[row["indicator"]].add(row["period"])
    assert len([indicator for indicator, found in periods.items() if len(found) >= 10]) >= 45


def test_population_is_projected_to_2045_for_every_district() -> None:
    last = [row for row in rows() if (row["indicator"], row["period"], row["age"]) == ("601", "2045", "All ages")]
    assert len([row for row in last if is_district(row) and row["sex"] == "Persons"]) == 10
    assert {row["marker"] for row in last} == {"f"}


def segments(feature: dict[str, dict[str, list[list[list[float]]]]]) -> set[Segment]:
    (ring,) = feature["geometry"]["coordinates"]
    points = [(x, y) for x, y in ring]
    assert points[0] == points[-1]
    found = list(pairwise(points))
    assert len(set(found)) == len(found)
    return set(found)


def test_ten_districts_fill_their_county_without_a_gap() -> None:
    county, *districts = json.loads((PACKAGES / "merrowshire" / "boundaries.geojson").read_text("utf-8"))["features"]
    drawn = [segments(feature) for feature in districts]
    everyone = {segment for district in drawn for segment in district}
    assert len(districts) == 10
    assert len(everyone) == sum(map(len, drawn))  # no stretch is drawn twice in one direction
    assert {(a, b) for a, b in everyone if (b, a) not in everyone} == segments(county)


def test_every_district_of_the_map_is_one_of_the_table() -> None:
    drawn = json.loads((PACKAGES / "merrowshire" / "boundaries.geojson").read_text("utf-8"))["features"]
    with (PACKAGES / "merrowshire" / "areas.csv").open(encoding="utf-8", newline="") as file:
        listed = {row["code"]: row["name"] for row in csv.DictReader(file)}
    assert all(listed[f["properties"]["code"]] == f["properties"]["name"] for f in drawn)
