"""95% limits by the method that suits the number (Public health technical guidance, Confidence intervals)."""

from __future__ import annotations

import math
from collections.abc import Callable
from statistics import NormalDist

from generator.dice import Tally

Z = NormalDist().inv_cdf(0.975)
FEW = 10  # below this many cases Byar's approximation gives way to the exact limits


def wilson(tally: Tally) -> tuple[float, float]:
    """Limits of a percentage (Wilson's score method)."""
    o, n = tally
    middle, half, base = 2 * o + Z * Z, Z * math.sqrt(Z * Z + 4 * o * (1 - o / n)), 2 * (n + Z * Z)
    return 100 * (middle - half) / base, 100 * (middle + half) / base


def poisson(cases: int) -> tuple[float, float]:
    """Limits of a count: Byar's, or exact ones where there are few cases."""
    if cases < FEW:
        return _exact(cases)
    more = cases + 1
    lower = cases * (1 - 1 / (9 * cases) - Z / (3 * math.sqrt(cases))) ** 3
    return lower, more * (1 - 1 / (9 * more) + Z / (3 * math.sqrt(more))) ** 3


def _exact(cases: int) -> tuple[float, float]:
    """The means of a Poisson distribution that leave 2.5% beyond the count, found by halving."""
    upper = _where(lambda mean: _at_most(cases, mean) < 0.025)
    return (_where(lambda mean: _at_most(cases - 1, mean) < 0.975) if cases else 0.0), upper


def _at_most(cases: int, mean: float) -> float:
    return math.exp(-mean) * sum(mean**k / math.factorial(k) for k in range(cases + 1))


def _where(beyond: Callable[[float], bool]) -> float:
    low, high = 0.0, 100.0
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if beyond(middle) else (middle, high)
    return high
