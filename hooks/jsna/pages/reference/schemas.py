"""JSON Schemas (draft 07, which editors' YAML plug-ins read) of what authors write, from the table of all keys.

They hold what can be told of a page by itself. Whether a measure is there, and whether a figure is what the data say,
only `jsna check` knows.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from jsna.outputs.notation import Json, as_json
from jsna.pages.reference.blocks import BLOCKS
from jsna.pages.reference.chapters import CHAPTER
from jsna.pages.reference.charts import OWN_OF_MEASURE, OWN_OF_TABLE
from jsna.pages.reference.measures import MEASURE
from jsna.pages.reference.objectives import OBJECTIVE
from jsna.pages.reference.options import OPTIONS
from jsna.pages.reference.others import PAGE
from jsna.pages.reference.shapes import (
    Anything,
    ByName,
    Choice,
    Entries,
    Fitting,
    Form,
    Group,
    Key,
    Listed,
    Rule,
    Scalar,
    Topic,
)

Schema = dict[str, Json]

_DIALECT = "http://json-schema.org/draft-07/schema#"
_EMPTY: Schema = {"type": ["string", "null"], "maxLength": 0}  # a key with nothing behind it counts as not given
_NOTHING: Schema = {"type": ["string", "null", "array"], "maxLength": 0, "maxItems": 0}
_TEXT: Schema = {"type": ["string", "number", "boolean"]}  # what YAML takes for a number is a text to us
_STRING: Schema = {"type": "string"}
_ANY_TEXT: Schema = {"type": ["string", "number", "boolean", "null"]}
_YEAR: Schema = {"type": ["string", "integer"], "pattern": "\\d{4}", "minimum": 1000}
_SCALARS: dict[Scalar, Schema] = {
    Scalar.LINE: {**_TEXT, "minLength": 1},
    Scalar.STRING: _STRING,
    Scalar.DAY: {"type": "string", "pattern": "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "format": "date"},
    Scalar.WHEN: _YEAR,
    Scalar.PERIOD: _YEAR,
    Scalar.NUMBER: {"type": ["number", "string"], "pattern": "^\\s*[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?\\s*$",
                    "minLength": 1},
    Scalar.WHOLE: {"type": ["integer", "string"], "pattern": "^\\d+$", "minimum": 0},
    Scalar.FLAG: {"type": ["boolean", "string"],
                  "pattern": "^([Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Oo][Nn]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]|[Oo][Ff][Ff])$"},
}  # fmt: skip


def schema_files(own_charts: Iterable[str] = ()) -> dict[str, bytes]:
    """Every schema by the name of its file. `own_charts` are the names of a site's own kinds of chart."""
    return {
        f"{name}.json": as_json({"$schema": _DIALECT, **schema}, 6)
        for name, schema in _schemas(tuple(own_charts)).items()
    }


def schema_titles() -> dict[str, str]:
    """What each schema is of, by the name of its file."""
    return {f"{name}.json": str(schema["title"]) for name, schema in _schemas(()).items()}


def _schemas(own_charts: Collection[str]) -> dict[str, Schema]:
    whole = {topic.id: topic_schema(topic) for topic in (CHAPTER, OBJECTIVE, PAGE)}
    for topic in BLOCKS:
        whole[f"block-{topic.id}"] = {**topic_schema(topic, own_charts), "title": f"The block {topic.title}"}
    return whole | {"measure": topic_schema(MEASURE), "datapackage": _package(), "mkdocs": _settings()}


def topic_schema(topic: Topic, own_charts: Iterable[str] = ()) -> Schema:
    """The schema of one kind of thing that authors write."""
    told: Schema = {"title": topic.title, "description": topic.about}
    if topic.told_by:
        return {**told, **_told_apart(topic, own_charts)}
    found: list[Json] = [_group(group) for group in topic.groups]
    schema: Schema = _group(topic.groups[0]) if len(found) == 1 else {"anyOf": found}
    empty = len(found) == 1 and not schema.get("required")  # nothing has to be given, so nothing may be
    return {**schema, **told, **({"type": ["object", "null"]} if empty else {})}


def _told_apart(topic: Topic, own: Iterable[str]) -> Schema:
    """By the value of one key, so that an editor speaks of the keys of that kind alone."""
    by = topic.told_by
    kinds: dict[str, Schema] = {group.id: _group(group) for group in topic.groups}
    kinds |= {name: {"anyOf": [_group(OWN_OF_MEASURE), _group(OWN_OF_TABLE)]} for name in own}
    branches: list[Json] = [
        {"if": {"properties": {by: {"const": name}}, "required": [by]}, "then": schema}
        for name, schema in kinds.items()
    ]
    known: list[Json] = [*kinds]
    return {"type": "object", "properties": {by: {"enum": known}}, "required": [by], "allOf": branches}


