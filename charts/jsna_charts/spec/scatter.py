"""The input of a scatter plot: two numbers for each of many things."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import State, Unit


@dataclass(frozen=True)
class Pair:
    """One thing's two numbers."""

    name: str
    x: float | None
    y: float | None
    x_text: str = ""
    y_text: str = ""
    emphasis: bool = False  # named in the drawing
    state: State = State.REPORTED


@dataclass(frozen=True)
class ScatterSpec:
    """Two measures against each other. Nothing is said of a relation between them: that is for who knows it."""

    kind: ClassVar[str] = "scatter"
    title: str
    x: str  # what runs across: "Deprivation score"
    y: str  # what runs up
    x_unit: Unit
    y_unit: Unit
    dots: tuple[Pair, ...]
    about: str = ""
    what: str = "Area"
