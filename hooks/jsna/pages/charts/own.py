"""A site's own kinds of chart: rows of a measure or of any table, handed to a module in the site's `charts` folder."""

from __future__ import annotations

from jsna.data.measures import Measure, Row
from jsna.data.table import Column
from jsna.keys import Keys
from jsna.pages.charts.plain import absence, table_figure
from jsna.pages.charts.request import SERIES, requested
from jsna.pages.figure import absent, figure, floats, unit
from jsna.pages.page import Fragment, Page
from jsna.pages.plain import plain_rows
from jsna.problems import Where
from jsna.reading import Text
from jsna_charts import spec as charts
from jsna_charts.cache import ChartStore
from jsna_charts.own import OwnKindError
from jsna_charts.pool import draw_all

OF_MEASURE = (*SERIES, "areas", "period")
OF_TABLE = ("resource", "columns", "where", "title")


def own(keys: Keys, show: str, page: Page) -> Fragment | None:
    """The figure of a block of the site's own kind; None, and a problem at the kind's line, where it fails."""
    kind = page.site.kinds[show]
    known = OF_TABLE if "resource" in keys.mapping else OF_MEASURE
    rest = [str(key) for key in keys.mapping if key not in (*known, "show")]
    options = tuple((key, str(text)) for key in rest if isinstance(text := keys.raw(key), Text))
    for key in rest:
        if not isinstance(keys.raw(key), Text):
            keys.bad(key, f"“{key}” must be a single text: it is handed to “{show}” as it stands.")
            return None
    made = (
        _of_table(keys, kind, options, page) if "resource" in keys.mapping else _of_measure(keys, kind, options, page)
    )
    return made if all(sound(spec, page) for spec in made.specs) else None


def sound(spec: charts.Spec, page: Page) -> bool:
    """Whether the site's module can draw a spec; what it fails at is a problem at the module's line."""
    try:
        draw_all([spec], ChartStore(page.site.settings.cache / "charts"))
    except OwnKindError as error:
        page.site.problems.add("bad-kind", Where(error.path, error.line), error.message)
        return False
    return True


def _of_measure(keys: Keys, kind: charts.OwnKind, options: tuple[tuple[str, str], ...], page: Page) -> Fragment:
    """Rows of one measure: of each area, in each period or the one asked for."""
    it = requested(keys, page)
    gazetteer, wanted = page.site.catalogue.areas, keys.text("period")
    codes = gazetteer.several(keys.texts("areas"), it.series.area) or (it.series.area,)
    period = it.measure.period(wanted) if wanted else None
    rows = [row for code in codes for row in it.measure.series(code, it.group).rows]
    chosen = [row for row in rows if period is None or row.period.id == period.id]
    if not any(row.value is not None for row in chosen):
        raise it.measure.lacks("no-data", f"“{it.measure.title}” has no values for these areas.", "Choose others.")
    cells = tuple(_cells(it.measure, row, gazetteer.name(row.area)) for row in chosen)
    spec = charts.OwnSpec(it.measure.named(it.group), unit(it.measure), kind, cells, options)
    named = chosen[0].period.in_words if len({row.period.id for row in chosen}) == 1 else ""
    place = f"{len(codes)} areas" if len(codes) > 1 else ""
    return figure(it.measure, it.series, named, it.title, spec, page, place=place, rows=chosen)


def _cells(measure: Measure, row: Row, area: str) -> tuple[charts.OwnCell, ...]:
    value, lower, upper = floats(row.value, row.lower95, row.upper95)
    state = charts.State(row.state.value)
    text = absent(row) if row.value is None else measure.said(row.value)
    limits = (("Lower limit", lower, row.lower95), ("Upper limit", upper, row.upper95))
    return (
        charts.OwnCell("Area", area),
        charts.OwnCell("Period", row.period.in_words),
        charts.OwnCell("Value", text, value, state),
        *(charts.OwnCell(name, measure.number(n) if n is not None else "—", number) for name, number, n in limits),
    )


def _of_table(keys: Keys, kind: charts.OwnKind, options: tuple[tuple[str, str], ...], page: Page) -> Fragment:
    """Rows of any table, in the columns asked for."""
    found = plain_rows(keys, keys.required("resource"), page)
    rows = tuple(tuple(_cell(column, row) for column in found.columns) for row in found.rows)
    spec = charts.OwnSpec(found.title, charts.Unit(), kind, rows, options)
    return table_figure(keys, found, spec, page)


def _cell(column: Column, row: int) -> charts.OwnCell:
    """One cell of a table: its number if it is one, and whether it is withheld."""
    heading, text = column.title or column.name, column.cells[row]
    if text is None:
        state, why = absence(column, row)
        return charts.OwnCell(heading, why, None, state)
    return charts.OwnCell(heading, text, float(text) if column.type in ("number", "integer") else None)
