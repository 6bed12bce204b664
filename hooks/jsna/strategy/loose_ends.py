"""Loose ends: where the chain from need to evaluation breaks off, or what was promised for a day has not come."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from jsna.assessment.equality import name_of
from jsna.data.measures import Measure
from jsna.strategy.actions import Action
from jsna.strategy.anchors import of_actions, of_milestones
from jsna.strategy.chain import Chain
from jsna.strategy.objectives import Objective


class Kind(StrEnum):
    """What hangs loose."""

    UNDECIDED = "undecided"  # a need about which nothing is decided
    UNANSWERED = "unanswered"  # an adopted need that no objective answers
    NEEDLESS = "needless"  # an objective that answers no need
    OWNERLESS = "ownerless"  # an open action that nobody owns
    LATE_ACTION = "late-action"
    LATE_MILESTONE = "late-milestone"
    LATE_UPDATE = "late-update"
    LATE_DATA = "late-data"  # of a measure that an objective rests on
    LATE_GAP = "late-gap"  # in what is known of people by a characteristic


@dataclass(frozen=True)
class LooseEnd:
    """One of them: what, where it is to be seen, who is to act, and the day that has passed."""

    kind: Kind
    text: str  # in its author's words, which may hold Markdown
    path: str  # of the page's source within the content folder
    anchor: str
    title: str  # of that page
    who: str
    due: date | None
    objectives: tuple[Objective, ...]  # those that it is about, or that take it up


def loose_ends(chain: Chain, measures: Mapping[str, Measure], today: date) -> tuple[LooseEnd, ...]:
    """All that hangs loose on a day, kind by kind, in the order of chapters and objectives; `measures` by name."""
    objectives = (_of_objective(objective, chain, today) for objective in chain.objectives.values())
    found = [*_needs(chain), *(end for ends in objectives for end in ends)]
    found += [*_data(chain, measures, today), *_gaps(chain, today)]
    return tuple(end for kind in Kind for end in found if end.kind is kind)


def _needs(chain: Chain) -> Iterator[LooseEnd]:
    for name, stated in chain.needs.items():
        need, chapter, answering = stated.need, stated.chapter, chain.answering(name)
        if need.decision and (need.decision != "adopted" or answering):
            continue
        kind = Kind.UNANSWERED if need.decision else Kind.UNDECIDED
        yield LooseEnd(kind, need.statement, chapter.path, stated.anchor, chapter.title, "", need.date, answering)


def _of_objective(objective: Objective, chain: Chain, today: date) -> Iterator[LooseEnd]:
    def end(kind: Kind, text: str, anchor: str = "", who: str = "", due: date | None = None) -> LooseEnd:
        return LooseEnd(kind, text, objective.path, anchor, objective.title, who, due, (objective,))

    lead = str(objective.lead or "")
    if not chain.answered(objective):
        yield end(Kind.NEEDLESS, objective.title, who=lead)
    for action, anchor in zip(objective.actions, of_actions(objective.actions), strict=True):
        yield from _of_action(action, anchor, today, end)
    for step, anchor in zip(objective.milestones, of_milestones(objective.milestones), strict=True):
        if step.done is None and step.due is not None and step.due < today:
            yield end(Kind.LATE_MILESTONE, step.what, anchor, lead, step.due)
    if objective.next_update is not None and objective.next_update < today:
        yield end(Kind.LATE_UPDATE, objective.title, who=lead, due=objective.next_update)


def _of_action(action: Action, anchor: str, today: date, end: Callable[..., LooseEnd]) -> Iterator[LooseEnd]:
    """What is done or stopped hangs no more: who owned it then is for its page to say."""
    if not action.owner and action.status not in ("done", "stopped", "not-done"):
        yield end(Kind.OWNERLESS, action.what, anchor, due=action.due)
    if action.overdue(today):
        yield end(Kind.LATE_ACTION, action.what, anchor, action.owner, action.due)


def _data(chain: Chain, measures: Mapping[str, Measure], today: date) -> Iterator[LooseEnd]:
    """Measures whose publisher is late; what is derived from one waits with it, and is not named again."""
    for name, measure in measures.items():
        about = measure.about
        late = about.next_update is not None and about.next_update < today
        if not late or about.retired is not None or about.derived_from in measures:
            continue
        family = [name, *(other for other, found in measures.items() if found.about.derived_from == name)]
        resting = {o.id: o for member in family for o in chain.uses(member).objectives}
        if resting:
            path, who = f"measures/{name}.md", ", ".join(origin.title for origin in about.sources)
            yield LooseEnd(
                Kind.LATE_DATA, about.title, path, "", about.title, who, about.next_update, tuple(resting.values())
            )


def _gaps(chain: Chain, today: date) -> Iterator[LooseEnd]:
    for chapter in chain.chapters.values():
        for entry in chapter.equality:
            if entry.gap and entry.due is not None and entry.due < today:
                text = f"{name_of(entry.characteristic)}: {entry.gap}"
                yield LooseEnd(Kind.LATE_GAP, text, chapter.path, "", chapter.title, entry.owner, entry.due, ())
