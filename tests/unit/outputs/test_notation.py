"""JSON and CSV: digits kept, order kept, nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from jsna.outputs.notation import Cell, Json, Sheet, as_json, digits, inline, one_a_line


def sheet(*cells: Cell) -> str:
    """The one row of a sheet of one row."""
    made = Sheet(["a"])
    made.add(cells)
    return made.as_csv().decode("utf-8").removeprefix("a\r\n")


@pytest.mark.parametrize(
    ("number", "written"),
    [
        ("20.7794109446012", "20.7794109446012"),
        ("16.80", "16.80"),
        ("-0.5", "-0.5"),
        ("0.00000012", "0.00000012"),
        ("1E+3", "1000"),
        ("1e999999999", "1E+999999999"),  # written out it would fill the disk
    ],
)
def test_a_number_keeps_its_digits(number: str, written: str) -> None:
    assert digits(Decimal(number)) == written
    assert as_json({"value": Decimal(number)}).decode() == f'{{\n "value": {written}\n}}\n'
    assert sheet("E1", Decimal(number)) == f"E1,{written}\r\n"


@pytest.mark.parametrize("number", ["20.7794109446012", "1e999999999", "1E-7"])
def test_a_json_number_is_one_that_json_readers_know(number: str) -> None:
    assert json.loads(inline(Decimal(number)), parse_float=Decimal) == Decimal(number)


def test_what_is_inside_the_outer_levels_stands_on_one_line() -> None:
    value: Json = {"b": [{"x": 1, "y": [True, None, 0.5]}], "a": [], "é": "“1”\n"}
    expected = '{\n "b": [\n  {"x":1,"y":[true,null,0.5]}\n ],\n "a": [],\n "é": "“1”\\n"\n}\n'
    assert as_json(value).decode() == expected
    assert json.loads(expected) == value


def test_lines_that_are_json_already_stand_where_a_list_would() -> None:
    rows: list[Json] = [{"x": 1}, {"x": 2}]
    assert as_json({"rows": one_a_line([inline(row) for row in rows])}) == as_json({"rows": rows})


@pytest.mark.parametrize("number", [float("inf"), float("-inf"), float("nan")])
def test_a_number_that_json_can_not_write_is_null(number: float) -> None:
    assert inline([number]) == "[null]"


def test_half_a_surrogate_pair_does_not_stop_a_build() -> None:
    assert as_json({"name": "\ud800"}).decode("utf-8") == '{\n "name": "?"\n}\n'
    assert sheet("E1", "\ud800") == "E1,?\r\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_a_text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(start: str) -> None:
    text = f'{start}HYPERLINK("x","y")'
    (row,) = csv.reader(io.StringIO(sheet("E1", text), newline=""))
    assert row == ["E1", f"'{text}"]


def test_negative_numbers_and_harmless_texts_are_written_as_they_are() -> None:
    assert sheet(Decimal("-1.5"), "a-b", "", None, True, False) == "-1.5,a-b,,,true,\r\n"


def test_commas_quotes_and_line_breaks_are_quoted() -> None:
    text = 'Folkestone, "Hythe"\r\nand Romney'
    assert sheet("E1", text) == 'E1,"Folkestone, ""Hythe""\r\nand Romney"\r\n'
