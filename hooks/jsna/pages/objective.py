"""The accountability page of an objective: its parts in the order a resident asks, around the author's story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.data.areas import AreaError
from jsna.pages.approval import approval
from jsna.pages.charts import target_figure
from jsna.pages.page import Fragment, Page
from jsna.reading import Text
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.objectives import Action, Objective
from jsna.strategy.sentences import NOT_MEASURED, sentence

_ACTION_STATES = {"planned": "Planned", "under-way": "Under way", "done": "Done", "stopped": "Stopped"}

BEFORE = (
    ("", "promise"),
    ("Is it working?", "status"),
    ("For everyone?", "fairness"),
    ("Which need it answers", "needs"),
)
AFTER = (
    ("What has been done", "actions"),
    ("What happened along the way", "milestones"),
    ("Changes and updates", "history"),
    ("Who to ask", "who"),
)


def before(identity: str) -> str:
    """The Markdown in front of the story."""
    return "".join(_section(heading, part, identity) for heading, part in BEFORE)


def after(identity: str) -> str:
    """The Markdown behind the story."""
    return "\n\n" + "".join(_section(heading, part, identity) for heading, part in AFTER)


def _section(heading: str, part: str, identity: str) -> str:
    title = f"## {heading}\n\n" if heading else ""
    return f'{title}```jsna-part\npart: {part}\nname: "{identity}"\n```\n\n'


def promise(identity: str, page: Page) -> Fragment:
    """What was promised, by whom and by when, and whether it is working."""
    assessed = page.site.assessed[identity]
    objective = assessed.objective
    context = {
        "outcome": page.prose(objective.outcome).rstrip(".") if objective.outcome else "",
        "headline": assessed.headline,
        "lead": str(objective.lead) if objective.lead else "",
        "approval": approval(objective.status),
        "next_update": objective.next_update,
    }
    return Fragment("promise.html", context)


def status(identity: str, page: Page) -> Fragment:
    """The status in a sentence, then the target chart; for an objective that can't be judged, why."""
    assessed = page.site.assessed[identity]
    judged = assessed.headline
    if judged is None or not judged.series.rows:
        return Fragment(
            "text.html",
            {"text": "This promise names no outcome that could be measured, so no status can be worked out."},
        )
    return target_figure(judged, "", page)


def fairness(identity: str, page: Page) -> Fragment:
    """All measures side by side: the average, the inequality, and what is only described."""
    assessed = page.site.assessed[identity]
    context = {"widening": assessed.widening, "rows": [_row(judged, page) for judged in assessed.measures]}
    return Fragment("judged.html", context)


def _row(judged: Judged, page: Page) -> dict[str, Any]:
    measure, success = judged.measure, judged.success
    place = page.site.catalogue.areas.name(judged.area)
    group = [word for word, usual in zip(judged.series.group, measure.headline, strict=True) if word != usual and word]
    kind = {"inequality": "for equality", "volume": "volume"}.get(success.kind, "")
    return {
        "href": page.to_measure(measure.name),
        "title": measure.title,
        "group": ", ".join(filter(None, (*group, place, kind))),
        "baseline": _valued(judged, "baseline"),
        "latest": _valued(judged, "latest"),
        "target": _promised(judged),
        "code": judged.progress.code.value if judged.progress else "",
        "progress": judged.progress.label if judged.progress else "",
        "due": judged.progress.due.label if judged.progress and judged.progress.due else "",
        "pace": judged.trajectory.label if judged.trajectory else "",
        "why": "it counts what is done, not what changes for people." if success.kind == "volume" else "see the notes.",
        "sentence": sentence(judged, place) if judged.progress else "",
    }


def _valued(judged: Judged, which: str) -> str:
    row = judged.baseline if which == "baseline" else judged.latest
    if row is None:
        return "not set" if which == "baseline" else "no data"
    return f"{judged.measure.said(row.value)} ({row.period.in_words})"


def _promised(judged: Judged) -> str:
    target, expected = judged.success.target, judged.success.expected
    if expected is not None and expected.lowest is not None and expected.highest is not None:
        return f"{judged.measure.goal(expected.lowest)} to {judged.measure.goal(expected.highest)} expected"
    if target is None:
        return "not set"
    return judged.measure.goal(target.value) + (f" by {target.by.label}" if target.by else "")


def needs(identity: str, page: Page) -> Fragment:
    """The needs that the objective answers, each linked to the chapter that states it."""
    objective = page.site.objectives[identity]
    stated = {need.id: (need, chapter) for chapter in page.site.chapters.values() for need in chapter.needs}
    rows = []
    for wanted in objective.needs:
        found = stated.get(wanted)
        href = f"{page.to_page(found[1].path)}#need-{wanted}" if found else ""
        rows.append({"statement": found[0].statement if found else wanted, "href": href})
    return Fragment("needs.html", {"needs": rows})


def actions(identity: str, page: Page) -> Fragment:
    """What has been done, overdue actions first."""
    today = page.site.settings.as_of
    listed = page.site.objectives[identity].actions
    ordered = sorted(listed, key=lambda action: not action.overdue(today))
    rows = [_action(action, action.overdue(today)) for action in ordered]
    return Fragment("actions.html", {"actions": rows, "states": _ACTION_STATES})


def _action(action: Action, overdue: bool) -> dict[str, Any]:
    rating = f"{action.rating.capitalize()} (the owner’s opinion)" if action.rating else ""
    facts = (
        ("Partners", ", ".join(action.partners)),
        ("Sponsor", action.sponsor),
        ("What success looks like", action.success),
        ("Rating", rating),
        ("Reason", action.reason),
        ("Remedy", action.remedy),
        ("Asked of the board", action.ask),
        ("Commissioned service", action.service),
        ("Evaluation", action.evaluation),
    )
    kept = {key: getattr(action, key) for key in ("id", "what", "status", "owner", "due", "updates")}
    return {**kept, "overdue": overdue, "facts": facts}


def milestones(identity: str, page: Page) -> Fragment:
    """Steps of the process, with their dates: listed, never judged by a test."""
    today = page.site.settings.as_of
    rows = [
        {
            "what": step.what, "due": step.due, "done": step.done, "evidence": step.evidence,
            "late": step.done is None and step.due is not None and step.due < today,
        }
        for step in page.site.objectives[identity].milestones
    ]  # fmt: skip
    return Fragment("milestones.html", {"milestones": rows})


def history(identity: str, page: Page) -> Fragment:
    """Updates, newest first; each changed target or baseline with its old value and the reason."""
    objective = page.site.objectives[identity]
    rows = sorted(objective.updates, key=lambda update: str(update.date), reverse=True)
    return Fragment("history.html", {"updates": rows})


def who(identity: str, page: Page) -> Fragment:
    """Whom to ask, where it applies, and how it was judged."""
    objective = page.site.objectives[identity]
    context = {
        "contact": objective.contact,
        "places": list(_places(objective, page)),
        "planning": objective.planning,
        "equality": objective.equality,
        "as_of": page.site.settings.as_of,
    }
    return Fragment("who.html", context)


def _places(objective: Objective, page: Page) -> Iterator[str]:
    for place in objective.places:
        try:
            yield page.site.catalogue.areas.name(page.site.catalogue.areas.one(place))
        except AreaError as error:
            where = place.where if isinstance(place, Text) else objective.where
            page.site.problems.add(error.code, where, str(error), error.hint)


def headline_words(assessed: Assessed, page: Page) -> str:
    """An objective's status in one sentence."""
    judged = assessed.headline
    if judged is None:
        return NOT_MEASURED
    return sentence(judged, page.site.catalogue.areas.name(judged.area))
