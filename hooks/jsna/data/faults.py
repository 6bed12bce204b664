"""What a validator found wrong with a table, said in an author's words with file, line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from jsna.problems import Problems, Where

MOST = 10  # of one kind in one table: after that the message would bury the rest

_TYPES = {
    "number": "a number",
    "integer": "a whole number",
    "date": "a date",
    "datetime": "a date and time",
    "time": "a time",
    "year": "a year",
    "yearmonth": "a year and month",
    "boolean": "true or false",
    "geopoint": "a place on a map",
    "object": "an object",
    "array": "a list",
}

_CODES = {
    "type-error": "wrong-type",
    "constraint-error": "bad-cell",
    "unique-error": "duplicate-key",
    "primary-key": "duplicate-key",
    "foreign-key": "unknown-reference",
    "missing-label": "missing-column",
    "extra-label": "extra-column",
    "incorrect-label": "wrong-column",
    "blank-label": "wrong-column",
    "duplicate-label": "wrong-column",
    "blank-header": "missing-column",
    "blank-row": "bad-row",
    "missing-cell": "bad-row",
    "extra-cell": "bad-row",
}


@dataclass(frozen=True)
class Place:
    """A table's file: its name for reports, its text, and what separates its cells."""

    name: str
    text: str
    delimiter: str = ","

    def line(self, record: int) -> int:
        """The line on which a record begins (1 is the header): cells may hold line breaks, so not simply its number."""
        reader, begins = csv.reader(io.StringIO(self.text), delimiter=self.delimiter), 1
        for number, _ in enumerate(reader, start=1):
            if number == record:
                return begins
            begins = reader.line_num + 1
        return begins


def report(errors: Iterable[Any], types: dict[str, str], place: Place, problems: Problems) -> None:
    """Report frictionless errors (read by their attributes) as problems, at most `MOST` of a kind."""
    seen: dict[str, list[Any]] = {}
    uneven: set[int] = set()  # a row too short or too long has an error for each of its cells: one says it
    for error in errors:
        code = _CODES.get(error.type, "bad-package")
        if code != "bad-row" or error.row_number not in uneven:
            seen.setdefault(code, []).append(error)
        if code == "bad-row":
            uneven.add(error.row_number)
    for code, found in seen.items():
        for error in found[:MOST]:
            message, hint = _words(error, types)
            problems.add(code, _where(error, place), message, hint)
        if len(found) > MOST:
            message = f"{len(found) - MOST:,} more cells or rows of this table have the same fault."
            problems.add(code, Where(place.name), message, "Mend the cause, and they will go too.")


def _where(error: Any, place: Place) -> Where:
    record = getattr(error, "row_number", 0) or 1
    return Where(place.name, place.line(record))


def _words(error: Any, types: dict[str, str]) -> tuple[str, str]:
    column = getattr(error, "field_name", "") or getattr(error, "label", "")
    cell = getattr(error, "cell", "")
    match error.type:
        case "type-error":
            wanted = _TYPES.get(types.get(column, ""), f"of type {types.get(column, '?')}")
            hint = "Correct the cell; if it means “missing”, list it under missingValues in the descriptor."
            return f"“{cell}” in column “{column}” is not {wanted}.", hint
        case "constraint-error":
            return f"“{cell}” in column “{column}” breaks the column's rule ({error.note}).", "Correct the cell."
        case "unique-error":
            return f"“{cell}” in column “{column}” must be unique, but is {error.note}.", "Delete or correct one row."
        case "primary-key":
            return f"This row has the same key as another: {error.note}.", "Delete or correct one of the two rows."
        case "foreign-key":
            return f"This row refers to something that is not there: {error.note}.", "Correct the cell, or add the row."
        case "missing-label":
            return f"The table has no column “{column}”, which its schema names.", "Has the publisher renamed it?"
        case "extra-label":
            return f"The table has a column “{column}” that its schema does not name.", "Add it to the schema's fields."
        case "incorrect-label":
            return f"Column “{error.label}” stands where the schema has “{column}”.", "Give fields in the file's order."
        case "blank-header":
            return "The table has no header row.", "Its first row must name the columns."
        case "blank-row":
            return "This row is blank.", "Delete it."
        case "missing-cell":
            return f"This row ends before column “{column}”.", "Add the missing cells, or delete the row."
        case "extra-cell":
            return "This row has more cells than the table has columns.", "Does a text with a comma lack its quotes?"
        case _:
            return str(getattr(error, "note", "") or error), ""
