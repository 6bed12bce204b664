"""A cell of the matrix for readers: its word, its shape, what stands behind it, the way to the chapter's entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from jsna.assessment.characteristics import told_in
from jsna.assessment.equality import name_of
from jsna.assessment.matrix import Cell, Knowledge, Matrix, matrix
from jsna.pages.page import Page
from jsna.pages.templates import day
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.equality import people_in_words
from jsna_charts import style

PAGE = "equality/index.md"
REGISTER = "equality/gaps.md"
_OPEN = ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9))
_SHAPES = {
    Knowledge.EVIDENCE: (style.CIRCLE, style.BETTER),
    Knowledge.GAP: (style.DIAMOND, style.WORSE),
    Knowledge.NOT_APPLICABLE: (style.BLOCK, style.MUTED),
    Knowledge.NOTHING: (_OPEN, style.PAPER),
}
_KINDS = {"measure": "data", "engagement": "voices", "research": "research", "service-record": "records"}


@dataclass(frozen=True)
class Shown:
    """A cell as a page shows it."""

    state: Knowledge
    name: str  # of the group
    chapter: str
    detail: str
    overdue: bool
    href: str

    @property
    def symbol(self) -> Markup:
        """The shape of its state."""
        return symbol(self.state)


def symbol(state: Knowledge) -> Markup:
    """The shape of a state, beside its word."""
    return Markup(style.drawn(*_SHAPES[state]))


def matrix_of(site: Site) -> Matrix:
    """The site's chapters against all groups."""
    return matrix(site.chapters.values(), site.settings.as_of)


def shown(cell: Cell, page: Page) -> Shown:
    """One cell for readers."""
    return Shown(cell.state, name_of(cell.group), title_of(cell), _detail(cell), cell.overdue, address(cell, page))


def title_of(cell: Cell) -> str:
    """The chapter's title as plain text; its path where it has none."""
    return plain(cell.chapter.title) or cell.chapter.path


def address(cell: Cell, page: Page) -> str:
    """The way to the chapter's own entry; to what it says nothing of, where it says nothing."""
    anchors = {Knowledge.GAP: f"gap-{cell.group}", Knowledge.NOTHING: "nothing-said"}
    return f"{page.to_page(cell.chapter.path)}#{anchors.get(cell.state, f'equality-{cell.group}')}"


def _detail(cell: Cell) -> str:
    """`data, voices` for evidence, `by 31 March 2027` for a gap, both where there is both."""
    kinds = ", ".join(_KINDS[kind] for kind in cell.kinds)
    if cell.state is not Knowledge.GAP or cell.entry is None:
        return kinds
    by = f"by {day(cell.entry.due)}" if cell.entry.due else "no date given"
    return f"{by}; some {kinds}" if kinds else by


def group_page(group: str) -> str:
    """The path that the source of a group's page would have."""
    return f"equality/{group}.md"


def group_link(group: str, page: Page) -> dict[str, str]:
    """A group's name and the way to its page."""
    return {"name": name_of(group), "href": page.to_page(group_page(group))}


def linked_groups(groups: Iterable[str], page: Page) -> Markup:
    """Groups inside a sentence; one that tells of a single characteristic or inclusion group leads to its page."""
    return Markup(", ").join(_linked(group, page) for group in groups)


def _linked(group: str, page: Page) -> Markup:
    words, told = people_in_words([group]), told_in(group)
    if len(told) != 1:
        return Markup.escape(words)
    return Markup('<a href="{}">{}</a>').format(page.to_page(group_page(told[0])), words)


def legend() -> list[dict[str, object]]:
    """Each state with its shape and what it means."""
    meanings = {
        Knowledge.EVIDENCE: "The chapter knows something about these people: from data, from voices (what people told"
        " us), from research, or from the records of a service.",
        Knowledge.GAP: "The chapter says what it does not know, how that will be found out, by whom and by when.",
        Knowledge.NOT_APPLICABLE: "The chapter says why the question does not arise.",
        Knowledge.NOTHING: "The chapter has not looked at it yet.",
    }
    return [{"symbol": symbol(state), "label": state.label, "meaning": text} for state, text in meanings.items()]
