"""Comparison with a benchmark: the published worked examples, its laws, and the labels of a whole real export."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.comparison import Label, compare
from jsna.methods.polarity import Polarity
from shared import needs_shared, shared_file

# ukhsa-collaboration/fingertips-open, AnalysisTest/SingleOverlappingCIsForOneCILevelComparatorTest.cs:
# value, its limits, benchmark; then the label where low, high and neither is good
PUBLISHED = [
    (3.05, 2.7, 3.1, 3.0, "Similar", "Similar", "Similar"),
    (3.3, 3.2, 3.5, 3.0, "Worse", "Better", "Higher"),
    (11, 10, 12, 11, "Similar", "Similar", "Similar"),
    (4.0, None, None, 3.0, "Not compared", "Not compared", "Not compared"),
]

# dhsc-govuk/FingertipsNext, the test of its comparison engine: areas 4 3 2 1 against benchmarks 1 2 3 4, limits 1.1 off
ENGINE = {
    Polarity.HIGH: ["Better", "Similar", "Similar", "Worse"],
    Polarity.LOW: ["Worse", "Similar", "Similar", "Better"],
    Polarity.NONE: ["Higher", "Similar", "Similar", "Lower"],
}


@pytest.mark.parametrize(("value", "lower", "upper", "benchmark", "low", "high", "neither"), PUBLISHED)
def test_the_worked_examples_of_fingertips(
    value: float, lower: float | None, upper: float | None, benchmark: float, low: str, high: str, neither: str
) -> None:
    labels = [compare(value, lower, upper, benchmark, Polarity(word)) for word in ("low", "high", "none")]
    assert labels == [low, high, neither]


@pytest.mark.parametrize("polarity", list(Polarity))
def test_the_worked_example_of_the_fingertips_engine(polarity: Polarity) -> None:
    pairs = zip([4, 3, 2, 1], [1, 2, 3, 4], strict=True)
    assert [compare(v, v - 1.1, v + 1.1, b, polarity) for v, b in pairs] == ENGINE[polarity]


@needs_shared
def test_the_collected_reference_cases() -> None:
    cases = json.loads(shared_file("methods/reference_cases.json").read_text("utf-8"))["benchmark_single_ci"]["cases"]
    words = {"low_is_good": Polarity.LOW, "high_is_good": Polarity.HIGH, "no_judgement": Polarity.NONE}
    expected = [(case, words[key], case[key]) for case in cases for key in words if key in case]
    assert len(expected) == 7
    for case, polarity, label in expected:
        assert compare(case["value"], case["lo"], case["hi"], case["bench"], polarity) == label


numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)


@settings(derandomize=True, database=None, max_examples=200)
@given(numbers, numbers, numbers, numbers)
def test_swapping_polarity_swaps_better_and_worse_and_nothing_else(
    value: float | None, lower: float | None, upper: float | None, benchmark: float | None
) -> None:
    high, low, neither = (compare(value, lower, upper, benchmark, p) for p in Polarity)
    swapped = {Label.BETTER: Label.WORSE, Label.WORSE: Label.BETTER}
    plain = {Label.BETTER: Label.HIGHER, Label.WORSE: Label.LOWER}
    assert low is swapped.get(high, high)
    assert neither is plain.get(high, high)


SOCIAL_ISOLATION = "data/fingertips/brc-social-isolation-indicators-CountyUA.data.csv"
ENGLAND = "E92000001"
Row = dict[str, str]
Group = tuple[str, str, str, str]


@dataclass(frozen=True)
class Published:
    """A row with both limits and something to be held against, the value of that, and the label in the file."""

    row: Row
    benchmark: float
    label: str

    @property
    def ours(self) -> str:
        row = self.row
        lower, upper = float(row["Lower CI 95.0 limit"]), float(row["Upper CI 95.0 limit"])
        return compare(float(row["Value"]), lower, upper, self.benchmark, Polarity.HIGH)

    @property
    def exception(self) -> tuple[str, str, str, str, str]:
        return (self.row["Area Name"], self.row["Age"], self.row["Time period"], self.ours, self.label)


def group_of(row: Row) -> Group:
    return (row["Indicator ID"], row["Sex"], row["Age"], row["Time period"])


def benchmark_code(row: Row, kind: str) -> str | None:
    """England for all but its own total; for an authority, and for nothing else, also its region."""
    if kind == "England":
        return None if row["Area Code"] == ENGLAND and not row["Category Type"] else ENGLAND
    return row["Parent Code"] if row["Area Type"] == "County & UA" else None


def published(kind: str) -> Iterator[Published]:
    with shared_file(SOCIAL_ISOLATION).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    totals = {(row["Area Code"], group_of(row)): row["Value"] for row in rows if not row["Category Type"]}
    for row in rows:
        code = benchmark_code(row, kind)
        benchmark = totals.get((code, group_of(row))) if code else None
        if benchmark and row["Lower CI 95.0 limit"] and row["Upper CI 95.0 limit"]:
            yield Published(row, float(benchmark), row[f"Compared to {kind} value or percentiles"])


@needs_shared
@pytest.mark.parametrize(
    ("kind", "compared", "exceptions"),
    [
        (
            "England",
            3531,
            {
                ("Merton", "65+ yrs", "2016/17", "Similar", "Worse"),
                ("Redbridge", "18+ yrs", "2016/17", "Similar", "Better"),
            },
        ),
        (
            "Region",
            3250,
            {
                ("Buckinghamshire UA", "18+ yrs", "2014/15", "Similar", "Better"),
                ("Tameside", "18+ yrs", "2014/15", "Similar", "Better"),
            },
        ),
    ],
)
def test_the_labels_of_a_whole_export_are_reproduced(
    kind: str, compared: int, exceptions: set[tuple[str, str, str, str, str]]
) -> None:
    # The exceptions are ties of rounding: the benchmark, to the one decimal of the file, lies exactly on a limit.
    rows = list(published(kind))
    different = [row for row in rows if row.ours != row.label]
    assert len(rows) == compared
    assert 1 - len(different) / len(rows) >= 0.999
    assert {row.exception for row in different} == exceptions
    assert all(f"{row.benchmark:g}" in _limits(row.row) for row in different)


def _limits(row: Row) -> set[str]:
    return {f"{float(row[f'{end} CI 95.0 limit']):g}" for end in ("Lower", "Upper")}
