"""No number that must not be known is shown, and none can be worked out from what is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from jsna.problems import Problem
from unit.data.making import loaded, write

HEAD = "Area,Name,Parent,Period,Sex,Type,Category,Value,Low,High,Count,People,Marker"
ROLES = (
    "area", "area_name", "parent", "period", "sex", "category_type", "category", "value", "lower95", "upper95", "count",
    "denominator", "marker",
)  # fmt: skip
NUMBERS = ("Value", "Low", "High", "Count", "People")
FIELDS: list[dict[str, Any]] = [
    {"name": name, "type": "number" if name in NUMBERS else "string", "role": role}
    for name, role in zip(HEAD.split(","), ROLES, strict=True)
]
COUNTY, NORTH, SOUTH, WEST = "E10000001", "E07000001", "E07000002", "E07000003"
SMOKING = {"name": "smoking", "title": "Smoking", "resource": "table", "unit": "%", "polarity": "low"}
BELONGS = {NORTH: COUNTY, SOUTH: COUNTY, WEST: COUNTY}


def line(area: str, value: str = "", count: str = "", people: str = "", **more: str) -> str:
    """One row, of everyone unless a sex or a category is given."""
    kind = "Ethnic group" if more.get("category") else ""
    who = (area, area[:3], BELONGS.get(area, ""), "2023", more.get("sex", "Persons"), kind, more.get("category", ""))
    return ",".join((*who, value, more.get("low", ""), more.get("high", ""), count, people, more.get("marker", "")))


def hidden(area: str, **more: str) -> str:
    """A row that its publisher withholds whole."""
    return line(area, marker="c", **more)


def found(root: Path, lines: Sequence[str], **measure: Any) -> list[Problem]:
    """The problems of a package of one table with one measure on it."""
    table = {"name": "table", "path": "table.csv", "schema": {"fields": FIELDS, "missingValues": ["", "[c]"]}}
    entry = {**SMOKING, "value_type": "proportion", **measure}
    descriptor = {"name": "example", "resources": [table], "measures": [entry]}
    write(root, descriptor, {"table.csv": "\n".join((HEAD, *lines)) + "\n"})
    return loaded(root, COUNTY)[1].found


def only(root: Path, lines: Sequence[str], **measure: Any) -> Problem:
    """Their one problem."""
    (problem,) = found(root, lines, **measure)
    return problem


def test_one_district_withheld_is_worked_out_from_the_county_and_the_others(tmp_path: Path) -> None:
    lines = [
        line(COUNTY, "10", "30", "300"),
        line(NORTH, "15", "15", "100"),
        line(SOUTH, "12", "12", "100"),
        hidden(WEST),
    ]
    problem = only(tmp_path, lines)
    assert (problem.code, problem.where.line) == ("recoverable-number", 5)
    assert problem.message == (
        "This withheld number can be worked out from E10's total and the other numbers of the areas in it:"
        " it is exactly 3."
    )


def test_two_districts_withheld_protect_each_other(tmp_path: Path) -> None:
    lines = [line(COUNTY, "10", "30", "300"), line(NORTH, "15", "15", "100"), hidden(SOUTH), hidden(WEST)]
    assert found(tmp_path, lines) == []


def test_two_that_can_only_be_one_each_do_not(tmp_path: Path) -> None:
    lines = [line(COUNTY, "10", "30", "300"), line(NORTH, "28", "28", "100"), hidden(SOUTH), hidden(WEST)]
    problems = found(tmp_path, lines, disclosure={"min_suppress": 1, "max_suppress": 7})
    assert [(p.code, p.where.line) for p in problems] == [("recoverable-number", 4), ("recoverable-number", 5)]
    assert problems[0].message.endswith("it is exactly 1.")


def test_a_district_without_a_row_protects_the_one_withheld(tmp_path: Path) -> None:
    other = line(WEST, "9", "9", "100").replace("2023", "2022")
    lines = [line(COUNTY, "10", "30", "300"), line(NORTH, "15", "15", "100"), hidden(SOUTH), other]
    assert found(tmp_path, lines) == []


def test_a_sex_is_worked_out_from_persons_and_the_other_sex(tmp_path: Path) -> None:
    lines = [line(NORTH, "15", "15", "100"), line(NORTH, "20", "11", "55", sex="Male"), hidden(NORTH, sex="Female")]
    problem = only(tmp_path, lines)
    assert (problem.code, problem.where.line) == ("recoverable-number", 4)
    assert "the sexes: it is exactly 4" in problem.message


def test_withheld_persons_are_the_sum_of_the_sexes(tmp_path: Path) -> None:
    lines = [hidden(NORTH), line(NORTH, "4", "2", "50", sex="Male"), line(NORTH, "6", "3", "50", sex="Female")]
    problem = only(tmp_path, lines)
    assert (problem.code, problem.where.line) == ("recoverable-number", 2)
    assert problem.message == "This withheld number can be worked out from adding up the sexes: it is exactly 5."


def test_a_category_is_worked_out_from_everyone_and_the_others(tmp_path: Path) -> None:
    groups = [line(NORTH, "14", "10", "70", category="White"), line(NORTH, "15", "3", "20", category="Asian")]
    problem = only(tmp_path, [line(NORTH, "15", "15", "100"), *groups, hidden(NORTH, category="Black")])
    assert "the groups by “Ethnic group”: it is exactly 2" in problem.message


def test_categories_that_do_not_add_up_elsewhere_give_nothing_away(tmp_path: Path) -> None:
    south = [
        line(SOUTH, "30", "30", "100"),
        *(line(SOUTH, "20", "20", "100", category=c) for c in ("Sight", "Hearing")),
    ]
    north = [line(NORTH, "15", "15", "100"), line(NORTH, "12", "12", "100", category="Sight")]
    assert found(tmp_path, [*south, *north, hidden(NORTH, category="Hearing")]) == []


def test_what_a_rate_and_its_denominator_say_counts_as_a_count(tmp_path: Path) -> None:
    lines = [line(COUNTY, "10.0", people="300"), line(NORTH, "15.0", people="100"), line(SOUTH, "12.0", people="100")]
    assert "it is exactly 3" in only(tmp_path, [*lines, hidden(WEST)]).message


def test_counts_that_are_values_are_held_against_one_another(tmp_path: Path) -> None:
    lines = [line(COUNTY, "30"), line(NORTH, "15"), line(SOUTH, "12"), hidden(WEST)]
    assert "it is exactly 3" in only(tmp_path, lines, value_type="count", unit="people").message


@pytest.mark.parametrize(
    "lines",
    [
        [line(NORTH, "4.0", "[c]", "100")],
        [line(NORTH, "", "[c]", "100", low="1.57", high="9.84")],  # Wilson's limits of 4 in 100
    ],
    ids=["by its rate", "by its limits"],
)
def test_a_count_withheld_beside_numbers_that_give_it_back_is_reported(tmp_path: Path, lines: list[str]) -> None:
    problem = only(tmp_path, lines)
    assert problem.code == "recoverable-number"
    assert problem.message.endswith("its other numbers give it back: it is exactly 4.")


def test_a_count_withheld_beside_a_rate_of_many_people_is_not_given_back(tmp_path: Path) -> None:
    assert found(tmp_path, [line(NORTH, "4.0", "[c]", "100000")]) == []


@pytest.mark.parametrize(
    ("policy", "count", "says"),
    [
        ("hes-ecds", "7", "shows a count of 7: the policy “hes-ecds” withholds 1 to 7."),
        ("hes-ecds", "12", "A count of 12 is not rounded: the policy “hes-ecds” rounds to 5s."),
        ("hes-until-2018", "5", "withholds 1 to 5."),
        ("fingertips", "1", "withholds 1 to 5."),
        ("ons-deaths", "2", "A rate is shown of 2 events: the policy “ons-deaths” gives none below 3."),
        ({"min_suppress": "1", "max_suppress": "9"}, "9", "the policy “of this source” withholds 1 to 9."),
    ],
)
def test_a_count_that_the_policy_withholds_is_not_shown(tmp_path: Path, policy: Any, count: str, says: str) -> None:
    problem = only(tmp_path, [line(NORTH, "4", count, "150")], disclosure=policy)
    assert (problem.code, problem.where.line) == ("small-number", 2)
    assert says in problem.message


def test_counts_that_are_no_whole_numbers_are_not_taken_for_unrounded_ones(tmp_path: Path) -> None:
    assert found(tmp_path, [line(NORTH, "41", "40.5", "100")]) == []


@pytest.mark.parametrize(
    ("policy", "count"),
    [("hes-ecds", "0"), ("hes-ecds", "10"), ("fingertips", "6"), ("ons-deaths", "3"), ("published-by-source", "1")],
)
def test_the_first_count_beyond_a_threshold_is_shown(tmp_path: Path, policy: str, count: str) -> None:
    assert found(tmp_path, [line(NORTH, "4", count, "150")], disclosure=policy) == []


@pytest.mark.parametrize(("count", "shown"), [("9", False), ("10", True)])
def test_a_standardised_rate_needs_more_deaths_than_a_crude_one(tmp_path: Path, count: str, shown: bool) -> None:
    problems = found(
        tmp_path, [line(NORTH, "4", count, "150")], disclosure="ons-deaths", value_type="standardised-rate"
    )
    said = ["A rate is shown of 9 events: the policy “ons-deaths” gives none below 10."]
    assert [problem.message for problem in problems] == ([] if shown else said)


@pytest.mark.parametrize(
    ("policy", "kind", "count", "marker", "marks"),
    [
        ("ons-deaths", "standardised-rate", "19", "", ("u",)),
        ("ons-deaths", "crude-rate", "19", "p", ("p", "u")),
        ("ons-deaths", "crude-rate", "19", "u", ("u",)),  # as its publisher marked it
        ("ons-deaths", "crude-rate", "20", "", ()),
        ("ons-deaths", "crude-rate", "", "", ()),  # nobody knows of how many
        ("ons-deaths", "count", "19", "", ()),  # a number of deaths is no rate
        ("published-by-source", "crude-rate", "19", "", ()),
    ],
)
def test_a_rate_of_few_deaths_is_marked_as_of_low_reliability(
    tmp_path: Path, policy: str, kind: str, count: str, marker: str, marks: tuple[str, ...]
) -> None:
    table = {"name": "table", "path": "table.csv", "schema": {"fields": FIELDS, "missingValues": [""]}}
    entry = {**SMOKING, "value_type": kind, "disclosure": policy}
    descriptor = {"name": "example", "resources": [table], "measures": [entry]}
    write(tmp_path, descriptor, {"table.csv": f"{HEAD}\n{line(NORTH, '4', count, marker=marker)}\n"})
    (row,) = loaded(tmp_path, COUNTY)[0].measures["smoking"].rows
    assert row.marks == marks


def test_a_small_count_is_found_behind_its_rate(tmp_path: Path) -> None:
    problem = only(tmp_path, [line(NORTH, "4.0", people="100")], disclosure="fingertips")
    assert "a count of 4, worked out from its value and its denominator:" in problem.message


def test_england_s_numbers_are_national_and_shown(tmp_path: Path) -> None:
    assert found(tmp_path, [line("E92000001", "4", "4", "100"), line(COUNTY, "9", "9")], disclosure="fingertips") == []


@pytest.mark.parametrize(
    ("policy", "says"),
    [
        ("hes", "“hes” is not a policy for small numbers."),
        ({"min_suppress": "1"}, "must both be given"),
        ({"min_suppress": "7", "max_suppress": "1"}, "the smaller first"),
        ({"round_base": "0"}, "a multiple of 0"),
        ({"round_base": "2.5"}, "“2.5” is not a count of people."),
        (["fingertips"], "must be the name of a policy"),
    ],
)
def test_a_policy_that_can_t_be_read_is_reported(tmp_path: Path, policy: Any, says: str) -> None:
    problem = only(tmp_path, [line(NORTH, "40", "40", "100")], disclosure=policy)
    assert problem.code == "bad-value"
    assert says in problem.message
