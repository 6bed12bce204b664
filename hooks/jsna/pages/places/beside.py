"""Places side by side: all districts in one table, and, with JavaScript, any two of all places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jsna.data.areas import Area
from jsna.data.details import without_details
from jsna.data.localities import address_name
from jsna.data.measures import Measure, Unknown
from jsna.data.topics import by_topic
from jsna.outputs.profiles import FOLDER
from jsna.pages.charts.request import status
from jsna.pages.figure import absent
from jsna.pages.marks import explained
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.profile import said
from jsna.pages.places.words import kind, kinds, title
from jsna.pages.tables import latest_period
from jsna.pages.templates import alone
from jsna.problems import Where
from jsna.site import Site

SCRIPT = "assets/jsna/side-by-side.js"
MOST_PLACES = 20
MOST_CELLS = 1000
"""So many values stand on the page; of more measures those are shown that a promise or a need rests on, then others."""


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there are two places."""
    if len(site.localities) > 1:
        path, text = (
            "places/side-by-side.md",
            "# Places side by side\n\n```jsna-part\npart: places-beside\nname: all\n```\n",
        )
        about = f"Places in {site.place} side by side, measure by measure."
        yield path, Generated(text, "Places side by side", "places", Where(path, 1), about=about)


def beside(_: str, page: Page) -> Fragment:
    """The choice of two places, and the table of those of the largest kind."""
    site = page.site
    same = _largest(site)
    shown = same[:MOST_PLACES]
    everything = _measures(shown, site)
    drawn = everything[: max(1, MOST_CELLS // max(1, len(shown)))]
    groups: dict[str, list[dict[str, Any]]] = {}
    for topic, held in by_topic(drawn).items():
        groups[topic] = [_row(measure, shown, page) for measure in held]
    context = {
        "places": [_option(area, page) for area in site.localities.values()],
        "heads": [{"name": area.name, "href": page.to_place(area.code)} for area in shown],
        "kinds": kinds(shown[0]).lower() if shown else "places",
        "groups": groups,
        "headed": "" not in groups,
        "left": len(everything) - len(drawn),
        "more": len(same) - len(shown),
        "marks": explained(row for measure in drawn for row in _rows(measure, shown)),
        "there": site.catalogue.areas.name(site.benchmarks[-1]) if site.benchmarks else "",
        "script": page.to(SCRIPT),
        "all": page.to_page("places/index.md"),
    }  # fmt: skip
    return Fragment("places-beside.html", context, files={SCRIPT: alone("side-by-side.js").encode()})


def _largest(site: Site) -> list[Area]:
    """The largest places but home: districts, where there are any."""
    others = [one for one in site.localities.values() if one.code != site.home]
    local = [one for one in others if one.tier in ("district", "unitary")]
    return local or [one for one in others if one.tier == others[0].tier]


def _measures(shown: Sequence[Area], site: Site) -> list[Measure]:
    """The measures with a value for two of the places, those first that a promise or a need rests on."""
    used = {success.measure for one in site.objectives.values() for success in one.measures}
    used |= {name for chapter in site.chapters.values() for need in chapter.needs for name in need.measures}
    standing = [one for one in site.catalogue.measures.values() if one.about.retired is None]
    valued = [one for one in standing if sum(one.series(area.code).latest is not None for area in shown) > 1]
    held = list(without_details(valued))
    return sorted(held, key=lambda one: one.name not in used) if len(held) * len(shown) > MOST_CELLS else held


def _row(measure: Measure, shown: Sequence[Area], page: Page) -> dict[str, Any]:
    """A measure's values in the newest period that any of the places has, each with how it compares."""
    benchmark = page.site.benchmarks[-1] if page.site.benchmarks else ""
    rows = _rows(measure, shown)
    period = next((row.period.in_words for row in rows if row is not None), "")
    cells = []
    for row in rows:
        found = status(measure, row, benchmark, page).value if row is not None and row.value is not None else ""
        text = said(measure, row) if row is not None else absent(row)
        cells.append({"text": text, "label": "" if found == "Not compared" else found})
    named = measure.named(measure.headline)
    return {"title": named, "href": page.to_measure(measure.name), "period": period, "cells": cells}


def _rows(measure: Measure, shown: Sequence[Area]) -> list[Any]:
    codes = [area.code for area in shown]
    try:
        period = latest_period(measure, codes, measure.headline)
    except Unknown:
        return [None for _ in codes]
    return [measure.series(code).at(period) for code in codes]


def _option(area: Area, page: Page) -> dict[str, str]:
    above = page.site.catalogue.areas.name(area.parent) if area.parent in page.site.localities else ""
    named = title(area, page.site)
    return {
        "code": area.code,
        "name": named,
        "words": named if not above or named != area.name else f"{named}, {kind(area)} in {above}",
        "json": page.to(f"{FOLDER}{address_name(area)}.json"),
        "href": page.to_place(area.code),
    }
