"""Progress and trajectory: Healthy People's published examples, measures of England, and their laws."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.examples import Example
from jsna.methods.examples.progressions import PROGRESSIONS
from jsna.methods.progress import (
    Estimate,
    Goal,
    Progress,
    ProgressError,
    Trajectory,
    flag_widening,
    progress,
    trajectory,
)
from shared import needs_shared
from spec.worked import cases, reference


def year(value: float, in_year: int, lower: float | None = None, upper: float | None = None) -> Estimate:
    return Estimate(value, lower, upper, in_year + 0.5, in_year + 1.0)


def goal(value: float, in_year: int) -> Goal:
    return Goal(value, in_year + 0.5, in_year + 1.0)


# CDC, Healthy People 2020 midcourse review, tobacco use: baseline 2008, target 2020, a decrease is good
def midcourse(baseline: float, latest: float, target: float) -> tuple[Progress, Trajectory]:
    start, now, end = year(baseline, 2008), year(latest, 2014), goal(target, 2020)
    return (
        progress(start, now, end, direction=-1, as_of=2016),
        trajectory(start, now, end, direction=-1),
    )


@pytest.mark.parametrize("example", cases(*PROGRESSIONS))
def test_the_published_progress_is_ours(example: Example) -> None:
    assert example.agrees(), example.found()


def test_intervals_that_overlap_do_not_hide_a_significant_change() -> None:
    # limits 8 to 12 and 11 to 15 overlap, yet 3 / (4 / 3.92 x sqrt 2) = 2.08
    result = progress(year(10, 2019, 8, 12), year(13, 2024, 11, 15), goal(20, 2030), direction=1, as_of=2026)
    assert result.code == "improving"
    assert result.z == pytest.approx(2.079, abs=0.0005)


@needs_shared
def test_the_collected_reference_cases() -> None:
    published = reference("progress")["cases"]
    codes = {"moving toward the 2020 target": "improving", "exceeding the 2020 target": "target-met"}
    assert len(published) == 2
    for case in published:
        status, _ = midcourse(case["baseline"], case["latest"], case["target"])
        assert status.code == codes[case["published"]]
        assert round(status.share or 0, 1) == case.get("pct_targeted_change_1dp", 108.6)


tenths = st.integers(-300, 300).map(lambda n: n / 10)
widths = st.none() | st.integers(0, 80).map(lambda n: n / 10)
quick = settings(derandomize=True, database=None, max_examples=200)


@st.composite
def estimates(draw: st.DrawFn, in_year: int) -> Estimate:
    value, half = draw(tenths), draw(widths)
    return year(value, in_year) if half is None else year(value, in_year, value - half, value + half)


def mirrored(estimate: Estimate) -> Estimate:
    lower, upper = estimate.lower, estimate.upper
    turned = (None, None) if lower is None or upper is None else (-upper, -lower)
    return replace(estimate, value=-estimate.value, lower=turned[0], upper=turned[1])


def answers(
    start: Estimate, now: Estimate, end: Goal, stops: list[Goal], direction: int, maintain: bool
) -> tuple[Progress, Trajectory] | None:
    """Both answers; None where target and baseline contradict each other."""
    try:
        return (
            progress(start, now, end, direction=direction, maintain=maintain, as_of=2031.0),
            trajectory(start, now, end, stops, direction=direction, maintain=maintain),
        )
    except ProgressError:
        return None


@quick
@given(estimates(2019), estimates(2024), tenths, tenths, st.booleans())
def test_reversing_direction_and_sign_changes_no_status(
    start: Estimate, now: Estimate, target: float, stop: float, maintain: bool
) -> None:
    one = answers(start, now, goal(target, 2030), [goal(stop, 2022)], 1, maintain)
    other = answers(mirrored(start), mirrored(now), goal(-target, 2030), [goal(-stop, 2022)], -1, maintain)
    if one is None or other is None:
        assert one is other
        return
    assert other[0] == one[0]
    expected = None if one[1].expected is None else -one[1].expected
    assert other[1] == replace(one[1], expected=expected)


@quick
@given(estimates(2019), estimates(2024), tenths, st.booleans())
def test_a_target_met_by_its_date_is_never_off_track(
    start: Estimate, now: Estimate, target: float, maintain: bool
) -> None:
    result = answers(start, now, goal(target, 2030), [], 1, maintain)
    if result is not None and result[0].code == "target-met":
        assert result[1].code == "on-track"


@quick
@given(estimates(2019), estimates(2024), tenths)
def test_a_better_value_never_makes_the_trajectory_worse(start: Estimate, now: Estimate, target: float) -> None:
    order = ["moving-away", "well-behind", "too-slow", "on-track"]
    one = answers(start, now, goal(target, 2030), [], 1, False)
    other = answers(start, replace(now, value=now.value + 1), goal(target, 2030), [], 1, False)
    if one is not None and other is not None:
        assert order.index(other[1].code) >= order.index(one[1].code)


@quick
@given(estimates(2019), estimates(2024), tenths, st.sampled_from([0.5, 4.0, 1024.0]))
def test_a_change_of_unit_changes_no_status(start: Estimate, now: Estimate, target: float, unit: float) -> None:
    def scaled(estimate: Estimate) -> Estimate:
        lower, upper = estimate.lower, estimate.upper
        ends = (None, None) if lower is None or upper is None else (lower * unit, upper * unit)
        return replace(estimate, value=estimate.value * unit, lower=ends[0], upper=ends[1])

    one = answers(start, now, goal(target, 2030), [], 1, False)
    other = answers(scaled(start), scaled(now), goal(target * unit, 2030), [], 1, False)
    if one is None or other is None:
        assert one is other
        return
    assert (other[0].code, other[0].note, other[1].code) == (one[0].code, one[0].note, one[1].code)
    assert other[0].z == pytest.approx(one[0].z)
    assert other[0].share == pytest.approx(one[0].share)


def test_a_revised_value_of_the_baseline_year_changes_nothing_where_the_baseline_is_declared() -> None:
    # What was promised is held against what was declared: the function knows no other baseline
    declared, latest = year(20, 2019, 19, 21), year(18.5, 2024, 17.5, 19.5)
    status = progress(declared, latest, goal(15, 2030), direction=-1, as_of=2026)
    assert status.z == pytest.approx(1.5 / (2 / 3.92 * 2**0.5))
    assert status.code == "improving"


def test_an_average_that_improves_while_its_gap_widens_raises_the_flag() -> None:
    smoking = progress(year(15, 2019, 14.5, 15.5), year(12, 2024, 11.5, 12.5), goal(5, 2030), direction=-1, as_of=2026)
    gap = progress(year(8, 2019, 7, 9), year(11, 2024, 10, 12), goal(5, 2030), direction=-1, as_of=2026)
    assert (smoking.code, gap.code) == ("improving", "getting-worse")
    assert flag_widening(smoking, gap)
    assert not flag_widening(gap, gap)
