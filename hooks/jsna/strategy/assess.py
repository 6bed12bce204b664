"""The computed status of each objective: its measures against their baselines and targets, by the published methods."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure, Row, Series, Unknown
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
    widening: bool


def assess(objective: Objective, catalogue: Catalogue, as_of: float, problems: Problems) -> Assessed:
    """Judge an objective's measures; what can't be judged is reported and left out."""
    _check(objective, problems)
    judged = [found for s in objective.measures if (found := _judge(s, catalogue, as_of, problems)) is not None]
    headline = _headline(objective, judged)
    gaps = [j.progress for j in judged if j.success.kind == "inequality" and j.progress]
    average = headline.progress if headline else None
    widening = average is not None and any(flag_widening(average, gap) for gap in gaps)
    return Assessed(objective, tuple(judged), headline, widening)


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


def _judge(success: SuccessMeasure, catalogue: Catalogue, as_of: float, problems: Problems) -> Judged | None:
    try:
        measure = catalogue.measure(success.measure)
    except Unknown as error:
        problems.add(error.code, success.measure.where, str(error), error.hint)
        return None
    try:
        area = catalogue.areas.one(success.area)
        group = measure.group(**success.chosen)
    except AreaError as error:
        problems.add(error.code, success.area.where, str(error), error.hint)
        return None
    except Unknown as error:
        problems.add(error.code, success.where, str(error), error.hint)
        return None
    if not measure.sound:  # its rows are reported where they are; nothing can be judged by the rest of them
        return None
    series = measure.series(area, group)
    if not series.rows:
        message = f"“{measure.title}” has no data for {catalogue.areas.name(area)}."
        problems.add("no-data", success.where, message, "Choose an area that the measure has.")
        return None
    return _placed(success, measure, series, as_of, problems)


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
        problems.add(error.code, success.baseline.where, str(error), error.hint)
        return None
    if row is None or row.value is None:
        message = f"“{measure.title}” has no value for its baseline, {success.baseline}."
        problems.add("no-value", success.baseline.where, message, "Choose a period with a value.")
        return None
    return row


def _answers(
    success: SuccessMeasure, measure: Measure, series: Series, baseline: Row | None, latest: Row | None,
    as_of: float, problems: Problems,
) -> tuple[Progress, Trajectory] | None:  # fmt: skip
    start, now, target = _estimate(baseline), _estimate(latest), _goal(success.target)
    direction = _direction(measure, success, baseline)
    if direction == 0 and success.target is not None and baseline is not None:
        message = f"Neither a high nor a low value of “{measure.title}” is good, and its target is its baseline."
        problems.add("bad-target", success.where, message, "Give the measure a polarity.")
        return None
    if not _in_order(success, baseline, problems):
        return None
    same = baseline is None or latest is None or baseline in series.since_break(latest)
    milestones = [goal for m in success.milestones if (goal := _goal(m)) is not None]
    way, kept = direction or 1, success.maintain
    try:
        moved = progress(start, now, target, direction=way, maintain=kept, comparable=same, as_of=as_of)
        pace = trajectory(start, now, target, milestones, direction=way, maintain=kept, comparable=same)
    except ProgressError as error:
        problems.add("bad-target", success.target.where if success.target else success.where, str(error))
        return None
    return moved, _undated(pace, success.target)


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


def _check(objective: Objective, problems: Problems) -> None:
    """What makes a promise one that can be held against those who made it."""
    where, outcomes = objective.where, [m for m in objective.measures if m.kind != "volume"]
    if not outcomes:
        hint = "Add a measure with a baseline and a target under “measures”."
        problems.add("process-only-objective", where, f"“{objective.title}” has no outcome to measure.", hint)
    elif not any(m.kind == "inequality" for m in outcomes):
        hint = "Add a measure with “kind: inequality” for the people who are furthest behind."
        message = f"“{objective.title}” has no inequality measure."
        problems.add("no-inequality-measure", where, message, hint)
    if objective.lead is None:
        hint = "Add a role and its organisation: lead: {role: Director of Public Health, body: …}"
        problems.add("no-lead", where, f"“{objective.title}” names nobody as responsible.", hint)
    if not objective.needs:
        hint = "Add the id of each need that it answers, as its chapter gives it: needs: […]"
        problems.add("no-need", where, f"“{objective.title}” answers no need.", hint)
    for success in outcomes:
        _check_measure(success, problems)


def _check_measure(success: SuccessMeasure, problems: Problems) -> None:
    name = f"The measure “{success.measure}” of this objective"
    if not success.baseline:
        hint = "Add the period that it starts from, one that the measure has: baseline: 2019"
        problems.add("no-baseline", success.where, f"{name} has no baseline.", hint)
    if success.target is None and not success.unread:
        hint = "Add the value that is promised and by when: target: {value: 5, by: 2030}"
        problems.add("no-target", success.where, f"{name} has no target.", hint)
    elif success.target is not None and success.target.undated:
        message = f"The target of “{success.measure}” has no date."
        problems.add(
            "no-target-date", success.target.where, message, "Add the year of the data that must meet it: by: 2030"
        )
