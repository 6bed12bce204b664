"""The areas that a chart shows where its block names none, and how many of a kind are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jsna.data.areas import Area
from jsna.data.measures import Group, Measure, Series
from jsna.pages.page import Page
from jsna.site import Site

_PLURALS = {
    "england": "countries", "region": "regions", "county": "counties", "unitary": "unitary authorities",
    "district": "districts", "ward": "wards", "msoa": "neighbourhoods", "lsoa": "small neighbourhoods",
}  # fmt: skip
_KIN = (("county", "unitary"),)  # tiers that do the same work
_SHARED = ("england", "region")  # what surrounds everybody is nobody's peer
ENOUGH = 4  # quartiles of fewer areas would be the areas themselves


def usual_areas(measure: Measure, series: Series, site: Site) -> list[str]:
    """An area's districts where the measure has them, else the areas of its own tier in its region, else itself."""
    gazetteer = site.catalogue.areas
    with_data = areas_with_data(measure, series.group)
    inside = [a.code for a in gazetteer.areas.values() if a.parent == series.area and a.code in with_data]
    here = gazetteer.areas.get(series.area)
    beside = [
        a.code
        for a in gazetteer.areas.values()
        if here is not None and a.tier not in _SHARED and a.code in with_data
        and (a.type == here.type or a.tier == here.tier)
        and gazetteer.ancestor(a.code, "region") == gazetteer.ancestor(series.area, "region")
    ]  # fmt: skip
    return inside if len(inside) > 1 else beside or [series.area]


def areas_with_data(measure: Measure, group: Group) -> set[str]:
    """The areas that a measure has rows of, for one group."""
    return {area for area, held in measure.all_series if held == group}


def peers(area: str, page: Page) -> tuple[list[str], str]:
    """The areas of an area's own tier around it, itself among them, and what they are called together.

    They are those of its county or other parent; where these are too few for a range, those of its region; else the
    areas inside it; else all of its tier.
    """
    gazetteer = page.site.catalogue.areas
    here = gazetteer.areas.get(area)
    tiers = next((tiers for tiers in _KIN if here is not None and here.tier in tiers), (here.tier if here else "",))
    same = [a for a in gazetteer.areas.values() if a.tier in tiers and gazetteer.exists(a.code)]
    circles: list[tuple[str, Callable[[Area], str | None]]] = [
        (gazetteer.current(here.parent) if here else "", lambda one: gazetteer.current(one.parent)),
        (gazetteer.ancestor(area, "region") or "", lambda one: gazetteer.ancestor(one.code, "region")),
    ]
    for place, circle in circles:
        found = [one.code for one in same if place and circle(one) == place]
        if len(found) >= ENOUGH:
            return found, many(found, page, gazetteer.name(place))
    inside = [
        a.code for a in gazetteer.areas.values() if gazetteer.current(a.parent) == area and gazetteer.exists(a.code)
    ]
    if len(inside) >= ENOUGH and here is not None and here.tier not in _SHARED:
        return inside, many(inside, page, here.name)
    codes = [one.code for one in same]
    return codes, many(codes, page) if len(codes) >= ENOUGH else ""


def many(codes: Iterable[str], page: Page, place: str = "") -> str:
    """`12 districts in Kent`, `13 areas`: how many areas of which kind."""
    found = list(codes)
    areas = page.site.catalogue.areas.areas
    tiers = {areas[code].tier if code in areas else "" for code in found}
    noun = _PLURALS.get(tiers.pop(), "areas") if len(tiers) == 1 else "areas"
    if len(found) == 1:
        return page.site.catalogue.areas.name(found[0])
    return f"{len(found)} {noun}" + (f" in {place}" if place else "")
