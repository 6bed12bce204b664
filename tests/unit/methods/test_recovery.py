"""What could be worked out: by hand, with the words that say so."""

from __future__ import annotations

from decimal import Decimal
from math import inf

import pytest

from jsna.methods.disclosure import POLICIES
from jsna.methods.rates import rate
from jsna.methods.recovery import (
    Possible,
    Recovered,
    counts_behind_limits,
    counts_behind_value,
    possible_members,
    recoverable,
)

FINGERTIPS, HES, NONE = POLICIES["fingertips"], POLICIES["hes-ecds"], POLICIES["none"]


@pytest.mark.parametrize(
    ("possible", "words"),
    [
        (Possible(3, 3), "exactly 3"),
        (Possible(3, 4), "3 or 4"),
        (Possible(3, 6), "between 3 and 6"),
        (Possible(3, inf), "3 or more"),
    ],
)
def test_the_possible_counts_have_words(possible: Possible, words: str) -> None:
    assert possible.words == words
    assert possible.exact == words.startswith("exactly")


def test_one_withheld_member_is_what_is_missing_from_the_total() -> None:
    assert recoverable([7, None, 12], 22, FINGERTIPS) == [Recovered(1, Possible(3, 3))]


def test_two_withheld_members_are_told_by_the_ends_of_their_range() -> None:
    assert recoverable([None, None], 2, FINGERTIPS) == [Recovered(0, Possible(1, 1)), Recovered(1, Possible(1, 1))]
    assert recoverable([None, None], 10, FINGERTIPS) == [Recovered(0, Possible(5, 5)), Recovered(1, Possible(5, 5))]
    assert recoverable([None, None], 3, FINGERTIPS) == [Recovered(0, Possible(1, 2)), Recovered(1, Possible(1, 2))]
    assert recoverable([None, None], 3, FINGERTIPS, narrow=1) == []
    assert recoverable([None, None], 6, FINGERTIPS) == []


def test_a_withheld_total_is_the_sum_of_its_members() -> None:
    assert recoverable([0, 0, None], None, FINGERTIPS, total_withheld=True) == []
    assert recoverable([2, 1], None, POLICIES["none"], total_withheld=True) == [Recovered(None, Possible(3, 3))]
    members = possible_members([0, None, None, None, None], None, FINGERTIPS, total_withheld=True)
    assert members[None] == Possible(4, 5)
    assert members[1] == Possible(1, 2)


def test_without_a_total_nothing_follows() -> None:
    assert recoverable([7, None], None, FINGERTIPS) == []
    assert possible_members([7, None], None, FINGERTIPS) == {1: Possible(1, 5)}


def test_where_no_range_is_known_a_member_may_still_follow() -> None:
    assert recoverable([7, None], 9, NONE) == [Recovered(1, Possible(2, 2))]
    assert recoverable([7, None, None], 9, NONE) == []
    assert recoverable([7, None, None], 7, NONE) == [Recovered(1, Possible(0, 0)), Recovered(2, Possible(0, 0))]


def test_rounding_hides_what_subtraction_would_show() -> None:
    assert recoverable([40, 15, None], 60, HES) == []
    # 8 to 12, 13 to 17 and 0 make at most 29 of at least 33: at least 4 are withheld
    assert possible_members([10, 15, 0, None], 35, HES) == {3: Possible(4, 7)}


@pytest.mark.parametrize(("members", "total"), [([7, None], 40), ([30, None], 20), ([7, 8], 20)])
def test_members_that_can_t_make_their_total_are_refused(members: list[float | None], total: float) -> None:
    with pytest.raises(ValueError, match="do not add up to its total"):
        possible_members(members, total, FINGERTIPS)


def test_a_published_count_that_should_have_been_withheld_stands_for_itself() -> None:
    assert recoverable([3, None], 5, FINGERTIPS) == [Recovered(1, Possible(2, 2))]
    assert possible_members([5, 20, None], 30, HES) == {2: Possible(1, 7)}  # 3 to 7 and 18 to 22 make 28 to 32


@pytest.mark.parametrize(
    ("value", "denominator", "words"),
    [
        ("12.5", "40", "exactly 5"),
        ("0.02", "30000", "between 5 and 7"),
        ("0.0", "100", "exactly 0"),
        ("0", "100", "exactly 0"),
        ("0", "300", "0 or 1"),
        ("1E+1", "60", "between 3 and 9"),
    ],
)
def test_a_value_gives_the_counts_that_are_written_so(value: str, denominator: str, words: str) -> None:
    found = counts_behind_value(Decimal(value), Decimal(denominator), Decimal(100))
    assert found is not None
    assert found.words == words


def test_a_weighted_value_is_no_count_s() -> None:
    assert counts_behind_value(Decimal("12.7"), Decimal(40), Decimal(100)) is None


def test_nothing_is_per_nobody() -> None:
    with pytest.raises(ValueError, match=r"^a denominator and a multiplier are more than 0$"):
        counts_behind_value(Decimal("12.5"), Decimal(0), Decimal(100))


@pytest.mark.parametrize("count", [0, 3, 9, 10, 25])
def test_the_limits_of_a_rate_give_its_count_away(count: int) -> None:
    found = rate(count, 20_000)
    lower, upper = (Decimal(f"{end:.2f}") for end in (found.lower, found.upper))
    assert counts_behind_limits(lower, upper, 20_000, 100_000, proportion=False) == Possible(count, count)


def test_limits_made_in_another_way_are_no_count_s() -> None:
    assert counts_behind_limits(Decimal("2.0"), Decimal("19.9"), 40, 100, proportion=True) is None
