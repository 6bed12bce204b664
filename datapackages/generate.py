"""Writes the example's data packages: `python datapackages/generate.py`.

The committed files are what it writes, byte for byte; words and numbers come from the modules in generator/.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from generator.packages import FIELDS, PACKAGES, Geography, Package


def write_table(folder: Path, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """One CSV file: UTF-8, LF line ends, the columns of its schema; a row may hold more or fewer cells."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS[name], extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_text(folder: Path, name: str, text: str) -> None:
    """One text file with a line end at its end."""
    (folder / name).write_text(text + "\n", encoding="utf-8", newline="\n")


def write_geography(folder: Path, geography: Geography) -> None:
    """The areas, what became of them, and the map: a feature a line, so that a change can be read."""
    write_table(folder, "areas", (asdict(area) for area in geography.areas))
    if geography.changes:
        changes = (dict(zip(FIELDS["changes"], change, strict=True)) for change in geography.changes)
        write_table(folder, "changes", changes)
    for name, rows in geography.looked_up.items():
        write_table(folder, name, rows())
    features = ",\n".join(json.dumps(one, separators=(",", ":")) for one in geography.boundaries()["features"])
    write_text(folder, "boundaries.geojson", f'{{"type":"FeatureCollection","features":[\n{features}\n]}}')


def write_package(folder: Path, package: Package) -> None:
    """One package's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    if package.geography:
        write_geography(folder, package.geography)
    write_table(folder, "indicators", package.lookup())
    write_table(folder, "observations", package.observations())
    write_text(folder, "datapackage.json", json.dumps(package.descriptor(), ensure_ascii=False, indent=2))


def main(target: Path) -> None:
    """Write every package's folder into `target`."""
    for package in PACKAGES:
        write_package(target / package.name, package)


if __name__ == "__main__":
    main(Path(__file__).parent)
