"""Limits by simulation, the same on every machine: from the one stream of random numbers that Python keeps stable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from random import Random
from statistics import NormalDist

from jsna.methods.intervals import tail

# A percentile of 10,000 plain draws strays by about 1.4% of the interval's half width. Draws that cover each group's
# distribution evenly (a Latin hypercube) stray a good deal less, as tests/unit/methods holds them to, at 0.3 s.
DRAWS = 10_000
_SEED = 2012

Pair = tuple[float, float]


def simulated_limits(
    function: Callable[[Sequence[float]], Pair], centres: Sequence[float], errors: Sequence[float], level: float
) -> tuple[Pair, Pair]:
    """The percentiles of both results of a function of independent normal numbers with these means and errors.

    The positions of the percentiles are those of PHEindicatormethods, phe_sii. `random.Random.random` is the only
    generator used: Python promises its stream for a seed, which numpy does not of its distributions.
    """
    random = Random(_SEED)
    columns = [_column(random, centre, error) for centre, error in zip(centres, errors, strict=True)]
    found = [function(drawn) for drawn in zip(*columns, strict=True)]
    low = max(round(DRAWS * tail(level)), 1) - 1
    high = round(DRAWS * (1 - tail(level))) - 1
    first, second = sorted(pair[0] for pair in found), sorted(pair[1] for pair in found)
    return (first[low], first[high]), (second[low], second[high])


def _column(random: Random, centre: float, error: float) -> list[float]:
    """Evenly spread normal numbers in a random order."""
    keys = [random.random() for _ in range(DRAWS)]
    return [centre + error * score for _, score in sorted(zip(keys, _scores(), strict=True))]


@cache
def _scores() -> tuple[float, ...]:
    normal = NormalDist()
    return tuple(normal.inv_cdf((number + 0.5) / DRAWS) for number in range(DRAWS))
