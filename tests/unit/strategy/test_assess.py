"""Judging objectives: what makes a promise one that can't be held against anybody, and what a status is based on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna.data.measures import Break, Group, Measure
from jsna.methods.polarity import Polarity
from jsna.methods.progress import Due
from jsna.problems import Problems
from jsna.strategy.assess import Assessed, assess
from jsna.strategy.shortcomings import report
from unit.outputs.sites import NEXT_DOOR, measure, row, site
from unit.strategy.promising import written

PEOPLE, MANUAL = Group("Persons", "18+ yrs"), Group("Persons", "18+ yrs", "Occupation", "Manual")
# Half an interval of 1 is a standard error of about 0.5: of two such values, more than 1.4 is more than chance.
SMOKING = measure(
    [
        row("2019", "15", "14", "16"),
        row("2021", "14", "13", "15"),
        row("2022/23", "13", "12", "14"),
        row("2024", "11", "10", "12"),
        row("2025", marker="c"),
        row("2019", "25", "24", "26", group=MANUAL),
        row("2024", "28", "27", "29", group=MANUAL),
    ]
)
FULL = "title: Smoke-free\nlead: The director\nneeds: [help]\n"
INEQUALITY = "{measure: smoking, kind: inequality, category: Manual, baseline: '2019', target: {value: 10, by: 2030}}"


def judge(
    measures: str, front: str = FULL, of: Measure = SMOKING, as_of: float = 2026.5
) -> tuple[Assessed, list[tuple[str, str]]]:
    """An objective with measures as its author writes them (on line 5), and the problems found in judging it."""
    problems = Problems()
    objective = written(f"{front}measures: {measures}\n", problems)
    assert problems.found == []
    found = assess(objective, site(of).catalogue, as_of, problems)
    report({objective.id: objective}, problems)
    return found, [(problem.code, str(problem.where)) for problem in problems.in_order()]


def one(promise: str, of: Measure = SMOKING, as_of: float = 2026.5) -> tuple[str, str]:
    """The codes of progress and trajectory of one outcome."""
    assessed, _ = judge(f"[{{measure: smoking, {promise}}}, {INEQUALITY}]", of=of, as_of=as_of)
    judged = assessed.measures[0]
    assert judged.progress is not None
    assert judged.trajectory is not None
    return judged.progress.code.value, judged.trajectory.code.value


PROMISE = "baseline: '2019', target: {value: 5, by: 2030}"


def test_a_promise_with_all_that_it_needs_has_no_problem() -> None:
    assert judge(f"[{{measure: smoking, {PROMISE}}}, {INEQUALITY}]")[1] == []


@pytest.mark.parametrize(
    ("measures", "front", "problem"),
    [
        ("[]", FULL, ("process-only-objective", "o.md:1")),
        ("[{measure: smoking, kind: volume}]", FULL, ("process-only-objective", "o.md:1")),
        (f"[{{measure: smoking, {PROMISE}}}]", FULL, ("no-inequality-measure", "o.md:1")),
        (f"[{INEQUALITY}]", "title: x\nneeds: [help]\n", ("no-lead", "o.md:1")),
        (f"[{INEQUALITY}]", "title: x\nlead: y\n", ("no-need", "o.md:1")),
        ("[{measure: smoking, kind: inequality, target: {value: 5, by: 2030}}]", FULL, ("no-baseline", "o.md:5:12")),
        ("[{measure: smoking, kind: inequality, baseline: '2019'}]", FULL, ("no-target", "o.md:5:12")),
        (
            "[{measure: smoking, kind: inequality, baseline: '2019', target: {value: 5}}]",
            FULL,
            ("no-target-date", "o.md:5:75"),
        ),
        (
            "[{measure: smoking, kind: inequality, baseline: '2018', target: {value: 5, by: 2030}}]",
            FULL,
            ("unknown-period", "o.md:5:59"),
        ),
        (
            "[{measure: smoking, kind: inequality, baseline: '2025', target: {value: 5, by: 2030}}]",
            FULL,
            ("no-value", "o.md:5:59"),
        ),
        (
            "[{measure: smoking, kind: inequality, baseline: then, target: {value: 5, by: 2030}}]",
            FULL,
            ("bad-period", "o.md:5:59"),
        ),
        (
            "[{measure: smoking, kind: inequality, baseline: '2019', target: {value: 20, by: 2030}}]",
            FULL,
            ("bad-target", "o.md:5:75"),
        ),
        (
            "[{measure: smokes, kind: inequality, baseline: '2019', target: {value: 5, by: 2030}}]",
            FULL,
            ("unknown-measure", "o.md:5:22"),
        ),
        (
            "[{measure: smoking, kind: inequality, area: mercia, baseline: '2019', target: {value: 5, by: 2030}}]",
            FULL,
            ("unknown-area", "o.md:5:55"),
        ),
        (
            "[{measure: smoking, kind: inequality, sex: Male, baseline: '2019', target: {value: 5, by: 2030}}]",
            FULL,
            ("unknown-breakdown", "o.md:5:12"),
        ),
        (
            f"[{{measure: smoking, kind: inequality, area: {NEXT_DOOR}, {PROMISE}}}]",
            FULL,
            ("no-data-yet", "o.md:5:12"),
        ),
    ],
    ids=lambda given: given[0] if isinstance(given, tuple) else "",
)
def test_what_a_promise_lacks_is_named_once(measures: str, front: str, problem: tuple[str, str]) -> None:
    found = judge(measures, front)[1]
    line = 5 - (3 - front.count("\n"))
    assert found == [(problem[0], problem[1].replace("o.md:5", f"o.md:{line}"))]


@pytest.mark.parametrize(
    ("promise", "place"),
    [
        ("baseline: '2021', target: {value: 5, by: 2020}", "o.md:5:57"),
        ("baseline: '2021', target: {value: 5, by: 2021}", "o.md:5:57"),
        ("baseline: '2019', target: {value: 5, by: 2030}, milestones: [{value: 9, by: 2019}]", "o.md:5:92"),
        ("baseline: '2019', target: {value: 5, by: 2030}, milestones: [{value: 9, by: 2030}]", "o.md:5:92"),
        ("baseline: '2019', target: {value: 5, by: 2030}, milestones: [{value: 9, by: 2031}]", "o.md:5:92"),
        ("target: {value: 5, by: 2030}, milestones: [{value: 9, by: 2031}]", "o.md:5:74"),
    ],
)
def test_what_is_promised_follows_its_baseline_in_time(promise: str, place: str) -> None:
    assessed, found = judge(f"[{{measure: smoking, {promise}}}, {INEQUALITY}]")
    assert [problem for problem in found if problem[0] != "no-baseline"] == [("bad-target", place)]
    assert assessed.measures[0].progress is None


@pytest.mark.parametrize("by", ["2020", "2029", "2028/29"])
def test_a_milestone_may_lie_anywhere_between(by: str) -> None:
    assert judge(f"[{{measure: smoking, {PROMISE}, milestones: [{{value: 9, by: {by}}}]}}, {INEQUALITY}]")[1] == []


@pytest.mark.parametrize("baseline", ["2022/23", "2022fy"])
def test_a_baseline_is_named_by_its_label_or_its_id(baseline: str) -> None:
    assessed, _ = judge(f"[{{measure: smoking, baseline: {baseline}, target: {{value: 5, by: 2030}}}}]")
    found = assessed.measures[0].baseline
    assert found is not None
    assert str(found.value) == "13"


def test_a_fall_beyond_chance_is_an_improvement_and_its_pace_is_another_question() -> None:
    # From 15 to 5 in 11 years is 4.5 points after 5 years; 4 is 88% of it, and 10.45 lies within 10 to 12
    assert one(PROMISE)[0] == "improving"
    assert one("baseline: '2021', target: {value: 13.5, by: 2030}") == ("target-met", "on-track")


def test_across_a_break_of_definition_nothing_is_compared() -> None:
    broken = measure(SMOKING.rows, breaks=(Break(2020.0, "a new question"),))
    assert one(PROMISE, of=broken) == ("not-comparable", "not-assessed")
    assert one("baseline: '2021', target: {value: 5, by: 2030}", of=broken)[0] == "improving"


def test_without_a_polarity_the_target_says_which_way_is_good() -> None:
    neither = measure(SMOKING.rows, polarity=Polarity.NONE)
    assert one(PROMISE, of=neither)[0] == "improving"
    assert one("baseline: '2019', target: {value: 20, by: 2030}", of=neither)[0] == "getting-worse"


def test_without_a_polarity_and_a_baseline_no_way_is_good_yet() -> None:
    neither = measure(SMOKING.rows, polarity=Polarity.NONE)
    assert one("target: {value: 20, by: 2030}", of=neither) == ("baseline-not-set", "not-assessed")


def test_without_a_polarity_a_target_like_its_baseline_points_nowhere() -> None:
    neither = measure(SMOKING.rows, polarity=Polarity.NONE)
    assessed, found = judge(
        f"[{{measure: smoking, baseline: '2019', target: {{value: 15, by: 2030}}}}, {INEQUALITY}]", of=neither
    )
    assert [code for code, _ in found] == ["bad-target"]
    assert assessed.measures[0].progress is None


def test_an_undated_target_has_progress_and_no_pace() -> None:
    assert one("baseline: '2019', target: {value: 5}") == ("improving", "not-assessed")


def test_a_withheld_latest_value_is_not_the_latest() -> None:
    assessed, _ = judge(f"[{{measure: smoking, {PROMISE}}}]")
    latest = assessed.measures[0].latest
    assert latest is not None
    assert latest.period.id == "2024"


def test_a_target_whose_year_has_passed_awaits_its_figure_or_is_missed() -> None:
    assessed, _ = judge("[{measure: smoking, baseline: '2019', target: {value: 5, by: 2025}}]")
    awaited = assessed.measures[0].progress
    assert awaited is not None
    assert awaited.due is Due.AWAITING_FINAL_DATA
    assessed, _ = judge("[{measure: smoking, baseline: '2019', target: {value: 5, by: 2024}}]")
    missed = assessed.measures[0].progress
    assert missed is not None
    assert missed.due is Due.TARGET_MISSED


def test_an_average_that_improves_while_its_gap_widens_is_flagged() -> None:
    assert judge(f"[{{measure: smoking, {PROMISE}}}, {INEQUALITY}]")[0].widening
    rows = [*SMOKING.rows[:-1], row("2024", "22", "21", "23", group=MANUAL)]
    assert not judge(f"[{{measure: smoking, {PROMISE}}}, {INEQUALITY}]", of=measure(rows))[0].widening


def test_the_measures_that_widen_are_named() -> None:
    found = judge(f"[{{measure: smoking, {PROMISE}}}, {INEQUALITY}]")[0]
    assert [judged.success.kind for judged in found.widened] == ["inequality"]


@pytest.mark.parametrize(
    ("ended", "latest", "progress", "due"),
    [
        ("2025-06-30", "2024", "improving", None),  # the end of the figures of 2024 comes before it
        ("2024-06-30", "2022fy", "improving", None),
        ("2023-03-31", "2021", "no-detectable-change", None),  # a year ends on that day, and its figures with it
        ("2031-06-30", "2024", "improving", None),  # a day to come does not move the day of the build
    ],
)
def test_one_that_has_ended_keeps_the_status_of_that_day(
    ended: str, latest: str, progress: str, due: Due | None
) -> None:
    front = f"{FULL}retired: {{date: {ended}, reason: Taken up elsewhere.}}\n"
    judged = judge(f"[{{measure: smoking, {PROMISE}}}, {INEQUALITY}]", front)[0].measures[0]
    assert judged.latest is not None
    assert judged.progress is not None
    assert (judged.latest.period.id, judged.progress.code.value, judged.progress.due) == (latest, progress, due)


def test_nothing_is_asked_of_one_that_has_ended() -> None:
    assert judge("[]", "title: x\nretired: {date: 2025-06-30, reason: Done.}\n")[1] == []


def test_without_a_primary_measure_the_worst_placed_outcome_speaks() -> None:
    worse = "{measure: smoking, category: Manual, baseline: '2019', target: {value: 10, by: 2030}}"
    headline = judge(f"[{{measure: smoking, {PROMISE}}}, {worse}]")[0].headline
    assert headline is not None
    assert headline.series.group == MANUAL


def test_a_primary_measure_speaks_however_it_stands() -> None:
    worse = "{measure: smoking, category: Manual, baseline: '2019', target: {value: 10, by: 2030}}"
    headline = judge(f"[{{measure: smoking, primary: true, {PROMISE}}}, {worse}]")[0].headline
    assert headline is not None
    assert headline.series.group == PEOPLE


def test_a_volume_is_described_and_never_judged() -> None:
    assessed, _ = judge("[{measure: smoking, kind: volume, expected: {from: 900, to: 1200}}]")
    assert assessed.measures[0].progress is None
    assert assessed.headline is None


def test_a_measure_with_faulty_rows_is_not_judged_and_not_complained_of() -> None:
    assessed, found = judge(f"[{{measure: smoking, {PROMISE}}}, {INEQUALITY}]", of=replace(SMOKING, sound=False))
    assert (assessed.measures, found) == ((), [])


AIM = "target: {value: 5, by: 2030}"
WITHHELD = measure([row("2019", marker="c"), row("2024", marker="c"), row("2030", "9", marker="f")])


@pytest.mark.parametrize(
    ("promise", "of", "codes", "problems"),
    [
        (f"area: {NEXT_DOOR}, {PROMISE}", SMOKING, "no-data", {"no-data-yet"}),
        (f"area: {NEXT_DOOR}, {AIM}", SMOKING, "baseline-not-set", {"no-data-yet", "no-baseline"}),
        (f"area: {NEXT_DOOR}, baseline: '2019'", SMOKING, "no-target", {"no-data-yet", "no-target"}),
        (f"area: {NEXT_DOOR}, baseline: '2017', {AIM}", SMOKING, "no-data", {"no-data-yet"}),
        (f"area: {NEXT_DOOR}, baseline: then, {AIM}", SMOKING, "no-data", {"no-data-yet", "bad-period"}),
        (PROMISE, WITHHELD, "no-data", {"no-data-yet"}),
        ("baseline: '2030', target: {value: 5, by: 2035}", WITHHELD, "no-data", {"no-data-yet"}),
    ],
)
def test_a_measure_without_any_published_value_is_judged_as_having_no_data(
    promise: str, of: Measure, codes: str, problems: set[str]
) -> None:
    assessed, found = judge(f"[{{measure: smoking, kind: inequality, {promise}}}]", of=of)
    (judged,) = assessed.measures
    assert {code for code, _ in found} == problems
    assert judged.latest is None
    assert judged.progress is not None
    assert judged.trajectory is not None
    assert (judged.progress.code, judged.trajectory.code) == (codes, "not-assessed")


def test_a_projection_is_no_baseline() -> None:
    rows = [row("2019", "15", marker="f"), row("2021", "14"), row("2024", "11")]
    assessed, found = judge(f"[{{measure: smoking, kind: inequality, {PROMISE}}}]", of=measure(rows))
    assert found == [("projected-baseline", "o.md:5:59")]
    (judged,) = assessed.measures
    assert judged.progress is not None
    assert judged.progress.code == "baseline-not-set"
