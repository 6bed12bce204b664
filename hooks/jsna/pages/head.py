"""What a page tells programs of itself: elements of its head that no reader sees, each made by one of a table."""

from __future__ import annotations

from collections.abc import Callable

from markupsafe import Markup

from jsna.pages.legal import leads_on
from jsna.pages.page import Page

_ELEMENTS: tuple[Callable[[Page], Markup], ...] = (leads_on,)


def head(page: Page) -> Markup:
    """All that belongs into a page's head."""
    return Markup("").join(element(page) for element in _ELEMENTS)
