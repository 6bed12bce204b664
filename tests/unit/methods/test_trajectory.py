"""Every branch of trajectory, by hand-computed values."""

from __future__ import annotations

import pytest

from jsna.methods.change import Estimate, Goal, ProgressError
from jsna.methods.trajectory import Trajectory, TrajectoryCode, expected_at, trajectory

TARGET = Goal(10, at=2029.5, end=2030.0)


def year(value: float, in_year: int, half: float | None = None) -> Estimate:
    lower, upper = (None, None) if half is None else (value - half, value + half)
    return Estimate(value, lower, upper, in_year + 0.5, in_year + 1.0)


def goal(value: float, in_year: int) -> Goal:
    return Goal(value, in_year + 0.5, in_year + 1.0)


def falling(latest: Estimate | None, *milestones: Goal, target: Goal | None = TARGET) -> Trajectory:
    """From 20 in 2019 to 10 in 2029, a decrease being good: one a year."""
    return trajectory(year(20, 2019), latest, target, milestones, direction=-1)


def test_every_code_has_its_published_label() -> None:
    assert {code.value: code.label for code in TrajectoryCode} == {
        "on-track": "On track",
        "too-slow": "Too slow",
        "well-behind": "Well behind",
        "moving-away": "Moving away from the target",
        "not-assessed": "Not assessed",
    }


@pytest.mark.parametrize(
    ("value", "code", "ratio"),
    [
        (9, "on-track", 2.2),
        (15, "on-track", 1),
        (15.25, "on-track", 0.95),
        (15.26, "too-slow", 0.948),
        (17, "too-slow", 0.6),
        (17.01, "well-behind", 0.598),
        (20, "well-behind", 0),
        (20.01, "moving-away", -0.002),
    ],
)
def test_half_way_in_time_half_the_change_is_expected(value: float, code: str, ratio: float) -> None:
    result = falling(year(value, 2024))
    assert (result.code, result.expected, result.note) == (code, 15, "")
    assert result.ratio == pytest.approx(ratio)


@pytest.mark.parametrize(
    ("target", "value", "code"),
    [(2.6, 2.97, "on-track"), (3.3, 5.98, "too-slow")],  # 7.03 of 7.4 and 4.02 of 6.7: 0.95 and 0.6, less 1e-16
)
def test_a_ratio_exactly_on_a_threshold_is_not_lost_to_binary_arithmetic(
    target: float, value: float, code: str
) -> None:
    assert trajectory(year(10, 2019), year(value, 2024), goal(target, 2024), direction=-1).code == code


@pytest.mark.parametrize(("half", "within"), [(None, False), (1.99, False), (2, True), (3, True)])
def test_an_interval_that_holds_the_expected_value_is_within_uncertainty(half: float | None, within: bool) -> None:
    result = falling(year(17, 2024, half))
    assert result.code == "too-slow"
    assert (result.within_uncertainty, result.note) == (within, "within uncertainty" if within else "")


def test_milestones_bend_the_line_whatever_their_order() -> None:
    result = falling(year(16, 2024), goal(12, 2027), goal(18, 2023))
    assert result.expected == pytest.approx(16.5)  # a quarter of the way from 18 in 2023 to 12 in 2027
    assert result.ratio == pytest.approx(4 / 3.5)


@pytest.mark.parametrize(
    ("at", "expected"),
    [(2018.5, 20), (2019.5, 20), (2021.5, 19), (2023.5, 18), (2026.5, 14), (2029.5, 10), (2035.5, 10)],
)
def test_the_line_starts_at_the_baseline_and_rests_at_the_target(at: float, expected: float) -> None:
    milestones = [goal(18, 2023), goal(99, 2019), goal(99, 2029), goal(99, 2031)]
    assert expected_at(year(20, 2019), TARGET, milestones, at) == pytest.approx(expected)


def test_after_the_target_date_the_target_itself_is_expected() -> None:
    result = falling(year(12, 2031))
    assert (result.code, result.expected, result.ratio) == ("too-slow", 10, 0.8)


@pytest.mark.parametrize(("value", "code"), [(19.9, "on-track"), (20, "on-track"), (20.1, "moving-away")])
def test_where_the_line_is_level_holding_the_baseline_is_on_track(value: float, code: str) -> None:
    result = falling(year(value, 2021), goal(20, 2023))
    assert (result.code, result.ratio, result.expected) == (code, None, 20)


@pytest.mark.parametrize(("value", "code"), [(19, "on-track"), (22, "on-track"), (22.1, "moving-away")])
def test_where_the_line_allows_a_rise_first_reaching_it_is_on_track(value: float, code: str) -> None:
    result = falling(year(value, 2021), goal(24, 2023))
    assert (result.code, result.ratio, result.expected) == (code, None, 22)


@pytest.mark.parametrize(
    ("latest", "code"),
    [
        (year(19, 2024), "on-track"),
        (year(21, 2024, 1), "on-track"),
        (year(21, 2024, 0.9), "not-assessed"),
        (year(21, 2024), "not-assessed"),
    ],
)
def test_what_is_to_be_maintained_is_on_track_while_met(latest: Estimate, code: str) -> None:
    result = trajectory(year(20, 2019), latest, goal(20, 2029), direction=-1, maintain=True)
    assert (result.code, result.ratio) == (code, None)


@pytest.mark.parametrize(
    ("baseline", "latest", "target", "comparable", "note"),
    [
        (None, year(15, 2024), TARGET, True, "there is no baseline"),
        (year(20, 2019), None, TARGET, True, "there is no baseline, target or value"),
        (year(20, 2019), year(15, 2024), None, True, "there is no baseline, target"),
        (year(20, 2019), year(15, 2024), TARGET, False, "the definition changed"),
        (year(20, 2019), year(20, 2019), TARGET, True, "there is no value later"),
        (year(20, 2019), Estimate(19, None, None, 2019.75, 2020.0), TARGET, True, "there is no value later"),
        (year(20, 2019), Estimate(19, None, None, 2019.5, 2021.0), TARGET, True, "there is no value later"),
        (year(20, 2019), year(15, 2024), goal(10, 2019), True, "the target is not dated after"),
    ],
)
def test_what_cannot_be_assessed_says_why(
    baseline: Estimate | None, latest: Estimate | None, target: Goal | None, comparable: bool, note: str
) -> None:
    result = trajectory(baseline, latest, target, direction=-1, comparable=comparable)
    assert (result.code, result.label, result.ratio) == ("not-assessed", "Not assessed", None)
    assert result.note.startswith(note)


def test_a_target_on_the_wrong_side_is_refused() -> None:
    with pytest.raises(ProgressError, match="should lie below"):
        falling(year(15, 2024), target=goal(21, 2029))


def test_of_a_target_that_is_met_a_milestone_beyond_it_asks_no_more() -> None:
    beyond = goal(5, 2024)  # from 20 in 2019 to 10 in 2030 by way of 5
    met, unmet = falling(year(9, 2024), beyond), falling(year(11, 2024), beyond)
    assert [(one.code.value, one.expected) for one in (met, unmet)] == [("on-track", 10), ("too-slow", 5)]
    assert [met.ratio, unmet.ratio] == pytest.approx([1.1, 0.6])
