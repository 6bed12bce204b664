"""How an area's value stands to a benchmark's, in the field's words."""

from __future__ import annotations

from enum import StrEnum

from jsna.methods.polarity import Polarity


class Label(StrEnum):
    """The outcome of a comparison, spelt as in a Fingertips export."""

    BETTER = "Better"
    SIMILAR = "Similar"
    WORSE = "Worse"
    HIGHER = "Higher"
    LOWER = "Lower"
    NOT_COMPARED = "Not compared"


_ABOVE = {Polarity.HIGH: Label.BETTER, Polarity.LOW: Label.WORSE, Polarity.NONE: Label.HIGHER}
_BELOW = {Polarity.HIGH: Label.WORSE, Polarity.LOW: Label.BETTER, Polarity.NONE: Label.LOWER}


def compare(
    value: float | None, lower: float | None, upper: float | None, benchmark: float | None, polarity: Polarity
) -> Label:
    """Compare an area with a benchmark value by the area's own confidence interval.

    The rule: Similar where lower <= benchmark <= upper, both ends included; otherwise the area is higher or lower
    than the benchmark, and better or worse where the polarity says which is good. Any of the four numbers missing,
    or limits the wrong way round, gives Not compared. The benchmark's own interval is ignored. All four numbers are
    in the measure's unit; the limits are of whatever level the caller chose, 95% in the published labels.

    The caller chooses what is fit to be compared: same sex, age, category and exact period, never an area with itself.

    Source: ukhsa-collaboration/fingertips-open, Analysis/SingleOverlappingCIsForOneCILevelComparer, and
    dhsc-govuk/FingertipsNext, BenchmarkComparisonEngine, "Confidence intervals overlapping reference value".
    """
    if value is None or lower is None or upper is None or benchmark is None or not lower <= upper:
        return Label.NOT_COMPARED
    if lower <= benchmark <= upper:
        return Label.SIMILAR
    return _BELOW[polarity] if upper < benchmark else _ABOVE[polarity]


def worded(label: Label, benchmark_name: str) -> str:
    """The label as words of a sentence: "better than England", "similar to England", "not compared with England"."""
    joint = {Label.SIMILAR: "to", Label.NOT_COMPARED: "with"}.get(label, "than")
    return f"{label.lower()} {joint} {benchmark_name}"
