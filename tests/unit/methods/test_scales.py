"""Scales: there and back, errors from published limits, and values that have no place on them."""

from __future__ import annotations

from math import exp, log

import pytest

from jsna.methods.scales import Scale


@pytest.mark.parametrize("scale", list(Scale))
@pytest.mark.parametrize("value", [1e-9, 0.2, 0.5, 0.999])
def test_a_value_comes_back_from_its_scale(scale: Scale, value: float) -> None:
    assert scale.down(scale.up(value)) == pytest.approx(value)


def test_log_odds_far_out_do_not_overflow() -> None:
    assert Scale.LOGIT.down(-800) == pytest.approx(0)
    assert Scale.LOGIT.down(800) == 1


def test_the_error_behind_limits_is_that_of_the_scale() -> None:
    half = 1.959963984540054 * 0.1
    assert Scale.NATURAL.error(10 - half, 10 + half) == pytest.approx(0.1)
    assert Scale.LOG.error(10 * exp(-half), 10 * exp(half)) == pytest.approx(0.1)
    odds = log(0.25)
    assert Scale.LOGIT.error(Scale.LOGIT.down(odds - half), Scale.LOGIT.down(odds + half)) == pytest.approx(0.1)


@pytest.mark.parametrize(
    ("scale", "value", "words"),
    [
        (Scale.LOG, 0, "0 has no place on a log scale, where values are above 0"),
        (Scale.LOGIT, 0, "0 has no place on a logit scale, where values are between 0 and 1"),
        (Scale.LOGIT, 12.5, "12.5 has no place on a logit scale, where values are between 0 and 1"),
    ],
)
def test_a_value_without_a_place_is_refused_in_words(scale: Scale, value: float, words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        scale.up(value)


def test_limits_the_wrong_way_round_are_refused() -> None:
    with pytest.raises(ValueError, match="a lower limit of 3 is above its upper limit, 2"):
        Scale.NATURAL.error(3, 2)
