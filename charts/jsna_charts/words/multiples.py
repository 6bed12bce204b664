"""Small multiples in words: which panel is highest and which lowest, then each in turn; one table for all."""

from __future__ import annotations

from jsna_charts.spec import LineSpec, MultiplesSpec, Panel, Reading, TrendSpec, Unit
from jsna_charts.wording import clean, listed, written
from jsna_charts.words import Table, Words, wording
from jsna_charts.words.cells import NOT_APPLICABLE
from jsna_charts.words.rows import extremes
from jsna_charts.words.sentences import composed, figure, lower_first
from jsna_charts.words.series import latest


def words(spec: MultiplesSpec) -> Words:
    """Which panels there are and what differs; the long text says what each shows."""
    names = [clean(panel.name) for panel in spec.panels]
    opening = f"{clean(spec.title)}, by {lower_first(clean(spec.what))}: {listed(names)}."
    said = [wording(panel.spec.kind).words(panel.spec).alt for panel in spec.panels]
    # A panel's own words begin with what the opening has said.
    each = [
        f"{name}: {alt.removeprefix(f'{clean(panel.spec.title)}, {name}: ')}"
        for name, alt, panel in zip(names, said, spec.panels, strict=True)
    ]
    return composed([opening, _differing(spec)], each, (spec.title,))


def table(spec: MultiplesSpec) -> Table:
    """The rows of all panels, each with its panel's name; a column for whatever any of them has."""
    tables = [(clean(panel.name), wording(panel.spec.kind).table(panel.spec)) for panel in spec.panels]
    headers = [tuple(_column(title, name) for title in held.header) for name, held in tables]
    columns = tuple(dict.fromkeys(title for header in headers for title in header))
    rows = []
    for (name, held), header in zip(tables, headers, strict=True):
        for row in held.rows:
            cells = dict(zip(header, row, strict=True))
            rows.append((name, *(cells.get(column, NOT_APPLICABLE) for column in columns)))
    return Table(clean(spec.title), (clean(spec.what), *columns), tuple(rows))


def _column(title: str, name: str) -> str:
    """A column that is called as its panel is holds the value: its name stands in front of the row."""
    return "Value" if title == name else title


def _differing(spec: MultiplesSpec) -> str:
    """The panels with the highest and the lowest latest value, where each has one and they are of one time."""
    found = [(panel, *last) for panel in spec.panels if (last := _latest(panel)) is not None]
    if len(found) < 2:
        return ""
    periods = {clean(reading.period) for _, reading, _ in found}
    named = [(clean(panel.name), written(reading, unit), figure(reading)) for panel, reading, unit in found]
    when = f"In {periods.pop()}" if len(periods) == 1 else "At its latest"
    return f"{when}: {extremes(named)}."


def _latest(panel: Panel) -> tuple[Reading, Unit] | None:
    spec = panel.spec
    if isinstance(spec, TrendSpec):
        last = latest(spec.subject)
    elif isinstance(spec, LineSpec) and len(spec.lines) == 1:
        last = latest(spec.lines[0])
    else:
        return None
    return (last, spec.unit) if last is not None else None