def _group(group: Group) -> Schema:
    schema: Schema = {
        "type": "object",
        "properties": {one.name: _key(one) for one in group.keys},
        "additionalProperties": False if group.others is None else _form(group.others),
    }
    required: list[Json] = [one.name for one in group.keys if one.required]
    if required:
        schema["required"] = required
    if group.one_of:
        schema["anyOf"] = [_given(name) for name in group.one_of]
    rules: list[Json] = [_rule(rule) for rule in group.rules]
    rules += [{"not": _given(one.name, other)} for one in group.keys for other in one.instead_of]
    return {**schema, "allOf": rules} if rules else schema


def _rule(rule: Rule) -> Schema:
    where: Schema = {"properties": {rule.where: {"const": rule.value}}, "required": [rule.where]}
    then: Schema = {"required": [rule.needed]} if rule.named else _given(rule.needed)
    return {"if": where if rule.value else _given(rule.where), "then": then}


def _given(*names: str) -> Schema:
    """That keys are there, with something behind them."""
    required: list[Json] = [*names]
    return {"properties": {name: {"not": _NOTHING} for name in names}, "required": required}


def _key(one: Key) -> Schema:
    told: Schema = {"description": one.meaning}
    if one.example and not any(isinstance(form, Group | Entries | ByName | Listed) for form in one.forms):
        told["examples"] = [one.example.strip('"')]
    if Anything.ANYTHING in one.forms:
        return told
    return {**told, **_either([_form(form) for form in one.forms], empty=not one.required and not _strict(one))}


def _strict(one: Key) -> bool:
    """Whether nothing behind a key is not the same as leaving it out."""
    listed = any(isinstance(form, Listed) and form.only for form in one.forms)
    return listed or (not one.default and any(isinstance(form, Fitting) and form.string for form in one.forms))


def _either(forms: list[Schema], empty: bool) -> Schema:
    found: list[Json] = [*forms, *([_EMPTY] if empty else [])]
    return forms[0] if len(found) == 1 else {"anyOf": found}


def _form(form: Form) -> Schema:
    match form:
        case Scalar():
            return _SCALARS[form]
        case Choice(words):
            return {"enum": [str(word) for word in words]}
        case Fitting(pattern):
            return {**(_STRING if form.string else _TEXT), "pattern": f"^({pattern})$"}
        case Listed(only):
            several: Schema = {"type": "array", "items": _ANY_TEXT}
            return several if only else {"anyOf": [several, _SCALARS[Scalar.LINE]]}
        case Group():
            return _group(form)
        case Entries():
            return _entries(form)
        case ByName():
            return _by_name(form)
    return {}


def _entries(form: Entries) -> Schema:
    each = _either([_form(one) for one in form.of], empty=False)
    several: Schema = {"type": "array", "items": each, **({"minItems": form.least} if form.least else {})}
    return {"anyOf": [several, each]} if form.alone else several


def _by_name(form: ByName) -> Schema:
    values = _either([_form(one) for one in form.of], empty=form.blank)
    schema: Schema = {"type": "object", "additionalProperties": values}
    if form.apart:
        schema["properties"] = {name: _form(one) for name, one in form.apart}
    if form.names:
        schema["propertyNames"] = {"enum": list(form.names)}
    return {**schema, "minProperties": 1, "maxProperties": form.most} if form.most else schema


def _package() -> Schema:
    """A descriptor, of which the standard tells the rest."""
    measures: Schema = {"type": "array", "items": topic_schema(MEASURE)}
    about = "A data package: the measures that its tables hold. The Data Package standard tells the rest."
    return {
        "title": "A data package, datapackage.json or datapackage.yaml",
        "description": about,
        "type": "object",
        "properties": {"measures": measures},
    }


def _settings() -> Schema:
    """The file of settings: the plugin's options, wherever it is named; MkDocs tells the rest."""
    ours: Schema = {"type": "object", "properties": {"jsna": topic_schema(OPTIONS)}}
    plugins: list[Json] = [{"type": "array", "items": {"anyOf": [{"type": "string"}, ours]}}, ours]
    about = "The settings of a site: the options of its plugin jsna. MkDocs tells the rest."
    return {
        "title": "The settings of a site, mkdocs.yml",
        "description": about,
        "type": "object",
        "properties": {"plugins": {"anyOf": plugins}},
    }
