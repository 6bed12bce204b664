"""The slope index by hand, on each scale, and what can't be."""

from __future__ import annotations

from math import exp

import pytest

from jsna.methods.scales import Scale
from jsna.methods.slope import Quantile, fitted, slope_index

FIFTHS = [0.1, 0.3, 0.5, 0.7, 0.9]  # mid-points of five equal shares


def fifths(values: list[float], error: float = 0.0) -> list[Quantile]:
    return [Quantile(100, value, error) for value in values]


def test_the_line_through_equal_fifths_has_the_weights_of_a_hand_calculation() -> None:
    # spread: 0.2 x (0.16 + 0.04 + 0 + 0.04 + 0.16) = 0.08; weights 0.2 x (rank - 0.5) / 0.08
    line = fitted([7, 7, 7, 7, 7])
    assert line.slope == pytest.approx((-1, -0.5, 0, 0.5, 1))
    assert line.bottom == pytest.approx((0.7, 0.45, 0.2, -0.05, -0.3))
    assert line.top == pytest.approx((-0.3, -0.05, 0.2, 0.45, 0.7))


def test_the_limits_of_a_straight_gradient_are_those_of_a_sum() -> None:
    # error of the slope: 0.4 x sqrt(1 + 0.25 + 0.25 + 1) = 0.4 x sqrt(2.5)
    found = slope_index(fifths([11, 13, 15, 17, 19], error=0.4))
    half = 1.959963984540054 * 0.4 * 2.5**0.5
    assert [found.sii.lower, found.sii.value, found.sii.upper] == pytest.approx([10 - half, 10, 10 + half])
    assert found.intercept == pytest.approx(10)
    assert found.rii is not None
    assert found.rii.value == pytest.approx(2)
    assert found.rii_of_mean is not None
    assert found.rii_of_mean.value == pytest.approx(10 / 15)


def test_a_gradient_that_grows_by_a_ratio_is_straight_on_the_log_scale() -> None:
    found = slope_index(fifths([10 * exp(0.5 * rank) for rank in FIFTHS], error=0.02), scale=Scale.LOG)
    assert found.intercept == pytest.approx(10)
    assert found.sii.value == pytest.approx(10 * exp(0.5) - 10)
    assert found.rii is not None
    assert found.rii.value == pytest.approx(exp(0.5))
    # the line turns about its middle: a slope of 0.5 -+ half, a ratio of its exponential
    half = 1.959963984540054 * 0.02 * 2.5**0.5
    assert [found.rii.lower, found.rii.upper] == pytest.approx([exp(0.5 - half), exp(0.5 + half)])


def test_a_gradient_in_the_odds_is_straight_on_the_logit_scale() -> None:
    values = [Scale.LOGIT.down(-2 + rank) for rank in FIFTHS]
    found = slope_index(fifths(values, error=0.01), scale=Scale.LOGIT)
    assert found.intercept == pytest.approx(1 / (1 + exp(2)))
    assert found.sii.value == pytest.approx(1 / (1 + exp(1)) - 1 / (1 + exp(2)))


@pytest.mark.parametrize("scale", [Scale.LOG, Scale.LOGIT])
def test_simulated_limits_are_close_to_those_of_a_small_error(scale: Scale) -> None:
    # With small errors the value's own error is the scale's times its slope there, and the limits are known
    values = [0.11, 0.13, 0.15, 0.17, 0.19]
    steep = [v if scale is Scale.LOG else v * (1 - v) for v in values]
    rows = [Quantile(100, v, 0.002 / s) for v, s in zip(values, steep, strict=True)]
    found = slope_index(rows, scale=scale, transform=False)
    known = slope_index(fifths(values, error=0.002))
    half = (known.sii.upper or 0) - known.sii.value
    assert found.sii.value == known.sii.value
    assert [found.sii.lower, found.sii.upper] == pytest.approx([known.sii.lower, known.sii.upper], abs=0.03 * half)
    assert found.rii is not None
    assert known.rii is not None
    assert [found.rii.lower, found.rii.upper] == pytest.approx([known.rii.lower, known.rii.upper], rel=0.003)


def test_simulated_limits_are_the_same_every_time_and_everywhere() -> None:
    rows = [Quantile(100 + i, 0.1 + i / 50, 0.2) for i in range(6)]
    found = slope_index(rows, scale=Scale.LOG, transform=False)
    assert found == slope_index(rows, scale=Scale.LOG, transform=False)
    assert [found.sii.lower, found.sii.upper] == pytest.approx([0.03687990583125516, 0.21983262841770654], rel=1e-9)


def test_an_end_that_may_be_zero_has_a_ratio_without_limits() -> None:
    found = slope_index(fifths([1, 2, 3, 4, 5], error=3))
    assert found.rii is not None
    assert (found.rii.lower, found.rii.upper) == (None, None)


def test_a_gradient_that_starts_from_nothing_has_no_ratio() -> None:
    found = slope_index(fifths([0.0] * 5, error=1))
    assert (found.rii, found.rii_of_mean) == (None, None)


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        (fifths([1, 2, 3, 4]), "a slope index needs 5 to 100 groups, not 4"),
        (fifths([1] * 101), "a slope index needs 5 to 100 groups, not 101"),
        ([*fifths([1, 2, 3, 4]), Quantile(0, 5, 1)], "group 5 has a population of 0; every group needs people"),
        ([Quantile(9, 5, -1), *fifths([1, 2, 3, 4])], "group 1 has a standard error of -1; it is 0 or more"),
    ],
)
def test_what_can_t_be_is_refused_in_words(rows: list[Quantile], words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        slope_index(rows)
