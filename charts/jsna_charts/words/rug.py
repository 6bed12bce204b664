"""A rug in words: how the page's own area stands, which area is better or worse on most, and each area's count."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Cell, RugRow, RugSpec, State, Status
from jsna_charts.wording import clean, listed, shown
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import NO_DATA, cell
from jsna_charts.words.sentences import composed, tally


def words(spec: RugSpec) -> Words:
    """The rug in words."""
    heading = clean(spec.title)
    held = [(clean(area), _cells(spec, index)) for index, area in enumerate(spec.areas)]
    known = [(area, cells) for area, cells in held if cells]
    if not known:
        said = f"{heading}: no values for any of {_areas(spec)} on {_many(len(spec.rows))}."
        return composed([said], _gone(spec), (spec.title,))
    own = [
        tally(area, clean(spec.benchmark), cells, len(spec.rows))
        for area, cells in known
        if area == clean(spec.emphasis)
    ]
    most = [_most(known, status, spec) for status in (Status.WORSE, Status.BETTER)] if len(known) > 1 else []
    opening = f"{heading}: {_areas(spec)} on {_many(len(spec.rows))}."
    others = [tally(area, clean(spec.benchmark), cells, len(spec.rows)) for area, cells in known]
    return composed([opening, *own[:1], *most], [*others, *_gone(spec)], (spec.title,))


def table(spec: RugSpec) -> Table:
    """A row for each measure, a column for each area: its value and how it compares."""
    head = ("Measure", "Period", clean(spec.benchmark), *map(clean, spec.areas))
    rows = [(*_lead(row), *(_cell(one, row) for one in row.cells)) for row in spec.rows]
    return Table(f"{clean(spec.title)}, compared with {clean(spec.benchmark)}", head, tuple(rows))


def _lead(row: RugRow) -> tuple[str, str, str]:
    name = ", ".join(filter(None, (clean(row.name), clean(row.unit.name))))
    return name, clean(row.period), clean(row.benchmark_text) or NO_DATA


def _cell(one: Cell, row: RugRow) -> str:
    said = cell(one, row.unit)
    return f"{said}, {one.status.value.lower()}" if shown(one) and one.status is not Status.NOT_COMPARED else said


def _cells(spec: RugSpec, index: int) -> list[Status]:
    return [row.cells[index].status for row in spec.rows if shown(row.cells[index])]


def _many(count: int) -> str:
    return f"{count} measures" if count != 1 else "one measure"


def _most(known: Sequence[tuple[str, list[Status]]], status: Status, spec: RugSpec) -> str:
    """The areas with a status on more measures than any other; nothing where none has it or more than three tie."""
    counts = {area: sum(found is status for found in cells) for area, cells in known}
    high = max(counts.values())
    areas = [area for area, count in counts.items() if count == high]
    if not high or len(areas) > 3:
        return ""
    verb = "is" if len(areas) == 1 else "are"
    than = f"{status.value.lower()} than {clean(spec.benchmark)}"
    return f"{listed(areas)} {verb} {than} on the largest number of measures, {high}."


def _gone(spec: RugSpec) -> list[str]:
    """What is missing, by measure: all of it, or in which areas."""
    said = []
    for row in spec.rows:
        for state, word in ((State.SUPPRESSED, "suppressed"), (State.MISSING, "no data")):
            areas = [clean(area) for area, one in zip(spec.areas, row.cells, strict=True) if _is(one, state)]
            where = "all areas" if len(areas) == len(spec.areas) else listed(areas)
            said += [f"{clean(row.name)}: {word} for {where}."] if areas else []
    return said


def _is(one: Cell, state: State) -> bool:
    return not shown(one) and (one.state is State.SUPPRESSED) == (state is State.SUPPRESSED)


def _areas(spec: RugSpec) -> str:
    return "One area" if len(spec.areas) == 1 else f"{len(spec.areas)} areas"
