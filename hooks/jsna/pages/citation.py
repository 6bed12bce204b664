"""How a page or a figure is cited: in words that can be copied, with the address that it keeps in this edition."""

from __future__ import annotations

from jsna.pages.page import Page
from jsna.pages.templates import day


def page_address(page: Page) -> str:
    """The permanent address of a page."""
    return page.site.settings.permanent(page.site.address(page.path))


def citation(page: Page, title: str, figure: str = "", anchor: str = "") -> str:
    """Who publishes it, when, what it is called, in which edition, and where: as one line of plain text.

    `title` is the page's, `figure` that of a figure on it, and `anchor` the figure's id.
    """
    settings = page.site.settings
    publisher, site = (settings.publisher, settings.site_name) if settings.publisher else (settings.site_name, "")
    named = ", a figure in ".join(f"“{text}”" for text in (figure, title) if text)
    edition = f"{'edition' if site else 'Edition'} {settings.edition}" if settings.edition else ""
    work = ", ".join(filter(None, (site, edition, day(settings.as_of))))
    where = page_address(page) + (f"#{anchor}" if anchor else "")
    said = (f"{part}." for part in (f"{publisher} ({settings.as_of.year})", named, work) if part)
    return " ".join([*said, where]).strip()
