"""The page of loose ends: what is undecided, unanswered, unowned or late, a sentence and a link each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.templates import day
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.loose_ends import Kind, LooseEnd

PATH = "strategy/loose-ends.md"
TITLE = "What hangs loose"
NOTHING = "Nothing hangs loose here."


@dataclass(frozen=True)
class _Words:
    """How one kind is headed, and what one and several of it are called."""

    heading: str
    one: str
    several: str


_WORDS = {
    Kind.UNDECIDED: _Words("Needs that nobody has decided about", "undecided need", "undecided needs"),
    Kind.UNANSWERED: _Words(
        "Adopted needs without a promise", "adopted need without a promise", "adopted needs without a promise"
    ),
    Kind.NEEDLESS: _Words(
        "Promises that answer no need", "promise that answers no need", "promises that answer no need"
    ),
    Kind.OWNERLESS: _Words("Actions without an owner", "action without an owner", "actions without an owner"),
    Kind.LATE_ACTION: _Words("Actions that are late", "late action", "late actions"),
    Kind.LATE_MILESTONE: _Words("Steps that are late", "late step", "late steps"),
    Kind.LATE_UPDATE: _Words("Promises whose update is late", "late update of a promise", "late updates of promises"),
    Kind.LATE_DATA: _Words("Figures that are late", "measure without new figures", "measures without new figures"),
    Kind.LATE_GAP: _Words(
        "Gaps in what we know about people",
        "gap in what we know, past its date",
        "gaps in what we know, past their date",
    ),
}


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there is anything that could hang loose."""
    if site.chain.needs or site.objectives:
        yield PATH, Generated(_markdown(), TITLE, "loose-ends", Where(PATH, 1))


def _markdown() -> str:
    parts = ["```jsna-part\npart: loose-summary\nname: all\n```"]
    for kind, words in _WORDS.items():
        parts += [f"## {words.heading}", f"```jsna-part\npart: loose-ends\nname: {kind.value}\n```"]
    return "\n\n".join(parts) + "\n"


def summary(_: str, page: Page) -> Fragment:
    """How many of each kind, each linked to its part of the page."""
    found = page.site.loose_ends
    numbers = {kind: sum(end.kind is kind for end in found) for kind in _WORDS}
    counted = [
        {"href": f"#{_anchor(kind)}", "words": _counted(kind, number)} for kind, number in numbers.items() if number
    ]
    context = {
        "title": TITLE,
        "total": f"{len(found)} thing{' hangs' if len(found) == 1 else 's hang'} loose",
        "counts": counted,
        "as_of": page.site.settings.as_of,
        "nothing": NOTHING,
    }
    return Fragment("loose-summary.html", context)


def _counted(kind: Kind, number: int) -> str:
    words = _WORDS[kind]
    return f"{number} {words.one if number == 1 else words.several}"


def _anchor(kind: Kind) -> str:
    return _WORDS[kind].heading.lower().replace(" ", "-")


def group(name: str, page: Page) -> Fragment:
    """All of one kind."""
    return listed((end for end in page.site.loose_ends if end.kind.value == name), page)


def listed(ends: Iterable[LooseEnd], page: Page) -> Fragment:
    """Some loose ends as a list, the longest overdue first within its kind."""
    order = list(Kind)
    ordered = sorted(ends, key=lambda end: (order.index(end.kind), end.due or date.max))
    return Fragment("loose-ends.html", {"ends": [_end(end, page) for end in ordered], "nothing": NOTHING})


def _end(end: LooseEnd, page: Page) -> dict[str, Any]:
    """A loose end in a sentence or two behind its name, which is a link to where it is to be seen."""
    anchor = f"#{end.anchor}" if end.anchor else ""
    others = [objective for objective in end.objectives if objective.path != end.path]
    own = end.kind in (Kind.NEEDLESS, Kind.LATE_UPDATE, Kind.LATE_DATA)  # named by its page's title already
    return {
        "text": plain(end.text).rstrip("."),
        "href": f"{page.to_page(end.path)}{anchor}",
        "said": said(end, page.site.settings.as_of),
        "of": "" if own else plain(end.title),
        "promises": [{"title": plain(o.title), "href": page.to_page(o.path)} for o in others],
        "tie": _tie(end.kind, len(others)),
    }


def _tie(kind: Kind, promises: int) -> str:
    """What ties a loose end to the promises that are named behind it."""
    if kind is Kind.LATE_DATA:
        return "The promise that rests on it:" if promises == 1 else "The promises that rest on it:"
    return "Taken up all the same by"


def said(end: LooseEnd, today: date) -> str:
    """What is wrong with it: `It was due on 30 September 2026, 53 days ago. Owner: Head of libraries.`"""
    since = f"{day(end.due)}, {_ago(end.due, today)}"
    match end.kind:
        case Kind.UNDECIDED:
            return "Nothing is decided about it yet."
        case Kind.UNANSWERED:
            return f"It was adopted{f' on {day(end.due)}' if end.due else ''}, and no promise answers it."
        case Kind.NEEDLESS:
            return f"It answers no need that a chapter states. {_who('Lead', end.who)}"
        case Kind.OWNERLESS:
            return f"Nobody is named as its owner.{f' It is due on {day(end.due)}.' if end.due else ''}"
        case Kind.LATE_ACTION:
            return f"It was due on {since}, and is not done. {_who('Owner', end.who)}"
        case Kind.LATE_MILESTONE:
            return f"It was due on {since}, and is not reported as done. {_who('Lead', end.who)}"
        case Kind.LATE_UPDATE:
            return f"An update was promised for {since}. {_who('Lead', end.who)}"
        case Kind.LATE_DATA:
            return f"New figures were expected by {since}. {_who('Source', end.who)}"
        case Kind.LATE_GAP:
            return f"It should have been closed by {since}. {_who('Owner', end.who)}"


def _who(role: str, who: str) -> str:
    return f"{role}: {plain(who) or 'nobody is named'}."


def _ago(due: date | None, today: date) -> str:
    days = (today - due).days if due else 0
    return f"{days} day{'' if days == 1 else 's'} ago"
