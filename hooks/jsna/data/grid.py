"""The cells of a table that somebody brings, before anything is known of what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

UTF8 = "utf-8"


@dataclass(frozen=True)
class Grid:
    """The cells of a CSV file or of one sheet: rows of equal width, an empty text for an empty cell."""

    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]  # of each row in the file: the line on which it begins, or its number in the sheet
    sheet: str = ""  # the sheet's name; empty for a CSV file
    encoding: str = UTF8
    delimiter: str = ","
    padded: bool = False  # whether spaces stood around its texts
    told: tuple[str, ...] = ()  # what the author should know of how it was read

    @property
    def is_text(self) -> bool:
        """Whether it is a CSV file, whose bytes can be kept as they are."""
        return not self.sheet


def even(rows: Sequence[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """The rows, each filled up with empty cells to the width of the widest."""
    width = max((len(row) for row in rows), default=0)
    return tuple(row + ("",) * (width - len(row)) for row in rows)
