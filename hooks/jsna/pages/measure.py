"""The page of a measure: written as Markdown of our own blocks, so that it is made as an author's page is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.evidence import serving
from jsna.assessment.freshness import of_measure
from jsna.data.measures import Group, Measure, Row
from jsna.data.people import whole
from jsna.methods.polarity import Polarity
from jsna.outputs.archives import archive_address
from jsna.pages.charts.inequality import telling_splits
from jsna.pages.charts.map import can_be_mapped
from jsna.pages.charts.places import usual_areas
from jsna.pages.charts.pyramid import has_pyramid
from jsna.pages.equality.cells import group_link
from jsna.pages.marks import explained
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.revisions import revised
from jsna.pages.tables import heading, interval, value_cell
from jsna.pages.templates import day
from jsna.pages.uses import used_by
from jsna.pages.wording import capital
from jsna.site import Site

_TAKEN = (
    "This page has the address of a measure's page, which is made from the data.",
    "Give the page, or the measure, another name.",
)
_POLARITY = {
    Polarity.HIGH: "Higher is better.",
    Polarity.LOW: "Lower is better.",
    Polarity.NONE: "Neither a high nor a low value is judged good.",
}
_LIMITS = {
    "wilson": "Worked out by this site from the counts where none are published, by Wilson's score method.",
    "rate": "Worked out by this site from the counts where none are published: exact below ten, Byar's from ten.",
}
_MOST_GROUPS = 60
_MOST_PLACES = 40
_PLAIN = re.compile(r"[A-Za-z0-9]+")  # a code that means itself wherever it is written


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page for each measure."""
    for found in site.catalogue.measures.values():
        yield f"measures/{found.name}.md", Generated(markdown(found, site), found.title, "measure", found.where, _TAKEN)


def moved_pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page at each name that a measure had before."""
    for found in site.catalogue.measures.values():
        for old in found.about.formerly:
            yield f"measures/{old}.md", Generated(moved(found), found.title, "measure", found.where)


def markdown(measure: Measure, site: Site) -> str:
    """The page's Markdown. Only what is plain stands in it, names and quoted words; texts are put in escaped, later."""
    name = measure.name
    parts = [_part("measure", name)]
    if sum(row.value is not None for row in measure.series(site.home).rows) > 1:
        parts += ["## Over time", _chart("trend", name)]
    places, small = _places(measure, site), _small_places(measure, site)
    parts += ["## Place by place"] if places is not None or small else []
    if places is not None:
        listed = (f"areas: [{', '.join(places)}]",) if places else ()
        parts.append(_chart("compare", name, *listed))
        parts += [_chart("map", name)] if can_be_mapped(measure, site) else []
    parts += [_chart("map", name, f"areas: {json.dumps(small)}")] if small else []
    if len(_groups(measure, site)) > 1:
        parts += ["## For different groups of people", *_inequalities(measure, site), _part("measure-groups", name)]
    if _held(measure, site):
        parts += ["## The figures", _part("measure-table", name)]
    return "\n\n".join([*parts, "## About this measure", _part("measure-about", name)]) + "\n"


def _small_places(measure: Measure, site: Site) -> list[str]:
    """The wards or neighbourhoods within home to be mapped: those with a value, where all of them have an outline."""
    held: dict[str, list[str]] = {}
    for one in site.localities.values():
        if one.tier in _SMALL and site.home in site.catalogue.areas.above(one.code) and measure.series(one.code).latest:
            held.setdefault(one.tier, []).append(one.code)
    found = next((codes for codes in held.values() if len(codes) > 2), [])
    return [] if site.catalogue.shapes.lacking(found) else found


_SMALL = ("msoa", "ward")


def _chart(show: str, name: str, *lines: str) -> str:
    return _block("chart", "\n".join((f"show: {show}", f"measure: {name}", *lines)))


