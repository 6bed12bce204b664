"""The computed status of each objective: its measures against their baselines and targets, by the published methods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure, Row, Series, State, Unknown
from jsna.days import decimal_year
from jsna.methods.polarity import Polarity
from jsna.methods.progress import (
    Due,
    Estimate,
    Goal,
    Progress,
    ProgressCode,
    ProgressError,
    Trajectory,
    TrajectoryCode,
    flag_widening,
    progress,
    trajectory,
)
from jsna.problems import Problems
from jsna.strategy.objectives import Objective, SuccessMeasure, Target


@dataclass(frozen=True)
class Judged:
    """One success measure with its data and its two answers (None for a volume, which is only described)."""

    success: SuccessMeasure
    measure: Measure
    area: str
    series: Series
    baseline: Row | None
    latest: Row | None
    progress: Progress | None
    trajectory: Trajectory | None
    expected: float | None  # the value that the straight way would have by now


@dataclass(frozen=True)
class Assessed:
    """An objective with its status. `headline` is its primary measure, or the worst-placed of its outcomes."""

    objective: Objective
    measures: tuple[Judged, ...]
    headline: Judged | None

    @property
    def widening(self) -> bool:
        """Whether the average gets better while a gap widens."""
        return bool(self.widened)

    def of(self, success: SuccessMeasure) -> Judged | None:
        """What was found of one of its measures; None where it can't be judged."""
        return next((judged for judged in self.measures if judged.success is success), None)

    @property
    def widened(self) -> tuple[Judged, ...]:
        """The measures of inequality that get worse while the average gets better, or has met its target."""
        average = self.headline.progress if self.headline else None
        gaps = [judged for judged in self.measures if judged.success.kind == "inequality"]
        return tuple(j for j in gaps if average and j.progress and flag_widening(average, j.progress))


def assess(objective: Objective, catalogue: Catalogue, as_of: float, problems: Problems) -> Assessed:
    """Judge an objective's measures; what can't be judged is reported and left out.

    One that is retired is judged as of the day it ended, by figures about the time before it: it keeps its last status.
    """
    ended = _ended(objective)
    look = min(as_of, ended)
    judged = [f for s in objective.measures if (f := _judge(s, catalogue, look, ended, problems)) is not None]
    headline = _headline(objective, judged)
    return Assessed(objective, tuple(judged), headline)


def _headline(objective: Objective, judged: Iterable[Judged]) -> Judged | None:
    found = [j for j in judged if j.progress is not None]
    primary = next((j for j in found if j.success is objective.primary), None)
    outcomes = [j for j in found if j.success.kind == "outcome"]
    # Where no measure is declared primary, the worst-placed speaks for the objective.
    return primary or min(outcomes, key=_place, default=None)


def _place(judged: Judged) -> int:
    return judged.progress.code.place if judged.progress else 0


def place(assessed: Assessed) -> tuple[int, bool, int, bool]:
    """Sorts objectives from the worst to the best: by progress, then a missed target, then pace, then a widening gap.

    One that the data can't judge stands where those without a baseline do, as `data/objectives.json` has it.
    """
    judged = assessed.headline
    if judged is None or judged.progress is None:
        return (ProgressCode.BASELINE_NOT_SET.place, True, TrajectoryCode.NOT_ASSESSED.place, True)
    pace = judged.trajectory.code if judged.trajectory else TrajectoryCode.NOT_ASSESSED
    kept = judged.progress.due is not Due.TARGET_MISSED
    return (judged.progress.code.place, kept, pace.place, not assessed.widening)


def _ended(objective: Objective) -> float:
    """The day on which an objective ended, in decimal years; infinitely far off for one that has not."""
    day = objective.retired.date if objective.retired else None
    return float("inf") if day is None else decimal_year(day)


def _judge(
    success: SuccessMeasure, catalogue: Catalogue, as_of: float, ended: float, problems: Problems
) -> Judged | None:
    try:
        measure = catalogue.measure(success.measure)
    except Unknown as error:
        problems.add(error.code, success.measure.where, str(error), error.hint)
        return None
    series = _series(success, measure, catalogue, problems)
    if series is None or not measure.sound:  # its rows are reported; nothing can be judged by the rest of them
        return None
    series = replace(series, rows=tuple(row for row in series.rows if row.period.end <= ended))
    if series.latest is None:
        message = f"“{measure.title}” has no published value for {catalogue.areas.name(series.area)}."
        hint = "Add its data once they are published, or choose an area that the measure has."
        problems.add("no-data-yet", success.where, message, hint)
    return _placed(success, measure, series, as_of, problems)


def _series(success: SuccessMeasure, measure: Measure, catalogue: Catalogue, problems: Problems) -> Series | None:
    """The values of the area and the group that are promised for; None, and a problem, where there is no such thing."""
    try:
        area = catalogue.areas.one(success.area)
    except AreaError as error:
        problems.add(error.code, success.area.where, str(error), error.hint)
        return None
    try:
        return measure.series(area, measure.group(**success.chosen))
    except Unknown as error:
        problems.add(error.code, success.where, str(error), error.hint)
        return None


