"""Where on an objective's page its actions, its steps and its updates stand, so that each can be linked to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from jsna.strategy.actions import Action, Milestone, Update

CHANGES = "was-the-promise-changed"  # the heading above each changed target or baseline


def of_actions(actions: Sequence[Action]) -> list[str]:
    """`action-mobile-clinic`; one without an id by its number: `action-2`."""
    return _each("action", (action.id or str(number) for number, action in enumerate(actions, 1)))


def of_milestones(steps: Sequence[Milestone]) -> list[str]:
    """`step-saltquay-clinic`; one without an id by its number."""
    return _each("step", (step.id or str(number) for number, step in enumerate(steps, 1)))


def of_updates(updates: Sequence[Update], of: str = "") -> list[str]:
    """`update-2026-03-12`, those of an action below its own place, given in `of`: `action-clinic-update-2026-03-12`."""
    start = f"{of}-update" if of else "update"
    return _each(start, (update.date.isoformat() if update.date else "undated" for update in updates))


def _each(kind: str, names: Iterable[str]) -> list[str]:
    """One for each, of two that are alike the second with a number; an id of HTML holds no spaces."""
    found: list[str] = []
    for name in names:
        first = "-".join([kind, *name.split()])
        number = sum(other == first or other.startswith(f"{first}--") for other in found)
        found.append(f"{first}--{number + 1}" if number else first)
    return found
