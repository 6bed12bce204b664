"""The library on a page: every needs assessment, briefing and data pack, with its file and what replaced it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from jsna.assessment.chapters import KINDS_OF_FILE
from jsna.assessment.publications import PAGE, Publication
from jsna.directives import Block
from jsna.keys import Keys
from jsna.outputs.library import FEED
from jsna.pages.background import ACCESS, file_address
from jsna.pages.page import Fragment, Generated, Page
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site

TITLE = "Publications"
_INTRODUCTION = "Everything that is published here to read or to download, the newest first."


def pages(_: Site) -> Iterator[tuple[str, Generated]]:
    """The page of a site whose author writes none at its address."""
    text = f"# {TITLE}\n\n{_INTRODUCTION}\n\n```publications\n```\n"
    yield PAGE, Generated(text, TITLE, "publications", Where(PAGE, 1))


def listing(block: Block, page: Page) -> Fragment:
    """A block of an author's: everything, or what is of one `kind`."""
    keys = Keys(block.body, "A publications listing", page.site.problems)
    kind = keys.one_of("kind", KINDS_OF_FILE)
    keys.done()
    rows = [_row(one, page) for one in page.site.publications if not kind or one.kind == kind]
    return Fragment("publications.html", {"rows": rows, "feed": page.to_feed(FEED)})


def _row(one: Publication, page: Page) -> dict[str, Any]:
    chapter = page.site.chapters.get(one.page)
    return {
        "title": plain(one.title),
        "href": file_address(one.file, page) if one.file or not one.page else page.to_page(one.page),
        "summary": plain(one.summary) if one.file else "",  # a chapter's stands on its own page
        "kind": one.kind.replace("-", " ").capitalize() or "File",
        "date": one.date,
        "file": ", ".join(filter(None, (one.type, one.size))),
        "access": ACCESS[one.accessible].capitalize(),
        "part_of": {"title": plain(chapter.title), "href": page.to_page(one.page)} if chapter and one.file else None,
        "replaced": _successor(one, page),
    }


def _successor(one: Publication, page: Page) -> dict[str, str] | None:
    if not one.replaced_by:
        return None
    other = next((found for found in page.site.publications if found.title == one.replaced_by and found.file), None)
    href = page.to_page(one.replaced_page) if one.replaced_page else file_address(other.file, page) if other else ""
    return {"title": plain(one.replaced_by), "href": href}


def feed_link(page: Page) -> Markup:
    """For the head of the library's page: where programs that read feeds find it."""
    if page.path != PAGE:
        return Markup("")
    element = '<link rel="alternate" type="application/atom+xml" title="{}" href="{}">'
    return Markup(element).format(TITLE, page.to_feed(FEED))
