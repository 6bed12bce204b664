"""The tables of packages as their files have them."""

from __future__ import annotations

import json
from pathlib import Path

from jsna.data.originals import Original, originals
from sites import DESCRIPTOR, RATES, write


def test_every_table_is_found_with_its_key_and_its_cells_as_they_stand(tmp_path: Path) -> None:
    write(tmp_path, {"datapackages/smoke/rates.csv": RATES.replace("12.9", "12.9x")})
    found = originals(tmp_path / "datapackages", tmp_path)
    assert list(found) == ["datapackages/smoke/areas.csv", "datapackages/smoke/rates.csv"]
    rates = found["datapackages/smoke/rates.csv"]
    assert rates.key == ("area", "period", "category")
    records = rates.records()
    assert records[0] == ("area", "period", "category", "value", "lower", "upper")
    assert ("E10900001", "2023", "", "12.9x", "11.9", "13.9") in records
    assert len(records) == 19


def test_no_path_leads_out_of_its_package(tmp_path: Path) -> None:
    (tmp_path / "secret.csv").write_text("a\n1\n", encoding="utf-8")
    write(tmp_path, {"datapackages/smoke/datapackage.json": DESCRIPTOR.replace('"areas.csv"', '"../../secret.csv"')})
    assert list(originals(tmp_path / "datapackages", tmp_path)) == ["datapackages/smoke/rates.csv"]


def test_a_descriptor_that_cant_be_read_has_no_tables(tmp_path: Path) -> None:
    write(tmp_path, {"datapackages/smoke/datapackage.json": "{"})
    assert originals(tmp_path / "datapackages", tmp_path) == {}
    write(tmp_path, {"datapackages/smoke/datapackage.json": json.dumps({"name": "a", "resources": [7, {"path": 3}]})})
    assert originals(tmp_path / "datapackages", tmp_path) == {}


def test_headings_below_the_first_row_and_other_separators_are_read() -> None:
    held = Original("a.csv", b"A note\narea;value\nE1;3\n;\n", delimiter=";", heading=2)
    assert held.records() == (("area", "value"), ("E1", "3"))
