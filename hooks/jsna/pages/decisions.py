"""How priorities were chosen: every need with what was decided about it, when and why, and who took it up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.pages.columns import Column, days
from jsna.pages.page import Fragment, Generated, Page
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.chain import Stated

PATH = "strategy/decisions.md"
TITLE = "How priorities were chosen"
UNDECIDED = "undecided"
_GROUPS = {  # by decision: its heading, and what is said of one need and of several
    "adopted": ("Adopted into the strategy", "was adopted into the strategy", "were adopted into the strategy"),
    "monitored": ("Watched for now", "is watched for now", "are watched for now"),
    "not-prioritised": ("Not made a priority", "was not made a priority", "were not made a priority"),
    UNDECIDED: ("Not decided yet", "is not decided yet", "are not decided yet"),
}
_EXPLAINED = {
    "adopted": "The board took these up. Each should be answered by a promise.",
    "monitored": "The board keeps an eye on the figures, and has promised nothing for now.",
    "not-prioritised": "The board looked at these and put others first, for the reason given.",
    UNDECIDED: "Nobody has decided about these. Until somebody does, they hang loose.",
}
_COLUMNS = {
    "need": Column("Need", rising="A to Z", falling="Z to A"),
    "chapter": Column("Chapter", filtered=True, rising="A to Z", falling="Z to A"),
    "decided": days("Decided on"),
    "why": Column("Why", sorted=False),
    "promises": Column("Taken up by", rising="fewest promises first", falling="most promises first"),
}


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there is anything to decide about or anything promised."""
    if site.chain.needs or site.objectives:
        yield PATH, Generated(_markdown(site), TITLE, "decisions", Where(PATH, 1))


def _markdown(site: Site) -> str:
    parts = ["```jsna-part\npart: decisions\nname: all\n```"]
    for decision, found in _by_decision(site).items():
        if found:
            parts += [f"## {_GROUPS[decision][0]}", f"```jsna-part\npart: decided\nname: {decision}\n```"]
    return "\n\n".join(parts) + "\n"


def _by_decision(site: Site) -> dict[str, list[Stated]]:
    found: dict[str, list[Stated]] = {decision: [] for decision in _GROUPS}
    for stated in site.chain.needs.values():
        found[stated.need.decision or UNDECIDED].append(stated)
    return found


def summary(_: str, page: Page) -> Fragment:
    """How many needs are stated, and how many were decided how, each linked to its part of the page."""
    groups = [(decision, len(found)) for decision, found in _by_decision(page.site).items() if found]
    context = {
        "title": TITLE,
        "needs": needs(len(page.site.chain.needs)),
        "chapters": len({stated.chapter.path for stated in page.site.chain.needs.values()}),
        "counts": [{"href": f"#{_anchor(name)}", "words": _counted(name, number)} for name, number in groups],
    }
    return Fragment("decisions.html", context)


def needs(number: int) -> str:
    """`1 need`, `12 needs`."""
    return f"{number} need{'' if number == 1 else 's'}"


def _counted(decision: str, number: int) -> str:
    _, one, several = _GROUPS[decision]
    return f"{number} {one if number == 1 else several}"


def _anchor(decision: str) -> str:
    return _GROUPS[decision][0].lower().replace(" ", "-")


def decided(decision: str, page: Page) -> Fragment:
    """The needs of one decision, in the columns that any of them has something for."""
    found = _by_decision(page.site)[decision]
    rows = [_row(stated, page) for stated in found]
    told = {"need", "chapter", *(key for row in rows for key, value in row.items() if value)}
    context = {
        "caption": f"{_GROUPS[decision][0]}: {needs(len(found))}",
        "explained": _EXPLAINED[decision],
        "columns": {key: column for key, column in _COLUMNS.items() if key in told},
        "rows": rows,
    }
    return Fragment("decided.html", context)


def _row(stated: Stated, page: Page) -> dict[str, Any]:
    need, chapter = stated.need, stated.chapter
    answering = page.site.chain.answering(need.id)
    return {
        "statement": plain(need.statement),
        "href": f"{page.to_page(chapter.path)}#{stated.anchor}",
        "chapter": plain(chapter.title),
        "chapter_href": page.to_page(chapter.path),
        "decided": need.date or need.minute,
        "date": need.date,
        "minute": need.minute,
        "why": plain(need.reason),
        "promises": [{"title": plain(o.title), "href": page.to_page(o.path)} for o in answering],
    }
