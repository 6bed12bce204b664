"""The slope and relative indices of inequality: what a whole gradient, from the most to the least deprived, amounts to.

The published method is PHEindicatormethods, phe_sii (after Low and Low 2004), which simulates its limits. Where the
line is fitted on the scale on which the values vary evenly, its slope is a sum of normal numbers, and the limits that
the simulation comes to with ever more draws are known exactly. We give those: the same for everyone, every time. Only
a straight line through values that vary evenly on another scale has to be simulated.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import fsum, hypot, sqrt

from jsna.methods.intervals import Interval, z
from jsna.methods.scales import Scale
from jsna.methods.simulation import simulated_limits

FEWEST, MOST = 5, 100

Weights = tuple[float, ...]
_Parts = tuple[Interval, Interval | None, float]  # sii, rii, intercept


@dataclass(frozen=True)
class Quantile:
    """One group of the gradient: its population, its value, and the value's standard error on the scale in use."""

    population: float
    value: float
    error: float


@dataclass(frozen=True)
class SlopeIndex:
    """The indices of one gradient.

    `sii` is the fitted difference between the two ends, least less most deprived, in the measure's unit: negative where
    the value falls towards the least deprived. `rii` is the fitted value at the least deprived end over that at the
    most deprived; `rii_of_mean` is the slope index over the population's mean (ScotPHO), a different number that must
    be printed with its name. `intercept` is the fitted value at the most deprived end.
    """

    sii: Interval
    rii: Interval | None
    rii_of_mean: Interval | None
    intercept: float


@dataclass(frozen=True)
class Line:
    """A straight line fitted through the quantiles, as weights: each end's height is a weighted sum of the values."""

    bottom: Weights  # at rank 0, the most deprived
    slope: Weights

    @property
    def top(self) -> Weights:
        """At rank 1, the least deprived."""
        return tuple(b + s for b, s in zip(self.bottom, self.slope, strict=True))


def slope_index(
    quantiles: Sequence[Quantile], *, scale: Scale = Scale.NATURAL, transform: bool = True, level: float = 0.95
) -> SlopeIndex:
    """The slope and relative indices of a gradient, the most deprived quantile first, with their limits.

    Ranks are the mid-points of the quantiles' shares of the population; the line is fitted by least squares weighted
    with those shares. With a log or logit `scale` (recommended for rates and for proportions) the line is fitted on
    that scale and its ends are turned back; the limits turn it about its middle, as the source does. `transform=False`
    fits the line to the values themselves and keeps the scale for their uncertainty: only those limits are simulated.

    A limit of `rii` is None where the most deprived end can't be told from zero, and `rii` itself where that end is
    zero; `rii_of_mean` is None unless the mean is above zero. Raises ValueError unless there are 5 to
    100 quantiles, all with a population above 0 and a standard error of 0 or more, and values that the scale allows.
    """
    check_quantiles(quantiles)
    line, shares = fitted([q.population for q in quantiles]), _shares([q.population for q in quantiles])
    average = fsum(share * q.value for share, q in zip(shares, quantiles, strict=True))
    if scale is Scale.NATURAL:
        sii, rii, intercept = _straight(line, quantiles, level)
    elif transform:
        sii, rii, intercept = _transformed(line, quantiles, scale, level)
    else:
        sii, rii, intercept = _simulated(line, quantiles, scale, level)
    of_mean = sii.times(1 / average) if average > 0 else None
    return SlopeIndex(sii, rii, of_mean, intercept)


def check_quantiles(quantiles: Sequence[Quantile]) -> None:
    """Raise ValueError unless a slope can be fitted through them."""
    if not FEWEST <= len(quantiles) <= MOST:
        raise ValueError(f"a slope index needs {FEWEST} to {MOST} groups, not {len(quantiles)}")
    for number, quantile in enumerate(quantiles, start=1):
        if not quantile.population > 0:
            raise ValueError(f"group {number} has a population of {quantile.population:g}; every group needs people")
        if not quantile.error >= 0:
            raise ValueError(f"group {number} has a standard error of {quantile.error:g}; it is 0 or more")


