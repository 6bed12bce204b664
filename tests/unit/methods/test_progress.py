"""Every branch of progress, by hand-computed values."""

from __future__ import annotations

import pytest

from jsna.methods.progress import (
    Due,
    Estimate,
    Goal,
    Progress,
    ProgressCode,
    ProgressError,
    TrajectoryCode,
    flag_widening,
    progress,
)

TARGET = Goal(10, at=2030.5, end=2031.0)
NOW = 2026.0


def year(value: float, in_year: int, error: float | None = None) -> Estimate:
    """A yearly value; `error` is the standard error its limits stand for."""
    if error is None:
        return Estimate(value, None, None, in_year + 0.5, in_year + 1.0)
    return Estimate(value, value - 1.96 * error, value + 1.96 * error, in_year + 0.5, in_year + 1.0)


def falling(
    latest: Estimate | None,
    baseline: Estimate | None = None,
    target: Goal | None = TARGET,
    as_of: float = NOW,
    comparable: bool = True,
) -> Progress:
    """Progress from 20 (standard error 3, in 2019) to 10 in 2030, a decrease being good."""
    start = year(20, 2019, 3) if baseline is None else baseline
    return progress(start, latest, target, direction=-1, as_of=as_of, comparable=comparable)


def kept(latest: Estimate, baseline: float = 20, target: float = 20) -> Progress:
    """Progress of an aim to stay at or below `target`."""
    goal = Goal(target, 2030.5, 2031.0)
    return progress(year(baseline, 2019, 3), latest, goal, direction=-1, maintain=True, as_of=NOW)


def test_every_code_has_its_published_label() -> None:
    assert {code.value: code.label for code in ProgressCode} == {
        "target-met": "Target met",
        "improving": "Improving",
        "no-detectable-change": "Little or no detectable change",
        "getting-worse": "Getting worse",
        "baseline-only": "Baseline only",
        "baseline-not-set": "Baseline not set",
        "no-target": "No target set",
        "not-comparable": "Not comparable",
        "no-data": "No data",
    }
    assert [due.label for due in Due] == ["Target missed", "Awaiting final data"]


def test_codes_have_an_order_from_the_worst_to_the_best_and_none_is_left_out() -> None:
    worst_first = sorted(ProgressCode, key=lambda code: code.place)
    assert worst_first[:2] == [ProgressCode.GETTING_WORSE, ProgressCode.NO_DETECTABLE_CHANGE]
    assert worst_first[-2:] == [ProgressCode.IMPROVING, ProgressCode.TARGET_MET]
    assert [code.place for code in worst_first] == list(range(9))
    paces = sorted(TrajectoryCode, key=lambda code: code.place)
    assert [pace.value for pace in paces] == ["moving-away", "well-behind", "not-assessed", "too-slow", "on-track"]


def test_without_a_baseline_nothing_else_matters() -> None:
    result = progress(None, None, None, direction=1, as_of=NOW)
    assert (result.code, result.label) == ("baseline-not-set", "Baseline not set")


def test_a_baseline_that_is_declared_of_what_has_no_value_is_no_data() -> None:
    def declared(latest: Estimate | None, target: Goal | None, as_of: float = NOW) -> Progress:
        return progress(None, latest, target, direction=-1, declared=True, as_of=as_of)

    assert declared(None, TARGET).code == "no-data"
    assert declared(None, TARGET, as_of=2031).due is Due.AWAITING_FINAL_DATA
    assert declared(None, None).code == "no-target"
    assert declared(year(15, 2024), TARGET).code == "baseline-not-set"  # its values do not go back so far


def test_without_a_target_there_is_no_progress() -> None:
    assert falling(year(5, 2024), target=None).code == "no-target"


def test_a_changed_definition_comes_before_a_target_met() -> None:
    result = falling(year(5, 2024), comparable=False, as_of=2032)
    assert (result.code, result.due) == ("not-comparable", None)
    assert result.note == "the definition changed after the baseline"


def test_no_value_since_the_baseline() -> None:
    assert falling(None).code == "no-data"
    assert falling(year(20, 2019, 3)).code == "baseline-only"
    assert falling(year(20, 2018, 3)).code == "baseline-only"


