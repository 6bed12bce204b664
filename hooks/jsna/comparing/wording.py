"""Two versions of a text as one: what stayed, what went and what came, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SAME, GONE, NEW = "same", "gone", "new"
ALIKE = 0.5  # from here on two sentences are one that was edited, and not two
_FEW = 3  # words
_MOST_PAIRS = 2_500  # comparisons of sentences: a page that was rewritten whole is not read as edited


@dataclass(frozen=True)
class Piece:
    """Some words in a row, and what became of them."""

    change: str  # same, gone, new
    text: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Both texts in one, in reading order: what went stands before what came in its place."""
    old, new = before.split(), after.split()
    return tuple(_pieces(old, new))


def _pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(SAME, " ".join(old[i1:i2]))
            continue
        if i2 > i1:
            yield Piece(GONE, " ".join(old[i1:i2]))
        if j2 > j1:
            yield Piece(NEW, " ".join(new[j1:j2]))


def edits(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What differs between two lists of sentences: (before, after), "" for what is new or gone; in reading order."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield from _paired(before[i1:i2], after[j1:j2])


def _paired(gone: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Sentences in the same place: each with the one that it became, where one is alike."""
    if len(gone) == len(new) == 1 and max(len(gone[0].split()), len(new[0].split())) <= _FEW:
        yield gone[0], new[0]  # a cell, or a value: alike or not, the one stands where the other stood
        return
    free = list(new) if len(gone) * len(new) <= _MOST_PAIRS else []
    rest = [] if free else list(new)
    for sentence in gone:
        close = max(free, key=lambda other: likeness(sentence, other), default="")
        if close and likeness(sentence, close) >= ALIKE:
            free.remove(close)
            yield sentence, close
        else:
            yield sentence, ""
    yield from (("", sentence) for sentence in (*free, *rest))


def likeness(before: str, after: str) -> float:
    """How much of two sentences is the same words in the same order: 0 to 1."""
    return SequenceMatcher(None, before.split(), after.split(), autojunk=False).ratio()
