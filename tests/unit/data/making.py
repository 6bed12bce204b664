"""Small packages made on the spot, and what loading them gives."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.measures import Measure
from jsna.data.packages import Loader, Package
from jsna.problems import Problems

HOME = "E10000016"
ROLES = {  # the columns of `observations`, by name
    "Area": "area",
    "Name": "area_name",
    "Parent": "parent",
    "Sex": "sex",
    "Category": "category",
    "Period": "period",
    "Value": "value",
    "Count": "count",
}


def schema(*names: str, numbers: Sequence[str] = ("Value", "Count"), **more: Any) -> dict[str, Any]:
    """A schema for the columns named, each with its role."""
    fields = [{"name": n, "type": "number" if n in numbers else "string", "role": ROLES.get(n, "")} for n in names]
    return {"fields": fields, **more}


def write(root: Path, descriptor: dict[str, Any], files: dict[str, str | bytes], name: str = "example") -> Path:
    """A package's files under `root/datapackages`; the path of its descriptor."""
    folder = root / "datapackages" / name
    folder.mkdir(parents=True, exist_ok=True)
    for file, content in files.items():
        (folder / file).write_bytes(content.encode() if isinstance(content, str) else content)
    path = folder / "datapackage.json"
    path.write_text(json.dumps(descriptor, indent=1, ensure_ascii=False), encoding="utf-8")
    return path


def resource(text: str, **more: Any) -> dict[str, Any]:
    """A resource `table` in `table.csv`, whose schema has the columns of its first line."""
    return {"name": "table", "path": "table.csv", "schema": schema(*text.split("\n", 1)[0].split(",")), **more}


def write_table(root: Path, text: str, *measures: dict[str, Any], **more: Any) -> Path:
    """A package of one table, with measures on it."""
    entries = [{"resource": "table", **measure} for measure in measures]
    descriptor = {"name": "example", "resources": [resource(text, **more)], "measures": entries}
    return write(root, descriptor, {"table.csv": text})


def loaded(root: Path, home: str = HOME) -> tuple[Catalogue, Problems]:
    """Everything under `root/datapackages`, and its problems."""
    problems = Problems()
    return load_catalogue(Loader(root, root / ".cache", problems), root / "datapackages", home), problems


def load_one(path: Path, root: Path) -> tuple[Package | None, Problems]:
    """One package by its descriptor."""
    problems = Problems()
    return Loader(root, root / ".cache", problems).load(path), problems


def codes(problems: Problems) -> list[tuple[str, str, int]]:
    """Code, file name and line of each problem, in the report's order."""
    return [(p.code, Path(p.where.path).name, p.where.line) for p in problems.in_order()]


def the_measure(root: Path, text: str, **entry: Any) -> Measure:
    """The one measure of a package of one table, which must load without an error."""
    write_table(root, text, {"name": "smoking", "polarity": "low", **entry})
    catalogue, problems = loaded(root)
    assert problems.found == []
    return catalogue.measures["smoking"]
