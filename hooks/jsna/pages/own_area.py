"""The page on which a reader puts small areas together: its list and map, and what a script needs to add them up."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from jsna.data.adding import SmallAreas, Way
from jsna.data.areas import ENGLAND
from jsna.methods.comparison import Label
from jsna.outputs.own_area import ADDRESS, own_area_file, small_names
from jsna.pages.own_map import own_map
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.templates import alone, render
from jsna.problems import Where
from jsna.site import Site

PATH = "places/your-own-area.md"
TITLE = "Your own area"
SCRIPT = "assets/jsna/own-area.js"
_SOURCES = ("own-area-methods.js", "own-area.js")
_MOST = 60_000  # bytes of data, compressed, that a page holds; more are fetched from the site


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there are small areas with something to be added up."""
    small = site.small_areas
    if small is not None:
        text = render("own-area.md", {"several": small.words[1]})
        yield PATH, Generated(text, TITLE, "own-area", Where(PATH, 1))


def top(_: str, page: Page) -> Fragment:
    """What the page is for, what it needs, and the data."""
    found = _data(page.site)
    small = len(gzip.compress(found, mtime=0)) <= _MOST
    # Nothing in the data can end the element that holds them
    held = Markup(found.decode().replace("<", "\\u003c")) if small else ""
    context = {
        "words": _small(page).words,
        "data": held,
        "source": page.to(ADDRESS),
        "script": page.to(SCRIPT),
        "measures": _measures(page),
        "linked": all(page.to_place(code) for code in _small(page).codes),
    }
    return Fragment("own-area-top.html", context, files={SCRIPT: alone(*_SOURCES).encode()})


def _measures(page: Page) -> str:
    """The address of a measure's page, with {} where its name stands."""
    name = next(iter(page.site.catalogue.measures))
    before, _, after = page.to_measure(name).rpartition(name)
    return f"{before}{{}}{after}"


def choose(_: str, page: Page) -> Fragment:
    """The list of all small areas by the district that they lie in, and their map."""
    small, name = _small(page), page.site.catalogue.areas.name
    names = small_names(page.site, small)

    def grouped(codes: Sequence[str]) -> list[dict[str, Any]]:
        held: dict[str, list[dict[str, str]]] = {}
        for one in codes:
            area = {"code": one, "name": names[one], "href": page.to_place(one)}
            held.setdefault(small.within[one], []).append(area)
        return [{"code": code, "name": name(code), "areas": areas} for code, areas in held.items()]

    context = {
        "words": small.words,
        "groups": grouped(small.codes),
        "lacking": grouped(small.lacking),
        "map": own_map(page.site.catalogue.shapes, [*small.codes, *small.districts]),
    }
    return Fragment("own-area-choose.html", {**context, "names": names})


def result(_: str, page: Page) -> Fragment:
    """An empty table that the script fills, and the shapes that tell its outcomes apart."""
    named = page.site.catalogue.areas.name
    labels = [label.value for label in Label if label is not Label.NOT_COMPARED]
    context = {"words": _small(page).words, "labels": labels, "england": named(ENGLAND), "home": page.site.place}
    return Fragment(
        "own-area-result.html", {**context, "address": page.to(ADDRESS), "methods": page.to_page("methods.md")}
    )


def refused(_: str, page: Page) -> Fragment:
    """Every measure of these areas that can't be added up, and why."""
    small = _small(page)
    reasons: dict[str, list[dict[str, str]]] = {}
    for one in small.refused:
        link = {"title": one.measure.title, "href": page.to_measure(one.measure.name)}
        reasons.setdefault(one.reason.value, []).append(link)
    return Fragment("own-area-refused.html", {"words": small.words, "reasons": reasons, "ways": _ways(small)})


def _ways(small: SmallAreas) -> dict[str, bool]:
    return {way.value: any(one.way is way for one in small.sums) for way in Way}


def _data(site: Site) -> bytes:
    return own_area_file(site)[ADDRESS]


def _small(page: Page) -> SmallAreas:
    found = page.site.small_areas
    assert found is not None, "the page is made only where there are small areas"
    return found
