"""What is done for an objective, and what happened to it: actions, milestones and updates, read strictly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jsna.keys import Keys
from jsna.problems import Problems
from jsna.reading import Map, Node, Text
from jsna.strategy.dates import read_when

ACTION_STATES = ("planned", "under-way", "done", "stopped", "not-done")  # the last: its plan has ended
RATINGS = ("green", "amber", "red")


@dataclass(frozen=True)
class Milestone:
    """A step of a process: listed with its dates, never given a statistical status."""

    id: str
    what: Text
    due: date | None
    done: date | None
    evidence: str


@dataclass(frozen=True)
class Update:
    """What happened, or what was changed in the promise itself, with the reason and the minute."""

    date: date | None
    text: Text
    changed: tuple[tuple[str, str, str], ...]  # what, from, to
    reason: Text
    minute: str


@dataclass(frozen=True)
class Action:
    """Something done for the objective. `rating` is its owner's opinion, apart from any computed status."""

    id: str
    what: Text
    owner: str
    partners: tuple[str, ...]
    sponsor: str
    due: date | None
    status: str
    success: str
    rating: str
    reason: str
    remedy: str
    ask: str
    service: str
    evaluation: str
    updates: tuple[Update, ...]
    ongoing: bool = False  # it is meant to go on, without a date
    detail: Text | str = ""
    heading: str = ""  # under which it stands among the others

    def overdue(self, today: date) -> bool:
        """Whether it should have been finished by now and is not."""
        return self.due is not None and self.due < today and self.status in ("planned", "under-way", "")


def read_milestone(keys: Keys) -> Milestone:
    """A milestone; every fault is reported."""
    return Milestone(
        keys.text("id"), keys.required("what"), read_when(keys, "due"), keys.date("done"), keys.text("evidence")
    )


def read_action(keys: Keys) -> Action:
    """An action with its updates; every fault is reported."""
    ongoing = keys.raw("due") == "ongoing"
    return Action(
        id=keys.text("id"),
        what=keys.required("what"),
        owner=keys.text("owner"),
        partners=keys.texts("partners"),
        sponsor=keys.text("sponsor"),
        due=None if ongoing else read_when(keys, "due"),
        status=keys.one_of("status", ACTION_STATES),
        success=keys.text("success"),
        rating=keys.one_of("rating", RATINGS),
        reason=keys.text("reason"),
        remedy=keys.text("remedy"),
        ask=keys.text("ask"),
        service=keys.text("service"),
        evaluation=keys.text("evaluation"),
        updates=keys.each("updates", "An update", "date", read_update),
        ongoing=ongoing,
        detail=keys.text("detail"),
        heading=keys.text("heading"),
    )


def read_update(keys: Keys) -> Update:
    """An update; a change of the promise without a reason is a problem."""
    changed = keys.map("changed")
    found = Update(
        read_when(keys, "date"),
        keys.text("text"),
        _changes(changed, keys.problems),
        keys.text("reason"),
        keys.text("minute"),
    )
    if changed is not None and not found.reason:
        message = "This update changes the promise and gives no reason."
        keys.problems.add("change-without-reason", changed.where, message, "Add a line “reason: …”.")
    return found


def _changes(changed: Map | None, problems: Problems) -> tuple[tuple[str, str, str], ...]:
    return tuple(_change(what, node, problems) for what, node in (changed or {}).items())


def _change(what: str, node: Node, problems: Problems) -> tuple[str, str, str]:
    if not isinstance(node, Map):
        hint = f"Write {what}: {{from: …, to: …}}."
        problems.add("bad-value", node.where, f"It is not said from what to what “{what}” was changed.", hint)
        return what, "", ""
    keys = Keys(node, "A change", problems)
    found = (what, str(keys.text("from")), str(keys.text("to")))
    keys.done()
    return found
