"""Pages at names that chapters, measures and objectives had before: each leads on to where it is now."""

from __future__ import annotations

import json
from collections.abc import Iterator

from markupsafe import Markup

from jsna.editions.manifest import MOVED
from jsna.pages.page import Fragment, Generated, Page
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.status import path_beside


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page at each name that a chapter had before, in the folder where it is now."""
    for chapter in site.chapters.values():
        for old in chapter.former_paths:
            text = f"```jsna-part\npart: chapter-moved\nname: {json.dumps(chapter.path, ensure_ascii=False)}\n```\n"
            yield old, Generated(text, plain(chapter.title), MOVED, chapter.title.where)


def part(path: str, page: Page) -> Fragment:
    """That a chapter has another name now."""
    title = plain(page.site.chapters[path].title)
    return Fragment("moved.html", {"title": title, "href": page.to_page(path)})


def moves_on(page: Page) -> Markup:
    """For the head of a page at a former name: what takes its reader on."""
    target = "" if page.path in page.site.documents else dict(_moves(page.site)).get(page.path, "")
    known = target and target != page.path
    return Markup('<meta http-equiv="refresh" content="0; url={}">').format(page.to_page(target)) if known else Markup()


def _moves(site: Site) -> Iterator[tuple[str, str]]:
    """Former paths with present ones; a name that is in use comes last, and means the page that has it now."""
    for chapter in site.chapters.values():
        yield from ((old, chapter.path) for old in chapter.former_paths)
    for objective in site.objectives.values():
        yield from ((path_beside(objective.path, old), objective.path) for old in objective.formerly)
    named = [(found.name, found.about.formerly) for found in site.catalogue.measures.values()]
    for name, formerly in named:
        yield from ((f"measures/{old}.md", f"measures/{name}.md") for old in formerly)
    yield from ((f"measures/{name}.md", "") for name, _ in named)
