"""Quantiles against their closed forms."""

from __future__ import annotations

from itertools import pairwise
from math import exp, log, log1p, pi, sqrt, tan

import pytest

from jsna.methods.distributions import gamma_tails, poisson_lower, poisson_upper, student_t

TAILS = [0.2, 0.025, 0.001]


@pytest.mark.parametrize("tail", TAILS)
def test_poisson_limits_of_none_and_of_one_freedomt_are_logarithms(tail: float) -> None:
    assert poisson_lower(0, tail) == 0
    assert poisson_upper(0, tail) == pytest.approx(-log(tail), abs=1e-12)
    assert poisson_lower(1, tail) == pytest.approx(-log1p(-tail), abs=1e-12)


@pytest.mark.parametrize("count", [1, 2, 9, 40, 5000])
@pytest.mark.parametrize("tail", TAILS)
def test_a_poisson_limit_leaves_the_tail_it_was_asked_for(count: int, tail: float) -> None:
    assert gamma_tails(count, poisson_lower(count, tail))[0] == pytest.approx(tail, rel=1e-9)
    assert gamma_tails(count + 1, poisson_upper(count, tail))[1] == pytest.approx(tail, rel=1e-9)


@pytest.mark.parametrize("count", [100_000, 250_000.5, 1_000_000])
@pytest.mark.parametrize("tail", [0.025, 0.001, 1e-6])
def test_the_limits_of_a_large_count_leave_their_tail_too(count: float, tail: float) -> None:
    assert gamma_tails(count, poisson_lower(count, tail))[0] == pytest.approx(tail, rel=1e-7)
    assert gamma_tails(count + 1, poisson_upper(count, tail))[1] == pytest.approx(tail, rel=1e-7)


def test_limits_run_smoothly_where_their_arithmetic_changes() -> None:
    steps = [poisson_upper(count, 0.025) - count for count in (99_998, 99_999, 100_000, 100_001)]
    changes = [b - a for a, b in pairwise(steps)]
    assert changes == pytest.approx([changes[0]] * 3, abs=1e-7)


def test_an_absurd_count_has_limits_at_once() -> None:
    assert poisson_lower(1e300, 0.025) == pytest.approx(1e300)
    assert poisson_upper(1e15, 0.025) == pytest.approx(1e15 + 1.959964 * 1e15**0.5, abs=100)


def test_the_gamma_tails_are_sums_of_poisson_probabilities() -> None:
    # with a mean of 2: none e^-2, one 2e^-2, two 2e^-2
    below, above = gamma_tails(3, 2)
    assert above == pytest.approx(5 * exp(-2), abs=1e-15)
    assert below == pytest.approx(1 - 5 * exp(-2), abs=1e-15)
    assert gamma_tails(3, 0) == (0, 1)


@pytest.mark.parametrize("tail", TAILS)
def test_student_s_t_has_its_closed_forms(tail: float) -> None:
    assert student_t(tail, 1) == pytest.approx(tan(pi * (0.5 - tail)), rel=1e-12)
    assert student_t(tail, 2) == pytest.approx((1 - 2 * tail) / sqrt(2 * tail * (1 - tail)), rel=1e-12)


def test_student_s_t_tends_to_the_normal_multiplier() -> None:
    # z + (z^3 + z) / 4n, and nothing more that matters at this size
    multiplier = 1.959963984540054
    assert student_t(0.025, 1e9) == pytest.approx(multiplier + (multiplier**3 + multiplier) / 4e9, abs=1e-12)


@pytest.mark.parametrize("freedom", [4, 30, 38, 40, 42, 500])
def test_student_s_t_runs_smoothly_where_its_arithmetic_changes(freedom: int) -> None:
    # tail of t with an even freedom by its finite sum (Abramowitz and Stegun 26.7.4)
    t = student_t(0.025, freedom)
    sine, cosine = t / sqrt(freedom + t * t), freedom / (freedom + t * t)
    term = total = 1.0
    for i in range(1, freedom // 2):
        term *= cosine * (2 * i - 1) / (2 * i)
        total += term
    assert 1 - sine * total == pytest.approx(0.05, abs=1e-12)
