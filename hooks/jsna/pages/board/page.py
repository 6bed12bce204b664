"""The page of the board paper: its sections as Markdown with headings, each filled by a part."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from jsna.news import events
from jsna.pages.board.asks import undecided
from jsna.pages.board.compose import ordered, paper, since
from jsna.pages.board.entries import entry
from jsna.pages.board.paper import Entry, Grid
from jsna.pages.board.spreads import parts_of
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.templates import day
from jsna.problems import Where
from jsna.site import Site

PATH = "strategy/board-paper.md"
WORD = "strategy/board-paper.docx"
TITLE = "Board paper"
_TAKEN = (
    "This page has the address of the paper for the board, which is made from the objectives.",
    "Rename the page.",
)


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The paper, where there are promises to report on."""
    if site.assessed:
        yield PATH, Generated(_markdown(site), TITLE, "board-paper", Where(PATH, 1), _TAKEN)


def _markdown(site: Site) -> str:
    sections = [
        f"# {TITLE}",
        _part("board-top"),
        "## Purpose {#purpose}",
        _part("board-purpose"),
        "## What the board is asked {#asked}",
        _part("board-asks"),
        "## What does not go as promised {#exceptions}",
        _part("board-exceptions"),
        f"## What has changed since {day(since(site))} {{#changes}}",
        _part("board-changes"),
        f"## {parts_of(site)[0].capitalize()} by {parts_of(site)[0]} {{#places}}",
        _part("board-places"),
        "## Appendix: a page for each promise {#appendix}",
        _part("board-contents"),
        *(_part("board-entry", found.objective.id) for found in ordered(site)),
    ]
    return "\n\n".join([*sections, *([_part("board-needs")] if undecided(site) else [])]) + "\n"


def _part(part: str, name: str = "paper") -> str:
    return f'```jsna-part\npart: {part}\nname: "{name}"\n```'


def top(_: str, page: Page) -> Fragment:
    """Whom the paper is for, and how to take it along."""
    return Fragment("board-top.html", {"paper": paper(page), "word": page.to(WORD)})


def purpose(_: str, page: Page) -> Fragment:
    """What the paper is for, and how the promises stand in numbers."""
    return Fragment("board-purpose.html", {"paper": paper(page)})


def asked(_: str, page: Page) -> Fragment:
    """The recommendations."""
    return Fragment("board-asks.html", {"asks": paper(page).asks})


def exceptions(_: str, page: Page) -> Fragment:
    """The objectives that do not go as promised."""
    return Fragment("board-exceptions.html", {"concerns": paper(page).concerns})


def changes(_: str, page: Page) -> Fragment:
    """What has changed: promises first, then all else, newest first."""
    return Fragment("board-changes.html", {"paper": paper(page)})


def places(_: str, page: Page) -> Fragment:
    """By district or ward."""
    found = paper(page)
    return Fragment("board-places.html", {"spreads": found.spreads, "tier": found.tier, "unplaced": found.unplaced})


def contents(_: str, page: Page) -> Fragment:
    """Every promise with its status and its page."""
    found = paper(page)
    return Fragment("board-contents.html", {"entries": found.entries, "paper": found})


def entry_of(identity: str, page: Page) -> Fragment:
    """The page of one objective."""
    site = page.site
    listed = ordered(site)
    number = next(n for n, one in enumerate(listed, start=1) if one.objective.id == identity)
    objective = site.objectives[identity]
    found = entry(number, listed[number - 1], events([objective], site.settings.as_of), page)
    context = {"entry": found, "grids": _grids(found), "href": page.to_page(found.path)}
    return Fragment("board-entry.html", context, (found.chart,) if found.chart else ())


def _grids(found: Entry) -> list[Grid]:
    return [grid for grid in (found.measures, found.actions, found.steps) if grid is not None]


def needs(_: str, page: Page) -> Fragment:
    """The needs that nothing has been decided about."""
    found = paper(page)
    return Fragment("board-needs.html", {"page_name": found.undecided_page, "needs": found.undecided})


def print_style(page: Page) -> Markup:
    """What stands in the margins of the printed paper: only this page has any."""
    if page.path != PATH or not page.site.assessed:
        return Markup()
    settings = page.site.settings
    edition = f"Edition {settings.edition}" if settings.edition else ""
    boxes = {
        "top-left": _quoted(settings.site_name),
        "top-right": _quoted(f"{TITLE}, {day(settings.as_of)}"),
        "bottom-left": _quoted(edition),
        "bottom-right": '"Page " counter(page) " of " counter(pages)',
    }
    rules = "".join(f"@{place}{{content:{content}}}" for place, content in boxes.items())
    return Markup(
        "<style>@page{{size:A4;margin:16mm 16mm 15mm;font:8.5pt Arial,Helvetica,sans-serif;{}}}</style>"
    ).format(Markup(rules))


def _quoted(text: str) -> str:
    """A text as a CSS string that can't end its element or itself: all that is not plain as a code point."""
    return '"' + "".join(c if c.isalnum() or c in " ,.-" else f"\\{ord(c):x} " for c in text) + '"'
