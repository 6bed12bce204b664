"""Labels move apart by as little as may be, and keep off lines."""

from __future__ import annotations

import pytest

from jsna_charts.place import Box, best, spread


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([100.0, 20.0, 60.0], [18.0] * 3, 0.0, 200.0) == (100.0, 20.0, 60.0)


def test_labels_that_collide_move_apart_round_their_mean() -> None:
    assert spread([100.0, 102.0], [18.0, 18.0], 0.0, 200.0) == pytest.approx((92.0, 110.0))


def test_labels_stay_inside_and_keep_their_order() -> None:
    found = spread([199.0, 198.0, 197.0], [18.0, 18.0, 36.0], 0.0, 200.0)
    assert found == pytest.approx((191.0, 173.0, 146.0))


def test_a_block_that_grows_into_another_takes_it_in() -> None:
    # 40 and 44 need 31..53; with 56 the three are centred on their mean wish: 40 + 26 + 20 = 86 / 3 from the top
    found = spread([40.0, 44.0, 56.0], [18.0] * 3, 0.0, 200.0)
    assert found == pytest.approx((46.6667 - 18, 46.6667, 46.6667 + 18), abs=0.001)


def test_boxes_share_an_area_only_where_they_meet() -> None:
    assert Box(0, 0, 10, 10).overlap(Box(8, 5, 20, 20)) == 10.0
    assert Box(0, 0, 10, 10).overlap(Box(10, 0, 20, 10)) == 0.0


def test_words_go_where_there_is_neither_text_nor_line() -> None:
    bounds = Box(0, 0, 100, 100)
    candidates = [Box(90, 0, 110, 10), Box(0, 0, 20, 10), Box(0, 40, 20, 50), Box(0, 80, 20, 90)]
    taken = [Box(5, 5, 15, 15)]
    assert best(candidates, taken, [[(0.0, 45.0), (100.0, 45.0)]], bounds) == 3
    assert best(candidates, taken, [], bounds) == 2
    assert best(candidates, [], [], bounds) == 1
