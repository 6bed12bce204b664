"""The rule of comparison by one interval, at and around its boundaries."""

from __future__ import annotations

from decimal import Decimal

import pytest

from jsna.methods.comparison import Label, compare, compare_intervals, compare_two_levels, percent, worded
from jsna.methods.polarity import Polarity


@pytest.mark.parametrize("benchmark", [8.0, 10.0, 12.0])
def test_a_benchmark_within_or_on_the_limits_is_similar(benchmark: float) -> None:
    assert compare(10, 8, 12, benchmark, Polarity.HIGH) is Label.SIMILAR


@pytest.mark.parametrize(
    ("polarity", "above", "below"),
    [
        (Polarity.HIGH, Label.BETTER, Label.WORSE),
        (Polarity.LOW, Label.WORSE, Label.BETTER),
        (Polarity.NONE, Label.HIGHER, Label.LOWER),
    ],
)
def test_an_interval_clear_of_the_benchmark_is_judged_by_polarity(
    polarity: Polarity, above: Label, below: Label
) -> None:
    assert compare(10, 8, 12, 7.999, polarity) is above
    assert compare(10, 8, 12, 12.001, polarity) is below


@pytest.mark.parametrize(
    ("value", "lower", "upper", "benchmark"),
    [(None, 8, 12, 20), (10, None, 12, 20), (10, 8, None, 20), (10, 8, 12, None)],
)
def test_any_number_missing_is_not_compared(
    value: float | None, lower: float | None, upper: float | None, benchmark: float | None
) -> None:
    assert compare(value, lower, upper, benchmark, Polarity.HIGH) is Label.NOT_COMPARED


def test_limits_the_wrong_way_round_are_not_compared() -> None:
    assert compare(10, 12, 8, 20, Polarity.HIGH) is Label.NOT_COMPARED


def test_a_value_of_zero_is_compared() -> None:
    assert compare(0, 0, 0, 0.1, Polarity.LOW) is Label.BETTER


def test_each_label_has_its_words_in_a_sentence() -> None:
    assert [worded(label, "England") for label in Label] == [
        "better than England",
        "similar to England",
        "worse than England",
        "higher than England",
        "lower than England",
        "not compared with England",
    ]


def test_a_level_is_said_where_there_is_one() -> None:
    assert worded(Label.BETTER, "England", 0.95) == "better than England (95%)"
    assert worded(Label.HIGHER, "the South East", 0.998) == "higher than the South East (99.8%)"
    assert worded(Label.NOT_COMPARED, "England", 0.95) == "not compared with England"
    assert [percent(level) for level in (0.95, 0.998, 0.9, 0.999)] == ["95%", "99.8%", "90%", "99.9%"]


def test_decimals_are_compared_as_they_are_written() -> None:
    ten, lower, upper = Decimal("10.0"), Decimal("0.1") + Decimal("0.2"), Decimal("12")
    assert compare(ten, lower, upper, Decimal("0.3"), Polarity.HIGH) is Label.SIMILAR
    assert compare(10.0, 0.1 + 0.2, 12.0, 0.3, Polarity.HIGH) is Label.BETTER


@pytest.mark.parametrize(
    ("benchmark", "text"),
    [
        (7.99, "Better 99.8%"), (8, "Better 95%"), (8.99, "Better 95%"), (9, "Similar"), (11, "Similar"),
        (11.01, "Worse 95%"), (12, "Worse 95%"), (12.01, "Worse 99.8%"),
    ],
)  # fmt: skip
def test_a_benchmark_on_a_limit_lies_within_it(benchmark: float, text: str) -> None:
    assert compare_two_levels(10, (9, 11), (8, 12), benchmark, Polarity.HIGH).text == text


@pytest.mark.parametrize("outer", [(None, 12), (8, None), (9.5, 12), (8, 10.5), (12, 8)])
def test_two_levels_need_the_wider_interval_around_the_narrower(outer: tuple[float | None, float | None]) -> None:
    assert compare_two_levels(10, (9, 11), outer, 20, Polarity.HIGH).text == "Not compared"


@pytest.mark.parametrize(
    ("benchmark", "limits", "label"),
    [
        (13, (11, 15), "Similar"),
        (13, (11.01, 15), "Worse"),
        (7, (5, 9), "Similar"),
        (7, (5, 8.99), "Better"),
        (10, (9.5, 10.5), "Similar"),
        (7, (8.99, 5), "Not compared"),
        (7, (5, None), "Not compared"),
    ],
)
def test_intervals_that_only_touch_overlap(
    benchmark: float, limits: tuple[float | None, float | None], label: str
) -> None:
    assert compare_intervals(10, (9, 11), benchmark, limits, Polarity.HIGH) == label
