"""The input of small multiples: one chart for each place, sex or group, all on one scale."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Spec


@dataclass(frozen=True)
class Panel:
    """One of the charts, under its heading."""

    name: str  # what tells it from the others: "Thorne", "Females"
    spec: Spec


@dataclass(frozen=True)
class MultiplesSpec:
    """Two to twelve charts of one kind and one unit, in the order given."""

    kind: ClassVar[str] = "multiples"
    title: str
    panels: tuple[Panel, ...]
    what: str = "Area"  # what the panels are: the table's first heading
