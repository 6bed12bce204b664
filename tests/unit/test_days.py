"""Days are read in one way, and where another was used the author hears which day was probably meant."""

from __future__ import annotations

import datetime

import pytest

from jsna.days import day_in_words, read_day


def test_a_day_is_read_as_year_month_and_day() -> None:
    assert read_day("2026-09-30") == datetime.date(2026, 9, 30)


@pytest.mark.parametrize("text", ["20260930", "2026-W40-3", "2026-9-30", "30/09/2026", "2026-06-31", "soon", ""])
def test_a_day_in_another_way_is_none(text: str) -> None:
    assert read_day(text) is None


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("2026-06-31", "There is no 2026-06-31 in the calendar.", "June 2026 has 30 days."),
        ("2025-02-29", "There is no 2025-02-29 in the calendar.", "February 2025 has 28 days."),
        ("12/03/2025", "“12/03/2025” is not a date that can be read.", "Write 2025-03-12."),
        ("1.4.2026", "“1.4.2026” is not a date that can be read.", "Write 2026-04-01."),
        ("20 March 2025", "“20 March 2025” is not a date that can be read.", "Write 2025-03-20."),
        ("20 Sep 2025", "“20 Sep 2025” is not a date that can be read.", "Write 2025-09-20."),
        ("31/06/2025", "“31/06/2025” is not a date that can be read.", "Write year, month and day: 2026-09-30."),
        ("2026-13-01", "“2026-13-01” is not a date that can be read.", "Write year, month and day: 2026-09-30."),
        ("0000-01-01", "“0000-01-01” is not a date that can be read.", "Write year, month and day: 2026-09-30."),
        ("20 Ma 2025", "“20 Ma 2025” is not a date that can be read.", "Write year, month and day: 2026-09-30."),
    ],
)
def test_what_is_no_day_is_answered_with_the_one_that_was_meant(text: str, message: str, hint: str) -> None:
    assert day_in_words(text) == (message, hint)
