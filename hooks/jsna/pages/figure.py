"""The figure around a chart, and the parts of a spec that all charts share: readings, lines and their wording."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jsna.data.measures import Measure, Row, Series, State
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts

_WHY = {State.SUPPRESSED: "suppressed, to protect people", State.MISSING: "no value published"}
_PERCENT = "%"


def unit(measure: Measure) -> charts.Unit:
    """How a chart writes the measure's numbers."""
    about = measure.about
    percent = about.unit.startswith(_PERCENT)
    return charts.Unit(_PERCENT if percent else "", "" if percent else about.unit, about.decimals)


def line(measure: Measure, series: Series, page: Page) -> charts.Line:
    """One series as a line of readings."""
    readings = tuple(reading(measure, row) for row in series.rows)
    breaks = tuple(charts.Break(b.at, b.reason) for b in series.breaks)
    return charts.Line(place_of(page, series), readings, breaks)


def reading(measure: Measure, row: Row) -> charts.Reading:
    """One row as a reading, in the words of the page."""
    text = measure.said(row.value) if row.value is not None else absent(row)
    values = floats(row.value, row.lower95, row.upper95)
    label = row.period.in_words.removeprefix("as at ")
    return charts.Reading(label, row.period.mid, *values, text=text, state=charts.State(row.state.value))


def absent(row: Row) -> str:
    """Why a row has no value."""
    return _WHY.get(row.state, "no value published")


def floats(*numbers: object) -> tuple[float | None, float | None, float | None]:
    """Value and limits as a chart wants them."""
    value, lower, upper = (None if number is None else float(str(number)) for number in numbers)
    return value, lower, upper


def place_of(page: Page, series: Series) -> str:
    """The name of a series' area."""
    return page.site.catalogue.areas.name(series.area)


def figure(
    measure: Measure,
    series: Series,
    period: str,
    title: str,
    spec: charts.Spec,
    page: Page,
    place: str = "",
    says: str = "",
    rows: Sequence[Row] = (),
) -> Fragment:
    """The figure around a chart: headline, what it is about, what it says, source, and the data behind it."""
    about = filter(None, (measure.named(series.group) if title else "", place or place_of(page, series), period))
    context = {
        "headline": page.prose(title) if title else "",
        "title": measure.named(series.group),
        "about": list(about),
        "says": says,
        "measure": page.to_measure(measure.name),
        "csv": page.to(f"data/measures/{measure.name}.csv"),
        "sources": measure.about.sources,
        "licences": measure.about.licences,
        "notes": notes(rows or series.rows),
    }
    return Fragment("figure.html", context, (spec,))


def notes(rows: Iterable[Row]) -> list[str]:
    """The distinct notes of some rows, each with the periods that it is about."""
    found: dict[str, list[str]] = {}
    for row in rows:
        if row.note:
            found.setdefault(row.note, []).append(row.period.in_words)
    return [f"{', '.join(dict.fromkeys(periods))}: {note}" for note, periods in found.items()]
