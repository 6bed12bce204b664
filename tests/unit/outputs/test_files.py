"""All published files together: their addresses, their schemas, the same bytes every time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from jsna.outputs.files import outputs
from jsna.site import Site
from unit.outputs.sites import PAGES, ROOT

SCHEMA = {
    "edition.json": "edition",
    "data/objectives.json": "objectives",
    "data/equality.json": "equality",
    "data/updates.json": "updates",
    "data/own-area.json": "own-area",
    "data/places.geojson": "places",
    "data/postcodes.json": "postcodes",
}
SCHEMAS = ("measure", "place", "planning", *SCHEMA.values())
PUBLISHED = re.compile(r"(?!data/schemas/).*\.(geo)?json")


def schema_for(name: str, files: dict[str, bytes]) -> dict[str, Any]:
    """The published schema of a published file."""
    usual = "place" if name.startswith("data/places/") else "measure"
    return dict(json.loads(files[f"data/schemas/{SCHEMA.get(name, usual)}.json"]))


def faults(value: object, schema: dict[str, Any]) -> list[str]:
    """What a schema has against a value."""
    checker = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    return [error.message for error in checker.iter_errors(value)]


def test_every_file_has_its_address(example_site: Site, example_files: dict[str, bytes]) -> None:
    measures = [f"data/measures/{name}.{kind}" for name in example_site.catalogue.measures for kind in ("json", "csv")]
    places = [f"data/places/{code}.{kind}" for code in example_site.localities for kind in ("json", "csv")]
    schemas = [f"data/schemas/{name}.json" for name in SCHEMAS]
    packages = ("merrowshire", "merrowshire-neighbourhoods", "merrowshire-people", "merrowshire-places")
    named = [*SCHEMA, "data/equality-gaps.csv", "publications.xml", "feed.xml", "data/planning.csv"]
    others = [*named, *(f"data/packages/{name}.zip" for name in packages)]
    assert sorted(example_files) == sorted([*measures, *places, *schemas, *others])


def test_every_schema_is_one_of_its_dialect(example_files: dict[str, bytes]) -> None:
    for name in SCHEMAS:
        schema = json.loads(example_files[f"data/schemas/{name}.json"])
        assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        jsonschema.Draft202012Validator.check_schema(schema)


def test_every_file_fits_its_schema(example_site: Site, example_files: dict[str, bytes]) -> None:
    published = [name for name in example_files if PUBLISHED.fullmatch(name)]
    assert len(published) == len(example_site.catalogue.measures) + len(example_site.localities) + len(SCHEMA)
    for name in published:
        assert faults(json.loads(example_files[name]), schema_for(name, example_files)) == [], name


@pytest.mark.parametrize(
    ("name", "path", "wrong"),
    [
        ("data/measures/pm25.json", ["rows", 0, "value"], "12.9"),
        ("data/measures/pm25.json", ["rows", 0, "comparison", "england"], "Awful"),
        ("data/measures/pm25.json", ["rows", 0, "extra"], 1),
        ("data/objectives.json", ["objectives", 0, "progress", "code"], "splendid"),
        ("data/objectives.json", ["objectives", 0, "milestones", 0, "due"], "next week"),
        ("data/objectives.json", ["objectives", 0, "status", "state"], "sacred"),
        ("data/updates.json", ["updates", 0, "kind"], "gossip"),
        ("data/own-area.json", ["measures", 0, "way"], "guess"),
        ("data/own-area.json", ["measures", 0, "counts", 0], "12"),
        ("edition.json", ["as_of"], "today"),
        ("data/places/E07900008.json", ["measures", 0, "comparison"], "Awful"),
        ("data/places.geojson", ["features", 0, "geometry", "type"], "Point"),
        ("data/places.geojson", ["features", 0, "properties", "needs"], None),
        ("data/postcodes.json", ["postcodes", "ZM1 1"], "E07900001"),
        ("edition.json", ["packages", 0, "resources", 0, "rows"], 1.5),
    ],
)
def test_a_schema_refuses_what_does_not_fit(
    example_files: dict[str, bytes], name: str, path: list[str | int], wrong: object
) -> None:
    value: Any = json.loads(example_files[name])
    inner = value
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = wrong
    assert faults(value, schema_for(name, example_files))


def test_every_text_file_is_utf8_and_ends_its_last_line(example_files: dict[str, bytes]) -> None:
    texts = {name: data for name, data in example_files.items() if not name.endswith(".zip")}
    assert [name for name, data in texts.items() if not data.decode("utf-8").endswith("\n")] == []


def test_the_same_site_gives_the_same_bytes(example_site: Site, example_files: dict[str, bytes]) -> None:
    assert outputs(example_site, PAGES) == example_files


SCRIPT = """
import hashlib, pathlib, sys
from unit.outputs.sites import PAGES, example
from jsna.outputs.files import outputs
files = outputs(example(pathlib.Path(sys.argv[1])), PAGES)
print(hashlib.sha256(repr(list(files.items())).encode()).hexdigest())
"""


def test_no_order_comes_from_hashing(tmp_path: Path) -> None:
    paths = os.pathsep.join(str(ROOT / folder) for folder in ("hooks", "charts", "tests"))
    found = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(tmp_path)],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(found) == 1
