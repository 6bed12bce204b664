"""Four sides: what is cut where there is too much, by counts alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jsna.pages.board.room import fitted, lines

LISTS = st.lists(st.lists(st.integers(1, 12), max_size=20), min_size=1, max_size=5)


def test_text_takes_a_line_for_each_begun_width() -> None:
    assert lines("x" * 10, width=10) == 1
    assert lines("x" * 11, width=10) == 2
    assert lines("", "xx", width=10) == 2


def test_what_fits_is_kept_whole() -> None:
    assert fitted([[3, 3], [2], []], 8) == [2, 1, 0]


def test_the_longest_list_is_cut_from_its_end_with_a_line_to_say_so() -> None:
    # 3 + 3 + 3 and 2 are 11 lines; without the last three, and with a line to say so, 9
    assert fitted([[3, 3, 3], [2]], 9) == [2, 1]
    assert fitted([[3, 3, 3], [2]], 10) == [2, 1]
    assert fitted([[3, 3, 3], [2]], 11) == [3, 1]


def test_of_two_as_long_the_later_is_cut_first() -> None:
    assert fitted([[2, 2], [2, 2]], 7) == [2, 1]


@given(LISTS, st.integers(5, 60))
def test_the_kept_items_fit_with_the_lines_that_tell_of_the_others(lists: list[list[int]], room: int) -> None:
    kept = fitted(lists, room)
    taken = sum(sum(items[:n]) + (n < len(items)) for items, n in zip(lists, kept, strict=True))
    assert taken <= room


@given(LISTS)
def test_more_room_never_keeps_less(lists: list[list[int]]) -> None:
    less, more = fitted(lists, 20), fitted(lists, 30)
    assert sum(less) <= sum(more)
