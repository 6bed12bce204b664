"""The shorthand of tables (the Analysis Function's): which marks stand for a row, and what each means in words."""

from __future__ import annotations

from collections.abc import Iterable

from jsna.data.measures import Row

MEANINGS = {
    "b": "a break in the series",
    "c": "withheld to protect people",
    "e": "an estimate",
    "f": "a projection",
    "p": "provisional",
    "r": "revised",
    "u": "low reliability",
    "x": "not available",
    "z": "not applicable",
}


def marks_of(row: Row | None) -> tuple[str, ...]:
    """The letters that a table shows for a row (None for one that is not there): beside its value, or instead of it."""
    if row is None or row.value is None:
        return ("c",) if row is not None and "c" in row.marks else ("x",)
    return tuple(mark for mark in row.marks if mark != "c")


def marked(text: str, row: Row | None) -> str:
    """A value's text with its marks: `12.9 [p]`; a mark alone where there is no value."""
    marks = "".join(f"[{mark}]" for mark in marks_of(row))
    return marks if row is None or row.value is None else " ".join(filter(None, (text, marks)))


def explained(rows: Iterable[Row | None]) -> list[str]:
    """The marks that a table of some rows shows, each with its meaning: `[p] provisional`."""
    letters = sorted({mark for row in rows for mark in marks_of(row)})
    return [f"[{letter}] {MEANINGS[letter]}" for letter in letters if letter in MEANINGS]
