"""Writes the example's data package, merrowshire/: `python datapackages/generate.py`.

The committed files are what it writes, byte for byte; the numbers come from county.py, the words from descriptor.py.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path

from county import AREAS, observations
from descriptor import FIELDS, indicators, package


def write_table(folder: Path, name: str, rows: Iterable[Mapping[str, object]]) -> None:
    """One CSV file: UTF-8, LF line ends, the columns of its schema; a row may hold more or fewer cells."""
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, FIELDS[name], extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main(target: Path) -> None:
    """Write the package's folder into `target`."""
    folder = target / "merrowshire"
    folder.mkdir(parents=True, exist_ok=True)
    write_table(folder, "areas", (asdict(area) for area in AREAS))
    write_table(folder, "indicators", indicators())
    write_table(folder, "observations", observations())
    text = json.dumps(package(), ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(__file__).parent)
