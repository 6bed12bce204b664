"""Small tables that somebody brings, as CSV files and workbooks, and their import into a site."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from jsna.data.measures import Measure
from jsna.data.tables import plan_table
from jsna.data.wishes import Wishes
from jsna.problems import Problems
from unit.data.making import loaded

CANTERBURY, DARTFORD, DOVER = "E07000106", "E07000107", "E07000108"


def csv_file(root: Path, text: str | bytes, file: str = "table.csv") -> Path:
    """A file outside the site."""
    path = root / "downloads" / file
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def book(
    root: Path,
    sheets: Mapping[str, Sequence[Any]],
    touch: Callable[[Worksheet], object] = lambda _: None,
    file: str = "book.xlsx",
) -> Path:
    """A workbook outside the site; `touch` formats, merges or hides what it likes on each sheet."""
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        touch(sheet)
    path = root / "downloads" / file
    path.parent.mkdir(exist_ok=True)
    made.save(path)
    return path


def imported(
    data: Path, root: Path, name: str = "survey", wished: str = "", **wishes: Any
) -> tuple[list[str], Problems]:
    """The file imported into `datapackages/NAME`, and the lines of the account; `wished` is the table's own name."""
    problems = Problems()
    plan = plan_table(data, root / "datapackages" / name, root, Wishes(name=wished, **wishes), problems)
    if plan is not None:
        plan.write()
    return list(plan.report.lines) if plan else [], problems


def refused(data: Path, root: Path, **wishes: Any) -> list[str]:
    """Why a file is not imported: code, line, message and hint of each problem; nothing may be written."""
    lines, problems = imported(data, root, **wishes)
    assert lines == []
    assert not (root / "datapackages" / "survey").exists()
    return [f"{p.code}:{p.where.line} {p.message} {p.hint}".strip() for p in problems.in_order()]


def measures(root: Path) -> Mapping[str, Measure]:
    """The site's measures, which must load without an error."""
    catalogue, problems = loaded(root)
    assert [p for p in problems.found if p.code != "no-polarity"] == []
    return catalogue.measures


def values(measure: Measure) -> dict[tuple[str, ...], Decimal | None]:
    """Every value by area, period id and what its group says."""
    return {(row.area, row.period.id, *filter(None, row.group)): row.value for row in measure.rows}


def only(root: Path) -> Measure:
    """The site's one measure."""
    (measure,) = measures(root).values()
    return measure


def descriptor(root: Path, name: str = "survey") -> dict[str, Any]:
    """The package's descriptor."""
    read: dict[str, Any] = json.loads((root / "datapackages" / name / "datapackage.json").read_text(encoding="utf-8"))
    return read


def edit(root: Path, change: Callable[[dict[str, Any]], object], name: str = "survey") -> None:
    """Change the descriptor, as a person would by hand."""
    edited = descriptor(root, name)
    change(edited)
    (root / "datapackages" / name / "datapackage.json").write_text(json.dumps(edited), encoding="utf-8")
