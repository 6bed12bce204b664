"""The page of what changed in this edition, and how a change is told to readers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.equality import in_words
from jsna.data.numbers import MISSING, exactly
from jsna.editions.changes import Changes, MeasureChange, ObjectiveChange
from jsna.editions.manifest import Edition, Value
from jsna.pages.page import Generated
from jsna.pages.templates import day_of
from jsna.pages.wording import capital
from jsna.problems import Where
from jsna.site import Site

PATH = "changes.md"
_TITLE = "What changed in this edition"
_OBJECTIVE = {"new": "A new promise", "gone": "No longer a promise", "status": "A new status", "promise": "Changed"}
_MEASURE = {
    "new": "new here", "gone": "no longer published", "renamed": "has a new name", "retired": "has ended",
    "new-data": "new data", "revised": "earlier figures revised", "withdrawn": "figures withdrawn",
    "other-series": "figures for other places or groups changed",
}  # fmt: skip
_PAGE = {"new": "new", "gone": "gone", "renamed": "has a new address", "rewritten": "rewritten"}
_GAP = {
    "closed": "closed: there is evidence now, or it is said why none is needed",
    "named": "newly named",
    "dropped": "no longer named, and not closed",
}
_MOST = 6  # revisions told in full: a series that was revised as a whole is one fact, not thirty


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there is an earlier edition to compare with."""
    if site.editions:
        text = f'```jsna-part\npart: edition-changes\nname: "{site.editions[-1].id}"\n```\n'
        yield PATH, Generated(text, _TITLE, "changes", Where(PATH, 1))


def told(found: Changes) -> dict[str, Any]:
    """What a template needs to tell of changes."""
    return {
        "before": found.before.id,
        "before_day": day_of(found.before.as_of),
        "after": found.after.id,
        "objectives": [_objective(change, found.after) for change in found.objectives],
        "measures": [_measure(change, found.after) for change in found.measures],
        "chapters": [(change, _PAGE[change.change]) for change in found.chapters],
        "pages": [(change, _PAGE[change.change]) for change in found.pages],
        "gaps": [(gap, in_words(gap.group), _GAP[gap.change]) for gap in found.gaps],
        "nothing": found.nothing,
    }


def _objective(change: ObjectiveChange, after: Edition) -> dict[str, Any]:
    why = "; ".join(reason.words for reason in change.reasons)
    return {
        "title": change.title,
        "address": next((p.address for p in after.pages if p.path == f"strategy/objectives/{change.id}.md"), ""),
        "what": _OBJECTIVE[change.change],
        "before": change.before,
        "after": change.after,
        "moved": change.change == "status",
        "commitment": change.commitment and change.change not in ("new", "gone"),
        "why": f"{capital(why)}." if why else "",
        "was": change.was,
    }


def _measure(change: MeasureChange, after: Edition) -> dict[str, Any]:
    history = after.measures.get(change.name)
    unit = history.unit if history else ""
    return {
        "title": change.title,
        "address": f"measures/{change.name}/" if history else "",
        "what": ", ".join(_MEASURE[kind] for kind in change.kinds),
        "values": tuple(_value(value, unit) for value in (change.before, change.after)),
        "same": change.before == change.after or _told_as_revised(change),
        "was": change.was,
        "revised": [
            f"{r.period}: {_number(r.before, unit)}, now {_number(r.after, unit)}" for r in change.revisions[:_MOST]
        ],
        "further": max(len(change.revisions) - _MOST, 0),
        "withdrawn": ", ".join(change.withdrawn),
    }


def _told_as_revised(change: MeasureChange) -> bool:
    """Whether the latest value is another for the same period: that is then among the revisions."""
    periods = {value.period_id for value in (change.before, change.after) if value}
    return len(periods) == 1 and bool(change.revisions)


def _value(value: Value | None, unit: str) -> str:
    return f"{_number(value, unit)} ({value.period})" if value else "no value"


def _number(value: Value, unit: str) -> str:
    return MISSING if value.value is None else exactly(value.value, unit)
