"""A trend in words: the latest value, how it compares, what it was, and its trend."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Line, Reading, Status, TrendSpec
from jsna_charts.wording import WITHHELD, absence, clean, listed, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import LIMITS, bounded, cell, limits_of
from jsna_charts.words.sentences import against, composed, figure, lower_first
from jsna_charts.words.series import (
    ahead,
    breaks,
    comparable,
    gaps,
    interval,
    latest,
    nothing,
    observed,
    reach,
    span,
    when,
)

_NO_TREND = "cannot be calculated"


def words(spec: TrendSpec) -> Words:
    """The trend in words."""
    return composed(_trend(spec), _trend_more(spec), (spec.title, spec.subject.name, *reach(spec.subject)))


def table(spec: TrendSpec) -> Table:
    """A row for each period, a column for each line."""
    lines = (spec.subject, *spec.benchmarks)
    labels = {reading.at: clean(reading.period) for line in reversed(lines) for reading in line.readings}
    limits = bounded(spec.subject.readings)
    noted = any(clean(gap.reason) for gap in spec.subject.breaks)
    header = ["Period", clean(spec.subject.name), *(LIMITS if limits else ())]
    header += [clean(line.name) for line in spec.benchmarks] + (["Note"] if noted else [])
    found = [{reading.at: reading for reading in line.readings} for line in lines]
    rows = []
    for at in sorted(labels):
        first, *others = [cell(readings.get(at), spec.unit) for readings in found]
        row = [labels[at], first, *(limits_of(found[0].get(at), spec.unit) if limits else ()), *others]
        rows.append((*row, *([note(spec.subject, at, sorted(labels))] if noted else [])))
    return Table(f"{clean(spec.title)}, {clean(spec.subject.name)}", tuple(header), tuple(rows))


def _trend(spec: TrendSpec) -> list[str]:
    last = latest(spec.subject)
    heading = f"{clean(spec.title)}, {clean(spec.subject.name)}"
    if last is None:
        return [f"{heading}: {nothing(spec.subject)}."]
    figure = f"{written(last, spec.unit)} in {when(last)}"
    held = [against(found) for found in spec.comparisons if found.status is not Status.NOT_COMPARED]
    opening = f"{heading}: {', '.join([figure, *([listed(held)] if held else [])])}."
    return [opening, *_course(spec, last), _beside(spec, last)]


def _course(spec: TrendSpec, last: Reading) -> list[str]:
    """What it was at the first reading that may be compared, the trend, and what is withheld since the last.

    Two figures alone say nothing of a rise or fall that is more than chance; the trend's test does.
    """
    first = comparable(spec.subject, last)[0]
    found = [f"It was {written(first, spec.unit)} in {when(first)}."] if first is not last else []
    ending = [r for r in spec.subject.readings if r.at > last.at and r.state in WITHHELD]
    withheld = [f"{clean(reading.period)}: {lower_first(absence(reading))}." for reading in ending[-1:]]
    return [*found, _tested(spec), *withheld]


def _beside(spec: TrendSpec, last: Reading) -> str:
    """The benchmarks that the reading is not compared with: their values, and no verdict."""
    beside = [c for c in spec.comparisons if c.status is Status.NOT_COMPARED and clean(c.text)]
    first, *others = [(clean(c.benchmark), clean(c.text)) for c in beside] or [("", "")]
    said = [f"{first[0]} was {first[1]}", *(f"{name} {text}" for name, text in others)]
    return f"In {when(last)} {listed(said)}." if beside else ""


def _tested(spec: TrendSpec) -> str:
    said = lower_first(clean(spec.trend))
    return f"Recent trend: {said}." if said not in ("", _NO_TREND) else ""


def _trend_more(spec: TrendSpec) -> list[str]:
    last, values = latest(spec.subject), observed(spec.subject)
    found = [span(spec.subject), interval(last, spec.unit) if last else ""]
    if len(values) > 2:
        high, low = max(values, key=figure), min(values, key=figure)
        found.append(
            f"The highest was {written(high, spec.unit)} in {when(high)},"
            f" the lowest {written(low, spec.unit)} in {when(low)}."
        )
    found.append(f"Recent trend: {_NO_TREND}." if lower_first(clean(spec.trend)) == _NO_TREND else "")
    for line in spec.benchmarks:
        ended = latest(line)
        found.append(f"{clean(line.name)}: {written(ended, spec.unit)} in {when(ended)}." if ended else "")
    return [*found, *breaks(spec.subject), *gaps(spec.subject), *ahead(spec.subject, spec.unit, spec.assumption)]


def note(line: Line, at: float, times: Sequence[float]) -> str:
    """The breaks between this period and the one before it."""
    before = max([time for time in times if time < at], default=float("-inf"))
    reasons = [clean(gap.reason) for gap in line.breaks if before < gap.at <= at and clean(gap.reason)]
    return f"Not comparable with earlier periods: {'; '.join(reasons)}" if reasons else "None"
