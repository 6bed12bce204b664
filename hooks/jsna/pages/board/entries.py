"""The appendix of a board paper: a page for each objective, with its figures, its actions and its history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from jsna.data.measures import Row
from jsna.news import Event, EventKind, ended
from jsna.pages.board.paper import Entry, Grid, Happening
from jsna.pages.board.spreads import spread
from jsna.pages.board.words import about, briefly
from jsna.pages.charts.target import target_spec
from jsna.pages.page import Page
from jsna.pages.templates import day
from jsna.prose.plain import plain
from jsna.status import Status
from jsna.strategy.actions import Action, Milestone
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.sentences import NOT_MEASURED, sentence
from jsna.strategy.verdict import verdict

_STATES = {"planned": "Planned", "under-way": "Under way", "done": "Done", "stopped": "Stopped"}
_KINDS = {"inequality": "for the people furthest behind", "volume": "how much was done"}


def entry(number: int, assessed: Assessed, told: Sequence[Event], page: Page) -> Entry:
    """One objective's page; `told` is what happened to it."""
    objective, judged, site = assessed.objective, assessed.headline, page.site
    name, as_of = f"A{number}", site.settings.as_of
    place = site.catalogue.areas.name(judged.area) if judged else ""
    return Entry(
        page=name,
        id=objective.id,
        path=objective.path,
        title=plain(objective.title),
        facts=tuple(_facts(assessed, page)),
        code=verdict(judged).code,
        status=status_words(judged),
        sentence=sentence(judged, place) if judged else NOT_MEASURED,
        about=about(judged, as_of) if judged else "",
        widening=assessed.widening,
        chart=target_spec(judged, page) if judged and judged.series.rows else None,
        measures=_measures(assessed.measures, page),
        actions=_actions(objective.actions, as_of),
        steps=_steps(objective.milestones, as_of),
        spread=spread(assessed, name, site),
        history=tuple(
            happening(event, name, plain(objective.title)) for event in told if event.kind is not EventKind.MILESTONE
        ),  # those are among the steps
    )


def happening(event: Event, page: str, title: str) -> Happening:
    """An event as the paper tells it."""
    return Happening(event.day, title, page, event.sentence)


def status_words(judged: Judged | None) -> str:
    """`Improving; pace: too slow`; empty where it is not judged."""
    if judged is None or judged.progress is None:
        return ""
    pace = f"; pace: {judged.trajectory.label.lower()}" if judged.trajectory else ""
    return f"{verdict(judged).in_words}{pace}"


def _facts(assessed: Assessed, page: Page) -> Iterator[tuple[str, str]]:
    objective = assessed.objective
    yield "What was promised", ended(plain(objective.outcome)) or "No outcome is given."
    if objective.priority:
        yield "Priority", plain(page.site.priorities.title(objective.priority))
    yield "Who answers for it", str(objective.lead or "Nobody is named.")
    yield "Where it stands", _approval(objective.status)
    yield "Next update", day(objective.next_update) or "No date is given."
    yield "Contact", objective.contact or "No contact is given."


def _approval(status: Status) -> str:
    """As on the objective's own page, without the address to reply to."""
    match status.state:
        case "approved":
            on, minute = f" on {day(status.on)}" if status.on else "", f" (minute {status.minute})"
            return f"Approved{f' by {status.by}' if status.by else ''}{on}{minute if status.minute else ''}"
        case "consultation":
            return f"Out for consultation{f' until {day(status.closes)}' if status.closes else ''}"
        case "superseded":
            return "Superseded: a newer version has taken its place"
        case _:
            return "A draft: not yet agreed"


def _measures(found: Iterable[Judged], page: Page) -> Grid | None:
    rows = tuple(_measure(judged, page) for judged in found)
    header = ("Measure", "Baseline", "Latest", "Target", "Progress and pace")
    return Grid("measures", "How it is measured", header, rows) if rows else None


def _measure(judged: Judged, page: Page) -> tuple[str, ...]:
    kind = _KINDS.get(judged.success.kind, "")
    place = page.site.catalogue.areas.name(judged.area) if judged.area != page.site.home else ""
    named = ", ".join(filter(None, (judged.measure.named(judged.series.group), place)))
    told = f"{named}{f' ({kind})' if kind else ''}. {briefly(judged, page.site.settings.as_of)}"
    baseline, latest = _value(judged, judged.baseline), _value(judged, judged.latest)
    return told, baseline or "not set", latest or "no figure", _goal(judged), status_words(judged) or "Not judged"


def _value(judged: Judged, row: Row | None) -> str:
    return f"{judged.measure.said(row.value)} ({row.period.in_words})" if row else ""


def _goal(judged: Judged) -> str:
    target, expected = judged.success.target, judged.success.expected
    if target is not None:
        return judged.measure.goal(target.value) + (f" by {target.by.in_words}" if target.by else "")
    if expected is not None and expected.lowest is not None and expected.highest is not None:
        lowest, highest = judged.measure.goal(expected.lowest), judged.measure.goal(expected.highest)
        return f"expected: {lowest} to {highest}"
    return "not set"


def _actions(found: Iterable[Action], as_of: date) -> Grid | None:
    """Overdue ones first; a rating is its owner's."""
    ordered = sorted(found, key=lambda action: not action.overdue(as_of))
    header = ("Action", "Owner", "Due", "Status", "Reason, remedy and ask")
    rows = tuple(_action(one, as_of) for one in ordered)
    return Grid("actions", "What is being done", header, rows) if rows else None


def _action(action: Action, as_of: date) -> tuple[str, ...]:
    state = _STATES.get(action.status, "Not given") + (", overdue" if action.overdue(as_of) else "")
    rated = f"; owner’s rating: {action.rating}" if action.rating else ""
    told = [(name, plain(getattr(action, name))) for name in ("reason", "remedy", "ask")]
    said = " ".join(f"{name.capitalize()}: {ended(text)}" for name, text in told if text)
    owner = plain(action.owner) or "no owner given"
    return plain(action.what), owner, day(action.due) or "no date given", f"{state}{rated}", said or "none given"


def _steps(found: Sequence[Milestone], as_of: date) -> Grid | None:
    header = ("Step", "Due", "Done")
    return Grid("steps", "Steps on the way", header, tuple(_step(step, as_of) for step in found)) if found else None


def _step(step: Milestone, as_of: date) -> tuple[str, ...]:
    overdue = step.done is None and step.due is not None and step.due < as_of
    what = " ".join(filter(None, (ended(plain(step.what)), plain(step.evidence))))
    return what, day(step.due) or "no date given", day(step.done) or ("Overdue" if overdue else "Not yet")
