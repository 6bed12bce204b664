"""Rows marked as withheld that still hold a number, in tables that a measure uses and in those that none does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from unit.data.making import codes, loaded, write, write_table

PLAIN = "Area,Year,Deaths,Flag\n{}\n"


def plain(root: Path, line: str, role: str = "", missing: tuple[str, ...] = ("",)) -> list[tuple[str, str, int]]:
    """The problems of a plain table of deaths by year, of which no measure is made."""
    fields: list[dict[str, Any]] = [
        {"name": "Area", "type": "string"},
        {"name": "Year", "type": "integer"},
        {"name": "Deaths", "type": "integer", **({"role": role} if role else {})},
        {"name": "Flag", "type": "string", "role": "marker"},
    ]
    table = {"name": "table", "path": "table.csv", "schema": {"fields": fields, "missingValues": list(missing)}}
    write(root, {"name": "example", "resources": [table]}, {"table.csv": PLAIN.format(line)})
    return codes(loaded(root)[1])


@pytest.mark.parametrize("role", ["", "count", "value"])
def test_a_plain_table_is_not_published_with_numbers_it_calls_suppressed(tmp_path: Path, role: str) -> None:
    assert plain(tmp_path, "E1,2023,3,c", role) == [("suppressed-number", "table.csv", 2)]


def test_years_and_rows_that_are_empty_or_not_marked_are_left_alone(tmp_path: Path) -> None:
    assert plain(tmp_path, "E1,2023,,c\nE2,2023,30,\nE3,2023,4,r") == []


def test_a_marker_whose_spelling_means_missing_withholds_all_the_same(tmp_path: Path) -> None:
    assert plain(tmp_path, "E1,2023,3,*", missing=("", "*")) == [("suppressed-number", "table.csv", 2)]


def test_a_row_of_an_indicator_that_no_measure_uses_is_looked_at_too(tmp_path: Path) -> None:
    head = "Indicator,Area,Period,Value,Count,Marker"
    roles = ("indicator", "area", "period", "value", "count", "marker")
    described = [
        {"name": name, "type": "number" if name in ("Value", "Count") else "string", "role": role}
        for name, role in zip(head.split(","), roles, strict=True)
    ]
    table = {"name": "table", "path": "table.csv", "schema": {"fields": described}}
    measure = {"name": "smoking", "resource": "table", "polarity": "low", "where": {"indicator": "1"}}
    lines = "1,E1,2023,20,2000,\n2,E1,2023,3,3,c\n"
    write(tmp_path, {"name": "example", "resources": [table], "measures": [measure]}, {"table.csv": f"{head}\n{lines}"})
    assert codes(loaded(tmp_path)[1]) == [("suppressed-number", "table.csv", 3)]


def test_a_row_that_a_measure_has_reported_is_reported_once(tmp_path: Path) -> None:
    described = {"fields": [
        {"name": "Area", "type": "string", "role": "area"}, {"name": "Period", "type": "string", "role": "period"},
        {"name": "Value", "type": "number", "role": "value"}, {"name": "Name", "type": "string", "role": "marker"},
    ]}  # fmt: skip
    write_table(
        tmp_path, "Area,Period,Value,Name\nE1,2023,3,[c]\n", {"name": "smoking", "polarity": "low"}, schema=described
    )
    assert codes(loaded(tmp_path)[1]) == [("suppressed-number", "table.csv", 2)]
