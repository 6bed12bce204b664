"""Fifths and quarters: names, ties, and too few areas."""

from __future__ import annotations

import pytest

from jsna.methods.polarity import Polarity
from jsna.methods.quintiles import bounds, dealt, group_of, judged, quintile_label


@pytest.mark.parametrize(
    ("polarity", "names"),
    [
        (Polarity.NONE, ["Lowest", "Low", "Middle", "High", "Highest"]),
        (Polarity.HIGH, ["Worst", "Worse", "Middle", "Better", "Best"]),
        (Polarity.LOW, ["Best", "Better", "Middle", "Worse", "Worst"]),
    ],
)
def test_every_fifth_has_its_published_name(polarity: Polarity, names: list[str]) -> None:
    assert [quintile_label(number, polarity) for number in range(1, 6)] == names
    assert quintile_label(None, polarity) == "Not compared"


def test_a_fifth_is_turned_round_where_high_is_good() -> None:
    assert [judged(2, polarity) for polarity in Polarity] == [4, 2, 2]


def test_equal_values_share_a_fifth_by_value_and_not_by_rank() -> None:
    values = [1, 2, 2, 2, 2, 9]
    edges = bounds(values)
    assert [group_of(value, edges) for value in values] == [1, 1, 1, 1, 1, 5]
    assert dealt(values) == [1, 1, 2, 3, 4, 5]


def test_missing_values_are_neither_counted_nor_placed() -> None:
    values = [5, None, 4, 3, 2, 1]
    assert bounds(values) == bounds([1, 2, 3, 4, 5])
    assert dealt(values) == [5, None, 4, 3, 2, 1]
    assert quintile_label(group_of(None, bounds(values)), Polarity.HIGH) == "Not compared"
    assert quintile_label(group_of(5, bounds(values)), Polarity.HIGH) == "Best"


def test_four_areas_are_too_few_for_fifths_and_enough_for_quarters() -> None:
    assert bounds([1, 2, 3, 4]) is None
    assert dealt([1, 2, 3, 4, None]) == [None] * 5
    assert bounds([1, 2, 3, 4], 4) == (1, 1.75, 2.5, 3.25, 4)
    assert dealt([4, 3, 2, 1], 4) == [4, 3, 2, 1]


def test_percentiles_are_rounded_so_that_binary_arithmetic_leaves_no_trace() -> None:
    assert bounds([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]) == (0.1, 0.2, 0.3, 0.4, 0.5, 0.6)


def test_a_value_above_all_others_is_in_no_fifth_of_theirs() -> None:
    assert group_of(11, bounds(range(1, 11))) is None
