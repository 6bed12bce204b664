"""The descriptor beside an imported export: written the first time, and afterwards brought up to date without undoing
what people have changed in it by hand."""

from __future__ import annotations

import copy
import hashlib
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from jsna.data.areas import slug
from jsna.data.exports import Export, plain_name, role_of, schema_of, unique
from jsna.data.naming import framework_of, name_of, title_of

RESOURCE = "fingertips"
Descriptor = dict[str, Any]
_FROM_THE_FILE = ("path", "encoding", "dialect", "imported")  # what a new file decides, whatever was said of the old
_OF_NUMBERS = ("groupChar", "bareNumber")  # how a file writes its numbers


def new_descriptor(folder: str) -> Descriptor:
    """A package without resources and measures; its name and title are its folder's."""
    words = re.sub(r"[-_.\s]+", " ", folder).strip()
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": slug(folder) or RESOURCE,
        "title": f"{words[:1].upper()}{words[1:]}: indicators from Fingertips",
        "sources": [
            {
                "title": "Office for Health Improvement and Disparities: Fingertips",
                "path": "https://fingertips.phe.org.uk/",
            }
        ],
        "licenses": [
            {
                "name": "OGL-UK-3.0",
                "title": "Open Government Licence v3.0",
                "path": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
            }
        ],
        "resources": [],
        "measures": [],
    }


def resource_of(descriptor: Descriptor, name: str) -> Descriptor | None:
    """The resource of that name."""
    listed = descriptor.get("resources")
    found = [entry for entry in listed or [] if isinstance(entry, dict) and entry.get("name") == name]
    return found[0] if found else None


def with_export(descriptor: Descriptor, export: Export, path: str) -> Descriptor:
    """With the export as a resource at `path`: its schema follows the file, what was changed in it by hand is kept."""

    def apart(names: Sequence[str]) -> bool:
        columns = [column for name in names if (column := export.table.column(name)) is not None]
        return len(columns) == len(names) and unique(columns)

    return with_resource(descriptor, _new_resource(export, path), export.data, alike=_alike, apart=apart)


def with_resource(
    descriptor: Descriptor,
    fresh: Descriptor,
    data: bytes,
    alike: Callable[[Descriptor, Descriptor], bool],
    apart: Callable[[Sequence[str]], bool],
) -> Descriptor:
    """With a file as a resource: its schema follows the file, what was changed in it by hand is kept.

    `alike` says whether an old field and a new one are about the same column, `apart` whether columns tell all rows
    apart.
    """
    updated = copy.deepcopy(descriptor)
    old = resource_of(updated, fresh["name"])
    if old is None:
        updated.setdefault("resources", []).append(fresh)
        return updated
    schema = old.get("schema")
    old["schema"] = (
        _merged_schema(schema, fresh["schema"], alike, apart) if isinstance(schema, dict) else fresh["schema"]
    )
    old |= {key: fresh[key] for key in _FROM_THE_FILE if key in fresh}
    if "bytes" in old:
        old["bytes"] = len(data)
    if isinstance(old.get("hash"), str):
        algorithm, colon, _ = old["hash"].rpartition(":")
        digest = hashlib.new(algorithm or "md5", data, usedforsecurity=False).hexdigest()
        old["hash"] = f"{algorithm}{colon}{digest}"
    return updated


def _new_resource(export: Export, path: str) -> Descriptor:
    return {
        "name": RESOURCE,
        "type": "table",
        "title": "Fingertips export",
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema_of(export),
    }


def _merged_schema(
    old: Descriptor,
    fresh: Descriptor,
    alike: Callable[[Descriptor, Descriptor], bool],
    apart: Callable[[Sequence[str]], bool],
) -> Descriptor:
    fields = [entry for entry in old.get("fields", []) if isinstance(entry, dict)]
    merged = {**old, "fields": [_merged_field(field, fields, alike) for field in fresh["fields"]]}
    merged["missingValues"] = _merged_missing(old.get("missingValues", []), fresh["missingValues"])
    given = old.get("primaryKey", [])
    names = [given] if isinstance(given, str) else [str(name) for name in given]
    key = names if names and apart(names) else fresh.get("primaryKey")  # as it was, where it still tells rows apart
    return {
        **{name: value for name, value in merged.items() if name != "primaryKey"},
        **({"primaryKey": key} if key else {}),
    }


