"""Path data said short, and painted as before."""

from __future__ import annotations

import re

import pytest

from jsna_charts.paths import path_data, short


def test_lines_are_told_by_their_steps_and_level_ones_by_one_number() -> None:
    assert (
        path_data("M 10 20 L 14.5 20 L 14.5 18 L 12 19.2 L 11 19.4 L 11.4 19.7 z")
        == "M10 20h4.5v-2l-2.5 1.2-1 .2 .4 .3z"
    )


def test_curves_are_told_by_steps_from_where_they_begin() -> None:
    assert path_data("M 1 1 Q 2 2 3 1 Q 4 0 5 1 C 5 2 6 3 7 3") == "M1 1q1 1 2 0 1-1 2 0c0 1 1 2 2 2"


def test_a_second_stroke_begins_where_a_closed_one_began() -> None:
    assert path_data("M 1 1 L 3 2 L 2 4 z M 5 5 L 6 7") == "M1 1l2 1-1 2zm4 4l1 2"


def test_many_small_steps_do_not_add_up_to_an_error() -> None:
    steps = path_data("M 0 0 " + " ".join(f"L {0.14 * n} {n}" for n in range(1, 101)))
    numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", steps)]
    assert [sum(numbers[::2]), sum(numbers[1::2])] == pytest.approx([14.0, 100.0])


@pytest.mark.parametrize(
    ("wrong", "why"), [("A 1 2 3", "'A' is not known"), ("1 2", "'1' is not known"), ("M 1", "could not convert")]
)
def test_what_is_no_path_of_matplotlibs_is_refused(wrong: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        path_data(wrong)


def test_a_number_has_one_decimal_and_a_word_stays() -> None:
    assert [short(text) for text in ("1.26", "2.0", "-0.04", "inherit")] == ["1.3", "2", "0", "inherit"]
