"""How unequal a measure is, in one sentence: by a measure derived for that, else by groups, else by places."""

from __future__ import annotations

from jsna.data.measures import Measure, Row, Series
from jsna.data.splits import whole_split
from jsna.pages.charts.inequality import Parts, parts_of, telling_splits
from jsna.pages.charts.places import usual_areas
from jsna.pages.latest import Latest, counts, latest_of
from jsna.site import Site

# By the first word of a trend's label
_GAP_TRENDS = {"Increasing": ", and growing", "Decreasing": ", and shrinking", "No": ", and staying about the same"}


def unequal(measure: Measure, site: Site, area: str = "") -> str:
    """`Highest: Saltquay, 18.0%. Lowest: Thistlewold, 6.2%.`; "" where nothing is published that tells it.

    A plain count tells how many people a place or group has, and nothing of how unequal they are.
    """
    if counts(measure):
        return ""
    series = measure.series(area or site.home)
    derived = gap_measure(measure, site, area)
    if derived is not None:
        return f"{derived.measure.title}: {derived.value}{_moving(derived)}."
    splits = telling_splits(measure, series)
    parts = parts_of(measure, series, [whole_split(measure, splits[0])]) if splits else None
    return _among_groups(measure, parts) if parts else _among_places(measure, series, site)


def gap_measure(measure: Measure, site: Site, area: str = "") -> Latest | None:
    """The first measure that is derived from this one and has a value in the area."""
    derived = (one for one in site.catalogue.measures.values() if one.about.derived_from == measure.name)
    return next((found for one in derived if (found := latest_of(one, site, area))), None)


def _moving(found: Latest) -> str:
    return _GAP_TRENDS.get(found.direction.label.partition(" ")[0], "") if found.direction else ""


def _among_groups(measure: Measure, parts: Parts) -> str:
    """The two ends of an order of deprivation, else the highest and the lowest group."""
    valued = [(measure.who(row.group) or name, row) for name, row in parts.in_order if row.value is not None]
    ends = (parts.split.groups[0], parts.split.groups[-1])
    if parts.split.ordered and all(name in parts.rows and parts.rows[name].value is not None for name in ends):
        first, last = (measure.said(parts.rows[name].value) for name in ends)
        return f"Where people are most deprived: {first}. Where they are least deprived: {last}."
    return _ends(measure, valued)


def _among_places(measure: Measure, series: Series, site: Site) -> str:
    areas = usual_areas(measure, series, site)
    if series.area in areas:  # its neighbours, or itself: no parts of it
        return ""
    rows = ((site.catalogue.areas.name(code), measure.series(code, series.group).latest) for code in areas)
    latest = series.latest.period.id if series.latest else ""
    return _ends(measure, [(name, row) for name, row in rows if row and row.period.id == latest])


def _ends(measure: Measure, valued: list[tuple[str, Row]]) -> str:
    """The highest and the lowest of some rows that have values; "" for fewer than two, or where all are alike."""
    ranked = sorted(((row.value, name) for name, row in valued if row.value is not None), key=lambda pair: pair[0])
    if len(ranked) < 2 or ranked[0][0] == ranked[-1][0]:
        return ""
    (low, lowest), (high, highest) = ranked[0], ranked[-1]
    return f"Highest: {_capital(highest)}, {measure.said(high)}. Lowest: {_capital(lowest)}, {measure.said(low)}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
