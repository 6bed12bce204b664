"""Disclosure control over a measure's rows: small numbers that are shown or marked, withheld ones to be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from jsna.data.additive import AdditiveSet, additive_sets
from jsna.data.areas import ENGLAND, Gazetteer
from jsna.data.limits import multiplier_of
from jsna.data.measures import Measure, Row, State
from jsna.data.rows import Report
from jsna.methods.disclosure import Policy
from jsna.methods.recovery import NARROW, Possible, Recovered, counts_behind_limits, counts_behind_value, recoverable

_NUMBERS_OF_PEOPLE = ("count", "number")
_STANDARDISED = ("standardised-rate", "directly-standardised-rate")
_RATES = ("crude-rate", *_STANDARDISED)


def check_disclosure(measure: Measure, areas: Gazetteer, report: Report) -> None:
    """Report each count that the policy withholds and the rows show, and each withheld one that can be worked out."""
    policy = measure.about.disclosure
    for row in measure.rows:
        if row.area != ENGLAND and row.state is not State.SUPPRESSED:
            _check_shown(row, measure, policy, report)
        if "count" in row.withheld and row.state is not State.SUPPRESSED:
            _check_withheld(row, measure, report)
    if any(row.state is State.SUPPRESSED for row in measure.rows):
        for one in additive_sets(measure, areas, lambda row: counted(row, measure)):
            _check_set(one, measure, areas, policy, report)


def with_unreliable_marked(measure: Measure) -> Measure:
    """The measure, its rates of few events marked with [u] where its policy says that they are of low reliability."""
    policy = measure.about.disclosure
    if not policy.least_reliable or measure.about.value_type not in _RATES:
        return measure
    return replace(measure, rows=tuple(_marked(row, measure, policy) for row in measure.rows))


def _marked(row: Row, measure: Measure, policy: Policy) -> Row:
    count = None if row.value is None or "u" in row.marks else counted(row, measure)
    if count is None or policy.reliable(float(count)):
        return row
    return replace(row, marker=f"{row.marker} u".strip())


def counted(row: Row, measure: Measure) -> Decimal | None:
    """How many people a row is about: its count, its value where that is one, or what its rate says of its people."""
    if row.count is not None:
        return row.count
    if measure.about.value_type in _NUMBERS_OF_PEOPLE:
        return row.value
    found = behind(row, measure)
    return Decimal(int(found.low)) if found is not None and found.exact else None


def behind(row: Row, measure: Measure) -> Possible | None:
    """The counts that a row's value or limits and its denominator leave possible; None where they say nothing."""
    kind, scale = measure.about.value_type, multiplier_of(measure.about.unit)
    if not row.denominator or row.denominator < 0 or kind not in ("proportion", "crude-rate"):
        return None
    if row.value is not None:
        return counts_behind_value(row.value, row.denominator, Decimal(scale))
    if row.lower95 is None or row.upper95 is None:
        return None
    people, shares = float(row.denominator), kind == "proportion"
    return counts_behind_limits(row.lower95, row.upper95, people, scale, proportion=shares)


def _check_shown(row: Row, measure: Measure, policy: Policy, report: Report) -> None:
    """A count in the range that the policy withholds, one that it rounds, or a rate of too few events."""
    count = counted(row, measure)
    if count is None:
        return
    if policy.suppresses(float(count)):
        low, high = policy.range or (0, 0)
        implied = row.count is None and behind(row, measure) is not None
        how = ", worked out from its value and its denominator" if implied else ""
        message = f"This row shows a count of {count}{how}: the policy “{policy.name}” withholds {low} to {high}."
        report("small-number", row.number, message, "Mark the row with c, and empty all its numbers.")
    elif policy.round_base > 1 and count % policy.round_base:
        message = f"A count of {count} is not rounded: the policy “{policy.name}” rounds to {policy.round_base}s."
        report("small-number", row.number, message, "Round the counts, and work the rates out from rounded counts.")
    elif row.value is not None and not _allowed(float(count), measure, policy):
        least = policy.least_standardised if measure.about.value_type in _STANDARDISED else policy.least_rate
        message = f"A rate is shown of {count} events: the policy “{policy.name}” gives none below {least}."
        report("small-number", row.number, message, "Empty the value and its limits.")


def _allowed(count: float, measure: Measure, policy: Policy) -> bool:
    standardised = measure.about.value_type in _STANDARDISED
    return policy.allows_standardised(count) if standardised else policy.allows_rate(count)


def _check_withheld(row: Row, measure: Measure, report: Report) -> None:
    """A count that is withheld beside a value, or limits, that give it back."""
    found = behind(row, measure)
    if found is not None and found.size <= NARROW:
        message = f"The count of this row is withheld, and its other numbers give it back: it is {found.words}."
        report("recoverable-number", row.number, message, "Empty its value, its limits and its denominator too.")


def _check_set(one: AdditiveSet, measure: Measure, areas: Gazetteer, policy: Policy, report: Report) -> None:
    rows = (one.total, *one.members)
    if policy.round_base > 1 or not any(row is not None and row.state is State.SUPPRESSED for row in rows):
        return  # what is rounded can't be subtracted
    for found in _recovered(one, measure, policy):
        row = one.total if found.member is None else one.members[found.member]
        if row is None or row.state is not State.SUPPRESSED:
            continue
        others = f"{areas.name(one.total.area)}'s total and the other numbers of {one.named}"
        how = f"adding up {one.named}" if found.member is None else f"{others}"
        message = f"This withheld number can be worked out from {how}: it is {found.possible.words}."
        report("recoverable-number", row.number, message, "Withhold another number of the same set too, or the total.")


def _recovered(one: AdditiveSet, measure: Measure, policy: Policy) -> Iterator[Recovered]:
    """What subtraction gives away; nothing where the numbers of the set do not add up in the first place."""
    members = [None if row is None else _float(counted(row, measure)) for row in one.members]
    total = _float(counted(one.total, measure))
    try:
        yield from recoverable(members, total, policy, total_withheld=one.total.state is State.SUPPRESSED)
    except ValueError:
        return


def _float(count: Decimal | None) -> float | None:
    return None if count is None else float(count)
