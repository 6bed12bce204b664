"""What a derived measure tells of itself where its entry is silent: as its source does, in words about inequality."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from jsna.data.comparisons import INTERVAL, Comparing
from jsna.data.derivations import Derivation, Derive
from jsna.data.measures import Break, Measure
from jsna.data.periods import Period
from jsna.data.splits import Split
from jsna.data.told import Told
from jsna.methods.method import Method
from jsna.methods.polarity import Polarity


def retold(
    derivation: Derivation, source: Measure, splits: Sequence[Split], used: Iterable[tuple[Period, Split]]
) -> Told:
    """What the entry leaves open is as for the source, in words about the inequality.

    `used` are the periods that have a row, each with the groups that it was worked out from.
    """
    own, about, last = derivation.told, source.about, splits[-1]
    judged = about.polarity is not Polarity.NONE
    return replace(
        own,
        title=own.title or f"{about.title}: {_what(derivation.derive, last)}",
        unit=own.unit or unit_of(derivation.derive, about.unit),
        polarity=own.polarity or (Polarity.LOW if judged else Polarity.NONE),
        value_type=own.value_type or derivation.derive.value,
        decimals=own.decimals if own.decimals is not None else _decimals(derivation.derive, about.decimals),
        framework=own.framework or about.framework,
        topic=own.topic or about.topic,
        revisions=own.revisions or about.revisions,
        definition=own.definition or _definition(derivation.derive, about.title, last, about.polarity),
        caveats=own.caveats or about.caveats,
        updated=own.updated or about.updated,
        next_update=own.next_update or about.next_update,
        comparison=own.comparison or _comparison(about.comparison),
        disclosure=own.disclosure or about.disclosure,
        sources=own.sources or about.sources,
        licences=own.licences or about.licences,
        breaks=(*about.breaks, *own.breaks, *_switches(splits, used)),
    )


def _comparison(of_source: Comparing) -> Comparing:
    """As the source's areas are compared; by its interval where the source's goal or counts say nothing of a gap."""
    of_values = of_source.method in (Method.GOAL, Method.SPC_PROPORTION, Method.SPC_RATE)
    return INTERVAL if of_values else of_source


_NAMES = {
    Derive.GAP: "gap between {first} and {last}",
    Derive.RATIO: "ratio of {first} to {last}",
    Derive.SII: "slope index of inequality",
    Derive.RII: "relative index of inequality",
}
_MEANINGS = {
    Derive.GAP: "The value of {high} minus the value of {low}. 0 would mean no gap.",
    Derive.RATIO: "The value of {high} divided by the value of {low}. 1 would mean no difference.",
    Derive.SII: (
        "The difference between the two ends of the population, {ends}, read off the straight line that fits all "
        "groups best, each by its share of the people. 0 would mean no inequality."
    ),
    Derive.RII: (
        "How many times the value at one end of the population is the value at the other, {ends}, read off the "
        "straight line that fits all groups best, each by its share of the people. 1 would mean no inequality."
    ),
}
_OF_TIMES = (Derive.RATIO, Derive.RII)


def _what(kind: Derive, groups: Split) -> str:
    first, last = _ends(groups)
    return _NAMES[kind].format(first=first, last=last)


def _ends(groups: Split) -> tuple[str, str]:
    """The two ends in words: `the most deprived` and `the least deprived`, or the names of two groups."""
    return ("the most deprived", "the least deprived") if groups.ordered else (groups.groups[0], groups.groups[-1])


def _definition(kind: Derive, title: str, groups: Split, polarity: Polarity) -> str:
    """In a sentence or two. A higher number is always the greater disadvantage of the group named first."""
    first, last = _ends(groups)
    high, low = (last, first) if polarity is Polarity.HIGH else (first, last)
    return f"{title}: {_lower_first(_MEANINGS[kind].format(high=high, low=low, ends=f'{high} against {low}'))}"


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def unit_of(kind: Derive, unit: str) -> str:
    """The unit of what is made of groups: a gap between percentages is one of percentage points, of marks of points."""
    if kind in _OF_TIMES:
        return "times"
    if unit.startswith("out of "):
        return "points"
    return "percentage points" if unit.startswith("%") else unit


def _decimals(kind: Derive, decimals: int) -> int:
    return 2 if kind in _OF_TIMES else decimals


def _switches(splits: Sequence[Split], used: Iterable[tuple[Period, Split]]) -> list[Break]:
    """Where other groups take over, what follows can't be compared with what went before."""
    latest: dict[int, int] = {}  # a period's start -> the place of its groups among all
    for period, parts in used:
        latest[period.start] = max(latest.get(period.start, 0), splits.index(parts))
    run = sorted(latest.items())
    pairs = zip(run[1:], run, strict=False)
    return [Break(at / 12, f"From here on by “{splits[now].by}”.") for (at, now), (_, before) in pairs if now != before]
