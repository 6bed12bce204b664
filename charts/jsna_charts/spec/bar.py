"""The input of bars, and of dots in rows: any table of one number, or a few, for each category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Bar, Reference, Unit


@dataclass(frozen=True)
class Entry:
    """One category: its name, and a value for each series. A bar's own name is its series' name."""

    name: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class BarSpec:
    """Categories with bars from zero, one or two series, in the order given or from the highest down."""

    kind: ClassVar[str] = "bar"
    title: str
    unit: Unit
    entries: tuple[Entry, ...]
    about: str = ""  # place and period: "Wold, 2023"
    what: str = "Category"  # what the entries are: the table's first heading
    by_value: bool = False
    reference: Reference | None = None


@dataclass(frozen=True)
class DotsSpec:
    """Categories with dots on one scale, which need not start at zero; up to four series."""

    kind: ClassVar[str] = "dots"
    title: str
    unit: Unit
    entries: tuple[Entry, ...]
    about: str = ""
    what: str = "Category"
    by_value: bool = False
    reference: Reference | None = None
