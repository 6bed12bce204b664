"""Numbers in rows marked as withheld: a package is published whole, whether a measure uses a row or not."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jsna.data.definitions import NUMBERS, ROLES
from jsna.data.markers import withholds
from jsna.data.table import Column, Table

STILL_HOLDS = (
    "This row is marked as suppressed [c] and still holds a number.",
    "Empty its value, its limits, its count and its denominator: together they would give the number back.",
)
_YEARS = range(1801, 2200)


def check_withheld(table: Table, report: Callable[[str, int, str, str], None]) -> None:
    """Report each row that is marked as suppressed and still holds a number, whatever is made of the table."""
    markers = [column for column in table.columns if column.role == "marker"]
    if markers:
        numbers = _numbers(table)
        for row in range(table.rows):
            if any(_withholds(marker, row) for marker in markers) and any(column.cells[row] for column in numbers):
                report("suppressed-number", row, *STILL_HOLDS)


def _withholds(marker: Column, row: int) -> bool:
    return withholds(marker.cells[row] or marker.marks.get(row, ""))


def _numbers(table: Table) -> Iterable[Column]:
    """The columns with a number's role; where none has one, all numbers without a role that are no years."""
    named = [column for column in table.columns if column.role in NUMBERS]
    plain = [c for c in table.columns if c.type in ("number", "integer") and c.role not in ROLES and not _of_years(c)]
    return named or plain


def _of_years(column: Column) -> bool:
    return all(cell.isdecimal() and int(cell) in _YEARS for cell in column.cells if cell)
