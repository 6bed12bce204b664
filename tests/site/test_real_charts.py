"""Charts of real data, asked for in blocks on the pages of sites: what readers get from what was released."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

import pytest

from jsna.build import Build
from jsna_charts.render import render
from jsna_charts.spec import InequalitySpec, MapSpec, ProfileSpec, PyramidSpec, RugSpec, Spec, TargetSpec, TrendSpec
from real import jsna, started
from shared import needs_shared, shared_file
from sites import taken_in

pytestmark = [needs_shared, pytest.mark.slow]

_Spec = TypeVar("_Spec", bound=Spec)
KENT = "data/kent/kent_districts_medway_england_fingertips_derived_2026.csv"
BOUNDARIES = "data/boundaries/kent_lad_2024_bsc.geojson"
PEOPLE = "data/kent/kent_population20_single_year_age.csv"
CONTACT = "data/fingertips/brc-social-isolation-indicators-CountyUA.data.csv"


def package(site: Path, name: str, files: Mapping[str, str], **told: object) -> None:
    """A package with copies of shared files."""
    folder = site / "datapackages" / name
    folder.mkdir(parents=True)
    for file, path in files.items():
        shutil.copy(shared_file(path), folder / file)
    (folder / "datapackage.json").write_text(json.dumps({"name": name, **told}))


def fields(**roles: str) -> list[dict[str, str]]:
    """Columns of text with roles; the value is a number."""
    kinds = {role: "number" if role == "value" else "string" for role in roles.values()}
    return [
        {"name": name, "type": kinds[role], **({"role": role} if role != "-" else {})} for name, role in roles.items()
    ]


def kent(folder: Path) -> Path:
    """Kent's districts with Medway: eighteen indicators, boundaries, and people by single year of age."""
    site = started(folder, "E10000016")
    (site / "datapackages").mkdir()
    table = {"source_file": "-", "area_code": "area", "area_name": "area_name", "area_type": "area_type",
             "period": "period", "indicator": "indicator", "measure": "-", "unit": "sex", "value": "value",
             "compared_to_England": "source_comparison_england", "inequality": "category"}  # fmt: skip
    with shared_file(KENT).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    kinds = sorted(
        {(row["indicator"], row["unit"]) for row in rows if row["unit"] == "Persons" and row["inequality"] == "NA"}
    )
    resources: list[dict[str, Any]] = [
        {"name": "rows", "path": "rows.csv", "schema": {"missingValues": ["", "NA"], "fields": fields(**table)}},
        {"name": "shapes", "path": "shapes.geojson"},
    ]
    measures = [
        {"name": f"kent-{n}", "title": indicator, "resource": "rows", "unit": "%", "polarity": "none",
         "where": {"indicator": indicator, "sex": sex, "category": ""}}
        for n, (indicator, sex) in enumerate(kinds)
    ]  # fmt: skip
    package(site, "kent", {"rows.csv": KENT, "shapes.geojson": BOUNDARIES}, resources=resources, measures=measures)
    codes = dict(
        sorted({row["area_code"]: row["area_name"] for row in rows if row["area_code"] != "E92000001"}.items())
    )
    _areas(site, codes)
    _people(site)
    return site


def _areas(site: Path, codes: Mapping[str, str]) -> None:
    listed = [
        ("E92000001", "England", ""),
        ("E12000008", "South East", "E92000001"),
        ("E10000016", "Kent", "E12000008"),
    ]
    listed += [(code, name, "E10000016" if code.startswith("E07") else "E12000008") for code, name in codes.items()]
    folder = site / "datapackages/areas"
    folder.mkdir()
    lines = "".join(f"{code},{name},{parent}\n" for code, name, parent in listed)
    (folder / "areas.csv").write_text(f"code,name,parent\n{lines}")
    schema = {"fields": fields(code="code", name="name", parent="parent")}
    resources = [{"name": "areas", "path": "areas.csv", "schema": schema}]
    (folder / "datapackage.json").write_text(json.dumps({"name": "areas", "resources": resources}))


def _people(site: Path) -> None:
    with shared_file(PEOPLE).open(encoding="utf-8-sig", newline="") as file:
        header = next(csv.reader(file))
    columns: list[dict[str, str]] = [
        {"name": header[0], "type": "string", "role": "area"},
        {"name": header[1], "type": "string", "role": "area_name"},
        *({"name": name, "type": "number"} for name in header[2:]),
    ]  # fmt: skip
    resources = [{"name": "ages", "path": "ages.csv", "schema": {"fields": columns}}]
    unpivot = {"role": "age", "fields": r"^\d+\+?$"}
    measure = {"name": "people", "title": "People", "resource": "ages", "unpivot": unpivot,
               "constants": {"period": "2020"}, "where": {"age": "40"}, "value_type": "count", "unit": "people",
               "polarity": "none", "decimals": 0}  # fmt: skip
    package(site, "people", {"ages.csv": PEOPLE}, resources=resources, measures=[measure])


def drawn(site: Path, body: str, kind: type[_Spec]) -> tuple[Build, _Spec]:
    """The chart of one block of a site's front page, drawn as a build would."""
    (site / "content" / "index.md").write_text(f"# A place\n\n```chart\n{body}\n```\n")
    build = taken_in(site / "mkdocs.yml")
    wrong = [f"{p.code} {p.where} {p.message}" for p in build.problems.in_order() if p.severity == "error"]
    assert wrong == []
    (spec,) = build.drafts["index.md"].fragments[0].specs
    assert isinstance(spec, kind)
    assert render(spec).startswith("<svg")
    return build, spec


