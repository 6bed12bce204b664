"""Four sides of A4: how many lines a text takes, and how much of each list there is room for."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

SIDES = 4
LINES = 54
"""Lines of a side that can be reckoned with: some are lost where what belongs together is kept together."""

WIDTH = 106
"""Characters of a line across the side, reckoned for text with many capitals and wide letters."""


ITEM = 97
"""Characters of a line in a list, which is set in from the margin."""


def lines(*texts: str, width: int = WIDTH) -> int:
    """The lines that some paragraphs take, each at least one."""
    return sum(max(1, ceil(len(text) / width)) for text in texts)


def fitted(lists: Sequence[Sequence[int]], room: int) -> list[int]:
    """How many of the first items of each list are kept, given the lines of each item, so that all fit into the room.

    The list that takes most lines is cut first, item by item from its end; of two as long the later one. A list that is
    cut takes one line more, to say where the rest stands.
    """
    kept = [len(items) for items in lists]
    while any(kept) and _taken(lists, kept) > room:
        used = [sum(items[:number]) for items, number in zip(lists, kept, strict=True)]
        kept[max(range(len(lists)), key=lambda index: (used[index], index))] -= 1
    return kept


def _taken(lists: Sequence[Sequence[int]], kept: Sequence[int]) -> int:
    pairs = list(zip(lists, kept, strict=True))
    return sum(sum(items[:number]) + (number < len(items)) for items, number in pairs)
