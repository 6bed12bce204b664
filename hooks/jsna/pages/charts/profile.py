"""Profiles: one area's measures, each against a benchmark and the range of areas like it."""

from __future__ import annotations

from collections.abc import Sequence

from jsna.data.measures import Measure, Row, Unknown
from jsna.keys import Keys
from jsna.methods.quintiles import QUARTILES, bounds
from jsna.pages.charts.measures import chosen
from jsna.pages.charts.places import areas_with_data, many, peers
from jsna.pages.charts.request import against, status
from jsna.pages.figure import absent, named_notes, of_several, unit
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts


def profile(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `profile` block; raises AreaError or Unknown."""
    gazetteer = page.site.catalogue.areas
    area = gazetteer.one(keys.text("area") or "home")
    benchmark = against(keys, page, area, "benchmark")
    found = chosen(keys, lambda measure: fits(measure, area), page)
    words = keys.texts("areas")
    codes, named = _named(gazetteer.several(words, area), page) if words else peers(area, page)
    if found is None:
        return None
    if not any(measure.series(area).latest for measure in found.all):
        raise Unknown("no-data", f"None of these measures has a value for {gazetteer.name(area)}.", "Choose others.")
    groups = tuple(
        charts.SpineGroup(heading, tuple(_spine(one, area, benchmark, codes, page) for one in listed))
        for heading, listed in found.groups.items()
    )
    place = gazetteer.name(area)
    benchmark_name = gazetteer.name(benchmark) if benchmark else ""
    spec = charts.ProfileSpec(f"Profile of {place}", place, benchmark_name, named, groups)
    shown = [(one, [row]) for one in found.all if (row := one.series(area).latest) is not None]
    beside = f"beside {named}" if named else ""
    about = (f"{len(found.all)} measures", f"against {benchmark_name}" if benchmark else "", beside)
    return of_several(found.all, spec, keys.text("title"), about, page, [*found.notes, *named_notes(shown)])


def _named(codes: Sequence[str], page: Page) -> tuple[Sequence[str], str]:
    return codes, many(codes, page)


def fits(measure: Measure, area: str) -> bool:
    """Whether a measure can be drawn for an area: it has a value, others do too, and it says how far apart they are."""
    return (
        not measure.is_rank
        and measure.series(area).latest is not None
        and len(areas_with_data(measure, measure.headline)) > 1
    )


def _spine(measure: Measure, area: str, benchmark: str, codes: Sequence[str], page: Page) -> charts.Spine:
    """One measure's row: the area's newest value, and everybody else's of the same period."""
    series = measure.series(area)
    row = series.latest or next(reversed(series.rows), None)
    named, about = measure.named(measure.headline), unit(measure)
    if row is None:
        return charts.Spine(named, "—", about, None, absent(row), state=charts.State.MISSING)
    other = measure.series(benchmark).at(row.period) if benchmark else None
    held = other if other is not None and other.value is not None else None
    return charts.Spine(
        named,
        row.period.in_words,
        about,
        None if row.value is None else float(row.value),
        absent(row) if row.value is None else measure.said(row.value),
        None if held is None else float(held.value or 0),
        "" if held is None else measure.said(held.value),
        spread(measure, row, codes),
        charts.Polarity(measure.about.polarity.value),
        status(measure, row, benchmark, page),
        charts.State(row.state.value),
    )


def spread(measure: Measure, row: Row, codes: Sequence[str]) -> charts.Spread | None:
    """Range and quartiles of the areas, by the percentiles that fifths are cut at; None of fewer than four."""
    rows = [measure.series(code).at(row.period) for code in codes]
    edges = bounds([float(one.value) for one in rows if one is not None and one.value is not None], QUARTILES)
    return None if edges is None else charts.Spread(edges[0], edges[1], edges[3], edges[4])
