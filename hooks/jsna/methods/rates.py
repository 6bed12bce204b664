"""Rates and means with their intervals: crude, directly standardised, and the mean of a sample."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt

from jsna.methods.distributions import student_t
from jsna.methods.intervals import Interval, byar, check_count, check_denominator, exact, tail

ESP2013 = (
    5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
)  # fmt: skip
"""The European standard population of 2013 in 19 age bands, 0-4 to 90 and over (Eurostat 2013); 100,000 in all."""

EXACT_BELOW = 10  # events: below this Byar's approximation is left for the exact limits
STANDARDISED_FROM = 10  # events: below this a standardised rate is not calculated


def rate(count: float, denominator: float, multiplier: float = 100_000, level: float = 0.95) -> Interval:
    """A crude rate, `count` per `denominator` times `multiplier`: exact limits below ten events, Byar's from ten.

    Source: APHO Technical Briefing 3; PHE Technical Guide, Confidence intervals (2018); PHEindicatormethods, phe_rate.
    Raises ValueError where the denominator is not above 0 or the count below 0.
    """
    check_denominator(denominator)
    counted = exact(count, level) if count < EXACT_BELOW else byar(count, level)
    return counted.times(multiplier / denominator)


def standardised_rate(
    counts: Sequence[float],
    populations: Sequence[float],
    standard: Sequence[float] = ESP2013,
    multiplier: float = 100_000,
    level: float = 0.95,
) -> Interval | None:
    """A directly age-standardised rate with Dobson's limits; None where there are fewer than ten events in all.

    The three sequences have one item for each age band, in the same order. Source: Dobson and others 1991; APHO
    Technical Briefing 3; PHEindicatormethods, calculate_dsr. Raises ValueError where they differ in length, a
    population is not above 0, or a count or a weight is below 0. The events are taken to be independent.
    """
    _check_bands(counts, populations, standard)
    events = fsum(counts)
    if events < STANDARDISED_FROM:
        return None
    bands = list(zip(counts, populations, standard, strict=True))
    weights = fsum(standard)
    value = fsum(o * w / n for o, n, w in bands) / weights
    scale = sqrt(fsum(o * (w / n) ** 2 for o, n, w in bands) / weights**2 / events)
    counted = byar(events, level)
    lower = None if counted.lower is None else value + scale * (counted.lower - events)
    upper = None if counted.upper is None else value + scale * (counted.upper - events)
    return Interval(value, lower, upper).times(multiplier)


def _check_bands(counts: Sequence[float], populations: Sequence[float], standard: Sequence[float]) -> None:
    if not len(counts) == len(populations) == len(standard):
        sizes = f"{len(counts)} counts, {len(populations)} populations and {len(standard)} weights"
        raise ValueError(f"every age band has a count, a population and a weight; there are {sizes}")
    for count, population in zip(counts, populations, strict=True):
        check_count(count)
        check_denominator(population)
    if min(standard, default=0) < 0 or not fsum(standard) > 0:
        raise ValueError("the weights of a standard population are 0 or more, and not all 0")


def mean(values: Sequence[float], level: float = 0.95) -> Interval:
    """The mean of a sample with limits by Student's t, in the values' unit.

    Source: APHO Technical Briefing 3; PHEindicatormethods, phe_mean. Raises ValueError for fewer than two values.
    """
    size = len(values)
    if size < 2:
        raise ValueError(f"an interval of a mean needs at least two values, not {size}")
    centre = fsum(values) / size
    deviation = sqrt(fsum((value - centre) ** 2 for value in values) / (size - 1))
    half = student_t(tail(level), size - 1) * deviation / sqrt(size)
    return Interval(centre, centre - half, centre + half)
