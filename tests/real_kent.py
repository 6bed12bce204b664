"""A site of the twelve districts of Kent and of Medway, made of shared data alone: what an analyst would write."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any

from real import jsna, started
from shared import shared_file

KENT, MEDWAY, REGION, ENGLAND = "E10000016", "E06000035", "E12000008", "E92000001"
EXTRACT = "data/kent/kent_districts_medway_england_fingertips_derived_2026.csv"
PEOPLE = "data/kent/kent_population20_single_year_age.csv"
DEPRIVATION = "data/deprivation/imd2025_england_ltla24.csv"
CENSUS = {
    "disability": "data/census/disability21_ltla22_aggregated.csv",
    "religion": "data/census/religion21_ltla22_aggregated.csv",
    "ethnicity": "data/census/ethnicity21_ltla21.csv",
}
BOUNDARIES = "data/boundaries/kent_lad_2024_bsc.geojson"
_ROLES = {
    "source_file": "", "area_code": "area", "area_name": "area_name", "area_type": "area_type", "period": "period",
    "indicator": "indicator", "measure": "", "unit": "sex", "value": "value",
    "compared_to_England": "source_comparison_england", "inequality": "category",
}  # fmt: skip


def rows(path: str) -> list[dict[str, str]]:
    """The rows of a shared file."""
    with shared_file(path).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def headlines() -> dict[str, dict[str, str]]:
    """For each of the eighteen indicators, by the measure's name, which of its rows are the headline."""
    found: dict[str, dict[str, str]] = {}
    for row in rows(EXTRACT):
        told = {"indicator": row["indicator"], "sex": row["unit"], "category": _blank(row["inequality"])}
        found.setdefault(row["indicator"], told)
        if row["unit"] == "Persons" != found[row["indicator"]]["sex"]:
            found[row["indicator"]] = told
    return {f"kent-{n}": found[indicator] for n, indicator in enumerate(sorted(found))}


def _blank(text: str) -> str:
    return "" if text == "NA" else text


def kent(folder: Path) -> Path:
    """The whole site: areas and eighteen measures described by hand, all else imported by command."""
    site = started(folder, KENT)
    settings = site / "mkdocs.yml"
    settings.write_text(settings.read_text().replace(f"{{area: {KENT}}}", f"{{area: {KENT}, benchmarks: [england]}}"))
    _indicators(site)
    _areas(site)
    named = ("--period", "2021", "--polarity", "none", "--unit", "people")
    for name, path in CENSUS.items():
        unit = named if name != "ethnicity" else named[:4]  # it holds shares too
        title = ("--title", f"{name.capitalize()} at the census")
        jsna(site, "import", "table", str(shared_file(path)), "--to", f"datapackages/{name}", *title, *unit)
    _without_shares(site / "datapackages/ethnicity/datapackage.json")
    people = ("--period", "2020", "--polarity", "none", "--unit", "people", "--title", "People who live here")
    jsna(site, "import", "table", str(shared_file(PEOPLE)), "--to", "datapackages/people", *people)
    score = ("--period", "2025", "--polarity", "low", "--title", "Deprivation score")
    column = ("--column", "value=imd_average_score")
    jsna(site, "import", "table", str(shared_file(DEPRIVATION)), "--to", "datapackages/imd", *column, *score)
    return site


def _without_shares(descriptor: Path) -> None:
    """The file holds numbers and shares of ethnic groups: the site works the shares out itself."""
    read = json.loads(descriptor.read_text())
    read["measures"] = [one for one in read["measures"] if one["unit"] != "%"]
    descriptor.write_text(json.dumps(read))


def _indicators(site: Path) -> None:
    fields = [
        {"name": name, "type": "number" if role == "value" else "string", **({"role": role} if role else {})}
        for name, role in _ROLES.items()
    ]
    resources: list[dict[str, Any]] = [
        {"name": "rows", "path": "rows.csv", "schema": {"missingValues": ["", "NA"], "fields": fields}},
        {"name": "shapes", "path": "shapes.geojson"},
    ]
    measures = [
        {"name": name, "title": where["indicator"], "resource": "rows", "polarity": "none", "where": where}
        for name, where in headlines().items()
    ]
    package = site / "datapackages/kent"
    package.mkdir(parents=True)
    shutil.copy(shared_file(EXTRACT), package / "rows.csv")
    shutil.copy(shared_file(BOUNDARIES), package / "shapes.geojson")
    (package / "datapackage.json").write_text(
        json.dumps({"name": "kent", "resources": resources, "measures": measures})
    )


def _areas(site: Path) -> None:
    codes = dict(sorted({row["area_code"]: row["area_name"] for row in rows(EXTRACT)}.items()))
    listed = [(ENGLAND, "England", ""), (REGION, "South East", ENGLAND), (KENT, "Kent", REGION)]
    listed += [(code, name, REGION if code == MEDWAY else KENT) for code, name in codes.items() if code != ENGLAND]
    package = site / "datapackages/areas"
    package.mkdir()
    (package / "areas.csv").write_text("".join(f"{','.join(one)}\n" for one in [("code", "name", "parent"), *listed]))
    fields = [{"name": name, "type": "string", "role": name} for name in ("code", "name", "parent")]
    resources = [{"name": "areas", "path": "areas.csv", "schema": {"fields": fields}}]
    (package / "datapackage.json").write_text(json.dumps({"name": "areas", "resources": resources}))
