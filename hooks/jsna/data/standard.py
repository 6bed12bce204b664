"""A resource as its descriptor has it, made into what frictionless needs to read it: the standard's defaults spelt out.

Whatever is not given would be guessed from the first rows, and two packages would be read by two rules.
"""

from __future__ import annotations

import copy
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jsna.data.places import UTF8
from jsna.reading import Map

_TABULAR = (".csv", ".tsv", ".csv.gz", ".csv.zip", ".tsv.gz", ".tsv.zip")


@dataclass(frozen=True)
class Entry:
    """A resource of a descriptor: as plain values for frictionless, and with positions for us."""

    name: str
    plain: dict[str, Any]
    node: Map

    @property
    def first_path(self) -> str:
        path = self.plain.get("path", self.plain.get("url", ""))
        return str((path or [""])[0] if isinstance(path, list) else path)

    @property
    def is_table(self) -> bool:
        kind = str(self.plain.get("type", self.plain.get("profile", "")))
        held = isinstance(self.plain.get("data"), list | str) and "schema" in self.plain
        return held or kind in ("table", "tabular-data-resource") or self.first_path.lower().endswith(_TABULAR)

    @property
    def delimiter(self) -> str:
        dialect = self.plain.get("dialect")
        own = dialect if isinstance(dialect, dict) else {}
        nested = own.get("csv") if isinstance(own.get("csv"), dict) else {}
        usual = "\t" if ".tsv" in self.first_path.lower() or self.plain.get("format") == "tsv" else ","
        return str(own.get("delimiter") or (nested or {}).get("delimiter") or usual)

    @property
    def aside(self) -> tuple[int, ...]:
        """The records of its file, counted from 1, that are headings or notes and no rows; in order."""
        dialect = self.plain.get("dialect")
        own = dialect if isinstance(dialect, dict) else {}
        heads, notes = ([n for n in own.get(key) or [] if isinstance(n, int)] for key in ("headerRows", "commentRows"))
        above = range(1, max(heads, default=1) + 1) if own.get("header", True) else ()
        return tuple(sorted({*above, *notes}))

    @property
    def encoding(self) -> str:
        return str(self.plain.get("encoding") or "utf-8")

    @property
    def grouped(self) -> frozenset[str]:
        """Its whole numbers with thousands separators, which frictionless reads in numbers alone."""
        schema = self.plain.get("schema")
        return frozenset(str(f.get("name")) for f in _fields(schema) if _is_grouped(f))

    def misshapen(self) -> Iterator[tuple[str, str]]:
        """What of the resource is of another kind than the standard has it: the key and what it must be."""
        schema, dialect = self.plain.get("schema", {}), self.plain.get("dialect", {})
        for key, value in (("schema", schema), ("dialect", dialect)):
            if not isinstance(value, dict | str):
                yield key, f"“{key}” must be an object, or the name of a file that holds one"
        if isinstance(dialect, dict) and not isinstance(dialect.get("csv") or {}, dict):
            yield "dialect", "“csv” of a dialect must be an object"
        if not isinstance(schema, dict):
            return
        for key in ("fields", "foreignKeys"):
            if not _objects(schema.get(key) or []):
                yield "schema", f"“{key}” of a schema must be a list of objects"
        keys = schema.get("foreignKeys") or []
        if _objects(keys) and not _objects([key.get("reference") for key in keys]):
            yield "schema", "“reference” of a foreign key must be an object"
        if any(not isinstance(holder.get("missingValues") or [], list) for holder in (schema, *_fields(schema))):
            yield "schema", "“missingValues” must be a list"

    @property
    def missing_labels(self) -> dict[str, str]:
        """What each spelling of a missing value means, where version 2's labels say so: `s` is `suppressed`."""
        schema = self.plain.get("schema")
        holders = [schema, *_fields(schema)] if isinstance(schema, dict) else []
        values = [v for holder in holders for v in holder.get("missingValues") or []]
        return {str(v.get("value", "")): str(v["label"]) for v in values if isinstance(v, dict) and v.get("label")}


def _fields(schema: object) -> list[dict[str, Any]]:
    listed = schema.get("fields") if isinstance(schema, dict) else None
    return [described for described in listed if isinstance(described, dict)] if isinstance(listed, list) else []


def _is_grouped(described: dict[str, Any]) -> bool:
    return described.get("type") == "integer" and bool(described.get("groupChar"))


def _objects(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


_READ_BY_FRICTIONLESS = ("name", "path", "data", "format", "encoding", "compression", "dialect", "schema", "innerpath")


def minimal(entries: Iterable[Entry], absent: Container[str] = ()) -> dict[str, Any]:
    """A descriptor with only what decides how tables are read: no profile that would be fetched from an address.

    References to the tables named in `absent`, which can't be opened, are left out.
    """
    resources = [_minimal_resource(entry) for entry in entries if entry.is_table]
    for schema in (found for resource in resources if isinstance(found := resource.get("schema"), dict)):
        keys = schema.get("foreignKeys") or []
        schema["foreignKeys"] = [key for key in keys if _refers_to(key) not in absent]
    return {"resources": resources}


def _refers_to(key: Any) -> str:
    reference = key.get("reference") if isinstance(key, dict) else None
    return str(reference.get("resource", "")) if isinstance(reference, dict) else ""


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


def _as_frictionless_has_it(schema: dict[str, Any]) -> None:
    """Version 2 may give a missing value a label, old packages a title in several languages: one text serves.

    Version 2 also gives thousands separators to whole numbers: those are read as numbers and checked afterwards.
    """
    fields = _fields(schema)
    for holder in (schema, *fields):
        values = holder.get("missingValues")
        if isinstance(values, list):
            holder["missingValues"] = [v.get("value", "") if isinstance(v, dict) else v for v in values]
    for described in fields:
        described |= {"type": "number"} if _is_grouped(described) else {}
        for key in ("title", "description"):
            if isinstance(described.get(key), dict):
                described[key] = str(next(iter(described[key].values()), ""))