def _placed(success: SuccessMeasure, measure: Measure, series: Series, as_of: float, problems: Problems) -> Judged:
    baseline = _baseline(success, measure, series, problems)
    latest = series.latest
    if success.kind == "volume":
        return Judged(success, measure, series.area, series, baseline, latest, None, None, None)
    found = _answers(success, measure, series, baseline, latest, as_of, problems)
    moved, pace = found if found else (None, None)
    expected = pace.expected if pace else None
    return Judged(success, measure, series.area, series, baseline, latest, moved, pace, expected)


def _baseline(success: SuccessMeasure, measure: Measure, series: Series, problems: Problems) -> Row | None:
    if not success.baseline:
        return None
    try:
        row = series.at(measure.period(success.baseline))
    except Unknown as error:
        if series.latest is None and error.code == "unknown-period":
            return None
        problems.add(error.code, success.baseline.where, str(error), error.hint)
        return None
    if series.latest is None:  # of what has no value at all, no period is to blame
        return None
    if row is None or row.value is None:
        message = f"“{measure.title}” has no value for its baseline, {success.baseline}."
        problems.add("no-value", success.baseline.where, message, "Choose a period with a value.")
        return None
    if row.state is State.PROJECTED:
        message = f"The baseline of “{measure.title}”, {success.baseline}, is a projection: nobody has counted it."
        problems.add("projected-baseline", success.baseline.where, message, "Choose a period whose value was counted.")
        return None
    return row


def _answers(
    success: SuccessMeasure, measure: Measure, series: Series, baseline: Row | None, latest: Row | None,
    as_of: float, problems: Problems,
) -> tuple[Progress, Trajectory] | None:  # fmt: skip
    start, now, target = _estimate(baseline), _estimate(latest), _goal(success.target)
    direction = _direction(measure, success, baseline)
    if not _pointed(success, measure, baseline, direction, problems) or not _in_order(success, baseline, problems):
        return None
    same = baseline is None or latest is None or baseline in series.since_break(latest)
    milestones = [goal for m in success.milestones if (goal := _goal(m)) is not None]
    way, kept = direction or 1, success.maintain
    try:
        moved = progress(
            start,
            now,
            target,
            direction=way,
            maintain=kept,
            comparable=same,
            declared=bool(success.baseline),
            as_of=as_of,
        )
        pace = trajectory(start, now, target, milestones, direction=way, maintain=kept, comparable=same)
    except ProgressError as error:
        problems.add("bad-target", success.target.where if success.target else success.where, str(error))
        return None
    return moved, _undated(pace, success.target)


def _pointed(
    success: SuccessMeasure, measure: Measure, baseline: Row | None, direction: int, problems: Problems
) -> bool:
    """Whether it is known which way is good, where that is needed; what is not is reported."""
    if direction != 0 or success.target is None or baseline is None:
        return True
    message = f"Neither a high nor a low value of “{measure.title}” is good, and its target is its baseline."
    problems.add("bad-target", success.where, message, "Give the measure a polarity.")
    return False


def _in_order(success: SuccessMeasure, baseline: Row | None, problems: Problems) -> bool:
    """Whether baseline, milestones and target follow each other in time; what does not is reported."""
    start = baseline.period.end if baseline else float("-inf")
    by = success.target.by if success.target else None
    if baseline and success.target and by and by.end <= start:
        message = f"The target is for {by.in_words}, which is not after its baseline, {baseline.period.in_words}."
        problems.add("bad-target", success.target.where, message, "Correct “by”, or the baseline.")
        return False
    end = by.end if by else float("inf")
    astray = [(m.where, m.by) for m in success.milestones if m.by is not None and not start < m.by.end < end]
    for where, reached in astray:
        message = f"A milestone for {reached.in_words} does not lie between the baseline and the target."
        problems.add("bad-target", where, message, "Correct its “by”.")
    return not astray


def _undated(pace: Trajectory, target: Target | None) -> Trajectory:
    """A target without a date has no straight way to it."""
    if target is None or target.by is not None:
        return pace
    code = TrajectoryCode.NOT_ASSESSED
    return Trajectory(code, code.label, None, None, False, "the target has no date")


def _direction(measure: Measure, success: SuccessMeasure, baseline: Row | None) -> int:
    """Which way is good: the measure's polarity, or, where neither way is, the way that the target points."""
    if measure.about.polarity is not Polarity.NONE:
        return measure.about.polarity.direction
    if success.target is None or baseline is None or baseline.value is None:
        return 0
    return (success.target.value > baseline.value) - (success.target.value < baseline.value)


def _estimate(row: Row | None) -> Estimate | None:
    if row is None or row.value is None:
        return None
    lower, upper = (None if limit is None else float(limit) for limit in (row.lower95, row.upper95))
    return Estimate(float(row.value), lower, upper, at=row.period.mid, end=row.period.end)


def _goal(target: Target | None) -> Goal | None:
    """An undated target lies infinitely far off: it can be met, and never missed."""
    if target is None:
        return None
    if target.by is None:
        return Goal(float(target.value), float("inf"), float("inf"))
    return Goal(float(target.value), target.by.mid, target.by.end)
