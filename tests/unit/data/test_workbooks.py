"""Workbooks: what a reader of the sheet sees is what is imported, with the digits that stand behind it, and no more."""

from __future__ import annotations

import csv
import datetime
from decimal import Decimal
from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from jsna.data.measures import State
from unit.data.tabling import CANTERBURY, DARTFORD, DOVER, book, imported, measures, only, refused, values

LONG = [
    ["Area code", "Area", "Year", "Sex", "Rate", "LCI", "UCI", "Count"],
    [CANTERBURY, "Canterbury", 2021, "Male", 274.65999999999997, 250, 300.5, 1234],
    [CANTERBURY, "Canterbury", 2022, "Female", 1e-05, 0, 1, 7],
    [DARTFORD, "Dartford", 2021, "Male", "c", None, None, None],
    [DARTFORD, "Dartford", 2022, "Female", -1.5, -2, 0, 123456789],
]


def table(root: Path) -> list[list[str]]:
    """The CSV file that was written for the sheet."""
    (path,) = (root / "datapackages/survey").glob("*.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_every_number_of_a_long_sheet_is_read_as_excel_keeps_it(tmp_path: Path) -> None:
    lines, problems = imported(book(tmp_path, {"Data": LONG}), tmp_path)
    assert problems.found == []
    measure = only(tmp_path)
    assert values(measure) == {
        (CANTERBURY, "2021", "Male"): Decimal("274.66"),
        (CANTERBURY, "2022", "Female"): Decimal("0.00001"),
        (DARTFORD, "2021", "Male"): None,
        (DARTFORD, "2022", "Female"): Decimal("-1.5"),
    }
    assert [row.count for row in measure.rows] == [Decimal(1234), Decimal(7), None, Decimal(123456789)]
    assert measure.rows[2].state is State.SUPPRESSED
    assert lines[0] == "survey: 4 rows of sheet “Data” of book.xlsx, below the headings in row 1"


def test_a_sheet_wide_by_year_between_titles_and_footnotes_is_read(tmp_path: Path) -> None:
    rows = [
        ["Smoking at time of delivery"],
        [],
        ["Area code", "District", 2021, 2022],
        [CANTERBURY, "Canterbury", 8.1, 7.9],
        [],
        [DOVER, "Dover", 9.25, None],
        [],
        ["Source: a partner"],
        ["Blank: not collected"],
    ]
    lines, problems = imported(book(tmp_path, {"Table 1": rows}), tmp_path)
    assert problems.found == []
    assert values(only(tmp_path)) == {
        (CANTERBURY, "2021"): Decimal("8.1"),
        (CANTERBURY, "2022"): Decimal("7.9"),
        (DOVER, "2021"): Decimal("9.25"),
        (DOVER, "2022"): None,
    }
    assert only(tmp_path).title == "Smoking at time of delivery"
    assert any("“Source: a partner”" in line for line in lines if line.startswith("Left out: notes"))


def test_of_two_sheets_with_tables_one_has_to_be_named(tmp_path: Path) -> None:
    notes = [["About these data"], ["They are from a survey."]]
    data = book(tmp_path, {"Notes": notes, "2022": LONG[:2], "2023": LONG})
    (found,) = refused(data, tmp_path)
    assert found.startswith(
        "unclear-table:0 Several sheets of this workbook hold a table: “2022” (2 rows), “2023” (5 rows)."
    )
    assert "There is no visible sheet “2024”" in refused(data, tmp_path, sheet="2024")[0]
    imported(data, tmp_path, sheet="2023")
    assert len(only(tmp_path).rows) == 4
    imported(data, tmp_path)  # the same sheet as before, without being told again
    assert len(only(tmp_path).rows) == 4


def test_the_only_sheet_with_numbers_needs_no_name(tmp_path: Path) -> None:
    _, problems = imported(book(tmp_path, {"Cover": [["A survey"], ["of 2021"]], "Data": LONG}), tmp_path)
    assert problems.found == []


def formatted(sheet: Worksheet) -> None:
    """Percentages without decimals, and months of dates, as people format them."""
    for row in range(2, 5):
        sheet.cell(row, 2).number_format = "mmm-yy"
        sheet.cell(row, 3).number_format = "0%"


def test_percentages_and_months_are_what_the_sheet_shows_and_no_digit_is_lost(tmp_path: Path) -> None:
    march, april = datetime.datetime(2020, 3, 1), datetime.datetime(2020, 4, 1)
    rows = [["Code", "Month", "Uptake"], [DOVER, march, 0.1294], [DOVER, april, 0.3], [DARTFORD, march, 0.07]]
    imported(book(tmp_path, {"Sheet1": rows}, formatted), tmp_path)
    measure = only(tmp_path)
    assert values(measure) == {
        (DOVER, "2020-03"): Decimal("12.94"),
        (DOVER, "2020-04"): Decimal(30),
        (DARTFORD, "2020-03"): Decimal(7),
    }
    assert (measure.about.unit, measure.about.value_type) == ("%", "proportion")


def merged(sheet: Worksheet) -> None:
    """Male and Female over two years each, and the first headings over two rows."""
    for cells in ("A1:A2", "B1:B2", "C1:D1", "E1:F1"):
        sheet.merge_cells(cells)


def test_merged_headings_give_each_column_its_year_and_sex(tmp_path: Path) -> None:
    rows = [
        ["Code", "Name", "Male", None, "Female", None],
        [None, None, 2021, 2022, 2021, 2022],
        [DOVER, "Dover", 1.5, 2.5, 3.5, 4.5],
        [DARTFORD, "Dartford", 5, 6, 7, 8],
    ]
    lines, problems = imported(book(tmp_path, {"Sheet1": rows}, merged), tmp_path)
    assert problems.found == []
    assert "headings in row 1 and 2" in lines[0]
    found = values(only(tmp_path))
    assert (len(found), found[(DOVER, "2022", "Male")], found[(DARTFORD, "2021", "Female")]) == (
        8, Decimal("2.5"), Decimal(7),
    )  # fmt: skip


def test_several_things_by_year_are_a_measure_each(tmp_path: Path) -> None:
    rows = [
        ["Code", "Number", None, "Rate", None],
        [None, 2021, 2022, 2021, 2022],
        [DOVER, 15, 25, 3.5, 4.5],
        [DARTFORD, 5, 6, 7, 8],
    ]
    imported(book(tmp_path, {"Sheet1": rows}), tmp_path, title="Falls")
    assert {m.title: values(m)[(DOVER, "2022")] for m in measures(tmp_path).values()} == {
        "Falls: Number": Decimal(25),
        "Falls: Rate": Decimal("4.5"),
    }


def down(sheet: Worksheet) -> None:
    """One code for two rows."""
    sheet.merge_cells("A2:A3")


def test_a_cell_merged_over_rows_is_the_cell_of_each(tmp_path: Path) -> None:
    rows = [["Code", "Year", "Value"], [DOVER, 2021, 1], [None, 2022, 2]]
    imported(book(tmp_path, {"Sheet1": rows}, down), tmp_path)
    assert values(only(tmp_path)) == {(DOVER, "2021"): Decimal(1), (DOVER, "2022"): Decimal(2)}


def hidden(sheet: Worksheet) -> None:
    """A sheet of names, a column of names and a row, all hidden."""
    if sheet.title == "Names":
        sheet.sheet_state = "hidden"
    else:
        sheet.column_dimensions["B"].hidden = True
        sheet.row_dimensions[3].hidden = True


def test_what_a_workbook_hides_is_not_published(tmp_path: Path) -> None:
    rows = [["Code", "Patient", "Year", "Value"], [DOVER, "A. Name", 2021, 1], [DARTFORD, "A. Name", 2021, 2]]
    lines, _ = imported(book(tmp_path, {"Data": rows, "Names": [["A. Name", 1], ["B", 2]]}, hidden), tmp_path)
    files = [path for path in (tmp_path / "datapackages").rglob("*") if path.is_file()]
    assert sorted(path.suffix for path in files) == [".csv", ".json"]
    assert [path.name for path in files if b"A. Name" in path.read_bytes()] == []
    assert table(tmp_path) == [["Code", "Year", "Value"], [DOVER, "2021", "1"]]
    assert any("1 hidden row and 1 hidden column" in line for line in lines)


def test_a_fault_is_at_its_row_of_the_sheet(tmp_path: Path) -> None:
    rows = [["A title"], [], ["Code", "Year", "Value"], [DOVER, 2021, 1], [], [DARTFORD, "soon", 2], [DOVER, 2022, 3]]
    assert refused(book(tmp_path, {"Data": rows}), tmp_path)[0].startswith("bad-period:6 “soon” is not a time period")


def test_a_damaged_workbook_is_refused_in_words(tmp_path: Path) -> None:
    data = book(tmp_path, {"Data": LONG})
    data.write_bytes(data.read_bytes()[:3000])
    assert refused(data, tmp_path)[0].startswith("not-a-table:0 This workbook is damaged or cut short.")


def test_cells_that_a_formula_left_empty_are_explained(tmp_path: Path) -> None:
    (found,) = refused(book(tmp_path, {"Data": [["Code", "Year", "Rate"], [DOVER, 2021, "=1+1"]]}), tmp_path)
    assert "No column of numbers was found" in found
    assert "formulas" in found
