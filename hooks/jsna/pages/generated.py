"""Every page that no author writes, by the path that its source would have: the one table of who makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jsna.pages import guide, measure
from jsna.pages.page import Generated
from jsna.pages.places import beside, finder, place, planning
from jsna.site import Site

# A later maker goes before an earlier one: a name in use before one that another measure had.
_MAKERS: tuple[Callable[[Site], Iterator[tuple[str, Generated]]], ...] = (
    guide.pages,
    measure.moved_pages,
    measure.pages,
    finder.pages,
    beside.pages,
    planning.pages,
    place.pages,
)


def generated(site: Site) -> dict[str, Generated]:
    """All of them, each page written once."""
    return {path: page for make in _MAKERS for path, page in make(site)}
