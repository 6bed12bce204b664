"""The schema of what happened to the promises."""

from __future__ import annotations

from jsna.news import EventKind
from jsna.outputs.schemas.terms import DAY, TEXT, list_of, mapping, object_of, one_of, said

_NEWS = object_of(
    {
        "id": said(TEXT, "The same as in feed.xml, wherever the site is."),
        "date": DAY,
        "kind": one_of([kind.value for kind in EventKind]),
        "objective": said(TEXT, "The id of the objective, as in data/objectives.json."),
        "title": said(TEXT, "The title of the objective."),
        "about": said(TEXT, "The action that it is about; empty where it is the objective as a whole."),
        "text": TEXT,
        "changed": mapping(object_of({"from": TEXT, "to": TEXT}), "What was changed in the promise, by its key."),
        "reason": TEXT,
        "minute": TEXT,
        "url": said(TEXT, "The address of the objective's page, as in data/objectives.json."),
    },
)
UPDATES = object_of(
    {"edition": TEXT, "as_of": DAY, "updates": list_of(_NEWS)},
    description="What happened to the promises, newest first.",
)
