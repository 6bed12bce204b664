"""Dates of a strategy: a day, or the last day of what is said, with the words that were said."""

from __future__ import annotations

import copy
from datetime import date

import pytest

from jsna.days import LastDay
from jsna.pages.templates import day
from jsna.problems import Problems
from jsna.strategy.dates import last_day
from jsna.strategy.objectives import Objective
from unit.strategy.promising import written


def read(front: str) -> tuple[Objective, list[tuple[str, str, str]]]:
    problems = Problems()
    objective = written(f"title: Smoke-free\n{front}\n", problems)
    return objective, [(p.message, str(p.where), p.hint) for p in problems.in_order()]


@pytest.mark.parametrize(
    ("written", "last", "words"),
    [
        ("2012-12", "2012-12-31", "December 2012"),
        ("February 2028", "2028-02-29", "February 2028"),
        ("2026", "2026-12-31", "2026"),
        ("2026/27", "2027-03-31", "2026/27"),
        ("2026/27 Q3", "2026-12-31", "2026/27 Q3"),
        ("by spring 2024", "2024-05-31", "spring 2024"),
        ("Autumn 2013", "2013-11-30", "autumn 2013"),
        ("winter 2023", "2024-02-29", "winter 2023"),
        ("by the end of 2013", "2013-12-31", "2013"),
        ("end March 2013", "2013-03-31", "March 2013"),
    ],
)
def test_what_is_due_within_a_stretch_of_time_is_due_on_its_last_day(written: str, last: str, words: str) -> None:
    found = last_day(written)
    assert found is not None
    assert (found.isoformat(), day(found)) == (last, words)


@pytest.mark.parametrize(
    "written", ["", "soon", "2009-11", "2018 - 2020", "12 March 2025", "0000", "winter 9999", "spring"]
)
def test_what_names_no_single_end_has_none(written: str) -> None:
    assert last_day(written) is None


def test_a_last_day_is_a_day_like_any_other_and_its_copies_keep_the_words() -> None:
    found = LastDay(2027, 3, 31, "March 2027")
    assert found == date(2027, 3, 31)
    assert date(2027, 3, 31) < LastDay(2027, 4, 30)
    assert copy.deepcopy(found).words == "March 2027"


def test_an_action_is_overdue_when_its_month_is_over() -> None:
    action = read("actions: [{what: Open, due: 2027-03, status: planned}]")[0].actions[0]
    assert not action.overdue(date(2027, 3, 31))
    assert action.overdue(date(2027, 4, 1))


def test_an_action_may_be_meant_to_go_on() -> None:
    action = read("actions: [{what: Listen, due: ongoing, status: under-way}]")[0].actions[0]
    assert (action.due, action.ongoing, action.overdue(date(2099, 1, 1))) == (None, True, False)


def test_updates_milestones_and_the_next_update_may_be_as_rough() -> None:
    objective, problems = read(
        "milestones: [{what: a, due: spring 2027}]\nupdates: [{date: 2020, text: b}]\nnext_update: 2027-01"
    )
    assert problems == []
    rough = (objective.milestones[0].due, objective.updates[0].date, objective.next_update)
    assert [day(found) for found in rough] == ["spring 2027", "2020", "January 2027"]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("31/3/2027", "“31/3/2027” is not a date that can be read.", "Write 2027-03-31."),
        ("2026-06-31", "There is no 2026-06-31 in the calendar.", "June 2026 has 30 days."),
        (
            "after the summer",
            "“after the summer” is not a date that can be read.",
            "Write a day, a month, a season or a year: 2026-09-30, 2026-09, autumn 2026, 2026/27, 2026.",
        ),
    ],
)
def test_what_can_be_read_as_neither_is_a_problem(written: str, message: str, hint: str) -> None:
    assert read(f"actions: [{{what: a, due: {written}}}]")[1] == [(message, "o.md:3:26", hint)]
