"""Needs at a glance: every need by stage of life, how it stands and what answers it; and the chapters by topic."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.chapters import Chapter, Need
from jsna.assessment.stages import STAGES, Stage, stage_of
from jsna.data.areas import AreaError
from jsna.data.measures import Measure, Unknown
from jsna.pages.latest import Latest, latest_of
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.words import named_places
from jsna.pages.unequal import unequal
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.chain import Stated

PAGE = "needs/index.md"
TITLE = "Needs at a glance"
DECISIONS = {
    "adopted": "Adopted into the strategy", "monitored": "Watched for now", "not-prioritised": "Not made a priority",
    "": "Not decided yet",
}  # fmt: skip
# The kinds of chapters in the order of the page, as residents would call them
_TOPICS = {
    "overview": "The whole picture",
    "programme-area": "Health and illness",
    "risk-group": "Groups of people",
    "wider-determinant": "Where we live, learn and work",
    "place": "Places",
    "evidence": "Other evidence",
    "": "Other chapters",
}


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, with a section for each stage of life that a need belongs to."""
    sections = [f"# {TITLE}", _part("needs-counts", "all")]
    sections += [
        f"## {stage.title} {{#{stage.id}}}\n\n{_part('needs-stage', stage.id)}" for stage in STAGES if _of(stage, site)
    ]
    sections += [f"## By topic\n\n{_part('needs-topics', 'all')}"] if site.chapters else []
    yield PAGE, Generated("\n\n".join(sections) + "\n", TITLE, "needs", Where(PAGE, 1))


def _part(part: str, name: str) -> str:
    return f"```jsna-part\npart: {part}\nname: {name}\n```"


def _of(stage: Stage, site: Site) -> list[tuple[Need, Chapter]]:
    """The needs of a stage of life, each with its chapter; those of chapters that were replaced no longer count."""
    chapters = [one for one in site.chapters.values() if one.status.state != "superseded"]
    return [(need, one) for one in chapters if stage_of(one.life_stage) is stage for need in one.needs]


def counts(_: str, page: Page) -> Fragment:
    """How many needs there are in how many chapters, what was decided of them, and where each stage of life begins."""
    found = {stage: _of(stage, page.site) for stage in STAGES}
    decided = [need.decision for held in found.values() for need, _ in held]
    context = {
        "needs": len(decided),
        "chapters": len({chapter.path for held in found.values() for _, chapter in held}),
        "decisions": [(words, decided.count(code)) for code, words in DECISIONS.items() if code in decided],
        "stages": [(stage, len(held)) for stage, held in found.items() if held],
    }
    return Fragment("needs-counts.html", context)


def stage(name: str, page: Page) -> Fragment:
    """The needs of one stage of life as a table."""
    wanted = next(one for one in STAGES if one.id == name)
    rows = [_row(need, chapter, page) for need, chapter in _of(wanted, page.site)]
    return Fragment("needs-stage.html", {"title": wanted.title, "rows": rows, "place": page.site.place})


def _row(need: Need, chapter: Chapter, page: Page) -> dict[str, Any]:
    latest, area = _latest(need, chapter, page.site)
    return {
        "statement": plain(need.statement),
        "places": [place["name"] for place in named_places(need.places, page)],
        "area": page.site.catalogue.areas.name(area) if area != area_of(chapter, page.site) else "",
        "href": f"{page.to_page(chapter.path)}#need-{need.id}",
        "chapter": {"title": plain(chapter.title), "href": page.to_page(chapter.path)},
        "latest": measured_now(latest, page) if latest else None,
        "without": [] if latest else _without_figure(need, area, page),
        "unequal": unequal(latest.measure, page.site, area) if latest else "",
        "decision": DECISIONS[need.decision],
        "objectives": answering(need, page),
    }


def _latest(need: Need, chapter: Chapter, site: Site) -> tuple[Latest | None, str]:
    """A need's newest figure and its area: the one place that the need names, else what its chapter is about."""
    measures = [one for name in need.measures if (one := known(name, site)) is not None]
    whole = area_of(chapter, site)
    named = site.chain.places_of(Stated(need, chapter)) if need.places else frozenset()
    for area in (*(named if len(named) == 1 else ()), whole):
        for measure in measures:
            if (found := latest_of(measure, site, area)) is not None:
                return found, area
    return None, whole


def _without_figure(need: Need, area: str, page: Page) -> list[dict[str, str]]:
    """The measures that a need names although none has a figure for its area."""
    found = (one for name in need.measures if (one := known(name, page.site)) is not None)
    place = page.site.catalogue.areas.name(area)
    return [{"title": one.title, "href": page.to_measure(one.name), "place": place} for one in found]


def measured_now(latest: Latest, page: Page) -> dict[str, str]:
    """A measure's latest value as a page says it."""
    return {
        "title": latest.measure.title,
        "href": page.to_measure(latest.measure.name),
        "value": latest.value,
        "period": latest.period,
        "number": latest.number,
        "label": latest.label,
        "compared": latest.compared,
        "trend": latest.trend,
        "rank": str(latest.rank),
        "going": str(latest.going),
    }


def answering(need: Need, page: Page) -> list[dict[str, str]]:
    """The objectives that answer a need."""
    found = (one for one in page.site.objectives.values() if need.id in one.needs)
    return [{"title": plain(one.title), "href": page.to_page(one.path)} for one in found]


def known(name: str, site: Site) -> Measure | None:
    """The measure of a name; None where there is none, which is reported where the name is written."""
    try:
        return site.catalogue.measure(name)
    except Unknown:
        return None


def area_of(chapter: Chapter, site: Site) -> str:
    """The area whose figures a chapter is about: the one place of a chapter about a place, else home."""
    try:
        codes = site.catalogue.areas.several(chapter.places)
    except AreaError:  # reported where the chapter's references are checked
        return site.home
    return codes[0] if chapter.kind == "place" and len(codes) == 1 else site.home


def topics(_: str, page: Page) -> Fragment:
    """All chapters by what they are about, with how many needs each states."""
    listed = sorted(page.site.chapters.values(), key=lambda one: (one.status.state == "superseded", plain(one.title)))
    groups = [(title, [_topic(one, page) for one in listed if one.kind == kind]) for kind, title in _TOPICS.items()]
    return Fragment("needs-topics.html", {"groups": [(title, rows) for title, rows in groups if rows]})


def _topic(chapter: Chapter, page: Page) -> dict[str, Any]:
    return {
        "title": plain(chapter.title),
        "href": page.to_page(chapter.path),
        "needs": len(chapter.needs),
        "stage": chapter.life_stage,
        "superseded": chapter.status.state == "superseded",
    }
