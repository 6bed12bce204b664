"""Quantiles of the Poisson mean and of Student's t, to 1e-12, without a library of statistics."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from math import exp, lgamma, log, log1p, sqrt
from statistics import NormalDist

_SMALLEST = 1e-300
_TERMS = 100_000
_LARGE = 100_000  # events: from here an expansion is as good as the sum, and does not grow with the number


@cache
def poisson_lower(count: float, tail: float) -> float:
    """The mean under which `count` events or more have probability `tail`; 0 for no events.

    This is chi-squared^-1(tail; 2 count) / 2, the exact lower limit of a count (Garwood 1936; APHO Technical
    Briefing 3), and holds for counts that are not whole numbers too.
    """
    if count >= _LARGE:
        return _large(count, NormalDist().inv_cdf(tail))
    return 0.0 if count == 0 else _root(lambda mean: gamma_tails(count, mean)[0] - tail, count)


@cache
def poisson_upper(count: float, tail: float) -> float:
    """The mean under which `count` events or fewer have probability `tail`: chi-squared^-1(1 - tail; 2 count + 2) / 2.

    Source as for `poisson_lower`.
    """
    if count >= _LARGE:
        return _large(count + 1, -NormalDist().inv_cdf(tail))
    return _root(lambda mean: tail - gamma_tails(count + 1, mean)[1], count + 1)


def _large(shape: float, deviate: float) -> float:
    """The quantile of a gamma distribution of a large shape, which summing terms would take for ever to find.

    Source: the expansion of Cornish and Fisher (Abramowitz and Stegun 26.2.49) with the cumulants of the gamma
    distribution; what it leaves out falls with the square of the shape.
    """
    d, root = deviate, sqrt(shape)
    return (
        shape
        + d * root
        + (d**2 - 1) / 3
        + (d**3 - 7 * d) / (36 * root)
        - (3 * d**4 + 7 * d**2 - 16) / (810 * shape)
        + (9 * d**5 + 256 * d**3 - 433 * d) / (38880 * shape * root)
    )


@cache
def student_t(tail: float, freedom: float) -> float:
    """The t that is exceeded with probability `tail` (below 0.5), for a number of degrees of freedom above 0.

    Source: the tail of t is half the regularised incomplete beta function at freedom / (freedom + t^2)
    (Abramowitz and Stegun 26.7.1).
    """
    return _root(lambda t: tail - _beta_of_t(freedom, t * t) / 2, 2.0)


def gamma_tails(shape: float, x: float) -> tuple[float, float]:
    """The two regularised incomplete gamma functions, P and Q = 1 - P, each to its own precision.

    P(k, m) is the probability of k events or more where m are expected. Source: Abramowitz and Stegun 6.5.29 (the
    series) and 6.5.31 (the continued fraction).
    """
    if x <= 0:
        return 0.0, 1.0
    scale = exp(shape * log(x) - x - lgamma(shape))
    if x < shape + 1:
        below = scale * _series(shape, x)
        return below, 1 - below
    above = scale / _fraction(x + 1 - shape, lambda i: (-i * (i - shape), x + 1 - shape + 2 * i))
    return 1 - above, above


def _series(shape: float, x: float) -> float:
    term = total = 1 / shape
    step = shape
    while abs(term) > abs(total) * 1e-17:
        step += 1
        term *= x / step
        total += term
    return total


def _beta_of_t(freedom: float, square: float) -> float:
    """The regularised incomplete beta function of freedom / 2 and 1/2 at freedom / (freedom + square)."""
    a, x, rest = freedom / 2, freedom / (freedom + square), square / (freedom + square)
    if rest == 0:
        return 1.0
    weight = exp(_log_half_step(a) - lgamma(0.5) - a * log1p(square / freedom) + log(rest) / 2)
    if freedom < 100 and x < (a + 1) / (a + 2.5):  # beyond, x is so near 1 that it has lost what tells it from 1
        return weight / (a * _beta_fraction(a, x))
    return 1 - 2 * weight * _beta_series(a, rest)


def _log_half_step(a: float) -> float:
    """ln gamma(a + 1/2) - ln gamma(a), without taking one huge number from another (Abramowitz and Stegun 6.1.47)."""
    if a < 20:
        return lgamma(a + 0.5) - lgamma(a)
    return log(a) / 2 - 1 / (8 * a) + 1 / (192 * a**3) - 1 / (640 * a**5) + 17 / (14336 * a**7)


def _beta_series(a: float, rest: float) -> float:
    """The sum for the other end, of 1/2 and a at `rest`: all its terms are positive (Abramowitz and Stegun 26.5.4)."""
    term = total = 1.0
    step = 0
    while term > total * 1e-17:
        term *= rest * (a + 0.5 + step) / (1.5 + step)
        total += term
        step += 1
    return total


def _beta_fraction(a: float, x: float) -> float:
    """The continued fraction of a and 1/2 (Abramowitz and Stegun 26.5.8)."""

    def step(i: int) -> tuple[float, float]:
        m = i // 2
        if i % 2 == 0:
            return m * (0.5 - m) * x / ((a + 2 * m - 1) * (a + 2 * m)), 1.0
        return -(a + m) * (a + 0.5 + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1.0

    return _fraction(1.0, step)


def _fraction(first: float, step: Callable[[int], tuple[float, float]]) -> float:
    """The value of a continued fraction by Lentz's method: first + n1 / (d1 + n2 / (d2 + ...))."""
    total = first or _SMALLEST
    above, below = total, 0.0
    for i in range(1, _TERMS):
        numerator, denominator = step(i)
        below = 1 / ((denominator + numerator * below) or _SMALLEST)
        above = (denominator + numerator / above) or _SMALLEST
        change = above * below
        total *= change
        if abs(change - 1) < 1e-15:
            return total
    raise ArithmeticError("a continued fraction did not settle")


def _root(rising: Callable[[float], float], guess: float) -> float:
    """Where a rising function of a positive number crosses zero, by halving, to the last digit."""
    low, high = 0.0, guess + 4 * sqrt(guess) + 4
    while rising(high) < 0:
        low, high = high, 2 * high
    while True:
        middle = (low + high) / 2
        if not low < middle < high or high - low < 1e-15 * high:
            return middle
        low, high = (middle, high) if rising(middle) < 0 else (low, middle)
