"""Success measures without data: read, reported once, told to readers with when and whence figures are to come."""

from __future__ import annotations

from datetime import date

import pytest

from jsna.problems import Problems
from jsna.strategy.assess import assess
from jsna.strategy.awaited import Awaited, awaited_sentence
from jsna.strategy.objectives import Objective
from jsna.strategy.sentences import NOT_MEASURED, NOT_MEASURED_YET, unmeasured
from jsna.strategy.shortcomings import report
from unit.outputs.sites import measure, row, site
from unit.strategy.promising import written

SMOKING = measure([row("2019", "15", "14", "16"), row("2024", "11", "10", "12")])
GOOD = "{measure: smoking, baseline: '2019', target: {value: 5, by: 2030}}"


def read(measures: str) -> tuple[Objective, list[tuple[str, str]]]:
    """An objective whose measures stand on line 5, and code and place of its problems."""
    problems = Problems()
    front = f"title: Long lives\nlead: The director\nneeds: [help]\nmeasures: {measures}\n"
    objective = written(front, problems, "long-lives")
    assess(objective, site(SMOKING).catalogue, 2026.5, problems)
    report({objective.id: objective}, problems)
    return objective, [(p.code, str(p.where)) for p in problems.in_order()]


def test_a_success_measure_may_be_said_in_words_until_it_has_data() -> None:
    objective, _ = read("[{what: Early deaths, source: The framework, by: [age, sex], data_from: spring 2027}]")
    (found,) = objective.awaited
    assert objective.measures == ()
    assert (found.what, found.kind, found.source, found.by) == (
        "Early deaths",
        "outcome",
        "The framework",
        ("age", "sex"),
    )
    assert found.data_from == date(2027, 5, 31)


@pytest.mark.parametrize(
    ("measures", "found"),
    [
        ("[{what: Early deaths, kind: inequality}]", [("no-data-yet", "o.md:5:12")]),
        ("[{what: Early deaths}]", [("no-inequality-measure", "o.md:1"), ("no-data-yet", "o.md:5:12")]),
        ("[{what: Courses held, kind: volume}]", [("process-only-objective", "o.md:1")]),
        (f"[{GOOD}, {{what: Early deaths, kind: inequality}}]", [("no-data-yet", "o.md:5:80")]),
        (f"[{GOOD}, {{what: Courses held, kind: volume}}]", [("no-inequality-measure", "o.md:1")]),
        (
            "[{what: Early deaths, kind: inequality, goal: 5}]",
            [("no-data-yet", "o.md:5:12"), ("unknown-key", "o.md:5:51")],
        ),
    ],
)
def test_an_outcome_without_data_is_reported_and_is_no_process(measures: str, found: list[tuple[str, str]]) -> None:
    assert read(measures)[1] == found


@pytest.mark.parametrize(
    ("measures", "said"),
    [
        ("[]", NOT_MEASURED),
        ("[{what: Courses held, kind: volume}]", NOT_MEASURED),
        ("[{what: Early deaths}]", NOT_MEASURED_YET),
    ],
)
def test_an_objective_without_a_status_says_why(measures: str, said: str) -> None:
    assert unmeasured(read(measures)[0]) == said


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", "It is not said when there will be any."),
        (", data_from: autumn 2027", "They are planned from autumn 2027."),
        (", data_from: 2026-11-02", "They are planned from 2 November 2026."),
        (", data_from: 2012-12", "They were planned from December 2012, and are not here."),
        (", source: The framework", "It is not said when there will be any. They are to come from: The framework."),
        (", data_from: 2027, by: [sex]", "They are planned from 2027. They are to be shown by sex."),
        (", by: [age, sex, area]", "It is not said when there will be any. They are to be shown by age, sex and area."),
    ],
)
def test_readers_hear_when_and_whence_figures_are_to_come(more: str, said: str) -> None:
    (found,) = read(f"[{{what: Early deaths{more}}}]")[0].awaited
    assert isinstance(found, Awaited)
    assert awaited_sentence(found, date(2026, 11, 2)) == f"There are no data for it yet. {said}"
