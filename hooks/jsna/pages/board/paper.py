"""The board paper as data: what its page, its print and its Word document all say. Every text is plain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from jsna.words import listed
from jsna_charts.spec import TargetSpec

_Item = TypeVar("_Item")


@dataclass(frozen=True)
class Cut(Generic[_Item]):
    """A list, or as much of one as there is room for; `more` then says where the rest stands."""

    kept: tuple[_Item, ...]
    more: str = ""


@dataclass(frozen=True)
class Ask:
    """Something that the board is asked. `page` is the page of the appendix that it rests on."""

    text: str
    title: str  # of the objective; empty where it is about several
    page: str


@dataclass(frozen=True)
class Case:
    """An action behind an exception: what its owner says of it."""

    what: str
    overdue: bool
    facts: tuple[tuple[str, str], ...]  # owner, due, reason, remedy, ask; “none given” where the author gave none


@dataclass(frozen=True)
class Concern:
    """An objective that does not go as promised."""

    title: str
    page: str
    flags: tuple[str, ...]  # what is wrong, the worst first
    sentence: str
    about: str  # whether lower is better, and how old the figure is
    cases: tuple[Case, ...]


@dataclass(frozen=True)
class Happening:
    """What happened to an objective on one day."""

    day: date
    title: str
    page: str
    text: str


@dataclass(frozen=True)
class Spread:
    """How the areas inside home stand to a benchmark, by the primary measure of an objective."""

    title: str
    page: str
    about: str
    benchmark: str
    placed: tuple[tuple[str, tuple[str, ...]], ...]  # outcome, areas; those that nobody has are left out


@dataclass(frozen=True)
class Grid:
    """A table: the first cell of each row names it."""

    id: str
    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Entry:
    """The page of the appendix about one objective."""

    page: str  # A1, A2 …
    id: str
    path: str
    title: str
    facts: tuple[tuple[str, str], ...]  # priority, lead, approval, next update …
    code: str  # of progress; empty where it is not judged
    status: str  # progress, pace and what is due, in words
    sentence: str
    about: str
    widening: bool
    chart: TargetSpec | None
    measures: Grid | None
    actions: Grid | None
    steps: Grid | None
    spread: Spread | None
    history: tuple[Happening, ...]


@dataclass(frozen=True)
class Paper:
    """A board paper, cut to four sides, with its appendix whole."""

    site: str
    board: str
    day: date
    since: date
    edition: str
    purpose: tuple[str, ...]
    counts: tuple[tuple[str, str, int], ...]  # code, label, how many
    asks: Cut[Ask]
    concerns: Cut[Concern]
    promises: Cut[Happening]  # those that were changed
    happened: Cut[Happening]
    tier: str  # district, ward or area
    spreads: Cut[Spread]
    unplaced: tuple[str, ...]  # the promises without figures by area that could be compared
    entries: tuple[Entry, ...]
    undecided: tuple[tuple[str, str], ...]  # need, chapter
    undecided_page: str

    @property
    def title(self) -> str:
        """`Paper for the Merrowshire Health and Wellbeing Board`."""
        return f"Paper for {self.board}"


def pages_of(pages: Iterable[str]) -> str:
    """Pages of the appendix in their order: `page A3`, `pages A2, A5 and A9`, `pages A2 to A31` where they are many."""
    found = sorted(set(filter(None, pages)), key=lambda page: int(page[1:]))
    if len(found) < 2:
        return f"page {found[0]}" if found else ""
    if len(found) > _MOST_NAMED:
        return f"pages {found[0]} to {found[-1]}"
    return f"pages {listed(found)}"


_MOST_NAMED = 6
