"""Polarity says which way is good."""

from __future__ import annotations

import pytest

from jsna.methods.polarity import Polarity


@pytest.mark.parametrize(("word", "direction"), [("high", 1), ("low", -1), ("none", 0)])
def test_a_polarity_is_read_from_its_word_and_points_one_way(word: str, direction: int) -> None:
    assert Polarity(word).direction == direction
