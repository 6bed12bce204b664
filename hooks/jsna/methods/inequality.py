"""Inequality between two groups: the gap between them, and the ratio of one to the other."""

from __future__ import annotations

from math import exp, hypot

from jsna.methods.intervals import Interval, z

_WIDEST = 300.0  # on the log scale; beyond 709 the upper limit is no number at all


def absolute_gap(first: float, second: float, first_error: float, second_error: float, level: float = 0.95) -> Interval:
    """The first value less the second, in their unit, with its interval, from their standard errors.

    d -+ z hypot(se1, se2), for two independent estimates. Source: Altman and others, Statistics with Confidence (2000),
    differences between means. Raises ValueError for a standard error below 0.
    """
    _check_errors(first_error, second_error)
    gap, half = first - second, z(level) * hypot(first_error, second_error)
    return Interval(gap, gap - half, gap + half)


def relative_gap(first: float, second: float, first_error: float, second_error: float, level: float = 0.95) -> Interval:
    """The first value over the second, with its interval, from their standard errors in their own unit.

    The interval is even on the log scale: se(ln ratio) = hypot(se1 / first, se2 / second). For limits published of
    rates, `Scale.LOG.error` times the value is the standard error to give. Source: Altman and others, Statistics with
    Confidence (2000), relative risks. No limits where the interval is wider than any number, as of a value that its own
    error dwarfs. Raises ValueError unless both values are above 0 and no error is below 0.
    """
    _check_errors(first_error, second_error)
    if first <= 0 or second <= 0:
        raise ValueError(f"a ratio needs two values above 0, not {first:g} and {second:g}")
    ratio, half = first / second, z(level) * hypot(first_error / first, second_error / second)
    if half > _WIDEST:
        return Interval(ratio, None, None)
    return Interval(ratio, ratio * exp(-half), ratio * exp(half))


def _check_errors(*errors: float) -> None:
    for error in errors:
        if not error >= 0:
            raise ValueError(f"a standard error is 0 or more, not {error:g}")
