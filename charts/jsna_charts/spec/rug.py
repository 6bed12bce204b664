"""The input of a rug, or tartan: areas across, measures down, and in each cell a value and how it compares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import State, Status, Unit


@dataclass(frozen=True)
class Cell:
    """One area's value for one measure. `text` is the value as the page writes it; for a missing one, why."""

    value: float | None
    text: str = ""
    status: Status = Status.NOT_COMPARED
    state: State = State.REPORTED


@dataclass(frozen=True)
class RugRow:
    """One measure: a cell for each area, in the areas' order."""

    name: str
    period: str
    unit: Unit
    cells: tuple[Cell, ...]
    benchmark_text: str = ""  # the benchmark's value as the page writes it


@dataclass(frozen=True)
class RugSpec:
    """Measures of several areas side by side, each compared with the same benchmark.

    Raises ValueError for a row that has not one cell for each area.
    """

    kind: ClassVar[str] = "rug"
    title: str
    benchmark: str  # its name: "England"
    areas: tuple[str, ...]
    rows: tuple[RugRow, ...]
    emphasis: str = ""  # the area that the page is about, as named in `areas`

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row.cells) != len(self.areas):
                raise ValueError(f"'{self.title}': '{row.name}' has {len(row.cells)} cells for {len(self.areas)} areas")
