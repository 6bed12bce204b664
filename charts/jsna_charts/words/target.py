"""A target in words: the status as the page says it, or from where to where, and what was promised."""

from __future__ import annotations

from jsna_charts.spec import Goal, Reading, TargetSpec
from jsna_charts.wording import clean, listed, ranged, shown, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import LIMITS, NOT_APPLICABLE, bounded, cell, limits_of
from jsna_charts.words.sentences import composed, stop
from jsna_charts.words.series import ahead, breaks, gaps, interval, latest, move, nothing, reach, span, when


def words(spec: TargetSpec) -> Words:
    """The target in words."""
    return composed(_target(spec), _target_more(spec), (spec.title, spec.subject.name, *_target_reach(spec)))


def table(spec: TargetSpec) -> Table:
    """History and promises in one order of time; the second column says which a row is."""
    limits = bounded(spec.subject.readings)
    rows = [(reading.at, 0, _history(reading, spec, limits)) for reading in spec.subject.readings]
    absent = spec.baseline is not None and all(r.at != spec.baseline.at for r in spec.subject.readings)
    if spec.baseline is not None and absent:
        rows.append((spec.baseline.at, 0, _history(spec.baseline, spec, limits)))
    goals: list[tuple[str, Goal]] = [("Milestone", goal) for goal in spec.milestones]
    goals += [("Target", spec.target)] if spec.target else []
    blank = (NOT_APPLICABLE,) * (2 if limits else 0)
    rows += [(goal.at, 1, (clean(goal.when), what, clean(goal.text), *blank)) for what, goal in goals]
    header = ("Period", "What", "Value", *(LIMITS if limits else ()))
    ordered = tuple(row for _, _, row in sorted(rows, key=lambda row: row[:2]))
    return Table(f"{clean(spec.title)}, {clean(spec.subject.name)}", header, ordered)


def _history(reading: Reading, spec: TargetSpec, limits: bool) -> tuple[str, ...]:
    what = "Baseline" if spec.baseline is not None and reading.at == spec.baseline.at else "Value"
    return clean(reading.period), what, cell(reading, spec.unit), *(limits_of(reading, spec.unit) if limits else ())


def _target(spec: TargetSpec) -> list[str]:
    """The status as the page says it, which names measure, place and promise; without one, what the figures say."""
    if clean(spec.sentence):
        return [stop(clean(spec.sentence))]
    last, baseline = latest(spec.subject), spec.baseline if spec.baseline and shown(spec.baseline) else None
    heading = f"{clean(spec.title)}, {clean(spec.subject.name)}"
    promise = (
        f"The target is {clean(spec.target.text)} by {clean(spec.target.when)}." if spec.target else "No target is set."
    )
    if last is None:
        opening = f"{heading}: {nothing(spec.subject)}."
    elif baseline is None or baseline.at >= last.at:
        opening = f"{heading}: {written(last, spec.unit)} in {when(last)}."
    else:
        start = f"{written(baseline, spec.unit)} in {when(baseline)}, the baseline"
        opening = f"{heading}: {written(last, spec.unit)} in {when(last)}, {move(baseline, last)} {start}."
    return [opening, promise]


def _target_more(spec: TargetSpec) -> list[str]:
    last = latest(spec.subject)
    steps = [f"{clean(goal.text)} by {clean(goal.when)}" for goal in spec.milestones]
    return [
        span(spec.subject),
        interval(last, spec.unit) if last else "",
        f"Milestones: {listed(steps)}." if steps else "",
        f"Progress: {clean(spec.progress)}." if clean(spec.progress) else "",
        f"Trajectory: {clean(spec.trajectory)}." if clean(spec.trajectory) else "",
        *breaks(spec.subject),
        *gaps(spec.subject),
        *ahead(spec.subject, spec.unit, spec.assumption),
    ]


def _target_reach(spec: TargetSpec) -> tuple[str, ...]:
    """As `_reach`, on to the target where that lies further on."""
    if spec.target is None or not spec.subject.readings or spec.target.at <= spec.subject.readings[-1].at:
        return reach(spec.subject)
    return (ranged(spec.subject.readings[0].period, spec.target.when),)
