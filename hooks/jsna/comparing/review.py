"""All that a reviewer is told of a proposal: what changes in the edition, in its text and charts, and in its tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jsna.codes import Severity
from jsna.comparing.charts import ChartChange, chart_changes
from jsna.comparing.sources import PageText, Sources
from jsna.comparing.tables import TableChange, table_changes
from jsna.comparing.wording import edits
from jsna.editions.changes import Changes, changes
from jsna.editions.manifest import Edition
from jsna.problems import Problem


@dataclass(frozen=True)
class Side:
    """One of two states. Without `edition` it can't be built; without `sources` only its manifest is known."""

    name: str
    edition: Edition | None = None
    sources: Sources | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong with it, as far as its sources tell."""
        return self.sources.problems if self.sources else ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps it from being published."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


@dataclass(frozen=True)
class SentenceChange:
    """A sentence that was edited, or came ("" before) or went ("" after)."""

    path: str  # of the page
    title: str
    before: str
    after: str


@dataclass(frozen=True)
class Review:
    """What changes between two sides; None where they don't tell it, and for charts where one of them is broken."""

    before: Side
    after: Side
    edition: Changes | None
    sentences: tuple[SentenceChange, ...] | None = None
    charts: tuple[ChartChange, ...] | None = None
    tables: tuple[TableChange, ...] | None = None

    @property
    def names(self) -> tuple[str, str]:
        """What the sides are called: by their editions where these differ, else as they were named."""
        old, new = (side.edition.id if side.edition else "" for side in (self.before, self.after))
        apart = self.edition is not None and old != new
        return (old if apart and old else self.before.name, new if apart and new else self.after.name)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the later side from being published, then the warnings that the earlier one did not give."""
        known = {(problem.code, problem.where.path, problem.message) for problem in self.before.problems}
        warnings = (problem for problem in self.after.problems if problem.severity is not Severity.ERROR)
        new = (problem for problem in warnings if (problem.code, problem.where.path, problem.message) not in known)
        return (*self.after.errors, *new) if self.sentences is not None else ()

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to tell."""
        same = self.edition is not None and self.edition.nothing
        return same and not (self.sentences or self.charts or self.tables or self.problems)


def review(before: Side, after: Side) -> Review:
    """Two sides compared, as far as both of them tell."""
    sound = before.edition is not None and after.edition is not None
    edition = changes(before.edition, after.edition) if before.edition and after.edition else None
    if before.sources is None or after.sources is None:
        return Review(before, after, edition)
    old, new = before.sources, after.sources
    charts = tuple(chart_changes(old.charts, new.charts)) if sound else None
    sentences, tables = tuple(_sentences(old, new)), tuple(table_changes(old.tables, new.tables))
    return Review(before, after, edition, sentences, charts, tables)


def _sentences(before: Sources, after: Sources) -> Iterator[SentenceChange]:
    """Edits of the pages that both have; what a page says that is new or gone is told by its being so."""
    for path, page in after.pages.items():
        old = _earlier(page, before)
        for was, now in edits(old.sentences, page.sentences) if old else ():
            yield SentenceChange(path, page.title, was, now)


def _earlier(page: PageText, before: Sources) -> PageText | None:
    paths = (page.path, *page.formerly)
    return next((before.pages[path] for path in paths if path in before.pages), None)
