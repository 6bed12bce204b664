"""What happened to the promises: every dated thing once, newest first, with keys that stay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from jsna.news import Event, EventKind, Standing, events
from jsna.problems import Problems
from jsna.strategy.objectives import Objective
from unit.strategy.promising import written

FRONT = """\
title: A smoke-free county
updates:
  - {date: 2026-03-01, text: The board met}
  - {date: 2026-05-02, changed: {target: {from: 4, to: 5}}, reason: Too strict, minute: HWB 7}
  - {date: 2026-05-02, changed: {baseline: {from: 2018, to: 2019}}}
  - {text: Nobody knows when}
milestones:
  - {id: opened, what: A clinic opens, done: 2026-04-01, evidence: Two weeks late}
  - {what: A second clinic opens, due: 2026-12-01}
actions:
  - {id: van, what: Buy a van, updates: [{date: 2026-04-10, text: Ordered}, {date: 2027-01-01, text: Not yet}]}
"""
UNTIL = date(2026, 6, 1)


def objective(front: str = FRONT) -> Objective:
    """One objective by its front matter."""
    return written(front, Problems(), "o")


def found(front: str = FRONT, past: tuple[Standing, ...] = ()) -> tuple[Event, ...]:
    """What happened until June."""
    return events([objective(front)], UNTIL, past)


def test_dated_things_come_newest_first_and_what_is_still_to_come_does_not() -> None:
    assert [(str(event.day), event.kind.value) for event in found()] == [
        ("2026-05-02", "changed-promise"),
        ("2026-05-02", "changed-promise"),
        ("2026-04-10", "action-update"),
        ("2026-04-01", "milestone-done"),
        ("2026-03-01", "update"),
    ]


def test_a_changed_promise_keeps_its_old_value_the_reason_and_the_minute() -> None:
    first, second, *_ = found()
    assert first.sentence == "The target was changed from 4 to 5. Reason: Too strict. (Minute HWB 7)"
    assert second.sentence == "The baseline was changed from 2018 to 2019. No reason is given."


def test_an_action_and_a_step_are_named() -> None:
    action, step = found()[2:4]
    assert action.sentence == "Buy a van. Ordered."
    assert step.sentence == "Done: A clinic opens. Two weeks late."


def test_keys_differ_from_each_other_and_stay_when_words_are_mended() -> None:
    keys = [event.key for event in found()]
    assert len(set(keys)) == 5
    mended = FRONT.replace("Too strict", "It was too strict").replace("Ordered", "It was ordered")
    assert [event.key for event in found(mended)] == keys


def test_a_renamed_objective_keeps_its_keys() -> None:
    renamed = [event.key for event in found(f"{FRONT}formerly: [first-name]\n")]
    assert renamed[-1] == "first-name/update/2026-03-01"
    again = events([replace(objective(f"{FRONT}formerly: [first-name]\n"), id="third-name")], UNTIL)
    assert [event.key for event in again] == renamed


def test_a_status_that_became_another_between_editions_is_told() -> None:
    past = (
        Standing("2025.1", date(2025, 11, 1), {"o": "Improving", "gone": "Improving"}),
        Standing("2026.1", date(2026, 5, 20), {"o": "Getting worse", "gone": "Target met", "new": "Improving"}),
    )
    told = [event for event in found(past=past) if event.kind is EventKind.STATUS]
    assert [(event.key, str(event.day), event.text) for event in told] == [
        (
            "o/status/2026.1",
            "2026-05-20",
            "The status was “Improving” in edition 2025.1, and is “Getting worse” in 2026.1.",
        )
    ]


def test_a_status_that_stayed_is_no_news() -> None:
    past = (Standing("1", date(2025, 1, 1), {"o": "Improving"}), Standing("2", date(2026, 1, 1), {"o": "Improving"}))
    assert found(past=past) == found()
