"""When something is next due, whether that is past, and in which order things are listed."""

from __future__ import annotations

from datetime import date

import pytest

from jsna.assessment.freshness import Freshness, due_after, in_order, rhythm_in_words

TODAY = date(2026, 11, 2)


@pytest.mark.parametrize(
    ("last", "rhythm", "due"),
    [
        ("2026-03-12", "36 months", "2029-03-12"),
        ("2026-03-12", "monthly", "2026-04-12"),
        ("2026-11-30", "quarterly", "2027-02-28"),  # February has no 30th
        ("2023-11-30", "quarterly", "2024-02-29"),
        ("2026-12-31", "1 month", "2027-01-31"),
        ("2024-02-29", "annually", "2025-02-28"),
        ("2026-03-12", "1 year", "2027-03-12"),
        ("2026-03-12", "3 years", "2029-03-12"),
    ],
)
def test_the_next_update_is_due_so_many_months_later(last: str, rhythm: str, due: str) -> None:
    assert due_after(date.fromisoformat(last), rhythm) == date.fromisoformat(due)


@pytest.mark.parametrize(
    ("last", "rhythm"),
    [(None, "quarterly"), (date(2026, 3, 12), ""), (date(2026, 3, 12), "often"), (date(2026, 3, 12), "99999 years")],
)
def test_without_a_date_or_a_rhythm_nothing_is_due(last: date | None, rhythm: str) -> None:
    assert due_after(last, rhythm) is None


def test_something_is_overdue_from_the_day_after_it_was_due() -> None:
    assert not Freshness("a", "A", None, TODAY).overdue(TODAY)
    assert Freshness("a", "A", None, date(2026, 11, 1)).overdue(TODAY)
    assert not Freshness("a", "A", None, None).overdue(TODAY)


def test_what_is_longest_overdue_stands_first_and_what_has_ended_last() -> None:
    ended = Freshness("e", "Ended", None, None, ended=True)
    undated, alike = Freshness("u", "Undated", None, None), Freshness("c", "another", None, None)
    soon, late = Freshness("s", "Soon", None, date(2026, 11, 3)), Freshness("l", "Late", None, date(2026, 10, 1))
    later = Freshness("v", "Very late", None, date(2025, 1, 1))
    assert in_order([ended, undated, soon, late, later, alike], TODAY) == [later, late, soon, alike, undated, ended]


@pytest.mark.parametrize(
    ("rhythm", "said"),
    [("36 months", "Every 36 months"), ("1 year", "Every year"), ("quarterly", "Quarterly"), ("", "")],
)
def test_a_rhythm_has_words(rhythm: str, said: str) -> None:
    assert rhythm_in_words(rhythm) == said
