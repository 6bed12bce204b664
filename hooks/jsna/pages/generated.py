"""Every page that no author writes, by the path that its source would have: the one table of who makes them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jsna.pages import changes, departed, guide, legal, measure
from jsna.pages.page import Generated
from jsna.reading import Document
from jsna.site import Site

# A later maker goes before an earlier one: a name in use before one that another measure had.
_MAKERS: tuple[Callable[[Site], Iterator[tuple[str, Generated]]], ...] = (
    departed.pages,
    guide.pages,
    legal.pages,
    measure.moved_pages,
    measure.pages,
    changes.pages,
)


def generated(site: Site) -> dict[str, Generated]:
    """All of them; an author's page at the same address goes before ours."""
    return {path: page for path, page in _made(site).items() if _author_of(path, site) is None}


def taken(site: Site) -> Iterator[tuple[Document, Generated]]:
    """Authors' pages where one of ours would be, with the page that a measure or a code is then left without."""
    for path, page in _made(site).items():
        document = _author_of(path, site)
        if document is not None and page.taken is not None:
            yield document, page


def _made(site: Site) -> dict[str, Generated]:
    return {path: page for make in _MAKERS for path, page in make(site)}


def _author_of(path: str, site: Site) -> Document | None:
    usual = path.removesuffix(".md") + "/"
    there = (found for other, found in site.documents.items() if site.addresses.get(other) == usual)
    return site.documents.get(path) or next(there, None)
