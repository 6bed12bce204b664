"""What a page tells programs of itself: elements of its head that no reader sees, each made by one of a table."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from jsna.editions.manifest import DRAFT
from jsna.outputs.feed import ATOM
from jsna.pages.board.page import print_style
from jsna.pages.dataset import dataset
from jsna.pages.legal import leads_on
from jsna.pages.moved import moves_on
from jsna.pages.page import Page
from jsna.pages.places.metadata import place
from jsna.pages.priority import promised
from jsna.pages.publications import feed_link


def feed(page: Page) -> Markup:
    """Where the news of the promises can be had as a feed, on every page of a site that makes any."""
    if not page.site.objectives:
        return Markup()
    link = '<link rel="alternate" type="application/atom+xml" title="News of the promises" href="{}">'
    return Markup(link).format(page.to_feed(ATOM))


def unindexed(page: Page) -> Markup:
    """A draft is for those who are shown it, not for search engines."""
    draft = page.site.settings.published and page.site.settings.edition == DRAFT
    return Markup('<meta name="robots" content="noindex">' if draft else "")


_ELEMENTS: tuple[Callable[[Page], Markup], ...] = (
    feed,
    feed_link,
    dataset,
    place,
    promised,
    print_style,
    unindexed,
    leads_on,
    moves_on,
)


def head(page: Page) -> Markup:
    """All that belongs into a page's head."""
    return Markup("").join(element(page) for element in _ELEMENTS)
