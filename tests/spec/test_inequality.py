"""Inequality: the published slope index, gaps by hand, and the laws of both."""

from __future__ import annotations

from random import Random
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jsna.methods.examples import Example
from jsna.methods.examples.inequalities import INEQUALITIES, slope_of
from jsna.methods.inequality import absolute_gap, relative_gap
from jsna.methods.scales import Scale
from jsna.methods.slope import Quantile, fitted, slope_index
from shared import needs_shared
from spec.worked import cases, reference


@pytest.mark.parametrize("example", cases(*INEQUALITIES))
def test_the_published_inequality_is_ours(example: Example) -> None:
    assert example.agrees(), example.found()


@needs_shared
def test_the_collected_reference_case() -> None:
    family = reference("sii_rii")
    (case,) = family["cases"]
    ours = slope_of(case["pop"], case["value"], case["se"])
    assert ours.rii is not None
    found = [ours.sii.value, ours.rii.value, ours.intercept]
    assert found == pytest.approx([case["sii"], case["rii"], case["intercept"]], abs=family["tol_point"])
    limits = [ours.sii.lower, ours.sii.upper, ours.rii.lower, ours.rii.upper]
    simulated = [*case["sii_ci95_simulated"], *case["rii_ci95_simulated"]]
    assert limits == pytest.approx(simulated, rel=family["tol_ci"])


populations = st.lists(st.integers(50, 9000), min_size=5, max_size=12)
quick = settings(derandomize=True, database=None, max_examples=80, deadline=None)


def gradient(people: list[int], low: float, rise: float, error: float) -> list[Quantile]:
    """Values on a straight line from `low` at the most deprived end, one `rise` up at the other."""
    ranks = [(sum(people[:i]) + people[i] / 2) / sum(people) for i in range(len(people))]
    return [Quantile(n, low + rise * rank, error) for n, rank in zip(people, ranks, strict=True)]


@quick
@given(populations, st.integers(1, 500), st.integers(0, 300), st.floats(0.01, 5))
def test_a_straight_gradient_is_found_whatever_the_populations(
    people: list[int], low: int, rise: int, error: float
) -> None:
    found = slope_index(gradient(people, low, rise, error))
    assert found.sii.value == pytest.approx(rise, abs=1e-7)
    assert found.intercept == pytest.approx(low, abs=1e-7)
    assert found.rii is not None
    assert found.rii.value == pytest.approx((low + rise) / low)


@quick
@given(populations, st.floats(0.05, 0.95), st.sampled_from(Scale), st.floats(0.01, 0.4))
def test_a_flat_gradient_has_no_slope(people: list[int], value: float, scale: Scale, error: float) -> None:
    found = slope_index([Quantile(n, value, error) for n in people], scale=scale)
    assert found.sii.value == pytest.approx(0, abs=1e-9)
    assert found.sii.lower is not None
    assert found.sii.upper is not None
    assert found.sii.lower < 0 < found.sii.upper
    assert found.rii is not None
    assert found.rii.value == pytest.approx(1)


@quick
@given(populations, st.floats(0.1, 0.6), st.floats(-0.08, 0.3), st.sampled_from(Scale))
def test_turning_a_gradient_round_turns_its_slope(people: list[int], low: float, rise: float, scale: Scale) -> None:
    rows = gradient(people, low, rise, 0.02)
    one, other = slope_index(rows, scale=scale), slope_index(rows[::-1], scale=scale)
    turned = [-other.sii.value, -(other.sii.upper or 0), -(other.sii.lower or 0)]
    assert [one.sii.value, one.sii.lower, one.sii.upper] == pytest.approx(turned, abs=1e-9)
    if scale is not Scale.NATURAL:
        assert one.rii is not None
        assert other.rii is not None
        assert one.rii.value == pytest.approx(1 / other.rii.value)


@quick
@given(populations, st.sampled_from([0.001, 7.0, 100.0]))
def test_a_change_of_unit_changes_the_slope_index_and_not_the_relative_one(people: list[int], unit: float) -> None:
    rows = gradient(people, 20, 5, 0.7)
    scaled = [Quantile(q.population, q.value * unit, q.error * unit) for q in rows]
    one, other = slope_index(rows), slope_index(scaled)
    assert other.sii.lower == pytest.approx((one.sii.lower or 0) * unit)
    assert one.rii is not None
    assert other.rii is not None
    assert [other.rii.value, other.rii.lower] == pytest.approx([one.rii.value, one.rii.lower])
    assert one.rii_of_mean is not None
    assert other.rii_of_mean is not None
    assert other.rii_of_mean.upper == pytest.approx(one.rii_of_mean.upper)


def test_the_limits_are_those_that_the_published_simulation_comes_to() -> None:
    # 40,000 draws of the published procedure: its limits stray by about 1% of the half width
    rows = gradient([700, 800, 600, 760, 580, 690], 50, 12, 1.5)
    line, random, normal = fitted([q.population for q in rows]), Random(1), NormalDist()
    slopes, ratios = [], []
    for _ in range(40_000):
        values = [q.value + q.error * normal.inv_cdf(random.random()) for q in rows]
        slope = sum(w * v for w, v in zip(line.slope, values, strict=True))
        bottom = sum(w * v for w, v in zip(line.bottom, values, strict=True))
        slopes.append(slope)
        ratios.append((bottom + slope) / bottom)
    ours = slope_index(rows)
    assert ours.rii is not None
    for interval, drawn in ((ours.sii, sorted(slopes)), (ours.rii, sorted(ratios))):
        half = ((interval.upper or 0) - (interval.lower or 0)) / 2
        assert [interval.lower, interval.upper] == pytest.approx([drawn[999], drawn[38_999]], abs=0.03 * half)


errors = st.floats(0.01, 20)


@quick
@given(st.floats(0.5, 90), st.floats(0.5, 90), errors, errors)
def test_swapping_two_groups_turns_both_gaps(first: float, second: float, one: float, two: float) -> None:
    gap, turned = absolute_gap(first, second, one, two), absolute_gap(second, first, two, one)
    assert [gap.value, gap.lower, gap.upper] == pytest.approx(
        [-turned.value, -(turned.upper or 0), -(turned.lower or 0)]
    )
    ratio, inverse = relative_gap(first, second, one, two), relative_gap(second, first, two, one)
    assert ratio.value * inverse.value == pytest.approx(1)
    assert (ratio.lower or 0) * (inverse.upper or 0) == pytest.approx(1)
