"""A kind of the site's own in words: the site's, or what its rows say; its table is always made of its rows."""

from __future__ import annotations

from jsna_charts.own import asked
from jsna_charts.spec import OwnCell, OwnSpec, State
from jsna_charts.wording import WITHHELD, clean, number
from jsna_charts.words import Table, Words
from jsna_charts.words.rows import extremes, heading
from jsna_charts.words.sentences import composed


def words(spec: OwnSpec) -> Words:
    """The module's `words(spec)`, a text, if it has one; else the highest and lowest of each column of numbers."""
    lead = heading(spec.title, spec.about)
    said: str | None = asked(spec, "words", str)
    count = len(spec.rows)
    rows = f"{lead}: {count} {'row' if count == 1 else 'rows'}." if count else f"{lead}: no values to show."
    opening = rows if said is None else said
    return composed([opening], _columns(spec) or [lead], (spec.title, spec.about))


def table(spec: OwnSpec) -> Table:
    """The rows as they were given."""
    header = tuple(clean(cell.column) for cell in spec.rows[0]) if spec.rows else ("Value",)
    rows = tuple(tuple(_written(cell, spec) for cell in row) for row in spec.rows)
    return Table(heading(spec.title, spec.about), header, rows)


def _columns(spec: OwnSpec) -> list[str]:
    """Of each column after the first, where its numbers are highest and lowest; rows are called by the first."""
    found = []
    for place, column in enumerate(spec.rows[0] if spec.rows else ()):
        cells = [(row[0], row[place]) for row in spec.rows if _known(row[place])]
        if place and cells:
            named = [(_written(first, spec), _written(cell, spec), cell.value or 0.0) for first, cell in cells]
            found.append(f"{clean(column.column)}: {extremes(named)}.")
    return found


def _known(cell: OwnCell) -> bool:
    return cell.value is not None and cell.state not in WITHHELD


def _written(cell: OwnCell, spec: OwnSpec) -> str:
    if cell.state is State.SUPPRESSED:
        return "Suppressed"
    if cell.state is State.MISSING:
        return clean(cell.text) or "No data"
    return clean(cell.text) or (number(cell.value, spec.unit) if cell.value is not None else "No data")
