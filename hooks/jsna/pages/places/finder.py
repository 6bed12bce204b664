"""All places by kind and parent, and a finder over them: by name, by what people call a part of one, by postcode."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.data.areas import Area
from jsna.directives import Block
from jsna.keys import Keys
from jsna.outputs.places import POSTCODES
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.words import kind, kinds, title
from jsna.pages.templates import alone
from jsna.problems import Where
from jsna.site import Site

SCRIPT = "assets/jsna/places.js"


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page of all places."""
    path, text = "places/index.md", "# Places\n\n```places\n```\n"
    about = f"Find a place in {site.place}: who lives there, how healthy people are, and what was promised to them."
    yield path, Generated(text, "Places", "places", Where(path, 1), about=about)


def places(block: Block, page: Page) -> Fragment:
    """The finder, and the list that it searches: complete without it."""
    Keys(block.body, "A list of places", page.site.problems).done()
    site, groups = page.site, dict[tuple[str, str], list[dict[str, Any]]]()
    others = [area for area in site.localities.values() if area.code != site.home]
    for area in others:
        groups.setdefault(_heading(area, page), []).append(_place(area, page))
    order = list(dict.fromkeys(map(kinds, others)))  # the larger kinds first, and each by what it is part of
    headed = sorted(groups, key=lambda heading: (order.index(heading[0]), heading[1]))
    home = site.localities.get(site.home)
    context = {
        "home": _place(home, page) if home else None,
        "groups": [{"heading": kind_, "above": above, "rows": groups[kind_, above]} for kind_, above in headed],
        "called": bool(site.catalogue.lookup.names),
        "example": _example(site),
        "postcodes": page.to(POSTCODES) if site.catalogue.lookup.postcodes else "",
        "script": page.to(SCRIPT),
        "beside": page.to_page("places/side-by-side.md"),
        "planning": page.to_page("places/planning.md"),
    }
    return Fragment("places.html", context, files={SCRIPT: alone("places.js").encode()})


def _heading(area: Area, page: Page) -> tuple[str, str]:
    """What stands above a place: its kind, and what it is part of."""
    areas = page.site.catalogue.areas
    return kinds(area), areas.name(area.parent) if area.parent else ""


def _place(area: Area, page: Page) -> dict[str, Any]:
    areas = page.site.catalogue.areas
    return {
        "code": area.code,
        "name": area.name,
        "title": title(area, page.site),
        "href": page.to_place(area.code),
        "kind": kind(area),
        "above": areas.name(area.parent) if area.parent else "",
        "names": page.site.catalogue.lookup.names.get(area.code, ()),
    }


def _example(site: Site) -> str:
    """A postcode that the finder knows, as an example of how to write one."""
    return next(iter(site.catalogue.lookup.postcodes), "")
