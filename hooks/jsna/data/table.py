"""A validated table as columns of text, and the form in which a cache keeps it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Cell = str | None


@dataclass(frozen=True)
class Column:
    """One column. A number is its decimal text without thousands separators; a missing cell is None."""

    name: str
    type: str
    role: str
    title: str
    cells: tuple[Cell, ...]
    marks: Mapping[int, str] = field(default_factory=dict)  # row -> why it is missing, where its spelling says so


@dataclass(frozen=True)
class Table:
    """All columns of a resource, in their order; rows are counted from 0."""

    columns: tuple[Column, ...]
    rows: int
    faulty: frozenset[int] = frozenset()  # rows that broke the schema: reported, and part of no measure

    def column(self, name: str) -> Column | None:
        """The column of that name."""
        return next((column for column in self.columns if column.name == name), None)

    def with_role(self, role: str) -> Column | None:
        """The first column of that role."""
        return next((column for column in self.columns if column.role == role), None)

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(column.name for column in self.columns)


def to_text(table: Table) -> str:
    """As JSON text."""
    columns = [
        {**{key: getattr(c, key) for key in ("name", "type", "role", "title", "cells")}, "marks": list(c.marks.items())}
        for c in table.columns
    ]
    return json.dumps({"rows": table.rows, "columns": columns}, ensure_ascii=False)


def from_text(text: str) -> Table:
    """Back from JSON text; raises ValueError, KeyError or TypeError where it is not a table whole and sound."""
    kept: Any = json.loads(text)
    columns = tuple(
        Column(
            c["name"], c["type"], c["role"], c["title"], tuple(c["cells"]), {int(row): why for row, why in c["marks"]}
        )
        for c in kept["columns"]
    )
    if any(len(column.cells) != kept["rows"] for column in columns):
        raise ValueError("A kept table has columns of unequal length.")
    return Table(columns, kept["rows"])
