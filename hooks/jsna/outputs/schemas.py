"""JSON Schemas (draft 2020-12) of the published files: what a program may rely on, strict about what is there."""

from __future__ import annotations

from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.matrix import Knowledge
from jsna.data.adding import Way
from jsna.data.findings import BENCHMARKS
from jsna.data.measures import Group
from jsna.methods.comparison import Label
from jsna.methods.polarity import Polarity
from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.news import EventKind
from jsna.outputs.measures import NUMBERS, Record
from jsna.outputs.notation import Json, as_json
from jsna.outputs.place_schemas import PLACE, PLACES, PLANNING, POSTCODES
from jsna.status import STATES
from jsna.strategy.objectives import KINDS

FOLDER = "data/schemas/"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, bytes]:
    """The schemas of all that is published for programs, by their addresses: a measure's is that of each measure."""
    whole = {
        "edition": _EDITION,
        "measure": _MEASURE,
        "objectives": _OBJECTIVES,
        "equality": _EQUALITY,
        "updates": _UPDATES,
        "own-area": _OWN_AREA,
        "place": PLACE,
        "places": PLACES,
        "planning": PLANNING,
        "postcodes": POSTCODES,
    }
    return {f"{FOLDER}{name}.json": as_json({"$schema": _DIALECT, **schema}, 6) for name, schema in whole.items()}


def _object(required: Record, optional: Record | None = None, description: str = "") -> Record:
    """An object with these keys and no others."""
    told: Record = {"description": description} if description else {}
    properties: Record = {**required, **(optional or {})}
    return {
        **told,
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: Json) -> Record:
    return {"type": "array", "items": items}


def _mapping(values: Json, description: str) -> Record:
    return {"description": description, "type": "object", "additionalProperties": values}


def _or_null(schema: Json) -> Record:
    return {"oneOf": [schema, {"type": "null"}]}


def _one_of(words: list[str]) -> Record:
    return {"enum": list(words)}


def _said(schema: Record, description: str) -> Record:
    return {"description": description, **schema}


_TEXT: Record = {"type": "string"}
_FLAG: Record = {"type": "boolean"}
_COUNT: Record = {"type": "integer"}
_NUMBER: Record = {"type": ["number", "null"], "description": "Null where it is not published."}
_DAY: Record = {"type": "string", "format": "date"}
_DAY_OR_NULL: Record = {"type": ["string", "null"], "format": "date"}
_PERIOD: Record = {
    "period": _said(_TEXT, "The period as its publisher writes it."),
    "period_id": _said(_TEXT, "2019, 2019fy (from April 2019), 2018-3y (three years pooled), 2021fyq1, 2020-04."),
}
_ORIGINS = _list(_object({"title": _TEXT, "path": _TEXT}))
_LABEL = _one_of([label.value for label in Label])
_ROW = _object(
    {
        "area": _said(_TEXT, "The area's code."),
        "area_name": _TEXT,
        **_PERIOD,
        **dict.fromkeys(Group._fields, _TEXT),
        **dict.fromkeys(NUMBERS, _NUMBER),
        "marker": _said(
            _TEXT, "Shorthand of the Analysis Function: c confidential, p provisional, f forecast and so on."
        ),
        "note": _TEXT,
        "comparison": _object(dict.fromkeys(BENCHMARKS, _LABEL)),
    },
    {
        "comparison_published": _said(
            _list(_one_of(list(BENCHMARKS))), "Benchmarks whose label is the publisher's own, ours lacking."
        ),
        "trend": _said(_TEXT, "The recent trend, on the latest row of each series."),
        "comparison_level": _said(
            _object({}, dict.fromkeys(BENCHMARKS, _TEXT)), "The confidence level of a difference: 95% or 99.8%."
        ),
        "goal": _said(_TEXT, "Against the measure's goal: Green, Amber or Red."),
        "quintile": _said(_TEXT, "The fifth among areas of its kind: Worst to Best, or Lowest to Highest."),
        "trend_published": _said(_FLAG, "True where the trend is the publisher's own, ours lacking."),
    },
)
_MEASURE = _object(
    {
        "measure": _TEXT,
        "title": _TEXT,
        "unit": _TEXT,
        "polarity": _said(_one_of([polarity.value for polarity in Polarity]), "Which values are good."),
        "definition": _TEXT,
        "sources": _ORIGINS,
        "licence": _ORIGINS,
        "updated": _DAY_OR_NULL,
        "next_update": _DAY_OR_NULL,
        "rows": _list(_ROW),
    },
    {
        "limits": _said(_TEXT, "How limits that nobody published were worked out from counts: wilson or rate."),
        "derived_from": _said(_TEXT, "The measure whose groups it is worked out from."),
    },
    description="One measure with every row that was published of it.",
)

