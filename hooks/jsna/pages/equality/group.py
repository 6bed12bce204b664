"""The page of one characteristic or inclusion group: all that is known of it, made to be read and to be printed."""

from __future__ import annotations

from collections.abc import Iterator

from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.equality import CHARACTERISTICS, in_words, name_of
from jsna.assessment.matrix import Knowledge, counts
from jsna.pages.citation import page_address
from jsna.pages.equality.cells import PAGE, group_page, matrix_of
from jsna.pages.equality.figures import MOST_DRAWN, MOST_TOLD, telling
from jsna.pages.equality.overview import part_block
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.wording import counted
from jsna.problems import Where
from jsna.site import Site
from jsna.words import listed

_IN_LAW = "This is one of the nine characteristics that the Equality Act 2010 protects."
_LEFT_OUT = "This is an inclusion health group: people whose health is often poor, and who are often left out."
_DEPRIVATION = (
    "Deprivation means having little of what people need: money, work, schooling, a safe home. The law does not list "
    "it as a protected characteristic. Every chapter is asked about it all the same."
)


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page for each characteristic and inclusion group."""
    for group in EVERYBODY:
        path = group_page(group)
        yield path, Generated(_markdown(group, site), name_of(group), "equality", Where(path, 1))


def _markdown(group: str, site: Site) -> str:
    sections = [("", [part_block("equality-group", group)])]
    sections += [("What the figures say", _figures(group, site))]
    sections += [
        (heading, [part_block(part, group)])
        for heading, part in (
            ("What people told us", "equality-voices"),
            ("Research and the records of services", "equality-records"),
            ("What is not known", "equality-group-gaps"),
            ("What is promised", "equality-promises"),
            ("What each chapter says", "equality-chapters"),
            ("About this page", "equality-about"),
        )
    ]
    parts = [f"# {name_of(group)}"]
    for heading, blocks in sections:
        parts += [f"## {heading}", *blocks] if heading else blocks
    return "\n\n".join(parts) + "\n"


def _figures(group: str, site: Site) -> list[str]:
    """Charts for as many measures as a page can hold, tables for more; a population as its pyramid."""
    found = telling(group, site)
    pyramids = [f"```chart\nshow: pyramid\nmeasure: {one.name}\n```" for one in found.people]
    each = [
        part_block("equality-drawn" if place < MOST_DRAWN else "equality-told", f"{group}/{one.name}")
        for place, one in enumerate(found.split[:MOST_TOLD])
    ]
    return [*each, *pyramids, part_block("equality-wholly", group)]


def top(group: str, page: Page) -> Fragment:
    """What the group is, and how much is known of it."""
    context = {
        "what": _IN_LAW if group in CHARACTERISTICS else _DEPRIVATION if group == "deprivation" else _LEFT_OUT,
        "sentence": _sentence(group, page),
        "overview": page.to_page(PAGE),
    }
    return Fragment("equality-group.html", context)


def _sentence(group: str, page: Page) -> str:
    """`Of 16 chapters, 9 have evidence, 5 name a gap, 1 says why the question does not apply, and 1 says nothing.`"""
    cells = matrix_of(page.site).of_group(group)
    if not cells:
        return "No chapters are published yet."
    number = counts(cells)
    if number[Knowledge.NOTHING] == len(cells):
        return f"No chapter says anything yet about {in_words(group)}."
    parts = (
        counted(number[Knowledge.EVIDENCE], "has evidence", "have evidence"),
        counted(number[Knowledge.GAP], "names a gap", "name a gap"),
        counted(number[Knowledge.NOT_APPLICABLE], "says why the question does not apply", "say why it does not apply"),
        counted(number[Knowledge.NOTHING], "says nothing yet", "say nothing yet"),
    )
    told = [part for part in parts if not part.startswith("0 ")]
    return f"Of {counted(len(cells), 'chapter')}, {listed(told)}."


def about(group: str, page: Page) -> Fragment:
    """By which rules the page was gathered, and what a printed copy has to say of itself: edition, day, address."""
    settings = page.site.settings
    context = {
        "group": in_words(group),
        "edition": settings.edition,
        "as_of": settings.as_of,
        "site": settings.site_name,
        "address": page_address(page),
        "methods": page.to_page("methods.md"),
    }
    return Fragment("equality-about.html", context)
