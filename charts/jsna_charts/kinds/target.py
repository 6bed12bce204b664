"""A target: what happened since the baseline, what was promised, and the straight way from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from jsna_charts.kinds.history import (
    Plot,
    bounded,
    draw_band,
    draw_breaks,
    draw_frame,
    draw_gaps,
    draw_line,
    draw_nothing,
    draw_points,
    extent,
    reasons,
    runs,
    strip,
)
from jsna_charts.kinds.key import CONFIDENCE, PROJECTED, PROVISIONAL, Item, Key, arrange, draw_key
from jsna_charts.kinds.withheld import withheld_items
from jsna_charts.metrics import measure, wrap
from jsna_charts.place import Box, Point, best
from jsna_charts.scale import Scale, levels, prior, tick_text
from jsna_charts.sheet import ASCENT, DESCENT, MIDDLE, Layout, Sheet
from jsna_charts.spec import Goal, Reading, State, TargetSpec
from jsna_charts.style import CIRCLE, DIAMOND, GOAL, INK, LINE, MUTED, PAPER, SUBJECT, WIDTH, Colour
from jsna_charts.wording import brief, clean, shown, written

TALL = 230.0
FOOT = 28.0
NAMES = 120.0
"""The widest that the target's words at the right may be."""

AWAY = (1.0, 2.2, 3.4, 4.6)
"""How far from their point words may be, in multiples of the nearest place."""

PATH_DASH = (6.0, 4.0)


@dataclass(frozen=True)
class Note:
    """Words beside a point inside the plot."""

    words: str
    point: Point
    colour: Colour
    bold: bool


@dataclass(frozen=True)
class Plan:
    """Everything decided before the first mark is made."""

    plot: Plot
    levels: tuple[float, ...]
    promise: tuple[str, ...]
    key: Key

    @property
    def height(self) -> float:
        return self.plot.bottom + FOOT + self.key.height


def layout(spec: TargetSpec) -> Layout:
    """The size of the drawing: taller where notes need it."""
    return Layout(plan(spec).height)


def draw(axes: Axes, spec: TargetSpec) -> None:
    """Draw the history, the way and the target."""
    sheet, planned = Sheet(axes), plan(spec)
    plot = planned.plot
    draw_band(sheet, plot, spec.subject)
    _frame(sheet, planned, spec)
    draw_breaks(sheet, plot, spec.subject)
    _way(sheet, plot, spec)
    draw_line(sheet, plot, spec.subject, SUBJECT, 3.2)
    draw_points(sheet, plot, spec.subject)
    draw_gaps(sheet, plot, spec.subject)
    _promises(sheet, planned, spec)
    _notes(sheet, plot, spec)
    draw_key(sheet, planned.key, plot.bottom + FOOT)


def plan(spec: TargetSpec) -> Plan:
    """Where everything goes."""
    goals = _goals(spec)
    promise = (
        ("Target", *wrap(f"{clean(spec.target.text)} by {clean(spec.target.when)}", NAMES, 3)) if spec.target else ()
    )
    numbers = [*extent((spec.subject,), spec.subject), *_baseline_values(spec), *(goal.value for goal in goals)]
    marked = levels(numbers, spec.from_zero)
    left = 7 + max([measure(tick_text(level, marked, spec.unit)) for level in marked] or [0.0])
    right = WIDTH - max([measure(line, index == 0) for index, line in enumerate(promise)] or [0.0]) - 18
    top = 14.0 + (LINE + 4 if clean(spec.unit.name) else 0.0)
    bottom = top + TALL
    up = Scale(*((marked[0], marked[-1]) if marked else (0.0, 1.0)), bottom - strip((spec.subject,)), top)
    return Plan(Plot(left, top, right, bottom, _across(spec, goals, left, right), up), marked, promise, _key(spec))


def _goals(spec: TargetSpec) -> tuple[Goal, ...]:
    return (*spec.milestones, *([spec.target] if spec.target else []))