_PROGRESS = _object(
    {
        "code": _one_of([code.value for code in ProgressCode]),
        "label": _TEXT,
        "sentence": _said(_TEXT, "The status in plain words."),
    },
    {"due": _said(_one_of([due.value for due in Due]), "Given once the date of the target has passed.")},
)
_TRAJECTORY = _object(
    {
        "code": _one_of([code.value for code in TrajectoryCode]),
        "label": _TEXT,
        "ratio": _said(_NUMBER, "The change seen as a share of the change expected by then."),
    },
)
_VALUE = _object({**_PERIOD, "value": _NUMBER, "lower95": _NUMBER, "upper95": _NUMBER})
_TARGET = _object({"value": {"type": "number"}, "by": {"type": ["string", "null"]}, "reason": _TEXT})
_SUCCESS = _object(
    {
        "measure": _TEXT,
        "area": _TEXT,
        "kind": _one_of(list(KINDS)),
        "primary": _FLAG,
        **dict.fromkeys(Group._fields, _TEXT),
        "baseline": _or_null(_VALUE),
        "target": _or_null(_TARGET),
        "milestones": _list(_TARGET),
        "expected": _or_null(_object({"from": _NUMBER, "to": _NUMBER})),
        "latest": _or_null(_VALUE),
        "progress": _said(_or_null(_PROGRESS), "Null for a volume, which is described and not judged."),
        "trajectory": _or_null(_TRAJECTORY),
    },
)
_STANDING: Record = {"progress": _PROGRESS, "trajectory": _TRAJECTORY, "measures": _list(_SUCCESS)}
_ROUGH = _said(_TEXT, "Given where only a month, a season or a year is said; the day is then its last.")
_UPDATE = _object(
    {
        "date": _DAY_OR_NULL,
        "text": _TEXT,
        "changed": _mapping(_object({"from": _TEXT, "to": _TEXT}), "What was changed in the promise, by its key."),
        "reason": _TEXT,
        "minute": _TEXT,
    },
    {"date_in_words": _ROUGH},
)
_AWAITED = _object(
    {
        "what": _TEXT,
        "kind": _one_of(list(KINDS)),
        "source": _said(_TEXT, "Where the figures are to come from."),
        "by": _said(_list(_TEXT), "The groups that they are to be shown by."),
        "data_from": _said(_DAY_OR_NULL, "When figures are planned."),
    },
    {"data_from_in_words": _ROUGH},
)
_MILESTONE = _object(
    {"id": _TEXT, "what": _TEXT, "due": _DAY_OR_NULL, "done": _DAY_OR_NULL, "evidence": _TEXT},
    {"due_in_words": _ROUGH},
)
_ACTION = _object(
    {
        "id": _TEXT,
        "what": _TEXT,
        "detail": _TEXT,
        "heading": _said(_TEXT, "Under which it stands among the actions of its objective."),
        "owner": _TEXT,
        "partners": _list(_TEXT),
        "sponsor": _TEXT,
        "due": _DAY_OR_NULL,
        "ongoing": _said(_FLAG, "It is meant to go on, without a date."),
        "status": _TEXT,
        "success": _TEXT,
        "rating": _said(_TEXT, "The owner's opinion, apart from any computed status."),
        **dict.fromkeys(("reason", "remedy", "ask", "service", "evaluation"), _TEXT),
        "updates": _list(_UPDATE),
    },
    {"due_in_words": _ROUGH},
)
_ROLE: Record = {"role": _TEXT, "body": _TEXT}
_STATUS = _object(
    {
        "state": _one_of(list(STATES)),
        "by": _TEXT,
        "on": _DAY_OR_NULL,
        "minute": _TEXT,
        "closes": _said(_DAY_OR_NULL, "When a consultation ends."),
        "respond": _said(_TEXT, "Where to reply to it."),
    },
)
_RETIRED = _object(
    {
        "date": _DAY_OR_NULL,
        "reason": _TEXT,
        "replaced_by": _said({"type": ["string", "null"]}, "The id of the objective that took its place."),
    },
)
_OBJECTIVE = _object(
    {
        "id": _TEXT,
        "title": _TEXT,
        "priority": _TEXT,
        "priority_title": _said(_TEXT, "As the strategy titles it; empty where no priority is named."),
        "lead": _or_null(_object(_ROLE, {"with": _said(_list(_object(_ROLE)), "Those who share it.")})),
        "needs": _list(_TEXT),
        **_STANDING,
        "awaited": _said(_list(_AWAITED), "Success measures of which there are no data yet."),
        "milestones": _list(_MILESTONE),
        "actions": _list(_ACTION),
        "updates": _list(_UPDATE),
        "equality": _or_null(_object({"objective": _TEXT, "assessment": _TEXT, "groups": _list(_TEXT)})),
        "places": _said(_list(_TEXT), "The codes of the areas that it names."),
    },
    {
        "outcome": _said(_TEXT, "What was promised, in a sentence."),
        "status": _said(_STATUS, "Where the promise itself stands: whether it is agreed, by whom and when."),
        "contact": _TEXT,
        "next_update": _DAY_OR_NULL,
        "planning": _said(_list(_TEXT), "Planning policies that it rests on or serves."),
        "widening": _said(_FLAG, "Whether the average gets better while the gap widens."),
        "formerly": _said(_list(_TEXT), "Ids that it had before."),
        "retired": _said(_or_null(_RETIRED), "Of one that has ended; its progress is as it stood then."),
        "url": _said(_TEXT, "The address of its page; relative to the site's root where the site's is not known."),
    },
)
_OBJECTIVES = _object(
    {"edition": _TEXT, "as_of": _DAY, "objectives": _list(_OBJECTIVE)}, description="What the strategy promises."
)

