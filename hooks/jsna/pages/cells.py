"""One cell of a table on a page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """Its text, whether it is a number (and set to the right), and, for a status, which."""

    text: str
    numeric: bool = False
    status: str = ""
