"""Small Fingertips exports, and the import of them into a site."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

from jsna.data.fingertips import plan_import
from jsna.data.imports import Report
from jsna.problems import Problems

COLUMNS = (
    "Indicator ID", "Indicator Name", "Parent Code", "Parent Name", "Area Code", "Area Name", "Area Type", "Sex", "Age",
    "Category Type", "Category", "Time period", "Value", "Lower CI 95.0 limit", "Upper CI 95.0 limit",
    "Lower CI 99.8 limit", "Upper CI 99.8 limit", "Count", "Denominator", "Value note", "Recent Trend",
    "Compared to England value or percentiles", "Compared to Region value or percentiles", "Time period Sortable",
    "New data", "Compared to goal",
)  # fmt: skip
NAME = "C18 - Smoking prevalence in adults (18+)"


def line(**cells: str) -> dict[str, str]:
    """One row about Kent, with other cells where they are given (spaces in a column's name as underscores)."""
    usual = {
        "Indicator ID": "92443",
        "Indicator Name": NAME,
        "Area Code": "E10000016",
        "Area Name": "Kent",
        "Area Type": "County & UA",
        "Sex": "Persons",
        "Age": "18+ yrs",
        "Time period": "2019",
        "Value": "12.5",
    }
    return {**dict.fromkeys(COLUMNS, ""), **usual, **{key.replace("_", " "): cell for key, cell in cells.items()}}


def text_of(*lines: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> str:
    """The CSV file of these rows."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(lines)
    return out.getvalue()


def import_export(data: Path, metadata: Path | None, to: Path, root: Path, problems: Problems) -> Report:
    """Import an export as the command does; an empty report where it can't be used."""
    plan = plan_import(data, metadata, to, root, problems)
    if plan is None:
        return Report()
    plan.write()
    return plan.report


def imported(root: Path, text: str | bytes, name: str = "smoking", file: str = "export.csv") -> tuple[Report, Problems]:
    """The text as a file outside the site, imported into `datapackages/NAME`."""
    data, problems = root / "downloads" / file, Problems()
    data.parent.mkdir(exist_ok=True)
    data.write_bytes(text.encode() if isinstance(text, str) else text)
    site = root / "site"
    return import_export(data, None, site / "datapackages" / name, site, problems), problems


def folder_of(root: Path, name: str = "smoking") -> Path:
    """The package's folder."""
    return root / "site" / "datapackages" / name


def descriptor_of(root: Path, name: str = "smoking") -> dict[str, Any]:
    """The package's descriptor."""
    read: dict[str, Any] = json.loads((folder_of(root, name) / "datapackage.json").read_text(encoding="utf-8"))
    return read


def edit(root: Path, **changes: Any) -> dict[str, Any]:
    """Change keys of the descriptor, as a person would by hand."""
    edited = {**descriptor_of(root), **changes}
    (folder_of(root) / "datapackage.json").write_text(json.dumps(edited), encoding="utf-8")
    return edited
