"""Actions and updates: an action is due by its day, and a changed promise says why."""

from __future__ import annotations

from datetime import date

import pytest

from unit.strategy.promising import objective


def test_a_change_of_the_promise_is_kept_with_its_reason() -> None:
    front = "updates: [{date: 2026-01-01, changed: {target: {from: 4, to: 5}}, reason: New data}]"
    (update,) = objective(f"title: Smoke-free\n{front}\n").updates
    assert update.changed == (("target", "4", "5"),)
    assert update.reason == "New data"


@pytest.mark.parametrize(
    ("status", "due", "overdue"),
    [
        ("planned", "2026-06-30", True),
        ("under-way", "2026-06-30", True),
        ("done", "2026-06-30", False),
        ("stopped", "2026-06-30", False),
        ("planned", "2026-07-01", False),
    ],
)
def test_an_action_is_overdue_the_day_after_unless_it_is_over(status: str, due: str, overdue: bool) -> None:
    (action,) = objective(f"title: Smoke-free\nactions: [{{what: a, status: {status}, due: {due}}}]\n").actions
    assert action.overdue(date(2026, 7, 1)) is overdue
