"""Every real export imports, and every number in it is a number of its measure, digit for digit."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest

from jsna.data.catalogue import load_catalogue
from jsna.data.exports import role_of
from jsna.data.measures import Measure, Row
from jsna.data.packages import Loader
from jsna.data.periods import parse_period
from jsna.problems import Problem, Problems
from shared import SHARED, needs_shared
from unit.data.exporting import import_export

pytestmark = needs_shared
FOLDER = SHARED / "data" / "fingertips" if SHARED else Path("absent")
PATHS = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.glob("**/*.csv"))
NUMBERS = ("value", "lower95", "upper95", "lower998", "upper998", "count", "denominator")
TEXTS = (
    "area_name", "note", "source_comparison_england", "source_comparison_parent", "source_trend", "source_goal",
)  # fmt: skip
REPEATED = {"lambeth/Hypertension.csv": 9}  # England stands there twice, once under no parent and once under itself

# What a public health analyst would call each, and how they would judge it
MEASURES = {
    "adults-overweight-or-obese": ("low", "proportion", "%", "C16"),
    "children-in-relative-low-income-families": ("low", "proportion", "%", "B01b"),
    "depression-qof-prevalence": ("none", "proportion", "%", ""),
    "diabetes-qof-prevalence": ("none", "proportion", "%", ""),
    "estimated-chd-prevalence": ("none", "proportion", "%", ""),
    "estimated-copd-prevalence": ("none", "proportion", "%", ""),
    "estimated-depression-prevalence": ("none", "proportion", "%", ""),
    "estimated-diagnosed-hypertension-prevalence": ("none", "proportion", "%", ""),
    "estimated-heart-failure-prevalence": ("none", "proportion", "%", ""),
    "estimated-peripheral-arterial-disease-prevalence": ("none", "proportion", "%", ""),
    "estimated-stroke-prevalence": ("none", "proportion", "%", ""),
    "estimated-undiagnosed-hypertension-prevalence": ("none", "proportion", "%", ""),
    "healthy-life-expectancy-at-birth-male": ("high", "life-expectancy", "years", "A01a"),
    "hypertension-qof-prevalence": ("none", "proportion", "%", ""),
    "life-expectancy-at-birth-female-1-year": ("high", "life-expectancy", "years", "A01b"),
    "life-expectancy-at-birth-male-1-year": ("high", "life-expectancy", "years", "A01b"),
    "people-limiting-long-term-illness-or-disability": ("low", "proportion", "%", ""),
    "smoking-prevalence-in-adults-current-smokers-qof": ("low", "proportion", "%", ""),
    "social-isolation-adult-care-users-contact": ("high", "proportion", "%", ""),
    "social-isolation-adult-carers-contact": ("high", "proportion", "%", ""),
    "under-75-mortality-rate-from-cancer-preventable": ("low", "standardised-rate", "per 100,000", "E05b"),
    "vaccination-coverage-mmr-for-one-dose": ("high", "proportion", "%", ""),
    "year-6-overweight-prevalence": ("low", "proportion", "%", "C09b"),
}


class Imported(NamedTuple):
    """One export after its import: the bytes in the package, and what a build sees."""

    data: bytes
    measures: dict[str, Measure]
    problems: tuple[Problem, ...]


@cache
def imported(path: str) -> Imported:
    """An export imported into a site of its own and loaded from there."""
    with TemporaryDirectory() as folder:
        root, problems = Path(folder), Problems()
        to = root / "datapackages" / "it"
        import_export(FOLDER / path, None, to, root, problems)
        catalogue = load_catalogue(Loader(root, root / ".cache", problems), root / "datapackages", "E09000022")
        (data,) = (file.read_bytes() for file in to.glob("*.csv"))
        return Imported(data, dict(catalogue.measures), tuple(problems.found))


def published(path: str) -> Iterator[dict[str, str]]:
    """The rows of a file by role, read by the standard library and not by the code under test."""
    with (FOLDER / path).open(encoding="utf-8-sig", newline="") as file:
        header, *lines = csv.reader(file)
        for cells in lines:
            yield {role_of(name): cell for name, cell in zip(header, cells, strict=True) if role_of(name)}


def key_of(cells: dict[str, str]) -> tuple[str, ...]:
    period = parse_period(cells["period"]).id
    return (
        cells["indicator"],
        cells["area"],
        cells["sex"],
        cells["age"],
        cells["category_type"],
        cells["category"],
        period,
    )


def rows_of(path: str, lines: list[dict[str, str]]) -> dict[tuple[str, ...], Row]:
    """The rows of all measures of an export, by indicator, area, group and period."""
    rows = [row for measure in imported(path).measures.values() for row in measure.rows]
    return {(lines[row.number]["indicator"], row.area, *row.group, row.period.id): row for row in rows}


def test_there_are_fifteen_exports() -> None:
    assert len(PATHS) == 15


@pytest.mark.parametrize("path", PATHS)
def test_an_export_imports_without_a_problem_and_byte_for_byte(path: str) -> None:
    assert imported(path).problems == ()
    assert imported(path).data == (FOLDER / path).read_bytes()


@pytest.mark.parametrize("path", PATHS)
def test_every_cell_is_the_files(path: str) -> None:
    lines = list(published(path))
    rows = rows_of(path, lines)
    assert len(rows) == len(lines) - REPEATED.get(path, 0)
    for number, cells in enumerate(lines):
        row = rows[key_of(cells)]
        expected = {role: Decimal(cells[role].replace(",", "")) if cells[role] else None for role in NUMBERS}
        assert {role: getattr(row, role) for role in NUMBERS} == expected
        if row.number == number:  # of a repeated row only one is kept, and notes may differ
            assert [getattr(row, role) for role in TEXTS] == [cells.get(role, "").strip() for role in TEXTS]
            assert row.period.label == cells["period"]


def test_measures_are_named_and_judged_as_an_analyst_would() -> None:
    found = {
        name: (str(m.about.polarity), m.about.value_type, m.about.unit, m.about.framework)
        for path in PATHS
        for name, m in imported(path).measures.items()
    }
    assert found == MEASURES


def test_headlines_are_the_total_or_the_one_sex_of_the_file() -> None:
    odd = {
        name: measure.headline
        for path in PATHS
        for name, measure in imported(path).measures.items()
        if measure.headline.sex != "Persons" or measure.headline.category
    }
    assert {name: headline.sex for name, headline in odd.items()} == {
        "healthy-life-expectancy-at-birth-male": "Male",
        "life-expectancy-at-birth-female-1-year": "Female",
        "life-expectancy-at-birth-male-1-year": "Male",
    }


@pytest.mark.parametrize("path", ["brc-social-isolation-indicators-CountyUA.data.csv", "lambeth/Vax.csv"])
def test_importing_again_changes_nothing(path: str, tmp_path: Path) -> None:
    to, problems = tmp_path / "datapackages" / "it", Problems()
    import_export(FOLDER / path, None, to, tmp_path, problems)
    before = {file: file.read_bytes() for file in to.iterdir()}
    report = import_export(FOLDER / path, None, to, tmp_path, problems)
    assert {file: file.read_bytes() for file in to.iterdir()} == before
    assert all(line.endswith(": as before") for line in report.lines[1:])
    assert problems.found == []
