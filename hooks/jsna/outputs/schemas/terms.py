"""The terms that the schemas are written in: objects strict about their keys, lists, words, days and numbers."""

from __future__ import annotations

from collections.abc import Iterable

from jsna.outputs.measures import Record
from jsna.outputs.notation import Json


def object_of(required: Record, optional: Record | None = None, description: str = "") -> Record:
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


def list_of(items: Json) -> Record:
    """A list whose every entry is of one kind."""
    return {"type": "array", "items": items}


def mapping(values: Json, description: str) -> Record:
    """An object with any keys, whose every value is of one kind."""
    return {"description": description, "type": "object", "additionalProperties": values}


def or_null(schema: Json) -> Record:
    """The same, or null where there is none."""
    return {"oneOf": [schema, {"type": "null"}]}


def one_of(words: Iterable[str]) -> Record:
    """One of these words and no other."""
    return {"enum": list(words)}


def said(schema: Record, description: str) -> Record:
    """The same, with what it means."""
    return {"description": description, **schema}


def text(description: str) -> Record:
    """A text, with what it means."""
    return {**TEXT, "description": description}


TEXT: Record = {"type": "string"}
FLAG: Record = {"type": "boolean"}
COUNT: Record = {"type": "integer"}
NUMBER: Record = {"type": ["number", "null"], "description": "Null where it is not published."}
ADDRESS: Record = {
    "type": "string",
    "description": "The address of its page; relative to the site's root where the site's is not known.",
}
DAY: Record = {"type": "string", "format": "date"}
DAY_OR_NULL: Record = {"type": ["string", "null"], "format": "date"}
PERIOD: Record = {
    "period": said(TEXT, "The period as its publisher writes it."),
    "period_id": said(TEXT, "2019, 2019fy (from April 2019), 2018-3y (three years pooled), 2021fyq1, 2020-04."),
}
