"""The example's neighbourhoods fill their districts on the map and in the data, and give nobody away."""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

PACKAGES = Path(__file__).parents[2] / "datapackages"
FOLDER = PACKAGES / "merrowshire-neighbourhoods"
NUMBERS = ("value", "lower95", "upper95", "count", "denominator")
ADDED = ("702", "703", "704", "705", "706", "707", "708", "709")
Row = dict[str, str]
Segment = tuple[tuple[float, float], tuple[float, float]]


def read(path: str) -> Iterator[Row]:
    with (PACKAGES / path).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


PARENTS = {row["code"]: row["parent"] for row in read("merrowshire-neighbourhoods/areas.csv")}
ROWS = tuple(read("merrowshire-neighbourhoods/observations.csv"))


def by_district(rows: Iterator[Row], column: str) -> tuple[dict[Any, list[str]], dict[Any, str]]:
    """The cells of the neighbourhoods of each district, and the district's own, by indicator and group."""
    parts: dict[Any, list[str]] = defaultdict(list)
    wholes = {}
    for row in rows:
        key = tuple(row[name] for name in ("indicator", "period", "sex", "age"))
        if row["area"] in PARENTS:
            parts[PARENTS[row["area"]], *key].append(row[column])
        elif row["area"].startswith("E079"):
            wholes[row["area"], *key] = row[column]
    return parts, wholes


def test_every_district_has_five_to_eight_neighbourhoods_with_names_of_their_own() -> None:
    held: dict[str, int] = defaultdict(int)
    for parent in PARENTS.values():
        held[parent] += 1
    assert len(held) == 10
    assert set(held.values()) <= {5, 6, 7, 8}
    names = [row["name"] for path in ("merrowshire", FOLDER.name) for row in read(f"{path}/areas.csv")]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("column", ["count", "denominator"])
def test_neighbourhoods_add_up_to_their_district_wherever_all_of_them_are_shown(column: str) -> None:
    parts, wholes = by_district(iter(row for row in ROWS if row["indicator"] in ADDED), column)
    whole = {key: cells for key, cells in parts.items() if all(cells)}
    assert len(whole) > 70
    assert [key for key, cells in whole.items() if abs(sum(map(float, cells)) - float(wholes[key])) > 1e-6] == []


def test_as_many_people_live_in_the_neighbourhoods_as_another_package_has_in_their_district() -> None:
    parts, _ = by_district(iter(row for row in ROWS if row["indicator"] == "701"), "value")
    latest = (row for row in read("merrowshire-people/observations.csv") if row["indicator"] == "601")
    known = {(r["area"], r["sex"], r["age"]): r["value"] for r in latest if r["period"] == "2024"}
    assert len(parts) == 10 * (3 + 2 + 2 * 19)
    assert all(str(sum(map(int, cells))) == known[key[0], *key[3:]] for key, cells in parts.items())


@pytest.mark.parametrize(("here", "there"), [("703", "511"), ("709", "401")])
def test_a_district_has_the_number_that_another_package_publishes(here: str, there: str) -> None:
    whole = [row for row in ROWS if row["indicator"] == here and row["area"] not in PARENTS]
    package = "merrowshire-places" if there == "511" else "merrowshire"
    published = [row for row in read(f"{package}/observations.csv") if row["indicator"] == there]
    known = {(r["area"], r["period"], r["sex"], r["age"]): r for r in published if not r["category"]}
    same = [known[row["area"], row["period"], row["sex"], row["age"]] for row in whole]
    assert len(whole) == 13
    assert [[row[name] for name in NUMBERS] for row in whole] == [[row[name] for name in NUMBERS] for row in same]


def test_three_years_of_reception_children_are_those_of_the_three_years() -> None:
    years = ("2021/22", "2022/23", "2023/24")
    rows = [r for r in read("merrowshire/observations.csv") if r["indicator"] == "207" and r["period"] in years]
    home = [r for r in rows if r["area"] == "E10900001" and r["sex"] == "Persons" and not r["category"]]
    (row,) = (row for row in ROWS if row["indicator"] == "705" and row["area"] == "E10900001")
    assert len(home) == 3
    assert [row[name] for name in ("count", "denominator")] == [
        str(sum(int(r[name]) for r in home)) for name in ("count", "denominator")
    ]


def test_no_withheld_number_is_the_only_gap_of_its_district() -> None:
    gaps: dict[str, list[str]] = defaultdict(list)
    for row in ROWS:
        if row["marker"] == "c":
            assert [row[name] for name in NUMBERS] == [""] * 5
            assert row["note"].startswith("Not shown")
            gaps[PARENTS[row["area"]]].append(row["note"])
    assert len(gaps) > 2
    assert all(len(notes) > 1 for notes in gaps.values())
    assert not any(row["count"] in map(str, range(1, 8)) for row in ROWS if row["indicator"] == "707")


def test_neighbourhoods_fill_their_district_on_the_map_without_a_gap() -> None:
    inner, outer = (
        json.loads((folder / "boundaries.geojson").read_text("utf-8"))["features"]
        for folder in (FOLDER, PACKAGES / "merrowshire")
    )
    drawn: dict[str, list[Segment]] = defaultdict(list)
    for feature in inner:
        drawn[PARENTS[feature["properties"]["code"]]] += segments(feature)
    districts = {feature["properties"]["code"]: set(segments(feature)) for feature in outer}
    assert len(inner) == len(PARENTS)
    for code, found in drawn.items():
        assert len(set(found)) == len(found)  # no stretch is drawn twice in one direction
        assert {(a, b) for a, b in found if (b, a) not in set(found)} == districts[code]


def segments(feature: dict[str, Any]) -> list[Segment]:
    (ring,) = feature["geometry"]["coordinates"]
    return list(pairwise((x, y) for x, y in ring))
