"""A chart in words, written from its data: a short text alternative and a long description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.kinds import UnknownKind
from jsna_charts.spec import Bar, CompareSpec, Comparison, Line, Reading, Spec, State, Status, TargetSpec, TrendSpec
from jsna_charts.table import Table, table
from jsna_charts.wording import WITHHELD, absence, clean, listed, number, shown, written

__all__ = ["Table", "Words", "describe", "table"]

_AGAINST = {
    Status.BETTER: "better than",
    Status.SIMILAR: "similar to",
    Status.WORSE: "worse than",
    Status.HIGHER: "higher than",
    Status.LOWER: "lower than",
    Status.NOT_COMPARED: "not compared with",
}


@dataclass(frozen=True)
class Words:
    """`alt` says what matters in one to three sentences; `long` goes on from there to what else the drawing shows."""

    alt: str
    long: str


def describe(spec: Spec) -> Words:
    """The chart in words. Plain text, not markup. Raises UnknownKind for a spec that is none of ours."""
    if isinstance(spec, TrendSpec):
        return _words(_trend(spec), _trend_more(spec))
    if isinstance(spec, CompareSpec):
        return _words(_compare(spec), _compare_more(spec))
    if isinstance(spec, TargetSpec):
        return _words(_target(spec), _target_more(spec))
    raise UnknownKind(spec.kind)


def _words(alt: Sequence[str], more: Sequence[str]) -> Words:
    return Words(clean(" ".join(filter(None, alt))), clean(" ".join(filter(None, more))))


# Trend


def _trend(spec: TrendSpec) -> list[str]:
    last = _latest(spec.subject)
    heading = f"{clean(spec.title)}, {clean(spec.subject.name)}"
    if last is None:
        return [f"{heading}: {_nothing(spec.subject)}."]
    figure = f"{written(last, spec.unit)} in {_when(last)}"
    against = [_against(comparison) for comparison in spec.comparisons]
    return [f"{heading}: {', '.join([figure, *([listed(against)] if against else [])])}.", *_course(spec, last)]


def _course(spec: TrendSpec, last: Reading) -> list[str]:
    """Which way it went since the first reading that may be compared, and what is withheld since the last."""
    found = []
    first = _comparable(spec.subject, last)[0]
    if first is not last:
        found.append(f"It has {_verb(first, last)} from {written(first, spec.unit)} in {_when(first)}.")
    ending = [r for r in spec.subject.readings if r.at > last.at and r.state in WITHHELD]
    return found + [f"{clean(reading.period)}: {_lower_first(absence(reading))}." for reading in ending[-1:]]


def _trend_more(spec: TrendSpec) -> list[str]:
    last, values = _latest(spec.subject), _observed(spec.subject)
    found = [_span(spec.subject), _interval(last, spec) if last else ""]
    if len(values) > 2:
        high, low = max(values, key=_value), min(values, key=_value)
        found.append(
            f"The highest was {written(high, spec.unit)} in {_when(high)},"
            f" the lowest {written(low, spec.unit)} in {_when(low)}."
        )
    found.append(f"Recent trend: {clean(spec.trend)}." if clean(spec.trend) else "")
    for line in spec.benchmarks:
        ended = _latest(line)
        found.append(f"{clean(line.name)}: {written(ended, spec.unit)} in {_when(ended)}." if ended else "")
    return [*found, *_breaks(spec.subject), *_gaps(spec.subject), *_ahead(spec)]


def _ahead(spec: TrendSpec) -> list[str]:
    projected = [r for r in spec.subject.readings if shown(r) and r.state is State.PROJECTED]
    return [f"Projected: {written(r, spec.unit)} in {clean(r.period)}." for r in projected[-1:]]


# Comparison


def _compare(spec: CompareSpec) -> list[str]:
    bars = [bar for bar in spec.bars if shown(bar)]
    heading = f"{clean(spec.title)}, {clean(spec.period)}"
    if not bars:
        return [f"{heading}: no values for any of {len(spec.bars)} areas."]
    subjects = [_placed(bar, spec) for bar in bars if bar.emphasis]
    low, high = min(bars, key=_value), max(bars, key=_value)
    span = (
        f"Of {len(bars)} areas, {clean(high.name)} has the highest value ({written(high, spec.unit)})"
        f" and {clean(low.name)} the lowest ({written(low, spec.unit)})."
    )
    opening = f"{heading}: {listed(subjects)}." if subjects else f"{heading}."
    return [opening, span if len(bars) > 1 else ("" if subjects else f"{_placed(bars[0], spec)}.")]


def _placed(bar: Bar, spec: CompareSpec) -> str:
    value = f"{clean(bar.name)} {written(bar, spec.unit)}"
    if spec.reference is None or bar.status is Status.NOT_COMPARED:
        return value
    return f"{value}, {_against(Comparison(spec.reference.name, bar.status, spec.reference.text))}"


def _compare_more(spec: CompareSpec) -> list[str]:
    counts = [(s, sum(shown(bar) and bar.status is s for bar in spec.bars)) for s in Status]
    said = [f"{count} {status.value.lower()}" for status, count in counts if count]
    found = [f"{len(spec.bars)} areas shown." if len(spec.bars) != 1 else "One area shown."]
    if spec.reference is not None:
        found.append(f"{clean(spec.reference.name)}: {clean(spec.reference.text)}.")
        if any(status is not Status.NOT_COMPARED and count for status, count in counts):
            found.append(f"Compared with {clean(spec.reference.name)}: {listed(said)}.")
    return found + [f"{clean(bar.name)}: {_lower_first(absence(bar))}." for bar in spec.bars if not shown(bar)]


# Target


def _target(spec: TargetSpec) -> list[str]:
    last, baseline = _latest(spec.subject), spec.baseline if spec.baseline and shown(spec.baseline) else None
    heading = f"{clean(spec.title)}, {clean(spec.subject.name)}"
    promise = (
        f"The target is {clean(spec.target.text)} by {clean(spec.target.when)}." if spec.target else "No target is set."
    )
    if last is None:
        opening = f"{heading}: {_nothing(spec.subject)}."
    elif baseline is None or baseline.at >= last.at:
        opening = f"{heading}: {written(last, spec.unit)} in {_when(last)}."
    else:
        move = {"risen": "up from", "fallen": "down from"}.get(_verb(baseline, last), "unchanged from")
        start = f"{written(baseline, spec.unit)} in {_when(baseline)}, the baseline"
        opening = f"{heading}: {written(last, spec.unit)} in {_when(last)}, {move} {start}."
    return [opening, promise, _stop(clean(spec.sentence))]


def _target_more(spec: TargetSpec) -> list[str]:
    last = _latest(spec.subject)
    steps = [f"{clean(goal.text)} by {clean(goal.when)}" for goal in spec.milestones]
    return [
        _span(spec.subject),
        _interval(last, spec) if last else "",
        f"Milestones: {listed(steps)}." if steps else "",
        f"Progress: {clean(spec.progress)}." if clean(spec.progress) else "",
        f"Trajectory: {clean(spec.trajectory)}." if clean(spec.trajectory) else "",
        *_breaks(spec.subject),
        *_gaps(spec.subject),
    ]


# Parts


def _observed(line: Line) -> list[Reading]:
    return [reading for reading in line.readings if shown(reading) and reading.state is not State.PROJECTED]


def _latest(line: Line) -> Reading | None:
    return next(reversed(_observed(line)), None)


def _comparable(line: Line, last: Reading) -> list[Reading]:
    """The observed readings that no break parts from the last one."""
    since = max([gap.at for gap in line.breaks if gap.at <= last.at], default=float("-inf"))
    return [reading for reading in _observed(line) if reading.at >= since]


def _verb(first: Reading, last: Reading) -> str:
    """Which way, as the page's own figures say it: two that read the same have not changed."""
    same = first.text == last.text if first.text and last.text else first.value == last.value
    if same:
        return "not changed"
    return "risen" if _value(last) > _value(first) else "fallen"


