"""What is published of each place: every row about it, its latest values, and the postcodes that lead to it."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from jsna.build import Build
from jsna.outputs.files import outputs
from jsna.outputs.places import HEADER
from jsna.outputs.profiles import profile_file
from sites import AREAS, DESCRIPTOR, RATES, assessed
from unit.pages.making import TABLE, rates

WYCHSTEAD = "E07900002"


def files(build: Build) -> dict[str, bytes]:
    """All that is published of a site."""
    return outputs(build.site, [])


def rows(found: dict[str, bytes], name: str) -> list[dict[str, str]]:
    """The rows of a published table."""
    return list(csv.DictReader(io.StringIO(found[name].decode())))


def test_a_place_s_table_holds_every_row_about_it_as_its_measures_do(example_files: dict[str, bytes]) -> None:
    own = rows(example_files, "data/places/E07900008.csv")
    assert tuple(own[0]) == HEADER
    named = [row for name in example_files for row in _of(name, example_files) if row["area"] == "E07900008"]
    assert len(own) == len(named) > 500
    assert sorted(map(_numbers, own)) == sorted(map(_numbers, named))
    assert not {"area", "area_name"} & set(HEADER)  # the file is about one place


def _numbers(row: dict[str, str]) -> str:
    """A row without what tells places, or measures, apart."""
    return str({key: cell for key, cell in row.items() if key not in ("measure", "title", "area", "area_name")})


def _of(name: str, found: dict[str, bytes]) -> list[dict[str, str]]:
    return rows(found, name) if name.startswith("data/measures/") and name.endswith(".csv") else []


def test_the_latest_values_lead_back_to_the_place_s_page(tmp_path: Path) -> None:
    site = assessed(tmp_path).site
    known = replace(site, settings=replace(site.settings, site_url="https://council.example/jsna/"))
    told = [json.loads(*profile_file(one, WYCHSTEAD).values())["address"] for one in (site, known)]
    assert told == [f"places/{WYCHSTEAD}/", f"https://council.example/jsna/places/{WYCHSTEAD}/"]


def test_the_latest_values_are_those_of_the_measures(example_files: dict[str, bytes]) -> None:
    place = json.loads(example_files["data/places/E07900008.json"])
    (smoking,) = [one for one in place["measures"] if one["measure"] == "smoking-prevalence"]
    measure = json.loads(example_files["data/measures/smoking-prevalence.json"])
    held = [row for row in measure["rows"] if row["area"] == "E07900008" and "trend" in row and not row["category"]]
    (latest,) = [row for row in held if row["sex"] == "Persons"]
    assert {key: smoking[key] for key in ("value", "lower95", "upper95")} == {
        key: latest[key] for key in ("value", "lower95", "upper95")
    }
    assert smoking["comparison"] == latest["comparison"]["england"]
    assert (smoking["words"], smoking["topic"]) == ("worse than England", "How people live")


def test_a_number_that_must_not_be_known_is_not_compared_either(tmp_path: Path) -> None:
    changed = {f"{WYCHSTEAD},{year},": ",,,c," for year in (2021, 2023)} | {f"{WYCHSTEAD},2019,": ",,,x,"}
    kept = [line for line in RATES.splitlines() if line.startswith(("area", WYCHSTEAD))]
    second = "\n".join(kept) + "\n"
    files = {TABLE: rates(changed), **_described(second=True), "datapackages/smoke/second.csv": second}
    (line,) = [one for one in _lines(assessed(tmp_path, files)) if one["measure"] == "smoking"]
    assert (line["value"], line["lower95"], line["comparison"], line["said"]) == (None, None, "", "")


def test_a_place_whose_newest_value_is_withheld_shows_the_newest_that_is_not(tmp_path: Path) -> None:
    build = assessed(tmp_path, {TABLE: rates({f"{WYCHSTEAD},2023,": ",,,c,"}), **_described()})
    assert _line(build) == {"value": 11.1, "comparison": "Similar", "said": "11.1%"}


def _described(second: bool = False) -> dict[str, str]:
    """The small package with markers; with a second measure that has values for the place, if wished."""
    read = json.loads(DESCRIPTOR)
    if second:
        read["resources"].append(
            json.loads(json.dumps({**read["resources"][1], "name": "second", "path": "second.csv"}))
        )
        read["measures"].append({**read["measures"][0], "name": "second", "resource": "second"})
    read["resources"][1]["schema"]["fields"] += [{"name": r, "type": "string", "role": r} for r in ("marker", "note")]
    return {"datapackages/smoke/datapackage.json": json.dumps(read)}


def _lines(build: Build) -> list[dict[str, Any]]:
    return list(json.loads(files(build)[f"data/places/{WYCHSTEAD}.json"])["measures"])


def _line(build: Build) -> dict[str, Any]:
    (line,) = _lines(build)
    return {key: line[key] for key in ("value", "comparison", "said")}


def test_a_postcode_of_an_area_without_a_page_leads_to_the_place_around_it(tmp_path: Path) -> None:
    read = json.loads(DESCRIPTOR)
    fields = [{"name": name, "type": "string", "role": name} for name in ("area", "postcode")]
    read["resources"].append({"name": "postcodes", "path": "postcodes.csv", "schema": {"fields": fields}})
    small = f"{AREAS}E02900001,Small,Neighbourhood,{WYCHSTEAD}\n"
    table = f"area,postcode\nE02900001,ZM1 1\nE07900001,ZM1 1\n{WYCHSTEAD},ZM1 1\nE92000001,ZM9 9\n"
    found = files(
        assessed(
            tmp_path,
            {
                "datapackages/smoke/datapackage.json": json.dumps(read),
                "datapackages/smoke/areas.csv": small,
                "datapackages/smoke/postcodes.csv": table,
            },
        )
    )
    assert json.loads(found["data/postcodes.json"]) == {"postcodes": {"ZM1 1": [WYCHSTEAD, "E07900001"]}}


def test_without_a_look_up_there_are_no_postcodes(tmp_path: Path) -> None:
    assert "data/postcodes.json" not in files(assessed(tmp_path, {}))
