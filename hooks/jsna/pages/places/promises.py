"""What people of a place need, what was promised to them, and which plans for building and land are about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from jsna.pages.addresses import written
from jsna.pages.objective import headline_words
from jsna.pages.page import Fragment, Page
from jsna.pages.places.words import links
from jsna.pages.wording import capital, counted
from jsna.prose.plain import plain
from jsna.strategy.chain import Reach, Stated
from jsna.strategy.objectives import Objective
from jsna.strategy.verdict import verdict

DECISIONS = {"adopted": "Adopted", "monitored": "Watched for now", "not-prioritised": "Not made a priority"}


def needs(code: str, page: Page) -> Fragment:
    """The needs about the place, chapter by chapter, those that name it first."""
    told: dict[tuple[Reach, str, frozenset[str]], list[Stated]] = {}
    for reach, one in page.site.chain.needs_near(code):
        parts = page.site.chain.places_of(one) if reach is Reach.WITHIN else frozenset()
        told.setdefault((reach, one.chapter.path, parts), []).append(one)
    held = _by_reach((reach, [_stated(found, page)]) for (reach, *_), found in told.items())
    return Fragment("place-needs.html", {**_where(code, page), "groups": _headed(held, code, "need", page)})


def _stated(found: Sequence[Stated], page: Page) -> dict[str, Any]:
    """Needs of one chapter; where the places are told, of the same ones."""
    chapter = found[0].chapter
    needs = [
        {"statement": page.prose(need.statement), "decision": DECISIONS.get(need.decision, "Not decided yet")}
        for need in (stated.need for stated in found)
    ]
    href = f"{page.to_page(chapter.path)}#what-people-here-need"
    return {"chapter": plain(chapter.title), "href": href, "needs": needs, "parts": _parts(found[0], page)}


def promises(code: str, page: Page) -> Fragment:
    """The promises about the place, each with its status in words, those that name it first."""
    held = _by_reach((reach, [_promise(one, page)]) for reach, one in page.site.chain.promises(code))
    return Fragment("place-promises.html", {**_where(code, page), "groups": _headed(held, code, "promise", page)})


def _promise(objective: Objective, page: Page) -> dict[str, Any]:
    assessed = page.site.assessed.get(objective.id)
    return {
        "title": plain(objective.title),
        "href": page.to_page(objective.path),
        "outcome": page.prose(objective.outcome) if objective.outcome else "",
        "status": verdict(assessed.headline if assessed else None),
        "sentence": headline_words(assessed, page) if assessed else "",
        "parts": _parts(objective, page),
    }


def planning(code: str, page: Page) -> Fragment:
    """The policies that name the place or are about it, each with the chapter or promise that rests on it."""
    rows = [
        {
            "text": written(policy.text, page),
            "title": plain(policy.stated.title),
            "href": page.to_page(policy.stated.path),
            "everywhere": reach is Reach.EVERYWHERE,
        }
        for reach, policy in page.site.chain.policies(code)
        if reach is not Reach.WITHIN or code == page.site.home
    ]
    context = {**_where(code, page), "rows": rows, "planners": page.to_page("places/planning.md")}
    return Fragment("place-planning.html", context)


def _where(code: str, page: Page) -> dict[str, str]:
    return {"name": page.site.localities[code].name, "home": page.site.place, "code": code}


def _parts(one: Stated | Objective, page: Page) -> list[dict[str, str]]:
    """The places that a need or promise names, as links."""
    return links(page.site.chain.places_of(one), page)


def _by_reach(found: Iterable[tuple[Reach, list[dict[str, Any]]]]) -> dict[Reach, list[dict[str, Any]]]:
    held: dict[Reach, list[dict[str, Any]]] = {}
    for reach, some in found:
        if some:
            held.setdefault(reach, []).extend(some)
    return held


def _headed(held: dict[Reach, list[dict[str, Any]]], code: str, what: str, page: Page) -> list[dict[str, Any]]:
    """Each reach with its heading in words; what is for everybody here is folded away below what names the place."""
    site = page.site
    areas, name = site.catalogue.areas, site.localities[code].name
    above = [areas.name(one) for one in areas.above(code) if one != site.home and areas.above(one)]
    around = above[0] if above else ""
    told = "about" if what == "need" else "promised for"
    words = {
        Reach.HERE: f"{capital(told)} {name}",
        Reach.WITHIN: f"{capital(told)} a part of {name}",
        Reach.AROUND: f"{capital(told)} {around}, which {name} is part of",
        Reach.EVERYWHERE: f"Also {told} all of {site.place}",
    }
    return [
        {
            "heading": words[reach],
            "rows": held[reach],
            "folded": reach is Reach.EVERYWHERE,
            "parts": reach is Reach.WITHIN,
            "many": _many(held[reach], what),
        }
        for reach in Reach
        if reach in held
    ]


def _many(rows: list[dict[str, Any]], what: str) -> str:
    """`12 needs`, `1 promise`; a row of needs is a chapter with several."""
    number = sum(len(row["needs"]) if "needs" in row else 1 for row in rows)
    return counted(number, what)
