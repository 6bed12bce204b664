"""Objectives of the strategy: the front matter of each as typed models, read strictly."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath

from jsna.data.periods import Period, PeriodError, parse_period
from jsna.keys import Keys
from jsna.problems import Problems, Where
from jsna.reading import Document, Text
from jsna.status import Body, Retired, Status, read_body, read_formerly, read_retired, read_status
from jsna.strategy.actions import Action, Milestone, Update, read_action, read_milestone, read_update
from jsna.strategy.awaited import Awaited, in_words_only, read_awaited
from jsna.strategy.dates import read_when
from jsna.strategy.equality import Equality, read_equality

FOLDER = "strategy/objectives/"
KINDS = ("outcome", "inequality", "volume")


@dataclass(frozen=True)
class Target:
    """A value promised for a date."""

    value: Decimal
    by: Period | None
    reason: str
    where: Where
    undated: bool = False  # no date is given; one that can't be read is a problem of its own


@dataclass(frozen=True)
class Expected:
    """The range in which a volume is expected: not a target."""

    lowest: Decimal | None
    highest: Decimal | None


@dataclass(frozen=True)
class SuccessMeasure:
    """A measure by which an objective is judged (outcome, inequality) or described (volume)."""

    measure: Text
    kind: str
    area: Text
    chosen: Mapping[str, str]  # sex, age, category_type, category, where given
    primary: bool
    maintain: bool
    baseline: Text
    target: Target | None
    milestones: tuple[Target, ...]
    expected: Expected | None
    where: Where
    unread: bool = False  # a target is given, and can't be read: a problem of its own


@dataclass(frozen=True)
class Objective:
    """One promise of the strategy. Its id is the name of its file."""

    id: str
    path: str
    where: Where
    title: Text
    priority: Text
    outcome: Text
    status: Status
    lead: Body | None
    needs: tuple[Text, ...]
    measures: tuple[SuccessMeasure, ...]
    milestones: tuple[Milestone, ...]
    actions: tuple[Action, ...]
    equality: Equality | None
    places: tuple[Text, ...]
    planning: tuple[Text, ...]
    updates: tuple[Update, ...]
    contact: str
    next_update: date | None
    formerly: tuple[Text, ...]
    retired: Retired | None = None
    awaited: tuple[Awaited, ...] = ()  # success measures without data

    @property
    def primary(self) -> SuccessMeasure | None:
        """The measure that its headline status rests on, where one is declared (or there is only one outcome)."""
        outcomes = [m for m in self.measures if m.kind == "outcome"]
        declared = next((m for m in self.measures if m.primary), None)
        return declared or (outcomes[0] if len(outcomes) == 1 else None)


def is_objective(path: str) -> bool:
    """Whether a page of the content folder is an objective."""
    pure = PurePosixPath(path)
    return path.startswith(FOLDER) and pure.parent == PurePosixPath(FOLDER) and pure.stem not in ("index", "README")


def read_objective(document: Document, path: str, problems: Problems) -> Objective:
    """The front matter as a model (`path` within the content folder); every fault is reported."""
    keys = Keys(document.front, "An objective", problems)
    measures = keys.children("measures", "A measure of an objective", "measure")
    objective = Objective(
        id=PurePosixPath(path).stem,
        path=path,
        where=Where(document.path, 1),
        title=keys.required("title"),
        priority=keys.text("priority"),
        outcome=keys.text("outcome"),
        status=read_status(keys),
        lead=read_body(keys, "lead"),
        needs=keys.texts("needs"),
        measures=_measures([k for k in measures if not in_words_only(k)], problems),
        milestones=keys.each("milestones", "A milestone", "what", read_milestone),
        actions=keys.each("actions", "An action", "what", read_action),
        equality=read_equality(keys),
        places=keys.texts("places"),
        planning=keys.texts("planning"),
        updates=keys.each("updates", "An update", "date", read_update),
        contact=keys.text("contact"),
        next_update=read_when(keys, "next_update"),
        formerly=read_formerly(keys, "an objective"),
        retired=read_retired(keys, "A retired objective", successor=True),
        awaited=tuple(read_awaited(k, KINDS) for k in measures if in_words_only(k)),
    )
    for key in ("description", "icon", "tags", "hide", "template", "search", "summary", "horizon"):
        keys.raw(key)
    keys.done()
    return objective


def _measures(entries: Iterable[Keys], problems: Problems) -> tuple[SuccessMeasure, ...]:
    found = tuple(_measure(keys) for keys in entries)
    for second in [success for success in found if success.primary][1:]:
        message = "An objective has one primary measure, and another is declared before this one."
        problems.add("bad-value", second.where, message, "Keep “primary: true” at one of them.")
    return found


def _measure(keys: Keys) -> SuccessMeasure:
    found = SuccessMeasure(
        measure=keys.required("measure"),
        kind=keys.one_of("kind", KINDS, default="outcome"),
        area=keys.text("area") or Text("home", keys.where),
        chosen={key: text for key in ("sex", "age", "category_type", "category") if (text := keys.text(key))},
        primary=keys.flag("primary"),
        maintain=keys.flag("maintain"),
        baseline=keys.text("baseline"),
        target=_target(keys.child("target", "A target")),
        milestones=tuple(filter(None, (_target(k) for k in keys.children("milestones", "A milestone", "by")))),
        expected=_expected(keys.child("expected", "An expected range")),
        where=keys.where,
    )
    keys.done()
    return replace(found, unread="target" in keys.mapping and found.target is None)


def _target(keys: Keys | None) -> Target | None:
    if keys is None:
        return None
    value, by, reason = keys.number("value"), keys.text("by"), keys.text("reason")
    if not keys.text("value"):
        keys.required("value")
    keys.done()
    return None if value is None else Target(value, _by(by, keys), reason, keys.where, undated=not by)


def _by(text: Text, keys: Keys) -> Period | None:
    if not text:
        return None
    try:
        return parse_period(text)
    except PeriodError as error:
        keys.problems.add("bad-period", text.where, str(error), "Write the year of the data that must meet it: 2030.")
        return None


def _expected(keys: Keys | None) -> Expected | None:
    if keys is None:
        return None
    found = Expected(keys.number("from"), keys.number("to"))
    keys.done()
    return found
