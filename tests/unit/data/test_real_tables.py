"""Published files with nothing but numbers in them become measures by a descriptor written by hand."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any

from jsna.data.measures import Measure
from shared import needs_shared, shared_file
from unit.data.making import loaded, write

ASHFORD = "E07000105"
pytestmark = needs_shared


def field(name: str, role: str = "", type: str = "string") -> dict[str, str]:
    return {"name": name, "type": type, "role": role}


def measured(root: Path, file: str, fields: list[dict[str, str]], **entry: Any) -> Measure:
    """The one measure of a shared file, whose bytes are copied as they are."""
    source = shared_file(f"data/{file}")
    described = {"name": "table", "path": source.name, "schema": {"fields": fields}}
    measure = {"name": "it", "resource": "table", "polarity": "none", **entry}
    path = write(root, {"name": "real", "resources": [described], "measures": [measure]}, {})
    shutil.copyfile(source, path.parent / source.name)
    catalogue, problems = loaded(root, ASHFORD)
    assert problems.found == []
    return catalogue.measures["it"]


def test_deprivation_by_district(tmp_path: Path) -> None:
    file = "deprivation/imd2025_england_ltla24.csv"
    columns = shared_file(f"data/{file}").read_text(encoding="utf-8").splitlines()[0].split(",")
    texts = [field("ltla24_code", "area"), field("ltla24_name", "area_name")]
    fields = [*texts, *(field(name, type="number") for name in columns[2:])]
    entry: dict[str, Any] = {"columns": {"value": "imd_average_score"}, "constants": {"period": "2025"}}
    measure = measured(tmp_path, file, fields, **entry)
    latest = measure.series(ASHFORD).latest
    assert len(measure.rows) == 296
    assert latest is not None
    assert (latest.area_name, latest.period.id, str(latest.value)) == ("Ashford", "2025", "19.717")


def test_people_by_single_year_of_age(tmp_path: Path) -> None:
    ages = [*(str(age) for age in range(90)), "90+"]
    fields = [field("ltla21_code", "area"), field("ltla21_name", "area_name"), field("total_population", type="number")]
    fields += [field(age, type="number") for age in ages]
    unpivot = {"role": "age", "fields": "^\\d+\\+?$"}
    file = "kent/kent_population20_single_year_age.csv"
    measure = measured(tmp_path, file, fields, unpivot=unpivot, constants={"period": "2020"})
    ashford = [row for row in measure.rows if row.area == ASHFORD]
    assert [row.group.age for row in ashford] == ages
    assert sum(row.value or 0 for row in ashford) == 131018  # the file's own total
    assert len(measure.rows) == 13 * 91


def census(root: Path, file: str, area: str, group: str, value: str, **entry: Any) -> Measure:
    fields = [field(area, "area"), field(group, "category"), field(value, "value", "number")]
    if file.startswith("ethnicity"):
        fields.insert(1, field("ltla21_name", "area_name"))
    constants = {"period": "2021", "category_type": group.replace("_", " ").capitalize()}
    return measured(root, f"census/{file}.csv", fields, constants=constants, **entry)


def test_disability_in_the_census(tmp_path: Path) -> None:
    measure = census(tmp_path, "disability21_ltla22_aggregated", "ltla22_code", "disability", "n")
    group = measure.group(category="Disabled under the Equality Act")
    latest = measure.series(ASHFORD, group).latest
    assert latest is not None
    assert (str(latest.value), group.category_type) == ("22649.0", "Disability")


def test_religion_in_the_census(tmp_path: Path) -> None:
    measure = census(tmp_path, "religion21_ltla22_aggregated", "ltla22_code", "religion", "n")
    assert len(measure.groups) == 9
    latest = measure.series(ASHFORD, measure.group(category="No religion")).latest
    assert latest is not None
    assert str(latest.value) == "54001.0"


def test_ethnicity_in_the_census_as_percentages_only(tmp_path: Path) -> None:
    where = {"category": {"pattern": r"\(percent\)$"}}
    measure = census(tmp_path, "ethnicity21_ltla21", "ltla21_code", "ethnic_group", "value", where=where)
    assert {group.category.endswith("(percent)") for group in measure.groups} == {True}
    assert all(row.value is not None and 0 <= row.value <= 100 for row in measure.rows)
    ashford = [row.value or Decimal(0) for row in measure.rows if row.area == ASHFORD]
    assert len(ashford) == 19
    assert abs(sum(ashford, Decimal(-100))) < 1  # nineteen shares, each rounded to one decimal