def test_kent_s_districts_on_a_map_in_a_profile_and_in_a_rug(tmp_path: Path) -> None:
    site = kent(tmp_path / "kent")
    spec = drawn(site, "show: map\nmeasure: kent-0", MapSpec)[1]
    assert len(spec.areas) == 12
    assert all(area.rings for area in spec.areas)
    assert sum(len(ring) for area in spec.areas for ring in area.rings) < 3000  # of 12 times as many in the file
    profile = drawn(site, "show: profile\narea: thanet", ProfileSpec)[1]
    assert profile.peers == "12 districts in Kent"
    assert sum(row.spread is not None for row in profile.groups[0].rows) >= 10
    rug = drawn(site, "show: rug", RugSpec)[1]
    assert len(rug.areas) == 12
    assert len(rug.rows) >= 10


def test_the_figures_of_the_profile_are_the_file_s(tmp_path: Path) -> None:
    site = kent(tmp_path / "kent")
    build, spec = drawn(site, "show: profile\narea: thanet", ProfileSpec)
    with shared_file(KENT).open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["area_name"] == "Thanet" and row["unit"] == "Persons"]
    values: dict[str, set[float]] = {}
    for held in rows:
        if held["value"] != "NA":
            values.setdefault(held["indicator"], set()).add(round(float(held["value"]), 6))
    titles = {measure.title for measure in build.site.catalogue.measures.values()}
    shown = [row for row in spec.groups[0].rows if not row.name.startswith("People")]  # of another file
    assert len(shown) > 8
    for row in shown:
        assert row.name in titles
        assert row.value is not None
        assert round(row.value, 6) in values[row.name]


def test_the_people_of_a_district_by_single_year_of_age(tmp_path: Path) -> None:
    spec = drawn(
        kent(tmp_path / "kent"), "show: pyramid\nmeasure: people\narea: ashford\ncompare: medway", PyramidSpec
    )[1]
    assert (len(spec.bands), spec.bands[0].persons, spec.bands[-1].name) == (91, 1437.0, "90 and over")
    assert sum(band.total or 0 for band in spec.bands) == 131_018  # the file's own total for Ashford
    assert sum(band.total or 0 for band in spec.outline) == 279_142
    assert spec.benchmark == "Medway"


def test_three_labels_of_the_same_deciles_make_one_gradient_that_the_newest_takes_over(tmp_path: Path) -> None:
    site = started(tmp_path / "contact", "E10000016")
    jsna(site, "import", "fingertips", str(shared_file(CONTACT)), "--to", "datapackages/social")
    told = json.loads((site / "datapackages/social/datapackage.json").read_text())
    name = told["measures"][0]["name"]
    with shared_file(CONTACT).open(encoding="utf-8-sig", newline="") as file:
        types = list(
            dict.fromkeys(row["Category Type"] for row in csv.DictReader(file) if "decil" in row["Category Type"])
        )
    assert len(types) == 3
    body = f"show: inequality\nmeasure: {name}\narea: england\nby: {json.dumps(types)}"
    spec = drawn(site, body, InequalitySpec)[1]
    assert (spec.ordered, len(spec.groups), spec.place) == (True, 10, "England")
    assert spec.slope is not None
    assert spec.gap
    assert (spec.by, spec.period) == (types[-1], "2018/19")
    older = drawn(site, f"{body}\nage: 65+ yrs\nperiod: 2014/15", InequalitySpec)[1]
    assert (older.by, len(older.groups)) == (types[0], 10)  # the others begin later, and are of all adults alone


@pytest.mark.parametrize(("export", "goal"), [("Smoking", 5), ("Vax", 99)])
def test_lambeth_s_exports_are_trends_and_promises(tmp_path: Path, export: str, goal: int) -> None:
    site = started(tmp_path / "lambeth", "E09000022")
    path = shared_file(f"data/fingertips/lambeth/{export}.csv")
    jsna(site, "import", "fingertips", str(path), "--to", "datapackages/lambeth")
    name = json.loads((site / "datapackages/lambeth/datapackage.json").read_text())["measures"][0]["name"]
    build, spec = drawn(site, f"show: trend\nmeasure: {name}", TrendSpec)
    series = build.site.catalogue.measures[name].series("E09000022")
    assert [reading.value for reading in spec.subject.readings] == [
        None if row.value is None else float(row.value) for row in series.rows
    ]
    objective = site / f"content/strategy/objectives/{export.lower()}.md"
    objective.parent.mkdir(parents=True)
    baseline = next(row for row in series.rows if row.value is not None)
    objective.write_text(
        f"---\ntitle: A promise\nlead: Director\nmeasures: [{{measure: {name}, primary: true, "
        f'baseline: "{baseline.period.label}", target: {{value: {goal}, by: 2030}}}}]\n---\nThe story.\n'
    )
    promised = drawn(site, f"show: target\nobjective: {export.lower()}", TargetSpec)[1]
    assert promised.target is not None
    assert promised.target.value == goal
    assert promised.baseline is not None
    assert promised.baseline.value == float(baseline.value or 0)
