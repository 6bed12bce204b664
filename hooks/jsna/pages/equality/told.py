"""What a group's page gathers beside figures: voices, research and records, gaps, promises, and each chapter's word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.chapters import Chapter, Voice
from jsna.assessment.characteristics import tells_of
from jsna.assessment.equality import Evidence, in_words
from jsna.assessment.evidence import serving
from jsna.assessment.matrix import Cell, Knowledge, counts
from jsna.pages.equality.cells import matrix_of, shown, title_of
from jsna.pages.equality.register import row
from jsna.pages.objective import headline_words
from jsna.pages.page import Fragment, Page
from jsna.pages.wording import counted
from jsna.prose.plain import plain
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.objectives import Objective
from jsna.strategy.verdict import verdict

_KINDS = {"engagement": "What people told us", "research": "Research", "service-record": "Service records"}


def voices(group: str, page: Page) -> Fragment:
    """Those whom a chapter names as evidence about the group, or who were asked as people of it; then what else is."""
    rows, others = [], []
    for cell in matrix_of(page.site).of_group(group):
        for voice in _voices(cell):
            rows.append({**_voice(voice), **_source(cell, page)})
        others += [_said(found, cell, page) for found in _evidence(cell, "engagement") if not _is_voice(found, cell)]
    return Fragment("equality-voices.html", {"voices": rows, "others": others, "group": in_words(group)})


def _voices(cell: Cell) -> list[Voice]:
    cited = {str(found.reference) for found in _evidence(cell, "engagement") if found.reference}
    return [one for one in cell.chapter.voices if one.reference in cited or tells_of(one.who, cell.group)]


def _is_voice(found: Evidence, cell: Cell) -> bool:
    """Whether evidence only points to voices, which are told in full."""
    return not found.text and any(one.reference == found.reference for one in cell.chapter.voices)


def _evidence(cell: Cell, *kinds: str) -> Iterator[Evidence]:
    return (found for found in (cell.entry.evidence if cell.entry else ()) if found.kind in kinds)


def _voice(voice: Voice) -> dict[str, Any]:
    return {
        "who": voice.who,
        "number": voice.number,
        "method": voice.method,
        "date": voice.date,
        "finding": plain(voice.finding),
        "changed": plain(voice.changed),
    }


def _source(cell: Cell, page: Page) -> dict[str, str]:
    return {"chapter": title_of(cell), "href": page.to_page(cell.chapter.path)}


def _said(found: Evidence, cell: Cell, page: Page) -> dict[str, Any]:
    """A piece of evidence in words, with the reference that it rests on."""
    title = next((str(one.title) for one in cell.chapter.references if one.id == found.reference), found.reference)
    return {
        "kind": _KINDS.get(found.kind, ""),
        "text": " ".join(filter(None, (plain(found.text), plain(title)))),
        **_source(cell, page),
        "href": shown(cell, page).href,
    }


def records(group: str, page: Page) -> Fragment:
    """Research, and what services know from their own records."""
    cells = matrix_of(page.site).of_group(group)
    rows = [_said(found, cell, page) for cell in cells for found in _evidence(cell, "research", "service-record")]
    return Fragment("equality-records.html", {"rows": rows, "group": in_words(group)})


def gaps(group: str, page: Page) -> Fragment:
    """What is not known, what is done about it, by whom and by when."""
    found = matrix_of(page.site)
    rows = [row(gap, page) for gap in found.gaps(group)]
    silent = counts(found.of_group(group))[Knowledge.NOTHING]
    said = counted(silent, "chapter says", "chapters say") if silent else ""
    return Fragment("equality-group-gaps.html", {"rows": rows, "group": in_words(group), "silent": said})


def promises(group: str, page: Page) -> Fragment:
    """The objectives whose equality groups name the group, or that measure whether it catches up."""
    rows = []
    for assessed in page.site.assessed.values():
        named, measured = _named(assessed, group), [one for one in assessed.measures if _measures(one, group)]
        if named or measured:
            rows.append(_promise(assessed, named, measured, page))
    return Fragment("equality-promises.html", {"rows": rows, "group": in_words(group)})


def _named(assessed: Assessed, group: str) -> list[str]:
    equality = assessed.objective.equality
    return [str(words) for words in (equality.groups if equality else ()) if tells_of(words, group)]


def _measures(judged: Judged, group: str) -> bool:
    """Whether a measure of success is about such people: its group, its breakdown, or the gap that it is."""
    if judged.success.kind != "inequality":
        return False
    told = judged.success.chosen
    if group in ("sex", "age") and told.get(group):
        return True
    by = " ".join(str(told.get(key, "")) for key in ("category_type", "category"))
    return tells_of(by, group) or (not told and serving(judged.measure, group).wholly)


def _promise(assessed: Assessed, named: list[str], measured: list[Judged], page: Page) -> dict[str, Any]:
    objective = assessed.objective
    return {
        "title": plain(objective.title),
        "href": page.to_page(objective.path),
        "aim": _aim(objective, page),
        "assessment": objective.equality.assessment if objective.equality else "",
        "named": ", ".join(named),
        "measured": [
            {"title": j.measure.named(j.series.group), "href": page.to_measure(j.measure.name)} for j in measured
        ],
        "status": verdict(assessed.headline),
        "sentence": headline_words(assessed, page),
    }


def _aim(objective: Objective, page: Page) -> str:
    """The equality objective that a promise is, or the title of the one that it serves; empty where neither."""
    equality = objective.equality
    served = page.site.objectives.get(equality.serves) if equality else None
    return plain(served.title if served else equality.words if equality else "")


def chapters(group: str, page: Page) -> Fragment:
    """What each chapter says of the group, in a line, with its reason where the question does not apply."""
    rows = []
    for cell in matrix_of(page.site).of_group(group):
        reason = cell.entry.not_applicable if cell.entry and cell.state is Knowledge.NOT_APPLICABLE else ""
        rows.append({"cell": shown(cell, page), "reason": plain(reason), **_lead(cell.chapter)})
    return Fragment("equality-chapters.html", {"rows": rows})


def _lead(chapter: Chapter) -> dict[str, str]:
    return {"lead": str(chapter.lead) if chapter.lead else "Nobody is named"}
