"""The measures of a group's page: the latest figures of the people of that group beside others, and by place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jsna.assessment.equality import in_words
from jsna.assessment.evidence import Serving, claims, serving
from jsna.assessment.matrix import standing
from jsna.data.measures import Measure, Series
from jsna.data.periods import Period
from jsna.data.splits import whole_split
from jsna.pages.charts.inequality import Parts, parts_of, spec_of
from jsna.pages.charts.pyramid import has_pyramid
from jsna.pages.marks import explained
from jsna.pages.page import Fragment, Page
from jsna.pages.tables import value_cell
from jsna.prose.plain import plain
from jsna.site import Site
from jsna_charts.describe import describe
from jsna_charts.spec import Spec
from jsna_charts.table import table

MOST_DRAWN, MOST_TOLD = 12, 40  # measures with a chart, and with figures at all: the others are named
_MOST_COLUMNS = 12


@dataclass(frozen=True)
class Telling:
    """The measures that tell of a group, those first that chapters name as evidence."""

    split: tuple[Measure, ...]  # whose figures tell these people from others
    whole: tuple[Measure, ...]  # which are about them altogether
    people: tuple[Measure, ...]  # counts of people, which a pyramid shows


def telling(group: str, site: Site) -> Telling:
    """All measures that tell of a group; of those that have ended only what a chapter still names as evidence."""
    first = list(claims(standing(site.chapters.values()), group))
    measures = site.catalogue.measures.values()
    held = [(one, serving(one, group)) for one in measures if not one.about.retired or one.name in first]
    there = [(one, found) for one, found in held if found and _has_values(one)]
    there.sort(key=lambda pair: (_place(pair[0].name, first), pair[0].title.lower(), pair[0].name))
    pyramids = [one for one, _ in there if group in ("age", "sex") and has_pyramid(one, site.home)]
    parted = [one for one, found in there if one not in pyramids and _parted(one, found, site)]
    whole = [one for one, found in there if found.wholly and one not in parted and one not in pyramids]
    return Telling(tuple(parted), tuple(whole), tuple(pyramids))


def _has_values(measure: Measure) -> bool:
    return any(row.value is not None for row in measure.rows)


def _place(name: str, first: Sequence[str]) -> int:
    return first.index(name) if name in first else len(first)


def _parted(measure: Measure, found: Serving, site: Site) -> list[tuple[Series, Parts]]:
    """The groups of each breakdown that serves: home's, else those of the nearest of its benchmarks that has them."""
    held: list[tuple[Series, Parts]] = []
    for split in (whole_split(measure, by) for by in found.splits):
        series = (measure.series(area) for area in (site.home, *site.benchmarks))
        each = ((one, parts_of(measure, one, [split])) for one in series)
        held += [(one, parts) for one, parts in each if parts is not None][:1]
    return held


def drawn(name: str, page: Page) -> Fragment:
    """A measure's figures for a group, with their charts; `name` is `GROUP/MEASURE`."""
    return _figures(name, page, charts=True)


def told(name: str, page: Page) -> Fragment:
    """The same without charts, for a page that would grow too long."""
    return _figures(name, page, charts=False)


def _figures(name: str, page: Page, *, charts: bool) -> Fragment:
    group, _, named = name.partition("/")
    measure = page.site.catalogue.measure(named)
    held = _parted(measure, serving(measure, group), page.site)
    specs: list[Spec] = [spec_of(measure, series, parts, page) for series, parts in held]
    context = {
        **about(measure, group, page),
        "said": [describe(spec).alt for spec in specs],
        "held": [table(spec) for spec in specs],
        "drawn": charts,
        "places": [found for _, parts in held if (found := _by_place(measure, parts, page))],
        "sources": measure.about.sources,
        "csv": page.to(f"data/measures/{measure.name}.csv"),
    }
    return Fragment("equality-measure.html", context, tuple(specs) if charts else ())


def about(measure: Measure, group: str, page: Page) -> dict[str, Any]:
    """A measure's title, the way to its page, and the chapters that name it as evidence about the group."""
    naming = claims(standing(page.site.chapters.values()), group).get(measure.name, [])
    users = [{"title": plain(chapter.title), "href": page.to_page(chapter.path)} for chapter in naming]
    return {"title": measure.title, "href": page.to_measure(measure.name), "users": users}


def _by_place(measure: Measure, parts: Parts, page: Page) -> dict[str, Any]:
    """The places inside home, a row each, in the newest period in which any has a value of two groups; else nothing."""
    areas, names = page.site.catalogue.areas, [name for name, _ in parts.in_order]
    inside = [one.code for one in areas.areas.values() if one.parent == page.site.home and areas.exists(one.code)]
    places = sorted(inside, key=lambda code: (areas.name(code), code))
    series = {code: [measure.series(code, parts.rows[name].group) for name in names] for code in places}
    newest = max((period for held in series.values() for period in _shared(held)), default=None)
    if newest is None or len(names) > _MOST_COLUMNS:
        return {}
    held = [[one.at(newest) for one in series[code]] for code in places]
    rows = [
        [areas.name(code), *(value_cell(measure, row).text for row in across)]
        for code, across in zip(places, held, strict=True)
    ]
    return {
        "caption": f"{measure.title}, place by place, {newest.in_words}",
        "header": ["Place", *names],
        "rows": rows,
        "numeric": [False, *(True for _ in names)],
        "marks": explained(row for across in held for row in across),
    }


def _shared(held: Sequence[Series]) -> list[Period]:
    """The periods in which two groups of one place have a value."""
    periods = [row.period for one in held for row in one.rows if row.value is not None]
    return [period for period in dict.fromkeys(periods) if periods.count(period) > 1]


def wholly(group: str, page: Page) -> Fragment:
    """The measures that are about such people altogether, and those that the page has no room to show: named."""
    found = telling(group, page.site)
    rows = [{**about(one, group, page), "latest": _latest(one, page)} for one in found.whole]
    more = [about(one, group, page) for one in found.split[MOST_TOLD:]]
    nothing = not (found.split or found.people or found.whole)
    return Fragment("equality-wholly.html", {"rows": rows, "more": more, "nobody": in_words(group) if nothing else ""})


def _latest(measure: Measure, page: Page) -> str:
    """`Merrowshire: 4.1 in 2024`; that there is no value where there is none."""
    row = measure.series(page.site.home).latest
    if row is None:
        return f"No value for {page.site.place}."
    return f"{page.site.place}: {measure.said(row.value)} in {row.period.in_words}."
