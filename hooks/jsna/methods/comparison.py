"""How an area's value stands to a benchmark's, in the field's words: by confidence intervals of one or two levels."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from jsna.methods.polarity import Polarity


class Label(StrEnum):
    """The outcome of a comparison, spelt as in a Fingertips export."""

    BETTER = "Better"
    SIMILAR = "Similar"
    WORSE = "Worse"
    HIGHER = "Higher"
    LOWER = "Lower"
    NOT_COMPARED = "Not compared"


Number = TypeVar("Number", float, Decimal)

_ABOVE = {Polarity.HIGH: Label.BETTER, Polarity.LOW: Label.WORSE, Polarity.NONE: Label.HIGHER}
_BELOW = {Polarity.HIGH: Label.WORSE, Polarity.LOW: Label.BETTER, Polarity.NONE: Label.LOWER}
_JOINTS = {Label.SIMILAR: "to", Label.NOT_COMPARED: "with"}
_PERCENT = {0.95: "95%", 0.998: "99.8%"}


@dataclass(frozen=True)
class Outcome:
    """A label, and the confidence level it was reached at: None where that says nothing (similar, not compared)."""

    label: Label
    level: float | None = None

    @property
    def text(self) -> str:
        """As a legend writes it: `Better 99.8%`, `Similar`."""
        return f"{self.label} {percent(self.level)}" if self.level else self.label.value


def compare(
    value: Number | None, lower: Number | None, upper: Number | None, benchmark: Number | None, polarity: Polarity
) -> Label:
    """Compare an area with a benchmark value by the area's own confidence interval.

    The rule: Similar where lower <= benchmark <= upper, both ends included; otherwise the area is higher or lower
    than the benchmark, and better or worse where the polarity says which is good. Any of the four numbers missing,
    or limits the wrong way round, gives Not compared. The benchmark's own interval is ignored. All four numbers are
    in the measure's unit, all floats or all decimals; the limits are of whatever level the caller chose, 95% in the
    published labels.

    The caller chooses what is fit to be compared: same sex, age, category and exact period, never an area with itself.

    Source: ukhsa-collaboration/fingertips-open, Analysis/SingleOverlappingCIsForOneCILevelComparer, and
    dhsc-govuk/FingertipsNext, BenchmarkComparisonEngine, "Confidence intervals overlapping reference value".
    """
    if value is None or lower is None or upper is None or benchmark is None or not lower <= upper:
        return Label.NOT_COMPARED
    if lower <= benchmark <= upper:
        return Label.SIMILAR
    return _BELOW[polarity] if upper < benchmark else _ABOVE[polarity]


def compare_two_levels(
    value: float | None,
    inner: tuple[float | None, float | None],
    outer: tuple[float | None, float | None],
    benchmark: float | None,
    polarity: Polarity,
) -> Outcome:
    """Compare by the area's 95% limits (`inner`) and its 99.8% limits (`outer`), and say at which level it differs.

    Similar within the 95% limits; beyond them at 95%, and beyond the 99.8% limits at 99.8%; a benchmark on a limit lies
    within it. Both pairs have to be there, the wider around the narrower, or nothing is compared.

    Source: ukhsa-collaboration/fingertips-open, Analysis/SingleOverlappingCIsForTwoCILevelsComparer.
    """
    label = compare(value, *inner, benchmark, polarity)
    if label is Label.NOT_COMPARED or not _around(outer, inner):
        return Outcome(Label.NOT_COMPARED)
    if label is Label.SIMILAR:
        return Outcome(label)
    return Outcome(label, 0.95 if compare(value, *outer, benchmark, polarity) is Label.SIMILAR else 0.998)


def _around(outer: tuple[float | None, float | None], inner: tuple[float | None, float | None]) -> bool:
    numbers = (outer[0], inner[0], inner[1], outer[1])
    given = [number for number in numbers if number is not None]
    return len(given) == 4 and given == sorted(given)


def compare_intervals(
    value: float | None,
    limits: tuple[float | None, float | None],
    benchmark: float | None,
    benchmark_limits: tuple[float | None, float | None],
    polarity: Polarity,
) -> Label:
    """Compare two values by whether their intervals overlap: Similar where they do, touching ends included.

    More cautious than a test: intervals that overlap do not show that two values are alike. For a benchmark that is
    itself uncertain, as a neighbour is; a national value is better held against the area's interval alone.

    Source: ukhsa-collaboration/fingertips-open, Analysis/DoubleOverlappingCIsComparer.
    """
    if value is None or benchmark is None or not (_sound(limits) and _sound(benchmark_limits)):
        return Label.NOT_COMPARED
    below = value < benchmark
    upper, lower = (limits[1], benchmark_limits[0]) if below else (benchmark_limits[1], limits[0])
    if upper is None or lower is None:
        return Label.NOT_COMPARED
    return Label.SIMILAR if lower <= upper else placed(not below, polarity)


def _sound(limits: tuple[float | None, float | None]) -> bool:
    lower, upper = limits
    return lower is not None and upper is not None and lower <= upper


def placed(above: bool, polarity: Polarity) -> Label:
    """The label of a value that differs: better or worse where the polarity says which, else higher or lower."""
    return (_ABOVE if above else _BELOW)[polarity]


def percent(level: float) -> str:
    """A level as readers know it: 95%, 99.8%."""
    return _PERCENT.get(level) or f"{100 * level:.10g}%"


def worded(label: Label, benchmark_name: str, level: float | None = None) -> str:
    """The label as words of a sentence: "better than England", "similar to England", "not compared with England".

    With a level it says at which one they differ: "better than England (99.8%)" (FingertipsNext's wording).
    """
    words = f"{label.lower()} {_JOINTS.get(label, 'than')} {benchmark_name}"
    return f"{words} ({percent(level)})" if level and label is not Label.NOT_COMPARED else words
