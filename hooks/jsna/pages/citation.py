"""How a page or a figure is cited: in words that can be copied, with the address that it keeps in this edition."""

from __future__ import annotations

from urllib.parse import quote

from jsna.pages.page import Page
from jsna.pages.templates import day
from jsna.settings import Settings


def permanent(address: str, settings: Settings) -> str:
    """The whole address of a page in this edition: `https://council.example/jsna/2026.1/measures/smoking/`.

    Editions are published side by side, each in a folder named after it. A site that does not say where it will stand
    (`site_url`) has only the address within it; one whose `site_url` is an edition's already has that.
    """
    if not settings.site_url:
        return address
    edition = quote(settings.edition)
    root = settings.site_url.rstrip("/")
    within = f"{root}/{edition}" if edition and not root.endswith(f"/{edition}") else root
    return f"{within}/{address}"


def page_address(page: Page) -> str:
    """The permanent address of a page."""
    return permanent(page.site.address(page.path), page.site.settings)


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
