"""What each kind of chart says, its words and its table: a module each, imported when it is first asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol, cast

from jsna_charts.kinds import part


@dataclass(frozen=True)
class Words:
    """`title` says what is drawn; `alt` what matters in a few sentences; `long` goes on to what else there is."""

    alt: str
    long: str
    title: str


@dataclass(frozen=True)
class Table:
    """A caption, one header row and rows of as many cells: plain text, not markup, and no cell empty."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Wording(Protocol):
    """What a kind's module of words offers."""

    def words(self, spec: Any) -> Words:
        """The chart in words. Plain text, not markup."""

    def table(self, spec: Any) -> Table:
        """The data behind it, for readers who want the numbers."""


def wording(kind: str) -> Wording:
    """The module that puts a kind in words. Raises UnknownKind."""
    return cast("Wording", part("words", kind))
