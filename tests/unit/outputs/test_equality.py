"""The matrix and the gaps as data: every cell, plain texts, nothing that a spreadsheet would run, by their schema."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jsna.outputs.equality import COLUMNS, equality_files, equality_kept
from jsna.outputs.notation import as_json
from jsna.outputs.schemas.files import schema_files
from jsna.site import Site
from sites import assessed
from unit.assessment.drinking import CHAPTER_FILE, chapter
from unit.outputs.test_files import faults

ENTRIES = """\
  sex: {evidence: [{kind: research, text: "Of all [12.9%](value:smoking) smoke.", reference: study}]}
  race: {gap: "=cmd|' /C calc'!A0", steps: "+1", owner: "@Analyst", due: 2022-03-31}
  age: {not_applicable: Adults only.}
references: [{id: study, title: A study}]
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return assessed(tmp_path_factory.mktemp("site"), {CHAPTER_FILE: chapter(ENTRIES)}).site


@pytest.fixture(scope="module")
def matrix(site: Site) -> dict[str, Any]:
    return dict(json.loads(equality_files(site)["data/equality.json"]))


def schema(name: str) -> dict[str, Any]:
    return dict(json.loads(schema_files()[f"data/schemas/{name}.json"]))


def test_every_chapter_has_a_cell_for_every_group(matrix: dict[str, Any]) -> None:
    (one,) = matrix["chapters"]
    assert (one["id"], one["title"], one["address"]) == ("smoking", "Smoking", "chapters/smoking/")
    assert [cell["group"] for cell in one["cells"]] == [group["id"] for group in matrix["groups"]]
    kinds = [group["kind"] for group in matrix["groups"]]
    assert (kinds.count("protected-characteristic"), kinds.count("inclusion-health-group")) == (9, 8)
    assert matrix["groups"][-1] == {"id": "deprivation", "name": "Deprivation", "kind": "deprivation"}


def test_a_cell_holds_what_is_said(matrix: dict[str, Any]) -> None:
    cells = {cell["group"]: cell for cell in matrix["chapters"][0]["cells"]}
    evidence = {"kind": "research", "measure": "", "by": "", "reference": "study", "text": "Of all 12.9% smoke."}
    assert (cells["sex"]["says"], cells["sex"]["evidence"]) == ("evidence", [evidence])
    race = cells["race"]
    assert (race["says"], race["due"], race["overdue"], race["owner"]) == ("gap", "2022-03-31", True, "@Analyst")
    assert (cells["age"]["says"], cells["age"]["not_applicable"]) == ("not-applicable", "Adults only.")
    assert cells["disability"] == {
        "group": "disability", "says": "nothing-said", "evidence": [], "gap": "", "steps": "", "owner": "", "due": None,
        "overdue": False, "not_applicable": "",
    }  # fmt: skip


def test_the_matrix_and_what_a_manifest_keeps_fit_their_schemas(site: Site, matrix: dict[str, Any]) -> None:
    assert faults(matrix, schema("equality")) == []
    kept = json.loads(as_json(equality_kept(site)))
    assert faults(kept, schema("edition")["properties"]["equality"]) == []
    named = {"open": ["smoking/race"], "overdue": ["smoking/race"], "closed": []}
    assert kept["gaps"] == {**named, "answered": ["smoking/age", "smoking/sex"]}
    assert kept["groups"]["sex"] == {"evidence": 1, "gap": 0, "not-applicable": 0, "nothing-said": 0}


@pytest.mark.parametrize(("key", "wrong"), [("says", "perhaps"), ("due", "soon"), ("group", "everybody")])
def test_the_schema_refuses_what_does_not_fit(site: Site, key: str, wrong: str) -> None:
    held = json.loads(equality_files(site)["data/equality.json"])
    held["chapters"][0]["cells"][0][key] = wrong
    assert faults(held, schema("equality"))


def test_the_gaps_are_a_table_in_which_nothing_is_a_formula(site: Site) -> None:
    sheet = equality_files(site)["data/equality-gaps.csv"].decode()
    (gap,) = csv.DictReader(io.StringIO(sheet))
    assert tuple(gap) == COLUMNS
    assert (gap["id"], gap["due"], gap["overdue"], gap["group_name"]) == ("smoking/race", "2022-03-31", "true", "Race")
    assert (gap["gap"], gap["steps"], gap["owner"]) == ("'=cmd|' /C calc'!A0", "'+1", "'@Analyst")
    assert (gap["chapter_title"], gap["chapter_address"]) == ("Smoking", "chapters/smoking/")


@pytest.mark.parametrize(
    ("published", "address"),
    [
        (False, "https://council.example/jsna/chapters/smoking/"),
        (True, "https://council.example/jsna/2026.1/chapters/smoking/"),
    ],
)
def test_what_is_downloaded_leads_back_to_the_chapter_s_place_in_this_edition(
    site: Site, published: bool, address: str
) -> None:
    known = replace(site.settings, site_url="https://council.example/jsna/", edition="2026.1", published=published)
    files = equality_files(replace(site, settings=known))
    (gap,) = csv.DictReader(io.StringIO(files["data/equality-gaps.csv"].decode()))
    (chapter,) = json.loads(files["data/equality.json"])["chapters"]
    assert (gap["chapter_address"], chapter["address"]) == (address, address)


def test_without_chapters_the_files_are_there_and_empty(tmp_path: Path) -> None:
    site = assessed(tmp_path, {CHAPTER_FILE: "---\nstatus: superseded\n---\n"}).site
    files = equality_files(site)
    assert json.loads(files["data/equality.json"])["chapters"] == []
    assert files["data/equality-gaps.csv"].decode() == ",".join(COLUMNS) + "\r\n"
