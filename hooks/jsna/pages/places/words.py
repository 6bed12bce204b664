"""What kinds of places are called, and where one lies, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jsna.data.areas import Area, AreaError
from jsna.pages.page import Page
from jsna.pages.wording import capital
from jsna.site import Site

_KINDS = {  # by tier: one, and several
    "england": ("country", "countries"),
    "region": ("region", "regions"),
    "county": ("county", "counties"),
    "unitary": ("unitary authority", "unitary authorities"),
    "district": ("district", "districts"),
    "ward": ("ward", "wards"),
    "msoa": ("neighbourhood", "neighbourhoods"),
    "lsoa": ("small neighbourhood", "small neighbourhoods"),
}


def kind(area: Area) -> str:
    """`district`; for a tier that we have no word for, the publisher's."""
    return _KINDS.get(area.tier, (area.type.lower() or "area", ""))[0]


def kinds(area: Area) -> str:
    """`Districts`, for a heading."""
    many = _KINDS.get(area.tier, ("", area.type.lower() or "other areas"))[1]
    return capital(many)


def title(area: Area, site: Site) -> str:
    """An area's name, told apart from another place of the same name: `Ashenmoor (ward in Wychstead)`.

    Where that other is of the same kind and in the same place, only the code tells the two apart.
    """
    same = [one for one in site.localities.values() if one.name == area.name and one.code != area.code]
    if not same:
        return area.name
    above = site.catalogue.areas.name(area.parent) if area.parent else ""
    apart = f"{kind(area)} in {above}" if above else kind(area)
    alike = any((one.tier, one.parent) == (area.tier, area.parent) for one in same)
    return f"{area.name} ({apart}, {area.code})" if alike else f"{area.name} ({apart})"


def way(area: Area, page: Page) -> list[dict[str, str]]:
    """The places that an area lies in, the largest first, those that have a page with its address."""
    areas = page.site.catalogue.areas
    return [
        {"name": areas.name(code), "href": page.to_place(code)}
        for code in reversed(areas.above(area.code))
        if code in page.site.localities
    ]


def inside(area: Area, page: Page) -> list[Area]:
    """The places with a page that lie directly in an area."""
    areas = page.site.catalogue.areas
    return [one for one in page.site.localities.values() if areas.current(one.parent) == area.code]


def links(codes: Iterable[str], page: Page) -> list[dict[str, str]]:
    """Places as links, by name."""
    found = [page.site.localities[code] for code in codes if code in page.site.localities]
    named = sorted(found, key=lambda one: (one.name.lower(), one.code))
    return [{"name": title(one, page.site), "href": page.to_place(one.code)} for one in named]


def named_places(words: Iterable[str], page: Page) -> Iterator[dict[str, str]]:
    """The places that an author names, in that order, those that have a page with its address."""
    areas = page.site.catalogue.areas
    for place in words:
        try:
            yield from ({"name": areas.name(code), "href": page.to_place(code)} for code in areas.several([place]))
        except AreaError:  # reported where it is written
            continue


def people(number: object) -> str:
    """`1 person`, `12 people`."""
    return f"{number} person" if str(number) == "1" else f"{number} people"