def _value(reading: Reading | Bar) -> float:
    return reading.value if reading.value is not None else 0.0


def _when(reading: Reading) -> str:
    return clean(reading.period) + (" (provisional)" if reading.state is State.PROVISIONAL else "")


def _against(comparison: Comparison) -> str:
    value = f" ({clean(comparison.text)})" if clean(comparison.text) else ""
    return f"{_AGAINST[comparison.status]} {clean(comparison.benchmark)}{value}"


def _interval(reading: Reading, spec: TrendSpec | TargetSpec) -> str:
    if reading.lower is None or reading.upper is None:
        return ""
    low, high = number(reading.lower, spec.unit), number(reading.upper, spec.unit)
    return f"The confidence interval for {clean(reading.period)} is {low} to {high}."


def _span(line: Line) -> str:
    if not line.readings:
        return "No periods shown."
    first, last = clean(line.readings[0].period), clean(line.readings[-1].period)
    count = len(line.readings)
    return f"{count} periods shown, from {first} to {last}." if count > 1 else f"One period shown, {first}."


def _nothing(line: Line) -> str:
    """Why a line has no value at all."""
    if any(reading.state is State.SUPPRESSED for reading in line.readings):
        return "no values can be shown, because numbers are suppressed"
    return "no values to show"


def _breaks(line: Line) -> list[str]:
    return [
        f"A break in the series: {_stop(_lower_first(clean(gap.reason)))}" for gap in line.breaks if clean(gap.reason)
    ]


def _gaps(line: Line) -> list[str]:
    gaps = [reading for reading in line.readings if not shown(reading)]
    said = [f"{clean(reading.period)} ({_lower_first(absence(reading))})" for reading in gaps]
    return [f"No value for {listed(said)}."] if said else []


def _lower_first(text: str) -> str:
    """A sentence as a clause, leaving acronyms alone."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def _stop(text: str) -> str:
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
