"""Gaps: what can't be."""

from __future__ import annotations

import pytest

from jsna.methods.inequality import absolute_gap, relative_gap


@pytest.mark.parametrize(("first", "second"), [(0, 5), (5, 0), (-1, 5)])
def test_a_ratio_needs_two_values_above_zero(first: float, second: float) -> None:
    with pytest.raises(ValueError, match=f"^a ratio needs two values above 0, not {first} and {second}$"):
        relative_gap(first, second, 1, 1)
    assert absolute_gap(first, second, 1, 1).value == first - second


def test_an_error_below_zero_is_refused() -> None:
    for gap in (absolute_gap, relative_gap):
        with pytest.raises(ValueError, match=r"^a standard error is 0 or more, not -1$"):
            gap(3, 2, 1, -1)


def test_certain_values_have_a_certain_gap() -> None:
    found = absolute_gap(7, 4, 0, 0)
    assert (found.lower, found.value, found.upper) == (3, 3, 3)
