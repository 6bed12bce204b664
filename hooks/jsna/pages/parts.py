"""Which part of which page makes which block: the one table of everything that a block can become."""

from __future__ import annotations

from collections.abc import Callable

from jsna.directives import Block
from jsna.keys import Keys
from jsna.pages import (
    background,
    by_place,
    chapter,
    decisions,
    deeds,
    departed,
    equality_objectives,
    fairness,
    freshness,
    guide,
    history,
    legal,
    legend,
    listings,
    loose_ends,
    measure,
    methods,
    moved,
    needs,
    objective,
    objective_background,
    own_area,
    past,
    phrases,
    priorities,
    priority,
    publications,
    since,
)
from jsna.pages.board import page as board
from jsna.pages.charts.block import chart
from jsna.pages.equality import figures as equality_figures
from jsna.pages.equality import group as equality_group
from jsna.pages.equality import overview as equality
from jsna.pages.equality import register as equality_register
from jsna.pages.equality import told as equality_told
from jsna.pages.gallery import gallery
from jsna.pages.page import Fragment, Page
from jsna.pages.places import beside, finder, people, place, planning, profile, promises
from jsna.pages.reference import page as reference
from jsna.pages.scorecard import scorecard
from jsna.pages.tables import table

# Blocks of authors.
_BLOCKS: dict[str, Callable[[Block, Page], Fragment | None]] = {
    "chart": chart,
    "table": table,
    "scorecard": scorecard,
    "catalogue": listings.catalogue,
    "freshness": freshness.listing,
    "publications": publications.listing,
    "gallery": gallery,
    "changes": since.block,
    "equality-evidence": equality.evidence,
    "places": finder.places,
}

# Parts of the pages that the engine writes, each with the name of what it is about.
_PARTS: dict[str, Callable[[str, Page], Fragment]] = {
    "edition-changes": since.part,
    "departed": departed.part,
    "guide-problem": guide.problem,
    "legal": legal.part,
    "legend": legend.part,
    "method": methods.method,
    "guide-chart": reference.chart,
    "guide-keys": reference.keys,
    "guide-roles": reference.roles,
    "guide-kind": phrases.kind,
    "guide-words": phrases.words,
    "measure": measure.top,
    "measure-moved": measure.moved_to,
    "measure-groups": measure.groups,
    "measure-table": measure.figures,
    "measure-about": measure.about,
    "promise": objective.promise,
    "status": objective.status,
    "objective-moved": objective.moved_to,
    "fairness": fairness.fairness,
    "by-place": by_place.by_place,
    "needs": objective_background.needs,
    "actions": deeds.actions,
    "milestones": deeds.milestones,
    "changes": history.changes,
    "history": history.history,
    "standings": past.standings,
    "where": objective_background.where,
    "who": objective_background.who,
    "checks": objective_background.checks,
    "judged": objective_background.judged,
    "equality-objectives": equality_objectives.listed,
    "equality-characteristics": equality_objectives.characteristics,
    "priority-top": priority.top,
    "priority-card": priority.scores,
    "priorities": priorities.each,
    "priority-needs": priority.needs,
    "priority-loose": priority.loose,
    "priority-others": priority.others,
    "decisions": decisions.summary,
    "decided": decisions.decided,
    "loose-summary": loose_ends.summary,
    "loose-ends": loose_ends.group,
    "board-top": board.top,
    "board-purpose": board.purpose,
    "board-asks": board.asked,
    "board-exceptions": board.exceptions,
    "board-changes": board.changes,
    "board-places": board.places,
    "board-contents": board.contents,
    "board-entry": board.entry_of,
    "board-needs": board.needs,
    "chapter-moved": moved.part,
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
    "chapter-missing": chapter.lacks,
    "freshness": freshness.summary,
    "needs-counts": needs.counts,
    "needs-stage": needs.stage,
    "needs-topics": needs.topics,
    "equality-summary": equality.summary,
    "equality-groups": equality.groups,
    "equality-matrix": equality.matrix_part,
    "equality-editions": equality.editions,
    "equality-outlook": equality.outlook,
    "equality-gaps": equality_register.register,
    "equality-group": equality_group.top,
    "equality-about": equality_group.about,
    "equality-drawn": equality_figures.drawn,
    "equality-told": equality_figures.told,
    "equality-wholly": equality_figures.wholly,
    "equality-voices": equality_told.voices,
    "equality-records": equality_told.records,
    "equality-group-gaps": equality_told.gaps,
    "equality-promises": equality_told.promises,
    "equality-chapters": equality_told.chapters,
    "own-area-top": own_area.top,
    "own-area-choose": own_area.choose,
    "own-area-result": own_area.result,
    "own-area-refused": own_area.refused,
    "place-top": place.top,
    "place-people": people.facts,
    "place-groups": profile.groups,
    "place-standing": profile.standing,
    "place-profile": profile.table,
    "place-needs": promises.needs,
    "place-promises": promises.promises,
    "place-planning": promises.planning,
    "place-around": place.around,
    "place-files": place.files,
    "places-beside": beside.beside,
    "places-planning": planning.planning,
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
