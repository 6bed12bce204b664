"""A Fingertips export as its publisher wrote it: which of its columns is which, and the schema that says so."""

from __future__ import annotations

import csv
import json
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jsna.data.grids import CHECK_PATH
from jsna.data.packages import Loader
from jsna.data.table import Column, Table
from jsna.files import write_whole
from jsna.problems import Problems, Where
from jsna.words import listed

NUMBERS = ("value", "lower95", "upper95", "lower998", "upper998", "count", "denominator")
_KEYS = {  # what a column is, by its name without spaces, points and capitals; "" has no role
    "indicatorid": "indicator",
    "indicatorname": "",
    "parentcode": "parent",
    "areacode": "area",
    "areaname": "area_name",
    "areatype": "area_type",
    "sex": "sex",
    "age": "age",
    "categorytype": "category_type",
    "category": "category",
    "timeperiod": "period",
    "value": "value",
    "lowerci950limit": "lower95",
    "upperci950limit": "upper95",
    "lowercilimit": "lower95",
    "uppercilimit": "upper95",
    "lowerci998limit": "lower998",
    "upperci998limit": "upper998",
    "count": "count",
    "denominator": "denominator",
    "valuenote": "note",
    "recenttrend": "source_trend",
    "comparedtoenglandvalueorpercentiles": "source_comparison_england",
    "comparedtogoal": "source_goal",
    "targetdata": "source_goal",
}
_COMPARED = re.compile(r"comparedto.*percentiles")  # with the parent, whose kind of area its name holds
_NEEDED = {
    "indicatorid": "Indicator ID",
    "indicatorname": "Indicator Name",
    "areacode": "Area Code",
    "areaname": "Area Name",
    "sex": "Sex",
    "age": "Age",
    "timeperiod": "Time period",
    "value": "Value",
}
_IDENTIFYING = ("indicator", "parent", "area", "sex", "age", "category_type", "category", "period")
NOT_NUMBERS = frozenset((
    "na", "n/a", "#n/a", "nan", "null", "none", "s", "c", "x", "z", "*", "**", "-", "--", "..", ":", "suppressed",
    "[c]", "[s]", "[x]", "[z]", "[u]", "[low]", "-6666", "-6666.0", "-9999", "-9999.0",
))  # fmt: skip


@dataclass(frozen=True)
class Export:
    """An export's bytes, and its cells as they stand, all of them texts."""

    data: bytes
    table: Table

    def column(self, role: str) -> Column | None:
        """The column with a role."""
        return next((column for column in self.table.columns if role_of(column.name) == role), None)

    def cells(self, role: str) -> Sequence[str]:
        """The texts of a role's column; empty ones where there is no such column."""
        column = self.column(role)
        return [""] * self.table.rows if column is None else [(cell or "").strip() for cell in column.cells]

    @property
    def names(self) -> Mapping[str, str]:
        """The name of each indicator by its id, in the file's order and with line breaks folded."""
        column = next(c for c in self.table.columns if plain_name(c.name) == "indicatorname")
        found: dict[str, str] = {}
        for indicator, name in zip(self.cells("indicator"), column.cells, strict=True):
            if indicator:
                found.setdefault(indicator, " ".join((name or "").split()))
        return found


def plain_name(column: str) -> str:
    """A column's name without what drifts between exports: `Area Name` and `AreaName` are one."""
    return re.sub(r"[^a-z0-9]", "", column.lower())


def role_of(column: str) -> str:
    """The role of a column by its name in the file; empty where it has none."""
    name = plain_name(column)
    return _KEYS.get(name, "source_comparison_parent" if _COMPARED.fullmatch(name) else "")


def read_export(path: Path, name: str, problems: Problems) -> Export | None:
    """An export, every cell a text; None, and problems naming `name`, where the file is not one."""
    header = _header(path)
    missing = [label for plain, label in _NEEDED.items() if plain not in map(plain_name, header)]
    if header and missing:  # before any row is read: what is wrong with the rows of something else is of no use
        columns = listed((f"“{column}”" for column in missing), "or")
        message = f"This is not a Fingertips export: it has no column {columns}."
        problems.add("not-an-export", Where(name, 1), message, "Download the data again from Fingertips as CSV.")
        return None
    table = read_texts(path, name, problems)
    if table is None:
        return None
    if not table.rows:
        problems.add("not-an-export", Where(name, 1), "This export has no rows below its header.", "Download it again.")
        return None
    export = Export(path.read_bytes(), table)
    astray = sorted({text for text in export.cells("indicator") if not text.isdecimal()})
    if astray:
        said = "some rows have none" if not astray[0] else f"“{astray[0]}” is none"
        message = f"Every indicator of a Fingertips export has a number as its id, and {said}."
        problems.add("not-an-export", Where(name), message, "Download it again, or try jsna import table.")
        return None
    return export


