"""What changed between two editions, as data: `jsna changes --format json`, and `data/changes.json` of an edition."""

from __future__ import annotations

from jsna.editions.changes import Changes, MeasureChange, ObjectiveChange, PageChange
from jsna.editions.manifest import Standing, Value
from jsna.outputs.measures import Record
from jsna.outputs.notation import Json, as_json

ADDRESS = "data/changes.json"


def changes_file(found: Changes) -> bytes:
    """The file of a published edition."""
    return as_json(changes_record(found), levels=3)


def changes_record(found: Changes, before: str = "", after: str = "") -> Record:
    """As an object: `from` and `to` are the names of the editions; `gaps` is there where any came or went.

    `before` and `after` are what the editions are called where they have no name of their own.
    """
    gaps: list[Json] = [
        {"chapter": gap.chapter, "address": gap.address, "group": gap.group, "change": gap.change} for gap in found.gaps
    ]
    return {
        "from": before or found.before.id,
        "to": after or found.after.id,
        "objectives": [_objective(change) for change in found.objectives],
        "measures": [_measure(change) for change in found.measures],
        "chapters": [_page(change) for change in found.chapters],
        "pages": [_page(change) for change in found.pages],
        **({"gaps": gaps} if gaps else {}),
    }


def _objective(change: ObjectiveChange) -> Json:
    return {
        "id": change.id,
        "title": change.title,
        "change": change.change,
        "commitment": change.commitment,
        "formerly": change.was,
        "from": _standing(change.before),
        "to": _standing(change.after),
        "reasons": [{"code": reason.code, "text": reason.words} for reason in change.reasons],
    }


def _standing(found: Standing | None) -> Json:
    if found is None:
        return None
    due: Record = {"due": found.due} if found.due else {}
    progress: Record = {"code": found.progress, "label": found.progress_label, **due, "sentence": found.sentence}
    return {"progress": progress, "trajectory": {"code": found.trajectory, "label": found.trajectory_label}}


def _measure(change: MeasureChange) -> Json:
    revised: list[Json] = [
        {"area": revision.area, "period": revision.period, "from": revision.before.value, "to": revision.after.value}
        for revision in change.revisions
    ]
    return {
        "name": change.name,
        "title": change.title,
        "changes": [*change.kinds],
        "formerly": change.was,
        "from": _value(change.before),
        "to": _value(change.after),
        "revised": revised,
        "withdrawn": [*change.withdrawn],
        "other_series": change.others,
    }


def _value(found: Value | None) -> Json:
    return None if found is None else {"period": found.period, "period_id": found.period_id, "value": found.value}


def _page(change: PageChange) -> Json:
    moved: Record = {"formerly": change.was} if change.was else {}
    return {"address": change.address, "title": change.title, "kind": change.kind, "change": change.change, **moved}
