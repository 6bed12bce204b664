"""Which part of which page makes which block: the one table of everything that a block can become."""

from __future__ import annotations

from collections.abc import Callable

from jsna.directives import Block
from jsna.keys import Keys
from jsna.pages import (
    actions,
    background,
    changes,
    chapter,
    departed,
    guide,
    legal,
    listings,
    measure,
    methods,
    objective,
    phrases,
)
from jsna.pages.charts.block import chart
from jsna.pages.gallery import gallery
from jsna.pages.page import Fragment, Page
from jsna.pages.tables import table

# Blocks of authors.
_BLOCKS: dict[str, Callable[[Block, Page], Fragment | None]] = {
    "chart": chart,
    "table": table,
    "scorecard": listings.scorecard,
    "catalogue": listings.catalogue,
    "gallery": gallery,
    "changes": changes.block,
}

# Parts of the pages that the engine writes, each with the name of what it is about.
_PARTS: dict[str, Callable[[str, Page], Fragment]] = {
    "changes": changes.part,
    "departed": departed.part,
    "guide-problem": guide.problem,
    "legal": legal.part,
    "method": methods.method,
    "guide-kind": phrases.kind,
    "guide-words": phrases.words,
    "measure": measure.top,
    "measure-moved": measure.moved_to,
    "measure-groups": measure.groups,
    "measure-table": measure.figures,
    "measure-about": measure.about,
    "promise": objective.promise,
    "status": objective.status,
    "fairness": objective.fairness,
    "needs": objective.needs,
    "actions": actions.listed,
    "milestones": objective.milestones,
    "history": objective.history,
    "who": objective.who,
    "chapter-top": chapter.top,
    "chapter-needs": chapter.needs,
    "chapter-voices": chapter.voices,
    "chapter-services": chapter.services,
    "chapter-equality": background.equality,
    "chapter-gaps": chapter.gaps,
    "chapter-recommendations": chapter.recommendations,
    "chapter-about": background.about,
    "chapter-downloads": background.downloads,
    "chapter-references": chapter.references,
}


def fragment(block: Block, page: Page) -> Fragment | None:
    """What a block becomes; None, and a problem, where it can't be made."""
    if block.kind == "jsna-part":
        return _part(block, page)
    make = _BLOCKS.get(block.kind)
    if make is None:
        message = f"A {block.kind} block can't be filled by this version."
        page.site.problems.add("unknown-kind", block.where, message, "Leave it out.")
        return None
    return make(block, page)


def _part(block: Block, page: Page) -> Fragment | None:
    keys = Keys(block.body, "A part", page.site.problems)
    part, name = keys.one_of("part", _PARTS), keys.required("name")
    keys.done()
    return _PARTS[part](name, page) if part else None
