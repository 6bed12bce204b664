"""Normal multipliers, and the standard error that stands behind a published confidence interval."""

from __future__ import annotations

from functools import cache
from statistics import NormalDist

# Fingertips and the Healthy People rules both divide the width of a 95% interval by 2 x 1.96, not by 2 x 1.959964.
# Keeping their divisor keeps our chi-squared and z equal to theirs to the last printed place.
_DIVISOR_95 = 3.92


@cache
def z(level: float = 0.95) -> float:
    """The two-sided normal multiplier of a confidence level: 1.959964 at 0.95, 3.090232 at 0.998.

    Raises ValueError unless 0 < level < 1.
    """
    if not 0 < level < 1:
        raise ValueError(f"a confidence level lies between 0 and 1, not {level}")
    return NormalDist().inv_cdf((1 + level) / 2)


def standard_error(lower: float, upper: float, level: float = 0.95) -> float:
    """The standard error of a value, in its own unit, from the limits of its confidence interval.

    At 95% the width is divided by 3.92 as the sources do (ukhsa-collaboration/fingertips-open,
    Analysis/TrendMarkers/TrendMarkerCalculator.cs), at any other level by twice its multiplier. The interval is
    taken as symmetrical, whatever method drew it. Limits the wrong way round give a negative number.
    """
    divisor = _DIVISOR_95 if level == 0.95 else 2 * z(level)
    return (upper - lower) / divisor
