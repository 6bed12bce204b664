"""The input of a target with its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from jsna_charts.spec.shared import Goal, Line, Reading, Unit


@dataclass(frozen=True)
class TargetSpec:
    """History from before the baseline, the target, its milestones and the straight way between them."""

    kind: ClassVar[str] = "target"
    title: str
    unit: Unit
    subject: Line
    baseline: Reading | None
    target: Goal | None
    milestones: tuple[Goal, ...] = ()
    progress: str = ""  # the progress label: "Improving"
    trajectory: str = ""  # the trajectory label: "Too slow"
    sentence: str = ""  # the status in a sentence, as the page says it
    from_zero: bool = False
    assumption: str = ""  # what the projected readings rest on, in a sentence
