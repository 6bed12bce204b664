"""The accountability page of an objective: its parts in the order a resident asks, around the author's story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.data.areas import AreaError
from jsna.data.measures import Row
from jsna.pages.addresses import linked, written
from jsna.pages.approval import approval
from jsna.pages.charts.target import target_figure
from jsna.pages.page import Fragment, Page
from jsna.prose.plain import plain
from jsna.reading import Text
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.awaited import awaited_sentence
from jsna.strategy.objectives import Objective
from jsna.strategy.priorities import PAGE as STRATEGY
from jsna.strategy.sentences import sentence, unmeasured

BEFORE = (
    ("", "promise"),
    ("Is it working?", "status"),
    ("For everyone?", "fairness"),
    ("Which needs it answers", "needs"),
)
AFTER = (
    ("What is being done", "actions"),
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
        "priority": page.site.priorities.title(objective.priority),
        "strategy": page.to_page(STRATEGY) if STRATEGY in page.site.addresses else "",
        "outcome": page.prose(objective.outcome).rstrip(".") if objective.outcome else "",
        "headline": assessed.headline,
        "lead": str(objective.lead) if objective.lead else "",
        "approval": approval(objective.status),
        "wide": bool(objective.status.respond),
        "next_update": objective.next_update,
    }
    return Fragment("promise.html", context)


def status(identity: str, page: Page) -> Fragment:
    """The status in a sentence, then the target chart; for an objective that can't be judged, why."""
    assessed = page.site.assessed[identity]
    judged = assessed.headline
    if judged is None:
        return Fragment("text.html", {"text": unmeasured(assessed.objective)})
    return target_figure(judged, "", page)


def fairness(identity: str, page: Page) -> Fragment:
    """All measures side by side: the average, the inequality, and what is only described."""
    assessed = page.site.assessed[identity]
    today = page.site.settings.as_of
    context = {
        "widening": assessed.widening,
        "rows": [_row(judged, page) for judged in assessed.measures],
        "awaited": [
            {"what": page.prose(a.what), "kind": _KINDS.get(a.kind, ""), "sentence": awaited_sentence(a, today)}
            for a in assessed.objective.awaited
        ],
    }
    return Fragment("judged.html", context)


_KINDS = {"inequality": "Shows whether the people furthest behind catch up.", "volume": "How much was done."}


def _row(judged: Judged, page: Page) -> dict[str, Any]:
    measure, success = judged.measure, judged.success
    place = page.site.catalogue.areas.name(judged.area)
    volume = success.kind == "volume"
    return {
        "href": page.to_measure(measure.name),
        "title": measure.title,
        "who": measure.who(judged.series.group) or (place if judged.area != page.site.home else ""),
        "kind": _KINDS.get(success.kind, ""),
        "values": _volume(judged) if volume else _promise(judged),
        "code": judged.progress.code.value if judged.progress else "",
        "progress": judged.progress.label if judged.progress else "",
        "due": judged.progress.due.label if judged.progress and judged.progress.due else "",
        "pace": judged.trajectory.label if judged.trajectory else "",
        "why": "it counts what is done, not what changes for people." if volume else "its data can’t be read yet.",
        "sentence": sentence(judged, place),
    }


def _promise(judged: Judged) -> list[tuple[str, str]]:
    target, goal = judged.success.target, "not set"
    if target is not None:
        goal = judged.measure.goal(target.value) + (f" by {target.by.in_words}" if target.by else "")
    return [
        ("Baseline", _valued(judged, judged.baseline) or _unvalued(judged.success.baseline)),
        ("Latest", _valued(judged, judged.latest) or "no data"),
        ("Target", goal),
    ]


def _unvalued(baseline: Text) -> str:
    return f"no figure ({baseline})" if baseline else "not set"


def _volume(judged: Judged) -> list[tuple[str, str]]:
    expected, span = judged.success.expected, ""
    if expected is not None and expected.lowest is not None and expected.highest is not None:
        span = f"{judged.measure.goal(expected.lowest)} to {judged.measure.goal(expected.highest)}"
    return [("Latest", _valued(judged, judged.latest) or "no data"), ("Expected", span)]


def _valued(judged: Judged, row: Row | None) -> str:
    return f"{judged.measure.said(row.value)} ({row.period.in_words})" if row else ""


def needs(identity: str, page: Page) -> Fragment:
    """The needs that the objective answers, each linked to the chapter that states it."""
    objective = page.site.objectives[identity]
    stated = {need.id: (need, chapter) for chapter in page.site.chapters.values() for need in chapter.needs}
    rows = []
    for wanted in objective.needs:
        found = stated.get(wanted)
        href = f"{page.to_page(found[1].path)}#need-{wanted}" if found else ""
        rows.append({"statement": plain(found[0].statement) if found else wanted, "href": href})
    return Fragment("needs.html", {"needs": rows})


def milestones(identity: str, page: Page) -> Fragment:
    """Steps of the process, with their dates: listed, never judged by a test."""
    today = page.site.settings.as_of
    rows = [
        {
            "what": page.prose(step.what), "due": step.due, "done": step.done, "evidence": page.prose(step.evidence),
            "late": step.done is None and step.due is not None and step.due < today,
        }
        for step in page.site.objectives[identity].milestones
    ]  # fmt: skip
    return Fragment("milestones.html", {"milestones": rows})


def history(identity: str, page: Page) -> Fragment:
    """Updates, newest first; each changed target or baseline with its old value and the reason."""
    objective = page.site.objectives[identity]
    rows = [
        {
            "date": update.date,
            "text": page.prose(update.text),
            "changed": update.changed,
            "reason": page.prose(update.reason),
            "minute": update.minute,
        }
        for update in sorted(objective.updates, key=lambda update: str(update.date), reverse=True)
    ]
    return Fragment("history.html", {"updates": rows})


def who(identity: str, page: Page) -> Fragment:
    """Whom to ask, where it applies, and how it was judged."""
    objective = page.site.objectives[identity]
    context = {
        "contact": linked(objective.contact),
        "places": list(_places(objective, page)),
        "planning": [written(text, page) for text in objective.planning],
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
        return unmeasured(assessed.objective)
    return sentence(judged, page.site.catalogue.areas.name(judged.area))
