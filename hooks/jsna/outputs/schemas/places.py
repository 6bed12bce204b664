"""The schemas of the files about places: each place's latest values, their map, their postcodes, their planning."""

from __future__ import annotations

from jsna.methods.comparison import Label
from jsna.outputs.geography import COLUMNS
from jsna.outputs.measures import Record
from jsna.outputs.notation import Json
from jsna.outputs.schemas.terms import ADDRESS, NUMBER, TEXT, list_of, object_of, text

_LABELS: list[Json] = ["", *(label.value for label in Label if label is not Label.NOT_COMPARED)]
_LINE = object_of(
    {
        "topic": text("The heading under which it stands; empty where there is none."),
        "measure": text("Its name: its rows are in data/measures/NAME.json."),
        "title": TEXT,
        "period": text("As a sentence says it: 2018 to 2020."),
        "value": NUMBER,
        "lower95": NUMBER,
        "upper95": NUMBER,
        "marker": text("Shorthand of the Analysis Function, as in the measure's file."),
        "said": text("The value with its unit, as the page says it; empty where there is none."),
        "interval": text("Its 95% confidence interval as the page says it; empty where there is none."),
        "against": text("The value of England, or else of the region, with its unit; empty where there is none."),
        "comparison": {"enum": _LABELS, "description": "How it compares with that; empty where it is not compared."},
        "words": text("The same as the end of a sentence: better than England."),
        "trend": text("The recent trend; empty where none can be told."),
        "trend_words": text("The same as the pages say it: Going down, which is better."),
    },
    description="One measure of the place: its headline's newest row with a value.",
)
PLACE = object_of(
    {
        "code": TEXT,
        "name": TEXT,
        "type": text("Its publisher's word for its kind."),
        "parent": text("The code of the area it lies in; empty where the data don't tell."),
        "address": ADDRESS,
        "measures": list_of(_LINE),
    },
    description="A place with the latest value of each measure that has one for it.",
)
POSTCODES = object_of(
    {
        "postcodes": {
            "description": "By postcode, sector (ZM1 1) or district of postcodes (ZM1): the codes of places.",
            "type": "object",
            "additionalProperties": {"type": "array", "items": TEXT, "minItems": 1},
        }
    },
    description="The places of each postcode that a look-up names.",
)
_NEED = object_of(
    {
        "id": TEXT,
        "statement": TEXT,
        "decision": text("adopted, monitored, not-prioritised or not decided yet."),
        "address": ADDRESS,
    },
    description="A need that names the place, or whose chapter does; one of all of home stands at home.",
)
_PROMISE = object_of(
    {"id": TEXT, "title": TEXT, "address": ADDRESS, "status": text("Its progress in words.")},
    description="A promise that names the place; one for all of home stands at home.",
)
_POSITION: Record = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
_RING: Record = {"type": "array", "items": _POSITION, "minItems": 4}
_POLYGON = list_of(_RING)
_GEOMETRY: Record = {
    "description": "Outer rings run anticlockwise, holes clockwise; null where no boundary is known.",
    "oneOf": [
        {"type": "null"},
        object_of({"type": {"const": "Polygon"}, "coordinates": _POLYGON}),
        object_of({"type": {"const": "MultiPolygon"}, "coordinates": list_of(_POLYGON)}),
    ],
}
_PROPERTIES = object_of(
    {
        "code": TEXT,
        "name": TEXT,
        "type": TEXT,
        "parent": TEXT,
        "slug": text("Its name as an address."),
        "address": {**ADDRESS, "type": ["string", "null"]},
        "needs": list_of(_NEED),
        "promises": list_of(_PROMISE),
        "planning": {**list_of(TEXT), "description": "Planning policies that name it."},
    },
    description="What is known of the place, and what is stated of it by its own name.",
)
_FEATURE = object_of(
    {"type": {"const": "Feature"}, "id": TEXT, "geometry": _GEOMETRY, "properties": _PROPERTIES},
    description="A place.",
)
PLACES = object_of(
    {"type": {"const": "FeatureCollection"}, "features": list_of(_FEATURE)},
    description="The places of the site as GeoJSON (RFC 7946).",
)
PLANNING = object_of(
    {
        **dict.fromkeys(COLUMNS, TEXT),
        "kind": {"enum": ["need", "promise", "action", "service", "policy"]},
        "who": text("The owner or lead; of a service, whom it is for."),
        "status": text("A need's decision, a promise's progress, an action's state, what a service lacks."),
        "due": text("2026-09-30; empty where no day is given."),
        "address": ADDRESS,
    },
    description="One row of data/planning.csv, by its header.",
)
