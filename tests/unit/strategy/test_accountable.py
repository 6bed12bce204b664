"""How well an objective can be checked: each question both ways, in words for readers."""

from __future__ import annotations

import pytest

from jsna.data.measures import Break
from jsna.problems import Problems
from jsna.strategy.accountable import NAMES, Check, checks, in_words
from jsna.strategy.assess import assess
from unit.outputs.sites import measure, site
from unit.strategy.promising import GAP, LEAD, NEEDS, OUTCOME, SMOKING, WHOLE, by_id, judged, objective

MARKED = "equality: {objective: Reach disabled people too, due: 2029-03-31, groups: [disability]}\n"


def found(front: str = WHOLE, *others: str) -> dict[str, Check]:
    """The answers for an objective by their names, in a strategy with others."""
    one = objective(front)
    strategy = by_id(one, *(objective(other, f"other-{number}") for number, other in enumerate(others, 1)))
    return {check.name: check for check in checks(judged(one), {"help"}, strategy)}


def said(front: str, name: str, *others: str) -> tuple[bool, str]:
    """One answer."""
    check = found(front, *others)[name]
    return check.met, check.words


def test_the_questions_come_in_the_order_in_which_they_were_asked() -> None:
    assert tuple(found(WHOLE + MARKED)) == NAMES


def test_a_whole_promise_meets_them_all() -> None:
    assert [check.met for check in found(WHOLE + MARKED).values()] == [True] * 6


@pytest.mark.parametrize(
    ("measures", "answer"),
    [
        (f"[{OUTCOME}]", (True, "an outcome that is measured")),
        (f"[{GAP}]", (True, "an outcome that is measured")),
        ("[{measure: smoking, kind: volume}]", (False, "an outcome that is measured")),
        ("[]", (False, "an outcome that is measured")),
    ],
)
def test_an_outcome_is_more_than_what_was_done(measures: str, answer: tuple[bool, str]) -> None:
    assert said(f"title: x\nmeasures: {measures}\n", "outcome") == answer


@pytest.mark.parametrize(
    ("measures", "answer"),
    [
        (f"[{OUTCOME}]", (True, "a baseline, a target, a date and data")),
        (f"[{OUTCOME}, {GAP}]", (True, "a baseline, a target, a date and data for each measure")),
        (f"[{OUTCOME}, {{measure: smoking, kind: volume}}]", (True, "a baseline, a target, a date and data")),
        ("[]", (False, "a baseline, a target, a date and data")),
        ("[{measure: smoking, target: {value: 5, by: 2030}}]", (False, "a baseline")),
        ("[{measure: smoking, baseline: '2019'}]", (False, "a target")),
        ("[{measure: smoking, baseline: '2019', target: {value: 5}}]", (False, "a date for the target")),
        (
            f"[{OUTCOME}, {{measure: smoking, kind: inequality}}]",
            (False, "a baseline (“Adults who smoke”); a target (“Adults who smoke”)"),
        ),
        (
            f"[{OUTCOME}, {{measure: vaping, baseline: '2019', target: {{value: 5, by: 2030}}}}]",
            (False, "data (“vaping”)"),
        ),
    ],
)
def test_measurable_is_what_has_a_start_an_end_a_date_and_data(measures: str, answer: tuple[bool, str]) -> None:
    assert said(f"title: x\nmeasures: {measures}\n", "measurable") == answer


def test_what_was_redefined_can_no_longer_be_measured() -> None:
    one = objective()
    broken = measure(SMOKING.rows, breaks=(Break(2021.0, "a new question"),))
    answers = checks(assess(one, site(broken).catalogue, 2026.5, Problems()), {"help"}, by_id(one))
    assert answers[1] == Check("measurable", False, "a baseline that later figures can be compared with")


def test_a_measure_of_inequality_or_a_reason_for_having_none() -> None:
    without = f"title: x\nmeasures: [{OUTCOME}]\n"
    reason = "equality: {no_gap_measure: Nobody asks who the people are.}\n"
    behind = "a measure for the people who are furthest behind"
    assert said(WHOLE, "inequality") == (True, behind)
    assert said(without, "inequality") == (False, f"{behind}, or a reason for having none")
    told = "a reason for having no measure of inequality: Nobody asks who the people are"
    assert said(without + reason, "inequality") == (True, told)


@pytest.mark.parametrize(
    ("front", "answer"),
    [
        (LEAD, (True, "somebody who is responsible")),
        (
            f"{LEAD}actions: [{{what: a, owner: b}}]\n",
            (True, "somebody who is responsible, and an owner for its action"),
        ),
        (
            f"{LEAD}actions: [{{what: a, owner: b}}, {{what: c, owner: d}}]\n",
            (True, "somebody who is responsible, and an owner for each action"),
        ),
        ("", (False, "somebody who is responsible")),
        (f"{LEAD}actions: [{{what: a}}, {{what: c, owner: d}}]\n", (False, "an owner for 1 of 2 actions")),
        ("actions: [{what: a}]\n", (False, "somebody who is responsible and an owner for 1 of 1 action")),
    ],
)
def test_owned_is_what_has_a_lead_and_owners(front: str, answer: tuple[bool, str]) -> None:
    assert said(f"title: x\n{front}", "owned") == answer


@pytest.mark.parametrize(("front", "met"), [(NEEDS, True), ("needs: [hepl]\n", False), ("", False)])
def test_a_need_is_one_that_a_chapter_states(front: str, met: bool) -> None:
    assert said(f"title: x\n{front}", "need") == (met, "a need that it answers")


def test_without_any_equality_objective_nobody_is_asked_for_a_link_to_one() -> None:
    assert "equality" not in found(WHOLE, "title: y\n")
    assert "equality" not in found(WHOLE, f"title: y\n{MARKED}retired: {{date: 2025-01-01, reason: Over.}}\n")


@pytest.mark.parametrize(
    ("equality", "answer"),
    [
        (
            "{objective: Fair chances, due: 2029-03-31}",
            (True, "a place among the equality objectives, as it is one itself"),
        ),
        ("{objective: other-1}", (True, "a link to the equality objective that it serves, “y”")),
        ("{groups: [race]}", (True, "the people whom it is for (no equality objective is for the same people)")),
        ("{groups: [Disability]}", (False, "a link to “y”, an equality objective that is for the same people")),
        ("{assessment: Done}", (False, "the people whom it is for, or the equality objective that it serves")),
        ("{objective: other-9}", (False, "the people whom it is for, or the equality objective that it serves")),
    ],
)
def test_a_strategy_with_equality_objectives_says_of_each_promise_how_it_stands_to_them(
    equality: str, answer: tuple[bool, str]
) -> None:
    assert said(f"title: x\nequality: {equality}\n", "equality", f"title: y\n{MARKED}") == answer


def test_a_draft_is_checked_like_any_other() -> None:
    assert [c.met for c in found(f"{WHOLE}status: draft\n").values()] == [True] * 5
    assert [c.met for c in found("title: x\nstatus: draft\n").values()] == [False] * 5


def test_the_answers_make_one_sentence() -> None:
    assert in_words([Check("a", True, "a lead"), Check("b", True, "a need")]) == "All 2 checks are met."
    some = [Check("a", True, "a lead"), Check("b", False, "a need"), Check("c", False, "an outcome")]
    assert in_words(some) == "1 of 3 checks are met. What is missing: a need; an outcome."
