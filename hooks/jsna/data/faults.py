"""What a validator found wrong with a table, said in an author's words with file, line and column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from jsna.data.places import Place
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


def report(errors: Iterable[Any], types: dict[str, str], place: Place, problems: Problems) -> None:
    """Report frictionless errors (read by their attributes) as problems, at most `MOST` of a kind."""
    seen: dict[str, list[Any]] = {}
    uneven: set[int] = set()  # a row too short or too long has an error for each of its cells: one says it
    for error in _less_header(list(errors), list(types), place, problems):
        code = _CODES.get(error.type, "bad-package")
        if code != "bad-row" or error.row_number not in uneven:
            seen.setdefault(code, []).append(error)
        if code == "bad-row":
            uneven.add(error.row_number)
    for code, found in seen.items():
        for error in found[:MOST]:
            message, hint = _words(error, types, place)
            problems.add(code, _where(error, place), message, hint)
        if len(found) > MOST:
            message = f"{len(found) - MOST:,} more cells or rows of this table have the same fault."
            problems.add(code, Where(place.name), message, "Mend the cause, and they will go too.")


_BY_POSITION = ("incorrect-label", "missing-label", "extra-label")


def _less_header(errors: list[Any], names: list[str], place: Place, problems: Problems) -> list[Any]:
    """The errors less those of a header held against the schema position by position, which are reported by name.

    One column deleted in the middle would else make every column after it wrong.
    """
    shifted = next((error for error in errors if error.type == "incorrect-label"), None)
    if shifted is None:
        return errors
    for code, message, hint in _header(list(shifted.labels), names):
        problems.add(code, Where(place.name, 1), message, hint)
    return [error for error in errors if error.type not in _BY_POSITION]


def _header(labels: list[str], names: list[str]) -> Iterator[tuple[str, str, str]]:
    """What a header lacks, has too many, calls by another name, or has in another order."""
    missing, extra = [n for n in names if n not in labels], [label for label in labels if label not in names]
    renamed = {new: old for new, old in zip(labels, names, strict=False) if new in extra and old in missing}
    for new, old in renamed.items():
        message = f"Column {labels.index(new) + 1} is called “{new}”, and the schema calls it “{old}”."
        yield "wrong-column", message, "Correct the first row of the file, or the column's name in the schema."
    for name in missing:
        if name not in renamed.values():
            yield "missing-column", *_missing(name, labels)
    for label in extra:
        if label and label not in renamed:
            yield "extra-column", *_extra(label)
    if not missing and not extra:
        message = "The columns stand in another order than the fields of the schema."
        yield "wrong-column", message, f"Give the fields in the file's order: {', '.join(labels)}."


def _missing(name: str, labels: Iterable[str]) -> tuple[str, str]:
    return (
        f"The table has no column “{name}”, which its schema names.",
        f"Put it back, or take it out of the schema. The table has: {', '.join(labels)}.",
    )


def _extra(label: str) -> tuple[str, str]:
    return f"The table has a column “{label}” that its schema does not name.", "Add it to the schema's fields."


def _where(error: Any, place: Place) -> Where:
    return place.where(getattr(error, "row_number", 0) or 1)


def _same(error: Any, place: Place) -> str:
    """Where the row stands that was there first, as the validator's note has it; "" where it names none."""
    found = re.search(r"position (\d+)", error.note)
    if not found:
        return ""
    first = place.where(int(found[1]))
    return f"line {first.line}" if first.path == _where(error, place).path else f"line {first.line} of {first.path}"


def _rule(note: str) -> str:
    """`constraint "maximum" is "100"` as `maximum 100`."""
    found = re.fullmatch(r'constraint "(\w+)" is "(.*)"', note)
    return f"{found[1]} {found[2]}" if found else note


def _words(error: Any, types: dict[str, str], place: Place) -> tuple[str, str]:
    column = getattr(error, "field_name", "") or getattr(error, "label", "")
    cell = getattr(error, "cell", "")
    match error.type:
        case "type-error":
            wanted = _TYPES.get(types.get(column, ""), f"of type {types.get(column, '?')}")
            hint = "Correct the cell; if it means “missing”, list it under missingValues in the descriptor."
            return f"“{cell}” in column “{column}” is not {wanted}.", hint
        case "constraint-error":
            hint = "Correct the cell; if the rule is wrong, change it under “constraints” in the schema."
            return f"“{cell}” in column “{column}” is against the column's rule: {_rule(error.note)}.", hint
        case "unique-error":
            first = _same(error, place) or "another row"
            return (
                f"“{cell}” in column “{column}” must be unique, and {first} has it too.",
                "Delete or correct one row.",
            )
        case "primary-key":
            first = _same(error, place)
            if not first:
                return f"This row has no {', '.join(place.key)} to tell it apart.", "Fill in the cells."
            return f"This row has the same {', '.join(place.key)} as {first}.", "Delete or correct one of the two."
        case "foreign-key":
            held, names = ", ".join(map(str, error.field_cells)), ", ".join(error.field_names)
            table = f"the table “{error.reference_name}”" if error.reference_name else "this table"
            other = f"“{', '.join(error.reference_field_names)}” of {table}"
            return f"“{held}” in column “{names}” is not in column {other}.", f"Correct it, or add a row to {table}."
        case "blank-row":
            return "This row is blank.", "Delete it."
        case "missing-cell":
            return f"This row ends before column “{column}”.", "Add the missing cells, or delete the row."
        case "extra-cell":
            return "This row has more cells than the table has columns.", "Does a text with a comma lack its quotes?"
        case _:
            return _words_of_header(error, column)


def _words_of_header(error: Any, column: str) -> tuple[str, str]:
    match error.type:
        case "missing-label":
            return _missing(column, error.labels)
        case "extra-label":
            return _extra(column)
        case "duplicate-label":
            name = error.labels[error.field_number - 1]  # its own label has a number put to its end
            return f"Two columns are called “{name}”.", "Give each its own name."
        case "blank-label":
            number = getattr(error, "field_number", 0)
            return f"Column {number} has no name.", "Name it in the first row, or delete it."
        case "blank-header":
            return "The table has no header row.", "Its first row must name the columns."
        case _:
            return str(getattr(error, "note", "") or error), ""