_NEWS = _object(
    {
        "id": _said(_TEXT, "The same as in feed.xml, wherever the site is."),
        "date": _DAY,
        "kind": _one_of([kind.value for kind in EventKind]),
        "objective": _said(_TEXT, "The id of the objective, as in data/objectives.json."),
        "title": _said(_TEXT, "The title of the objective."),
        "about": _said(_TEXT, "The action that it is about; empty where it is the objective as a whole."),
        "text": _TEXT,
        "changed": _mapping(_object({"from": _TEXT, "to": _TEXT}), "What was changed in the promise, by its key."),
        "reason": _TEXT,
        "minute": _TEXT,
        "url": _said(_TEXT, "The address of the objective's page, as in data/objectives.json."),
    },
)
_UPDATES = _object(
    {"edition": _TEXT, "as_of": _DAY, "updates": _list(_NEWS)},
    description="What happened to the promises, newest first.",
)

_POINT = _object({**_PERIOD, **dict.fromkeys(NUMBERS, _NUMBER), "marker": _TEXT})
_RESOURCE = _object({"name": _TEXT, "sha256": _TEXT, "rows": {"type": ["integer", "null"]}})
_FORMERLY: Record = _said(_list(_TEXT), "Names that it had before.")
_HISTORY = _object(
    {
        "latest": _said(_or_null(_ROW), "The headline's latest row at home."),
        "series": _mapping(_list(_POINT), "The headline's series of home and its benchmarks, by area."),
        "digest": _mapping(_TEXT, "A digest of each other series, by its area and what tells its group apart."),
        "title": _TEXT,
        "unit": _TEXT,
        "formerly": _FORMERLY,
        "retired": _FLAG,
    },
)
_STOOD = _object({**_STANDING, "title": _TEXT, "formerly": _FORMERLY})
_PAGE = _object(
    dict.fromkeys(("path", "address", "title", "kind", "digest"), _TEXT),
    {"formerly": _said(_list(_TEXT), "Paths that its source had before.")},
)
_KNOWLEDGE = [state.value for state in Knowledge]
_EVIDENCE = _object(dict.fromkeys(("kind", "measure", "by", "reference", "text"), _TEXT))
_CELL = _object(
    {
        "group": _one_of(list(EVERYBODY)),
        "says": _said(_one_of(_KNOWLEDGE), "A gap counts as one though there be evidence beside it."),
        "evidence": _list(_EVIDENCE),
        **dict.fromkeys(("gap", "steps", "owner"), _TEXT),
        "due": _DAY_OR_NULL,
        "overdue": _FLAG,
        "not_applicable": _said(_TEXT, "The reason; empty where nothing is said."),
    }
)
_EQUALITY = _object(
    {
        "edition": _TEXT,
        "as_of": _DAY,
        "groups": _list(
            _object(
                {
                    "id": _one_of(list(EVERYBODY)),
                    "name": _TEXT,
                    "kind": _one_of(["protected-characteristic", "inclusion-health-group", "deprivation"]),
                }
            )
        ),
        "chapters": _list(_object({**dict.fromkeys(("id", "title", "address"), _TEXT), "cells": _list(_CELL)})),
    },
    description="What each chapter knows about each characteristic and inclusion group.",
)
_KEPT = _object(
    {
        "groups": _object(dict.fromkeys(EVERYBODY, _object(dict.fromkeys(_KNOWLEDGE, _COUNT)))),
        "gaps": _object(
            {
                "open": _said(_list(_TEXT), "Chapter and group: smoking/disability."),
                "overdue": _list(_TEXT),
                "closed": _said(_list(_TEXT), "Open in an earlier edition, and answered now."),
            },
            {"answered": _said(_list(_TEXT), "With evidence, or with the reason why none is needed.")},
        ),
    },
    description="How many chapters say what about each group, and which gaps are named.",
)
_EDITION = _object(
    {
        "edition": _TEXT,
        "status": _one_of(["draft", "approved"]),
        "as_of": _DAY,
        "commit": _TEXT,
        "engine": _TEXT,
        "packages": _list(_object({"name": _TEXT, "resources": _list(_RESOURCE)})),
        "measures": _mapping(_HISTORY, "Each measure by its name."),
        "objectives": _mapping(_STOOD, "Each objective by its id."),
        "equality": _KEPT,
        "pages": _list(_PAGE),
    },
    description="What an edition rests on and what it says.",
)

