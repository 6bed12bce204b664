"""Chapters held against every characteristic and inclusion group: what is known, what is not, what nobody speaks of."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jsna.assessment.chapters import Chapter
from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.equality import EqualityEntry


class Knowledge(StrEnum):
    """What a chapter says of a group of people. A named gap counts as one though there be evidence beside it."""

    EVIDENCE = "evidence"
    GAP = "gap"
    NOT_APPLICABLE = "not-applicable"
    NOTHING = "nothing-said"

    @property
    def label(self) -> str:
        """For readers."""
        return self.value.replace("-", " ").capitalize()


@dataclass(frozen=True)
class Cell:
    """What one chapter says of one group; `entry` is None where it says nothing."""

    chapter: Chapter
    group: str
    entry: EqualityEntry | None
    overdue: bool

    @property
    def id(self) -> str:
        """What names it from edition to edition: `smoking/disability`."""
        return f"{chapter_id(self.chapter)}/{self.group}"

    @property
    def state(self) -> Knowledge:
        """Which of the four it is."""
        if self.entry is None:
            return Knowledge.NOTHING
        if self.entry.gap:
            return Knowledge.GAP
        if self.entry.evidence:
            return Knowledge.EVIDENCE
        return Knowledge.NOT_APPLICABLE if self.entry.not_applicable else Knowledge.NOTHING

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of its evidence, each once."""
        return tuple(dict.fromkeys(found.kind for found in self.entry.evidence if found.kind)) if self.entry else ()


@dataclass(frozen=True)
class Matrix:
    """Every chapter that stands against every group: a cell for each."""

    chapters: tuple[Chapter, ...]
    cells: tuple[Cell, ...]

    def of_chapter(self, chapter: Chapter) -> list[Cell]:
        """A chapter's cells, in the order of the groups."""
        return [cell for cell in self.cells if cell.chapter is chapter]

    def of_group(self, group: str) -> list[Cell]:
        """A group's cells, in the order of the chapters."""
        return [cell for cell in self.cells if cell.group == group]

    def gaps(self, group: str = "") -> list[Cell]:
        """Every gap (of one group), the longest overdue first, those without a date last."""
        found = [cell for cell in self.cells if cell.state is Knowledge.GAP and group in ("", cell.group)]
        return sorted(found, key=lambda cell: (_due(cell), cell.id))


def _due(cell: Cell) -> datetime.date:
    return (cell.entry.due if cell.entry else None) or datetime.date.max


def chapter_id(chapter: Chapter) -> str:
    """A chapter by its source's path: `smoking`, `adults/smoking`."""
    return chapter.path.removeprefix("chapters/").removesuffix(".md")


def matrix(chapters: Iterable[Chapter], as_of: datetime.date) -> Matrix:
    """The matrix of all chapters that are not superseded; a gap is overdue once its day has passed."""
    found = standing(chapters)
    return Matrix(found, tuple(cell for chapter in found for cell in _cells(chapter, as_of)))


def standing(chapters: Iterable[Chapter]) -> tuple[Chapter, ...]:
    """The chapters that are not superseded."""
    return tuple(chapter for chapter in chapters if chapter.status.state != "superseded")


def _cells(chapter: Chapter, as_of: datetime.date) -> Iterable[Cell]:
    entries = {str(entry.characteristic): entry for entry in chapter.equality}
    for group in EVERYBODY:
        entry = entries.get(group)
        late = entry is not None and bool(entry.gap) and entry.due is not None and entry.due < as_of
        yield Cell(chapter, group, entry, late)


def counts(cells: Iterable[Cell]) -> dict[Knowledge, int]:
    """How many cells are which, each of the four named."""
    found = [cell.state for cell in cells]
    return {state: found.count(state) for state in Knowledge}