def _inequalities(measure: Measure, site: Site) -> list[str]:
    """A pyramid where the groups make one, else a chart each of the two kinds of groups that say most."""
    if has_pyramid(measure, site.home):
        return [_chart("pyramid", measure.name)]
    found = telling_splits(measure, measure.series(site.home))
    return [_chart("inequality", measure.name, f"by: {json.dumps(by, ensure_ascii=False)}") for by in found]


def moved(measure: Measure) -> str:
    """The page at a name that the measure had before: it says where it is now, so that no old address is lost."""
    return f"{_part('measure-moved', measure.name)}\n"


def moved_to(name: str, page: Page) -> Fragment:
    """That a measure has another name now."""
    measure = page.site.catalogue.measure(name)
    return Fragment("moved.html", {"title": measure.title, "href": page.to_measure(measure.name)})


def _block(kind: str, body: str) -> str:
    return f"```{kind}\n{body}\n```"


def _part(part: str, name: str) -> str:
    return _block("jsna-part", f"part: {part}\nname: {name}")


def _places(measure: Measure, site: Site) -> list[str] | None:
    """The areas to be compared: none need be named where several around home have values; None where there are none.

    Of more places than a chart can hold, far from home, none says anything to a reader here.
    """
    valued = {area for area, group in measure.all_series if group == measure.headline and measure.series(area).latest}
    near = valued & {*usual_areas(measure, measure.series(site.home), site)}
    if len(near) > 1:
        return []
    others = sorted(valued - {*site.benchmarks}, key=lambda code: (site.catalogue.areas.name(code), code))
    if 1 < len(others) <= _MOST_PLACES and all(map(_PLAIN.fullmatch, others)):
        return others
    return None


def _held(measure: Measure, site: Site) -> list[str]:
    """Home and its benchmarks, as far as the measure has rows for them."""
    return [code for code in dict.fromkeys((site.home, *site.benchmarks)) if measure.series(code).rows]


def _groups(measure: Measure, site: Site) -> list[tuple[Group, Row]]:
    """Each group with home's latest value, in the table's order."""
    found = ((group, measure.series(site.home, group).latest) for group in measure.groups)
    return [(group, row) for group, row in found if row is not None]


def top(name: str, page: Page) -> Fragment:
    """Title, definition, and the latest value with its comparisons and trend in words."""
    measure = page.site.catalogue.measure(name)
    series, findings = measure.series(page.site.home), page.site.findings(measure)
    latest = series.latest
    context = {
        "about": measure.about,
        "retired": retirement(measure),
        "place": page.site.place,
        "subject": ", ".join(filter(None, (page.site.place, measure.who(series.group)))),
        "catalogue": page.to_page("measures/index.md") if "measures/index.md" in page.site.addresses else "",
        "latest": latest,
        "value": measure.said(latest.value) if latest else "",
        "interval": interval(measure, latest) if latest and latest.lower95 is not None else "",
        "comparisons": list(_comparisons(measure, latest, page)) if latest else [],
        "standing": findings.standing(latest) if latest else None,
        "trend": findings.trend(series),
        "overdue": of_measure(measure).overdue(page.site.settings.as_of),
    }
    return Fragment("measure.html", context)


def retirement(measure: Measure) -> str:
    """That a measure has ended, since when and why: `This measure ended on 5 March 2026. Nobody asks any more.`"""
    retired = measure.about.retired
    if retired is None:
        return ""
    ended = f"ended on {day(retired.date)}" if retired.date else "has ended"
    return f"This measure {ended}. {retired.reason}".strip()


def _comparisons(measure: Measure, latest: Row, page: Page) -> Iterable[dict[str, str]]:
    for benchmark in ("england", "region"):
        found = page.site.findings(measure).comparison(latest, benchmark)
        if found.row is not None and found.row.value is not None:
            words = found.words or found.label.value
            yield {
                "name": found.name,
                "label": found.label.value if found.words else "",
                "words": capital(words),
                "value": measure.said(found.row.value),
                "published": found.published,
            }


