"""The only input of a chart: frozen dataclasses of plain numbers and plain words.

Every text in a spec is plain text, never markup; whatever needs escaping is escaped where the SVG is
written. Every number is a float in the measure's own unit; its wording (`text`) is made by the caller,
so that a chart says a figure exactly as the page around it does.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class State(StrEnum):
    """What is known of one reading: why a number is there, or why it is not."""

    REPORTED = "reported"
    PROVISIONAL = "provisional"
    PROJECTED = "projected"
    SUPPRESSED = "suppressed"
    MISSING = "missing"


class Status(StrEnum):
    """How a value stands to a benchmark, in the field's words."""

    BETTER = "Better"
    SIMILAR = "Similar"
    WORSE = "Worse"
    HIGHER = "Higher"
    LOWER = "Lower"
    NOT_COMPARED = "Not compared"


@dataclass(frozen=True)
class Unit:
    """How numbers of the measure are written: `12.9%`, `8.4 per 100,000`."""

    suffix: str = ""  # written straight after a number: "%", or ""
    name: str = ""  # the axis's words: "per 100,000 people", "years"; "" where the suffix says it all
    decimals: int = 1


@dataclass(frozen=True)
class Reading:
    """One value at one time. `at` is the mid-point of its period in decimal years (2023.5 for 2023)."""

    period: str  # as the publisher wrote it: "2023", "2018/19", "2018 - 20"
    at: float
    value: float | None
    lower: float | None = None
    upper: float | None = None
    text: str = ""  # the value as the page writes it: "12.9%"; for a missing one, why it is missing
    state: State = State.REPORTED


@dataclass(frozen=True)
class Break:
    """A point in time across which values must not be compared (redrawn area, new definition)."""

    at: float
    reason: str


@dataclass(frozen=True)
class Line:
    """One series over time, oldest reading first."""

    name: str  # the place or group: "Kent", "England"
    readings: tuple[Reading, ...]
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """The latest value of the subject against one benchmark."""

    benchmark: str
    status: Status
    text: str  # the benchmark's value as the page writes it


@dataclass(frozen=True)
class TrendSpec:
    """History of one measure for one place, with up to three benchmark lines."""

    kind: ClassVar[str] = "trend"
    title: str  # the measure's title
    unit: Unit
    subject: Line
    benchmarks: tuple[Line, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    trend: str = ""  # the recent trend's label, "" when there is none to state
    from_zero: bool = False


@dataclass(frozen=True)
class Bar:
    """One area's value in a comparison of areas."""

    name: str
    value: float | None
    lower: float | None = None
    upper: float | None = None
    text: str = ""
    status: Status = Status.NOT_COMPARED
    state: State = State.REPORTED
    emphasis: bool = False  # the place that the page is about


@dataclass(frozen=True)
class Reference:
    """A benchmark's value, drawn as a line across a comparison."""

    name: str
    value: float
    text: str


@dataclass(frozen=True)
class CompareSpec:
    """Areas side by side for one period, in the order given, against at most one benchmark line."""

    kind: ClassVar[str] = "compare"
    title: str
    unit: Unit
    period: str
    bars: tuple[Bar, ...]
    reference: Reference | None = None


@dataclass(frozen=True)
class Goal:
    """A value promised for a date: a target, or a milestone on the way. `at` as in Reading."""

    at: float
    value: float
    text: str  # "5%"
    when: str  # "2030"


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


Spec = TrendSpec | CompareSpec | TargetSpec
