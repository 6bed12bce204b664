"""Pieces of sentences that several kinds share: statuses, benchmarks and counts in words, sentences put together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from jsna_charts.spec import Comparison, Reference, Status, Unit
from jsna_charts.wording import Known, absence, clean, listed, shown, written
from jsna_charts.words import Words

_AGAINST = {
    Status.BETTER: "better than",
    Status.SIMILAR: "similar to",
    Status.WORSE: "worse than",
    Status.HIGHER: "higher than",
    Status.LOWER: "lower than",
}
_COUNTED = (Status.WORSE, Status.HIGHER, Status.SIMILAR, Status.BETTER, Status.LOWER, Status.NOT_COMPARED)
_TALLIED = (Status.BETTER, Status.WORSE, Status.HIGHER, Status.LOWER, Status.SIMILAR)


class Named(Known, Protocol):
    """A figure of an area."""

    @property
    def name(self) -> str:
        """The area's."""


class Held(Named, Protocol):
    """A figure of an area that is held against a benchmark."""

    @property
    def status(self) -> Status:
        """How it stands to it."""


def composed(alt: Sequence[str], more: Sequence[str], title: Sequence[str]) -> Words:
    """Sentences as text, and the parts of a title; empty ones are left out."""
    short, long = (clean(" ".join(filter(None, sentences))) for sentences in (alt, more))
    return Words(short, long, ", ".join(filter(None, map(clean, title))))


def against(comparison: Comparison) -> str:
    """`worse than England (11.6%)`. Raises KeyError for what is not compared."""
    return f"{_AGAINST[comparison.status]} {benchmark(comparison.benchmark, comparison.text)}"


def placed(one: Held, unit: Unit, reference: Reference | None) -> str:
    """`Saltquay 14.2%, worse than England (11.6%)`."""
    value = f"{clean(one.name)} {written(one, unit)}"
    if reference is None or one.status is Status.NOT_COMPARED:
        return value
    return f"{value}, {against(Comparison(reference.name, one.status, reference.text))}"


def benchmark(name: str, text: str) -> str:
    """`England (11.6%)`."""
    return f"{clean(name)} ({clean(text)})" if clean(text) else clean(name)


def figure(reading: Known) -> float:
    """A shown value as a number in the measure's unit, for ordering; 0 for one that is not there."""
    return reading.value if reading.value is not None else 0.0


def lower_first(text: str) -> str:
    """A sentence as a clause, leaving acronyms alone."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def clause(text: str) -> str:
    """A sentence as a clause, as it is where it names something: its first word may then be a name as well."""
    return text if any(word[:1].isupper() for word in text.split()[1:]) else lower_first(text)


def stop(text: str) -> str:
    """A sentence with its full stop."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."


def extremes(figures: Sequence[Named], of: int, unit: Unit) -> str:
    """Which of several areas is highest and which lowest, of `of` areas in all."""
    among = f"{len(figures)} areas" if len(figures) == of else f"the {len(figures)} areas with a figure"
    low, high = min(figures, key=figure), max(figures, key=figure)
    highest, lowest = _tied(figures, high), _tied(figures, low)
    if figure(low) == figure(high):
        return f"All {among.removeprefix('the ')} have the same value ({written(high, unit)})."
    has = "has" if len(highest) == 1 else "have"
    ends = f"{_few(highest)} {has} the highest value ({written(high, unit)}) and {_few(lowest)} the lowest"
    return f"Of {among}, {ends} ({written(low, unit)})."


def _tied(figures: Sequence[Named], one: Named) -> list[str]:
    return [clean(other.name) for other in figures if figure(other) == figure(one)]


def counted(statuses: Sequence[Status], against_what: str) -> str:
    """`Compared with England (10.4%), 3 are worse, 5 similar and 2 better`; empty where nothing was compared."""
    counts = [(status, sum(found is status for found in statuses)) for status in _COUNTED]
    said = [(count, status.value.lower()) for status, count in counts if count]
    if not said or said[0][1] == Status.NOT_COMPARED.value.lower():
        return ""
    (many, first), *others = said
    items = [f"{many} {'is' if many == 1 else 'are'} {first}", *(f"{count} {status}" for count, status in others)]
    return f"Compared with {against_what}, {listed(items)}."


def absences(figures: Sequence[tuple[str, Known]]) -> list[str]:
    """A sentence for each named figure that is not shown: why."""
    return [f"{clean(name)}: {lower_first(absence(found))}." for name, found in figures if not shown(found)]


def tally(area: str, benchmark_name: str, statuses: Sequence[Status], of: int) -> str:
    """`Of 28 measures, Wold is better than England on 9, worse on 7 and similar on 12.`"""
    counts = [(status, sum(found is status for found in statuses)) for status in _TALLIED]
    held = [(status, count) for status, count in counts if count]
    many = f"{len(statuses)} measures" if len(statuses) != 1 else "one measure"
    many = many if len(statuses) == of else f"the {many} with a figure"
    if not held:
        return f"{many[:1].upper()}{many[1:]} for {area}, not compared with {benchmark_name}."
    (first, count), *others = held
    rest = [f"{status.value.lower()} on {count}" for status, count in others]
    unknown = len(statuses) - sum(count for _, count in held)
    rest += [f"not compared on {unknown}"] if unknown else []
    return f"Of {many}, {area} is {listed([f'{_AGAINST[first]} {benchmark_name} on {count}', *rest])}."


def which(status: Status, benchmark_name: str, names: Sequence[str]) -> list[str]:
    """`Worse than England: ...`, a list of figures; nothing for an empty one."""
    lead = f"{_AGAINST[status]} {benchmark_name}" if status in _AGAINST else status.value
    return [f"{lead[:1].upper()}{lead[1:]}: {listed(names)}."] if names else []


def together(named: Sequence[tuple[str, str, float]], one: tuple[str, str, float]) -> str:
    """`Thorne and Skell (18.0%)`: every name whose value is that one; beyond three, how many there are."""
    return f"{_few([name for name, _, value in named if value == one[2]])} ({one[1]})"


def _few(names: Sequence[str]) -> str:
    return listed(names) if len(names) <= 3 else f"{names[0]} and {len(names) - 1} others"
