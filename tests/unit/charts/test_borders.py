"""Boundaries get fewer corners, and areas that touched still touch."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

from jsna_charts.borders import simplified

Point = tuple[float, float]


def wavy(start: Point, end: Point, corners: int = 200) -> list[Point]:
    """A border with many small waves, without its end."""
    found = []
    for step in range(corners):
        part = step / corners
        bend = 0.002 * sin(40 * pi * part) if step else 0.0
        found.append((start[0] + (end[0] - start[0]) * part + bend, start[1] + (end[1] - start[1]) * part + bend))
    return found


WEST, MIDDLE, EAST = ((0.0, 51.0), (0.0, 52.0)), ((1.0, 51.0), (1.0, 52.0)), ((2.0, 51.0), (2.0, 52.0))
BORDER = wavy(*MIDDLE)
LEFT = (WEST[0], *BORDER, MIDDLE[1], WEST[1])
RIGHT = (EAST[0], EAST[1], MIDDLE[1], *reversed(BORDER))


def sides(ring: tuple[Point, ...]) -> set[frozenset[Point]]:
    return {frozenset(side) for side in pairwise((*ring, ring[0]))}


def test_a_border_that_two_areas_share_is_the_same_for_both_and_shorter() -> None:
    (left,), (right,) = simplified([[LEFT], [RIGHT]], 2.0)
    shared = sides(left) & sides(right)
    assert 1 <= len(shared) < 10
    assert len(sides(left)) == len(shared) + 3  # the other three sides are straight
    assert len(sides(right)) == len(shared) + 3


def test_what_lies_off_the_line_by_more_than_the_detail_is_kept() -> None:
    # the whole is 2 degrees wide and 480 units: a wave of 0.002 degrees is half a unit, and more upward
    (left,), _ = simplified([[LEFT], [RIGHT]], 0.2)
    assert len(left) > 40
    (left,), _ = simplified([[LEFT], [RIGHT]], 100.0)
    assert set(left) == {WEST[0], WEST[1], MIDDLE[0], MIDDLE[1]}


def test_the_same_corner_with_noise_in_its_last_decimals_is_one() -> None:
    noisy = tuple((x + 3e-12, y - 2e-12) for x, y in RIGHT)
    (left,), (right,) = simplified([[LEFT], [noisy]], 2.0)
    assert sides(left) & sides(right)


def test_a_closed_ring_repeats_no_corner_and_an_island_keeps_three() -> None:
    circle = tuple((1 + 0.5 * cos(turn * pi / 50), 51.5 + 0.3 * sin(turn * pi / 50)) for turn in range(100))
    ((ring,),) = simplified([[(*circle, circle[0])]], 1e6)
    assert len(set(ring)) == len(ring) >= 3


def test_a_hole_and_what_fills_it_have_one_outline() -> None:
    inner = tuple((0.5 + 0.2 * cos(turn * pi / 30), 51.5 + 0.2 * sin(turn * pi / 30)) for turn in range(60))
    turned = (*inner[17:], *inner[:17])[::-1]
    (_, hole), (filling,) = simplified([[LEFT, inner], [turned]], 3.0)
    assert sides(hole) == sides(filling)
    assert len(hole) < 30


def test_islands_too_small_to_see_go_unless_they_are_all_there_is() -> None:
    dot = ((1.5, 51.5), (1.501, 51.5), (1.501, 51.501))
    assert [len(rings) for rings in simplified([[LEFT, dot], [dot]])] == [1, 1]


def test_nothing_stays_nothing() -> None:
    assert simplified([]) == ()
    assert simplified([[]]) == ((),)
