"""A chart in words, written from its data: a title, a short text alternative and a long description."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.kinds import UnknownKind
from jsna_charts.spec import (
    Bar,
    CompareSpec,
    Comparison,
    Line,
    Reading,
    Reference,
    Spec,
    State,
    Status,
    TargetSpec,
    TrendSpec,
)
from jsna_charts.table import Table, table
from jsna_charts.wording import WITHHELD, absence, clean, listed, number, ranged, shown, written

__all__ = ["Table", "Words", "describe", "table"]

_AGAINST = {
    Status.BETTER: "better than",
    Status.SIMILAR: "similar to",
    Status.WORSE: "worse than",
    Status.HIGHER: "higher than",
    Status.LOWER: "lower than",
}
_COUNTED = (Status.WORSE, Status.HIGHER, Status.SIMILAR, Status.BETTER, Status.LOWER, Status.NOT_COMPARED)
_NO_TREND = "cannot be calculated"


@dataclass(frozen=True)
class Words:
    """`title` says what is drawn; `alt` what matters in a few sentences; `long` goes on to what else there is."""

    alt: str
    long: str
    title: str


def describe(spec: Spec) -> Words:
    """The chart in words. Plain text, not markup. Raises UnknownKind for a spec that is none of ours."""
    if isinstance(spec, TrendSpec):
        return _words(_trend(spec), _trend_more(spec), (spec.title, spec.subject.name, *_reach(spec.subject)))
    if isinstance(spec, CompareSpec):
        return _words(_compare(spec), _compare_more(spec), (spec.title, spec.period))
    if isinstance(spec, TargetSpec):
        return _words(_target(spec), _target_more(spec), (spec.title, spec.subject.name, *_target_reach(spec)))
    raise UnknownKind(spec.kind)


def _words(alt: Sequence[str], more: Sequence[str], title: Sequence[str]) -> Words:
    short, long = (clean(" ".join(filter(None, sentences))) for sentences in (alt, more))
    return Words(short, long, ", ".join(filter(None, map(clean, title))))


# Trend


def _trend(spec: TrendSpec) -> list[str]:
    last = _latest(spec.subject)
    heading = f"{clean(spec.title)}, {clean(spec.subject.name)}"
    if last is None:
        return [f"{heading}: {_nothing(spec.subject)}."]
    figure = f"{written(last, spec.unit)} in {_when(last)}"
    against = [_against(found) for found in spec.comparisons if found.status is not Status.NOT_COMPARED]
    opening = f"{heading}: {', '.join([figure, *([listed(against)] if against else [])])}."
    return [opening, *_course(spec, last), _beside(spec, last)]


def _course(spec: TrendSpec, last: Reading) -> list[str]:
    """What it was at the first reading that may be compared, the trend, and what is withheld since the last.

    Two figures alone say nothing of a rise or fall that is more than chance; the trend's test does.
    """
    first = _comparable(spec.subject, last)[0]
    found = [f"It was {written(first, spec.unit)} in {_when(first)}."] if first is not last else []
    ending = [r for r in spec.subject.readings if r.at > last.at and r.state in WITHHELD]
    withheld = [f"{clean(reading.period)}: {_lower_first(absence(reading))}." for reading in ending[-1:]]
    return [*found, _tested(spec), *withheld]


def _beside(spec: TrendSpec, last: Reading) -> str:
    """The benchmarks that the reading is not compared with: their values, and no verdict."""
    beside = [c for c in spec.comparisons if c.status is Status.NOT_COMPARED and clean(c.text)]
    first, *others = [(clean(c.benchmark), clean(c.text)) for c in beside] or [("", "")]
    said = [f"{first[0]} was {first[1]}", *(f"{name} {text}" for name, text in others)]
    return f"In {_when(last)} {listed(said)}." if beside else ""


def _tested(spec: TrendSpec) -> str:
    said = _lower_first(clean(spec.trend))
    return f"Recent trend: {said}." if said not in ("", _NO_TREND) else ""


def _trend_more(spec: TrendSpec) -> list[str]:
    last, values = _latest(spec.subject), _observed(spec.subject)
    found = [_span(spec.subject), _interval(last, spec) if last else ""]
    if len(values) > 2:
        high, low = max(values, key=_value), min(values, key=_value)
        found.append(
            f"The highest was {written(high, spec.unit)} in {_when(high)},"
            f" the lowest {written(low, spec.unit)} in {_when(low)}."
        )
    found.append(f"Recent trend: {_NO_TREND}." if _lower_first(clean(spec.trend)) == _NO_TREND else "")
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
    opening = f"{heading}: {listed(subjects)}." if subjects else f"{heading}."
    if len(bars) == 1:
        return [opening if subjects else f"{heading}: {_placed(bars[0], spec)}."]
    return [opening, _extremes(bars, spec), _counts(bars, spec.reference)]


def _extremes(bars: Sequence[Bar], spec: CompareSpec) -> str:
    low, high = min(bars, key=_value), max(bars, key=_value)
    among = f"{len(bars)} areas" if len(bars) == len(spec.bars) else f"the {len(bars)} areas with a figure"
    highest = f"{clean(high.name)} has the highest value ({written(high, spec.unit)})"
    return f"Of {among}, {highest} and {clean(low.name)} the lowest ({written(low, spec.unit)})."


def _counts(bars: Sequence[Bar], reference: Reference | None) -> str:
    """`Compared with England (10.4%), 3 are worse, 5 similar and 2 better`; empty where nothing was compared."""
    counts = [(status, sum(bar.status is status for bar in bars)) for status in _COUNTED]
    said = [(count, status.value.lower()) for status, count in counts if count]
    if reference is None or said[0][1] == Status.NOT_COMPARED.value.lower():
        return ""
    (many, first), *others = said
    items = [f"{many} {'is' if many == 1 else 'are'} {first}", *(f"{count} {status}" for count, status in others)]
    return f"Compared with {_benchmark(reference.name, reference.text)}, {listed(items)}."


def _placed(bar: Bar, spec: CompareSpec) -> str:
    value = f"{clean(bar.name)} {written(bar, spec.unit)}"
    if spec.reference is None or bar.status is Status.NOT_COMPARED:
        return value
    return f"{value}, {_against(Comparison(spec.reference.name, bar.status, spec.reference.text))}"


def _compare_more(spec: CompareSpec) -> list[str]:
    found = [f"{len(spec.bars)} areas shown." if len(spec.bars) != 1 else "One area shown."]
    if spec.reference is not None:
        found.append(f"{clean(spec.reference.name)}: {clean(spec.reference.text)}.")
    return found + [f"{clean(bar.name)}: {_lower_first(absence(bar))}." for bar in spec.bars if not shown(bar)]


# Target


def _target(spec: TargetSpec) -> list[str]:
    """The status as the page says it, which names measure, place and promise; without one, what the figures say."""
    if clean(spec.sentence):
        return [_stop(clean(spec.sentence))]
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
        start = f"{written(baseline, spec.unit)} in {_when(baseline)}, the baseline"
        opening = f"{heading}: {written(last, spec.unit)} in {_when(last)}, {_move(baseline, last)} {start}."
    return [opening, promise]


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


def _move(first: Reading, last: Reading) -> str:
    """Which way, as the page's own figures say it: two that read the same have not changed."""
    same = first.text == last.text if first.text and last.text else first.value == last.value
    if same:
        return "unchanged from"
    return "up from" if _value(last) > _value(first) else "down from"


