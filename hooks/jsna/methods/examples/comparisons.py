"""Worked examples of comparison: the published tests of Fingertips and FingertipsNext."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jsna.methods.comparison import compare, compare_intervals, compare_two_levels
from jsna.methods.control import compare_proportion, compare_rate
from jsna.methods.examples.worked import Chapter, Example
from jsna.methods.goals import against_goal, against_range, limits_against_goal
from jsna.methods.polarity import Polarity
from jsna.methods.quintiles import bounds, dealt, group_of, judged

_TESTS = "ukhsa-collaboration/fingertips-open, AnalysisTest/"
HIGH, LOW, NONE = Polarity.HIGH, Polarity.LOW, Polarity.NONE

Span = tuple[float | None, float | None]


def _is(polarity: Polarity) -> str:
    return {HIGH: "high is good", LOW: "low is good", NONE: "no judgement"}[polarity]


def _one(value: float, lower: float | None, upper: float | None, benchmark: float, *labels: str) -> list[Example]:
    """The labels where low, high and neither is good, in that order."""
    inputs: dict[str, Any] = {"value": value, "lower": lower, "upper": upper, "benchmark": benchmark}
    source = _TESTS + "SingleOverlappingCIsForOneCILevelComparatorTest.cs"
    title = f"{value:g} ({lower} to {upper}) against {benchmark:g}"
    return [
        Example(f"{title}, {_is(p)}", compare, {**inputs, "polarity": p}, {"": label}, source)
        for p, label in zip((LOW, HIGH, NONE), labels, strict=True)
    ]


def _engine(polarity: Polarity, *labels: str) -> list[Example]:
    source = "dhsc-govuk/FingertipsNext, the tests of BenchmarkComparisonEngine"
    return [
        Example(
            f"{value} ({value - 1.1:.1f} to {value + 1.1:.1f}) against {benchmark}, {_is(polarity)}",
            compare,
            {"value": value, "lower": value - 1.1, "upper": value + 1.1, "benchmark": benchmark, "polarity": polarity},
            {"": label},
            source,
        )
        for value, benchmark, label in zip((4, 3, 2, 1), (1, 2, 3, 4), labels, strict=True)
    ]


ONE_LEVEL = Chapter(
    "interval",
    "Comparison by a confidence interval",
    "An area is similar to a benchmark where the benchmark's value lies within the area's 95% confidence interval, its "
    "ends included, and otherwise higher or lower. Better and worse follow from which way is good.",
    (
        *_one(3.05, 2.7, 3.1, 3.0, "Similar", "Similar", "Similar"),
        *_one(3.3, 3.2, 3.5, 3.0, "Worse", "Better", "Higher"),
        *_one(11, 10, 12, 11, "Similar", "Similar", "Similar"),
        *_one(4.0, None, None, 3.0, "Not compared", "Not compared", "Not compared"),
        *_engine(HIGH, "Better", "Similar", "Similar", "Worse"),
        *_engine(LOW, "Worse", "Similar", "Similar", "Better"),
        *_engine(NONE, "Higher", "Similar", "Similar", "Lower"),
    ),
)


def _two(benchmark: float, low: str, high: str) -> list[Example]:
    inputs = {"value": 2.6, "inner": (2.5, 2.7), "outer": (2.3, 2.9), "benchmark": benchmark}
    title = f"2.6 (95% 2.5 to 2.7, 99.8% 2.3 to 2.9) against {benchmark}"
    source = _TESTS + "SingleOverlappingCIsForTwoCILevelsComparerTest.cs"
    return [
        Example(f"{title}, {_is(p)}", compare_two_levels, {**inputs, "polarity": p}, {"text": text}, source)
        for p, text in ((LOW, low), (HIGH, high))
    ]


TWO_LEVELS = Chapter(
    "two-levels",
    "Comparison at two levels",
    "As with one interval, and then it is said whether the benchmark lies beyond the 99.8% interval too.",
    (
        *_two(3.0, "Better 99.8%", "Worse 99.8%"),
        *_two(2.8, "Better 95%", "Worse 95%"),
        *_two(2.6, "Similar", "Similar"),
        *_two(2.4, "Worse 95%", "Better 95%"),
        *_two(2.2, "Worse 99.8%", "Better 99.8%"),
    ),
)


def _between(limits: Span) -> str:
    return "without limits" if None in limits else f"({limits[0]} to {limits[1]})"


def _overlap(value: float, limits: Span, benchmark: float, benchmark_limits: Span, label: str) -> Example:
    inputs = {"value": value, "limits": limits, "benchmark": benchmark, "benchmark_limits": benchmark_limits}
    title = f"{value:g} {_between(limits)} against {benchmark:g} {_between(benchmark_limits)}, low is good"
    source = _TESTS + "DoubleOverlappingCIsComparerTest.cs"
    return Example(title, compare_intervals, {**inputs, "polarity": LOW}, {"": label}, source)


TWO_INTERVALS = Chapter(
    "two-intervals",
    "Comparison of two intervals",
    "Two values are similar where their 95% intervals overlap. It is more cautious than a test.",
    (
        _overlap(4, (3.5, 4.5), 3, (2.7, 3.6), "Similar"),
        _overlap(4, (3.5, 4.5), 3, (2.7, 3.1), "Worse"),
        _overlap(3, (2.7, 3.1), 4, (3.5, 4.5), "Better"),
        _overlap(3, (None, None), 4, (3.5, 4.5), "Not compared"),
    ),
)


def _share(value: float, denominator: int, benchmark: float, at95: str, at998: str) -> list[Example]:
    inputs = {"value": value, "denominator": denominator, "benchmark": benchmark, "polarity": LOW, "multiplier": 100}
    title, source = (
        f"{value:.2f}% of {denominator} against {benchmark:.2f}%",
        _TESTS + "SpcForProportionsComparerTest.cs",
    )
    return [
        Example(f"{title} at {100 * level:g}%", compare_proportion, {**inputs, "level": level}, {"": label}, source)
        for level, label in ((0.95, at95), (0.998, at998))
    ]


SPC_PROPORTION = Chapter(
    "spc-proportion",
    "Comparison of a proportion by control limits",
    "An area is similar where its proportion lies within Wilson's limits round the benchmark for its denominator.",
    (
        *_share(7.7065767284991562, 5930, 8.9611086876279327, "Better", "Better"),
        *_share(9.8988121425428961, 2273, 8.9611086876279327, "Similar", "Similar"),
        *_share(12.474645030425965, 1972, 8.9611086876279327, "Worse", "Worse"),
        *_share(10.9783420463032, 1339, 12.8379546895717, "Better", "Similar"),
        *_share(15.9065628476085, 899, 12.8379546895717, "Worse", "Similar"),
    ),
)


def _rate(value: float, denominator: int, at95: str, at998: str) -> list[Example]:
    inputs = {"value": value, "denominator": denominator, "benchmark": 2.132708657734625, "polarity": LOW}
    title, source = f"{value:.2f} per 100,000 of {denominator:,} against 2.13", _TESTS + "SpcForDsrComparerTest.cs"
    return [
        Example(f"{title} at {100 * level:g}%", compare_rate, {**inputs, "level": level}, {"": label}, source)
        for level, label in ((0.95, at95), (0.998, at998))
    ]


SPC_RATE = Chapter(
    "spc-rate",
    "Comparison of a rate by control limits",
    "An area is similar where its rate lies within exact Poisson limits of what the benchmark's rate would give.",
    (
        *_rate(1.1358436559886544, 616282, "Better", "Similar"),
        *_rate(2.657913272289925, 601976, "Similar", "Similar"),
        *_rate(4.1515156695295845, 409489, "Worse", "Similar"),
    ),
)


def _fifth(value: float, polarity: Polarity) -> int | None:
    """The fifth of a value among 1 to 10, numbered as Fingertips does."""
    number = group_of(value, bounds(range(1, 11)))
    return None if number is None else judged(number, polarity)


def _fifths(polarity: Polarity, *numbers: int) -> list[Example]:
    source = _TESTS + "QuintilesComparerTest.cs"
    return [
        Example(f"{v} among 1 to 10, {_is(polarity)}", _fifth, {"value": v, "polarity": polarity}, {"": n}, source)
        for v, n in zip((1, 3, 5, 7, 9), numbers, strict=True)
    ]


QUINTILES = Chapter(
    "quintiles",
    "Fifths of all areas",
    "The values of all areas of a kind are cut at their 20th, 40th, 60th and 80th percentiles; equal values share a "
    "fifth. With fewer than five values nothing is compared.",
    (
        Example(
            "The bounds of 1 to 50", bounds, {"values": range(1, 51)}, {"": (1, 10.8, 20.6, 30.4, 40.2, 50)},
            _TESTS + "QuintilesCalculatorTest.cs",
        ),
        Example(
            "The quarters of 1 to 50", bounds, {"values": range(1, 51), "groups": 4}, {"": (1, 13.25, 25.5, 37.75, 50)},
            _TESTS + "QuartilesCalculatorTest.cs",
        ),
        Example("Four values", bounds, {"values": (1, 2, 3, 4)}, {"": None}, _TESTS + "QuintilesComparerTest.cs"),
        *_fifths(LOW, 1, 2, 3, 4, 5),
        *_fifths(HIGH, 5, 4, 3, 2, 1),
        Example(
            "Seven areas dealt out by rank", dealt, {"values": (7, 6, 5, 4, 3, 2, 1)}, {"": [5, 4, 3, 2, 2, 1, 1]},
            "NTILE(5) of SQL, as dhsc-govuk/FingertipsNext uses it: the first groups are the larger ones",
        ),
    ),
)  # fmt: skip

_LABELS = {"Better": "Green", "Similar": "Amber", "Worse": "Red"}  # the names in the source's code and in its exports


def _single(polarity: Polarity, *labels: str) -> list[Example]:
    source = _TESTS + "SingleValueTargetComparerTest.cs"
    return [
        Example(
            f"{value} against a goal of 10, {_is(polarity)}",
            against_goal,
            {"value": value, "goal": 10, "polarity": polarity},
            {"": _LABELS[label]},
            source,
        )
        for value, label in zip((9, 10, 11), labels, strict=True)
    ]


def _by_limits(polarity: Polarity, lower: float, upper: float, label: str) -> Example:
    return Example(
        f"{lower:g} to {upper:g} against a goal of 10, {_is(polarity)}",
        limits_against_goal,
        {"lower": lower, "upper": upper, "goal": 10, "polarity": polarity},
        {"": _LABELS[label]},
        _TESTS + "SingleValueTargetComparerTest.cs",
    )


def _range(polarity: Polarity, cases: Mapping[float, str]) -> list[Example]:
    source = _TESTS + "RangeTargetComparerTest.cs"
    return [
        Example(
            f"{value:g} against a range of 1 to 2, {_is(polarity)}",
            against_range,
            {"value": value, "low": 1, "high": 2, "polarity": polarity},
            {"": _LABELS[label]},
            source,
        )
        for value, label in cases.items()
    ]


GOALS = Chapter(
    "goal",
    "Comparison with a goal",
    "Green where the value is at the goal or on its good side, red where it is not. Amber where the value lies within "
    "a goal's range, or where its 95% interval is what is held against the goal and does not settle it.",
    (
        *_single(LOW, "Better", "Better", "Worse"),
        *_single(HIGH, "Worse", "Better", "Better"),
        _by_limits(LOW, 8, 9, "Better"),
        _by_limits(LOW, 9, 11, "Similar"),
        _by_limits(LOW, 11, 12, "Worse"),
        _by_limits(LOW, 10, 10, "Worse"),
        _by_limits(HIGH, 8, 9, "Worse"),
        _by_limits(HIGH, 9, 11, "Similar"),
        _by_limits(HIGH, 11, 12, "Better"),
        *_range(HIGH, {0: "Worse", 1: "Similar", 1.5: "Similar", 2: "Better", 3: "Better"}),
        *_range(LOW, {0: "Better", 1: "Similar", 2: "Worse", 3: "Worse"}),
    ),
)

COMPARISONS = (ONE_LEVEL, TWO_LEVELS, TWO_INTERVALS, SPC_PROPORTION, SPC_RATE, QUINTILES, GOALS)
