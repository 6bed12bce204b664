"""Every page that no author writes, by the path that its source would have: the one table of who makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from jsna.pages import (
    changes,
    decisions,
    departed,
    equality_objectives,
    freshness,
    guide,
    legal,
    loose_ends,
    measure,
    moved,
    needs,
    objective,
    own_area,
    priorities,
    priority,
    publications,
)
from jsna.pages.board import page as board
from jsna.pages.equality import group as equality_group
from jsna.pages.equality import overview as equality
from jsna.pages.equality import register as equality_register
from jsna.pages.page import Generated
from jsna.pages.places import beside, finder, place, planning
from jsna.reading import Document
from jsna.site import Site

# A later maker goes before an earlier one: a name in use before one that another measure had.
_MAKERS: tuple[Callable[[Site], Iterator[tuple[str, Generated]]], ...] = (
    departed.pages,
    moved.pages,
    guide.pages,
    legal.pages,
    decisions.pages,
    loose_ends.pages,
    priorities.pages,
    priority.pages,
    needs.pages,
    freshness.pages,
    publications.pages,
    board.pages,
    measure.moved_pages,
    measure.pages,
    changes.pages,
    objective.moved_pages,
    equality_objectives.pages,
    equality.pages,
    equality_group.pages,
    equality_register.pages,
    own_area.pages,
    finder.pages,
    beside.pages,
    planning.pages,
    place.pages,
)


def makeable(site: Site) -> dict[str, Generated]:
    """Every page that the build would make if no author had written one at its address."""
    return {path: page for make in _MAKERS for path, page in make(site)}


def generated(made: Mapping[str, Generated], site: Site) -> dict[str, Generated]:
    """Those of them that are made; an author's page at the same address goes before ours."""
    return {path: page for path, page in made.items() if _author_of(path, site) is None}


def taken(made: Mapping[str, Generated], site: Site) -> Iterator[tuple[Document, Generated]]:
    """Authors' pages where one of ours would be, with the page that a measure or a code is then left without."""
    for path, page in made.items():
        document = _author_of(path, site)
        if document is not None and page.taken is not None:
            yield document, page


def _author_of(path: str, site: Site) -> Document | None:
    folder, _, name = path.rpartition("/")
    usual = f"{folder}/" if name == "index.md" else path.removesuffix(".md") + "/"
    there = (found for other, found in site.documents.items() if site.addresses.get(other) == usual)
    return site.documents.get(path) or next(there, None)
