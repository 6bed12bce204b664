"""The input of a kind of chart that a site brings itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import State, Unit


@dataclass(frozen=True)
class OwnKind:
    """A site's own kind: the module that draws it, as text.

    The text travels with each chart, so that a chart is a function of its spec in any process, and a changed
    module changes the chart's key.
    """

    name: str  # "waffle"
    path: str  # where the site has it, for messages: "charts/waffle.py"
    code: str


@dataclass(frozen=True)
class OwnCell:
    """One value of one row: its column, its words, and its number if it is one."""

    column: str
    text: str
    value: float | None = None
    state: State = State.REPORTED


@dataclass(frozen=True)
class OwnSpec:
    """Rows of plain values for a kind of the site's own, each row with a cell for each column."""

    kind: ClassVar[str] = "own"
    title: str
    unit: Unit
    own: OwnKind
    rows: tuple[tuple[OwnCell, ...], ...]
    options: tuple[tuple[str, str], ...] = ()  # the block's other keys, as written
    about: str = ""
