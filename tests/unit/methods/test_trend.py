"""Recent trend: the arithmetic on easy numbers, and a sentence for each way it cannot be calculated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods import trend as trend_module
from jsna.methods.polarity import Polarity
from jsna.methods.trend import THRESHOLD, Trend, TrendLabel, TrendPoint, recent_trend

CANNOT = "Cannot be calculated"


def series(values: Sequence[float | None], start: int = 2015 * 12, half: float = 1.96) -> list[TrendPoint]:
    """Yearly points whose limits lie `half` either side: 1.96 makes every standard error 1."""
    return [
        TrendPoint(start + 12 * year, 12, value, value - half, value + half)
        if value is not None
        else TrendPoint(start + 12 * year, 12)
        for year, value in enumerate(values)
    ]


def counts(pairs: Sequence[tuple[float | None, float | None]]) -> list[TrendPoint]:
    return [TrendPoint((2015 + i) * 12, 12, 10.0, count=o, denominator=n) for i, (o, n) in enumerate(pairs)]


def weighted(points: Sequence[TrendPoint], polarity: Polarity = Polarity.NONE) -> Trend:
    return recent_trend(points, proportion=False, polarity=polarity)


def proportional(points: Sequence[TrendPoint], polarity: Polarity = Polarity.NONE) -> Trend:
    return recent_trend(points, proportion=True, polarity=polarity)


def test_the_threshold_is_the_published_one() -> None:
    assert pytest.approx(9.54953570608324, abs=1e-12) == THRESHOLD


def test_the_weighted_form_gives_the_slope_and_chi_squared_of_a_hand_calculation() -> None:
    # times -2..2 about their mean: sum of squares 10, so the slope is 10/10 and chi-squared 1^2 x 10
    trend = weighted(series([10, 11, 12, 13, 14]))
    assert trend.slope == pytest.approx(1)
    assert trend.chi2 == pytest.approx(10)
    assert (trend.label, trend.reason) == ("Increasing", "")


def test_a_point_with_a_wider_interval_weighs_less() -> None:
    # the last standard error is 2, its weight 1/4; weighted mean time (1+2+3+4+5/4)/4.25 = 45/17
    points = [*series([0, 0, 0, 0]), replace(series([8], start=2019 * 12, half=3.92)[0])]
    spread = 1 + 4 + 9 + 16 + 25 / 4 - 4.25 * (45 / 17) ** 2
    slope = (8 * 5 / 4 - (45 / 17) * 8 / 4) / spread
    trend = weighted(points)
    assert trend.slope == pytest.approx(slope)
    assert trend.chi2 == pytest.approx(slope**2 * spread)


def test_a_change_just_under_the_threshold_is_not_significant() -> None:
    trend = weighted(series([10 + 0.97 * year for year in range(5)]))  # 0.97^2 x 10 = 9.409
    assert (trend.label, trend.reason) == ("No significant change", "")
    assert trend.chi2 == pytest.approx(9.409)


def test_cochran_armitage_gives_the_chi_squared_of_a_hand_calculation() -> None:
    # N=500 O=150 So.t=550 Sn.t=1500 Sn.t2=5500: 500 x 50000^2 / (150 x 350 x 500000) = 1000/21
    trend = proportional(counts([(10, 100), (20, 100), (30, 100), (40, 100), (50, 100)]))
    assert trend.chi2 == pytest.approx(1000 / 21)
    assert trend.label == "Increasing"


def test_the_slope_of_a_proportion_is_that_of_its_log_odds() -> None:
    trend = proportional(counts([(1, 2), (2, 3), (4, 5), (8, 9), (16, 17)]))  # odds double every year
    assert trend.slope == pytest.approx(0.693147, abs=1e-6)


@pytest.mark.parametrize(
    ("polarity", "up", "down"),
    [
        (Polarity.HIGH, "Increasing and getting better", "Decreasing and getting worse"),
        (Polarity.LOW, "Increasing and getting worse", "Decreasing and getting better"),
        (Polarity.NONE, "Increasing", "Decreasing"),
    ],
)
def test_polarity_judges_the_direction(polarity: Polarity, up: str, down: str) -> None:
    assert weighted(series([1, 3, 5, 7, 9]), polarity).label == up
    assert weighted(series([9, 7, 5, 3, 1]), polarity).label == down


@pytest.mark.parametrize("values", [[10, 10, 10, 10, 20], [20, 20, 20, 20, 10], [10, 11, 12, 13, 0], [0.1] * 4 + [9]])
def test_a_change_that_hangs_on_one_year_is_not_significant_and_says_so(values: list[float]) -> None:
    trend = weighted(series(values))
    assert trend.chi2 is not None
    assert trend.chi2 > THRESHOLD
    assert trend.label == "No significant change"
    assert "single year" in trend.reason


def test_the_single_year_guard_holds_for_proportions_too() -> None:
    trend = proportional(counts([(100, 1000), (110, 1000), (120, 1000), (130, 1000), (1, 1000)]))
    assert trend.chi2 is not None
    assert trend.chi2 > THRESHOLD
    assert trend.label == "No significant change"


def test_a_flat_series_has_no_slope_and_no_reason() -> None:
    assert weighted(series([0.1] * 5)) == Trend(TrendLabel.NO_CHANGE, "", 0.0, 0.0)


def test_a_small_slope_on_a_large_value_is_not_taken_for_rounding() -> None:
    trend = weighted(series([1e6 + 1e-4 * year for year in range(5)], half=1.96e-5))
    assert trend.slope == pytest.approx(1e-4, rel=1e-4)
    assert trend.label == "Increasing"


def test_only_the_five_latest_points_count() -> None:
    assert weighted(series([99, None, -50, 10, 11, 12, 13, 14])) == weighted(series([10, 11, 12, 13, 14]))


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], "There are no readings; a recent trend needs five."),
        ([1], "There is 1 reading; a recent trend needs five."),
        ([1, 2, 3, 4], "There are 4 readings; a recent trend needs five."),
        ([1, None, 3, 4, 5], "There are 4 readings; a recent trend needs five."),
        ([1, 2, 3, None, 5, 6], "There is no reading for 2018; a recent trend needs five years in a row."),
        (
            [1, 2, 3, None, None, 6, 7],
            "There is no reading for 2018 and 2019; a recent trend needs five years in a row.",
        ),
        ([1, 2, 3, 4, 5, None], "There is no reading for 2020; a recent trend needs five years in a row."),
        (
            [1, 2, 3, None, 5, None, None],
            "There are 4 readings; a recent trend needs five.",
        ),
        (
            [0, 1, 2, 3, None, 5, None, None],
            "There is no reading for 2019, 2021 and 2022; a recent trend needs five years in a row.",
        ),
    ],
)
def test_too_few_readings_or_a_blank_year_is_named(values: list[float | None], reason: str) -> None:
    trend = weighted(series(values))
    assert (trend.label, trend.reason, trend.chi2, trend.slope) == (CANNOT, reason, None, None)


def test_a_year_without_a_row_is_a_gap_and_a_financial_year_is_named_as_one() -> None:
    april = series([1, 2, 3, 4, 5, 6], start=2015 * 12 + 3)
    del april[3]
    assert weighted(april).reason == "There is no reading for 2018/19; a recent trend needs five years in a row."


def test_a_gap_before_the_five_latest_years_does_not_matter() -> None:
    points = [*series([1, 2], start=1999 * 12), *series([10, 11, 12, 13, 14])]
    assert weighted(points).label == "Increasing"


def test_a_pooled_period_before_the_five_latest_years_does_not_matter() -> None:
    pooled = replace(series([1], start=2014 * 12)[0], months=36)
    assert weighted([pooled, *series([10, 11, 12, 13, 14])]).label == "Increasing"


def test_the_turn_of_a_century_is_named_with_two_digits() -> None:
    points = series([1, 2, None, 4, 5, 6], start=1997 * 12 + 3)
    assert "1999/00" in weighted(points).reason


def test_three_year_periods_a_year_apart_overlap() -> None:
    points = [replace(point, months=36) for point in series([1, 2, 3, 4, 5])]
    assert (weighted(points).label, weighted(points).reason) == (
        CANNOT,
        "The periods overlap, so the readings are not independent of one another.",
    )


def test_the_same_year_twice_overlaps() -> None:
    points = series([1, 2, 3, 4, 5])
    assert "overlap" in weighted([*points, points[-1]]).reason


@pytest.mark.parametrize("months", [3, 36])
def test_periods_that_are_not_years_are_refused(months: int) -> None:
    points = [TrendPoint(2010 * 12 + months * i, months, 1.0 + i, 0.5 + i, 1.5 + i) for i in range(8)]
    assert weighted(points).reason == f"The readings are not yearly: a period of {months} months."


def test_years_that_change_from_calendar_to_financial_are_refused() -> None:
    points = [*series([1, 2, 3]), *series([4, 5, 6], start=2018 * 12 + 3)]
    assert weighted(points).reason == "The years do not all begin in the same month."


def test_points_out_of_order_are_a_programming_error() -> None:
    with pytest.raises(ValueError, match="oldest to the latest"):
        weighted(series([1, 2, 3, 4, 5])[::-1])


def test_missing_limits_are_named_with_their_years() -> None:
    points = series([1, 2, 3, 4, 5])
    points[1], points[4] = replace(points[1], lower=None), replace(points[4], upper=None)
    assert weighted(points).reason == "No confidence limits, by which a trend is told, are given for 2016 and 2019."


def test_years_in_a_row_are_named_by_the_first_and_the_last() -> None:
    points = [replace(point, lower=None) for point in series([1, 2, 3, 4, 5])]
    assert weighted(points).reason == "No confidence limits, by which a trend is told, are given for 2015 to 2019."


@pytest.mark.parametrize("half", [0.0, -1.0])
def test_limits_without_width_or_the_wrong_way_round_cannot_weigh(half: float) -> None:
    points = [*series([1, 2, 3, 4]), *series([5], start=2019 * 12, half=half)]
    assert weighted(points).reason == "The confidence interval has no width in 2019."


@pytest.mark.parametrize(
    ("pair", "reason"),
    [
        ((None, 100), "The count or the denominator is not given for 2016."),
        ((10, None), "The count or the denominator is not given for 2016."),
        ((0, 0), "The denominator is zero in 2016."),
        ((0, 100), "The count is zero in 2016."),
        ((100, 100), "The count equals the denominator in 2016."),
        ((101, 100), "The count is larger than the denominator in 2016."),
    ],
)
def test_a_proportion_needs_some_but_not_all_counted(pair: tuple[float | None, float | None], reason: str) -> None:
    trend = proportional(counts([(10, 100), pair, (30, 100), (40, 100), (50, 100)]))
    assert (trend.label, trend.reason) == (CANNOT, reason)


def test_a_proportion_needs_no_limits_and_a_rate_no_counts() -> None:
    assert proportional(counts([(10, 100), (20, 100), (30, 100), (40, 100), (50, 100)])).reason == ""
    assert weighted(series([1, 3, 5, 7, 9])).reason == ""


def test_a_period_that_begins_within_the_five_years_is_seen_although_five_good_ones_follow() -> None:
    odd = replace(series([1])[0], start=2014 * 12 + 6)
    assert "overlap" in weighted([odd, *series([10, 11, 12, 13, 14])]).reason


periods = st.lists(
    st.tuples(st.sampled_from([0, 6, 12, 12, 12, 12, 12, 24]), st.sampled_from([12, 12, 12, 12, 36]), st.booleans()),
    max_size=8,
)


@settings(derandomize=True, database=None, max_examples=300)
@given(periods)
def test_the_short_look_at_a_plain_series_comes_to_what_the_long_one_does(
    steps: list[tuple[int, int, bool]],
) -> None:
    start, points = 2000 * 12, []
    for step, months, empty in [*steps, *[(12, 12, False)] * 4]:
        start += step
        points.append(TrendPoint(start, months, None if empty else 5.0, 4.0, 6.0))
    short = weighted(points)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trend_module, "_regular", lambda _: False)
        assert weighted(points) == short


def test_counts_that_stand_for_more_people_than_were_asked_are_not_tested() -> None:
    # Adult social care users with enough contact, England, 65 and over, 2018/19: 43.5% (42.9 to 44.1), published with
    # 166,185 of 381,635, of whom Wilson's interval would be 43.4 to 43.7.
    shares = (42.8, 43.7, 43.2, 44.0, 43.5)
    points = [
        TrendPoint((2014 + n) * 12 + 3, 12, share, share - 0.6, share + 0.6, share * 3816, 381_635)
        for n, share in enumerate(shares)
    ]
    found = recent_trend(points, proportion=True, polarity=Polarity.HIGH)
    assert found.label is TrendLabel.NOT_CALCULATED
    assert found.reason.startswith("The counts of 2014/15 to 2018/19 stand for more people")
    bare = [replace(point, lower=None, upper=None) for point in points]
    assert recent_trend(bare, proportion=True, polarity=Polarity.HIGH).label is TrendLabel.INCREASING_BETTER


def test_limits_that_the_counts_account_for_leave_them_usable() -> None:
    points = [
        TrendPoint((2014 + n) * 12, 12, 100 * o / 4000, 100 * o / 4000 - 1.1, 100 * o / 4000 + 1.1, o, 4000)
        for n, o in enumerate((600, 560, 520, 480, 440))  # Wilson: 15.0% (13.9 to 16.1)
    ]
    assert recent_trend(points, proportion=True, polarity=Polarity.LOW).label is TrendLabel.DECREASING_BETTER
