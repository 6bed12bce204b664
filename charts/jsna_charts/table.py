"""The data behind a chart as a table of words, for readers who want the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna_charts.kinds import UnknownKind
from jsna_charts.spec import Bar, CompareSpec, Goal, Line, Reading, Spec, State, TargetSpec, TrendSpec, Unit
from jsna_charts.wording import absence, clean, number, shown, written

LIMITS = ("Lower limit", "Upper limit")
_ASIDES = {State.PROVISIONAL: " (provisional)", State.PROJECTED: " (projected)"}


@dataclass(frozen=True)
class Table:
    """A caption, one header row and rows of as many cells: plain text, not markup, and no cell empty."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def table(spec: Spec) -> Table:
    """The table of a chart. Raises UnknownKind for a spec that is none of ours."""
    if isinstance(spec, TrendSpec):
        return _trend(spec)
    if isinstance(spec, CompareSpec):
        return _compare(spec)
    if isinstance(spec, TargetSpec):
        return _target(spec)
    raise UnknownKind(spec.kind)


def _trend(spec: TrendSpec) -> Table:
    lines = (spec.subject, *spec.benchmarks)
    labels = {reading.at: clean(reading.period) for line in reversed(lines) for reading in line.readings}
    limits = _bounded(spec.subject.readings)
    noted = any(clean(gap.reason) for gap in spec.subject.breaks)
    header = ["Period", clean(spec.subject.name), *(LIMITS if limits else ())]
    header += [clean(line.name) for line in spec.benchmarks] + (["Note"] if noted else [])
    found = [{reading.at: reading for reading in line.readings} for line in lines]
    rows = []
    for at in sorted(labels):
        first, *others = [_cell(readings.get(at), spec.unit) for readings in found]
        row = [labels[at], first, *(_limits(found[0].get(at), spec.unit) if limits else ()), *others]
        rows.append((*row, *([_note(spec.subject, at, sorted(labels))] if noted else [])))
    return Table(f"{clean(spec.title)}, {clean(spec.subject.name)}", tuple(header), tuple(rows))


def _compare(spec: CompareSpec) -> Table:
    limits = _bounded(spec.bars)
    against = f"Compared with {clean(spec.reference.name)}" if spec.reference else ""
    header = ("Area", "Value", *(LIMITS if limits else ()), *([against] if against else []))
    rows = []
    for bar in spec.bars:
        shared = (clean(bar.name), _cell(bar, spec.unit), *(_limits(bar, spec.unit) if limits else ()))
        status = bar.status.value if shown(bar) else "Not compared"
        rows.append((*shared, *([status] if against else [])))
    if spec.reference is not None:
        blank = ("Not applicable",) * (3 if limits else 1)
        rows.append((clean(spec.reference.name), clean(spec.reference.text), *blank))
    return Table(f"{clean(spec.title)}, {clean(spec.period)}", header, tuple(rows))


def _target(spec: TargetSpec) -> Table:
    """History and promises in one order of time; the second column says which a row is."""
    limits = _bounded(spec.subject.readings)
    rows = [(reading.at, 0, _history(reading, spec, limits)) for reading in spec.subject.readings]
    absent = spec.baseline is not None and all(r.at != spec.baseline.at for r in spec.subject.readings)
    if spec.baseline is not None and absent:
        rows.append((spec.baseline.at, 0, _history(spec.baseline, spec, limits)))
    goals: list[tuple[str, Goal]] = [("Milestone", goal) for goal in spec.milestones]
    goals += [("Target", spec.target)] if spec.target else []
    blank = ("Not applicable",) * (2 if limits else 0)
    rows += [(goal.at, 1, (clean(goal.when), what, clean(goal.text), *blank)) for what, goal in goals]
    header = ("Period", "What", "Value", *(LIMITS if limits else ()))
    ordered = tuple(row for _, _, row in sorted(rows, key=lambda row: row[:2]))
    return Table(f"{clean(spec.title)}, {clean(spec.subject.name)}", header, ordered)


def _history(reading: Reading, spec: TargetSpec, limits: bool) -> tuple[str, ...]:
    what = "Baseline" if spec.baseline is not None and reading.at == spec.baseline.at else "Value"
    return clean(reading.period), what, _cell(reading, spec.unit), *(_limits(reading, spec.unit) if limits else ())


def _cell(reading: Reading | Bar | None, unit: Unit) -> str:
    if reading is None:
        return "No data"
    if not shown(reading):
        return absence(reading)
    return written(reading, unit) + _ASIDES.get(reading.state, "")


def _limits(reading: Reading | Bar | None, unit: Unit) -> tuple[str, str]:
    if reading is None or not shown(reading):
        return "Not available", "Not available"
    low, high = (number(n, unit) if n is not None else "Not available" for n in (reading.lower, reading.upper))
    return low, high


def _bounded(readings: Iterable[Reading | Bar]) -> bool:
    return any(shown(r) and (r.lower is not None or r.upper is not None) for r in readings)


def _note(line: Line, at: float, times: Sequence[float]) -> str:
    """The breaks between this period and the one before it."""
    before = max([time for time in times if time < at], default=float("-inf"))
    reasons = [clean(gap.reason) for gap in line.breaks if before < gap.at <= at and clean(gap.reason)]
    return f"Not comparable with earlier periods: {'; '.join(reasons)}" if reasons else "None"