def _header(path: Path) -> Sequence[str]:
    """The first row of a file; none where it can't be read, which `read_texts` reports."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return next(csv.reader(file), [])
    except (OSError, UnicodeDecodeError, csv.Error):
        return []


def read_texts(path: Path, name: str, problems: Problems) -> Table | None:
    """A CSV file's cells, all of them texts; None, and problems naming `name`, where they can't be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        problems.add("file-unreadable", Where(name), f"This file can't be read: {error.strerror}.", CHECK_PATH)
        return None
    if not data.strip():
        problems.add("not-an-export", Where(name, 1), "This file is empty.", "Download the data again from Fingertips.")
        return None
    if data[:2] == b"PK":
        hint = "Download the data from Fingertips as CSV. Any other spreadsheet: jsna import table."
        problems.add("not-an-export", Where(name), "This is a spreadsheet, and Fingertips gives CSV files.", hint)
        return None
    own = Problems()
    with tempfile.TemporaryDirectory() as folder:
        stage(Path(folder) / "read", {"resources": [{"name": "read", "path": "read.csv"}]}, data)
        package = Loader(Path(folder), Path(folder) / ".cache", own).load(Path(folder) / "read" / "datapackage.json")
    for problem in own.found:
        problems.add(problem.code, moved(problem.where, "read/read.csv", name), problem.message, problem.hint)
    return package.resources["read"].table if package and not own.errors else None


def stage(folder: Path, descriptor: Mapping[str, Any], data: bytes) -> None:
    """Write a package of one file somewhere out of the way, to be loaded before it is where it belongs."""
    write_whole(folder / descriptor["resources"][0]["path"], data)
    write_whole(folder / "datapackage.json", as_json(descriptor))


def as_json(descriptor: Mapping[str, Any]) -> bytes:
    """A descriptor as it is written: the same for the same content, and easy to compare line by line."""
    return (json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n").encode()


def moved(where: Where, old: str, new: str) -> Where:
    """A place in a staged file as a place in the file it is a copy of."""
    return Where(new, where.line, where.column) if where.path == old else Where(new)


def schema_of(export: Export) -> dict[str, Any]:
    """The table schema of an export: types, roles, how missing numbers are written, and what makes a row unique."""
    numbers = [column for column in export.table.columns if role_of(column.name) in NUMBERS]
    found = {"fields": [_field(column) for column in export.table.columns], "missingValues": _missing(numbers)}
    key = primary_key(export)
    return {**found, "primaryKey": key} if key else found


def _field(column: Column) -> dict[str, Any]:
    role = role_of(column.name)
    number = role in NUMBERS
    commas = {"groupChar": ","} if number and any("," in (cell or "") for cell in column.cells) else {}
    return {"name": column.name, "type": "number" if number else "string", **commas, **({"role": role} if role else {})}


def _missing(columns: Iterable[Column]) -> list[str]:
    """The empty text, and every spelling in a number's column that stands for no number."""
    cells = (cell for column in columns for cell in column.cells if cell is not None)
    return ["", *dict.fromkeys(cell for cell in cells if not cell.strip() or cell.strip().lower() in NOT_NUMBERS)]


def primary_key(export: Export) -> list[str]:
    """The columns that together name one row; none where the file holds a row twice.

    The parent is one of them: an area may be listed under each of its parents.
    """
    usual = [column for role in _IDENTIFYING if (column := export.column(role)) is not None]
    kind = export.column("area_type")
    for columns in (usual, [*usual, kind] if kind else usual):
        if unique(columns):
            return [column.name for column in columns]
    return []


def unique(columns: Sequence[Column]) -> bool:
    """Whether no two rows have the same cells in these columns."""
    rows = list(zip(*(column.cells for column in columns), strict=True))
    return len(set(rows)) == len(rows)
