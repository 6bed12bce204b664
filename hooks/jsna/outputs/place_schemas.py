"""JSON Schemas (draft 2020-12) of the files about places: each place's latest values, their map, their postcodes."""

from __future__ import annotations

from jsna.methods.comparison import Label
from jsna.outputs.geography import COLUMNS
from jsna.outputs.measures import Record
from jsna.outputs.notation import Json

_TEXT: Record = {"type": "string"}
_NUMBER: Record = {"type": ["number", "null"], "description": "Null where it is not published."}
_LABELS: list[Json] = ["", *(label.value for label in Label if label is not Label.NOT_COMPARED)]


def _object(description: str, required: Record) -> Record:
    """An object with these keys and no others."""
    return {
        "description": description,
        "type": "object",
        "properties": required,
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: Json) -> Record:
    return {"type": "array", "items": items}


def _said(description: str, schema: Record = _TEXT) -> Record:
    return {**schema, "description": description}


_LINE = _object(
    "One measure of the place: its headline's newest row with a value.",
    {
        "topic": _said("The heading under which it stands; empty where there is none."),
        "measure": _said("Its name: its rows are in data/measures/NAME.json."),
        "title": _TEXT,
        "period": _said("As a sentence says it: 2018 to 2020."),
        "value": _NUMBER,
        "lower95": _NUMBER,
        "upper95": _NUMBER,
        "marker": _said("Shorthand of the Analysis Function, as in the measure's file."),
        "said": _said("The value with its unit, as the page says it; empty where there is none."),
        "interval": _said("Its 95% confidence interval as the page says it; empty where there is none."),
        "against": _said("The value of England, or else of the region, with its unit; empty where there is none."),
        "comparison": _said("How it compares with that; empty where it is not compared.", {"enum": _LABELS}),
        "words": _said("The same as the end of a sentence: better than England."),
        "trend": _said("The recent trend; empty where none can be told."),
    },
)
PLACE = _object(
    "A place with the latest value of each measure that has one for it.",
    {
        "code": _TEXT,
        "name": _TEXT,
        "type": _said("Its publisher's word for its kind."),
        "parent": _said("The code of the area it lies in; empty where the data don't tell."),
        "address": _said("Of its page, within the site."),
        "measures": _list(_LINE),
    },
)
POSTCODES = _object(
    "The places of each postcode that a look-up names.",
    {
        "postcodes": {
            "description": "By postcode, sector (ZM1 1) or district of postcodes (ZM1): the codes of places.",
            "type": "object",
            "additionalProperties": {"type": "array", "items": _TEXT, "minItems": 1},
        }
    },
)
_NEED = _object(
    "A need that names the place, or whose chapter does; one of all of home stands at home.",
    {
        "id": _TEXT,
        "statement": _TEXT,
        "decision": _said("adopted, monitored, not-prioritised or not decided yet."),
        "address": _TEXT,
    },
)
_PROMISE = _object(
    "A promise that names the place; one for all of home stands at home.",
    {"id": _TEXT, "title": _TEXT, "address": _TEXT, "status": _said("Its progress in words.")},
)
_POSITION: Record = {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2}
_RING: Record = {"type": "array", "items": _POSITION, "minItems": 4}
_POLYGON = _list(_RING)
_GEOMETRY: Record = {
    "description": "Outer rings run anticlockwise, holes clockwise; null where no boundary is known.",
    "oneOf": [
        {"type": "null"},
        _object("", {"type": {"const": "Polygon"}, "coordinates": _POLYGON}),
        _object("", {"type": {"const": "MultiPolygon"}, "coordinates": _list(_POLYGON)}),
    ],
}
_PROPERTIES = _object(
    "What is known of the place, and what is stated of it by its own name.",
    {
        "code": _TEXT,
        "name": _TEXT,
        "type": _TEXT,
        "parent": _TEXT,
        "slug": _said("Its name as an address."),
        "address": {"type": ["string", "null"], "description": "Of its page, within the site; null where it has none."},
        "needs": _list(_NEED),
        "promises": _list(_PROMISE),
        "planning": _said("Planning policies that name it.", _list(_TEXT)),
    },
)
_FEATURE = _object(
    "A place.",
    {"type": {"const": "Feature"}, "id": _TEXT, "geometry": _GEOMETRY, "properties": _PROPERTIES},
)
PLACES = _object(
    "The places of the site as GeoJSON (RFC 7946).",
    {"type": {"const": "FeatureCollection"}, "features": _list(_FEATURE)},
)
PLANNING = _object(
    "One row of data/planning.csv, by its header.",
    {
        **dict.fromkeys(COLUMNS, _TEXT),
        "kind": {"enum": ["need", "promise", "action", "service", "policy"]},
        "who": _said("The owner or lead; of a service, whom it is for."),
        "status": _said("A need's decision, a promise's progress, an action's state, what a service lacks."),
        "due": _said("2026-09-30; empty where no day is given."),
        "address": _said("Of the page in this edition; from the site's root where the site's address is not known."),
    },
)
