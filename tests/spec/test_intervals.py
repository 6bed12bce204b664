"""Confidence intervals: the published answers, the collected reference cases, their laws, and a borough's exports."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.examples import Example
from jsna.methods.examples.intervals import INTERVALS
from jsna.methods.intervals import Interval, byar, exact, wilson
from jsna.methods.rates import ESP2013, mean, rate, standardised_rate
from shared import needs_shared, shared_file
from spec.worked import cases, reference


@pytest.mark.parametrize("example", cases(*INTERVALS))
def test_the_published_limits_are_ours(example: Example) -> None:
    assert example.agrees(), example.found()


def limits(interval: Interval | None) -> list[float | None]:
    assert interval is not None
    return [interval.lower, interval.upper]


@needs_shared
def test_the_reference_cases_of_proportions() -> None:
    family = reference("wilson")
    assert len(family["cases"]) == 6
    for case in family["cases"]:
        ours = limits(wilson(case["o"], case["n"], level=case["conf"]))
        assert ours == pytest.approx([case["lo"], case["hi"]], abs=family["tol"])


@needs_shared
def test_the_reference_cases_of_counts() -> None:
    family = reference("byar")
    assert len(family["cases"]) == 4
    for case in family["cases"]:
        assert limits(byar(case["o"], case["conf"])) == pytest.approx([case["lo"], case["hi"]], abs=family["tol"])


@needs_shared
def test_the_reference_cases_of_rates() -> None:
    family = reference("rate_exact_or_byar")
    tested = 0
    for case in family["cases"]:
        for level, key in ((0.95, "95"), (0.998, "998")):
            if f"lo{key}" in case:
                ours = rate(case["o"], case["n"], case["mult"], level)
                expected = [case["value"], case[f"lo{key}"], case[f"hi{key}"]]
                assert [ours.value, *limits(ours)] == pytest.approx(expected, abs=family["tol"])
                tested += 1
    assert tested == 7


@needs_shared
def test_the_reference_case_of_a_mean() -> None:
    family = reference("mean_t")
    (case,) = family["cases"]
    for level, key in ((0.95, "95"), (0.998, "998")):
        ours = mean(case["values"], level)
        expected = [case["mean"], case[f"lo{key}"], case[f"hi{key}"]]
        assert [ours.value, *limits(ours)] == pytest.approx(expected, abs=family["tol"])


@needs_shared
def test_the_reference_case_of_a_standardised_rate() -> None:
    family = reference("dsr_dobson")
    assert tuple(family["esp2013"]) == ESP2013
    case = family["cases"][0]
    for level, key in ((0.95, "95"), (0.998, "998")):
        ours = standardised_rate(case["count"], case["pop"], multiplier=case["mult"], level=level)
        assert ours is not None
        expected = [case["value"], case[f"lo{key}"], case[f"hi{key}"]]
        assert [ours.value, *limits(ours)] == pytest.approx(expected, abs=family["tol"])


quick = settings(derandomize=True, database=None, max_examples=80, deadline=None)
METHODS: list[Callable[[int, float], Interval | None]] = [
    lambda count, level: wilson(count, 400, 100, level),
    lambda count, level: byar(count, level),
    lambda count, level: exact(count, level),
    lambda count, level: rate(count, 400, 1000, level),
    lambda count, level: standardised_rate([count, 20], [400, 900], [3, 1], level=level),
    lambda count, level: mean([count, 3.0, 8.5], level),
]


@quick
@given(st.sampled_from(METHODS), st.integers(0, 400), st.sampled_from([0.8, 0.9, 0.95, 0.99]))
def test_an_interval_holds_its_value_and_widens_with_the_level(
    method: Callable[[int, float], Interval | None], count: int, level: float
) -> None:
    one, wider = method(count, level), method(count, (1 + level) / 2)
    assert one is not None
    assert wider is not None
    assert one.upper is not None
    assert wider.upper is not None
    assert one.value <= one.upper < wider.upper or (one.upper == wider.upper == 100 and count == 400)
    if one.lower is not None and wider.lower is not None:
        assert wider.lower < one.lower <= one.value or wider.lower == one.lower == 0


@quick
@given(st.integers(1, 300), st.integers(0, 300))
def test_those_with_and_those_without_mirror_each_other(denominator: int, count: int) -> None:
    share = min(count, denominator)
    one, other = wilson(share, denominator), wilson(denominator - share, denominator)
    assert limits(one) == pytest.approx([1 - end for end in reversed(limits(other)) if end is not None], abs=1e-12)


@quick
@given(st.integers(10, 5000))
def test_byar_is_within_half_a_percent_of_exact_from_ten_events(count: int) -> None:
    assert limits(byar(count)) == pytest.approx(limits(exact(count)), rel=0.005)


Row = dict[str, Any]


def counted(name: str) -> Iterator[tuple[Row, float, float]]:
    """The rows of a Lambeth export that hold a count, a denominator and limits."""
    with shared_file(f"data/fingertips/lambeth/{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["Count"] and row["Denominator"] and row["Lower CI 95.0 limit"]:
                yield row, float(row["Count"].replace(",", "")), float(row["Denominator"])


def reproduced(row: Row, ours: Interval, keys: tuple[str, str]) -> bool:
    """Whether both limits, rounded as the file has them, are those of the file."""
    for key, limit in zip(keys, (ours.lower, ours.upper), strict=True):
        step = Decimal(1).scaleb(int(Decimal(row[key]).as_tuple().exponent))
        if limit is None or abs(Decimal(limit) - Decimal(row[key])) > step * Decimal("0.5001"):
            return False
    return True


KEYS = {0.95: ("Lower CI 95.0 limit", "Upper CI 95.0 limit"), 0.998: ("Lower CI 99.8 limit", "Upper CI 99.8 limit")}


@needs_shared
@pytest.mark.parametrize(
    ("name", "level", "agreeing", "rows"),
    [
        ("Depression", 0.95, 30, 31),  # England 2009/10: a denominator worked back from the value
        ("Depression", 0.998, 16, 16),
        ("Diabetes", 0.95, 30, 30),
        ("Diabetes", 0.998, 15, 15),
        ("Hypertension", 0.95, 27, 27),
        ("Hypertension", 0.998, 14, 15),  # 9.32305 is published as 9.3231
        ("Longtermillnesswards", 0.95, 23, 23),
        ("Smoking", 0.95, 24, 24),
        ("Vax", 0.95, 36, 36),
        ("Vax", 0.998, 9, 9),
        ("Year6Obesity", 0.95, 16, 46),  # its counts are rounded to 5, its limits made before that
        ("Year6Obesity", 0.998, 17, 46),
        ("ChildrenRelLowIncome", 0.95, 0, 21),  # modelled counts: wider limits than Wilson's
        ("ChildrenRelLowIncome", 0.998, 0, 21),
    ],
)
def test_the_published_limits_of_a_borough_are_wilson_s(name: str, level: float, agreeing: int, rows: int) -> None:
    given_limits = [(row, o, n) for row, o, n in counted(name) if row[KEYS[level][0]]]
    agree = [reproduced(row, wilson(o, n, 100, level), KEYS[level]) for row, o, n in given_limits]
    assert (sum(agree), len(agree)) == (agreeing, rows)
