"""What has been done for an objective: its actions, overdue ones first, and the steps of its process."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from jsna.pages.page import Fragment, Page
from jsna.strategy.anchors import of_actions, of_milestones, of_updates
from jsna.strategy.objectives import Action

_STATES = {"planned": "Planned", "under-way": "Under way", "done": "Done", "stopped": "Stopped"}
_ORDER = ("done", "under-way", "planned", "stopped", "")


def actions(identity: str, page: Page) -> Fragment:
    """The actions in a sentence, then each: overdue ones first, and otherwise in their author's order."""
    listed, today = page.site.objectives[identity].actions, _today(identity, page)
    rows = [_action(action, anchor, today, page) for action, anchor in zip(listed, of_actions(listed), strict=True)]
    ordered = sorted(rows, key=lambda row: not row["overdue"])
    return Fragment("actions.html", {"actions": ordered, "summary": summary(listed, today), "states": _STATES})


def summary(listed: Sequence[Action], today: date) -> str:
    """`4 actions: 1 done, 2 under way, 1 stopped. 1 is overdue.`; empty where there are none."""
    if not listed:
        return ""
    states = [action.status for action in listed]
    counts = [f"{states.count(state)} {_said(state)}" for state in _ORDER if state in states]
    late = sum(action.overdue(today) for action in listed)
    ending = f" {late} {'is' if late == 1 else 'are'} overdue." if late else ""
    return f"{len(listed)} action{'' if len(listed) == 1 else 's'}: {', '.join(counts)}.{ending}"


def _said(state: str) -> str:
    return _STATES[state].lower() if state else "without a status"


def _today(identity: str, page: Page) -> date:
    """The day of the build; for an objective that has ended, that day."""
    retired = page.site.objectives[identity].retired
    today = page.site.settings.as_of
    return min(retired.date, today) if retired and retired.date else today


def _action(action: Action, anchor: str, today: date, page: Page) -> dict[str, Any]:
    facts = (
        ("Partners", ", ".join(action.partners)),
        ("Sponsor", action.sponsor),
        ("What success looks like", page.prose(action.success)),
        ("Commissioned service", action.service),
        ("Evaluation", page.prose(action.evaluation)),
    )
    opinion = (
        ("Reason", page.prose(action.reason)),
        ("Remedy", page.prose(action.remedy)),
        ("Asked of the board", page.prose(action.ask)),
    )
    places = of_updates(action.updates, anchor)
    told = sorted(zip(action.updates, places, strict=True), key=lambda pair: pair[0].date or date.min, reverse=True)
    return {
        **{key: getattr(action, key) for key in ("status", "owner", "due", "ongoing")},
        "anchor": anchor,
        "what": page.prose(action.what),
        "overdue": action.overdue(today),
        "facts": facts,
        "rating": action.rating.capitalize(),
        "opinion": opinion,
        "updates": [{"date": one.date, "text": page.prose(one.text), "anchor": where} for one, where in told],
    }


def milestones(identity: str, page: Page) -> Fragment:
    """Steps of the process, with their dates: listed, never judged by a test."""
    listed, today = page.site.objectives[identity].milestones, _today(identity, page)
    rows = [
        {
            "what": page.prose(step.what), "due": step.due, "done": step.done, "evidence": page.prose(step.evidence),
            "late": step.done is None and step.due is not None and step.due < today, "anchor": anchor,
        }
        for step, anchor in zip(listed, of_milestones(listed), strict=True)
    ]  # fmt: skip
    return Fragment("milestones.html", {"milestones": rows})
