"""The rule of comparison by one interval, at and around its boundaries."""

from __future__ import annotations

import pytest

from jsna.methods.comparison import Label, compare, worded
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
