"""Maps: a measure's values for one period, on the outlines of the areas."""

from __future__ import annotations

from collections.abc import Sequence

from jsna.data.measures import Measure, Series, Unknown
from jsna.data.periods import Period
from jsna.keys import Keys
from jsna.pages.charts.places import many, usual_areas
from jsna.pages.charts.request import against, comparable, period_of, reference, requested, status
from jsna.pages.figure import absent, figure, unit
from jsna.pages.page import Fragment, Page
from jsna.site import Site
from jsna_charts import spec as charts
from jsna_charts.spec import Classes

_NAMED = 6  # so many areas without boundaries are named


def map_(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `map` block; raises AreaError or Unknown."""
    it = requested(keys, page)
    classes = keys.one_of("classes", list(Classes), Classes.QUANTILES)
    named = keys.texts("compare") or comparable(it.measure, page.site.benchmarks)
    benchmark = against(keys, page, it.series.area) if named else ""
    words = keys.texts("areas")
    codes = (
        list(page.site.catalogue.areas.several(words, it.series.area))
        if words
        else usual_areas(it.measure, it.series, page.site)
    )
    period = period_of(it, codes)
    if not words:  # some of them may have come to an end before it
        codes = [code for code in codes if it.measure.series(code, it.group).at(period) is not None]
    _check(codes, page)
    rows = [row for code in codes if (row := it.measure.series(code, it.group).at(period)) is not None]
    if not any(row.value is not None for row in rows):
        message = f"“{it.measure.title}” has no values for these areas in {period.label}."
        raise it.measure.lacks("no-data", message, "Choose others.")
    spec = charts.MapSpec(
        it.measure.named(it.group),
        unit(it.measure),
        period.in_words,
        _areas(it.measure, it.series, codes, period, benchmark, page),
        Classes(classes),
        reference=reference(it.measure, benchmark, it.group, period, page),
    )
    place = many(codes, page)
    return figure(it.measure, it.series, period.in_words, it.title, spec, page, place=place, rows=rows)


def can_be_mapped(measure: Measure, site: Site) -> bool:
    """Whether a map of a measure's headline shows something: three areas with values, or more, and all outlines."""
    codes = usual_areas(measure, measure.series(site.home), site)
    latest = [row.period for code in codes if (row := measure.series(code).latest) is not None]
    shown = [code for code in codes if latest and measure.series(code).at(max(latest)) is not None]
    return len(shown) > 2 and not site.catalogue.shapes.lacking(shown)


def _check(codes: Sequence[str], page: Page) -> None:
    lacking = [page.site.catalogue.areas.name(code) for code in page.site.catalogue.shapes.lacking(codes)]
    if lacking:
        listed = ", ".join(lacking[:_NAMED]) + (f" and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else "")
        hint = "Add a GeoJSON file of them, with their codes, to the resources of a data package."
        raise Unknown("no-boundaries", f"There are no boundaries of {listed}.", hint)


def _areas(
    measure: Measure, subject: Series, codes: Sequence[str], period: Period, benchmark: str, page: Page
) -> tuple[charts.Area, ...]:
    """Each area with its value; the one that the block is about is marked."""
    found, name = [], page.site.catalogue.areas.name
    for code, rings in zip(codes, page.site.catalogue.shapes.of(codes), strict=True):
        row, own = measure.series(code, subject.group).at(period), code == subject.area
        if row is None:
            missing = charts.State.MISSING
            found.append(charts.Area(name(code), rings, None, absent(row), state=missing, emphasis=own))
            continue
        value, text = (None, absent(row)) if row.value is None else (float(row.value), measure.said(row.value))
        standing = status(measure, row, benchmark, page)
        found.append(charts.Area(name(code), rings, value, text, standing, charts.State(row.state.value), own))
    return tuple(found)
