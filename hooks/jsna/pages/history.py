"""What happened to an objective along the way: what was changed in the promise itself, and everything by its day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from textwrap import shorten

from jsna.pages.page import Fragment, Page
from jsna.prose.plain import plain
from jsna.strategy.alterations import alterations, in_words
from jsna.strategy.anchors import of_actions, of_milestones, of_updates
from jsna.strategy.objectives import Objective

_LONGEST = 60  # characters of an action's name beside what was said of it


@dataclass(frozen=True)
class Event:
    """Something that happened on a day. `href` leads to where more is said of it, `anchor` is its own place."""

    date: date | None
    text: str
    about: str = ""
    href: str = ""
    anchor: str = ""


def changes(identity: str, page: Page) -> Fragment:
    """Each changed target or baseline, with what it was, the reason and the minute: newest first, and never lost."""
    assessed = page.site.assessed[identity]
    rows = [
        {
            "name": one.name, "old": one.old, "new": one.new, "date": one.date, "minute": one.minute,
            "anchor": one.anchor, "text": page.prose(one.text), "reason": page.prose(one.reason),
        }
        for one in reversed(alterations(assessed))
    ]  # fmt: skip
    anchors = [row["anchor"] for row in rows]  # two changes of one day share the place of their update
    for number, row in enumerate(rows):
        row["anchor"] = "" if row["anchor"] in anchors[:number] else row["anchor"]
    return Fragment("alterations.html", {"sentences": in_words(assessed), "changes": rows})


def history(identity: str, page: Page) -> Fragment:
    """Everything that was reported, newest first and year by year: updates, steps that were done, actions."""
    found = list(_events(identity, page))
    dated = sorted((one for one in found if one.date), key=lambda one: one.date or date.min, reverse=True)
    years = [(str(year), list(events)) for year, events in groupby(dated, key=lambda one: one.date and one.date.year)]
    undated = [one for one in found if one.date is None]
    return Fragment("history.html", {"years": [*years, *([("Without a date", undated)] if undated else [])]})


def _events(identity: str, page: Page) -> Iterator[Event]:
    """What stands elsewhere on the page with its checked figures is told here in plain words."""
    objective = page.site.objectives[identity]
    yield from _updates(identity, page)
    yield from _steps(objective)
    for action, anchor in zip(objective.actions, of_actions(objective.actions), strict=True):
        for update in action.updates:
            about = f"Action: {shorten(plain(action.what), _LONGEST, placeholder=' …')}"
            yield Event(update.date, plain(update.text), about, f"#{anchor}")
    if objective.retired is not None:
        yield Event(objective.retired.date, f"This promise ended. {plain(objective.retired.reason)}")


def _updates(identity: str, page: Page) -> Iterator[Event]:
    """What was only reported has its place here; what was changed has it above, where the whole of it stands."""
    assessed = page.site.assessed[identity]
    altered = alterations(assessed)
    updates = assessed.objective.updates
    for update, anchor in zip(updates, of_updates(updates), strict=True):
        if update.changed:
            said = [f"The {o.name} was changed from {o.old} to {o.new}." for o in altered if o.anchor == anchor]
            yield Event(update.date, " ".join(said), "Why", f"#{anchor}")
        else:
            yield Event(update.date, page.prose(update.text), anchor=anchor)


def _steps(objective: Objective) -> Iterator[Event]:
    for step, anchor in zip(objective.milestones, of_milestones(objective.milestones), strict=True):
        if step.done is not None:
            late = " (late)" if step.due and step.done > step.due else ""
            yield Event(step.done, f"Done{late}: {plain(step.what)}", "The step", f"#{anchor}")