def fitted(populations: Sequence[float]) -> Line:
    """The least-squares line through values at the mid-points of cumulative shares, weighted by the shares."""
    shares = _shares(populations)
    ranks = [end - share / 2 for end, share in zip(accumulate(shares), shares, strict=True)]
    centre = fsum(a * b for a, b in zip(shares, ranks, strict=True))
    spread = fsum(a * (b - centre) ** 2 for a, b in zip(shares, ranks, strict=True))
    slope = tuple(a * (b - centre) / spread for a, b in zip(shares, ranks, strict=True))
    return Line(tuple(a - s * centre for a, s in zip(shares, slope, strict=True)), slope)


def _shares(populations: Sequence[float]) -> list[float]:
    people = fsum(populations)
    return [population / people for population in populations]


def _straight(line: Line, quantiles: Sequence[Quantile], level: float) -> _Parts:
    values, errors = [q.value for q in quantiles], [q.error for q in quantiles]
    slope, bottom = _sum(line.slope, values), _sum(line.bottom, values)
    half = z(level) * hypot(*(s * e for s, e in zip(line.slope, errors, strict=True)))
    sii = Interval(slope, slope - half, slope + half)
    return sii, _ratio(line.top, line.bottom, values, errors, level), bottom


def _ratio(over: Weights, under: Weights, values: list[float], errors: list[float], level: float) -> Interval | None:
    """One weighted sum over another, with Fieller's limits: the ratios it can't be told from (Fieller 1954)."""
    top, bottom = _sum(over, values), _sum(under, values)
    if bottom == 0:
        return None
    square = z(level) ** 2
    both = fsum(o * u * e * e for o, u, e in zip(over, under, errors, strict=True))
    top_variance = fsum((o * e) ** 2 for o, e in zip(over, errors, strict=True))
    bottom_variance = fsum((u * e) ** 2 for u, e in zip(under, errors, strict=True))
    a, b, c = bottom**2 - square * bottom_variance, top * bottom - square * both, top**2 - square * top_variance
    if a <= 0:
        return Interval(top / bottom, None, None)
    root = sqrt(max(0.0, b * b - a * c))
    return Interval(top / bottom, (b - root) / a, (b + root) / a)


def _transformed(line: Line, quantiles: Sequence[Quantile], scale: Scale, level: float) -> _Parts:
    values = [scale.up(q.value) for q in quantiles]
    slope, bottom = _sum(line.slope, values), _sum(line.bottom, values)
    half = z(level) * hypot(*(s * q.error for s, q in zip(line.slope, quantiles, strict=True)))
    ends = [_ends(scale, bottom + slope / 2, turned) for turned in (slope, slope - half, slope + half)]
    sii = Interval(*(top - low for top, low in ends))
    rii = Interval(*(top / low for top, low in ends))
    return sii, rii, scale.down(bottom)


def _ends(scale: Scale, middle: float, slope: float) -> tuple[float, float]:
    """The top and bottom of a line with this slope about its middle, in the measure's unit."""
    return scale.down(middle + slope / 2), scale.down(middle - slope / 2)


def _simulated(line: Line, quantiles: Sequence[Quantile], scale: Scale, level: float) -> _Parts:
    values = [q.value for q in quantiles]
    slope, bottom = _sum(line.slope, values), _sum(line.bottom, values)
    centres, errors = [scale.up(value) for value in values], [q.error for q in quantiles]

    def indices(drawn: Sequence[float]) -> tuple[float, float]:
        seen = [scale.down(number) for number in drawn]
        rise, low = _sum(line.slope, seen), _sum(line.bottom, seen)
        return rise, (low + rise) / low

    sii, rii = simulated_limits(indices, centres, errors, level)
    return Interval(slope, *sii), Interval((bottom + slope) / bottom, *rii), bottom


def _sum(weights: Weights, values: Sequence[float]) -> float:
    return fsum(weight * value for weight, value in zip(weights, values, strict=True))
