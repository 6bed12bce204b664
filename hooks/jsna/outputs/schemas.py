"""JSON Schemas (draft 2020-12) of the published files: what a program may rely on, strict about what is there."""

from __future__ import annotations

from jsna.data.findings import BENCHMARKS
from jsna.data.measures import Group
from jsna.methods.comparison import Label
from jsna.methods.polarity import Polarity
from jsna.methods.progress import Due, ProgressCode, TrajectoryCode
from jsna.outputs.measures import NUMBERS, Record
from jsna.outputs.notation import Json, as_json
from jsna.outputs.place_schemas import PLACE, PLACES, PLANNING, POSTCODES
from jsna.strategy.objectives import KINDS

FOLDER = "data/schemas/"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, bytes]:
    """The schemas of all that is published for programs, by their addresses."""
    whole = {"edition": _EDITION, "measure": _MEASURE, "objectives": _OBJECTIVES}
    whole |= {"place": PLACE, "places": PLACES, "planning": PLANNING, "postcodes": POSTCODES}
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
_UPDATE = _object(
    {
        "date": _DAY_OR_NULL,
        "text": _TEXT,
        "changed": _mapping(_object({"from": _TEXT, "to": _TEXT}), "What was changed in the promise, by its key."),
        "reason": _TEXT,
        "minute": _TEXT,
    },
)
_MILESTONE = _object({"id": _TEXT, "what": _TEXT, "due": _DAY_OR_NULL, "done": _DAY_OR_NULL, "evidence": _TEXT})
_ACTION = _object(
    {
        "id": _TEXT,
        "what": _TEXT,
        "owner": _TEXT,
        "partners": _list(_TEXT),
        "sponsor": _TEXT,
        "due": _DAY_OR_NULL,
        "status": _TEXT,
        "success": _TEXT,
        "rating": _said(_TEXT, "The owner's opinion, apart from any computed status."),
        **dict.fromkeys(("reason", "remedy", "ask", "service", "evaluation"), _TEXT),
        "updates": _list(_UPDATE),
    },
)
_OBJECTIVE = _object(
    {
        "id": _TEXT,
        "title": _TEXT,
        "priority": _TEXT,
        "priority_title": _said(_TEXT, "As the strategy titles it; empty where no priority is named."),
        "lead": _or_null(_object({"role": _TEXT, "body": _TEXT})),
        "needs": _list(_TEXT),
        **_STANDING,
        "milestones": _list(_MILESTONE),
        "actions": _list(_ACTION),
        "updates": _list(_UPDATE),
        "equality": _or_null(_object({"objective": _TEXT, "assessment": _TEXT, "groups": _list(_TEXT)})),
        "places": _said(_list(_TEXT), "The codes of the areas that it names."),
    },
)
_OBJECTIVES = _object(
    {"edition": _TEXT, "as_of": _DAY, "objectives": _list(_OBJECTIVE)}, description="What the strategy promises."
)

_POINT = _object({**_PERIOD, **dict.fromkeys(NUMBERS, _NUMBER), "marker": _TEXT})
_RESOURCE = _object({"name": _TEXT, "sha256": _TEXT, "rows": {"type": ["integer", "null"]}})
_HISTORY = _object(
    {
        "latest": _said(_or_null(_ROW), "The headline's latest row at home."),
        "series": _mapping(_list(_POINT), "The headline's series of home and its benchmarks, by area."),
        "digest": _mapping(_TEXT, "A digest of each other series, by its area and what tells its group apart."),
    },
)
_PAGE = _object(dict.fromkeys(("path", "address", "title", "kind", "digest"), _TEXT))
_EDITION = _object(
    {
        "edition": _TEXT,
        "status": _one_of(["draft", "approved"]),
        "as_of": _DAY,
        "commit": _TEXT,
        "engine": _TEXT,
        "packages": _list(_object({"name": _TEXT, "resources": _list(_RESOURCE)})),
        "measures": _mapping(_HISTORY, "Each measure by its name."),
        "objectives": _mapping(_object(_STANDING), "Each objective by its id."),
        "pages": _list(_PAGE),
    },
    description="What an edition rests on and what it says.",
)
