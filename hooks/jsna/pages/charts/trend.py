"""Trends: the history of one measure, with benchmark lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jsna.data.measures import Measure, Row, Series
from jsna.keys import Keys
from jsna.pages.charts.panels import Panelled, panelled
from jsna.pages.charts.request import Request, comparable, requested
from jsna.pages.figure import assumption, figure, line, place_of, unit
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts
from jsna_charts.wording import ranged

MOST_BENCHMARKS = 3  # a chart holds at most four lines


def trend(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `trend` block; None, and a problem, where its lines are too many."""
    it = requested(keys, page)
    if "panels" in keys.mapping:
        return panelled(Panelled(it, _panel, lambda series: series.latest is not None), page)
    if it.series.latest is None:
        raise lacking(it.measure, it.series, page)
    others = _others(it, it.series, page)
    return None if others is None else trend_figure(it.measure, it.series, others, it.title, page)


def lacking(measure: Measure, series: Series, page: Page) -> Exception:
    """That a measure has no value for a place."""
    message = f"“{measure.title}” has no value for {place_of(page, series)}."
    return measure.lacks("no-data", message, "Choose another area.")


def _others(it: Request, series: Series, page: Page) -> list[Series] | None:
    """The benchmark lines; None, and a problem, where they are too many."""
    compare = it.keys.texts("compare") or comparable(it.measure, page.site.benchmarks_of(series.area))
    codes = [code for code in page.site.catalogue.areas.several(compare, series.area) if code != series.area]
    if len(codes) > MOST_BENCHMARKS:
        message = f"A chart holds at most {MOST_BENCHMARKS + 1} lines, and these would be {len(codes) + 1}."
        it.keys.bad("compare", message, "Compare with fewer areas.")
        return None
    return [found for code in codes if (found := it.measure.series(code, series.group)).latest is not None]


def _panel(it: Request, series: Series, page: Page) -> charts.Spec:
    """One of several small trends: the last of its benchmarks alone, which all of them share."""
    words = it.keys.texts("compare")[-1:] or comparable(it.measure, page.site.benchmarks[-1:])
    codes = [code for code in page.site.catalogue.areas.several(words, series.area) if code != series.area]
    others = [found for code in codes if (found := it.measure.series(code, series.group)).latest is not None]
    return spec_of(it.measure, series, others, page)


def trend_figure(measure: Measure, series: Series, others: Sequence[Series], title: str, page: Page) -> Fragment:
    """History of one series with benchmark lines."""
    period = ranged(series.rows[0].period.in_words, series.rows[-1].period.in_words)
    return figure(measure, series, period, title, spec_of(measure, series, others, page), page)


def spec_of(measure: Measure, series: Series, others: Sequence[Series], page: Page) -> charts.TrendSpec:
    """A series beside its benchmarks, with how it compares with them and its recent trend."""
    findings, latest = page.site.findings(measure), series.latest
    direction = findings.trend(series)
    return charts.TrendSpec(
        title=measure.named(series.group),
        unit=unit(measure),
        subject=line(measure, series, page),
        benchmarks=tuple(line(measure, other, page) for other in others),
        comparisons=tuple(_comparisons(measure, latest, others, page)) if latest else (),
        trend=(direction.words or direction.label) if direction else "",
        assumption=assumption(measure, (row for one in (series, *others) for row in one.rows)),
    )


def _comparisons(measure: Measure, latest: Row, others: Iterable[Series], page: Page) -> Iterable[charts.Comparison]:
    findings, drawn = page.site.findings(measure), {other.area for other in others}
    for benchmark in ("england", "region"):
        found = findings.comparison(latest, benchmark)
        if found.row is not None and found.row.area in drawn and found.row.value is not None:
            yield charts.Comparison(found.name, charts.Status(found.label.value), measure.said(found.row.value))
