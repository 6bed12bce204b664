"""The status of a measure as plain English: what it was, what it is, what that means for the promise."""

from __future__ import annotations

import re
from decimal import Decimal

from jsna.data.measures import Row, State
from jsna.data.periods import Period
from jsna.methods.change import DEFINITION_CHANGED, WITHIN_UNCERTAINTY
from jsna.methods.progress import CLEARLY, WITHOUT_INTERVALS, Due, Progress, ProgressCode, TrajectoryCode
from jsna.strategy.assess import Judged
from jsna.strategy.objectives import Objective

NOT_MEASURED = "No outcome is measured, so the data can’t tell whether this promise is kept."
NOT_MEASURED_YET = "What it is to be judged by has no data yet, so nobody can tell whether this promise is kept."
_NO_FIGURE = "there is no figure"

_COMPARED = (ProgressCode.IMPROVING, ProgressCode.NO_DETECTABLE_CHANGE, ProgressCode.GETTING_WORSE)
_MOVED = {
    ProgressCode.IMPROVING: "The change is an improvement",
    ProgressCode.NO_DETECTABLE_CHANGE: "The change could be down to chance",
    ProgressCode.GETTING_WORSE: "The figures are getting worse",
}
_TOO_SMALL = "The change is too small to count"  # where no interval says what chance can do
_SAME = "The two figures are the same"
_PACE = {
    (ProgressCode.IMPROVING, TrajectoryCode.ON_TRACK): ", and fast enough to get there in time",
    (ProgressCode.IMPROVING, TrajectoryCode.TOO_SLOW): ", but too slow to get there in time",
    (ProgressCode.IMPROVING, TrajectoryCode.WELL_BEHIND): ", but far too slow to get there in time",
    (ProgressCode.GETTING_WORSE, TrajectoryCode.ON_TRACK): ", though no more than the plan allowed for so far",
    (ProgressCode.GETTING_WORSE, TrajectoryCode.MOVING_AWAY): ", and moving away from the target",
}
_IF_REAL = {  # what a change that no test detects would mean, if it were one
    TrajectoryCode.ON_TRACK: ("If it is real, it is", "on track for the target"),
    TrajectoryCode.TOO_SLOW: ("Even if it is real, it is", "too slow to get there in time"),
    TrajectoryCode.WELL_BEHIND: ("Even if it is real, it is", "well behind what is needed"),
    TrajectoryCode.MOVING_AWAY: ("If it is real, it is", "a move away from the target"),
}
_MET = {CLEARLY: ", and clearly so", WITHIN_UNCERTAINTY: ", though only within the margin of error"}
_SIMPLER = "The source gives no margin of error, so a simpler rule was used."


def unmeasured(objective: Objective) -> str:
    """Why an objective without a judged measure has no status: it promises no outcome, or there are no data for it."""
    kinds = [success.kind for success in objective.measures] + [found.kind for found in objective.awaited]
    return NOT_MEASURED_YET if any(kind != "volume" for kind in kinds) else NOT_MEASURED


def sentence(judged: Judged, place: str) -> str:
    """A few sentences about a judged measure in a place; a volume is only described.

    They begin with what is measured, of whom and where, name the periods, and say what the status rests on: no
    confidence intervals, final data awaited, a newer figure that is withheld, or a pace that the uncertainty of the
    figure leaves open.
    """
    if judged.progress is None:
        return _described(judged, place)
    parts = [*_judged(judged, judged.progress, place), _awaited(judged, judged.progress), *_quality(judged)]
    return " ".join(filter(None, parts))


def _judged(judged: Judged, progress: Progress, place: str) -> list[str]:
    """What was and is, and what that means."""
    code, values = progress.code, f"{_values(judged, place)}."
    if code is ProgressCode.TARGET_MET:
        return [values, f"{_aim(judged)} is met{_MET.get(progress.note, '')}."]
    if progress.due is Due.TARGET_MISSED:
        return [values, *_missed(judged, progress)]
    if code in _COMPARED:
        return [values, _goal(judged), *_verdict(judged, progress)]
    return [values, _goal(judged), _REDEFINED if progress.note == DEFINITION_CHANGED else _WHY_NOT[code]]


_REDEFINED = "The two figures can’t be compared, because what is measured changed in between."
_WHY_NOT = {
    ProgressCode.NOT_COMPARABLE: "The source gives no margin of error, so a change from nothing can’t be judged.",
    ProgressCode.BASELINE_ONLY: "There are no later figures yet to compare.",
    ProgressCode.BASELINE_NOT_SET: "No starting point is set, so progress can’t be judged.",
    ProgressCode.NO_TARGET: "No target is set, so progress can’t be judged.",
    ProgressCode.NO_DATA: "Progress can’t be judged until figures are published.",
}


def _subject(judged: Judged, place: str) -> str:
    """`Adults who smoke, Merrowshire`."""
    return f"{judged.measure.named(judged.series.group)}, {place}"


def _values(judged: Judged, place: str) -> str:
    """`Adults who smoke, Merrowshire: 15.2% in 2019 and 11.5% in 2024`."""
    rows = [row for row in (judged.baseline, judged.latest) if row is not None]
    if len(rows) == 2 and rows[1].period.end <= rows[0].period.end:
        rows.pop()
    figures = " and ".join(_value(judged, row) for row in rows)
    return f"{_subject(judged, place)}: {figures or _NO_FIGURE}"


def _value(judged: Judged, row: Row) -> str:
    return f"{judged.measure.said(row.value)} {_in(row.period)}"


def _in(period: Period) -> str:
    is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", period.id)
    return f"{'on' if is_day else 'in'} {_named(period)}"


