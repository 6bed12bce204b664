"""Columns of a table that readers can sort and filter (templates/sortable.html, assets/tables.js)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Column:
    """A heading; whether rows can be chosen and sorted by it, and what its two orders are called: `worst first`."""

    title: str
    filtered: bool = False
    rising: str = ""
    falling: str = ""
    sorted: bool = True


def days(title: str) -> Column:
    """A column of days."""
    return Column(title, rising="earliest first", falling="latest first")
