"""Imports any long or wide table, CSV or spreadsheet, into a package, with an account of what was understood of it.

A CSV file is kept byte for byte where a build can read it so. Of a workbook, and of a table whose areas have no codes,
a CSV file is written: what a workbook shows (percentages, months) is in its formats, not in its cells, and what it
hides would be published with it.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from jsna.data.accounts import Account, kind_in, lines_of_account
from jsna.data.areas import ENGLAND, Gazetteer, slug
from jsna.data.catalogue import load_catalogue
from jsna.data.descriptors import Descriptor, resource_of, with_knowledge, with_resource
from jsna.data.entries import alike, apart, new_package, new_resource, with_drafts, with_told_roles, with_wishes
from jsna.data.exports import as_json
from jsna.data.fields import Field
from jsna.data.grid import Grid
from jsna.data.grids import read_grids
from jsna.data.headings import plain, readable
from jsna.data.imports import (
    Before,
    Plan,
    Report,
    before_in,
    descriptor_in,
    names_elsewhere,
    path_in,
    rehearse,
    shown,
)
from jsna.data.layouts import Layout, find_layout
from jsna.data.packages import Loader
from jsna.data.refresh import counted
from jsna.data.shapes import Draft
from jsna.data.understanding import Understood, fields_of, understood
from jsna.data.wishes import Wishes
from jsna.problems import Problems, Where
from jsna.words import first_of

_LONGEST_TITLE = 120


@dataclass(frozen=True)
class _Request:
    """What is to be imported, and where to."""

    data: Path
    to: Path
    root: Path
    wishes: Wishes

    @property
    def where(self) -> Where:
        return Where(shown(self.data, self.root))


def plan_table(data: Path, to: Path, root: Path, wishes: Wishes, problems: Problems, home: str = "") -> Plan | None:
    """A plan to import the table in `data` into the package folder `to` of the site at `root`; nothing is written yet.

    `home` is the code of the site's home, where it is known. None, and problems, where the file can't be read or it
    can't be told what it is about.
    """
    request = _Request(data, to.resolve(), root, wishes)
    old = descriptor_in(request.to, root, problems)
    grids = read_grids(data, request.where.path, problems) if old is not None else ()
    resource = _resource(old or {}, request, problems) if grids else ""
    layout = _chosen(grids, _imported(old or {}, resource), request, problems) if resource else None
    if old is None or layout is None:
        return None
    request = replace(request, wishes=_remembered(wishes, old, resource))
    areas = load_catalogue(Loader(root, root / ".cache/jsna", Problems()), request.to.parent, home or ENGLAND).areas
    earlier = _earlier_roles(old, resource, layout)
    source = understood(layout, earlier, areas, request.wishes, request.where, problems)
    return None if source is None else _plan(source, old, resource, request, areas, problems)


def _resource(old: Descriptor, request: _Request, problems: Problems) -> str:
    """The resource that the table becomes: the one named, else the only one that was imported before."""
    if request.wishes.name:
        return slug(request.wishes.name) or "table"
    known = {str(one["name"]): one["imported"] for one in old.get("resources", []) if _is_imported(one)}
    same = [name for name, imported in known.items() if imported.get("file") == request.data.name]
    if len(known) <= 1 or same:
        return next(iter(same or known), "") or slug(request.data.stem) or "table"
    message = f"This package has several tables: {first_of([f'“{name}”' for name in known])}."
    hint = f"Say which of them this is, or name a new one: --name {next(iter(known))}"
    problems.add("unclear-table", request.where, message, hint)
    return ""


def _is_imported(entry: object) -> bool:
    return isinstance(entry, dict) and isinstance(entry.get("imported"), dict) and isinstance(entry.get("name"), str)


def _imported(old: Descriptor, resource: str) -> Descriptor:
    entry = resource_of(old, resource) or {}
    return entry["imported"] if _is_imported(entry) else {}


def _chosen(grids: Sequence[Grid], before: Descriptor, request: _Request, problems: Problems) -> Layout | None:
    """The table of the sheet that is asked for, or was taken before, or is the only one with numbers."""
    asked, rows = request.wishes.sheet, request.wishes.header_rows
    wanted = (asked or str(before.get("sheet", ""))).lower()
    named = [grid for grid in grids if grid.sheet.lower() == wanted]
    if asked and not named:
        names = first_of([grid.sheet for grid in grids], most=20)
        hint = f"It has: {names}." if names else "It is a CSV file, and has no sheets."
        problems.add("bad-value", request.where, f"There is no visible sheet “{asked}” in this file.", hint)
        return None
    among = named if wanted and named else grids
    tables = among if len(among) == 1 else [grid for grid in among if _has_numbers(grid, rows)]
    if len(tables) > 1:
        sheets = first_of([f"“{grid.sheet}” ({counted(len(grid.rows), 'row')})" for grid in tables], most=20)
        message = f"Several sheets of this workbook hold a table: {sheets}."
        problems.add("unclear-table", request.where, message, f"Say which to import: --sheet “{tables[0].sheet}”")
        return None
    return find_layout((tables or grids)[0], rows, request.where, problems)


def _has_numbers(grid: Grid, header_rows: Sequence[int]) -> bool:
    own = Problems()
    layout = find_layout(grid, header_rows, Where(""), own)
    unsure = any(problem.code == "unclear-table" for problem in own.found)
    return unsure or (layout is not None and any(field.mostly_numeric for field in fields_of(layout, ())))


def _remembered(wishes: Wishes, old: Descriptor, resource: str) -> Wishes:
    """With the period and area that all measures of the table have had, where no others are given."""
    ours = [one for one in old.get("measures", []) if isinstance(one, dict) and one.get("resource") == resource]
    held = [one["constants"] if isinstance(one.get("constants"), dict) else {} for one in ours]
    said = {role: {str(constants.get(role, "")) for constants in held} for role in ("period", "area")}
    period, area = (next(iter(texts)) if len(texts) == 1 else "" for texts in said.values())
    return replace(wishes, period=wishes.period or period, area=wishes.area or area)


def _earlier_roles(old: Descriptor, resource: str, layout: Layout) -> dict[str, str]:
    """The roles that the descriptor gives columns of these headings already."""
    schema = (resource_of(old, resource) or {}).get("schema")
    fields = schema.get("fields", []) if isinstance(schema, dict) else []
    roles = {
        plain(str(one.get("name"))): str(one["role"]) for one in fields if isinstance(one, dict) and one.get("role")
    }
    return {name: roles[plain(name)] for name in layout.headings if plain(name) in roles}


def _plan(
    source: Understood, old: Descriptor, resource: str, request: _Request, areas: Gazetteer, problems: Problems
) -> Plan | None:
    """The descriptor brought up to date, tried out, and the account of it; None, and problems, where it fails."""
    data, to, wishes = request.data, request.to, request.wishes
    content = data.read_bytes() if source.verbatim else _as_csv(source.fields)
    path = path_in(to, old, resource, _file_name(data, source, resource))
    before = before_in(to, old, resource)
    if before.columns and not _same_table(before, source, request.where, problems):
        return None
    draft, new = _drafted(source, old, resource, path, content, before, request)

    def place(where: Where, staged: str) -> Where:
        return source.place(where, staged, request.where.path)

    after = rehearse(draft, resource, content, place, problems)
    if after is None:
        return None
    kinds = {name: kind_in(after.measures[name], new[name], source, wishes) for name in new if name in after.measures}
    final = with_knowledge(draft, {name: kind.keys for name, kind in kinds.items()})
    account = Account(to.name, data.name, path, source, before, after, kinds, areas, final)
    return Plan(Report(tuple(lines_of_account(account))), {to / path: content, to / "datapackage.json": as_json(final)})


def _drafted(
    source: Understood, old: Descriptor, resource: str, path: str, content: bytes, before: Before, request: _Request
) -> tuple[Descriptor, dict[str, Draft]]:
    """The descriptor with the table and its measures, and the new ones of these by name."""
    wishes, title = request.wishes, request.wishes.title or _title(source.layout, request.data)
    package = old or new_package(request.to.name, wishes.title)
    fresh = new_resource(resource, path, title, source, request.data)
    package = with_resource(package, fresh, content, alike, lambda names: _apart(names, source))
    package = with_told_roles(package, resource, source.told, source.shape)
    taken = names_elsewhere(request.to)
    package, new = with_drafts(package, resource, source.shape, before.columns, source.told, wishes, title, taken)
    return with_wishes(package, resource, source.told, wishes), new


def _as_csv(fields: Sequence[Field]) -> bytes:
    """The table alone, as a CSV file."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([field.name for field in fields])
    writer.writerows(zip(*(field.cells for field in fields), strict=True))
    return out.getvalue().encode()


def _file_name(data: Path, source: Understood, resource: str) -> str:
    sheet = slug(source.layout.grid.sheet)
    return f"{data.stem}{f'-{sheet}' if sheet else ''}.csv" if data.stem.strip(". ") else f"{resource}.csv"


def _title(layout: Layout, data: Path) -> str:
    """The line above the table where it reads like a title, else the file's name in words."""
    first = next(iter(layout.above), "")
    return first if 0 < len(first) <= _LONGEST_TITLE else readable(data.stem.replace("-", " "))


def _apart(names: Sequence[str], source: Understood) -> bool:
    found = [field for field in source.fields if field.name in names]
    return len(found) == len(names) and apart(found)


def _same_table(before: Before, source: Understood, where: Where, problems: Problems) -> bool:
    """Whether a file is a newer version of what is there: a problem where it has hardly a column of it."""
    new = {plain(field.name) for field in source.fields}
    kept = [name for name in before.columns if plain(name) in new]
    if 2 * len(kept) >= min(len(before.columns), len(new)):
        return True
    message = f"The table that is in this package has other columns: {first_of(before.columns)}."
    hint = "If this is another table, give it a name of its own: --name NAME. Or import it into another package."
    problems.add("unclear-table", where, message, hint)
    return False