@pytest.mark.parametrize(
    ("value", "error", "code", "z", "share", "note"),
    [
        (10, 0.5, "target-met", 10 / 9.25**0.5, 100, "within uncertainty"),
        (9, 0.4, "target-met", 11 / 9.16**0.5, 110, "clearly"),
        (9, 1, "target-met", 11 / 10**0.5, 110, "within uncertainty"),
        (10.1, 4, "improving", 1.98, 99, ""),
        (10.2, 4, "improving", 1.96, 98, ""),
        (10.21, 4, "no-detectable-change", 1.958, 97.9, ""),
        (20, 4, "no-detectable-change", 0, 0, ""),
        (29.79, 4, "no-detectable-change", -1.958, -97.9, ""),
        (29.8, 4, "getting-worse", -1.96, -98, ""),
    ],
)
def test_with_intervals_the_change_is_tested_at_five_percent(
    value: float, error: float, code: str, z: float, share: float, note: str
) -> None:
    # standard errors 3 and 4 make 5, so a change of 9.8 has z = 1.96
    result = falling(year(value, 2024, error))
    assert (result.code, result.note, result.due) == (code, note, None)
    assert result.z == pytest.approx(z)
    assert result.share == pytest.approx(share)


def test_a_target_only_just_met_is_not_clear_when_a_limit_lies_on_it() -> None:
    assert falling(Estimate(9, 8, 10, 2024.5, 2025.0)).note == "within uncertainty"
    assert falling(Estimate(9, 8, 9.99, 2024.5, 2025.0)).note == "clearly"


@pytest.mark.parametrize(
    ("value", "code", "share"),
    [
        (10, "target-met", 100),
        (19, "improving", 10),
        (19.01, "no-detectable-change", 9.9),
        (20, "no-detectable-change", 0),
        (21.99, "no-detectable-change", -19.9),
        (22, "getting-worse", -20),
    ],
)
def test_without_intervals_a_tenth_decides(value: float, code: str, share: float) -> None:
    # towards: a tenth of the targeted change of 10; away: a tenth of the baseline of 20
    result = falling(year(value, 2024), baseline=year(20, 2019))
    assert (result.code, result.z, result.note) == (code, None, "assessed without confidence intervals")
    assert result.share == pytest.approx(share)


def test_one_interval_of_two_is_no_test() -> None:
    assert falling(year(19, 2024), baseline=year(20, 2019, 3)).z is None
    assert falling(year(19, 2024, 3), baseline=year(20, 2019)).note == "assessed without confidence intervals"


def test_intervals_of_no_width_or_the_wrong_way_round_are_no_test() -> None:
    assert falling(year(19, 2024, 0), baseline=year(20, 2019, 0)).code == "improving"
    assert falling(year(19, 2024, -1), baseline=year(20, 2019, 3)).z is None


def test_exactly_a_tenth_is_not_lost_to_binary_arithmetic() -> None:
    # 0.79 of 7.9, which floats make 9.99999999999999%
    result = progress(year(10, 2019), year(9.21, 2024), Goal(2.1, 2030.5, 2031.0), direction=-1, as_of=NOW)
    assert result.code == "improving"


def test_no_change_at_all_is_not_written_with_a_minus_sign() -> None:
    result = falling(year(20.0, 2024, 3))
    assert (str(result.share), str(result.z)) == ("0.0", "0.0")


@pytest.mark.parametrize(
    ("value", "code"), [(-1, "not-comparable"), (0, "no-detectable-change"), (0.5, "improving"), (5, "target-met")]
)
def test_a_baseline_of_zero_has_no_tenth_to_lose(value: float, code: str) -> None:
    goal = Goal(5, 2030.5, 2031.0)
    result = progress(year(0, 2019), year(value, 2024), goal, direction=1, as_of=NOW)
    assert result.code == code
    assert ("cannot be assessed" in result.note) == (value == -1)


def test_a_negative_baseline_loses_a_tenth_of_its_size() -> None:
    goal = Goal(-5, 2030.5, 2031.0)
    assert progress(year(-20, 2019), year(-22, 2024), goal, direction=1, as_of=NOW).code == "getting-worse"
    assert progress(year(-20, 2019), year(-21.9, 2024), goal, direction=1, as_of=NOW).code == "no-detectable-change"


