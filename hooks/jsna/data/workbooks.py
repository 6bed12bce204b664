"""Sheets of a workbook as texts: what a reader of the sheet sees, with the digits that stand behind it.

The only importer of openpyxl. A workbook is not read where the site is built, but once, when it is imported: what its
formats say (a percentage, a month) is not in its cells, and what it hides must not be published with it.
"""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from jsna.data.grid import Grid, even
from jsna.data.periods import MONTH_NAMES
from jsna.data.refresh import counted
from jsna.problems import Problems, Where

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_DAMAGED = "This workbook is damaged or cut short.", "Open it in Excel, which may mend it, and save it again as .xlsx."
_DIGITS = 15  # as many as Excel keeps: what a float has beyond them is noise
_WORDS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # literal text and conditions within a number format


def read_workbook(data: bytes, where: Where, problems: Problems) -> tuple[Grid, ...]:
    """Every visible sheet that has a filled cell; none, and a problem, where the workbook can't be opened."""
    import openpyxl  # late: it takes a while

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of features that say nothing about cells
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, IndexError, zipfile.BadZipFile, ParseError):
        problems.add("not-a-table", where, *_DAMAGED)
        return ()
    shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    grids = tuple(grid for sheet in shown if (grid := _grid(sheet)).rows)
    if not grids:
        hint = "Unhide the sheet that holds the table, and save the workbook again."
        problems.add("not-a-table", where, "No visible sheet of this workbook has anything in it.", hint)
    return grids


def _grid(sheet: Worksheet) -> Grid:
    """A sheet without what is hidden in it, merged cells filled with their value."""
    merged = _merged(sheet)
    rows_hidden = {number for number, one in sheet.row_dimensions.items() if one.hidden}
    columns_hidden = set(_hidden_columns(sheet))
    rows: list[tuple[str, ...]] = []
    numbers: list[int] = []
    lost = 0
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        texts = [merged.get((number, at)) or text_of(cell) for at, cell in enumerate(cells, start=1)]
        filled = any(texts)
        if filled and number in rows_hidden:
            lost += 1
        elif filled or rows:
            rows.append(tuple(text for at, text in enumerate(texts, start=1) if at not in columns_hidden))
            numbers.append(number)
    while rows and not any(rows[-1]):
        rows.pop()
        numbers.pop()
    return Grid(even(rows), tuple(numbers), sheet.title, told=tuple(_hidden(lost, len(columns_hidden))))


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    """The numbers of hidden columns that hold something; one dimension may stand for a run of them."""
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden:
            dimension.reindex()
            for at in range(dimension.min or 1, min(dimension.max or 1, sheet.max_column) + 1):
                if any(sheet.cell(row, at).value is not None for row in range(1, sheet.max_row + 1)):
                    yield at


def _hidden(rows: int, columns: int) -> Iterator[str]:
    parts = [counted(number, f"hidden {noun}") for number, noun in ((rows, "row"), (columns, "column")) if number]
    if parts:
        yield f"{' and '.join(parts)} of the sheet left out: unhide what is to be published, and import it again."


def _merged(sheet: Worksheet) -> dict[tuple[int, int], str]:
    """The text of every cell that was merged with others."""
    found = {}
    for area in sheet.merged_cells.ranges:
        text = text_of(sheet.cell(area.min_row, area.min_col))
        last = min(area.max_row, sheet.max_row), min(area.max_col, sheet.max_column)
        for row in range(area.min_row, last[0] + 1):
            found.update(dict.fromkeys(((row, column) for column in range(area.min_col, last[1] + 1)), text))
    return found


def text_of(cell: Any) -> str:
    """A cell as text: `12.94%` where it is formatted as a percentage, `Mar 2020` where its date shows no day."""
    value = cell.value
    match value:
        case None:
            return ""
        case str():
            return " ".join(value.split())
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value, "%" in _shown_by(cell.number_format))
        case datetime.datetime() | datetime.date():
            return _date(value, _shown_by(cell.number_format))
        case _:
            return " ".join(str(value).split())


@lru_cache(1024)
def _shown_by(form: str | None) -> str:
    """What a number format shows of a number or date, less its literal words."""
    return _WORDS.sub("", form or "").lower()


def _number(value: float, percent: bool) -> str:
    exact = Decimal(format(value, f".{_DIGITS}g") if isinstance(value, float) else value)
    if not exact.is_finite():
        return ""
    shifted = exact.scaleb(2) if percent else exact
    plain = format(shifted, "f")
    plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
    return f"{plain}%" if percent else plain


def _date(value: datetime.datetime | datetime.date, form: str) -> str:
    """As exactly as its format shows it: a day, a month or a year."""
    if "y" in form and "d" not in form:
        return f"{MONTH_NAMES[value.month - 1][:3]} {value.year}" if "m" in form else str(value.year)
    if isinstance(value, datetime.datetime) and (value.hour or value.minute or value.second):
        return value.isoformat(sep=" ", timespec="seconds")
    return value.strftime("%Y-%m-%d") if value.year >= 1000 else str(value)
