"""Rugs: many measures of several areas, in each cell a value and how it compares."""

from __future__ import annotations

from collections.abc import Sequence

from jsna.data.measures import Measure, Row, Unknown
from jsna.keys import Keys
from jsna.pages.charts.measures import chosen
from jsna.pages.charts.places import many
from jsna.pages.charts.request import against, status
from jsna.pages.figure import absent, named_notes, of_several, unit
from jsna.pages.page import Fragment, Page
from jsna.pages.tables import latest_period
from jsna_charts import spec as charts

MOST_AREAS = 20


def rug(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `rug` block; raises AreaError or Unknown."""
    gazetteer = page.site.catalogue.areas
    codes = gazetteer.several(keys.texts("areas") or ("districts",))
    benchmark = against(keys, page)
    found = chosen(keys, lambda measure: sum(1 for code in codes if measure.series(code).latest) > 1, page)
    if len(codes) > MOST_AREAS:
        keys.bad("areas", f"There is room for {MOST_AREAS} areas, and these would be {len(codes)}.", "Choose fewer.")
        return None
    if found is None:
        return None
    held = [one for one in found.all if any(one.series(code).latest for code in codes)]
    if not held:
        raise Unknown("no-data", "None of these measures has a value for these areas.", "Choose others.")
    drawn = [_row(one, codes, benchmark, page) for one in held]
    name = gazetteer.name(benchmark) if benchmark else ""
    home = page.site.place if page.site.home in codes else ""
    names = tuple(map(gazetteer.name, codes))
    spec = charts.RugSpec("Measures side by side", name, names, tuple(row for row, _ in drawn), home)
    lacking = [f"{one.title} has no values for these areas, and is left out." for one in found.all if one not in held]
    about = (f"{len(held)} measures", many(codes, page), f"against {name}" if name else "")
    said = [*found.notes, *lacking, *named_notes(zip(held, (rows for _, rows in drawn), strict=True))]
    return of_several(held, spec, keys.text("title"), about, page, said)


def _row(measure: Measure, codes: Sequence[str], benchmark: str, page: Page) -> tuple[charts.RugRow, list[Row]]:
    """One measure in the newest period that any of the areas has a value for, and the rows behind it."""
    period = latest_period(measure, codes, measure.headline)
    rows = [measure.series(code).at(period) for code in codes]
    against_row = measure.series(benchmark).at(period) if benchmark else None
    text = measure.said(against_row.value) if against_row is not None and against_row.value is not None else ""
    cells = tuple(_cell(measure, row, benchmark, page) for row in rows)
    drawn = charts.RugRow(measure.named(measure.headline), period.in_words, unit(measure), cells, text)
    return drawn, [row for row in rows if row is not None]


def _cell(measure: Measure, row: Row | None, benchmark: str, page: Page) -> charts.Cell:
    if row is None:
        return charts.Cell(None, absent(row), state=charts.State.MISSING)
    state = charts.State(row.state.value)
    if row.value is None:
        return charts.Cell(None, absent(row), state=state)
    return charts.Cell(float(row.value), measure.said(row.value), status(measure, row, benchmark, page), state)
