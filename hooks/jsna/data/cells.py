"""What the validator read of a table's rows, as columns of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jsna.data.table import Cell, Column, Table
from jsna.keys import bearable


@dataclass(frozen=True)
class _Fraction:
    """A number where a whole one belongs, as the validator reports what is of the wrong type."""

    row_number: int
    field_name: str
    cell: str
    type: str = "type-error"


def fractions(row: Any, names: Iterable[str]) -> Iterator[_Fraction]:
    """The cells of whole numbers that were read as numbers, for their separators, and are not whole."""
    for name in names:
        value = row[name]
        if value is not None and value != value.to_integral_value():
            yield _Fraction(row.row_number, name, str(value))


def position(name: str, labels: list[str]) -> int:
    """Where a field stands in the file, counted from 0; -1 where the file has no such column."""
    return labels.index(name) if name in labels else -1


def table_of(fields: list[Any], rows: list[list[Any]], raw: list[list[Any]], labels: Mapping[str, str]) -> Table:
    """A table from its fields (each with its position in the file), its rows as typed values, and as written."""
    columns = []
    for number, (described, place) in enumerate(fields):
        written = [line[place] if 0 <= place < len(line) else None for line in raw]
        values = [row[number] for row in rows]
        cells = tuple(_cell(value, text) for value, text in zip(values, written, strict=True))
        marks = {
            row: labels.get(str(text), str(text)) for row, text in enumerate(written) if cells[row] is None and text
        }
        role = str(described.custom.get("role", ""))
        columns.append(Column(described.name, described.type, role, described.title or "", cells, marks))
    return Table(tuple(columns), len(rows))


def _cell(value: Any, written: Any) -> Cell:
    """A typed value as text: numbers in plain decimal digits, all else as it was written."""
    if value is None or isinstance(value, str):
        return value
    if hasattr(value, "as_tuple"):  # Decimal; written out, 1e999999999 would fill the memory
        return format(value, "f") if bearable(value) else str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return str(value if written is None else written)
