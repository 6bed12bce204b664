"""Multipliers, standard errors and limits: published constants, boundaries, and what can't be."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jsna.methods.intervals import Interval, byar, exact, standard_error, wilson, z


@pytest.mark.parametrize(("level", "multiplier"), [(0.95, 1.959964), (0.998, 3.090232), (0.9, 1.644854)])
def test_z_gives_the_published_multipliers(level: float, multiplier: float) -> None:
    assert z(level) == pytest.approx(multiplier, abs=5e-7)


@pytest.mark.parametrize("level", [0, 1, 95, -0.5, float("nan")])
def test_z_refuses_a_level_that_is_no_probability(level: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        z(level)


def test_a_95_percent_interval_is_divided_by_the_published_3_92() -> None:
    assert standard_error(10 - 1.96, 10 + 1.96) == pytest.approx(1, abs=1e-12)


def test_another_level_is_divided_by_twice_its_own_multiplier() -> None:
    assert standard_error(0, 2 * 3.090232306, 0.998) == pytest.approx(1, abs=1e-9)


def test_a_proportion_of_none_or_of_all_starts_and_ends_exactly() -> None:
    none, everybody = wilson(0, 7), wilson(7, 7, 100)
    assert (none.value, none.lower) == (0, 0)
    assert (everybody.value, everybody.upper) == (100, 100)
    assert none.upper is not None
    assert 0.3 < none.upper < 0.4


@pytest.mark.parametrize("count", [0, 0.5, 1])
def test_byar_gives_no_lower_limit_where_its_formula_fails(count: float) -> None:
    found = byar(count, 0.9999)
    assert found.lower is None
    assert found.upper is not None
    assert found.upper > count


def test_a_limit_that_is_not_given_stays_so_in_another_unit() -> None:
    assert Interval(0.5, None, 0.75).times(100) == Interval(50, None, 75)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: wilson(1, 0), "a denominator is more than 0, not 0"),
        (lambda: wilson(1, -4), "a denominator is more than 0, not -4"),
        (lambda: wilson(-1, 4), "a count is 0 or more, not -1"),
        (lambda: wilson(5, 4), "a count of 5 is more than its denominator, 4"),
        (lambda: wilson(float("nan"), 4), "a count is 0 or more, not nan"),
        (lambda: exact(float("inf")), "a count is 0 or more, not inf"),
        (lambda: wilson(1, float("inf")), "a denominator is more than 0, not inf"),
        (lambda: byar(-2), "a count is 0 or more, not -2"),
        (lambda: exact(-2), "a count is 0 or more, not -2"),
        (lambda: exact(2, 95), "a confidence level lies between 0 and 1, not 95"),
        (lambda: wilson(2, 3, level=1), "a confidence level lies between 0 and 1, not 1"),
    ],
)
def test_what_can_t_be_is_refused_in_words(call: Callable[[], Interval], words: str) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        call()
