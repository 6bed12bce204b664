"""The resources that a descriptor lists: as plain values for frictionless, and with positions for us."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jsna.keys import nearest
from jsna.problems import Problems
from jsna.reading import Items, Map

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
        return frozenset(str(f.get("name")) for f in fields_of(schema) if is_grouped(f))

    @property
    def refers_to(self) -> frozenset[str]:
        """The names of the tables that its foreign keys refer to; "" is the table itself."""
        schema = self.plain.get("schema")
        keys = (schema.get("foreignKeys") or []) if isinstance(schema, dict) else []
        return frozenset(target_of(key) for key in keys)

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
        if any(not isinstance(holder.get("missingValues") or [], list) for holder in (schema, *fields_of(schema))):
            yield "schema", "“missingValues” must be a list"

    @property
    def missing_labels(self) -> dict[str, str]:
        """What each spelling of a missing value means, where version 2's labels say so: `s` is `suppressed`."""
        schema = self.plain.get("schema")
        holders = [schema, *fields_of(schema)] if isinstance(schema, dict) else []
        values = [v for holder in holders for v in holder.get("missingValues") or []]
        return {str(v.get("value", "")): str(v["label"]) for v in values if isinstance(v, dict) and v.get("label")}


def fields_of(schema: object) -> list[dict[str, Any]]:
    """The fields of a schema; none where it is not of that shape."""
    listed = schema.get("fields") if isinstance(schema, dict) else None
    return [described for described in listed if isinstance(described, dict)] if isinstance(listed, list) else []


def is_grouped(described: dict[str, Any]) -> bool:
    """Whether a field is a whole number with thousands separators."""
    return described.get("type") == "integer" and bool(described.get("groupChar"))


def target_of(key: Any) -> str:
    """The table that a foreign key refers to; "" for its own."""
    reference = key.get("reference") if isinstance(key, dict) else None
    return str(reference.get("resource", "")) if isinstance(reference, dict) else ""


def _objects(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def entries_of(positioned: Map, plain: dict[str, Any], problems: Problems) -> Iterator[Entry]:
    """The resources that a descriptor lists; one that can't be used is a problem, and left out."""
    listed, described = plain.get("resources"), positioned.get("resources")
    if not isinstance(listed, list) or not listed or not isinstance(described, Items):
        where = positioned.where_of("resources")
        problems.add("bad-package", where, "This package lists no resources.", "List at least one.")
        return
    names: set[str] = set()
    for number, (value, node) in enumerate(zip(listed, described, strict=True), start=1):
        if not isinstance(value, dict) or not isinstance(node, Map) or not {"path", "data", "url"} & set(value):
            message = "A resource must be an object with a name and a path (or data), and this one has no path."
            problems.add("bad-package", node.where, message, _meant_as_path(value))
            continue
        name = str(value.get("name") or f"resource-{number}")
        if name in names:
            problems.add("bad-package", node.where, f"Two resources of this package are named “{name}”.")
            continue
        names.add(name)
        entry = Entry(name, {key: given for key, given in value.items() if given is not None}, node)
        wrong = list(entry.misshapen())
        for key, message in wrong:
            problems.add("bad-package", node.where_of(key), f"Resource “{name}”: {message}.")
        if not wrong:
            yield entry


def _meant_as_path(value: object) -> str:
    close = nearest("path", value) if isinstance(value, dict) else ""
    return f"Did you mean “path” by “{close}”?" if close else 'Add "path": the name of its file.'
