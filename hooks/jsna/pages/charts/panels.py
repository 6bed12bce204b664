"""Small multiples: one small chart for each of several areas, or of several groups of people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from jsna.data.measures import Group, Row, Series
from jsna.data.splits import BY_FIELD, breakdowns, groups_by
from jsna.keys import suggest
from jsna.pages.charts.request import Request
from jsna.pages.figure import figure
from jsna.pages.page import Fragment, Page
from jsna.pages.wording import capital
from jsna.reading import Text
from jsna_charts import spec as charts
from jsna_charts.wording import ranged

MOST = 12


@dataclass(frozen=True)
class Panelled:
    """What a kind of chart does to be shown several times: a spec for each series, and whether it has one."""

    request: Request
    make: Callable[[Request, Series, Page], charts.Spec]
    holds: Callable[[Series], bool] = bool  # a series counts as one, with rows or without
    of_areas: bool = True  # whether each chart is of one area, so that areas can be told apart by panels


def panelled(it: Panelled, page: Page) -> Fragment | None:
    """The figure of all panels; None, and a problem, where there are too many, or `panels` is not understood."""
    keys, measure = it.request.keys, it.request.measure
    words = keys.texts("panels")
    if not words:
        return None  # of another shape than a list of texts: reported as such
    by_group = len(words) == 1 and bool(groups_by(measure, words[0]))
    if not by_group and not it.of_areas:
        keys.bad("panels", f"“{measure.title}” has no groups by “{words[0]}”.", suggest(words[0], breakdowns(measure)))
        return None
    found = [(name, series) for name, series in _series(it.request, words, by_group, page) if it.holds(series)]
    if not found:
        raise measure.lacks("no-data", f"“{measure.title}” has no values for any of these.", "Choose others.")
    if len(found) > MOST:
        keys.bad("panels", f"There is room for {MOST} small charts, and these would be {len(found)}.", "Choose fewer.")
        return None
    panels = tuple(charts.Panel(name, it.make(it.request, series, page)) for name, series in found)
    what = capital(words[0]) if by_group else "Area"
    spec = charts.MultiplesSpec(measure.named(it.request.group), panels, what)
    stated = {getattr(panel.spec, "period", "") for panel in panels}
    period = stated.pop() if len(stated) == 1 else ""
    rows = [row for _, series in found for row in series.rows if row.period.in_words == period or not period]
    place = "" if by_group else f"{len(found)} areas"
    title = it.request.title
    return figure(measure, it.request.series, period or _period(rows), title, spec, page, place=place, rows=rows)


def _series(request: Request, words: Sequence[Text], by_group: bool, page: Page) -> list[tuple[str, Series]]:
    """Each panel's name and series: a group's, or an area's. Raises AreaError."""
    measure, group, areas = request.measure, request.group, page.site.catalogue.areas
    if by_group:
        named = groups_by(measure, words[0])
        return [(name, measure.series(request.series.area, _within(group, words[0], name))) for name in named]
    return [(areas.name(code), measure.series(code, group)) for code in areas.several(words)]


def _within(group: Group, by: str, name: str) -> Group:
    if by in BY_FIELD:
        return group._replace(**{by: name})
    return group._replace(category_type=by, category=name)


def _period(rows: Sequence[Row]) -> str:
    """The whole time that some rows are about."""
    periods = sorted(row.period for row in rows)
    return ranged(periods[0].in_words, periods[-1].in_words) if periods else ""
