"""The status of a measure as plain English: what it was, what it is, what that means for the promise."""

from __future__ import annotations

import re
from decimal import Decimal

from jsna.data.measures import Row, State
from jsna.data.periods import Period
from jsna.methods.change import WITHIN_UNCERTAINTY
from jsna.methods.progress import CLEARLY, WITHOUT_INTERVALS, ZERO_BASELINE, Due, Progress, ProgressCode, TrajectoryCode
from jsna.strategy.assess import Judged

NOT_MEASURED = "No outcome is measured, so the data can’t tell whether this promise is kept."

_COMPARED = (ProgressCode.IMPROVING, ProgressCode.NO_DETECTABLE_CHANGE, ProgressCode.GETTING_WORSE)
_MOVED = {
    ProgressCode.IMPROVING: "That is an improvement",
    ProgressCode.NO_DETECTABLE_CHANGE: "The difference could be chance",
    ProgressCode.GETTING_WORSE: "It is getting worse",
}
_TOO_SMALL = "The difference is too small to count as a change"  # where no interval says what chance can do
_PACE = {
    (ProgressCode.IMPROVING, TrajectoryCode.ON_TRACK): ", and fast enough to get there in time",
    (ProgressCode.IMPROVING, TrajectoryCode.TOO_SLOW): ", but too slow to get there in time",
    (ProgressCode.IMPROVING, TrajectoryCode.WELL_BEHIND): ", but far too slow to get there in time",
    (ProgressCode.NO_DETECTABLE_CHANGE, TrajectoryCode.ON_TRACK): "; as it stands, it is on track",
    (ProgressCode.NO_DETECTABLE_CHANGE, TrajectoryCode.TOO_SLOW): "; as it stands, it is too slow to get there in time",
    (ProgressCode.NO_DETECTABLE_CHANGE, TrajectoryCode.WELL_BEHIND): "; as it stands, it is well behind",
    (
        ProgressCode.NO_DETECTABLE_CHANGE,
        TrajectoryCode.MOVING_AWAY,
    ): "; as it stands, it is moving away from the target",
    (ProgressCode.GETTING_WORSE, TrajectoryCode.ON_TRACK): ", though no more than the plan allowed for by then",
    (ProgressCode.GETTING_WORSE, TrajectoryCode.MOVING_AWAY): ", and moving away from the target",
}
_MET = {CLEARLY: ", and clearly so", WITHIN_UNCERTAINTY: ", though within the uncertainty of the figures"}


def sentence(judged: Judged, place: str) -> str:
    """One to four sentences about a judged measure in a place; a volume is only described.

    They name the periods, and say what the status rests on: no confidence intervals, final data awaited, a newer figure
    that is withheld, or a pace that the uncertainty of the figure leaves open.
    """
    if judged.progress is None:
        return _described(judged, place)
    parts = [*_judged(judged, judged.progress, place), _awaited(judged, judged.progress), *_quality(judged)]
    return " ".join(filter(None, parts))


def _judged(judged: Judged, progress: Progress, place: str) -> list[str]:
    """What was and is, and what that means."""
    code, values = progress.code, _values(judged, place)
    if code is ProgressCode.TARGET_MET:
        return [f"{values}.", f"{_aim(judged)} is met{_MET.get(progress.note, '')}."]
    if progress.due is Due.TARGET_MISSED:
        return [f"{values}.", *_missed(judged, progress)]
    if code in _COMPARED:
        return [f"{values}{_goal(judged, code)}.", _verdict(judged, progress)]
    if code is ProgressCode.NOT_COMPARABLE and progress.note != ZERO_BASELINE:
        return [f"{values}, but the two can’t be compared: what is measured changed in between.", _target(judged)]
    return [f"{values}{_goal(judged, code)}.", _WHY_NOT[code]]


_WHY_NOT = {
    ProgressCode.NOT_COMPARABLE: "Without confidence intervals, a change from nothing can’t be judged.",
    ProgressCode.BASELINE_ONLY: "There are no later figures yet to compare it with.",
    ProgressCode.BASELINE_NOT_SET: "No starting point is set, so progress can’t be judged.",
    ProgressCode.NO_TARGET: "No target is set, so progress can’t be judged.",
    ProgressCode.NO_DATA: "There is no figure yet that could be held against it.",
}


def _values(judged: Judged, place: str) -> str:
    """`In Merrowshire it was 15.2% in 2019 and 11.5% in 2024`."""
    baseline, latest = judged.baseline, judged.latest
    if baseline is None or latest is None or latest.period.end <= baseline.period.end:
        row = latest if baseline is None else baseline
        return f"In {place} it was {_value(judged, row)}" if row else f"There is no figure for {place}"
    return f"In {place} it was {_value(judged, baseline)} and {_value(judged, latest)}"


