"""What authors hear of a promise that can't be held against anybody; of a whole one they hear nothing."""

from __future__ import annotations

import pytest

from unit.strategy.promising import LEAD, NEEDS, OUTCOME, WHOLE, lacking

MARKED = "title: Reach everyone\nlead: x\nneeds: [help]\n"
MARKED += "equality: {objective: Reach them, due: 2029-03-31, groups: [race]}\n" + WHOLE[WHOLE.index("measures") :]


def test_a_whole_promise_lacks_nothing() -> None:
    assert lacking(WHOLE) == []
    assert lacking(f"{WHOLE}equality: {{objective: other-1, groups: [race]}}\n", MARKED) == []


def test_an_action_without_an_owner_is_named_at_its_line() -> None:
    front = f"{WHOLE}actions:\n  - {{what: a, owner: b}}\n  - {{what: Ask people}}\n"
    assert lacking(front) == [("no-owner", "smoke-free.md:8:12", "This action has no owner.")]


def test_a_reason_stands_for_a_measure_of_inequality() -> None:
    front = f"title: x\n{LEAD}{NEEDS}measures: [{OUTCOME}]\n"
    assert [code for code, _, _ in lacking(front)] == ["no-inequality-measure"]
    assert lacking(f"{front}equality: {{no_gap_measure: Nobody asks., groups: [race]}}\n") == []


@pytest.mark.parametrize(
    ("status", "due", "message"),
    [
        ("draft", "", "This equality objective has no date."),
        ("draft", "2040-01-01", ""),
        ("{approved: {on: 2025-03-20}}", "2029-03-20", ""),
        (
            "{approved: {on: 2025-03-20}}",
            "2029-03-21",
            "This equality objective runs for more than 4 years after it was approved.",
        ),
        ("{approved: {on: 2024-02-29}}", "2028-02-29", ""),
        (
            "{approved: {on: 2025-03-20}}",
            "2029-03",
            "This equality objective runs for more than 4 years after it was approved.",
        ),
        ("{approved: {by: The board}}", "2040-01-01", ""),
    ],
)
def test_an_equality_objective_ends_within_four_years(status: str, due: str, message: str) -> None:
    date = f", due: {due}" if due else ""
    front = f"{WHOLE}status: {status}\nequality: {{objective: Fair chances{date}}}\n"
    expected = [("equality-due", "smoke-free.md:7:23", message)] if message else []
    assert lacking(front) == expected


def test_one_that_serves_another_needs_no_date() -> None:
    assert lacking(f"{WHOLE}equality: {{objective: other-1}}\n", MARKED) == []


def test_the_same_people_are_the_same_objective_s_or_it_is_said() -> None:
    message = "The equality objective “Reach everyone” is for the same people (race), and is not linked."
    found = lacking(f"{WHOLE}equality: {{groups: [Race, people who live alone]}}\n", MARKED)
    assert found == [("equality-not-linked", "smoke-free.md:6:11", message)]


def test_what_is_served_has_to_be_an_equality_objective() -> None:
    found = lacking(f"{WHOLE}equality: {{objective: other-1}}\n", WHOLE)
    assert found == [("equality-not-linked", "smoke-free.md:6:23", "“Smoke-free” is not an equality objective.")]


def test_what_has_ended_has_nothing_to_mend() -> None:
    assert lacking("title: x\nactions: [{what: a}]\nretired: {date: 2025-01-01, reason: Over.}\n") == []
