"""A place and its table as schema.org has them: where it lies, within what, and which files hold its figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jsna.build import Build
from jsna.pages.head import head
from sites import SETTINGS, assessed
from unit.pages.county import COUNTY, FILES, shapes, square
from unit.pages.test_dataset import dataset

FIRST, HOME = "E07900001", "E10900001"
URL = "https://jsna.example.gov.uk/"


def graph(build: Build, code: str = FIRST) -> list[dict[str, Any]]:
    """What the head of a place's page describes: the place, and its table where it has one."""
    found: list[dict[str, Any]] = dataset(head(build.made(f"places/{code}.md")))["@graph"]
    return found


def test_a_place_is_described_with_its_box_and_the_place_around_it(tmp_path: Path) -> None:
    files = {"mkdocs.yml": f"site_url: {URL}\n{SETTINGS}", f"{COUNTY}shapes.geojson": shapes(square(FIRST, 0))}
    found = graph(assessed(tmp_path, {**FILES, **files}))[0]
    assert found == {
        "@type": "Place", "name": "Ashenmoor", "identifier": FIRST, "url": f"{URL}places/{FIRST}/",
        "containedInPlace": {"@type": "Place", "name": "Merrowshire", "identifier": HOME},
        "geo": {"@type": "GeoShape", "box": "50.00000 0.00000 51.00000 1.00000"},
    }  # fmt: skip


def test_its_table_is_a_dataset_whose_files_are_there(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    found = graph(build)[1]
    assert (found["@type"], found["name"]) == ("Dataset", "Ashenmoor: every figure")
    assert 50 <= len(found["description"]) <= 5000
    assert found["license"] == {"@type": "CreativeWork", "name": "Open Government Licence v3.0"}
    assert found["temporalCoverage"] == "2019-01-01/2023-12-31"
    assert found["variableMeasured"] == ["Adults who smoke"]
    addresses = [one["contentUrl"] for one in found["distribution"]]
    assert addresses == ["../../data/places/E07900001.csv", "../../data/places/E07900001.json"]
    assert all(address.removeprefix("../../") in build.files() for address in addresses)
    assert "geo" not in graph(build)[0]  # this site knows no boundary


def test_no_other_page_has_one_and_no_name_ends_the_element(tmp_path: Path) -> None:
    areas = "code,name,type,parent\nE10900001,</script><b>x,County,\n"
    build = assessed(tmp_path, {"datapackages/smoke/areas.csv": areas})
    told = head(build.made("places/E10900001.md"))
    assert told.count("</script>") == told.count("<script") == 1
    assert "GeoShape" not in told
    assert "application/ld+json" not in head(build.made("places/index.md"))
    assert json.loads(told.partition('json">')[2].partition("</script>")[0])["@graph"][0]["name"] == "</script><b>x"
