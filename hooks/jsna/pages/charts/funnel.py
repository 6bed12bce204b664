"""Funnel plots: areas' values by the size of what they are measured on, within limits of chance round a benchmark."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jsna.data.limits import multiplier_of
from jsna.data.measures import Measure, Row
from jsna.data.numbers import plain
from jsna.keys import Keys
from jsna.methods.comparison import placed
from jsna.methods.control import proportion_limits, rate_limits
from jsna.pages.charts.places import many, usual_areas
from jsna.pages.charts.request import against, period_of, reference, requested
from jsna.pages.figure import absent, figure, unit
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts
from jsna_charts.spec import Beyond

_POINTS = 40  # of each curve
_EVERYBODY = ("", "all ages", "not applicable", "all")
_Limits = Callable[[float, float], tuple[float, float] | None]  # size and level -> the limits


def funnel(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `funnel` block; raises AreaError or Unknown."""
    it = requested(keys, page)
    benchmark, words = against(keys, page, it.series.area), keys.texts("areas")
    gazetteer = page.site.catalogue.areas
    codes = list(gazetteer.several(words, it.series.area)) if words else usual_areas(it.measure, it.series, page.site)
    period = period_of(it, codes)
    rows = [row for c in codes if c != benchmark and (row := it.measure.series(c, it.group).at(period)) is not None]
    line = reference(it.measure, benchmark, it.group, period, page)
    if line is None:
        message = f"“{it.measure.title}” has no value of a benchmark in {period.label} to draw limits round."
        raise it.measure.lacks("no-data", message, "Compare with a place that has one.")
    if not any(_size(row) and row.value is not None for row in rows):
        message = f"“{it.measure.title}” has no denominators for these areas in {period.label}."
        raise it.measure.lacks("no-data", message, "A funnel plot needs a column with the role “denominator”.")
    limits = limits_of(it.measure, line.value)
    spec = charts.FunnelSpec(
        it.measure.named(it.group),
        unit(it.measure),
        period.in_words,
        _what(it.group.age),
        tuple(_dot(it.measure, row, limits, line.value, it.series.area, page) for row in rows if _size(row)),
        line,
        _curves([_size(row) for row in rows if _size(row)], limits),
    )
    place = many([row.area for row in rows if _size(row)], page)
    return figure(it.measure, it.series, period.in_words, it.title, spec, page, place=place, rows=rows)


def limits_of(measure: Measure, benchmark: float) -> _Limits:
    """How a measure's control limits are worked out round a benchmark; raises Unknown where it has none."""
    kind, share = measure.about.value_type, multiplier_of(measure.about.unit)
    if measure.proportion:
        return lambda size, level: proportion_limits(benchmark, size, share, level)
    if "rate" in kind:
        return lambda size, level: rate_limits(benchmark, size, share, level)
    message = f"“{measure.title}” is neither a proportion nor a rate, so chance has no limits that could be drawn."
    raise measure.lacks("no-data", message, "Show it with “compare”.")


def _size(row: Row) -> float:
    return float(row.denominator) if row.denominator is not None and row.denominator > 0 else 0.0


def _what(age: str) -> str:
    """What sizes are: those that a value is out of, and of which age."""
    return "how many the value is out of" + ("" if age.lower() in _EVERYBODY else f", {age}")


def _dot(measure: Measure, row: Row, limits: _Limits, benchmark: float, subject: str, page: Page) -> charts.Dot:
    size, value = _size(row), None if row.value is None else float(row.value)
    outer, inner = limits(size, 0.998), limits(size, 0.95)
    beyond = Beyond.NONE
    if value is not None and _outside(value, inner):
        beyond = Beyond.OUTER_998 if _outside(value, outer) else Beyond.OUTER_95
    status = charts.Status.SIMILAR
    if beyond is not Beyond.NONE and value is not None:
        status = charts.Status(placed(value > benchmark, measure.about.polarity).value)
    return charts.Dot(
        page.site.catalogue.areas.name(row.area),
        size,
        plain(row.denominator, 0) if row.denominator is not None else "",
        value,
        absent(row) if row.value is None else measure.said(row.value),
        beyond,
        status if value is not None else charts.Status.NOT_COMPARED,
        charts.State(row.state.value),
        row.area == subject,
    )


def _outside(value: float, limits: tuple[float, float] | None) -> bool:
    return limits is not None and not limits[0] <= value <= limits[1]


def _curves(sizes: Sequence[float], limits: _Limits) -> tuple[charts.Limits, ...]:
    """The limits at sizes from a little below the smallest area to a little above the largest, evenly by ratio."""
    low, high = 0.8 * min(sizes), 1.2 * max(sizes)
    found = []
    for step in range(_POINTS):
        size = low * (high / low) ** (step / (_POINTS - 1))
        outer, inner = limits(size, 0.998), limits(size, 0.95)
        if outer is not None and inner is not None:
            found.append(charts.Limits(size, outer[0], inner[0], inner[1], outer[1]))
    return tuple(found)
