"""Progress: whether a measure has moved from its baseline towards its target by more than chance.

The rules are those of Healthy People (HP2020 final progress table, catalog.data.gov, healthy-people-2020; percentage of
targeted change as in PMC8428048), with their one-sided test made two-sided at 5%, in step with the 95% intervals of
every source in the United Kingdom. Progress and trajectory are two answers, never blended into one score; the names of
both are to be had from here.
"""

from __future__ import annotations

from dataclasses import dataclass

from jsna.methods.change import (
    DEFINITION_CHANGED,
    DIGITS,
    WITHIN_UNCERTAINTY,
    Change,
    Estimate,
    Goal,
    ProgressError,
    check_direction,
    check_target,
)
from jsna.methods.codes import Code
from jsna.methods.intervals import z
from jsna.methods.trajectory import Trajectory, TrajectoryCode, expected_at, trajectory

__all__ = [
    "Due",
    "Estimate",
    "Goal",
    "Progress",
    "ProgressCode",
    "ProgressError",
    "Trajectory",
    "TrajectoryCode",
    "expected_at",
    "flag_widening",
    "progress",
    "trajectory",
]

WITHOUT_INTERVALS_PERCENT = 10.0  # of the targeted change, or of the baseline
CLEARLY = "clearly"
WITHOUT_INTERVALS = "assessed without confidence intervals"
ZERO_BASELINE = "cannot be assessed: no confidence intervals, and no percentage of a baseline of zero"


class ProgressCode(Code):
    """The published codes of progress; `label` is their wording."""

    TARGET_MET = "target-met"
    IMPROVING = "improving"
    NO_DETECTABLE_CHANGE = "no-detectable-change"
    GETTING_WORSE = "getting-worse"
    BASELINE_ONLY = "baseline-only"
    BASELINE_NOT_SET = "baseline-not-set"
    NO_TARGET = "no-target"
    NOT_COMPARABLE = "not-comparable"
    NO_DATA = "no-data"

    @property
    def place(self) -> int:
        """Where it stands from the worst (0) to the best; what can't be judged stands between no change and a start."""
        return _FROM_WORST.index(self)


class Due(Code):
    """What is added once the target's date has passed; `label` is its wording."""

    TARGET_MISSED = "target-missed"
    AWAITING_FINAL_DATA = "awaiting-final-data"


_FROM_WORST = (
    ProgressCode.GETTING_WORSE, ProgressCode.NO_DETECTABLE_CHANGE, ProgressCode.NOT_COMPARABLE, ProgressCode.NO_DATA,
    ProgressCode.BASELINE_NOT_SET, ProgressCode.NO_TARGET, ProgressCode.BASELINE_ONLY, ProgressCode.IMPROVING,
    ProgressCode.TARGET_MET,
)  # fmt: skip


@dataclass(frozen=True)
class Progress:
    """The status of one measure against its baseline and target.

    `z` is the change in the good direction in standard errors; `share` the percentage of the targeted change achieved.
    Either is None where it has no meaning. `note` is a fragment to print after the label, or empty.
    """

    code: ProgressCode
    label: str
    due: Due | None
    z: float | None
    share: float | None
    note: str


def progress(
    baseline: Estimate | None,
    latest: Estimate | None,
    target: Goal | None,
    *,
    direction: int,
    maintain: bool = False,
    comparable: bool = True,
    declared: bool = False,
    as_of: float,
) -> Progress:
    """The progress status: the first rule that matches, in the order of the codes below.

    Baseline not set; no target; no data (`latest` is None); not comparable (`comparable` is False where the definition
    broke in between); baseline only (`latest` is no later than the baseline); then target met, and the test.
    `latest` is the latest reading that holds a value, which may be the baseline itself. A baseline that is `declared`,
    of a measure that has no value at all, is not one that nobody set: that is no data. `direction` is +1 where an
    increase is good, -1 where a decrease is; `as_of` is today in decimal years.

    With both intervals the test is z = direction * (latest - baseline) / sqrt(se1^2 + se2^2) against 1.959964. Without
    them, or where both have no width, 10% of the targeted change is improving and 10% of the baseline, the wrong way,
    is getting worse; from a baseline of zero that cannot be assessed, which is reported as not comparable.
    Periods that overlap share readings, so for them the test is cautious.

    A `maintain` objective may start at or beyond its target, and meets it while the value is not significantly worse:
    while its interval reaches the target.

    Raises ProgressError where the target lies on the wrong side of the baseline or is met by it already, unless
    `maintain`; ValueError where `direction` is neither +1 nor -1.
    """
    check_direction(direction)
    if baseline is None and (latest is not None or not declared):
        return _unassessed(ProgressCode.BASELINE_NOT_SET)
    if target is None:
        return _unassessed(ProgressCode.NO_TARGET)
    if baseline is None or latest is None:
        return _unassessed(ProgressCode.NO_DATA, due=_awaited(target, as_of))
    check_target(baseline, target, direction, maintain)
    change = Change(baseline, latest, target, direction)
    return _untested(change, comparable, as_of) or _tested(change, maintain, as_of)


