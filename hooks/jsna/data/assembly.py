"""Measures put together from rows that are read: under current codes, with limits, breaks and a headline."""

from __future__ import annotations

import operator
from collections.abc import Mapping
from dataclasses import dataclass, replace

from jsna.data.areas import Change, Gazetteer
from jsna.data.definitions import Definition
from jsna.data.limits import with_limits
from jsna.data.measures import Break, Group, Measure, Row
from jsna.data.packages import Package
from jsna.data.periods import MONTH_NAMES
from jsna.data.rows import Report, without_repeats
from jsna.data.told import settled
from jsna.keys import suggest
from jsna.problems import Problems
from jsna.words import listed


@dataclass(frozen=True)
class Draft:
    """A measure whose rows are read and whose areas are not yet known."""

    definition: Definition
    package: Package
    rows: list[Row]
    sound: bool
    report: Report


def assembled(draft: Draft, areas: Gazetteer, problems: Problems) -> Measure:
    """The measure of a draft; what its entry and its rows don't agree on is reported."""
    definition = draft.definition
    rows = _limited(draft, _under_current_codes(draft, areas), problems)
    problems = problems if draft.sound else Problems()  # what rows that can't be read would have told is not missed
    return Measure(
        about=replace(settled(definition.name, definition.told, rows, problems), limits=definition.limits),
        package=draft.package.name,
        resource=definition.resource,
        where=definition.name.where,
        headline=_headline(definition, rows, problems),
        rows=rows,
        area_breaks={area: _breaks(area, areas) for area in {row.area for row in rows}},
        sound=draft.sound,
    )


def _limited(draft: Draft, rows: tuple[Row, ...], problems: Problems) -> tuple[Row, ...]:
    """The rows with limits worked out, where the entry asks for it."""
    definition = draft.definition
    if not definition.limits:
        return rows
    done, weighted = with_limits(rows, definition.limits, definition.told.unit)
    if weighted:
        which = f"{len(weighted)} row{'s' if len(weighted) > 1 else ''} of “{definition.told.title}”"
        message = f"The value of {which} is not its count's share of its denominator, so it gets no limits."
        hint = "Values of a survey are weighted: use the limits that its publisher gives."
        problems.add("weighted-value", definition.where, message, hint)
    return tuple(done)


def _under_current_codes(draft: Draft, areas: Gazetteer) -> tuple[Row, ...]:
    """The rows, each with its area's current code; what two codes of one area say must not differ."""
    rows = [_under_current_code(row, areas) for row in draft.rows]
    return tuple(without_repeats(rows, draft.report) if any(map(operator.is_not, rows, draft.rows)) else rows)


def _under_current_code(row: Row, areas: Gazetteer) -> Row:
    code = areas.current(row.area)
    return row if code == row.area else replace(row, area=code)


def _breaks(area: str, areas: Gazetteer) -> tuple[Break, ...]:
    return tuple(dict.fromkeys(Break(change.at, _happened(change, areas)) for change in areas.breaks(area)))


def _happened(change: Change, areas: Gazetteer) -> str:
    """What a change was, in words: `Old and Small became Great on 1 April 2023 (merge)`."""
    before, after = (listed(areas.name(code) for code in codes) for codes in areas.together(change))
    return f"{before} became {after} {_on(change.date)} ({change.kind})"


def _on(date: str) -> str:
    """`on 1 April 2023`, `in April 2023` or `in 2023`, as exactly as it was given."""
    year, *rest = date.split("-")
    if not rest:
        return f"in {year}"
    month = f"{MONTH_NAMES[int(rest[0]) - 1]} {year}"
    return f"on {int(rest[1])} {month}" if len(rest) > 1 else f"in {month}"


def _headline(definition: Definition, rows: tuple[Row, ...], problems: Problems) -> Group:
    """The group that `where` fixes; what it leaves open is the total where there is one, else what comes first."""
    fixed = {c.key: c.values[0] for c in definition.conditions if c.key in Group._fields and len(c.values) == 1}
    groups = list(dict.fromkeys(row.group for row in rows))
    found = min(groups, key=lambda group: _distance(group, fixed))
    for key, text in fixed.items():
        if getattr(found, key) != text:
            wanted = f"the {key.replace('_', ' ')} “{text}” that its “where” asks for"
            message = f"No row of “{definition.told.title}” has {wanted}."
            hint = suggest(text, filter(None, (getattr(group, key) for group in groups)))
            problems.add("unknown-breakdown", definition.where, message, hint)
    return found


def _distance(group: Group, fixed: Mapping[str, str]) -> tuple[int, bool, bool, bool]:
    misses = sum(getattr(group, key) != text for key, text in fixed.items())
    total_sex = group.sex.lower() in ("", "persons", "all", "total")
    return misses, bool(group.category), not total_sex, group.age.lower() not in ("", "all ages", "total")
