"""Each action, step and update has a place of its own on its page."""

from __future__ import annotations

from jsna.strategy.anchors import of_actions, of_milestones, of_updates
from unit.strategy.promising import objective

FRONT = """title: x
actions: [{id: clinic, what: a}, {what: b}, {id: clinic, what: c}, {id: two words, what: d}]
milestones: [{id: plan, what: a}, {what: b}]
updates: [{date: 2026-03-12, text: a}, {date: 2026-03-12, text: b}, {text: c}, {date: 2026-03, text: d}]
"""


def test_each_is_called_by_its_id_or_its_day_and_no_two_are_called_alike() -> None:
    one = objective(FRONT)
    assert of_actions(one.actions) == ["action-clinic", "action-2", "action-clinic--2", "action-two-words"]
    assert of_milestones(one.milestones) == ["step-plan", "step-2"]
    days = ["update-2026-03-12", "update-2026-03-12--2", "update-undated", "update-2026-03-31"]
    assert of_updates(one.updates) == days


def test_an_action_s_updates_stand_below_it() -> None:
    assert of_updates(objective(FRONT).updates[:1], "action-clinic") == ["action-clinic-update-2026-03-12"]