def groups(name: str, page: Page) -> Fragment:
    """Home's latest value for every group that the measure has."""
    measure = page.site.catalogue.measure(name)
    found = _groups(measure, page.site)
    rows = [
        [_named(group, measure), row.period.in_words, value_cell(measure, row).text, interval(measure, row)]
        for group, row in found[:_MOST_GROUPS]
    ]
    more = (
        f" (the first {_MOST_GROUPS} of {len(found)} groups; the rest are in the CSV)"
        if len(found) > _MOST_GROUPS
        else ""
    )
    context = {
        "caption": f"{heading(measure)}, {page.site.place}{more}",
        "header": ["Group", "Period", "Value", "95% confidence interval"],
        "marks": explained(row for _, row in found[:_MOST_GROUPS]),
        "rows": rows,
        "numeric": [False, False, True, False],
        "people": [group_link(one, page) for one in EVERYBODY if serving(measure, one).splits],
    }
    return Fragment("measure-groups.html", context)


def _named(group: Group, measure: Measure) -> str:
    """A group for readers: `Male`, `Deprivation decile 1 (most deprived)`; the headline says that it is one."""
    who = measure.who(group)
    if group != measure.headline:
        return capital(who) or "Everyone"
    return f"{capital(who)} (the headline)" if who else capital(whole(group._replace(sex="")))


def figures(name: str, page: Page) -> Fragment:
    """The headline series of home and its benchmarks, period by period."""
    measure = page.site.catalogue.measure(name)
    areas = page.site.catalogue.areas
    held = _held(measure, page.site)
    found = [(period, [measure.series(code).at(period) for code in held]) for period in measure.periods]
    rows = [[period.in_words, *(_cell(measure, row) for row in across)] for period, across in found]
    context = {
        "caption": heading(measure),
        "header": ["Period", *(areas.name(code) for code in held)],
        "marks": explained(row for _, across in found for row in across),
        "rows": rows,
        "numeric": [False] + [True] * len(held),
    }
    return Fragment("groups.html", context)


def _cell(measure: Measure, row: Row | None) -> str:
    text = value_cell(measure, row).text
    if row is None or row.value is None or row.lower95 is None:
        return text
    return f"{text} ({interval(measure, row)})"


def about(name: str, page: Page) -> Fragment:
    """Definition, source, licence, dates, and where the measure is used."""
    measure = page.site.catalogue.measure(name)
    context = {
        "about": measure.about,
        "derived": _named_before(measure.about.derived_from, page),
        "limits": _LIMITS.get(measure.about.limits, ""),
        "compared": measure.about.comparison.method.rule,
        "methods": page.to_page("methods.md"),
        "polarity": _POLARITY[measure.about.polarity],
        "headline": whole(measure.headline),
        "revised": revised(measure, page),
        "gaps": [_linked(one, page) for one in _derived(measure, page)],
        "larger": _named_before(measure.about.detail_of, page),
        "details": [_linked(one, page) for one in _details(measure, page)],
        "used": used_by(measure, page),
        "csv": page.to(f"data/measures/{measure.name}.csv"),
        "json": page.to(f"data/measures/{measure.name}.json"),
        "archive": page.to(archive_address(page.site.catalogue.packages[measure.package])),
    }
    return Fragment("measure-about.html", context)


def _named_before(name: str, page: Page) -> dict[str, str]:
    """The measure that another is worked out from, or a detail of; empty where it is of none."""
    return _linked(page.site.catalogue.measure(name), page) if name else {}


def _derived(measure: Measure, page: Page) -> Iterable[Measure]:
    return (one for one in page.site.catalogue.measures.values() if one.about.derived_from == measure.name)


def _details(measure: Measure, page: Page) -> Iterable[Measure]:
    return (one for one in page.site.catalogue.measures.values() if one.about.detail_of == measure.name)


def _linked(measure: Measure, page: Page) -> dict[str, str]:
    return {"title": measure.title, "href": page.to_measure(measure.name)}