_AREA = _object({"code": _TEXT, "name": _TEXT})
_NUMBERS_OF_AREAS = _said(_list(_NUMBER), "In the order of the areas; null where an area's number must not be added.")
_ADDED = _object(
    {
        **dict.fromkeys(("measure", "title", "who", "sex", "age"), _TEXT),
        "period": _said(_TEXT, "The period in words."),
        "period_id": _TEXT,
        "unit": _TEXT,
        "decimals": {"type": "integer"},
        "polarity": _one_of([polarity.value for polarity in Polarity]),
        "way": _said(_one_of([way.value for way in Way]), "How a sum becomes a value and its limits."),
        "multiplier": _said({"type": "integer"}, "What a count over a denominator is multiplied by."),
        "least_rate": _said({"type": "integer"}, "Below so many events no rate is given."),
        "expected": _said(_FLAG, "Whether the denominator is how many were expected."),
        "compared": _said(_FLAG, "Whether it is compared by its 95% confidence interval."),
        "england": _said(_NUMBER, "The benchmark's published value for the same group and period."),
        "home": _said(_NUMBER, "Home's published value for the same group and period."),
        "counts": _NUMBERS_OF_AREAS,
        "denominators": _NUMBERS_OF_AREAS,
        "absent": _mapping(_one_of(["withheld", "missing"]), "Why an area, by its code, has no number to be added."),
        "provisional": _said(_list(_TEXT), "The codes of areas whose numbers are provisional."),
    }
)
_OWN_AREA = _object(
    {
        "home": _AREA,
        "england": _AREA,
        "called": _said(_list(_TEXT), "What one of the small areas is called, and several."),
        "limits": _object(
            {"level": {"type": "number"}, "z": {"type": "number"}, "exact_below": {"type": "integer"}},
            description="The confidence level, its normal multiplier, and below how many events limits are exact.",
        ),
        "groups": _list(_AREA),
        "areas": _list(_object({"code": _TEXT, "name": _TEXT, "group": _TEXT})),
        "measures": _list(_ADDED),
        "refused": _list(_object({"measure": _TEXT, "title": _TEXT, "reason": _TEXT})),
    },
    description="Small areas whose counts and denominators can be added up, by a reader who chooses some of them.",
)
