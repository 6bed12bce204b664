"""How fresh each chapter, measure and place is, against what was promised; what is overdue stands first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jsna.assessment.freshness import Freshness, in_order, of_chapter, of_measure, of_place, rhythm_in_words
from jsna.directives import Block
from jsna.keys import Keys
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.words import title
from jsna.pages.templates import day
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site

PAGE = "freshness/index.md"
TITLE = "How fresh this site is"
_NOUNS = {"chapters": "chapter", "measures": "measure", "places": "place"}
ABOUT = tuple(_NOUNS)
_MANY = 20  # so many places, all in time, are folded away: each has but the dates of its newest measures
_NEVER = {
    "chapters": "No date is promised",
    "measures": "No date is given",
    "places": "No date is given",
}
_UNCOUNTED = "Can’t be told: no date of publication is given"


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, with a section for each kind of thing that the site has."""
    sections = [f"# {TITLE}", "```jsna-part\npart: freshness\nname: all\n```"]
    for about, heading in (("chapters", "Chapters"), ("measures", "Measures"), ("places", "Places")):
        if _FOUND[about](site):
            sections += [f"## {heading}", f"```freshness\nabout: {about}\n```"]
    yield PAGE, Generated("\n\n".join(sections) + "\n", TITLE, "freshness", Where(PAGE, 1))


def _chapters(site: Site) -> list[Freshness]:
    return [of_chapter(chapter) for chapter in site.chapters.values()]


def _measures(site: Site) -> list[Freshness]:
    return [of_measure(measure) for measure in site.catalogue.measures.values()]


def _places(site: Site) -> list[Freshness]:
    """Home, and every other place with a page of its own, by the measures that have values of it."""
    areas, measures = site.catalogue.areas, site.catalogue.measures.values()
    codes = dict.fromkeys((site.home, *site.localities))
    held = {code: [one for one in measures if one.series(code).latest is not None] for code in codes}
    named = {code: title(area, site) for code, area in site.localities.items()}
    return [of_place(code, named.get(code, areas.name(code)), found) for code, found in held.items() if found]


_FOUND: dict[str, Callable[[Site], list[Freshness]]] = {
    "chapters": _chapters, "measures": _measures, "places": _places,
}  # fmt: skip


def listing(block: Block, page: Page) -> Fragment:
    """A block of an author's: chapters, measures and places, or what `about` names of them, overdue first."""
    keys = Keys(block.body, "A freshness listing", page.site.problems)
    about = keys.one_of("about", ABOUT)
    keys.done()
    return Fragment("freshness.html", {"tables": [_table(one, page) for one in ([about] if about else _FOUND)]})


def summary(_: str, page: Page) -> Fragment:
    """How many there are of each kind and how many are overdue, in a sentence each."""
    today = page.site.settings.as_of
    found = {about: find(page.site) for about, find in _FOUND.items()}
    said = [_counted(about, listed, sum(one.overdue(today) for one in listed)) for about, listed in found.items()]
    return Fragment("freshness-summary.html", {"today": today, "sentences": list(filter(None, said))})


def _counted(about: str, found: list[Freshness], late: int) -> str:
    if not found:
        return ""
    noun = _NOUNS[about]
    if len(found) == 1:
        return f"The only {noun} is {'overdue' if late else 'not overdue'}."
    if not late:
        return f"None of the {len(found)} {noun}s is overdue."
    return f"{late} of the {len(found)} {noun}s {'is' if late == 1 else 'are'} overdue."


def _table(about: str, page: Page) -> dict[str, Any]:
    today = page.site.settings.as_of
    rows = [_row(one, about, page) for one in in_order(_FOUND[about](page.site), today)]
    alike = about == "places" and len(rows) > _MANY and not any(row["overdue"] for row in rows)
    folded = f"The {len(rows)} places, none of them overdue" if alike else ""
    title = f"{about.capitalize()}, what is overdue first"
    return {"title": title, "noun": _NOUNS[about], "rows": rows, "folded": folded}


def _row(one: Freshness, about: str, page: Page) -> dict[str, Any]:
    late = one.overdue(page.site.settings.as_of)
    never = "Nothing more is to come" if one.ended else _UNCOUNTED if one.rhythm else _NEVER[about]
    return {
        "title": plain(one.title),
        "href": _address(one, about, page),
        "rhythm": rhythm_in_words(one.rhythm),
        "last": one.last,
        "due": one.due,
        "overdue": late,
        "next": f"Was due by {day(one.due)}" if late else f"Due by {day(one.due)}" if one.due else never,
    }


def _address(one: Freshness, about: str, page: Page) -> str:
    """Where it stands; "" for a place without a page of its own."""
    if about == "measures":
        return page.to_measure(one.name)
    return page.to_page(one.name) if about == "chapters" else page.to_place(one.name)
