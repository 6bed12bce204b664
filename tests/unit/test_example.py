"""The example's data package is what its generator writes, byte for byte, every time, and gives nobody away."""

from __future__ import annotations

import csv
import importlib
from pathlib import Path

import pytest

PACKAGES = Path(__file__).parents[2] / "datapackages"
FILES = ["areas.csv", "datapackage.json", "indicators.csv", "observations.csv"]
HOME = "E10900001"


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "merrowshire").iterdir())}


def rows(indicator: str, period: str) -> list[dict[str, str]]:
    with (PACKAGES / "merrowshire" / "observations.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if (row["indicator"], row["period"]) == (indicator, period)]


def generate(target: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.syspath_prepend(str(PACKAGES))  # a script's modules stand beside it
    importlib.import_module("generate").main(target)
    return files(target)


def test_the_committed_files_are_what_the_generator_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    generated = generate(tmp_path, monkeypatch)
    assert list(generated) == FILES
    assert generated == files(PACKAGES)


def test_a_second_run_writes_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert generate(tmp_path / "once", monkeypatch) == generate(tmp_path / "again", monkeypatch)


def test_lines_end_the_same_way_on_every_machine() -> None:
    assert [name for name, data in files(PACKAGES).items() if b"\r" in data or not data.endswith(b"\n")] == []


def test_districts_add_up_to_their_county_wherever_every_child_is_counted() -> None:
    counted = {row["area"]: int(row["count"]) for row in rows("102", "2023/24") if row["sex"] == "Persons"}
    districts = [count for area, count in counted.items() if area.startswith("E079")]
    assert len(districts) == 10
    assert sum(districts) == counted[HOME]


def test_no_withheld_number_is_the_only_gap_below_a_published_total() -> None:
    latest = rows("106", "2024/25")
    withheld = [row for row in latest if row["marker"] == "c"]
    assert len(withheld) == 2
    assert {row[name] for row in withheld for name in ("value", "lower95", "upper95", "count", "denominator")} == {""}
    assert [row["value"] for row in latest if row["area"] == HOME] != [""]


def test_every_withheld_number_says_why_in_words() -> None:
    assert all(row["note"].startswith("Not shown") for row in rows("106", "2024/25") if row["marker"] == "c")
