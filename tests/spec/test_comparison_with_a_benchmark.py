"""Comparison with a benchmark: the published worked examples, its laws, and the labels of a whole real export."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.comparison import Label, compare, compare_intervals, compare_two_levels
from jsna.methods.control import compare_proportion, compare_rate
from jsna.methods.examples import Example
from jsna.methods.examples.comparisons import COMPARISONS
from jsna.methods.goals import against_goal, against_range, limits_against_goal
from jsna.methods.method import Figures, Method, judge
from jsna.methods.polarity import Polarity
from jsna.methods.quintiles import bounds, dealt, group_of, judged, quintile_label
from shared import needs_shared, shared_file
from spec.worked import cases, reference

WORDS = {"low_is_good": Polarity.LOW, "high_is_good": Polarity.HIGH, "no_judgement": Polarity.NONE}
COLOURS = {"Better": "Green", "Similar": "Amber", "Worse": "Red"}  # a goal's labels in code, and in an export


@pytest.mark.parametrize("example", cases(*COMPARISONS))
def test_the_published_comparisons_are_ours(example: Example) -> None:
    assert example.agrees(), example.found()


@needs_shared
def test_the_reference_cases_of_one_level() -> None:
    expected = [(case, key) for case in reference("benchmark_single_ci")["cases"] for key in WORDS if key in case]
    assert len(expected) == 7
    for case, key in expected:
        assert compare(case["value"], case["lo"], case["hi"], case["bench"], WORDS[key]) == case[key]


@needs_shared
def test_the_reference_cases_of_two_levels() -> None:
    family = reference("benchmark_two_level")
    data = family["data"]
    inner, outer = (data["lo95"], data["hi95"]), (data["lo998"], data["hi998"])
    for case in family["cases"]:
        for key in ("low_is_good", "high_is_good"):
            ours = compare_two_levels(data["value"], inner, outer, case["bench"], WORDS[key])
            assert ours.text == case.get(key, case.get("both"))


@needs_shared
def test_the_reference_cases_of_two_intervals() -> None:
    cases_given = reference("benchmark_double_ci")["cases"]
    assert len(cases_given) == 4
    for case in cases_given:
        (a, *limits), (b, *benchmark_limits) = case["a"], case["b"]
        ours = compare_intervals(a, (limits[0], limits[1]), b, (benchmark_limits[0], benchmark_limits[1]), Polarity.LOW)
        assert ours == case["label"]


@needs_shared
def test_the_reference_cases_of_control_limits() -> None:
    for case in reference("spc_proportion")["cases"]:
        for level, key in ((0.95, "95"), (0.998, "99.8")):
            numbers_given = case["value"], case["n"], case["bench"]
            assert compare_proportion(*numbers_given, Polarity.LOW, 100, level) == case[key]


@needs_shared
def test_the_reference_cases_of_quintiles() -> None:
    family = reference("quintiles")
    assert bounds(range(1, 51)) == tuple(family["bounds_1_to_50"])
    edges = bounds(range(1, 11))
    for key in ("low_is_good", "high_is_good"):
        numbers = {value: group_of(float(value), edges) for value in family[f"values_1_to_10_{key}"]}
        ours = {value: judged(number, WORDS[key]) for value, number in numbers.items() if number}
        assert ours == family[f"values_1_to_10_{key}"]
    assert quintile_label(group_of(1, bounds([1, 2, 3, 4])), Polarity.LOW) == family["fewer_than_5_values"]


@needs_shared
def test_the_reference_cases_of_goals() -> None:
    spans, single = reference("goal_range"), reference("goal_single")
    tested = 0
    for key in ("low_is_good", "high_is_good"):
        for value, label in spans[key].items():
            assert against_range(float(value), 1, 2, WORDS[key]) == COLOURS[label]
            tested += 1
        for value, label in single["value"][key].items():
            assert against_goal(float(value), 10, WORDS[key]) == COLOURS[label]
            tested += 1
        for span, label in single[f"ci_{key}"].items():
            lower, upper = map(float, span.split("-"))
            assert limits_against_goal(lower, upper, 10, WORDS[key]) == COLOURS[label]
            tested += 1
    assert tested == 22


numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False)


quick = settings(derandomize=True, database=None, max_examples=150)
figures = st.builds(Figures, numbers, numbers, numbers, numbers, numbers, st.none() | st.integers(-5, 10_000))
near = st.none() | st.integers(-8, 8)  # so that limits are met, and met exactly
figures_near = st.builds(Figures, near, near, near, near, near, st.none() | st.integers(1, 400))


@quick
@given(st.sampled_from(Method), figures | figures_near, figures | figures_near)
def test_swapping_polarity_swaps_better_and_worse_and_nothing_else(
    method: Method, area: Figures, benchmark: Figures
) -> None:
    high, low, neither = (judge(method, area, benchmark, polarity) for polarity in Polarity)
    swapped = {Label.BETTER: Label.WORSE, Label.WORSE: Label.BETTER}
    plain = {Label.BETTER: Label.HIGHER, Label.WORSE: Label.LOWER}
    assert low.label is swapped.get(high.label, high.label)
    assert neither.label is plain.get(high.label, high.label)
    assert high.level == low.level == neither.level


@quick
@given(st.lists(st.integers(0, 12), min_size=5, max_size=60))
def test_quintiles_by_rank_are_of_one_size_or_one_more(values: list[int]) -> None:
    numbers = [number for number in dealt(values) if number]
    sizes = [numbers.count(number) for number in range(1, 6)]
    assert sizes == sorted(sizes, reverse=True)
    assert max(sizes) - min(sizes) <= 1
    assert sum(sizes) == len(values)


@quick
@given(st.lists(st.integers(-12, 12).map(lambda n: n / 7), min_size=5, max_size=60))
def test_quintiles_by_value_keep_equal_values_together_and_in_order(values: list[float]) -> None:
    edges = bounds(values)
    numbers = [group_of(value, edges) for value in sorted(values)]
    assert None not in numbers
    assert numbers == sorted(number or 0 for number in numbers)
    assert len(set(zip(sorted(values), numbers, strict=True))) == len(set(values))


@quick
@given(st.integers(1, 60), st.sampled_from([0.95, 0.998]))
def test_a_value_at_the_benchmark_is_never_outside_its_control_limits(denominator: int, level: float) -> None:
    for benchmark in (0.0, 3.5, 50.0, 100.0):
        assert compare_proportion(benchmark, denominator, benchmark, Polarity.HIGH, 100, level) is Label.SIMILAR
        assert compare_rate(benchmark, denominator, benchmark, Polarity.HIGH, 100, level) is Label.SIMILAR


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


def breakdown(row: Row) -> Group:
    return (row["Indicator ID"], row["Sex"], row["Age"], row["Time period"])


def benchmark_code(row: Row, kind: str) -> str | None:
    """England for all but its own total; for an authority, and for nothing else, also its region."""
    if kind == "England":
        return None if row["Area Code"] == ENGLAND and not row["Category Type"] else ENGLAND
    return row["Parent Code"] if row["Area Type"] == "County & UA" else None


def published(kind: str) -> Iterator[Published]:
    with shared_file(SOCIAL_ISOLATION).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    totals = {(row["Area Code"], breakdown(row)): row["Value"] for row in rows if not row["Category Type"]}
    for row in rows:
        code = benchmark_code(row, kind)
        benchmark = totals.get((code, breakdown(row))) if code else None
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
