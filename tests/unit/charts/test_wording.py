"""Numbers as the pages write them, and text that is safe to write."""

from __future__ import annotations

import pytest

from jsna_charts.spec import Bar, Reading, State, Unit
from jsna_charts.wording import absence, brief, clean, listed, number, ranged, shown


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (12.85, Unit("%"), "12.9%"),  # half up from the decimal text; the nearest binary number is below it
        (1234.0, Unit("", "", 0), "1,234"),
        (-0.04, Unit("%"), "0.0%"),
        (-2.5, Unit("", "", 0), "−3"),
        (1e-7, Unit("", "", 2), "0.00"),
    ],
)
def test_numbers_are_rounded_half_up_with_commas(value: float, unit: Unit, expected: str) -> None:
    assert number(value, unit) == expected


def test_what_is_withheld_is_not_shown_even_if_a_number_is_there() -> None:
    assert shown(Bar("A", 1.0))
    assert not shown(Bar("A", None))
    assert not shown(Bar("A", 1.0, state=State.SUPPRESSED))
    assert not shown(Reading("2023", 2023.5, 1.0, state=State.MISSING))


def test_why_there_is_no_number_is_the_callers_word_or_ours() -> None:
    assert absence(Bar("A", None, text="Too few people", state=State.SUPPRESSED)) == "Too few people"
    assert absence(Bar("A", None, state=State.SUPPRESSED)) == "Suppressed"
    assert absence(Bar("A", None)) == "No data"


def test_text_loses_controls_lone_surrogates_and_direction_marks() -> None:
    assert clean("a\x00b\ud800c\u202ed\te\nf\u00a0g") == "abcd e f g"
    assert clean("Tŷ Mawr £5 – 10%") == "Tŷ Mawr £5 – 10%"


def test_a_unit_that_the_axis_states_is_left_out() -> None:
    assert brief("8.4 per 100,000", Unit("", "per 100,000")) == "8.4"
    assert brief("12.9%", Unit("%")) == "12.9%"


def test_lists_read_as_english() -> None:
    assert [listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2015", "2024", "2015 to 2024"),
        ("2015", "2015", "2015"),
        ("2012 to 2014", "2021 to 2023", "2012 to 2014 up to 2021 to 2023"),
        ("2012 - 14", "2023", "2012 - 14 up to 2023"),
        ("18 October 2023", "18 October 2024", "18 October 2023 to 18 October 2024"),
    ],
)
def test_ranges_at_the_ends_of_a_range_can_be_told_from_it(first: str, last: str, words: str) -> None:
    assert ranged(first, last) == words
