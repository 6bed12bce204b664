"""Confidence intervals of proportions and counts, and the standard error that stands behind a published interval."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import inf, sqrt
from statistics import NormalDist

from jsna.methods.distributions import poisson_lower, poisson_upper

# Fingertips and the Healthy People rules both divide the width of a 95% interval by 2 x 1.96, not by 2 x 1.959964.
# Keeping their divisor keeps our chi-squared and z equal to theirs to the last printed place.
_DIVISOR_95 = 3.92


@dataclass(frozen=True)
class Interval:
    """A value with its confidence limits, all in one unit; None is a limit that the method does not give."""

    value: float
    lower: float | None
    upper: float | None

    def times(self, multiplier: float) -> Interval:
        """The same in another unit: a share of 0.65 times 100 is 65%."""
        lower = None if self.lower is None else self.lower * multiplier
        upper = None if self.upper is None else self.upper * multiplier
        return Interval(self.value * multiplier, lower, upper)


@cache
def z(level: float = 0.95) -> float:
    """The two-sided normal multiplier of a confidence level: 1.959964 at 0.95, 3.090232 at 0.998.

    Raises ValueError unless 0 < level < 1.
    """
    return NormalDist().inv_cdf(1 - tail(level))


def tail(level: float) -> float:
    """The probability beyond each limit: 0.025 at 0.95. Raises ValueError unless 0 < level < 1."""
    if not 0 < level < 1:
        raise ValueError(f"a confidence level lies between 0 and 1, not {level}")
    return (1 - level) / 2


def standard_error(lower: float, upper: float, level: float = 0.95) -> float:
    """The standard error of a value, in its own unit, from the limits of its confidence interval.

    At 95% the width is divided by 3.92 as the sources do (ukhsa-collaboration/fingertips-open,
    Analysis/TrendMarkers/TrendMarkerCalculator.cs), at any other level by twice its multiplier. The interval is
    taken as symmetrical, whatever method drew it. Limits the wrong way round give a negative number.
    """
    divisor = _DIVISOR_95 if level == 0.95 else 2 * z(level)
    return (upper - lower) / divisor


def wilson(count: float, denominator: float, multiplier: float = 1, level: float = 0.95) -> Interval:
    """A proportion with Wilson's score interval: `count` of `denominator`, times `multiplier` (100 for per cent).

    Source: Wilson 1927; Newcombe and Altman 2000; APHO Technical Briefing 3; PHEindicatormethods, phe_proportion.
    Raises ValueError where the denominator is not above 0, or the count is below 0 or above the denominator.
    """
    check_count(count)
    check_denominator(denominator)
    if count > denominator:
        raise ValueError(f"a count of {count:g} is more than its denominator, {denominator:g}")
    return Interval(count / denominator, *score_limits(count, denominator, z(level))).times(multiplier)


def score_limits(count: float, denominator: float, deviate: float) -> tuple[float, float]:
    """Wilson's limits of the share `count` / `denominator`, for a normal multiplier such as 1.96."""
    square, width = deviate**2, 2 * (denominator + deviate**2)
    centre, half = 2 * count + square, deviate * sqrt(square + 4 * count * (1 - count / denominator))
    # What is 0 or 1 by algebra is not by floating point
    lower, upper = (centre - half) / width, (centre + half) / width
    return (0.0 if count == 0 else lower), (1.0 if count == denominator else upper)


def byar(count: float, level: float = 0.95) -> Interval:
    """A count with Byar's limits. The lower is None where the formula gives a negative number, and for no events.

    Source: Breslow and Day 1987; APHO Technical Briefing 3; PHEindicatormethods, byars_lower and byars_upper.
    Raises ValueError for a count below 0.
    """
    check_count(count)
    multiplier, more = z(level), count + 1
    upper = more * (1 - 1 / (9 * more) + multiplier / (3 * sqrt(more))) ** 3
    lower = -1.0 if count == 0 else count * (1 - 1 / (9 * count) - multiplier / (3 * sqrt(count))) ** 3
    return Interval(count, None if lower < 0 else lower, upper)


def exact(count: float, level: float = 0.95) -> Interval:
    """A count with exact Poisson limits; the lower limit of no events is 0.

    Source: Garwood 1936; APHO Technical Briefing 3; PHEindicatormethods, phe_rate.
    Raises ValueError for a count below 0.
    """
    check_count(count)
    beyond = tail(level)
    return Interval(count, poisson_lower(count, beyond), poisson_upper(count, beyond))


def check_count(count: float) -> None:
    """Raise ValueError unless a count is 0 or more."""
    if not 0 <= count < inf:
        raise ValueError(f"a count is 0 or more, not {count:g}")


def check_denominator(denominator: float) -> None:
    """Raise ValueError unless a denominator is above 0."""
    if not 0 < denominator < inf:
        raise ValueError(f"a denominator is more than 0, not {denominator:g}")
