"""Round numbers that divide a range."""

from __future__ import annotations

import pytest

from jsna_charts.steps import ticks


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 100.0, (0.0, 20.0, 40.0, 60.0, 80.0, 100.0)),
        (10.6, 19.2, (10.0, 12.0, 14.0, 16.0, 18.0, 20.0)),
        (0.011, 0.049, (0.01, 0.02, 0.03, 0.04, 0.05)),
        (5.0, 5.0, (5.0, 6.0)),
        (0.0, 0.0, (0.0, 0.2)),
    ],
)
def test_ticks_are_round_and_enclose(low: float, high: float, expected: tuple[float, ...]) -> None:
    assert ticks(low, high, 5) == expected


def test_values_that_differ_in_their_last_bits_are_one() -> None:
    assert ticks(12.9, 12.900000000000002, 5) == ticks(12.9, 12.9, 5)
    assert len(ticks(12.9, 12.90001, 5)) > 2  # a difference, however small, is shown
