"""Whether a promise works for everyone: the average and the people furthest behind, side by side."""

from __future__ import annotations

from typing import Any

from jsna.data.measures import Row
from jsna.pages.objective import widening
from jsna.pages.page import Fragment, Page
from jsna.reading import Text
from jsna.strategy.assess import Judged
from jsna.strategy.awaited import awaited_sentence
from jsna.strategy.sentences import sentence
from jsna.strategy.verdict import verdict

_KINDS = {
    "outcome": "The average.",
    "inequality": "Shows whether the people furthest behind catch up.",
    "volume": "How much was done.",
}


def fairness(identity: str, page: Page) -> Fragment:
    """All measures side by side: the average, the inequality, and what is only described."""
    assessed = page.site.assessed[identity]
    objective = assessed.objective
    kinds = [judged.success.kind for judged in assessed.measures] + [found.kind for found in objective.awaited]
    today = page.site.settings.as_of
    reason = objective.equality.no_gap_measure if objective.equality else ""
    context = {
        "widening": widening(assessed),
        "widened": [sentence(judged, page.site.catalogue.areas.name(judged.area)) for judged in assessed.widened],
        "unequal": "inequality" in kinds,
        "reason": page.prose(reason) if reason else "",
        "rows": [_row(judged, judged is assessed.headline, len(kinds) > 1, page) for judged in assessed.measures],
        "awaited": [
            {"what": page.prose(a.what), "kind": _KINDS.get(a.kind, ""), "sentence": awaited_sentence(a, today)}
            for a in objective.awaited
        ],
    }
    return Fragment("judged.html", context)


def _row(judged: Judged, headline: bool, several: bool, page: Page) -> dict[str, Any]:
    measure, success = judged.measure, judged.success
    place = page.site.catalogue.areas.name(judged.area)
    volume = success.kind == "volume"
    return {
        "href": page.to_measure(measure.name),
        "title": measure.title,
        "who": measure.who(judged.series.group) or (place if judged.area != page.site.home else ""),
        "kind": _KINDS.get(success.kind, "") if several else "",
        "values": _volume(judged) if volume else _promised(judged),
        "target_reason": success.target.reason if success.target else "",
        "status": verdict(judged),
        "pace": judged.trajectory.label if judged.trajectory else "",
        "why": "it counts what is done, not what changes for people." if volume else "its data can’t be read yet.",
        "sentence": "" if headline else sentence(judged, place),  # it stands under the chart
    }


def _promised(judged: Judged) -> list[tuple[str, str]]:
    target, goal = judged.success.target, "not set"
    if target is not None:
        goal = judged.measure.goal(target.value) + (f" by {target.by.in_words}" if target.by else ", with no date")
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
