"""Multipliers and standard errors against published constants."""

from __future__ import annotations

import pytest

from jsna.methods.intervals import standard_error, z


@pytest.mark.parametrize(("level", "multiplier"), [(0.95, 1.959964), (0.998, 3.090232)])
def test_z_gives_the_published_multipliers(level: float, multiplier: float) -> None:
    assert z(level) == pytest.approx(multiplier, abs=5e-7)


@pytest.mark.parametrize("level", [0, 1, 95, -0.5])
def test_z_refuses_a_level_that_is_no_probability(level: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        z(level)


def test_a_95_percent_interval_is_divided_by_the_published_3_92() -> None:
    assert standard_error(10 - 1.96, 10 + 1.96) == pytest.approx(1, abs=1e-12)


def test_another_level_is_divided_by_twice_its_own_multiplier() -> None:
    assert standard_error(0, 2 * 3.090232306, 0.998) == pytest.approx(1, abs=1e-9)
