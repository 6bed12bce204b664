"""For planners: needs, promises, actions, services and policies, place by place, on a page and as files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from jsna.outputs.geography import MAP, TABLE, Entry, entries
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.places.promises import DECISIONS
from jsna.pages.places.words import title
from jsna.pages.templates import day
from jsna.pages.wording import counted
from jsna.problems import Where
from jsna.site import Site
from jsna.words import listed

_KINDS = {
    "need": "What people need", "promise": "What was promised", "action": "What is being done",
    "service": "Services there are", "policy": "Planning policies",
}  # fmt: skip
_SEVERAL = {"policy": "policies"}
_STATES = {
    **DECISIONS, "not decided yet": "Not decided yet", "planned": "Planned", "under-way": "Under way", "done": "Done",
    "stopped": "Stopped",
}  # fmt: skip


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there is a place."""
    if site.localities:
        path, text = "places/planning.md", "# For planners: needs and promises by place\n\n"
        text += "```jsna-part\npart: places-planning\nname: all\n```\n"
        about = f"What people in each place of {site.place} need, what is done about it, and which plans rest on it."
        yield path, Generated(text, "For planners", "places", Where(path, 1), about=about)


def planning(_: str, page: Page) -> Fragment:
    """A section for each place that something is stated of by its own name; what is for all of home stands first."""
    sections = []
    for area in page.site.localities.values():
        held = {kind: [_row(one, page) for one in found] for kind, found in _by_kind(area.code, page).items()}
        if held:
            sections.append(
                {
                    "name": title(area, page.site),
                    "href": page.to_place(area.code),
                    "code": area.code,
                    "home": area.code == page.site.home,
                    "summary": listed(counted(len(rows), kind, _SEVERAL.get(kind, "")) for kind, rows in held.items()),
                    "held": [(_KINDS[kind], rows) for kind, rows in held.items()],
                }
            )
    silent = [title(area, page.site) for area in page.site.localities.values() if area.code not in _codes(sections)]
    context = {
        "sections": sections,
        "silent": silent,
        "csv": page.to(TABLE),
        "map": page.to(MAP),
        "schema": page.to("data/schemas/places.json"),
        "site": page.site.place,
    }  # fmt: skip
    return Fragment("places-planning.html", context)


def _by_kind(code: str, page: Page) -> dict[str, list[Entry]]:
    """What stands under a place, in the order of kinds."""
    found = list(entries(page.site, code))
    by_kind = {kind: [one for one in found if one.kind == kind] for kind in _KINDS}
    return {kind: held for kind, held in by_kind.items() if held}


def _codes(sections: list[dict[str, Any]]) -> set[str]:
    return {section["code"] for section in sections}


def _row(one: Entry, page: Page) -> dict[str, str]:
    address, mark, section = one.address.partition("#")
    return {
        "what": one.what,
        "who": one.who,
        "status": _STATES.get(one.status, one.status),
        "due": day(date.fromisoformat(one.due)) if one.due else "",
        "source": one.source,
        "href": f"{page.to(address)}{mark}{section}",
    }
