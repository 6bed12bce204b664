"""Trajectory: whether a measure moves as fast as the straight line from its baseline to its target needs.

The bands 0.95, 0.60 and 0 are those of Open SDG (sdg-build, ProgressMeasure, after Statistics Canada), held against a
line rather than against growth rates, which fail for zero, for negative values and for gaps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jsna.methods.change import (
    DEFINITION_CHANGED,
    DIGITS,
    WITHIN_UNCERTAINTY,
    Change,
    Estimate,
    Goal,
    check_direction,
    check_target,
    limits,
)
from jsna.methods.codes import Code

ON_TRACK, TOO_SLOW = 0.95, 0.60  # the least share of the expected change


class TrajectoryCode(Code):
    """The published codes of trajectory; `label` is their wording."""

    ON_TRACK = "on-track"
    TOO_SLOW = "too-slow"
    WELL_BEHIND = "well-behind"
    MOVING_AWAY = "moving-away"
    NOT_ASSESSED = "not-assessed"

    @property
    def place(self) -> int:
        """Where it stands from the worst (0) to the best; what is not assessed stands in the middle."""
        return _FROM_WORST.index(self)


_FROM_WORST = (
    TrajectoryCode.MOVING_AWAY, TrajectoryCode.WELL_BEHIND, TrajectoryCode.NOT_ASSESSED, TrajectoryCode.TOO_SLOW,
    TrajectoryCode.ON_TRACK,
)  # fmt: skip


@dataclass(frozen=True)
class Trajectory:
    """The pace of one measure: `ratio` of the change seen to the change `expected` by now, the latter in its unit."""

    code: TrajectoryCode
    label: str
    ratio: float | None
    expected: float | None
    within_uncertainty: bool
    note: str


def trajectory(
    baseline: Estimate | None,
    latest: Estimate | None,
    target: Goal | None,
    milestones: Sequence[Goal] = (),
    *,
    direction: int,
    maintain: bool = False,
    comparable: bool = True,
) -> Trajectory:
    """The change seen as a share of the change expected by now, on the line from baseline through milestones to target.

    On track from 0.95, too slow from 0.60, well behind from 0, else moving away. Where the line expects no improvement
    yet (it is level with the baseline, or worse), there is no share: at or better than the line is on track, worse than
    it is moving away. After the target's date the target itself is expected, and so it is where a milestone lies beyond
    a target that is met: what was promised is then kept, and nothing is too slow for it. `within_uncertainty` says that
    the latest interval holds the expected value.

    A `maintain` objective has no line to climb: it is on track while met as in `progress`, else not assessed, because a
    share of no change says nothing about pace. Not assessed also without baseline, target, a later value or a target
    date after the baseline, and where the definition broke (`comparable` is False). Raises as `progress` does.
    """
    check_direction(direction)
    if baseline is None or target is None or latest is None:
        return _not_assessed("there is no baseline, target or value to hold against each other")
    check_target(baseline, target, direction, maintain)
    if not comparable:
        return _not_assessed(DEFINITION_CHANGED)
    if latest.at <= baseline.at or latest.end <= baseline.end:
        return _not_assessed("there is no value later than the baseline")
    if target.at <= baseline.at:
        return _not_assessed("the target is not dated after the baseline")
    change = Change(baseline, latest, target, direction)
    return _held(change) if maintain else _paced(change, _asked(change, milestones))


def expected_at(baseline: Estimate, target: Goal, milestones: Sequence[Goal], at: float) -> float:
    """The value expected at a date (decimal years): straight lines from the baseline through milestones to the target.

    Milestones may come in any order; those not dated between baseline and target are left out. After the target's date
    the target is expected, before the baseline's date the baseline.
    """
    inner = sorted((m.at, m.value) for m in milestones if baseline.at < m.at < target.at)
    posts = [(baseline.at, baseline.value), *inner, (target.at, target.value)]
    if at <= baseline.at:
        return baseline.value
    for (start, low), (stop, high) in pairwise(posts):
        if start < at < stop:
            return low + (high - low) * (at - start) / (stop - start)
        if at == stop:
            return high
    return target.value


def _not_assessed(note: str) -> Trajectory:
    code = TrajectoryCode.NOT_ASSESSED
    return Trajectory(code, code.label, None, None, False, note)


def _asked(change: Change, milestones: Sequence[Goal]) -> float:
    """The value expected by now; of what has met its target never more than that."""
    expected = expected_at(change.baseline, change.target, milestones, change.latest.at)
    further = change.direction * (expected - change.target.value) > 0
    return change.target.value if further and change.margin >= 0 else expected


def _held(change: Change) -> Trajectory:
    """The trajectory of an aim to maintain."""
    if not change.holds:
        return _not_assessed("a value to be maintained has no line to follow back")
    return _placed(TrajectoryCode.ON_TRACK, None, change.target.value, change.latest)


def _paced(change: Change, expected: float) -> Trajectory:
    needed = change.direction * (expected - change.baseline.value)
    if needed > 0:
        ratio = change.gain / needed
        return _placed(_band(round(ratio, DIGITS)), ratio, expected, change.latest)
    kept = round(change.gain - needed, DIGITS) >= 0
    return _placed(TrajectoryCode.ON_TRACK if kept else TrajectoryCode.MOVING_AWAY, None, expected, change.latest)


def _band(ratio: float) -> TrajectoryCode:
    if ratio >= ON_TRACK:
        return TrajectoryCode.ON_TRACK
    if ratio >= TOO_SLOW:
        return TrajectoryCode.TOO_SLOW
    return TrajectoryCode.WELL_BEHIND if ratio >= 0 else TrajectoryCode.MOVING_AWAY


def _placed(code: TrajectoryCode, ratio: float | None, expected: float, latest: Estimate) -> Trajectory:
    interval = limits(latest)
    within = interval is not None and interval[0] <= expected <= interval[1]
    return Trajectory(code, code.label, ratio, expected, within, WITHIN_UNCERTAINTY if within else "")
