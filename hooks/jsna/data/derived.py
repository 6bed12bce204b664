"""A derived measure's rows, worked out from the groups of the measure that it is derived from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from jsna.data.definitions import NUMBERS
from jsna.data.derivations import Derivation
from jsna.data.indices import worked
from jsna.data.measures import Group, Measure, Row, State, Unknown
from jsna.data.retelling import retold
from jsna.data.splits import Split, split
from jsna.data.told import settled
from jsna.data.unread import WAITS
from jsna.problems import Problems
from jsna.words import listed

_Frame = tuple[str, str, Group]  # area, period, and whom the groups are parts of
_LABELS = ("source_comparison_england", "source_comparison_parent", "source_trend", "source_goal")


def derive(derivation: Derivation, source: Measure, problems: Problems) -> Measure | None:
    """The measure whole; None, and a problem, where the source has no such groups."""
    try:
        splits = [split(source, by, derivation.between) for by in derivation.by]
    except Unknown as error:
        key = "between" if derivation.between and error.code == "unknown-group" else "by"
        where = next(iter(getattr(derivation, key)), derivation.source).where
        problems.add("unknown-breakdown" if key == "between" else error.code, where, str(error), error.hint)
        return None
    made = _made(derivation, source, splits)
    rows = tuple(row for row, _ in made)
    if not any(row.value is not None for row in rows):
        _report_empty(derivation, source, splits, problems)
        return None
    told = retold(derivation, source, splits, [(row.period, parts) for row, parts in made])
    about = replace(settled(derivation.name, told, rows, problems), derived_from=source.name)
    headline = min((row.group for row in rows), key=lambda group: _distance(group, source.headline))
    return replace(
        source, about=about, where=derivation.where, headline=headline, rows=rows, package=derivation.package
    )


def _distance(group: Group, wanted: Group) -> int:
    return sum(mine != theirs for mine, theirs in zip(group, wanted, strict=True))


def _report_empty(derivation: Derivation, source: Measure, splits: Sequence[Split], problems: Problems) -> None:
    """Why there is no row at all: groups that are missing everywhere, or numbers that don't bear it anywhere."""
    if not source.sound:  # they may be in the rows that could not be read
        problems.add(WAITS, derivation.where, f"Some rows of “{source.title}” can’t be read yet.")
        return
    there = any(_chosen(derivation, parts, rows) for parts in splits for rows in _frames(source, parts).values())
    message = f"“{source.title}” has no area and period with every group that “{derivation.name}” needs."
    hint = "Choose other groups under “by”."
    if there:
        message = f"“{derivation.name}” can’t be worked out from “{source.title}” for any area and period."
        hint = "A ratio needs values above 0, and an index of the slope five groups or more."
    problems.add("empty-measure", derivation.where, message, hint)


def _made(derivation: Derivation, source: Measure, splits: Sequence[Split]) -> list[tuple[Row, Split]]:
    """One row an area, period and frame, and the groups it is from; where several splits have one, the last named."""
    found: dict[_Frame, tuple[Row, Split]] = {}
    for parts in splits:
        for key, members in _frames(source, parts).items():
            row = _row(derivation, source, parts, key[2], members)
            if row is not None and (row.value is not None or key not in found):
                found[key] = row, parts
    return list(found.values())


def _frames(source: Measure, split: Split) -> Mapping[_Frame, dict[str, Row]]:
    found: dict[_Frame, dict[str, Row]] = {}
    for row in source.rows:
        frame = split.frame(row)
        if frame is not None:
            found.setdefault((row.area, row.period.id, frame), {})[split.label(row)] = row
    return found


def _row(derivation: Derivation, source: Measure, split: Split, frame: Group, members: dict[str, Row]) -> Row | None:
    there = _chosen(derivation, split, members)
    if not there:
        return None
    empty: dict[str, Any] = dict.fromkeys(NUMBERS) | dict.fromkeys(_LABELS, "")
    base = replace(there[0], group=frame, marker=_marker(there), note="", **empty)
    if any(row.value is None for row in there):
        return replace(base, note=_withheld(split, there))
    found = worked(derivation.derive, there, source.about.polarity)
    return replace(base, **found) if found else None


def _chosen(derivation: Derivation, split: Split, members: Mapping[str, Row]) -> list[Row]:
    """The rows of the groups that it is worked out from, the disadvantaged first; empty where one has no row."""
    wanted = split.groups if derivation.derive.of_slope else (split.groups[0], split.groups[-1])
    there = [members[name] for name in wanted if name in members]
    return there if len(there) == len(wanted) else []


def _marker(rows: Iterable[Row]) -> str:
    """Suppressed, projected or provisional as soon as one of the groups is."""
    marks = {letter for row in rows for letter in row.marks}
    return " ".join(letter for letter in ("c", "f", "p", "r", "e") if letter in marks)


def _withheld(split: Split, rows: Iterable[Row]) -> str:
    absent = [split.label(row) for row in rows if row.value is None]
    why = "withheld" if any(row.state is State.SUPPRESSED for row in rows) else "not published"
    values = f"the values of {listed(absent)} are" if len(absent) > 1 else f"the value of {absent[0]} is"
    return f"Can't be worked out: {values} {why}."
