"""What an objective rests on and who answers for it: the needs, the places, whom to ask, and how it can be checked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.chapters import Need
from jsna.data.measures import Unknown
from jsna.pages.addresses import linked, written
from jsna.pages.equality.cells import linked_groups
from jsna.pages.page import Fragment, Page
from jsna.pages.places.words import named_places
from jsna.prose.plain import plain
from jsna.strategy.accountable import in_words, is_marked
from jsna.strategy.objectives import Objective


def needs(identity: str, page: Page) -> Fragment:
    """The needs that the objective answers: each with its chapter, and the latest figures that show it."""
    objective = page.site.objectives[identity]
    stated = {need.id: (need, chapter) for chapter in page.site.chapters.values() for need in chapter.needs}
    rows: list[dict[str, Any]] = []
    for wanted in objective.needs:
        found = stated.get(wanted)
        if found is None:
            rows.append({"id": wanted, "statement": wanted, "href": "", "chapter": "", "evidence": []})
            continue
        need, chapter = found
        rows.append(
            {
                "id": wanted,
                "statement": plain(need.statement),
                "href": f"{page.to_page(chapter.path)}#need-{wanted}",
                "chapter": plain(chapter.title),
                "chapter_href": page.to_page(chapter.path),
                "evidence": list(_evidence(need, page)),
            }
        )
    return Fragment("needs.html", {"needs": rows})


def _evidence(need: Need, page: Page) -> Iterator[dict[str, str]]:
    """`Adults who smoke: 11.5% in 2024`, for home."""
    for name in need.measures:
        try:
            measure = page.site.catalogue.measure(name)
        except Unknown:  # reported where the chapter's references are checked
            continue
        latest = measure.series(page.site.home).latest
        value = f"{measure.said(latest.value)} in {latest.period.in_words}" if latest else "no figure"
        yield {"title": measure.title, "href": page.to_measure(measure.name), "value": value}


def where(identity: str, page: Page) -> Fragment:
    """The places that are named, each with its page, and what it means for planning."""
    objective = page.site.objectives[identity]
    planning = [written(text, page) for text in objective.planning]
    return Fragment("where.html", {"places": list(named_places(objective.places, page)), "planning": planning})


def who(identity: str, page: Page) -> Fragment:
    """Whom to ask, when more will be said, and what was looked at for equality."""
    objective = page.site.objectives[identity]
    equality = objective.equality
    context = {
        "contact": linked(objective.contact),
        "lead": str(objective.lead) if objective.lead else "",
        "next_update": objective.next_update,
        "late": objective.next_update is not None and objective.next_update < page.site.settings.as_of,
        "assessment": page.prose(equality.assessment) if equality and equality.assessment else "",
        "groups": linked_groups(equality.groups, page) if equality else "",
        **_equality_objective(objective, page),
    }
    return Fragment("who.html", context)


def _equality_objective(objective: Objective, page: Page) -> dict[str, Any]:
    """The equality objective that it is, with its last day, or that it serves."""
    found, all_of_them = objective.equality, page.site.objectives
    served = all_of_them.get(found.serves) if found else None
    listed = any(map(is_marked, all_of_them.values()))
    return {
        "words": page.prose(found.objective).rstrip(".") if found and found.words else "",
        "due": found.due if found else None,
        "served": {"title": plain(served.title), "href": page.to_page(served.path)} if served else {},
        "listing": page.to_page("strategy/equality-objectives.md") if listed else "",
    }


def checks(identity: str, page: Page) -> Fragment:
    """How well the promise can be checked: in a sentence, then each question with its answer in words and shape."""
    found = page.site.checks.get(identity, ())
    rows = [{"met": check.met, "words": plain(check.words)} for check in found]
    return Fragment("checks.html", {"sentence": plain(in_words(found)), "checks": rows})


def judged(identity: str, page: Page) -> Fragment:
    """How the status was worked out, and on which day."""
    retired = page.site.objectives[identity].retired
    as_of = retired.date if retired and retired.date else page.site.settings.as_of
    return Fragment("how-judged.html", {"as_of": as_of, "methods": page.to_page("methods.md")})
