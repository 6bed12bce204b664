"""Pages of past editions that this one no longer has: their addresses still answer, and say what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from jsna.editions.manifest import GONE, Edition, EditionPage
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.templates import day_of
from jsna.problems import Where
from jsna.site import Site


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page at each address that a past edition had; whoever has a page there now goes before it."""
    for path, (edition, page) in _last(site).items():
        if path not in site.documents:
            text = f'```jsna-part\npart: departed\nname: "{path}"\n```\n'
            where = Where(f"content/editions/{edition.id}.json", 1)
            yield path, Generated(text, page.title or page.address, GONE, where)


def part(path: str, page: Page) -> Fragment:
    """When the page was last there, where it can still be read, and what was last said in it."""
    edition, gone = _last(page.site)[path]
    context = {
        "edition": edition.id,
        "day": day_of(edition.as_of),
        "href": page.to(f"../{edition.id}/{gone.address}"),
        "kind": gone.kind,
        "last": _last_words(edition, gone),
        "home": page.to(""),
    }
    return Fragment("departed.html", context)


def _last(site: Site) -> dict[str, tuple[Edition, EditionPage]]:
    """Each page of the past by its path, with the last edition that had it."""
    return {
        page.path: (edition, page)
        for edition in site.editions
        for page in edition.pages
        if page.kind != GONE and _sound(page)
    }


def _sound(page: EditionPage) -> bool:
    """Whether a manifest's path is one that a page of ours can have."""
    pure = PurePosixPath(page.path)
    return pure.suffix == ".md" and not pure.is_absolute() and ".." not in pure.parts and '"' not in page.path


def _last_words(edition: Edition, page: EditionPage) -> str:
    """How a promise stood at last; "" for other pages."""
    name = PurePosixPath(page.path).stem
    found = edition.objectives.get(name) if page.kind == "objective" else None
    return found.sentence if found else ""