def _value(reading: Reading | Bar) -> float:
    return reading.value if reading.value is not None else 0.0


def _when(reading: Reading) -> str:
    return clean(reading.period) + (" (provisional)" if reading.state is State.PROVISIONAL else "")


def _against(comparison: Comparison) -> str:
    return f"{_AGAINST[comparison.status]} {_benchmark(comparison.benchmark, comparison.text)}"


def _benchmark(name: str, text: str) -> str:
    return f"{clean(name)} ({clean(text)})" if clean(text) else clean(name)


def _interval(reading: Reading, spec: TrendSpec | TargetSpec) -> str:
    if reading.lower is None or reading.upper is None:
        return ""
    low, high = number(reading.lower, spec.unit), number(reading.upper, spec.unit)
    return f"The confidence interval for {clean(reading.period)} is {low} to {high}."


def _span(line: Line) -> str:
    count = len(line.readings)
    if count > 1:
        return f"{count} periods shown, from {_reach(line)[0]}."
    return f"One period shown, {clean(line.readings[0].period)}." if count else "No periods shown."


def _reach(line: Line) -> tuple[str, ...]:
    """From the first period to the last; nothing for a line without any."""
    return (ranged(line.readings[0].period, line.readings[-1].period),) if line.readings else ()


def _target_reach(spec: TargetSpec) -> tuple[str, ...]:
    """As `_reach`, on to the target where that lies further on."""
    if spec.target is None or not spec.subject.readings or spec.target.at <= spec.subject.readings[-1].at:
        return _reach(spec.subject)
    return (ranged(spec.subject.readings[0].period, spec.target.when),)


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
