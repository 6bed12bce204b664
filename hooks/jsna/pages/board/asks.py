"""Recommendations: what the board is asked to decide, agree or do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jsna.news import ended
from jsna.pages.board.paper import Ask
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.words import first_of

_NAMED = 5


def undecided(site: Site) -> tuple[tuple[str, str], ...]:
    """Each need that nothing has been decided about, with the title of its chapter."""
    chapters = site.chapters.values()
    return tuple((plain(n.statement), plain(c.title)) for c in chapters for n in c.needs if not n.decision)


def asks(site: Site, pages: Mapping[str, str], needs_page: str) -> Iterator[Ask]:
    """What actions ask, drafts to be approved, needs to be decided on. `pages` are those of the objectives."""
    for objective in site.objectives.values():
        for action in objective.actions:
            if action.ask and action.status != "done":
                yield Ask(ended(plain(action.ask)), plain(objective.title), pages[objective.id])
    yield from _drafts(site)
    yield from _needs(undecided(site), needs_page)


def _drafts(site: Site) -> Iterator[Ask]:
    """Drafts, where the site says of anything that it is approved: elsewhere, a draft is what says nothing."""
    states = {"objective": [(plain(found.title), found.status.state) for found in site.objectives.values()]}
    states["chapter"] = [(plain(found.title), found.status.state) for found in site.chapters.values()]
    if all(state == "draft" for pairs in states.values() for _, state in pairs):
        return
    for what, pairs in states.items():
        titles = [title for title, state in pairs if state == "draft"]
        if titles:
            yield Ask(f"Approve the {_counted(titles, what)}: {_listed(titles)}.", "", "")


def _counted(titles: Sequence[str], what: str) -> str:
    return f"{what} that is a draft" if len(titles) == 1 else f"{len(titles)} {what}s that are drafts"


def _listed(titles: Sequence[str]) -> str:
    return first_of([f"“{title}”" for title in titles], _NAMED)


def _needs(needs: Sequence[tuple[str, str]], page: str) -> Iterator[Ask]:
    if len(needs) == 1:
        yield Ask(f"Decide on the need “{needs[0][0].rstrip('.')}”.", "", page)
    elif needs:
        told = "Decide which of them to adopt, to watch, or to leave."
        yield Ask(f"{len(needs)} needs that the assessment found have no decision yet. {told}", "", page)
