"""The tables of a site's packages that say which areas there are, and what became of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterable, Iterator

from jsna.data.areas import Area, Change, ChangeKind, Gazetteer
from jsna.data.packages import Package, Resource
from jsna.data.rows import Report
from jsna.data.table import Table

Reporter = Callable[[Package, Resource], Report]  # reports a fault in a row of one table

AREA = ("code", "name", "type", "parent")  # the roles of a table of areas, and of one of their changes
CHANGE = ("from", "to", "date", "kind")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def listed_areas(packages: Iterable[Package], reporter: Reporter) -> tuple[list[Area], list[Change]]:
    """The areas tables (roles `code` and `name`) and the tables of changes of all packages; faults are reported."""
    areas: list[Area] = []
    changes: list[Change] = []
    for package in packages:
        for resource in package.resources.values():
            areas.extend(area for _, area in _rows_of(resource))
            changes.extend(_changes_of(resource, reporter(package, resource)))
    return areas, changes


def check_names(packages: Iterable[Package], areas: Gazetteer, reporter: Reporter) -> None:
    """Report each name that areas of one kind in one place share: it is all that a chart or a list has of them."""
    sharing: dict[tuple[str, str, str], dict[str, tuple[Report, int]]] = {}
    for report, row, code in _listings(packages, reporter):
        if areas.exists(code) and areas.home in areas.above(code):
            area = areas.areas[code]
            held = sharing.setdefault((area.name, area.tier, areas.current(area.parent)), {})
            held.setdefault(code, (report, row))
    for (name, _, parent), held in sharing.items():
        if len(held) > 1:
            codes = list(held)
            report, row = held[codes[1]]
            message = f"Areas of one kind in {areas.name(parent)} share the name “{name}”: {', '.join(codes)}."
            report("shared-name", row, message, "Name them apart, or give the area in which each lies as its “parent”.")


def _listings(packages: Iterable[Package], reporter: Reporter) -> Iterator[tuple[Report, int, str]]:
    """Each row that lists an area, with its code."""
    for package in packages:
        for resource in package.resources.values():
            report = reporter(package, resource)
            yield from ((report, row, area.code) for row, area in _rows_of(resource))


def _rows_of(resource: Resource) -> Iterator[tuple[int, Area]]:
    """The areas that a table names, each with its row; none where it is no table of areas."""
    table = resource.table
    if table is None or table.with_role("code") is None or table.with_role("name") is None:
        return
    for row, (code, name, kind, parent) in enumerate(_by_roles(table, AREA)):
        if code and name:
            yield row, Area(code, name, kind, parent if parent != code else "")  # a lookup puts an area into itself


def _changes_of(resource: Resource, report: Report) -> Iterator[Change]:
    table = resource.table
    if table is None or not _is_of_changes(table):
        return
    for row, (source, target, date, kind) in enumerate(_by_roles(table, CHANGE)):
        wrong = _wrong(source, target, date, kind)
        if row in table.faulty:  # reported already
            continue
        if wrong:
            report("bad-value", row, *wrong)
        else:
            yield Change(source, target, date, ChangeKind(kind.lower()))


def _is_of_changes(table: Table) -> bool:
    """Whether a table says what became of areas: by roles, or by names of columns with at least one kind of ours.

    Other people's tables may have columns of those names, and mean something else by them.
    """
    if any(_role_or_name(table, key) is None for key in CHANGE):
        return False
    by_role = all(table.with_role(key) is not None for key in CHANGE)
    return by_role or any(
        (kind or "").strip().lower() in list(ChangeKind) for kind in _role_or_name(table, "kind") or ()
    )


def _wrong(source: str, target: str, date: str, kind: str) -> tuple[str, str] | None:
    """What is wrong with a change, and what to do about it; None where nothing is."""
    if not source or not target:
        return "This change does not say which code became which.", "Fill in “from” and “to”."
    if not _is_date(date):
        said = f"“{date}” is not the date of a change." if date else "This change has no date."
        return said, "Write year, month and day, or the year alone: 2023-04-01 or 2023."
    if kind.lower() not in list(ChangeKind):
        said = f"“{kind}” is not a kind of change." if kind else "This change does not say of which kind it is."
        return said, "Write rename, recode, merge or split."
    return None


def _is_date(text: str) -> bool:
    """Whether it is 2023-04-01, 2023-04 or 2023."""
    if not _DATE.fullmatch(text):
        return False
    try:
        datetime.date.fromisoformat(text + "-01" * (2 - text.count("-")))
    except ValueError:
        return False
    return True


def _role_or_name(table: Table, key: str) -> tuple[str | None, ...] | None:
    column = table.with_role(key) or (table.column(key) if key in CHANGE else None)
    return None if column is None else column.cells


def _by_roles(table: Table, roles: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    columns = [_role_or_name(table, role) or (None,) * table.rows for role in roles]
    return (tuple((cell or "").strip() for cell in cells) for cells in zip(*columns, strict=True))
