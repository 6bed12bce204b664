"""The page of a place: who lives there, how it fares, what it needs and was promised, and where it lies."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from jsna.assessment.freshness import of_place
from jsna.data.areas import Area
from jsna.data.localities import address_name
from jsna.data.measures import Measure
from jsna.data.topics import by_topic
from jsna.outputs.places import sheet_address
from jsna.outputs.profiles import FOLDER, Line, profile
from jsna.pages.charts.places import ENOUGH
from jsna.pages.charts.profile import fits
from jsna.pages.charts.pyramid import has_pyramid
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.people import newest, population
from jsna.pages.places.words import inside, kind, kinds, links, title, way
from jsna.problems import Where
from jsna.site import Site

MOST_DRAWN = 60
"""So many measures are drawn on one page; the table holds all of them."""

_TAKEN = (
    "This page has the address of a place's page, which is made from the data.",
    "Give the page another name.",
)


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page for each place."""
    for code, area in site.localities.items():
        path, named = f"places/{address_name(area)}.md", title(area, site)
        about = f"Who lives in {named}, how healthy people there are, what they need, and what was promised to them."
        yield path, Generated(markdown(code, site), named, "place", Where(path, 1), _TAKEN, about=about)


def markdown(code: str, site: Site) -> str:
    """The page's Markdown. Only what is plain stands in it, codes and quoted words; names are put in escaped, later."""
    parts = [_part("place-top", code), "## Who lives here", _part("place-people", code)]
    people = population(site, code)
    if people is not None and has_pyramid(people, code) and newest(people, code) is not None:
        parts.append(_chart("pyramid", {"measure": people.name, "area": code}))
    parts += ["## Groups of people", _part("place-groups", code)] if _has_groups(site, code) else []
    parts += ["## Health and what shapes it", _part("place-standing", code), *_profile(code, site)]
    parts += [_part("place-profile", code)]
    parts += ["## What people here need", _part("place-needs", code)]
    parts += ["## What was promised", _part("place-promises", code)]
    parts += ["## Plans for the place", _part("place-planning", code)]
    parts += ["## Where it is", *_map(code, people, site), _part("place-around", code)]
    parts += ["## Everything about this place", _part("place-files", code)]
    return "\n\n".join(parts) + "\n"


def _part(part: str, code: str) -> str:
    return f"```jsna-part\npart: {part}\nname: {json.dumps(code)}\n```"


def _chart(show: str, keys: Mapping[str, object]) -> str:
    """A chart block; texts of the data stand in it as JSON writes them, which YAML reads."""
    lines = [f"{key}: {json.dumps(value)}" for key, value in keys.items()]
    return "\n".join(["```chart", f"show: {show}", *lines, "```"])


def _profile(code: str, site: Site) -> list[str]:
    """The chart of the measures that other places have too.

    How many people something counts says nothing there, and where a place is in an order says what its bar would show.
    """
    fitting = [line for line in profile(site, code) if fits(line.measure, code) and not line.measure.is_count]
    if not fitting:
        return []
    groups = by_topic(_weighty(fitting, site)[:MOST_DRAWN])
    named = {topic: [one.name for one in held] for topic, held in groups.items()}
    shown: dict[str, object] = {"groups": named} if "" not in named else {"measures": named[""]}
    if code != site.home and site.home not in site.catalogue.areas.above(code):
        # Beside home it has nobody of its kind around it but home's own places.
        shown["areas"] = [one.code for one in site.localities.values() if _alike(one, site.localities[code])]
    return [_chart("profile", {"area": code, **shown})]


def _weighty(lines: Sequence[Line], site: Site) -> list[Measure]:
    """Where not all can be drawn, those first that a promise or a need rests on, then those that are compared."""
    if len(lines) > MOST_DRAWN:
        used = {success.measure for one in site.objectives.values() for success in one.measures}
        used |= {name for chapter in site.chapters.values() for need in chapter.needs for name in need.measures}
        lines = sorted(lines, key=lambda one: (one.measure.name not in used, not one.label))
    return [one.measure for one in lines]


def _has_groups(site: Site, code: str) -> bool:
    return any(True for _ in counted_groups(site, code))


