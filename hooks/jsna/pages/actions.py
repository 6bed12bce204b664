"""The actions of an objective: what is overdue first, the rest under the headings that their author gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jsna.pages.page import Fragment, Page
from jsna.strategy.objectives import Action

STATES = {
    "planned": "Planned", "under-way": "Under way", "done": "Done", "stopped": "Stopped", "not-done": "Not done",
}  # fmt: skip
_OVERDUE = "Overdue"
_NO_STATE = "Status not given"
_OTHERS = "Other actions"
_MANY, _FEW = 3, 6  # from how many on each status is counted; up to how many everything is said in the open


@dataclass(frozen=True)
class _Entry:
    """An action where it stands on the page: `number` counts in the author's order, for its address."""

    action: Action
    number: int
    overdue: bool


def listed(identity: str, page: Page) -> Fragment:
    """What is being done and what was done, each action with its updates folded under it."""
    today = page.site.settings.as_of
    objective = page.site.objectives[identity]
    entries = [_Entry(a, number, a.overdue(today)) for number, a in enumerate(objective.actions, start=1)]
    groups = [
        {"title": title, "actions": [_row(entry, title, page) for entry in found]} for title, found in _groups(entries)
    ]
    counts = list(_counts(entries)) if len(entries) >= _MANY else []
    return Fragment("actions.html", {"groups": groups, "counts": counts, "folded": len(entries) > _FEW})


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


def _counts(entries: Iterable[_Entry]) -> Iterator[tuple[str, int]]:
    """How many actions are overdue, and how many there are of each other status."""
    said = [_OVERDUE if entry.overdue else STATES.get(entry.action.status, _NO_STATE) for entry in entries]
    for words in (_OVERDUE, *STATES.values(), _NO_STATE):
        if words in said:
            yield words, said.count(words)


def _row(entry: _Entry, title: str, page: Page) -> dict[str, Any]:
    action = entry.action
    rating = f"{action.rating.capitalize()} (the owner’s opinion)" if action.rating else ""
    facts = (
        ("Part of", action.heading if title == _OVERDUE else ""),
        ("What success looks like", page.prose(action.success)),
        ("Rating", rating),
        ("Reason", page.prose(action.reason)),
        ("Remedy", page.prose(action.remedy)),
        ("Asked of the board", page.prose(action.ask)),
        ("Partners", ", ".join(action.partners)),
        ("Sponsor", action.sponsor),
        ("Commissioned service", action.service),
        ("Evaluation", page.prose(action.evaluation)),
    )
    kept = {key: getattr(action, key) for key in ("owner", "due", "ongoing")}
    return {
        **kept,
        "id": action.id or entry.number,
        "what": page.prose(action.what),
        "detail": page.prose(action.detail) if action.detail else "",
        "state": STATES.get(action.status, ""),
        "overdue": entry.overdue,
        "missed": action.status == "not-done",
        "facts": [(label, text) for label, text in facts if text],
        "updates": [
            {"date": update.date, "text": page.prose(update.text)}
            for update in sorted(action.updates, key=lambda update: str(update.date), reverse=True)
        ],
    }
