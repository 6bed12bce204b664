"""The schema of what each chapter knows about each group, and of what an edition keeps of it."""

from __future__ import annotations

from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.matrix import Knowledge
from jsna.outputs.schemas.terms import ADDRESS, COUNT, DAY, DAY_OR_NULL, FLAG, TEXT, list_of, object_of, one_of, said

_KNOWLEDGE = [state.value for state in Knowledge]
_EVIDENCE = object_of(dict.fromkeys(("kind", "measure", "by", "reference", "text"), TEXT))
_CELL = object_of(
    {
        "group": one_of(list(EVERYBODY)),
        "says": said(one_of(_KNOWLEDGE), "A gap counts as one though there be evidence beside it."),
        "evidence": list_of(_EVIDENCE),
        **dict.fromkeys(("gap", "steps", "owner"), TEXT),
        "due": DAY_OR_NULL,
        "overdue": FLAG,
        "not_applicable": said(TEXT, "The reason; empty where nothing is said."),
    }
)
EQUALITY = object_of(
    {
        "edition": TEXT,
        "as_of": DAY,
        "groups": list_of(
            object_of(
                {
                    "id": one_of(list(EVERYBODY)),
                    "name": TEXT,
                    "kind": one_of(["protected-characteristic", "inclusion-health-group", "deprivation"]),
                }
            )
        ),
        "chapters": list_of(object_of({"id": TEXT, "title": TEXT, "address": ADDRESS, "cells": list_of(_CELL)})),
    },
    description="What each chapter knows about each characteristic and inclusion group.",
)
KEPT = object_of(
    {
        "groups": object_of(dict.fromkeys(EVERYBODY, object_of(dict.fromkeys(_KNOWLEDGE, COUNT)))),
        "gaps": object_of(
            {
                "open": said(list_of(TEXT), "Chapter and group: smoking/disability."),
                "overdue": list_of(TEXT),
                "closed": said(list_of(TEXT), "Open in an earlier edition, and answered now."),
            },
            {"answered": said(list_of(TEXT), "With evidence, or with the reason why none is needed.")},
        ),
    },
    description="How many chapters say what about each group, and which gaps are named.",
)
