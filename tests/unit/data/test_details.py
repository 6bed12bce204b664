"""Measures that tell of smaller places what another tells of larger ones: declared, checked, and told once."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.data.details import told_once, without_details
from unit.data.making import codes, loaded, write_table

TEXT = "Area,Name,Sex,Period,Value\nE2,Wold,Persons,2023,10\nE2,Wold,Male,2023,9\n"
LARGER = {"name": "poverty", "polarity": "low", "where": {"sex": "Persons"}, "formerly": ["hardship"]}
DETAIL = {"name": "poverty-by-ward", "polarity": "low", "where": {"sex": "Male"}}


@pytest.mark.parametrize("named", ["poverty", "hardship"])
def test_a_detail_names_the_measure_of_larger_places_by_any_name_that_it_had(tmp_path: Path, named: str) -> None:
    write_table(tmp_path, TEXT, LARGER, {**DETAIL, "detail_of": named})
    catalogue, problems = loaded(tmp_path)
    assert problems.found == []
    assert catalogue.measures["poverty-by-ward"].about.detail_of == "poverty"


@pytest.mark.parametrize(
    ("larger", "detail", "code", "says"),
    [
        ({}, {"detail_of": "povrety"}, "unknown-measure", "There is no measure “povrety”."),
        ({}, {"detail_of": "poverty-by-ward"}, "bad-value", "“poverty-by-ward” can't be a detail of itself."),
        (
            {"detail_of": "poverty-by-ward"},
            {"detail_of": "poverty"},
            "bad-value",
            "“poverty” can't be a detail of “poverty-by-ward”, which is itself one.",
        ),
    ],
)
def test_what_can_not_be_a_detail_is_reported_at_its_line_and_is_none(
    tmp_path: Path, larger: dict[str, str], detail: dict[str, str], code: str, says: str
) -> None:
    path = write_table(tmp_path, TEXT, {**LARGER, **larger}, {**DETAIL, **detail})
    catalogue, problems = loaded(tmp_path)
    first = problems.in_order()[0]
    lines = [n for n, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1) if "detail_of" in line]
    assert (first.code, first.message, first.where.line) == (code, says, lines[0])
    assert [name for name, _, _ in codes(problems)] == [code] * len(lines)
    assert {one.about.detail_of for one in catalogue.measures.values()} == {""}


def test_one_thing_is_told_once_and_a_detail_alone_is_told(tmp_path: Path) -> None:
    write_table(tmp_path, TEXT, LARGER, {**DETAIL, "detail_of": "poverty"})
    larger, detail = loaded(tmp_path)[0].measures.values()
    assert list(without_details([detail, larger])) == [larger]
    assert list(without_details([detail])) == [detail]


WITHHELD = "Area,Name,Sex,Period,Value\nE2,Wold,Persons,2023,\nE2,Wold,Male,2023,9\nE3,Vale,Persons,2023,4\n"


def test_where_the_larger_measure_has_no_value_the_detail_tells_it(tmp_path: Path) -> None:
    write_table(tmp_path, WITHHELD + "E3,Vale,Male,2023,5\n", LARGER, {**DETAIL, "detail_of": "poverty"})
    larger, detail = loaded(tmp_path)[0].measures.values()
    assert told_once([larger, detail], "E2") == [detail]
    assert told_once([larger, detail], "E3") == [larger]
    assert told_once([larger, detail], "E9") == []


def test_where_neither_has_a_value_the_larger_measure_says_so(tmp_path: Path) -> None:
    write_table(tmp_path, WITHHELD.replace("2023,9", "2023,"), LARGER, {**DETAIL, "detail_of": "poverty"})
    larger, detail = loaded(tmp_path)[0].measures.values()
    assert told_once([larger, detail], "E2") == [larger]
