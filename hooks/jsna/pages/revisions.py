"""What became of a measure's earlier figures, edition by edition: how many were revised or taken back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from jsna.data.measures import Measure
from jsna.editions.changes import revisions, withdrawn
from jsna.editions.manifest import Edition, History
from jsna.outputs.edition import history_now
from jsna.pages.page import Page
from jsna.pages.wording import counted

CHANGES = "changes.md"  # the page of what changed in an edition


def revised(measure: Measure, page: Page) -> dict[str, Any]:
    """The editions in which earlier figures of home or its benchmarks changed, newest first; `known` is the first."""
    held = list(_held(measure, page))
    told = [
        {"edition": name, "href": href, "words": words}
        for (_, old, _), (name, new, href) in pairwise(held)
        if (words := _words(old, new))
    ]
    return {"editions": told[::-1], "known": held[0][0].removeprefix("edition ") if len(held) > 1 else ""}


def _held(measure: Measure, page: Page) -> Iterator[tuple[str, History, str]]:
    """The measure in each edition that has it, the oldest first, with the address of what changed there."""
    names = (measure.name, *measure.about.formerly)
    for edition in page.site.editions:
        found = next((edition.measures[name] for name in names if name in edition.measures), None)
        if found is not None:
            yield f"edition {edition.id}", found, _past(edition, page)
    if page.site.editions:
        now = page.site.settings.edition
        yield (
            f"edition {now}" if now else "this edition",
            history_now(measure, page.site),
            f"{page.to_page(CHANGES)}#changed-measures",
        )


def _past(edition: Edition, page: Page) -> str:
    """What changed in a past edition; empty where that has no such page."""
    address = next((one.address for one in edition.pages if one.path == CHANGES), "")
    return f"{page.to(f'../{edition.id}/{address}')}#changed-measures" if address else ""


def _words(old: History, new: History) -> str:
    """`3 earlier figures were revised and 1 earlier figure was taken back`; empty where nothing was."""
    found = ((len(list(revisions(old, new))), "revised"), (len(list(withdrawn(old, new))), "taken back"))
    told = [f"{counted(n, 'earlier figure')} {'was' if n == 1 else 'were'} {what}" for n, what in found if n]
    return " and ".join(told)
