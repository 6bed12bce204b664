"""The descriptor beside an imported export: written the first time, and afterwards brought up to date without undoing
what people have changed in it by hand."""

from __future__ import annotations

import copy
import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from jsna.data.areas import slug
from jsna.data.exports import Export, plain_name, role_of, schema_of, unique
from jsna.data.naming import framework_of, name_of, title_of

RESOURCE = "fingertips"
Descriptor = dict[str, Any]


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


def resource_of(descriptor: Descriptor) -> Descriptor | None:
    """The resource that holds the export."""
    listed = descriptor.get("resources")
    found = [entry for entry in listed or [] if isinstance(entry, dict) and entry.get("name") == RESOURCE]
    return found[0] if found else None


def with_export(descriptor: Descriptor, export: Export, path: str) -> Descriptor:
    """With the export as a resource at `path`: its schema follows the file, what was changed in it by hand is kept."""
    updated = copy.deepcopy(descriptor)
    old = resource_of(updated)
    if old is None:
        updated.setdefault("resources", []).append(_new_resource(export, path))
        return updated
    schema = old.get("schema")
    old["schema"] = _merged_schema(schema, export) if isinstance(schema, dict) else schema_of(export)
    old |= {"path": path, "encoding": "utf-8"}
    if "bytes" in old:
        old["bytes"] = len(export.data)
    if isinstance(old.get("hash"), str):
        algorithm, colon, _ = old["hash"].rpartition(":")
        digest = hashlib.new(algorithm or "md5", export.data, usedforsecurity=False).hexdigest()
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


def _merged_schema(old: Descriptor, export: Export) -> Descriptor:
    fresh = schema_of(export)
    fields = [entry for entry in old.get("fields", []) if isinstance(entry, dict)]
    merged = {**old, "fields": [_merged_field(field, fields) for field in fresh["fields"]]}
    known = [value.get("value") if isinstance(value, dict) else value for value in old.get("missingValues", [])]
    merged["missingValues"] = [
        *old.get("missingValues", []),
        *(value for value in fresh["missingValues"] if value not in known),
    ]
    key = _key(old, export) or fresh.get("primaryKey")
    return {
        **{name: value for name, value in merged.items() if name != "primaryKey"},
        **({"primaryKey": key} if key else {}),
    }


def _key(old: Descriptor, export: Export) -> list[str]:
    """The primary key as it was, where it still tells all rows apart."""
    given = old.get("primaryKey", [])
    names = [given] if isinstance(given, str) else [str(name) for name in given]
    columns = [column for name in names if (column := export.table.column(name)) is not None]
    return names if columns and len(columns) == len(names) and unique(columns) else []


def _merged_field(fresh: Descriptor, fields: Sequence[Descriptor]) -> Descriptor:
    """What was said of the column before, under whatever name it had, with the name that it has now."""
    same = [field for field in fields if field.get("name") == fresh["name"]]
    alike = [field for field in fields if _alike(str(field.get("name", "")), fresh["name"])]
    if not (same or alike):
        return fresh
    old = (same or alike)[0]
    commas = {"groupChar": fresh["groupChar"]} if "groupChar" in fresh and old.get("type") == "number" else {}
    return {**old, "name": fresh["name"], **{key: value for key, value in commas.items() if key not in old}}


def _alike(old: str, new: str) -> bool:
    return plain_name(old) == plain_name(new) or (role_of(old) == role_of(new) != "")


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
