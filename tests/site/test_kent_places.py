"""Kent's twelve districts and Medway from shared data alone: a page each, and every number on it that of the files."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from real import Tables, jsna
from real_kent import CENSUS, DEPRIVATION, ENGLAND, EXTRACT, PEOPLE, headlines, kent, rows
from shared import needs_shared

pytestmark = [needs_shared, pytest.mark.slow]

_NUMBER = re.compile(r"−?[\d,]+(?:\.\d+)?")


@dataclass(frozen=True)
class Place:
    """One page of a place: its code, and the tables on it."""

    code: str
    text: str
    tables: tuple[tuple[tuple[str, ...], ...], ...]

    def table(self, *head: str) -> list[tuple[str, ...]]:
        """The rows of the one table whose header begins so."""
        found = [one for one in self.tables if one and one[0][: len(head)] == head]
        assert len(found) == 1, (self.code, head, [one[0] for one in self.tables])
        return list(found[0][1:])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built."""
    folder = kent(tmp_path_factory.mktemp("kent") / "kent")
    jsna(folder, "build")
    return folder / "site"


@pytest.fixture(scope="module")
def places(site: Path) -> list[Place]:
    """Its thirteen pages."""
    return [_read(page) for page in sorted(site.glob("places/E*/index.html"))]


def _read(page: Path) -> Place:
    parser, text = Tables(), page.read_text(encoding="utf-8")
    parser.feed(text)
    return Place(page.parent.name, text, tuple(tuple(map(tuple, table)) for table in parser.tables))


def number(text: str) -> Decimal:
    """The number that a cell begins with."""
    found = _NUMBER.match(text)
    assert found, text
    return Decimal(found[0].replace(",", "").replace("−", "-"))


def same(shown: str, published: str) -> bool:
    """Whether a cell shows a number of a file, at the precision of the page."""
    value = number(shown)
    return Decimal(published).quantize(Decimal(1).scaleb(value.as_tuple().exponent), ROUND_HALF_UP) == value  # type: ignore[arg-type]


def test_there_are_thirteen_pages_each_with_profile_map_and_age_structure(places: list[Place]) -> None:
    codes = {row["area_code"] for row in rows(EXTRACT)} - {ENGLAND}
    assert {place.code for place in places} == codes
    assert len(codes) == 13
    for place in places:
        assert place.text.count('class="jsna-drawing"') == 3, place.code
        assert "Children under 18" in place.text


def test_eighteen_measures_and_the_deprivation_score_are_in_the_site(site: Path) -> None:
    assert len(list(site.glob("data/measures/kent-*.json"))) == 18
    assert json.loads((site / "data/measures/deprivation-score.json").read_text())["rows"]


def _extract(code: str) -> Iterator[tuple[str, list[dict[str, str]]]]:
    """Each indicator's headline rows of an area, as the file has them."""
    for where in headlines().values():
        wanted = {"indicator": where["indicator"], "unit": where["sex"], "inequality": where["category"] or "NA"}
        held = [r for r in rows(EXTRACT) if r["area_code"] == code and all(r[k] == v for k, v in wanted.items())]
        yield where["indicator"], [row for row in held if row["value"] != "NA"]


def test_every_value_and_label_of_the_profiles_is_the_file_s(places: list[Place]) -> None:
    england = {(row["indicator"], row["unit"], row["inequality"], row["period"]): row for row in rows(EXTRACT)
               if row["area_code"] == ENGLAND}  # fmt: skip
    score = {row["ltla24_code"]: row["imd_average_score"] for row in rows(DEPRIVATION)}
    checked = labelled = 0
    for place in places:
        shown = {row[0]: row for row in place.table("Measure, and its period") if len(row) > 2}
        for indicator, held in _extract(place.code):
            found = [row for title, row in shown.items() if title.startswith(indicator) and _period(title, held)]
            assert len(found) == (1 if held else 0), (place.code, indicator)
            for title, value, other, compared, _ in found:
                row = _period(title, held)
                assert same(value, row["value"]), (place.code, indicator, value, row["value"])
                there = england.get((indicator, row["unit"], row["inequality"], row["period"]))
                assert same(other, there["value"]) if there and there["value"] != "NA" else other == "—"
                label = row["compared_to_England"]
                shown_label = label.removesuffix(" 99.8") if label not in ("Not compared", "NA", "") else "—"
                assert compared.startswith(shown_label), (place.code, title, compared, label)
                checked, labelled = checked + 1, labelled + (compared != "—")
        (own,) = [row for title, row in shown.items() if title.startswith("Deprivation score")]
        assert same(own[1], score[place.code])
    assert checked > 180
    assert labelled > 150


