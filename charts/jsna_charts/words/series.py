"""What the kinds with a line over time say of it: its latest reading, its span, its breaks and its gaps."""

from __future__ import annotations

from jsna_charts.spec import Line, Reading, State, Unit
from jsna_charts.wording import absence, clean, listed, number, ranged, shown, written
from jsna_charts.words.sentences import clause, figure, lower_first, stop


def observed(line: Line) -> list[Reading]:
    """The readings that have happened and may be shown."""
    return [reading for reading in line.readings if shown(reading) and reading.state is not State.PROJECTED]


def latest(line: Line) -> Reading | None:
    """The last of them."""
    return next(reversed(observed(line)), None)


def comparable(line: Line, last: Reading) -> list[Reading]:
    """The observed readings that no break parts from the last one."""
    since = max([gap.at for gap in line.breaks if gap.at <= last.at], default=float("-inf"))
    return [reading for reading in observed(line) if reading.at >= since]


def move(first: Reading, last: Reading) -> str:
    """Which way, as the page's own figures say it: two that read the same have not changed."""
    same = first.text == last.text if first.text and last.text else first.value == last.value
    if same:
        return "unchanged from"
    return "up from" if figure(last) > figure(first) else "down from"


def when(reading: Reading) -> str:
    """A reading's period, and whether it is provisional."""
    return clean(reading.period) + (" (provisional)" if reading.state is State.PROVISIONAL else "")


def interval(reading: Reading, unit: Unit) -> str:
    """A reading's limits in a sentence; nothing where it has none."""
    if reading.lower is None or reading.upper is None:
        return ""
    low, high = number(reading.lower, unit), number(reading.upper, unit)
    return f"The confidence interval for {clean(reading.period)} is {low} to {high}."


def span(line: Line) -> str:
    """How many periods there are, and which."""
    count = len(line.readings)
    if count > 1:
        return f"{count} periods shown, from {reach(line)[0]}."
    return f"One period shown, {clean(line.readings[0].period)}." if count else "No periods shown."


def reach(line: Line) -> tuple[str, ...]:
    """From the first period to the last; nothing for a line without any."""
    return (ranged(line.readings[0].period, line.readings[-1].period),) if line.readings else ()


def nothing(line: Line) -> str:
    """Why a line has no value at all."""
    if any(reading.state is State.SUPPRESSED for reading in line.readings):
        return "no values can be shown, because numbers are suppressed"
    return "no values to show"


def breaks(line: Line) -> list[str]:
    """A sentence for each break that has a reason."""
    return [f"A break in the series: {stop(clause(clean(gap.reason)))}" for gap in line.breaks if clean(gap.reason)]


def gaps(line: Line) -> list[str]:
    """The periods without a value, and why, in one sentence."""
    gone = [reading for reading in line.readings if not shown(reading)]
    said = [f"{clean(reading.period)} ({lower_first(absence(reading))})" for reading in gone]
    return [f"No value for {listed(said)}."] if said else []


def ahead(line: Line, unit: Unit, assumption: str) -> list[str]:
    """The last projected value, and what it rests on."""
    projected = [reading for reading in line.readings if shown(reading) and reading.state is State.PROJECTED]
    found = [f"Projected: {written(last, unit)} in {clean(last.period)}." for last in projected[-1:]]
    return [*found, stop(clean(assumption))] if found else []
