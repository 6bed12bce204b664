"""Names and phrases as a sentence lists them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

FEW = 5


def listed(items: Iterable[str], joint: str = "and") -> str:
    """All of them: `a`, `a and b`, `a, b and c`; empty where there are none."""
    *others, last = tuple(items) or ("",)
    return f"{', '.join(others)} {joint} {last}" if others else last


def first_of(items: Sequence[str], most: int = FEW) -> str:
    """The first few, and how many more there are: `a, b and 1,200 more`."""
    rest = f" and {len(items) - most:,} more" if len(items) > most else ""
    return ", ".join(items[:most]) + rest
