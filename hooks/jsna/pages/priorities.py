"""All priorities on one page: what each is for, how many of its promises stand how, and the promises themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.priority import names, objectives_of
from jsna.pages.wording import counted
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.assess import Assessed, place
from jsna.strategy.priorities import INDEX
from jsna.strategy.priorities import PAGE as STRATEGY
from jsna.strategy.summary import code, counts, remarks

TITLE = "Our priorities"


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there is a priority."""
    if names(site):
        text = "```jsna-part\npart: priorities\nname: all\n```\n"
        about = f"What we in {site.place} want to change first, and how many of the promises for it stand how."
        yield INDEX, Generated(text, TITLE, "priorities", Where(INDEX, 1), about=about)


def each(_: str, page: Page) -> Fragment:
    """Every priority with its summary, its counts and its promises, the worst first; then what stands under none."""
    strategy = page.to_page(STRATEGY) if STRATEGY in page.site.addresses else ""
    loose = [one for one in page.site.assessed.values() if not one.objective.priority and not one.objective.retired]
    context = {
        "title": TITLE,
        "strategy": strategy,
        "rows": [_priority(name, page) for name in names(page.site)],
        "loose": [_promise(one, page) for one in sorted(loose, key=place)],
    }
    return Fragment("priorities.html", context)


def _priority(name: str, page: Page) -> dict[str, Any]:
    site = page.site
    path, listed = site.priorities.path(name), site.priorities.listed.get(name)
    standing = [site.assessed[one.id] for one in objectives_of(path, site) if one.retired is None]
    return {
        "title": plain(site.priorities.title(name)),
        "href": page.to_page(path),
        "summary": page.prose(listed.summary) if listed and listed.summary else "",
        "total": counted(len(standing), "promise"),
        "counts": counts(standing),
        "remarks": remarks(standing),
        "promises": [_promise(one, page) for one in sorted(standing, key=place)],
    }


def _promise(assessed: Assessed, page: Page) -> dict[str, str]:
    found = code(assessed)
    return {
        "title": plain(assessed.objective.title),
        "href": page.to_page(assessed.objective.path),
        "code": found.value if found else "",
        "status": found.label if found else "Not judged by data",
    }
