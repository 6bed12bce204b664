"""Amounts in words: true where the share is nearest to them, on the side that the word before them says."""

from __future__ import annotations

from fractions import Fraction

import pytest

from jsna.prose import parts


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [  # in thousandths: the first and the last that are true
        ("a third", 317, 366),  # half-way to three in ten (0.3167) and to two fifths (0.3667)
        ("about one third", 317, 366),
        ("one in three", 317, 366),
        ("half", 450, 549),
        ("a quarter", 225, 274),
        ("One in ten", 92, 105),  # one in twelve 0.0833, one in nine 0.1111
        ("4 in 10", 367, 449),
        ("two-fifths of adults", 367, 449),
        ("nearly a third", 317, 333),
        ("almost half", 450, 499),
        ("just over a quarter", 251, 274),
        ("more than half", 501, 600),
        ("less than a quarter", 200, 249),
    ],
)
def test_an_amount_in_words_is_true_between_its_neighbours(text: str, least: int, most: int) -> None:
    part = parts.read_part(text)
    assert part is not None
    assert [n for n in range(1001) if part.holds(Fraction(n, 1000))] == list(range(least, most + 1))


@pytest.mark.parametrize(
    "text", ["", "some", "1 in 13", "eight in six", "thirds", "12.9%", "a third of 30", "not half"]
)
def test_other_words_are_no_amount(text: str) -> None:
    assert parts.read_part(text) is None


def test_every_share_up_to_nineteen_twentieths_has_words_and_they_are_true_of_it() -> None:
    for share in (Fraction(n, 1000) for n in range(5, 950)):
        said = parts.read_part(parts.in_words(share))
        assert said is not None
        assert said.holds(share)
    assert parts.in_words(Fraction(96, 100)) == ""


@pytest.mark.parametrize(
    ("near", "named", "least", "most"),
    [("nearly", 2, 175, 199), ("over", 2, 201, 300), ("just over", 2, 201, 249), ("under", 3, 200, 299)],
)
def test_near_a_multiple_the_steps_decide(near: str, named: int, least: int, most: int) -> None:
    true = [n for n in range(401) if parts.fits(near, Fraction(named), Fraction(n, 100), parts.STEPS)]
    assert true == list(range(least, most + 1))


def test_the_shares_stand_in_order_of_size() -> None:
    assert list(parts.SHARES) == sorted(set(parts.SHARES))
