"""What has been done for an objective: its actions, overdue ones first, and the steps of its process."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from jsna.pages.page import Fragment, Page
from jsna.pages.wording import counted
from jsna.strategy.actions import Action
from jsna.strategy.anchors import of_actions, of_milestones, of_updates

_STATES = {
    "planned": "Planned", "under-way": "Under way", "done": "Done", "stopped": "Stopped", "not-done": "Not done",
}  # fmt: skip
_ORDER = ("done", "under-way", "planned", "stopped", "not-done", "")
_OVERDUE = "Overdue"
_OTHERS = "Other actions"
_FEW = 6  # up to how many everything is said in the open


@dataclass(frozen=True)
class _Entry:
    """An action where it stands on the page."""

    action: Action
    anchor: str
    overdue: bool


def actions(identity: str, page: Page) -> Fragment:
    """The actions in a sentence, then each with its updates folded under it."""
    listed, today = page.site.objectives[identity].actions, _today(identity, page)
    entries = [_Entry(a, place, a.overdue(today)) for a, place in zip(listed, of_actions(listed), strict=True)]
    groups = [
        {"title": title, "actions": [_row(entry, title, page) for entry in found]} for title, found in _groups(entries)
    ]
    context = {"groups": groups, "summary": summary(listed, today), "folded": len(entries) > _FEW}
    return Fragment("actions.html", context)


def summary(listed: Sequence[Action], today: date) -> str:
    """`4 actions: 1 done, 2 under way, 1 stopped. 1 is overdue.`; empty where there are none."""
    if not listed:
        return ""
    states = [action.status for action in listed]
    counts = [f"{states.count(state)} {_said(state)}" for state in _ORDER if state in states]
    late = sum(action.overdue(today) for action in listed)
    ending = f" {late} {'is' if late == 1 else 'are'} overdue." if late else ""
    return f"{counted(len(listed), 'action')}: {', '.join(counts)}.{ending}"


def _said(state: str) -> str:
    return _STATES[state].lower() if state else "without a status"


def _today(identity: str, page: Page) -> date:
    """The day of the build; for an objective that has ended, that day."""
    retired = page.site.objectives[identity].retired
    today = page.site.settings.as_of
    return min(retired.date, today) if retired and retired.date else today


def _groups(entries: Iterable[_Entry]) -> Iterator[tuple[str, list[_Entry]]]:
    """Without headings one group, overdue actions first in it; with headings those have a group of their own."""
    late = [entry for entry in entries if entry.overdue]
    rest = [entry for entry in entries if not entry.overdue]
    headings = dict.fromkeys(entry.action.heading for entry in (*late, *rest))
    if not any(headings):
        yield from [("", [*late, *rest])] if headings else []
        return
    if late:
        yield _OVERDUE, late
    for heading in dict.fromkeys(entry.action.heading for entry in rest):
        yield heading or _OTHERS, [entry for entry in rest if entry.action.heading == heading]


def _row(entry: _Entry, title: str, page: Page) -> dict[str, Any]:
    action = entry.action
    facts = (
        ("Part of", action.heading if title == _OVERDUE else ""),
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
    return {
        **{key: getattr(action, key) for key in ("owner", "due", "ongoing")},
        "anchor": entry.anchor,
        "what": page.prose(action.what),
        "detail": page.prose(action.detail) if action.detail else "",
        "state": _STATES.get(action.status, ""),
        "overdue": entry.overdue,
        "missed": action.status == "not-done",
        "facts": [(label, text) for label, text in facts if text],
        "rating": action.rating.capitalize(),
        "opinion": [(label, text) for label, text in opinion if text],
        "updates": _updates(entry, page),
    }


def _updates(entry: _Entry, page: Page) -> list[dict[str, Any]]:
    """What was reported of an action, newest first."""
    listed = entry.action.updates
    told = zip(listed, of_updates(listed, entry.anchor), strict=True)
    newest = sorted(told, key=lambda pair: pair[0].date or date.min, reverse=True)
    return [{"date": one.date, "text": page.prose(one.text), "anchor": where} for one, where in newest]


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
