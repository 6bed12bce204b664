"""Comparison by control limits: how far from the benchmark a place of this size could be by chance alone.

Where `compare` asks whether the area's interval reaches the benchmark, this asks whether the area's value lies within
limits drawn round the benchmark (a funnel plot). It needs the area's denominator, and no interval.
"""

from __future__ import annotations

from math import ceil, floor, isfinite

from jsna.methods.comparison import Label, placed
from jsna.methods.distributions import poisson_lower, poisson_upper
from jsna.methods.intervals import score_limits, tail, z
from jsna.methods.polarity import Polarity

# The source's own roundings of 1.959964 and 3.090232: with them our labels are its labels
_PUBLISHED = {0.95: 1.96, 0.998: 3.0902}

Limits = tuple[float, float]


def proportion_limits(
    benchmark: float, denominator: float, multiplier: float = 100, level: float = 0.95
) -> Limits | None:
    """The control limits of a proportion, in the benchmark's unit, for a place with this denominator.

    `multiplier` is what the values are shares of: 100 for per cent. None where the denominator is not above 0, or the
    benchmark is no share. Source: ukhsa-collaboration/fingertips-open, Analysis/SpcForProportionsComparer: Wilson's
    interval round the benchmark.
    """
    share = benchmark / multiplier
    if not denominator > 0 or not 0 <= share <= 1:
        return None
    lower, upper = score_limits(share * denominator, denominator, _PUBLISHED.get(level) or z(level))
    return multiplier * lower, multiplier * upper


def rate_limits(
    benchmark: float, denominator: float, multiplier: float = 100_000, level: float = 0.95
) -> Limits | None:
    """The control limits of a rate per `multiplier`, in the benchmark's unit, for a place with this denominator.

    Exact Poisson limits of the number of events expected at the benchmark's rate. That number is not whole; as in the
    source, the lower limit counts the whole numbers from it upwards and the upper those up to it. None where the
    denominator is not above 0, or the benchmark is below 0.

    Source: ukhsa-collaboration/fingertips-open, Analysis/SpcForDsrComparer and StatisticalMethods.
    """
    if not denominator > 0 or benchmark < 0:
        return None
    expected = benchmark * denominator / multiplier
    if not isfinite(expected):
        return None
    beyond, unit = tail(level), multiplier / denominator
    return poisson_lower(ceil(expected), beyond) * unit, poisson_upper(floor(expected), beyond) * unit


def compare_proportion(
    value: float | None,
    denominator: float | None,
    benchmark: float | None,
    polarity: Polarity,
    multiplier: float = 100,
    level: float = 0.95,
) -> Label:
    """Compare a proportion with a benchmark by the benchmark's control limits; a value on a limit is Similar."""
    if value is None or denominator is None or benchmark is None:
        return Label.NOT_COMPARED
    return _against(value, proportion_limits(benchmark, denominator, multiplier, level), polarity)


def compare_rate(
    value: float | None,
    denominator: float | None,
    benchmark: float | None,
    polarity: Polarity,
    multiplier: float = 100_000,
    level: float = 0.95,
) -> Label:
    """Compare a rate with a benchmark by the benchmark's control limits; a value on a limit is Similar."""
    if value is None or denominator is None or benchmark is None:
        return Label.NOT_COMPARED
    return _against(value, rate_limits(benchmark, denominator, multiplier, level), polarity)


def _against(value: float, limits: Limits | None, polarity: Polarity) -> Label:
    if limits is None:
        return Label.NOT_COMPARED
    lower, upper = limits
    return Label.SIMILAR if lower <= value <= upper else placed(value > upper, polarity)
