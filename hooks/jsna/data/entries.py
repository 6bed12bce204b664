"""The entries of a descriptor for a table that was imported: its resource and its measures."""

from __future__ import annotations

import copy
import hashlib
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from jsna.data.areas import slug
from jsna.data.descriptors import Descriptor
from jsna.data.fields import Field
from jsna.data.headings import plain
from jsna.data.layouts import Layout
from jsna.data.naming import LONGEST, name_of
from jsna.data.roles import NUMBERS
from jsna.data.shapes import Draft, Shape
from jsna.data.understanding import Understood
from jsna.data.wishes import Told, Wishes

_IDENTIFYING = ("code", "indicator", "area", "period", "sex", "age", "category_type", "category")
_LONG_TITLE = 6  # words: what is longer has a name made of those that say most


def new_package(folder: str, title: str) -> Descriptor:
    """A package without resources and measures; its name is its folder's."""
    words = re.sub(r"[-_.\s]+", " ", folder).strip()
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": slug(folder) or "table",
        "title": title or f"{words[:1].upper()}{words[1:]}",
        "resources": [],
        "measures": [],
    }


def new_resource(name: str, path: str, title: str, source: Understood, data: Path) -> Descriptor:
    """The table as a resource: how its file is read, and what its columns mean."""
    grid = source.layout.grid
    imported = {"file": data.name, "sha256": hashlib.sha256(data.read_bytes()).hexdigest()}
    return {
        "name": name,
        "type": "table",
        "title": title,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": grid.encoding if source.verbatim else "utf-8",
        "dialect": _dialect(source.layout) if source.verbatim else {},
        "schema": schema_of(source.fields, source.shape),
        "imported": {**imported, **({"sheet": grid.sheet} if grid.sheet else {})},
    }


def _dialect(layout: Layout) -> Descriptor:
    """What is not usual of a CSV file: its delimiter, where its headings are, and which rows are notes."""
    grid = layout.grid
    found: Descriptor = {}
    if grid.delimiter != ",":
        found["delimiter"] = grid.delimiter
    if layout.header != (0,):
        found["headerRows"] = [layout.header[0] + 1]
    apart = sorted(set(range(layout.header[0] + 1, len(grid.rows))) - set(layout.body))
    if apart:
        found["commentRows"] = [row + 1 for row in apart]
    return found


def schema_of(fields: Sequence[Field], shape: Shape) -> Descriptor:
    """Types, roles, how missing numbers are written, and what makes a row unique."""
    values = {name for draft in shape.drafts for name in draft.columns}
    numbers = [one for one in fields if one.name in values or shape.roles.get(one.name) in NUMBERS]
    described = [_field(one, one in numbers, _role(one, shape)) for one in fields]
    found = {"fields": described, "missingValues": _missing(numbers)}
    key = _key(fields, shape)
    return {**found, "primaryKey": key} if key else found


def _role(one: Field, shape: Shape) -> str:
    if shape.alone and one.name in shape.drafts[0].columns:
        return "value"
    return shape.roles.get(one.name, "")


def _field(one: Field, number: bool, role: str) -> Descriptor:
    kind = "number" if number else "string"
    commas = {"groupChar": ","} if number and one.grouped else {}
    signs = {"bareNumber": False} if number and one.dressed else {}
    return {"name": one.name, "type": kind, **commas, **signs, **({"role": role} if role else {})}


def _missing(numbers: Sequence[Field]) -> list[Any]:
    """The empty text and every spelling that stands for no number; `<5` says that one is withheld."""
    spellings = dict.fromkeys(text for one in numbers for text in one.missing)
    below = {text for one in numbers for text in one.below}
    if not below:
        return ["", *spellings]
    return [
        {"value": ""},
        *({"value": text, **({"label": "suppressed"} if text in below else {})} for text in spellings),
    ]


def _key(fields: Sequence[Field], shape: Shape) -> list[str]:
    """The columns that together name one row; none where some are empty, or don't tell all rows apart."""
    more = {name for draft in shape.drafts for name in draft.roles.values()}
    columns = [one for one in fields if shape.roles.get(one.name) in _IDENTIFYING or one.name in more]
    full = columns and all(all(one.cells) for one in columns)
    return [one.name for one in columns] if full and apart(columns) else []


def apart(columns: Sequence[Field]) -> bool:
    """Whether no two rows have the same cells in these columns."""
    rows = list(zip(*(one.cells for one in columns), strict=True))
    return len(set(rows)) == len(rows)


def alike(old: Descriptor, new: Descriptor) -> bool:
    """Whether two fields are about one column: by its heading, less spaces and capitals, or by its role."""
    same_role = old.get("role") == new.get("role") and new.get("role") not in (None, "")
    return plain(str(old.get("name", ""))) == plain(str(new["name"])) or same_role


