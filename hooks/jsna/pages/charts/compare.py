"""Comparisons: areas side by side for one period, against one benchmark's line."""

from __future__ import annotations

from collections.abc import Sequence

from jsna.data.measures import Group, Measure, Row, Series
from jsna.data.periods import Period
from jsna.keys import Keys
from jsna.pages.charts.panels import Panelled, panelled
from jsna.pages.charts.places import usual_areas
from jsna.pages.charts.request import Request, comparable, reference, requested
from jsna.pages.figure import absent, figure, floats, unit
from jsna.pages.page import Fragment, Page
from jsna.pages.tables import latest_period
from jsna_charts import spec as charts


def compare(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `compare` block; raises AreaError or Unknown."""
    it = requested(keys, page)
    if "panels" in keys.mapping:
        return panelled(Panelled(it, _panel, lambda series: bool(series.rows), of_areas=False), page)
    codes, benchmark, period = _shown(it, it.group, page)
    rows = rows_of(it.measure, it.group, codes, benchmark, period, page)
    spec = spec_of(it.measure, it.series, rows, benchmark, period, page)
    place = spec.bars[0].name if len(spec.bars) == 1 else f"{len(spec.bars)} areas"
    return figure(it.measure, it.series, period.in_words, it.title, spec, page, place=place, rows=rows)


def _panel(it: Request, series: Series, page: Page) -> charts.Spec:
    codes, benchmark, period = _shown(it, series.group, page)
    rows = rows_of(it.measure, series.group, codes, benchmark, period, page)
    return spec_of(it.measure, series, rows, benchmark, period, page)


def _shown(it: Request, group: Group, page: Page) -> tuple[list[str], str, Period]:
    """The areas, the benchmark's code and the period."""
    areas, wanted = it.keys.texts("areas"), it.keys.text("period")
    words = it.keys.texts("compare") or comparable(it.measure, page.site.benchmarks[-1:])
    gazetteer = page.site.catalogue.areas
    codes = list(gazetteer.several(areas)) if areas else usual_areas(it.measure, it.series, page.site)
    benchmarks = list(gazetteer.several(words, it.series.area))
    if it.series.area not in codes and "area" in it.keys.mapping:
        codes.append(it.series.area)
    codes += [code for code in benchmarks[:-1] if code not in codes]
    bars = [code for code in codes if code not in benchmarks[-1:]]  # a newer value of the benchmark alone shows nobody
    period = it.measure.period(wanted) if wanted else latest_period(it.measure, bars, group)
    return codes, benchmarks[-1] if benchmarks else "", period


def rows_of(
    measure: Measure, group: Group, codes: Sequence[str], benchmark: str, period: Period, page: Page
) -> list[Row]:
    """A row for each area that has one, highest first; raises Unknown where none has a value."""
    rows = [row for code in codes if code != benchmark and (row := measure.series(code, group).at(period))]
    if not any(row.value is not None for row in rows):
        raise measure.lacks(
            "no-data", f"“{measure.title}” has no values for these areas in {period.label}.", "Choose others."
        )
    # A stable order: by value, and those without one last, by name.
    name = page.site.catalogue.areas.name
    return sorted(rows, key=lambda row: (row.value is None, -(row.value or 0), name(row.area)))


def spec_of(
    measure: Measure, series: Series, rows: Sequence[Row], benchmark: str, period: Period, page: Page
) -> charts.CompareSpec:
    """Areas side by side, in the order of the rows, against one benchmark's line."""
    line = reference(measure, benchmark, series.group, period, page)
    bars = tuple(_bar(measure, row, benchmark, series.area, page) for row in rows)
    return charts.CompareSpec(measure.named(series.group), unit(measure), period.in_words, bars, line)


def _bar(measure: Measure, row: Row, benchmark: str, subject: str, page: Page) -> charts.Bar:
    findings = page.site.findings(measure)
    which = next((b for b in ("england", "region") if findings.benchmark_code(row, b) == benchmark), "")
    label = findings.comparison(row, which).label if which else "Not compared"
    return bar(measure, row, page.site.catalogue.areas.name(row.area), charts.Status(str(label)), row.area == subject)


def bar(measure: Measure, row: Row, name: str, status: charts.Status, emphasis: bool = False) -> charts.Bar:
    """A row with its limits as a bar named `name`; where it has no value, the reason stands in its place."""
    return charts.Bar(
        name,
        *floats(row.value, row.lower95, row.upper95),
        text=measure.said(row.value) if row.value is not None else absent(row),
        status=status,
        state=charts.State(row.state.value),
        emphasis=emphasis,
    )
