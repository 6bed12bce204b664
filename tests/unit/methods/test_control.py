"""Control limits round a benchmark, by hand."""

from __future__ import annotations

import pytest

from jsna.methods.comparison import Label
from jsna.methods.control import compare_proportion, compare_rate, proportion_limits, rate_limits
from jsna.methods.distributions import poisson_lower, poisson_upper
from jsna.methods.polarity import Polarity


def test_limits_of_a_proportion_are_wilson_s_round_the_benchmark() -> None:
    # 50% of 100 with 1.96: (100 + 3.8416 -+ 1.96 sqrt(3.8416 + 100)) / (2 x 103.8416)
    assert proportion_limits(50, 100) == pytest.approx((40.38296, 59.61704), abs=1e-4)


def test_a_larger_place_and_a_lower_level_have_narrower_limits() -> None:
    widths = [upper - lower for lower, upper in filter(None, (proportion_limits(9, n) for n in (50, 500, 5000)))]
    assert widths == sorted(widths, reverse=True)
    assert len(widths) == 3
    wide, narrow = proportion_limits(9, 500, level=0.998), proportion_limits(9, 500)
    assert wide is not None
    assert narrow is not None
    assert wide[0] < narrow[0] < narrow[1] < wide[1]


def test_limits_of_a_rate_are_exact_for_the_whole_events_around_those_expected() -> None:
    # 2.5 events expected of 250 at 10 per 1,000: from 3 upwards below, up to 2 above
    found = rate_limits(10, 250, 1000)
    assert found == pytest.approx((poisson_lower(3, 0.025) * 4, poisson_upper(2, 0.025) * 4))


def test_a_value_on_a_limit_is_similar() -> None:
    limits = proportion_limits(50, 100)
    assert limits is not None
    assert compare_proportion(limits[0], 100, 50, Polarity.LOW) is Label.SIMILAR
    assert compare_proportion(limits[0] - 1e-9, 100, 50, Polarity.LOW) is Label.BETTER
    assert compare_proportion(limits[1] + 1e-9, 100, 50, Polarity.NONE) is Label.HIGHER


@pytest.mark.parametrize(
    ("value", "denominator", "benchmark"),
    [(None, 100, 50), (50, None, 50), (50, 100, None), (50, 0, 50), (50, -1, 50), (50, 100, -1)],
)
def test_what_is_missing_or_impossible_is_not_compared(
    value: float | None, denominator: float | None, benchmark: float | None
) -> None:
    assert compare_proportion(value, denominator, benchmark, Polarity.HIGH) is Label.NOT_COMPARED
    assert compare_rate(value, denominator, benchmark, Polarity.HIGH) is Label.NOT_COMPARED


def test_an_expectation_past_all_numbers_is_not_compared() -> None:
    assert compare_rate(5, 1e200, 1e200, Polarity.HIGH) is Label.NOT_COMPARED


def test_a_benchmark_above_all_is_no_proportion() -> None:
    assert proportion_limits(101, 100) is None


def test_a_benchmark_of_nothing_leaves_room_for_events_by_chance() -> None:
    assert compare_rate(0, 1000, 0, Polarity.LOW) is Label.SIMILAR
    assert compare_rate(500, 1000, 0, Polarity.LOW) is Label.WORSE
