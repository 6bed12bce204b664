"""The page of a priority: how its promises go, which needs they answer, and what hangs loose within it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from jsna.outputs.notation import Json
from jsna.pages import loose_ends
from jsna.pages.dataset import element
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.scorecard import card
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.objectives import Objective
from jsna.strategy.priorities import FOLDER, INDEX
from jsna.strategy.priorities import PAGE as STRATEGY

_SECTIONS = (
    ("", "priority-top"),
    ("How its promises are going", "priority-card"),
    ("The needs that it answers", "priority-needs"),
    ("What hangs loose", "priority-loose"),
    ("Other priorities", "priority-others"),
)


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page for each priority that the strategy lists or an objective names."""
    for name in names(site):
        path, listed = site.priorities.path(name), site.priorities.listed.get(name)
        where = listed.id.where if listed else Where(path, 1)
        yield path, Generated(_markdown(path), plain(site.priorities.title(name)), "priority", where)


def names(site: Site) -> tuple[str, ...]:
    """The ids of all priorities in their order."""
    return site.priorities.every(str(objective.priority) for objective in site.objectives.values())


def _markdown(path: str) -> str:
    """The page's Markdown; a part is named by the page's own path, in which nothing of the author's text stands."""
    parts = [
        (f"## {title}\n\n" if title else "") + f'```jsna-part\npart: {part}\nname: "{path}"\n```'
        for title, part in _SECTIONS
    ]
    return "\n\n".join(parts) + "\n"


def _name(path: str, site: Site) -> str:
    return next(name for name in names(site) if site.priorities.path(name) == path)


def objectives_of(path: str, site: Site) -> list[Objective]:
    """Those of the priority, in the order of the objectives."""
    return [o for o in site.objectives.values() if o.priority and site.priorities.path(o.priority) == path]


def top(path: str, page: Page) -> Fragment:
    """Its title and summary, and the way to the whole strategy."""
    name = _name(path, page.site)
    listed = page.site.priorities.listed.get(name)
    context = {
        "title": plain(page.site.priorities.title(name)),
        "summary": page.prose(listed.summary) if listed and listed.summary else "",
        "all": page.to_page(INDEX),
        "strategy": page.to_page(STRATEGY) if STRATEGY in page.site.addresses else "",
    }
    return Fragment("priority-top.html", context)


def scores(path: str, page: Page) -> Fragment:
    """The scorecard of its promises."""
    return card([page.site.assessed[o.id] for o in objectives_of(path, page.site)], page, lead=False)


def needs(path: str, page: Page) -> Fragment:
    """Each need that a promise of it answers, once, with the chapter that states it and the promises."""
    chain, objectives = page.site.chain, objectives_of(path, page.site)
    answered = {stated.need.id: stated for objective in objectives for stated in chain.answered(objective)}
    rows: list[dict[str, Any]] = []
    for name, stated in answered.items():
        mine = [objective for objective in objectives if name in objective.needs]
        chapter = page.to_page(stated.chapter.path)
        rows.append(
            {
                "statement": plain(stated.need.statement),
                "href": f"{chapter}#{stated.anchor}",
                "chapter": plain(stated.chapter.title),
                "objectives": [{"title": plain(o.title), "href": page.to_page(o.path)} for o in mine],
            }
        )
    return Fragment("priority-needs.html", {"needs": rows})


def loose(path: str, page: Page) -> Fragment:
    """What hangs loose of its promises."""
    mine = {objective.id for objective in objectives_of(path, page.site)}
    ends = [end for end in page.site.loose_ends if any(objective.id in mine for objective in end.objectives)]
    return loose_ends.listed(ends, page)


def promised(page: Page) -> Markup:
    """For programs: the promises of the page's priority as a list of schema.org (ItemList); nothing elsewhere."""
    found = _objectives_here(page)
    if not found:
        return Markup()
    items: list[Json] = [
        {"@type": "ListItem", "position": at, "name": plain(one.title), "url": page.whole(page.site.address(one.path))}
        for at, one in enumerate(found, 1)
    ]
    named = plain(page.site.priorities.title(_name(page.path, page.site)))
    head: dict[str, Json] = {"@context": "https://schema.org", "@type": "ItemList", "name": named}
    return element({**head, "url": page.whole(page.site.address(page.path)), "itemListElement": items})


def _objectives_here(page: Page) -> list[Objective]:
    ours = page.path.startswith(FOLDER) and page.path not in page.site.documents
    return objectives_of(page.path, page.site) if ours else []


def others(path: str, page: Page) -> Fragment:
    """The next priority (the first after the last), and all the others."""
    known, here = names(page.site), _name(path, page.site)
    after = known.index(here) + 1
    ordered = [*known[after:], *known[: after - 1]]
    priorities = page.site.priorities
    rows = [{"title": plain(priorities.title(name)), "href": page.to_page(priorities.path(name))} for name in ordered]
    return Fragment("priority-others.html", {"others": rows, "more": len(known) > after})