def counted_groups(site: Site, code: str) -> Iterator[tuple[Measure, str]]:
    """The measures that count people of a place by group, each with the type of its categories."""
    for measure in site.catalogue.measures.values():
        if not measure.is_count or measure.about.unit.lower() not in _PEOPLE:
            continue
        types = dict.fromkeys(
            group.category_type for area, group in measure.all_series if area == code and group.category
        )
        yield from ((measure, kind_) for kind_ in types)


_PEOPLE = ("people", "persons", "residents", "count", "number", "")


def _map(code: str, people: Measure | None, site: Site) -> list[str]:
    """The place among its neighbours, or what lies in it, mapped by how many people there are or another measure."""
    shown = on_map(code, site)
    measures = ([people] if people else []) + list(site.catalogue.measures.values())
    for measure in measures:
        held = [one for one in shown if measure.series(one).latest is not None]
        if len(held) > 2 and (code in held or code == site.home):
            return [_chart("map", {"measure": measure.name, "area": code, "areas": held})]
    return []


def on_map(code: str, site: Site) -> list[str]:
    """The places around a place that have a boundary, itself among them; for home those in it."""
    areas, polygons = site.catalogue.areas, site.catalogue.shapes.polygons
    area = site.localities[code]
    same = [one for one in site.localities.values() if _alike(one, area) and one.code in polygons]
    beside = [one.code for one in same if areas.current(one.parent) == areas.current(area.parent)]
    near = beside if len(beside) >= ENOUGH or code not in polygons else [one.code for one in same]
    if code == site.home:
        tiers = ("district", "unitary")
        near = [one.code for one in site.localities.values() if one.code in polygons and one.tier in tiers]
        near = [one for one in near if site.home in areas.above(one)]
    return near


def _alike(one: Area, other: Area) -> bool:
    local = ("district", "unitary")
    return one.tier == other.tier or (one.tier in local and other.tier in local)


def top(code: str, page: Page) -> Fragment:
    """The place's name, what it is and in what it lies."""
    area = page.site.localities[code]
    context = {
        "title": title(area, page.site),
        "kind": kind(area),
        "code": code,
        "way": way(area, page),
        "all": page.to(page.site.address("places/index.md")),
        "names": page.site.catalogue.lookup.names.get(code, ()),
        **_fresh(code, page),
    }
    return Fragment("place-top.html", context)


def _fresh(code: str, page: Page) -> dict[str, object]:
    """When its newest figures came, when the next are due, and whether that is past."""
    held = [one for one in page.site.catalogue.measures.values() if one.series(code).latest is not None]
    found = of_place(code, page.site.localities[code].name, held)
    late = found.overdue(page.site.settings.as_of)
    return {"last": found.last, "due": found.due, "overdue": late, "fresh": page.to_page("freshness/index.md")}


def around(code: str, page: Page) -> Fragment:
    """Its neighbours, and the places that lie in it."""
    area, shapes = page.site.localities[code], page.site.catalogue.shapes
    same = [one.code for one in page.site.localities.values() if _alike(one, area)]
    held: dict[str, list[str]] = {}
    for one in inside(area, page):
        held.setdefault(kinds(one), []).append(one.code)
    postcodes = [begun for begun, codes in page.site.catalogue.lookup.postcodes.items() if code in codes]
    context = {
        "name": area.name,
        "neighbours": links(shapes.touching(code, same), page),
        "inside": [(heading, links(codes, page)) for heading, codes in held.items()],
        "postcodes": postcodes if len(postcodes) <= _MOST_POSTCODES else [],
    }
    return Fragment("place-around.html", context)


_MOST_POSTCODES = 40


def files(code: str, page: Page) -> Fragment:
    """All published numbers of the place, and where to hold it against another."""
    area = page.site.localities[code]
    context = {
        "name": area.name,
        "csv": page.to(sheet_address(area)),
        "json": page.to(f"{FOLDER}{address_name(area)}.json"),
        "map": page.to("data/places.geojson"),
        "beside": page.to_page("places/side-by-side.md"),
        "code": code,
        "planning": page.to_page("places/planning.md"),
    }
    return Fragment("place-files.html", context)
