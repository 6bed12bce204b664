"""Worked examples of inequality: the published test data of PHEindicatormethods, and gaps by hand."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, sqrt

from jsna.methods.examples.worked import Chapter, Example
from jsna.methods.inequality import absolute_gap, relative_gap
from jsna.methods.slope import Quantile, SlopeIndex, slope_index

_SII = "PHEindicatormethods 2.1.0, tests/testthat/testdata_SII.xlsx, rows 1 to 20 and 246"
_SIMULATED = _SII + ": limits by simulation there, to the 5% that its own tests allow"
_HAND = "by hand: standard errors 3 and 4 make 5"
_POPULATIONS = (7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534)
_VALUES = (
    75.9334590103081, 78.3442382727843, 83.8360631041654, 83.6375399664931, 80.4655031529559, 81.1156759857022,
    81.6930835718562, 84.1900062060987, 80.5955641081472, 86.2894349578624,
)  # fmt: skip
_ERRORS = (
    1.638472426358545, 1.578192884542907, 1.5134355059640296, 1.7754906175801293, 1.7013390591981388, 1.56412107376755,
    1.3681148366878566, 1.4001418005940802, 2.4328463975781616, 1.5665181695934678,
)  # fmt: skip
_Z = 1.959963984540054


def slope_of(
    populations: Sequence[float], values: Sequence[float], errors: Sequence[float], level: float = 0.95
) -> SlopeIndex:
    """The indices of a gradient from three columns, the most deprived group first."""
    return slope_index([Quantile(*row) for row in zip(populations, values, errors, strict=True)], level=level)


_DECILES = {"populations": _POPULATIONS, "values": _VALUES, "errors": _ERRORS}

GAPS = Chapter(
    "gap",
    "The gap between two groups",
    "The absolute gap is one value less the other, the relative gap one value over the other, each with an interval.",
    (
        Example(
            "30 less 20", absolute_gap, {"first": 30, "second": 20, "first_error": 3, "second_error": 4},
            {"value": 10, "lower": 10 - 5 * _Z, "upper": 10 + 5 * _Z}, _HAND,
        ),
        Example(
            "30 over 20", relative_gap, {"first": 30, "second": 20, "first_error": 3, "second_error": 4},
            {"value": 1.5, "lower": 1.5 * exp(-_Z * sqrt(0.05)), "upper": 1.5 * exp(_Z * sqrt(0.05))},
            "by hand: standard errors of 10% and 20% make the square root of 0.05",
        ),
    ),
)  # fmt: skip
SLOPE = Chapter(
    "slope-index",
    "The slope index and the relative index of inequality",
    "A straight line is fitted through all groups, from the most to the least deprived, each weighted by its "
    "population. The slope index is the difference between the ends of the line, the relative index the ratio of the "
    "least deprived end to the most deprived end.",
    (
        Example(
            "Ten deciles", slope_of, _DECILES,
            {"sii.value": 6.934616473668819, "rii.value": 1.0888180804446217, "intercept": 78.07663078231671}, _SII,
        ),
        Example(
            "Their limits", slope_of, _DECILES,
            {
                "sii.lower": 3.127594617650817, "sii.upper": 10.7586873680794,
                "rii.lower": 1.0383690591642838, "rii.upper": 1.1412993360251238,
            },
            _SIMULATED, 0.05,
        ),
    ),
)  # fmt: skip

INEQUALITIES = (GAPS, SLOPE)
