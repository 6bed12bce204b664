"""Limits by simulation, the same on every machine: from the one stream of random numbers that Python keeps stable."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from statistics import NormalDist

from jsna.methods.intervals import tail

# As many as the published tests of phe_sii take, at 0.2 s. A 95% limit then strays by about 1.4% of the interval's half
# width, well within the 5% that those tests allow; a hundred times the draws would be needed for a tenth of that.
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
    random, normal = Random(_SEED), NormalDist()
    found = [
        function([c + e * normal.inv_cdf(random.random()) for c, e in zip(centres, errors, strict=True)])
        for _ in range(DRAWS)
    ]
    low = max(round(DRAWS * tail(level)), 1) - 1
    high = round(DRAWS * (1 - tail(level))) - 1
    first, second = sorted(pair[0] for pair in found), sorted(pair[1] for pair in found)
    return (first[low], first[high]), (second[low], second[high])