def _named(period: Period) -> str:
    return period.in_words.removeprefix("as at ")


def _promised(judged: Judged) -> str:
    """`5% by 2030`; empty where no target is set."""
    target = judged.success.target
    if target is None:
        return ""
    return judged.measure.goal(target.value) + (f" by {target.by.in_words}" if target.by else "")


def _goal(judged: Judged) -> str:
    """The promise as a sentence; empty where no target is set."""
    target, promised = judged.success.target, _promised(judged)
    if target is not None and judged.success.maintain:
        return f"The aim is to keep it at {judged.measure.goal(target.value)} or better."
    return f"The target is {promised}." if promised else ""


def _aim(judged: Judged) -> str:
    target = judged.success.target
    if judged.success.maintain and target is not None:
        return f"The aim to keep it at {judged.measure.goal(target.value)} or better"
    return f"The target of {_promised(judged)}"


def _verdict(judged: Judged, progress: Progress) -> list[str]:
    """Which way it went and, where there is a straight way to hold it against, how fast."""
    moved = _moved(judged, progress)
    if judged.trajectory is None or judged.success.maintain:
        return [f"{moved}."]
    pace = judged.trajectory.code
    if progress.code is ProgressCode.NO_DETECTABLE_CHANGE:
        return [f"{moved}.", _if_real(moved, pace), _expected(judged)]
    return [f"{moved}{_PACE.get((progress.code, pace), '')}.", _expected(judged)]


def _moved(judged: Judged, progress: Progress) -> str:
    if progress.code is not ProgressCode.NO_DETECTABLE_CHANGE:
        return _MOVED[progress.code]
    start, now = judged.baseline, judged.latest
    if start is not None and now is not None and judged.measure.said(start.value) == judged.measure.said(now.value):
        return _SAME
    return _TOO_SMALL if progress.note == WITHOUT_INTERVALS else _MOVED[progress.code]


def _if_real(moved: str, pace: TrajectoryCode) -> str:
    """The pace of a change that may be none; two equal figures have no way to move away."""
    if pace not in _IF_REAL or (moved == _SAME and pace is TrajectoryCode.MOVING_AWAY):
        return ""
    supposed, what = _IF_REAL[pace]
    return f"{supposed if moved == _MOVED[ProgressCode.NO_DETECTABLE_CHANGE] else 'That is'} {what}."


def _expected(judged: Judged) -> str:
    """That the value expected by then lies within the interval, so that the pace is less sure than it sounds."""
    pace, latest = judged.trajectory, judged.latest
    if pace is None or latest is None or not pace.within_uncertainty or pace.expected is None:
        return ""
    needed = judged.measure.said(Decimal(repr(pace.expected)))
    # Its period by name: after a target's date, "by then" would be the target's.
    return f"By {_named(latest.period)} it needed to be {needed}, and the true figure could be that."


def _missed(judged: Judged, progress: Progress) -> list[str]:
    narrowly = judged.trajectory is not None and judged.trajectory.code is TrajectoryCode.ON_TRACK
    missed = f"{_aim(judged)} was {'narrowly ' if narrowly else ''}missed."
    if progress.code not in _COMPARED:
        return [_WHY_NOT[progress.code], missed]
    joint = ", but " if progress.code is ProgressCode.IMPROVING else ", and "
    return [f"{_moved(judged, progress)}{joint}{missed[0].lower()}{missed[1:]}"]


def _awaited(judged: Judged, progress: Progress) -> str:
    target = judged.success.target
    if progress.due is not Due.AWAITING_FINAL_DATA or target is None or target.by is None:
        return ""
    return f"The date of the target has passed, but the figures for {target.by.in_words} are not out yet."


def _quality(judged: Judged) -> list[str]:
    """On what the answer rests."""
    without = judged.progress is not None and judged.progress.note == WITHOUT_INTERVALS
    return [_SIMPLER if without else "", _newer(judged)]


def _newer(judged: Judged) -> str:
    """A period after the latest value for which none is published; a projection is not expected to be one."""
    row = next((row for row in reversed(judged.series.rows) if row.state is not State.PROJECTED), None)
    if row is None or row is judged.latest:
        return ""
    if row.state is State.SUPPRESSED:
        return f"The figure for {row.period.in_words} is withheld, because so small a number could point to a person."
    return f"There is no figure for {row.period.in_words}." if judged.latest else ""


def _described(judged: Judged, place: str) -> str:
    figure = _NO_FIGURE
    if judged.latest is not None and judged.latest.value is not None:
        figure = f"{_value(judged, judged.latest)}{_against_range(judged, judged.latest.value)}"
    return " ".join(filter(None, (f"{_subject(judged, place)}: {figure}.", _newer(judged))))


def _against_range(judged: Judged, value: Decimal) -> str:
    expected = judged.success.expected
    if expected is None or expected.lowest is None or expected.highest is None:
        return ""
    way = "below" if value < expected.lowest else "above" if value > expected.highest else "within"
    lowest, highest = judged.measure.goal(expected.lowest), judged.measure.goal(expected.highest)
    return f", {way} the range that was expected ({lowest} to {highest})"


def in_brief(judged: Judged, place: str) -> str:
    """One sentence for a list, its verdict left to the status beside it: what was, what is, what is promised."""
    end = _aim_in_brief(judged)
    return f"{_values(judged, place)}{f'; {end}' if end else ''}."


def _aim_in_brief(judged: Judged) -> str:
    if judged.success.kind == "volume":
        return ""
    goal = _goal(judged).rstrip(".")
    return f"{goal[:1].lower()}{goal[1:]}" if goal else "no target is set"
