"""Who uses a measure: chapters and promises that rest on it, and pages whose words or charts speak of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jsna.data.measures import Measure
from jsna.directives import Requests
from jsna.pages.filling import Draft
from jsna.pages.page import Page
from jsna.prose.plain import plain
from jsna.reading import Map, Node, Text
from jsna.site import Site
from jsna.strategy.renaming import present_measure

_KEYS = ("measure", "measures", "groups", "x", "y")  # of a block, under which measures are named


def mentions(pages: Mapping[str, Draft], site: Site) -> dict[str, dict[str, str]]:
    """The pages that speak of each measure, in checked links or in blocks: their titles by their paths."""
    found: dict[str, dict[str, str]] = {}
    for path, draft in pages.items():
        for name in {present_measure(one, site.catalogue): None for one in _named(draft.requests)}:
            if name in site.catalogue.measures:
                found.setdefault(name, {})[path] = draft.title
    return found


def _named(requests: Requests) -> Iterator[str]:
    for link in (one for one in requests.links if one.scheme != "cite"):
        path = link.target.partition("?")[0].split("/")
        yield path[-1] if link.scheme == "target" else path[0]
    for block in requests.blocks:
        yield from (text for key in _KEYS if key in block.body for text in _texts(block.body[key]))


def _texts(node: Node) -> Iterator[Text]:
    if isinstance(node, Text):
        yield node
    else:
        for inner in node.values() if isinstance(node, Map) else node:
            yield from _texts(inner)


def used_by(measure: Measure, page: Page) -> list[tuple[str, list[dict[str, str]]]]:
    """Links to the chapters, the promises and the other pages that use the measure, by what they are; none empty."""
    site = page.site
    spoken = site.mentions.get(measure.name, {})
    chapters = {
        one.path: plain(one.title)
        for one in site.chapters.values()
        if one.path in spoken
        or any(measure.name in need.measures for need in one.needs)
        or any(measure.name == found.measure for entry in one.equality for found in entry.evidence)
    }
    promises = {
        one.path: plain(one.title)
        for one in site.objectives.values()
        if one.path in spoken or any(success.measure == measure.name for success in one.measures)
    }
    others = {path: title for path, title in spoken.items() if path not in chapters and path not in promises and title}
    kinds = (("Chapters that use it", chapters), ("Promises that use it", promises), ("Other pages with it", others))
    return [
        (kind, [{"title": title, "href": page.to_page(path)} for path, title in found.items()])
        for kind, found in kinds
        if found
    ]
