"""Rates and means: the turn from exact to Byar, and what can't be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jsna.methods.intervals import byar, exact
from jsna.methods.rates import ESP2013, mean, rate, standardised_rate


def test_the_standard_population_is_100_000_in_19_bands() -> None:
    assert (len(ESP2013), sum(ESP2013)) == (19, 100_000)


def test_limits_are_exact_below_ten_events_and_byar_s_from_ten() -> None:
    assert rate(9, 1000, 1000) == exact(9)
    assert rate(9.5, 1000, 1000) == exact(9.5)
    assert rate(10, 1000, 1000) == byar(10)


def test_no_events_have_a_rate_of_nothing_and_an_upper_limit() -> None:
    found = rate(0, 1000)
    assert (found.value, found.lower) == (0, 0)
    assert found.upper == pytest.approx(368.888, abs=0.001)


def test_a_rate_standardised_to_its_own_population_is_the_crude_rate() -> None:
    found = standardised_rate([12, 30], [400, 600], [400, 600])
    assert found is not None
    assert found.value == pytest.approx(4200)
    crude = rate(42, 1000)
    assert [found.lower, found.upper] == pytest.approx([crude.lower, crude.upper])


@pytest.mark.parametrize(("events", "given"), [(9, False), (9.9, False), (10, True)])
def test_fewer_than_ten_events_have_no_standardised_rate(events: float, given: bool) -> None:
    assert (standardised_rate([events, 0], [100, 100], [1, 1]) is not None) is given


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: rate(1, 0), "a denominator is more than 0, not 0"),
        (lambda: rate(-1, 9), "a count is 0 or more, not -1"),
        (lambda: rate(1, 9, level=0), "a confidence level lies between 0 and 1, not 0"),
        (
            lambda: standardised_rate([1, 2], [3], [4, 5]),
            "every age band has a count, a population and a weight; there are 2 counts, 1 populations and 2 weights",
        ),
        (lambda: standardised_rate([50], [0], [1]), "a denominator is more than 0, not 0"),
        (lambda: standardised_rate([-1], [9], [1]), "a count is 0 or more, not -1"),
        (
            lambda: standardised_rate([50], [90], [0]),
            "the weights of a standard population are 0 or more, and not all 0",
        ),
        (lambda: mean([4]), "an interval of a mean needs at least two values, not 1"),
    ],
)
def test_what_can_t_be_is_refused_in_words(call: Callable[[], object], words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        call()


def test_a_mean_of_equal_values_has_no_width() -> None:
    found = mean([3.5, 3.5, 3.5])
    assert (found.lower, found.value, found.upper) == (3.5, 3.5, 3.5)
