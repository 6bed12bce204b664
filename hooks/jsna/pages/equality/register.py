"""The register of gaps: what is not known about whom, what is done about it, by whom and by when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.matrix import Cell
from jsna.pages.equality.cells import PAGE, REGISTER, address, group_link, matrix_of, title_of
from jsna.pages.equality.overview import part_block
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.wording import counted
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site

TITLE = "What we do not know yet, and who finds out"


def pages(_: Site) -> Iterator[tuple[str, Generated]]:
    """The page of the register."""
    text = f"# {TITLE}\n\n{part_block('equality-gaps', 'all')}\n"
    yield REGISTER, Generated(text, TITLE, "equality", Where(REGISTER, 1))


def register(_: str, page: Page) -> Fragment:
    """Every gap of every chapter, the longest overdue first."""
    gaps = matrix_of(page.site).gaps()
    late = sum(gap.overdue for gap in gaps)
    context = {
        "named": counted(len(gaps), "gap is", "gaps are") if gaps else "",
        "late": counted(late, "of them is", "of them are") if late else "",
        "as_of": page.site.settings.as_of,
        "rows": [row(gap, page) for gap in gaps],
        "overview": page.to_page(PAGE),
        "csv": page.to("data/equality-gaps.csv"),
    }
    return Fragment("equality-gaps.html", context)


def row(gap: Cell, page: Page) -> dict[str, Any]:
    """One gap for readers. Its links are its chapter's: cited from here, they would lead astray."""
    entry = gap.entry
    assert entry is not None  # a gap is an entry
    return {
        "id": f"gap-{gap.id}",
        "due": entry.due,
        "overdue": gap.overdue,
        "group": group_link(gap.group, page),
        "gap": plain(entry.gap),
        "steps": plain(entry.steps),
        "owner": entry.owner,
        "chapter": title_of(gap),
        "href": address(gap, page),
    }