def _value(judged: Judged, row: Row) -> str:
    return f"{judged.measure.said(row.value)} {_in(row.period)}"


def _in(period: Period) -> str:
    is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", period.id)
    return f"on {period.in_words.removeprefix('as at ')}" if is_day else f"in {period.in_words}"


def _promised(judged: Judged) -> str:
    """`5% by 2030`; empty where no target is set."""
    target = judged.success.target
    if target is None:
        return ""
    return judged.measure.goal(target.value) + (f" by {target.by.in_words}" if target.by else "")


def _goal(judged: Judged, code: ProgressCode) -> str:
    target = judged.success.target
    if target is None:
        return ""
    if judged.success.maintain:
        return f"; the aim is to keep it at {judged.measure.goal(target.value)} or better"
    improving = code is ProgressCode.IMPROVING
    return f", on the way to {_promised(judged)}" if improving else f"; the target is {_promised(judged)}"


def _target(judged: Judged) -> str:
    return f"The target is {_promised(judged)}."


def _aim(judged: Judged) -> str:
    target = judged.success.target
    if judged.success.maintain and target is not None:
        return f"The aim to keep it at {judged.measure.goal(target.value)} or better"
    return f"The target of {_promised(judged)}"


def _verdict(judged: Judged, progress: Progress) -> str:
    pace = judged.trajectory.code if judged.trajectory else TrajectoryCode.NOT_ASSESSED
    ending = "" if judged.success.maintain else _PACE.get((progress.code, pace), "")
    return f"{_moved(progress)}{ending}.{_expected(judged)}"


def _moved(progress: Progress) -> str:
    small = progress.code is ProgressCode.NO_DETECTABLE_CHANGE and progress.note == WITHOUT_INTERVALS
    return _TOO_SMALL if small else _MOVED[progress.code]


def _expected(judged: Judged) -> str:
    """That the value expected by then lies within the interval, so that the pace is less sure than it sounds."""
    pace = judged.trajectory
    if pace is None or not pace.within_uncertainty or pace.expected is None or judged.success.maintain:
        return ""
    needed = judged.measure.said(Decimal(repr(pace.expected)))
    return f" The {needed} that was needed by then is within the figure’s margin of uncertainty."


def _missed(judged: Judged, progress: Progress) -> list[str]:
    narrowly = judged.trajectory is not None and judged.trajectory.code is TrajectoryCode.ON_TRACK
    missed = f"{_aim(judged)} was {'narrowly ' if narrowly else ''}missed."
    if progress.code not in _COMPARED:
        return [_WHY_NOT[progress.code], missed]
    joint = ", but " if progress.code is ProgressCode.IMPROVING else ", and "
    return [f"{_moved(progress)}{joint}{missed[0].lower()}{missed[1:]}"]


def _awaited(judged: Judged, progress: Progress) -> str:
    target = judged.success.target
    if progress.due is not Due.AWAITING_FINAL_DATA or target is None or target.by is None:
        return ""
    return f"The date of the target has passed, but the figures for {target.by.in_words} are not out yet."


def _quality(judged: Judged) -> list[str]:
    """On what the answer rests."""
    without = judged.progress is not None and judged.progress.note == WITHOUT_INTERVALS
    return ["This is assessed without confidence intervals." if without else "", _newer(judged)]


def _newer(judged: Judged) -> str:
    """A period after the latest value for which none is published; a projection is not expected to be one."""
    row = next((row for row in reversed(judged.series.rows) if row.state is not State.PROJECTED), None)
    if row is None or row is judged.latest or judged.latest is None:
        return ""
    if row.state is State.SUPPRESSED:
        return f"The figure for {row.period.in_words} is withheld, because so small a number could point to a person."
    return f"There is no figure for {row.period.in_words}."


def _described(judged: Judged, place: str) -> str:
    if judged.latest is None or judged.latest.value is None:
        return f"There is no figure for {place}."
    words = f"In {place} it was {_value(judged, judged.latest)}{_against_range(judged, judged.latest.value)}."
    return " ".join(filter(None, (words, _newer(judged))))


def _against_range(judged: Judged, value: Decimal) -> str:
    expected = judged.success.expected
    if expected is None or expected.lowest is None or expected.highest is None:
        return ""
    way = "below" if value < expected.lowest else "above" if value > expected.highest else "within"
    lowest, highest = judged.measure.goal(expected.lowest), judged.measure.goal(expected.highest)
    return f", {way} the range that was expected ({lowest} to {highest})"
