"""What frictionless needs to read a resource: its descriptor with the standard's defaults spelt out.

Whatever is not given would be guessed from the first rows, and two packages would be read by two rules.
"""

from __future__ import annotations

import copy
from collections.abc import Container, Iterable
from typing import Any

from jsna.data.places import UTF8
from jsna.data.resources import Entry, fields_of, is_grouped, target_of

_READ_BY_FRICTIONLESS = ("name", "path", "data", "format", "encoding", "compression", "dialect", "schema", "innerpath")
_GENERAL_KEYS = ("header", "headerRows", "commentChar", "comment", "commentRows")
_CSV_KEYS = (
    "delimiter",
    "quoteChar",
    "doubleQuote",
    "skipInitialSpace",
    "escapeChar",
    "nullSequence",
    "lineTerminator",
)


def minimal(entries: Iterable[Entry], absent: Container[str]) -> dict[str, Any]:
    """A descriptor with only what decides how tables are read: no profile that would be fetched from an address.

    References to the tables named in `absent`, which can't be opened, are left out.
    """
    resources = [_minimal_resource(entry) for entry in entries if entry.is_table]
    for schema in (found for resource in resources if isinstance(found := resource.get("schema"), dict)):
        keys = schema.get("foreignKeys") or []
        schema["foreignKeys"] = [key for key in keys if target_of(key) not in absent]
    return {"resources": resources}


def _minimal_resource(entry: Entry) -> dict[str, Any]:
    kept = {key: copy.deepcopy(entry.plain[key]) for key in _READ_BY_FRICTIONLESS if key in entry.plain}
    kept |= {"name": entry.name, "type": "table"}
    kept.setdefault("path", entry.plain.get("url")) if "data" not in kept else None
    if entry.encoding.lower() in UTF8 and "data" not in kept:
        kept["encoding"] = "utf-8-sig"  # the same, less a byte order mark
    if not isinstance(kept.get("dialect"), str):
        kept["dialect"] = _explicit(kept.get("dialect") or {}, entry.delimiter)
    if isinstance(kept.get("schema"), dict):
        _as_frictionless_has_it(kept["schema"])
    return kept


def _explicit(dialect: dict[str, Any], delimiter: str) -> dict[str, Any]:
    """The standard's defaults, spelt out: what is not declared would be guessed from the first rows."""
    csv = {"delimiter": delimiter, "quoteChar": '"', "doubleQuote": True, "skipInitialSpace": False}
    own = {**dialect, **(dialect.get("csv") or {})}
    general = {key: value for key, value in dialect.items() if key in _GENERAL_KEYS}
    return {**general, "csv": {**csv, **{key: value for key, value in own.items() if key in _CSV_KEYS}}}


def _as_frictionless_has_it(schema: dict[str, Any]) -> None:
    """Version 2 may give a missing value a label, old packages a title in several languages: one text serves.

    Version 2 also gives thousands separators to whole numbers: those are read as numbers and checked afterwards.
    """
    fields = fields_of(schema)
    for holder in (schema, *fields):
        values = holder.get("missingValues")
        if isinstance(values, list):
            holder["missingValues"] = [v.get("value", "") if isinstance(v, dict) else v for v in values]
    for described in fields:
        described |= {"type": "number"} if is_grouped(described) else {}
        for key in ("title", "description"):
            if isinstance(described.get(key), dict):
                described[key] = str(next(iter(described[key].values()), ""))
