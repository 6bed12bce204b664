"""Recent trend: the published worked examples, its laws, and the labels of real exports."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.examples import Example
from jsna.methods.examples.trends import TREND
from jsna.methods.examples.trends import trend_by_counts as of_counts
from jsna.methods.examples.trends import trend_by_limits as of_limits
from jsna.methods.polarity import Polarity
from jsna.methods.trend import THRESHOLD, TrendPoint, recent_trend
from shared import needs_shared, shared_file
from spec.worked import cases, reference

Reading = tuple[float, float, float]
Counted = tuple[float, float]


@pytest.mark.parametrize("example", cases(TREND))
def test_the_published_trends_are_ours(example: Example) -> None:
    assert example.agrees(), example.found()


def test_the_threshold_is_that_of_99_8_percent() -> None:
    assert pytest.approx(9.54953570608324, abs=1e-12) == THRESHOLD


@needs_shared
def test_the_collected_reference_cases() -> None:
    trend = reference("trend")
    assert pytest.approx(trend["threshold_chi2"], abs=1e-12) == THRESHOLD
    polarities = {"No judgement": Polarity.NONE, "Low is good": Polarity.LOW}
    tested = 0
    for case in trend["cases"]:
        readings, pairs = case.get("value_lo_hi_oldest_first"), case.get("count_denominator_oldest_first")
        if readings or pairs:
            polarity = polarities[case.get("polarity", "No judgement")]
            ours = of_limits(readings, polarity) if readings else of_counts(pairs, polarity)
            assert ours.label == case.get("label", case.get("direction")), case["name"]
            assert round(ours.chi2 or 0, 2) == case.get("chi2_2dp", round(ours.chi2 or 0, 2))
            tested += 1
    assert tested == 5


readings_of_tenths = st.lists(st.tuples(st.integers(-500, 500), st.integers(1, 60)), min_size=5, max_size=5)
quick = settings(derandomize=True, database=None, max_examples=150)


def from_tenths(pairs: list[tuple[int, int]]) -> list[Reading]:
    return [(v / 10, (v - h) / 10, (v + h) / 10) for v, h in pairs]


@quick
@given(readings_of_tenths, st.sampled_from([0.01, 0.001, 10, 1000, 100_000]))
def test_a_change_of_unit_changes_neither_label_nor_chi_squared(pairs: list[tuple[int, int]], factor: float) -> None:
    readings = from_tenths(pairs)
    one, other = (
        of_limits(readings),
        of_limits([(v * factor, lower * factor, upper * factor) for v, lower, upper in readings]),
    )
    assert other.chi2 == pytest.approx(one.chi2, rel=1e-6, abs=1e-6)
    assert other.label == one.label
    assert one.slope is not None
    assert other.slope == pytest.approx(one.slope * factor, rel=1e-6, abs=1e-6 * factor)


@quick
@given(readings_of_tenths)
def test_swapping_polarity_swaps_better_and_worse_and_nothing_else(pairs: list[tuple[int, int]]) -> None:
    high, low, neither = (of_limits(from_tenths(pairs), polarity) for polarity in Polarity)
    swap = {"better": "worse", "worse": "better"}
    *start, last = high.label.split(" ")
    assert low.label == " ".join([*start, swap.get(last, last)])
    assert neither.label == high.label.partition(" and getting")[0]
    assert (low.chi2, low.slope, low.reason) == (high.chi2, high.slope, high.reason)


@quick
@given(readings_of_tenths)
def test_a_series_turned_upside_down_turns_its_direction(pairs: list[tuple[int, int]]) -> None:
    one, other = of_limits(from_tenths(pairs)), of_limits(from_tenths([(-v, h) for v, h in pairs]))
    turn = {"Increasing": "Decreasing", "Decreasing": "Increasing"}
    assert other.label == turn.get(one.label, one.label)


counted = st.lists(st.integers(20, 400).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n))), min_size=5)


@quick
@given(counted)
def test_counting_those_without_turns_a_proportion_and_keeps_chi_squared(pairs: list[Counted]) -> None:
    one, other = of_counts(pairs[:5]), of_counts([(n - o, n) for o, n in pairs[:5]])
    turn = {"Increasing": "Decreasing", "Decreasing": "Increasing"}
    assert other.label == turn.get(one.label, one.label)
    assert other.chi2 == pytest.approx(one.chi2, rel=1e-6, abs=1e-9)


LAMBETH = "E09000022"
Row = dict[str, str]


def lambeth(name: str) -> list[Row]:
    with shared_file(f"data/fingertips/lambeth/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return [row for row in csv.DictReader(file) if row["Area Code"] == LAMBETH]


def number(text: str) -> float | None:
    return float(text) if text else None


def point(row: Row) -> TrendPoint:
    """`2021` and `2018 - 20` are calendar years, `2020/21` the year from April."""
    label = row["Time period"]
    start, months = int(label[:4]) * 12 + 3 * ("/" in label), 36 if " - " in label else 12
    columns = ("Value", "Lower CI 95.0 limit", "Upper CI 95.0 limit", "Count", "Denominator")
    return TrendPoint(start, months, *[number(row[column]) for column in columns])


@needs_shared
@pytest.mark.parametrize(
    ("name", "proportion", "polarity", "reason"),
    [
        ("Depression", True, Polarity.NONE, ""),
        ("Diabetes", True, Polarity.NONE, ""),
        ("Smoking", True, Polarity.LOW, ""),
        ("Vax", True, Polarity.HIGH, ""),
        ("ChildrenRelLowIncome", True, Polarity.LOW, "The change hangs on the reading of a single year."),
        ("AdultObesity", True, Polarity.LOW, "The count or the denominator is not given for 2016/17"),
        ("HLEMale", False, Polarity.HIGH, "The periods overlap"),
        ("LE_Male", False, Polarity.HIGH, "There is 1 reading"),
        ("LE_Female", False, Polarity.HIGH, "There is 1 reading"),
        ("CancerMortality", False, Polarity.LOW, "There is 1 reading"),
    ],
)
def test_the_label_of_a_real_export_is_reproduced(name: str, proportion: bool, polarity: Polarity, reason: str) -> None:
    rows = lambeth(name)
    trend = recent_trend([point(row) for row in rows], proportion=proportion, polarity=polarity)
    assert trend.label == rows[-1]["Recent Trend"]
    assert trend.reason.startswith(reason)
    assert bool(trend.reason) == bool(reason)


@needs_shared
@pytest.mark.parametrize("name", ["Depression", "Diabetes", "Smoking", "Vax", "ChildrenRelLowIncome"])
def test_both_forms_agree_on_the_real_proportions(name: str) -> None:
    points = [point(row) for row in lambeth(name)]
    by_limits, by_counts = (recent_trend(points, proportion=p, polarity=Polarity.NONE) for p in (False, True))
    assert by_limits.label == by_counts.label
    without_limits = [replace(p, lower=None, upper=None) for p in points]
    assert recent_trend(without_limits, proportion=True, polarity=Polarity.NONE) == by_counts


@needs_shared
def test_obesity_at_age_10_to_11_is_the_exception_for_its_blank_pandemic_year() -> None:
    # The export carries on across the blank year; the published page asks for an unbroken run, and so do we.
    rows = lambeth("Year6Obesity")
    trend = recent_trend([point(row) for row in rows], proportion=True, polarity=Polarity.LOW)
    assert rows[-1]["Recent Trend"] == "No significant change"
    assert trend.label == "Cannot be calculated"
    assert trend.reason == "There is no reading for 2020/21; a recent trend needs five years in a row."