def with_told_roles(descriptor: Descriptor, resource: str, told: Told, shape: Shape) -> Descriptor:
    """With the roles that were told, whatever was said before; a role is one column's."""
    updated = copy.deepcopy(descriptor)
    entry = next(one for one in updated["resources"] if isinstance(one, dict) and one.get("name") == resource)
    value = {name: "value" for name in told.values if shape.alone}
    roles = {**told.roles, **value}
    for one in entry["schema"]["fields"]:
        if one["name"] in roles or one.get("role") in set(roles.values()) - {""}:
            one.pop("role", None)
        if roles.get(one["name"]):
            one["role"] = roles[one["name"]]
    return updated


def with_drafts(
    descriptor: Descriptor, resource: str, shape: Shape, before: Sequence[str], told: Told, wishes: Wishes,
    title: str, taken: Collection[str],
) -> tuple[Descriptor, dict[str, Draft]]:  # fmt: skip
    """With a measure for each draft that has none, and the new ones by name; those that are there stay as they are.

    A column that was there `before` and had no measure was left out on purpose, unless it is asked for now.
    """
    updated = copy.deepcopy(descriptor)
    measures: list[Any] = updated.setdefault("measures", [])
    ours = [one for one in measures if isinstance(one, dict) and one.get("resource") == resource]
    names, new = [*taken, *(str(one.get("name")) for one in measures if isinstance(one, dict))], {}
    for draft in shape.drafts:
        seen = ours and not draft.where and set(draft.columns) & set(before) and not set(draft.columns) & {*told.values}
        if seen or any(_covers(one, draft, shape.alone) for one in ours):
            continue
        said = _titled(draft, shape, wishes, title)
        named = _named(wishes.name if len(shape.drafts) == 1 else "", said, names)
        entry = draft.entry(shape.alone)
        entry["constants"] = {**told.constants, **entry.get("constants", {})}
        kept = {key: value for key, value in entry.items() if value}
        measures.append({"name": named, "title": said, "resource": resource, **kept})
        names.append(named)
        new[named] = draft
    return updated, new


def _covers(entry: Descriptor, draft: Draft, alone: bool) -> bool:
    """Whether a measure that is there is about the same columns and rows."""
    said = {key: value if isinstance(value := entry.get(key), dict) else {} for key in ("columns", "where", "unpivot")}
    if bool(said["unpivot"]) != bool(draft.unpivot):
        return False
    column = said["columns"].get("value", draft.columns[0] if alone else "")
    same = _fits(said["unpivot"], draft) if draft.unpivot else column == draft.columns[0]
    indicator, wanted = said["where"].get("indicator"), draft.where.get("indicator")
    listed = indicator if isinstance(indicator, list) else [indicator]
    kinds = [where.get("category") for where in (said["where"], draft.where)]
    apart_by_kind = any(isinstance(kind, dict) for kind in kinds) and kinds[0] != kinds[1]
    return same and (wanted in listed) and not apart_by_kind


def _fits(unpivot: Mapping[str, Any], draft: Draft) -> bool:
    try:
        return any(re.search(str(unpivot.get("fields", "(?!)")), name) for name in draft.columns)
    except re.error:
        return False


def _titled(draft: Draft, shape: Shape, wishes: Wishes, title: str) -> str:
    """What a measure is called: by its heading, and by the file's title where the heading says too little."""
    if len(shape.drafts) == 1:
        return wishes.title or (title if draft.generic or not draft.title else draft.title)
    before = wishes.title or (title if draft.generic else "")
    return f"{before}: {draft.title}" if before and draft.title else draft.title or title


def _named(wished: str, title: str, taken: Collection[str]) -> str:
    """A short name for addresses that no other measure has."""
    base = slug(wished) or (slug(title) if len(title.split()) <= _LONG_TITLE else name_of(title, "", ())) or "measure"
    base = base[:LONGEST].strip("-")
    names = [base, *(f"{base}-{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in names if name not in taken)


def with_wishes(descriptor: Descriptor, resource: str, told: Told, wishes: Wishes) -> Descriptor:
    """With what an author says of the package and of the table's measures, whatever was said before."""
    updated = copy.deepcopy(descriptor)
    if wishes.source:
        updated["sources"] = [{"title": wishes.source}]
    if wishes.licence:
        updated["licenses"] = wishes.licences
    ours = [one for one in updated["measures"] if isinstance(one, dict) and one.get("resource") == resource]
    for measure in ours:
        measure |= {key: text for key in ("unit", "polarity") if (text := getattr(wishes, key))}
        if told.constants:
            measure["constants"] = {**measure.get("constants", {}), **told.constants}
        if wishes.title and len(ours) == 1:
            measure["title"] = wishes.title
    return updated