@pytest.mark.parametrize(
    ("value", "in_year", "as_of", "due"),
    [
        (15, 2030, 2030.99, None),
        (15, 2030, 2031.0, "target-missed"),
        (15, 2032, 2034.0, "target-missed"),
        (15, 2029, 2031.0, "awaiting-final-data"),
        (10, 2030, 2031.0, None),
        (10, 2029, 2031.0, "awaiting-final-data"),
        (10, 2029, 2030.0, None),
    ],
)
def test_once_the_target_date_has_passed_it_is_missed_or_awaited(
    value: float, in_year: int, as_of: float, due: str | None
) -> None:
    assert falling(year(value, in_year, 1), as_of=as_of).due == due


def test_final_data_are_awaited_where_nothing_has_come_since_the_baseline() -> None:
    assert falling(None, as_of=2031).due is Due.AWAITING_FINAL_DATA
    assert falling(year(20, 2019, 3), as_of=2031).due is Due.AWAITING_FINAL_DATA
    assert falling(None, as_of=2030).due is None


@pytest.mark.parametrize(("direction", "way"), [(1, "above"), (-1, "below")])
def test_a_target_on_the_wrong_side_is_refused_in_plain_words(direction: int, way: str) -> None:
    wrong = Goal(20 - direction, 2030.5, 2031.0)
    with pytest.raises(ProgressError, match=f"^The target, .*, should lie {way} the baseline, 20.$"):
        progress(year(20, 2019), year(20, 2024), wrong, direction=direction, as_of=NOW)


def test_a_target_the_baseline_meets_is_refused_unless_it_is_to_be_maintained() -> None:
    with pytest.raises(ProgressError, match="already meets the target"):
        falling(year(20, 2024), target=Goal(20, 2030.5, 2031.0))
    assert kept(year(20, 2024)).code == "target-met"


@pytest.mark.parametrize("direction", [0, 2])
def test_a_measure_without_a_good_direction_makes_no_progress(direction: int) -> None:
    with pytest.raises(ValueError, match="direction"):
        progress(None, None, None, direction=direction, as_of=NOW)


@pytest.mark.parametrize(
    ("latest", "code", "note"),
    [
        (year(19, 2024, 0.5), "target-met", "clearly"),
        (year(21, 2024, 1), "target-met", "within uncertainty"),
        (Estimate(21, 20, 22, 2024.5, 2025.0), "target-met", "within uncertainty"),
        (Estimate(21, 20.01, 22, 2024.5, 2025.0), "no-detectable-change", ""),
        (year(29.8, 2024, 4), "getting-worse", ""),
        (year(21, 2024), "no-detectable-change", "assessed without confidence intervals"),
        (year(22, 2024), "getting-worse", "assessed without confidence intervals"),
        (year(20, 2024), "target-met", "assessed without confidence intervals"),
    ],
)
def test_what_is_to_be_maintained_is_met_until_significantly_worse(latest: Estimate, code: str, note: str) -> None:
    result = kept(latest)
    assert (result.code, result.note, result.share) == (code, note, None)


def test_what_is_to_be_maintained_may_start_beyond_its_target_or_short_of_it() -> None:
    assert kept(year(15, 2024, 1), baseline=12, target=16).share is None
    assert kept(year(19, 2024, 0.1), baseline=20, target=16).share == pytest.approx(25)


def test_an_average_that_improves_while_the_gap_widens_is_flagged() -> None:
    improving, met = falling(year(10.1, 2024, 4)), falling(year(9, 2024, 1))
    wider, steady = falling(year(29.8, 2024, 4)), falling(year(29.7, 2024, 4))
    assert flag_widening(improving, wider)
    assert flag_widening(met, wider)
    assert flag_widening(met, falling(year(22, 2024)))  # a tenth worse, without an interval
    assert not flag_widening(improving, steady)
    assert not flag_widening(steady, wider)
    assert not flag_widening(wider, wider)


def test_a_gap_that_widens_significantly_within_its_target_is_flagged_too() -> None:
    within = kept(year(11, 2024, 3), baseline=2, target=15)  # nine wider, z = -9 / sqrt(18) = -2.12
    assert within.code == "target-met"
    assert flag_widening(falling(year(10.1, 2024, 4)), within)