def _period(title: str, held: list[dict[str, str]]) -> Any:
    """The row whose period ends a cell; None where there is none."""
    return next((row for row in held if title.endswith(f" {_in_words(row['period'])}")), None)


def _in_words(period: str) -> str:
    """`2022 - 24` as the page says it: `2022 to 2024`."""
    years = re.fullmatch(r"(\d{2})(\d{2}) - (\d{2})", period)
    return f"{years[1]}{years[2]} to {years[1]}{years[3]}" if years else period.replace(" - ", " to ")


def test_the_latest_value_is_shown(places: list[Place]) -> None:
    """Periods of one indicator are of one kind in this file: the last in their order of words is the newest."""
    for place in places:
        shown = [row[0] for row in place.table("Measure, and its period") if len(row) > 2]
        for indicator, held in _extract(place.code):
            if held:
                newest = _in_words(max(row["period"] for row in held))
                assert [one for one in shown if one.startswith(indicator) and one.endswith(f" {newest}")], indicator


def test_every_cell_of_the_age_structure_is_the_file_s(places: list[Place]) -> None:
    by_code = {row["ltla21_code"]: row for row in rows(PEOPLE)}
    checked = 0
    for place in places:
        own = by_code[place.code]
        (table,) = [one for one in place.tables if one and one[0][0] == "Age"]
        for age, people, *_ in table[1:]:
            column = "90+" if age == "90 and over" else age
            assert number(people) == Decimal(own[column]), (place.code, age)
            checked += 1
        total, young, old = (Decimal(own["total_population"]), _sum(own, range(18)), _sum(own, range(65, 91)))
        assert f"{total:,.0f}" in place.text
        for part in (young, old):
            share = (100 * part / total).quantize(Decimal("0.1"), ROUND_HALF_UP)
            assert f'<dd class="jsna-big">{share}%</dd><dd>{part:,.0f} people.</dd>' in place.text
    assert checked == 13 * 91


def _sum(own: dict[str, str], ages: range) -> Decimal:
    return sum((Decimal(own["90+" if age == 90 else str(age)]) for age in ages), Decimal(0))


@pytest.mark.parametrize(
    ("name", "head", "columns"),
    [
        ("disability", "Disability", ("ltla22_code", "disability", "n")),
        ("religion", "Religion", ("ltla22_code", "religion", "n")),
        ("ethnicity", "Ethnic group", ("ltla21_code", "ethnic_group", "value")),
    ],
)
def test_every_cell_of_the_census_is_the_file_s(
    places: list[Place], name: str, head: str, columns: tuple[str, str, str]
) -> None:
    code, group, value = columns
    held = [row for row in rows(CENSUS[name]) if not row[group].endswith("(percent)")]
    for place in places:
        own = {row[group]: Decimal(row[value]) for row in held if row[code] == place.code}
        shown = place.table(head, "How many")
        assert {row[0] for row in shown} == set(own)
        for label, many, share in shown:
            assert number(many) == own[label]
            whole = sum(own.values(), Decimal(0))
            assert share == f"{(100 * own[label] / whole).quantize(Decimal('0.1'), ROUND_HALF_UP)}%"


def test_the_table_of_a_place_has_every_row_of_the_files_about_it(site: Path, places: list[Place]) -> None:
    files = {path: rows(path) for path in (EXTRACT, *CENSUS.values())}
    for place in places:
        with (site / f"data/places/{place.code}.csv").open(encoding="utf-8", newline="") as file:
            held = list(csv.DictReader(file))
        extract = [row for row in files[EXTRACT] if row["area_code"] == place.code]
        own = [row for row in held if row["measure"].startswith("kent-")]
        assert len(own) == len(extract)
        published = sorted((row["indicator"], row["period"], row["unit"], row["value"]) for row in extract)
        assert sorted((row["title"], row["period"], row["sex"], row["value"] or "NA") for row in own) == published
        census = sum(
            next(iter(row.values())) == place.code and not row.get("ethnic_group", "").endswith("(percent)")
            for path in CENSUS.values()
            for row in files[path]
        )
        assert len(held) == len(extract) + census + 92 + 1  # and ages with their total, and one score
