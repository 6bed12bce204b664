"""One column of somebody's table: its heading, its cells as written, and what kind of cells they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from jsna.data.cellwords import is_no_number, is_number
from jsna.data.markers import is_below


@dataclass(frozen=True)
class Field:
    """A column's heading and cells; an empty text for an empty cell."""

    name: str
    cells: tuple[str, ...]
    declared: frozenset[str] = frozenset()  # spellings that its reader was told mean “no number”

    @cached_property
    def distinct(self) -> tuple[str, ...]:
        """Every text, once, in the order of the rows; no empty one."""
        return tuple(dict.fromkeys(cell for cell in self.cells if cell))

    @cached_property
    def _numbers(self) -> frozenset[str]:
        return frozenset(text for text in self.distinct if is_number(text) and text not in self._missing)

    @cached_property
    def _missing(self) -> frozenset[str]:
        return frozenset(text for text in self.distinct if is_no_number(text, self.declared))

    @property
    def numeric(self) -> bool:
        """Whether it holds numbers, and nothing else but words for their absence."""
        return bool(self._numbers) and not self.odd

    @property
    def empty(self) -> bool:
        """Whether it holds no number, and nothing else but words for their absence."""
        return not self._numbers and not self.odd

    @cached_property
    def odd(self) -> tuple[str, ...]:
        """The texts that are neither a number nor a word for its absence."""
        return tuple(text for text in self.distinct if text not in self._numbers and text not in self._missing)

    @cached_property
    def mostly_numeric(self) -> bool:
        """Whether more rows hold a number than hold something odd."""
        odd = frozenset(self.odd)
        return sum(cell in self._numbers for cell in self.cells) > sum(cell in odd for cell in self.cells)

    @property
    def missing(self) -> tuple[str, ...]:
        """How a missing number is written here."""
        return tuple(text for text in self.distinct if text in self._missing)

    @property
    def below(self) -> tuple[str, ...]:
        """How it is written here that a number is too small to be published."""
        return tuple(text for text in self.missing if is_below(text))

    @property
    def grouped(self) -> bool:
        """Whether its numbers have thousands separators."""
        return any("," in text for text in self._numbers)

    @property
    def percent(self) -> bool:
        """Whether all its numbers have a per cent sign."""
        return bool(self._numbers) and all(text.endswith("%") for text in self._numbers)

    @property
    def pounds(self) -> bool:
        """Whether all its numbers have a pound sign."""
        return bool(self._numbers) and all("£" in text for text in self._numbers)

    @property
    def dressed(self) -> bool:
        """Whether any number has a sign before or behind it."""
        return any(text.endswith("%") or "£" in text for text in self._numbers)

    def share(self, test: Callable[[str], bool]) -> float:
        """The share of its distinct texts that pass a test; 0 where it has none."""
        return sum(map(test, self.distinct)) / len(self.distinct) if self.distinct else 0.0

    def rows_of(self, text: str) -> Sequence[int]:
        """The rows that hold a text, counted from 0."""
        return [row for row, cell in enumerate(self.cells) if cell == text]


def follows(field: Field, other: Field) -> bool:
    """Whether each text of the other has one text of this: a name for each code."""
    found: dict[str, str] = {}
    return all(found.setdefault(key, text) == text for key, text in zip(other.cells, field.cells, strict=True) if key)


def clashes(keys: Iterable[Sequence[str]], values: Iterable[Sequence[str]]) -> tuple[int, int] | None:
    """The first two rows with the same key and different values, counted from 0; None where there are none."""
    seen: dict[tuple[str, ...], tuple[int, tuple[str, ...]]] = {}
    for row, (key, value) in enumerate(zip(keys, values, strict=True)):
        first, before = seen.setdefault(tuple(key), (row, tuple(value)))
        if before != tuple(value):
            return first, row
    return None