def _merged_missing(old: Sequence[Any], fresh: Sequence[Any]) -> list[Any]:
    """The old spellings and those that are new; all of them labelled, as the standard asks, where one is."""
    known = [_spelling(value) for value in old]
    found = [*old, *(value for value in fresh if _spelling(value) not in known)]
    labelled = any(isinstance(value, dict) for value in found)
    return [value if isinstance(value, dict) or not labelled else {"value": value} for value in found]


def _spelling(value: Any) -> Any:
    return value.get("value") if isinstance(value, dict) else value


def _merged_field(
    fresh: Descriptor, fields: Sequence[Descriptor], alike: Callable[[Descriptor, Descriptor], bool]
) -> Descriptor:
    """What was said of the column before, under whatever name it had, with the name that it has now."""
    same = [field for field in fields if field.get("name") == fresh["name"]]
    like = [field for field in fields if alike(field, fresh)]
    if not (same or like):
        return fresh
    old = (same or like)[0]
    written = {key: fresh[key] for key in _OF_NUMBERS if key in fresh and old.get("type") == "number"}
    return {**old, "name": fresh["name"], **{key: value for key, value in written.items() if key not in old}}


def _alike(old: Descriptor, new: Descriptor) -> bool:
    before, after = str(old.get("name", "")), str(new["name"])
    return plain_name(before) == plain_name(after) or (role_of(before) == role_of(after) != "")


def with_new_measures(descriptor: Descriptor, export: Export, taken: Collection[str]) -> Descriptor:
    """With a measure for each indicator that has none; those that are there stay as they are."""
    updated = copy.deepcopy(descriptor)
    measures: list[Any] = updated.setdefault("measures", [])
    names = [*taken, *(str(entry.get("name")) for entry in measures if isinstance(entry, dict))]
    covered = {indicator for entry in measures for indicator in indicators_of(entry)}
    for indicator, name in export.names.items():
        if indicator not in covered:
            measures.append(_new_measure(indicator, name, name_of(name, indicator, names), export))
            names.append(measures[-1]["name"])
    return updated


def indicators_of(measure: object) -> list[str]:
    """The indicators that an entry of `measures` is about."""
    where = measure.get("where") if isinstance(measure, dict) and measure.get("resource") == RESOURCE else None
    found = where.get("indicator") if isinstance(where, dict) else None
    return [str(one) for one in (found if isinstance(found, list) else [found])] if found else []


def _new_measure(indicator: str, official: str, name: str, export: Export) -> Descriptor:
    code = framework_of(official)
    where = {"indicator": indicator, **_headline(export, indicator)}
    measure = {"name": name, "title": title_of(official) or name, "resource": RESOURCE, "where": where}
    return {**measure, **({"framework": code} if code else {})}


def _headline(export: Export, indicator: str) -> dict[str, str]:
    """The sex and age that have most values outside any category, persons before a single sex."""
    columns = (export.cells(role) for role in ("indicator", "sex", "age", "category", "value"))
    counts: dict[tuple[str, str], int] = {}
    for one, sex, age, category, value in zip(*columns, strict=True):
        if one == indicator:
            counts[(sex, age)] = counts.get((sex, age), 0) + bool(value and not category)
    sex, age = max(counts, key=lambda group: (counts[group] > 0, group[0].lower() == "persons", counts[group]))
    return {role: text for role, text in (("sex", sex), ("age", age)) if text}


def with_knowledge(descriptor: Descriptor, knowledge: Mapping[str, Descriptor]) -> Descriptor:
    """With what is known of each measure by name, wherever the descriptor doesn't say it already."""
    updated = copy.deepcopy(descriptor)
    for measure in updated.get("measures", []):
        if isinstance(measure, dict):
            known = knowledge.get(str(measure.get("name")), {})
            measure.update({key: value for key, value in known.items() if key not in measure})
    return updated
