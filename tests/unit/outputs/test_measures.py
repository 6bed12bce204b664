"""A measure's files: the keys of the contract, the digits of the data, labels and where they come from."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from jsna.data.areas import ENGLAND
from jsna.data.measures import Measure
from jsna.data.packages import Origin
from jsna.outputs.measures import COLUMNS, measure_files
from unit.outputs.sites import HOME, NAMES, NEXT_DOOR, measure, row, site

KEYS = ["measure", "title", "unit", "polarity", "definition", "sources", "licence", "updated", "next_update", "rows"]
ROW = [
    "area", "area_name", "period", "period_id", "sex", "age", "category_type", "category", "value", "lower95",
    "upper95", "count", "denominator", "marker", "note", "comparison",
]  # fmt: skip


def as_json(one: Measure) -> dict[str, Any]:
    """The JSON file, decimals as decimals."""
    found = measure_files(site(one), one)[f"data/measures/{one.name}.json"]
    return dict(json.loads(found, parse_float=Decimal))


def as_csv(one: Measure) -> list[dict[str, str]]:
    """The CSV file's rows."""
    found = measure_files(site(one), one)[f"data/measures/{one.name}.csv"].decode("utf-8")
    return list(csv.DictReader(io.StringIO(found, newline="")))


def test_the_keys_are_those_of_the_contract_in_their_order() -> None:
    found = as_json(measure([row("2023", "12.9")]))
    assert list(found) == KEYS
    assert list(found["rows"][0])[: len(ROW)] == ROW


def test_dates_sources_and_licences_are_given() -> None:
    licence = Origin("OGL v3.0", "https://example.org/ogl")
    found = as_json(measure([row("2023", "1")], sources=(Origin("A survey"),), licences=(licence,)))
    assert found["sources"] == [{"title": "A survey", "path": ""}]
    assert found["licence"] == [{"title": "OGL v3.0", "path": "https://example.org/ogl"}]
    assert (found["updated"], found["polarity"]) == (None, "low")


def test_numbers_have_the_digits_of_the_data_and_null_where_there_are_none() -> None:
    one = measure([row("2018/19", "20.7794109446012", "19.50", count="12")])
    text = measure_files(site(one), one)["data/measures/smoking.json"].decode()
    assert '"value":20.7794109446012,"lower95":19.50,"upper95":null,"count":12,"denominator":null' in text
    assert '"period":"2018/19","period_id":"2018fy"' in text
    cells = as_csv(one)[0]
    assert [cells[key] for key in ("value", "lower95", "upper95")] == ["20.7794109446012", "19.50", ""]


def test_rows_keep_the_order_of_their_table() -> None:
    rows = [row("2023", "1", area=NEXT_DOOR), row("2022", "2"), row("2023", "3")]
    assert [found["value"] for found in as_json(measure(rows))["rows"]] == [1, 2, 3]


def test_an_area_has_the_name_that_was_published_or_else_the_gazetteers() -> None:
    rows = [row("2023", "1", name="Merrow Shire"), row("2023", "1", area=NEXT_DOOR, name="")]
    assert [found["area_name"] for found in as_json(measure(rows))["rows"]] == ["Merrow Shire", NAMES[NEXT_DOOR]]


def test_a_comparison_of_ours_stands_unmarked() -> None:
    # England's 12 lies above the whole interval of home, and low is good
    one = measure([row("2023", "10", "9", "11"), row("2023", "12", "11.9", "12.1", area=ENGLAND)])
    home, england = as_json(one)["rows"]
    assert home["comparison"] == {"england": "Better", "region": "Not compared"}
    assert england["comparison"] == {"england": "Not compared", "region": "Not compared"}
    assert "comparison_published" not in home


def test_a_published_comparison_stands_in_for_ours_and_says_so() -> None:
    one = measure([row("2023", "14", england="Worse 99.8"), row("2023", "12", area=ENGLAND)])
    home = as_json(one)["rows"][0]
    assert home["comparison"]["england"] == "Worse"
    assert home["comparison_published"] == ["england"]
    cells = as_csv(one)[0]
    assert (cells["comparison_england"], cells["comparison_published"]) == ("Worse", "england")
    assert cells["comparison_region"] == "Not compared"


def test_the_trend_stands_on_the_latest_row_of_each_series_only() -> None:
    falling = [row(str(2019 + n), str(20 - 2 * n), str(19.8 - 2 * n), str(20.2 - 2 * n)) for n in range(5)]
    one = measure([*reversed(falling), row("2021", "3", area=NEXT_DOOR)])
    trends = {(r["area"], r["period"]): r["trend"] for r in as_json(one)["rows"] if "trend" in r}
    assert trends == {(HOME, "2023"): "Decreasing and getting better", (NEXT_DOOR, "2021"): "Cannot be calculated"}
    assert [cells["trend"] for cells in as_csv(one)] == [
        "Decreasing and getting better",
        "",
        "",
        "",
        "",
        "Cannot be calculated",
    ]


def test_a_published_trend_stands_in_for_ours_and_says_so() -> None:
    one = measure([row("2023", "14", trend="Increasing and getting worse")])
    found = as_json(one)["rows"][0]
    assert (found["trend"], found["trend_published"]) == ("Increasing and getting worse", True)
    assert (as_csv(one)[0]["trend"], as_csv(one)[0]["trend_published"]) == ("Increasing and getting worse", "true")


def test_the_csv_has_the_same_as_the_json() -> None:
    one = measure([row("2023", "10", "9", "11", note="Rounded"), row("2023", "12", area=ENGLAND, marker="p")])
    for cells, found in zip(as_csv(one), as_json(one)["rows"], strict=True):
        labels = found.pop("comparison")
        flat = {**found, "comparison_england": labels["england"], "comparison_region": labels["region"]}
        expected = {key: "" if flat.get(key) is None else str(flat[key]) for key in COLUMNS}
        assert cells == expected


def test_the_csv_has_windows_line_ends_and_no_byte_order_mark() -> None:
    one = measure([row("2023", "-1")])
    data = measure_files(site(one), one)["data/measures/smoking.csv"]
    assert data.startswith(b"area,area_name,period,period_id,sex,age,")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    assert b",-1," in data  # a number, not a formula


@pytest.mark.parametrize("key", ["name", "note", "marker"])
def test_no_text_of_the_data_is_run_by_a_spreadsheet(key: str) -> None:
    given: dict[str, Any] = {key: "=cmd|' /C calc'!A0"}
    one = measure([row("2023", "1", **given)])
    (cells,) = as_csv(one)
    assert cells["area_name" if key == "name" else key] == "'=cmd|' /C calc'!A0"


def test_a_suppressed_number_is_in_neither_file_though_the_table_holds_it() -> None:
    secret = row("2023", "7", "6", "8", count="4731", denominator="67586", marker="c", trend="Increasing")
    one = measure([replace(secret, source_comparison_england="Higher"), row("2023", "9", area=ENGLAND)])
    found = as_json(one)["rows"][0]
    assert {key: found[key] for key in ("value", "lower95", "upper95", "count", "denominator")} == dict.fromkeys(
        ("value", "lower95", "upper95", "count", "denominator")
    )
    assert found["comparison"] == {"england": "Not compared", "region": "Not compared"}
    assert "trend" not in found
    assert all(b"4731" not in data for data in measure_files(site(one), one).values())
