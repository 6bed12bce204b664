"""The room that a drawing has: the whole sheet, or one panel of several that share a scale."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jsna_charts.kinds.key import Item
from jsna_charts.style import WIDTH


@dataclass(frozen=True)
class Reach:
    """What one panel asks for, so that all can be given the same: numbers to hold, entries of the key."""

    values: tuple[float, ...] = ()
    across: tuple[float, ...] = ()
    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()
    columns: int = 2  # how many of them may stand side by side


@dataclass(frozen=True)
class Room:
    """Width in user units; in a panel, what all of the panels ask for. A panel has no key: they share one."""

    width: float = WIDTH
    shared: Reach | None = None


WHOLE = Room()


def together(reaches: Sequence[Reach]) -> Reach:
    """What several panels ask for, each thing once."""
    return Reach(
        tuple(dict.fromkeys(value for reach in reaches for value in reach.values)),
        tuple(dict.fromkeys(place for reach in reaches for place in reach.across)),
        tuple(dict.fromkeys(item for reach in reaches for item in reach.items)),
        tuple(dict.fromkeys(note for reach in reaches for note in reach.notes)),
        min((reach.columns for reach in reaches), default=1),
    )