def _baseline(spec: TargetSpec) -> Reading | None:
    return spec.baseline if spec.baseline is not None and shown(spec.baseline) else None


def _baseline_values(spec: TargetSpec) -> tuple[float, ...]:
    baseline = _baseline(spec)
    return () if baseline is None or baseline.value is None else (baseline.value,)


def _across(spec: TargetSpec, goals: Sequence[Goal], left: float, right: float) -> Scale:
    baseline = _baseline(spec)
    times = [r.at for r in spec.subject.readings] + [goal.at for goal in goals] + ([baseline.at] if baseline else [])
    first, last = min(times, default=0.0), max(times, default=1.0)
    if first == last:
        first, last = first - 0.5, last + 0.5
    return Scale(first, last, left + 10, right - 10)


def _key(spec: TargetSpec) -> Key:
    states = {reading.state for reading in spec.subject.readings if shown(reading)}
    items = [CONFIDENCE] if any(bounded(reading) for reading in spec.subject.readings) else []
    items += [PROVISIONAL] if State.PROVISIONAL in states else []
    items += [PROJECTED] if State.PROJECTED in states else []
    items += [Item("Path to target", GOAL, dash=PATH_DASH)] if len(_path(spec)) > 1 else []
    items += [Item("Milestone", GOAL, DIAMOND)] if spec.milestones else []
    items += withheld_items(spec.subject.readings)
    rests = clean(spec.assumption)
    return arrange(items, (*reasons(spec.subject), *([f"Projected: {rests}"] if rests else [])))


def _path(spec: TargetSpec) -> tuple[tuple[float, float], ...]:
    """The way as (time, value): from the baseline through the milestones after it to the target."""
    baseline = _baseline(spec)
    if baseline is None or baseline.value is None or spec.target is None:
        return ()
    between = [goal for goal in spec.milestones if baseline.at < goal.at < spec.target.at]
    steps = [(goal.at, goal.value) for goal in sorted(between, key=lambda goal: goal.at)]
    return ((baseline.at, baseline.value), *steps, (spec.target.at, spec.target.value))


def _frame(sheet: Sheet, planned: Plan, spec: TargetSpec) -> None:
    plot, baseline = planned.plot, _baseline(spec)
    readings = [reading for reading in spec.subject.readings if plot.x.low <= reading.at <= plot.x.high]
    ends = [readings[-1], *([baseline] if baseline else []), readings[0]] if readings else []
    goals = [(goal.at, goal.when) for goal in reversed(_goals(spec))]
    times = [*goals[:1], *((reading.at, reading.period) for reading in ends), *goals[1:]]
    first_said = dict(reversed(times))  # one label a time: the one that matters most
    labels = prior([(plot.x(at), clean(first_said[at])) for at in dict.fromkeys(at for at, _ in times)])
    every = sorted({plot.x(at) for at, _ in times} | {plot.x(reading.at) for reading in readings})
    rows = [(level, tick_text(level, planned.levels, spec.unit)) for level in planned.levels]
    draw_frame(sheet, plot, rows, labels, every)
    sheet.text(0.0, 14.0, spec.unit.name, "start", MUTED)
    if not any(shown(reading) for reading in spec.subject.readings):
        draw_nothing(sheet, plot, spec.subject)


def _way(sheet: Sheet, plot: Plot, spec: TargetSpec) -> None:
    steps = [(plot.x(at), plot.y(value)) for at, value in _path(spec)]
    if spec.target is not None:
        y = plot.y(spec.target.value)
        sheet.lines([[(plot.left, y), (plot.x(spec.target.at), y)]], GOAL, 1.0, (1.5, 3.0))
    sheet.lines([steps] if len(steps) > 1 else [], GOAL, 2.0, PATH_DASH)


