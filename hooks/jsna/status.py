"""Approval, responsibility and former names: what chapters, objectives and the strategy itself say of themselves."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from jsna.keys import Keys, suggest
from jsna.reading import Items, Map, Node, Text

_NAME = re.compile(r"\w[\w. -]*")
STATES = ("draft", "consultation", "approved", "superseded")


@dataclass(frozen=True)
class Status:
    """Where a text stands: a draft, out for consultation, approved (by whom, when, by which minute), superseded."""

    state: str = "draft"
    by: str = ""
    on: datetime.date | None = None
    minute: str = ""
    closes: datetime.date | None = None
    respond: str = ""


@dataclass(frozen=True)
class Body:
    """Who is responsible: a role in a body, and those who share it."""

    role: str
    body: str
    others: tuple[Body, ...] = ()

    def __str__(self) -> str:
        own = ", ".join(filter(None, (self.role, self.body)))
        return "; ".join([own, *map(str, self.others)])


@dataclass(frozen=True)
class Retired:
    """When and why a measure or an objective ended, and the id of the objective that took its place."""

    date: datetime.date | None
    reason: str
    replaced_by: Text | None = None


def read_retired(keys: Keys, what: str, successor: bool = False) -> Retired | None:
    """`retired: {date, reason}`; None where nothing is said. `what` names what ended: `A retired measure`.

    Where it may have a `successor`, `replaced_by` names it.
    """
    inner = keys.child("retired", what)
    if inner is None:
        return None
    after = inner.text("replaced_by") if successor else None
    found = Retired(inner.date("date"), inner.required("reason"), after or None)
    inner.done()
    return found


def path_beside(path: str, name: str) -> str:
    """Where a page's file was under a former name: beside where it is now."""
    return str(PurePosixPath(path).with_name(f"{name}.md"))


def read_formerly(keys: Keys, what: str) -> tuple[Text, ...]:
    """The names that a page's file had before; one that could not be a file's name is a problem, and left out."""
    found = keys.texts("formerly")
    for name in (name for name in found if not _NAME.fullmatch(name)):
        hint = "Write the name of its file as it was, without its folder and without “.md”."
        keys.problems.add("bad-value", name.where, f"“{name}” can’t have been the name of {what}.", hint)
    return tuple(name for name in found if _NAME.fullmatch(name))


def read_status(keys: Keys) -> Status:
    """`status: draft`, or `status: {approved: {by, on, minute}}`; a draft where nothing is said."""
    node = keys.raw("status")
    if node is None or isinstance(node, Text):
        return Status(keys.one_of("status", STATES, default="draft"))
    outer = keys.child("status", "A status")
    if outer is None:
        return Status()
    state = next((key for key in outer.mapping if key in STATES), "")
    if not state:
        given = next(iter(outer.mapping), "")
        keys.bad("status", f"“{given}” is not a status.", suggest(given, STATES))
        return Status()
    inner = outer.child(state, "A status")
    outer.done()
    if inner is None:
        return Status(state)
    found = Status(
        state, inner.text("by"), inner.date("on"), inner.text("minute"), inner.date("closes"), inner.text("respond")
    )
    inner.done()
    return found


def read_body(keys: Keys, key: str) -> Body | None:
    """A role and a body, or a single text for both, or a list of those who share it; None where nothing is said."""
    node = keys.raw(key)
    if isinstance(node, Items) and node:
        first, *others = [_one_body(keys, key, one) for one in node]
        return replace(first, others=tuple(others))
    if isinstance(node, Text):
        return Body(str(node), "") if node else None
    inner = keys.child(key, f"A {key}")
    if inner is None:
        return None if node is None else Body("", "")  # somebody is named, in a way that can't be read
    return _role(inner)


def _one_body(keys: Keys, key: str, node: Node) -> Body:
    """One of those who share a responsibility."""
    if isinstance(node, Map):
        return _role(Keys(node, f"A {key}", keys.problems))
    if isinstance(node, Text):
        return Body(str(node), "")
    message = f"“{key}” must name each of those who share it, and here is a list in a list."
    keys.problems.add("bad-value", node.where, message, "Write - {role: …, body: …} for each of them.")
    return Body("", "")


def _role(keys: Keys) -> Body:
    found = Body(keys.text("role"), keys.text("body"))
    keys.done()
    return found
