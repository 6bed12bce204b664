"""The change of a measure from its baseline towards its target: what progress and trajectory both stand on."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot

from jsna.methods.intervals import standard_error

DIGITS = 9  # shares are held against a threshold after rounding, so that 10% of 8.6 is not missed by 1e-16
WITHIN_UNCERTAINTY = "within uncertainty"
DEFINITION_CHANGED = "the definition changed after the baseline"


class ProgressError(ValueError):
    """A baseline and a target that contradict each other, as a plain sentence."""


@dataclass(frozen=True)
class Estimate:
    """A published value with its 95% limits, in the measure's unit.

    `at` is the mid-point of its period and `end` the end of it, in decimal years: 2019 has 2019.5 and 2020.0.
    """

    value: float
    lower: float | None
    upper: float | None
    at: float
    end: float


@dataclass(frozen=True)
class Goal:
    """A value promised for a period: a target or a milestone. `at` and `end` as in `Estimate`."""

    value: float
    at: float
    end: float


@dataclass(frozen=True)
class Change:
    """A baseline, a later value and a target, with the arithmetic that both answers share."""

    baseline: Estimate
    latest: Estimate
    target: Goal
    direction: int

    @property
    def gain(self) -> float:
        """The change since the baseline in the good direction, in the measure's unit."""
        return self.direction * (self.latest.value - self.baseline.value) + 0.0  # never -0.0

    @property
    def share(self) -> float | None:
        """The percentage of the targeted change achieved; None where no change was targeted."""
        targeted = self.direction * (self.target.value - self.baseline.value)
        return 100 * self.gain / targeted if targeted > 0 else None

    @property
    def z(self) -> float | None:
        """The gain in standard errors; None without both intervals, or with no width to measure it by."""
        before, now = limits(self.baseline), limits(self.latest)
        if before is None or now is None:
            return None
        error = hypot(standard_error(*before), standard_error(*now))
        return self.gain / error if error > 0 else None

    @property
    def margin(self) -> float:
        """How far the value lies beyond the target in the good direction."""
        return self.direction * (self.latest.value - self.target.value)

    @property
    def margins(self) -> list[float]:
        """The same for the two ends of its interval, the worse end first; empty without an interval."""
        return sorted(self.direction * (limit - self.target.value) for limit in limits(self.latest) or ())

    @property
    def holds(self) -> bool:
        """Whether the value meets the target, or its interval reaches it."""
        return max([self.margin, *self.margins]) >= 0


def limits(estimate: Estimate) -> tuple[float, float] | None:
    """The two limits; None unless both are given, and the right way round."""
    lower, upper = estimate.lower, estimate.upper
    return None if lower is None or upper is None or lower > upper else (lower, upper)


def check_direction(direction: int) -> None:
    """Raise ValueError unless the direction is +1 or -1: what has no good direction makes no progress."""
    if direction not in (1, -1):
        raise ValueError(f"a direction is +1 or -1, not {direction}")


def check_target(baseline: Estimate, target: Goal, direction: int, maintain: bool) -> None:
    """Raise ProgressError unless the target lies beyond the baseline in the good direction, or is to be maintained."""
    if maintain or direction * (target.value - baseline.value) > 0:
        return
    if target.value == baseline.value:
        raise ProgressError(
            f"The baseline, {baseline.value:g}, already meets the target; is this an aim to maintain it?"
        )
    way = "above" if direction > 0 else "below"
    raise ProgressError(f"The target, {target.value:g}, should lie {way} the baseline, {baseline.value:g}.")
