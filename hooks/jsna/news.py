"""What happened to the promises, day by day: updates, finished steps, changed targets, and statuses that became others.

Made from the front matter of the objectives, and from how past editions found them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise

from jsna.prose.plain import plain
from jsna.strategy.actions import Action, Milestone, Update
from jsna.strategy.objectives import Objective


class EventKind(StrEnum):
    """What happened."""

    CHANGED_PROMISE = "changed-promise"
    STATUS = "status-changed"
    UPDATE = "update"
    ACTION_UPDATE = "action-update"
    MILESTONE = "milestone-done"


@dataclass(frozen=True)
class Event:
    """One thing that happened on one day. Texts are plain."""

    key: str  # the same as long as it is the same thing, however its words are mended
    kind: EventKind
    day: date
    objective: str
    about: str = ""  # the action or the step; empty where it is the promise as a whole
    text: str = ""
    changed: tuple[tuple[str, str, str], ...] = ()  # what, from, to
    reason: str = ""
    minute: str = ""

    @property
    def sentence(self) -> str:
        """All of it for a reader; a changed promise with its old value and the reason."""
        changes = [f"The {what} was changed from {old} to {new}." for what, old, new in self.changed]
        about = f"{ended(self.about)}" if self.about else ""
        reason = f"Reason: {ended(self.reason)}" if self.reason else "No reason is given." if self.changed else ""
        minute = f"(Minute {self.minute})" if self.minute else ""
        return " ".join(filter(None, (about, *changes, ended(self.text), reason, minute)))


@dataclass(frozen=True)
class Standing:
    """How an edition found the objectives: by the id of each the words of its status."""

    edition: str
    day: date
    statuses: Mapping[str, str]


def ended(text: str) -> str:
    """A text as a sentence: with a full stop, unless it ends in some other way."""
    return text if not text or text[-1] in ".!?…”’\"'" else f"{text}."


def events(objectives: Iterable[Objective], until: date, past: Sequence[Standing] = ()) -> tuple[Event, ...]:
    """Everything dated that had happened by a day, newest first. `past` are editions, oldest first."""
    listed = list(objectives)
    found = [event for objective in listed for event in _told(objective)]
    found += _statuses(past, {objective.id for objective in listed})
    return tuple(sorted(_apart(e for e in found if e.day <= until), key=lambda event: event.day, reverse=True))


def _told(objective: Objective) -> Iterator[Event]:
    # An objective that was renamed keeps the keys of its first name: nothing happened anew.
    first = objective.formerly[0] if objective.formerly else objective.id
    for update in objective.updates:
        yield from _update(objective.id, first, update)
    for number, action in enumerate(objective.actions):
        yield from _action(objective.id, f"{first}/action/{action.id or number}", action)
    for number, step in enumerate(objective.milestones):
        yield from _step(objective.id, f"{first}/milestone/{step.id or number}", step)


def _update(objective: str, key: str, update: Update) -> Iterator[Event]:
    if update.date is not None:
        kind = EventKind.CHANGED_PROMISE if update.changed else EventKind.UPDATE
        texts = plain(update.text), update.changed, plain(update.reason), update.minute
        yield Event(f"{key}/{kind}/{update.date}", kind, update.date, objective, "", *texts)


def _action(objective: str, key: str, action: Action) -> Iterator[Event]:
    for update in action.updates:
        for event in _update(objective, key, update):
            kind = EventKind.ACTION_UPDATE if event.kind is EventKind.UPDATE else event.kind
            yield replace(event, kind=kind, about=plain(action.what))


def _step(objective: str, key: str, step: Milestone) -> Iterator[Event]:
    if step.done is not None:
        text = f"Done: {ended(plain(step.what))} {ended(plain(step.evidence))}".strip()
        yield Event(key, EventKind.MILESTONE, step.done, objective, text=text)


def _statuses(past: Sequence[Standing], known: set[str]) -> Iterator[Event]:
    for before, after in pairwise(past):
        for objective, status in after.statuses.items():
            old = before.statuses.get(objective, status)
            if old != status and objective in known:
                text = f"The status was “{old}” in edition {before.edition}, and is “{status}” in {after.edition}."
                yield Event(f"{objective}/status/{after.edition}", EventKind.STATUS, after.day, objective, text=text)


def _apart(found: Iterable[Event]) -> Iterator[Event]:
    """Each with a key of its own: a second of one day and kind is numbered."""
    times: dict[str, int] = {}
    for event in found:
        times[event.key] = times.get(event.key, 0) + 1
        yield event if times[event.key] == 1 else replace(event, key=f"{event.key}/{times[event.key]}")
