"""How past editions found a promise: its status in each, and what it stood for then."""

from __future__ import annotations

from collections.abc import Iterator

from jsna.editions.manifest import Edition, Standing, in_edition
from jsna.pages.page import Fragment, Page
from jsna.pages.templates import day_of
from jsna.site import Site
from jsna.strategy.objectives import Objective
from jsna.strategy.verdict import past_verdict


def past_standings(objective: Objective, site: Site) -> Iterator[tuple[Edition, Standing]]:
    """Every past edition that had the promise, by this id or an earlier one, the newest first."""
    for edition in reversed(site.editions):
        names = (objective.id, *map(str, objective.formerly))
        found = next((edition.objectives[name] for name in names if name in edition.objectives), None)
        if found is not None:
            yield edition, found


def standings(identity: str, page: Page) -> Fragment:
    """The table of them, each with a link to the page as it was."""
    objective = page.site.objectives[identity]
    rows = [
        {
            "edition": edition.id,
            "day": day_of(edition.as_of),
            "href": _address(edition, objective, page),
            "status": past_verdict(found.progress, found.progress_label, found.due),
            "pace": found.trajectory_label,
            "sentence": found.sentence,
        }
        for edition, found in past_standings(objective, page.site)
    ]
    return Fragment("standings.html", {"rows": rows})


def _address(edition: Edition, objective: Objective, page: Page) -> str:
    """The promise's page in that edition; empty where it is not known."""
    paths = {f"strategy/objectives/{name}.md" for name in (objective.id, *objective.formerly)}
    address = next((found.address for found in edition.pages if found.path in paths), "")
    url = page.site.settings.site_url
    if not address:
        return ""
    return in_edition(url, edition.id) + address if url else page.to(f"../{edition.id}/{address}")
