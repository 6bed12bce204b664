"""What the specs of several kinds are made of: units, readings, lines, bars and goals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Protocol


class Spec(Protocol):
    """What every spec has, a site's own kinds included: the module that draws it, and what it is of.

    The rest of a spec is fields of plain text, numbers, enumerations, tuples and other such frozen dataclasses.
    """

    kind: ClassVar[str]

    @property
    def title(self) -> str:
        """The measure or subject, in the words of the page's heading."""


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


class Polarity(StrEnum):
    """Which values of a measure are good."""

    HIGH = "high"
    LOW = "low"
    NONE = "none"


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

    name: str  # the place or group: "Wold", "England"
    readings: tuple[Reading, ...]
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """The latest value of the subject against one benchmark."""

    benchmark: str
    status: Status
    text: str  # the benchmark's value as the page writes it


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
class Goal:
    """A value promised for a date: a target, or a milestone on the way. `at` as in Reading."""

    at: float
    value: float
    text: str  # "5%"
    when: str  # "2030"