def _promises(sheet: Sheet, planned: Plan, spec: TargetSpec) -> None:
    plot, baseline = planned.plot, _baseline(spec)
    sheet.marks(DIAMOND, 5.4, [(plot.x(goal.at), plot.y(goal.value)) for goal in spec.milestones], GOAL)
    if baseline is not None:
        sheet.marks(CIRCLE, 5.6, [plot.at(baseline)], PAPER, SUBJECT, 2.4)
    if spec.target is not None:
        point = (plot.x(spec.target.at), plot.y(spec.target.value))
        sheet.marks(CIRCLE, 8.0, [point], PAPER, INK, 1.5)
        sheet.marks(CIRCLE, 4.0, [point], GOAL)
        top = point[1] - LINE * len(planned.promise) / 2
        top = max(4.0, min(plot.bottom + 4 - LINE * len(planned.promise), top))
        for index, line in enumerate(planned.promise):
            sheet.text(plot.right + 8, top + LINE * index + LINE / 2 + MIDDLE, line, "start", INK, index == 0)


def _notes(sheet: Sheet, plot: Plot, spec: TargetSpec) -> None:
    """Name the latest value, the baseline and the milestones where they cover no line and no other name."""
    strokes = [[plot.at(reading) for reading in run] for run in runs(spec.subject)]
    strokes.append([(plot.x(at), plot.y(value)) for at, value in _path(spec)])
    bounds = Box(plot.left, 0.0, plot.right + 4, plot.bottom - 2)
    for note in _words(plot, spec):
        wide = measure(note.words, note.bold)
        spots = [
            _spot(note.point, wide, across, away * side) for away in AWAY for side in (-1, 1) for across in (0, 1, -1)
        ]
        chosen = spots[best(spots, [*sheet.boxes, *_marks(plot, spec)], strokes, bounds)]
        if spots.index(chosen) >= 6:
            sheet.lines([_leader(note.point, chosen)], MUTED, 0.8)
        sheet.text(chosen.left, chosen.bottom - DESCENT, note.words, "start", note.colour, note.bold)


def _words(plot: Plot, spec: TargetSpec) -> list[Note]:
    baseline, values = _baseline(spec), [reading for run in runs(spec.subject) for reading in run]
    observed = [reading for reading in values if reading.state is not State.PROJECTED]
    found = []
    if observed and (baseline is None or observed[-1].at != baseline.at):
        text = f"{brief(written(observed[-1], spec.unit), spec.unit)} in {clean(observed[-1].period)}"
        found.append(Note(text, plot.at(observed[-1]), SUBJECT, True))
    if baseline is not None:
        text = f"Baseline {brief(written(baseline, spec.unit), spec.unit)}"
        found.append(Note(text, plot.at(baseline), SUBJECT, False))
    found += [
        Note(brief(goal.text, spec.unit), (plot.x(goal.at), plot.y(goal.value)), INK, False) for goal in spec.milestones
    ]
    return found


def _marks(plot: Plot, spec: TargetSpec) -> list[Box]:
    """The boxes of the points that no word may cover."""
    points = [plot.at(reading) for run in runs(spec.subject) for reading in run]
    points += [(plot.x(goal.at), plot.y(goal.value)) for goal in _goals(spec)]
    return [Box(x - 5, y - 5, x + 5, y + 5) for x, y in points]


def _spot(point: Point, wide: float, across: int, up: float) -> Box:
    """A box of words above or below a point, over it, to its right or to its left."""
    x, y = point
    left = {0: x - wide / 2, 1: x + 2, -1: x - wide - 2}[across]
    middle = y + up * (8 + (ASCENT + DESCENT) / 2)
    top = middle - (ASCENT + DESCENT) / 2
    return Box(left, top, left + wide, top + ASCENT + DESCENT)


def _leader(point: Point, words: Box) -> list[Point]:
    """A thin line from beside a point to the nearer edge of its words."""
    x, y = point
    above = words.bottom < y
    return [
        (x, y - 8 if above else y + 8),
        (max(words.left + 6, min(words.right - 6, x)), words.bottom if above else words.top),
    ]
