"""The schema of what the strategy promises, and of how each promise stands."""

from __future__ import annotations

from jsna.data.measures import Group
from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.outputs.measures import Record
from jsna.outputs.schemas.terms import (
    ADDRESS,
    DAY,
    DAY_OR_NULL,
    FLAG,
    NUMBER,
    PERIOD,
    TEXT,
    list_of,
    mapping,
    object_of,
    one_of,
    or_null,
    said,
)
from jsna.status import STATES
from jsna.strategy.objectives import KINDS

_PROGRESS = object_of(
    {
        "code": one_of([code.value for code in ProgressCode]),
        "label": TEXT,
        "sentence": said(TEXT, "The status in plain words."),
    },
    {"due": said(one_of([due.value for due in Due]), "Given once the date of the target has passed.")},
)
_TRAJECTORY = object_of(
    {
        "code": one_of([code.value for code in TrajectoryCode]),
        "label": TEXT,
        "ratio": said(NUMBER, "The change seen as a share of the change expected by then."),
    },
)
_VALUE = object_of({**PERIOD, "value": NUMBER, "lower95": NUMBER, "upper95": NUMBER})
_TARGET = object_of({"value": {"type": "number"}, "by": {"type": ["string", "null"]}, "reason": TEXT})
_SUCCESS = object_of(
    {
        "measure": TEXT,
        "area": TEXT,
        "kind": one_of(list(KINDS)),
        "primary": FLAG,
        **dict.fromkeys(Group._fields, TEXT),
        "baseline": or_null(_VALUE),
        "target": or_null(_TARGET),
        "milestones": list_of(_TARGET),
        "expected": or_null(object_of({"from": NUMBER, "to": NUMBER})),
        "latest": or_null(_VALUE),
        "progress": said(or_null(_PROGRESS), "Null for a volume, which is described and not judged."),
        "trajectory": or_null(_TRAJECTORY),
    },
)
STANDING: Record = {"progress": _PROGRESS, "trajectory": _TRAJECTORY, "measures": list_of(_SUCCESS)}
_ROUGH = said(TEXT, "Given where only a month, a season or a year is said; the day is then its last.")
_UPDATE = object_of(
    {
        "date": DAY_OR_NULL,
        "text": TEXT,
        "changed": mapping(object_of({"from": TEXT, "to": TEXT}), "What was changed in the promise, by its key."),
        "reason": TEXT,
        "minute": TEXT,
    },
    {"date_in_words": _ROUGH},
)
_AWAITED = object_of(
    {
        "what": TEXT,
        "kind": one_of(list(KINDS)),
        "source": said(TEXT, "Where the figures are to come from."),
        "by": said(list_of(TEXT), "The groups that they are to be shown by."),
        "data_from": said(DAY_OR_NULL, "When figures are planned."),
    },
    {"data_from_in_words": _ROUGH},
)
_MILESTONE = object_of(
    {"id": TEXT, "what": TEXT, "due": DAY_OR_NULL, "done": DAY_OR_NULL, "evidence": TEXT},
    {"due_in_words": _ROUGH},
)
_ACTION = object_of(
    {
        "id": TEXT,
        "what": TEXT,
        "detail": TEXT,
        "heading": said(TEXT, "Under which it stands among the actions of its objective."),
        "owner": TEXT,
        "partners": list_of(TEXT),
        "sponsor": TEXT,
        "due": DAY_OR_NULL,
        "ongoing": said(FLAG, "It is meant to go on, without a date."),
        "status": TEXT,
        "success": TEXT,
        "rating": said(TEXT, "The owner's opinion, apart from any computed status."),
        **dict.fromkeys(("reason", "remedy", "ask", "service", "evaluation"), TEXT),
        "updates": list_of(_UPDATE),
    },
    {"due_in_words": _ROUGH},
)
_ROLE: Record = {"role": TEXT, "body": TEXT}
_STATUS = object_of(
    {
        "state": one_of(list(STATES)),
        "by": TEXT,
        "on": DAY_OR_NULL,
        "minute": TEXT,
        "closes": said(DAY_OR_NULL, "When a consultation ends."),
        "respond": said(TEXT, "Where to reply to it."),
    },
)
_RETIRED = object_of(
    {
        "date": DAY_OR_NULL,
        "reason": TEXT,
        "replaced_by": said({"type": ["string", "null"]}, "The id of the objective that took its place."),
    },
)
_OBJECTIVE = object_of(
    {
        "id": TEXT,
        "title": TEXT,
        "priority": TEXT,
        "priority_title": said(TEXT, "As the strategy titles it; empty where no priority is named."),
        "lead": or_null(object_of(_ROLE, {"with": said(list_of(object_of(_ROLE)), "Those who share it.")})),
        "needs": list_of(TEXT),
        **STANDING,
        "awaited": said(list_of(_AWAITED), "Success measures of which there are no data yet."),
        "milestones": list_of(_MILESTONE),
        "actions": list_of(_ACTION),
        "updates": list_of(_UPDATE),
        "equality": or_null(object_of({"objective": TEXT, "assessment": TEXT, "groups": list_of(TEXT)})),
        "places": said(list_of(TEXT), "The codes of the areas that it names."),
    },
    {
        "outcome": said(TEXT, "What was promised, in a sentence."),
        "status": said(_STATUS, "Where the promise itself stands: whether it is agreed, by whom and when."),
        "contact": TEXT,
        "next_update": DAY_OR_NULL,
        "planning": said(list_of(TEXT), "Planning policies that it rests on or serves."),
        "widening": said(FLAG, "Whether the average gets better while the gap widens."),
        "formerly": said(list_of(TEXT), "Ids that it had before."),
        "retired": said(or_null(_RETIRED), "Of one that has ended; its progress is as it stood then."),
        "url": ADDRESS,
    },
)
OBJECTIVES = object_of(
    {"edition": TEXT, "as_of": DAY, "objectives": list_of(_OBJECTIVE)}, description="What the strategy promises."
)
