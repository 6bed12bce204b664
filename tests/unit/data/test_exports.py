"""Which column of an export is which, and the schema that says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from jsna.data.exports import Export, read_export, role_of, schema_of
from jsna.problems import Problems
from unit.data.exporting import COLUMNS, line, text_of


def export(root: Path, text: str) -> Export:
    path, problems = root / "export.csv", Problems()
    path.write_bytes(text.encode())
    found = read_export(path, "export.csv", problems)
    assert found is not None, problems.found
    return found


def schema(root: Path, *lines: dict[str, str]) -> dict[str, Any]:
    return schema_of(export(root, text_of(*lines)))


@pytest.mark.parametrize(
    ("column", "role"),
    [
        ("Indicator ID", "indicator"),
        ("Indicator Name", ""),
        ("Parent Code", "parent"),
        ("Area Name", "area_name"),
        ("AreaName", "area_name"),
        ("Lower CI 95.0 limit", "lower95"),
        ("Upper CI 99.8 limit", "upper998"),
        ("Value note", "note"),
        ("Recent Trend", "source_trend"),
        ("Compared to England value or percentiles", "source_comparison_england"),
        ("Compared to Region value or percentiles", "source_comparison_parent"),
        ("Compared to Counties & UAs (pre Apr 2019) value or percentiles", "source_comparison_parent"),
        ("Compared to percentiles", "source_comparison_parent"),
        ("Compared to goal", "source_goal"),
        ("Target data", "source_goal"),
        ("Time period", "period"),
        ("Time period Sortable", ""),
        ("Time period range", ""),
        ("New data", ""),
    ],
)
def test_a_column_is_known_by_its_name_however_it_drifts(column: str, role: str) -> None:
    assert role_of(column) == role


def test_ids_and_periods_are_texts_and_values_are_numbers(tmp_path: Path) -> None:
    types = {field["name"]: field["type"] for field in schema(tmp_path, line())["fields"]}
    assert list(types) == list(COLUMNS)
    assert {name for name, type in types.items() if type == "number"} == {
        "Value",
        "Count",
        "Denominator",
        "Lower CI 95.0 limit",
        "Upper CI 95.0 limit",
        "Lower CI 99.8 limit",
        "Upper CI 99.8 limit",
    }


def test_thousands_separators_are_declared_only_where_they_are(tmp_path: Path) -> None:
    fields = schema(tmp_path, line(Count="9,352,586"))["fields"]
    assert [field["name"] for field in fields if field.get("groupChar") == ","] == ["Count"]


def test_spellings_of_missing_numbers_are_declared(tmp_path: Path) -> None:
    spelt = [line(Area_Code=f"E{n}", Value=text) for n, text in enumerate(("NA", "NULL", "s", "-6666", "*", "-1", "7"))]
    assert schema(tmp_path, *spelt)["missingValues"] == ["", "NA", "NULL", "s", "-6666", "*"]


def test_the_key_holds_the_parent(tmp_path: Path) -> None:
    rows = [line(), line(Parent_Code="E12000008")]
    assert "Parent Code" in schema(tmp_path, *rows)["primaryKey"]


def test_the_area_type_is_in_the_key_where_nothing_else_tells_rows_apart(tmp_path: Path) -> None:
    assert schema(tmp_path, line(), line(Area_Type="ICB"))["primaryKey"][-1] == "Area Type"


def test_a_file_that_repeats_a_row_has_no_key(tmp_path: Path) -> None:
    assert "primaryKey" not in schema(tmp_path, line(), line())


def test_an_indicators_name_is_on_one_line(tmp_path: Path) -> None:
    text = text_of(line(Indicator_Name="Smoking\r\n prevalence"))
    assert export(tmp_path, text).names == {"92443": "Smoking prevalence"}


@pytest.mark.parametrize(
    ("text", "code", "line_number", "says"),
    [
        (b"", "not-an-export", 1, "empty"),
        (b"\n\n", "not-an-export", 1, "empty"),
        (b"Area,Value\nE1,2\n", "not-an-export", 1, "“Indicator ID”, “Indicator Name”, “Area Code”"),
        (text_of().encode(), "not-an-export", 1, "no rows"),
        (text_of(line(Area_Name="Ynys M\u00f4n")).encode("cp1252"), "not-utf8", 2, "UTF-8"),
        (text_of(line()).encode() + b"1,2\n", "bad-row", 3, "ends before"),
        (text_of(line(Indicator_ID="x y")).encode(), "not-an-export", 0, "“x y” is none"),
        (text_of(line(), line(Indicator_ID="")).encode(), "not-an-export", 0, "some rows have none"),
        (text_of(line(), columns=(*COLUMNS, "Value")).encode(), "wrong-column", 1, "Two columns are called “Value”."),
    ],
)
def test_what_is_not_an_export_is_refused(tmp_path: Path, text: bytes, code: str, line_number: int, says: str) -> None:
    path, problems = tmp_path / "export.csv", Problems()
    path.write_bytes(text)
    assert read_export(path, "downloads/export.csv", problems) is None
    problem = problems.in_order()[0]
    assert (problem.code, problem.where.path, problem.where.line) == (code, "downloads/export.csv", line_number)
    assert says in problem.message


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    assert read_export(tmp_path / "no.csv", "no.csv", problems) is None
    assert [problem.code for problem in problems.found] == ["file-unreadable"]


def test_a_table_that_is_no_export_is_told_so_and_no_more(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n" + "1,2,3\n" * 12)
    problems = Problems()
    assert read_export(path, "other.csv", problems) is None
    assert [(p.code, p.where.line) for p in problems.found] == [("not-an-export", 1)]