def flag_widening(average: Progress, gap: Progress) -> bool:
    """Whether an average improves, or has met its target, while the inequality beside it significantly widens.

    A gap widens where it is getting worse, or where its test says so although its target is still met.
    """
    better = average.code in (ProgressCode.IMPROVING, ProgressCode.TARGET_MET)
    wider = gap.code is ProgressCode.GETTING_WORSE or (gap.z is not None and gap.z <= -z())
    return better and wider


def _unassessed(code: ProgressCode, note: str = "", due: Due | None = None) -> Progress:
    return Progress(code, code.label, due, None, None, note)


def _awaited(target: Goal, as_of: float) -> Due | None:
    return Due.AWAITING_FINAL_DATA if as_of >= target.end else None


def _untested(change: Change, comparable: bool, as_of: float) -> Progress | None:
    """Why there is nothing to test, although a baseline, a value and a target are there; None where there is."""
    if not comparable:
        return _unassessed(ProgressCode.NOT_COMPARABLE, DEFINITION_CHANGED)
    if change.latest.end <= change.baseline.end:
        return _unassessed(ProgressCode.BASELINE_ONLY, due=_awaited(change.target, as_of))
    return None


def _tested(change: Change, maintain: bool, as_of: float) -> Progress:
    code, note = _judged(change, maintain)
    return Progress(code, code.label, _due(change, code, as_of), change.z, change.share, note)


def _due(change: Change, code: ProgressCode, as_of: float) -> Due | None:
    """What is to be added of a target whose date has passed: it waits for the data of that date, or was missed."""
    if change.latest.end < change.target.end:
        return _awaited(change.target, as_of)
    missed = as_of >= change.target.end and code is not ProgressCode.TARGET_MET
    return Due.TARGET_MISSED if missed else None


def _judged(change: Change, maintain: bool) -> tuple[ProgressCode, str]:
    if change.margin >= 0 or (maintain and change.holds):
        return ProgressCode.TARGET_MET, _certainty(change)
    if change.z is None:
        return _by_size(change)
    if abs(change.z) < z():
        return ProgressCode.NO_DETECTABLE_CHANGE, ""
    return ProgressCode.IMPROVING if change.z > 0 else ProgressCode.GETTING_WORSE, ""


def _certainty(change: Change) -> str:
    """How surely a target is met: clearly only where the whole interval lies beyond it."""
    if not change.margins:
        return WITHOUT_INTERVALS
    return CLEARLY if change.margins[0] > 0 else WITHIN_UNCERTAINTY


def _by_size(change: Change) -> tuple[ProgressCode, str]:
    """The Healthy People rule for values without standard errors."""
    if change.gain >= 0:
        percent, code = change.share or 0.0, ProgressCode.IMPROVING
    elif change.baseline.value == 0:
        return ProgressCode.NOT_COMPARABLE, ZERO_BASELINE
    else:
        percent, code = 100 * abs(change.gain / change.baseline.value), ProgressCode.GETTING_WORSE
    enough = round(percent, DIGITS) >= WITHOUT_INTERVALS_PERCENT
    return code if enough else ProgressCode.NO_DETECTABLE_CHANGE, WITHOUT_INTERVALS
