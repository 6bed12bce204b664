"""The scale on which an estimate's uncertainty is even to both sides: its own, its logarithm, or its log odds."""

from __future__ import annotations

from enum import StrEnum
from math import exp, log

from jsna.methods.intervals import z


class Scale(StrEnum):
    """Natural for means and differences, log for rates, logit for proportions (shares between 0 and 1)."""

    NATURAL = "natural"
    LOG = "log"
    LOGIT = "logit"

    def up(self, value: float) -> float:
        """A value on this scale. Raises ValueError where it has none: a rate of 0, a share of 0 or of 1."""
        if self is Scale.NATURAL:
            return value
        if value <= 0 or (self is Scale.LOGIT and value >= 1):
            allowed = "above 0" if self is Scale.LOG else "between 0 and 1"
            raise ValueError(f"{value:g} has no place on a {self} scale, where values are {allowed}")
        return log(value) if self is Scale.LOG else log(value / (1 - value))

    def down(self, value: float) -> float:
        """The value that stands at a place on this scale."""
        if self is Scale.NATURAL:
            return value
        if self is Scale.LOG:
            return exp(value)
        return 1 / (1 + exp(-value)) if value > 0 else exp(value) / (1 + exp(value))

    def error(self, lower: float, upper: float, level: float = 0.95) -> float:
        """The standard error on this scale behind published limits: the width between them there over twice z.

        Source: PHEindicatormethods, phe_sii, "Transformations". Raises ValueError for limits that have no place on the
        scale, or the wrong way round.
        """
        if lower > upper:
            raise ValueError(f"a lower limit of {lower:g} is above its upper limit, {upper:g}")
        return (self.up(upper) - self.up(lower)) / (2 * z(level))
