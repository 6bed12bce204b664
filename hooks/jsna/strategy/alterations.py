"""What was changed in a promise after it was made: targets and baselines as they were, why, and by which minute."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from jsna.data.measures import Measure
from jsna.days import LastDay
from jsna.reading import Text
from jsna.strategy.anchors import of_updates
from jsna.strategy.assess import Assessed

_NAMES = {"target": "target", "baseline": "starting point"}
_TIMES = {1: "once", 2: "twice"}


@dataclass(frozen=True)
class Alteration:
    """One change of a promise, its values as a sentence says them: `17%`, `19%`."""

    what: str  # the key that its author wrote
    old: str
    new: str
    date: date | None
    text: Text
    reason: Text
    minute: str
    anchor: str

    @property
    def name(self) -> str:
        """What was changed, for readers: `target`, `starting point`."""
        return _NAMES.get(self.what, self.what.replace("-", " ").replace("_", " "))

    @property
    def when(self) -> str:
        """`in March 2026`; empty where no date is given."""
        if self.date is None:
            return ""
        return f"in {self.date.words if isinstance(self.date, LastDay) else f'{self.date:%B %Y}'}"


def alterations(assessed: Assessed) -> tuple[Alteration, ...]:
    """All of an objective, oldest first; those without a date before the others."""
    updates = assessed.objective.updates
    found = [
        Alteration(what, _said(what, old, assessed), _said(what, new, assessed), update.date, update.text,
                   update.reason, update.minute, anchor)
        for update, anchor in zip(updates, of_updates(updates), strict=True)
        for what, old, new in update.changed
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda one: one.date or date.min))


def in_words(assessed: Assessed) -> tuple[str, ...]:
    """A sentence for whatever was changed, and one for a target that never was.

    `The target was changed once: from 4% to 5% in March 2026.`
    `The target has not been changed since it was set.`
    """
    found = alterations(assessed)
    by_name: dict[str, list[Alteration]] = {}
    for one in found:
        by_name.setdefault(one.name, []).append(one)
    told = [_told(name, changes) for name, changes in by_name.items()]
    if "target" in by_name:
        return tuple(told)
    if any(success.target for success in assessed.objective.measures):
        return (*told, "The target has not been changed since it was set.")
    return tuple(told) or ("The promise has not been changed since it was made.",)


def _told(name: str, changes: Iterable[Alteration]) -> str:
    listed = list(changes)
    last, times = listed[-1], _TIMES.get(len(listed), f"{len(listed)} times")
    so = ": from" if len(listed) == 1 else ", last from"
    ended = " ".join(filter(None, (last.old, "to", last.new, last.when)))
    return f"The {name} was changed {times}{so} {ended}."


def _said(what: str, value: str, assessed: Assessed) -> str:
    """A target with its measure's unit; whatever else was changed as its author wrote it."""
    measure = _measure(what, assessed)
    try:
        return measure.goal(Decimal(value)) if measure is not None else value
    except InvalidOperation:
        return value


def _measure(what: str, assessed: Assessed) -> Measure | None:
    """The measure whose target was changed: the one that is named beside the word, else the headline's."""
    if "target" not in what:
        return None
    named = (judged.measure for judged in assessed.measures if judged.measure.name in what)
    return next(named, assessed.headline.measure if assessed.headline else None)
