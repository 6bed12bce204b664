"""A table's rows as a measure's rows: columns found by role, conditions applied, periods and numbers read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from jsna.data.definitions import NUMBERS, Definition
from jsna.data.markers import in_shorthand, withholds
from jsna.data.measures import Group, Row, State
from jsna.data.periods import Period, parse_column
from jsna.data.table import Cell, Column, Table
from jsna.data.withheld import STILL_HOLDS
from jsna.keys import bearable, decimal_of

_TEXTS = (
    "area_name", "area_type", "parent", "marker", "note",
    "source_comparison_england", "source_comparison_parent", "source_trend", "source_goal",
)  # fmt: skip
_GROUP = Group._fields

Report = Callable[[str, int, str, str], None]  # code, row, message, hint


@dataclass(frozen=True)
class _View:
    """The cells of each role, for one measure and (where it is unpivoted) one of its columns."""

    cells: Mapping[str, Sequence[Cell]]
    constants: Mapping[str, str]
    marks: Mapping[str, Mapping[int, str]]  # role -> row -> how what is missing there was written

    def text(self, role: str, row: int) -> str:
        cells = self.cells.get(role)
        return (cells[row] or "").strip() if cells is not None else self.constants.get(role, "")


def read_rows(table: Table, definition: Definition, report: Report) -> list[Row]:
    """The rows that belong to the definition, duplicates dropped; faults are reported by row."""
    chosen = _chosen(table, definition)
    rows: list[Row] = []
    for view in _views(table, definition):
        rows.extend(_rows(view, chosen, report))
    return without_repeats(rows, report)


def missing_roles(table: Table, definition: Definition) -> list[str]:
    """The roles that a measure can't do without and that nothing here gives."""
    unpivot = definition.unpivot
    unpivoted = {"value", unpivot.role, *unpivot.fields.groupindex} if unpivot else set()
    given = {column.role for column in table.columns} | set(definition.columns) | set(definition.constants) | unpivoted
    if definition.limits and {"count", "denominator"} <= given:
        given.add("value")  # it is worked out from the two
    return [role for role in ("area", "period", "value") if role not in given]


def _column(table: Table, definition: Definition, key: str) -> Column | None:
    """The column of a role, or of a name: what the measure says before what the schema says."""
    if key in definition.columns:
        return table.column(definition.columns[key])
    return table.with_role(key) or table.column(key)


def _chosen(table: Table, definition: Definition) -> list[int]:
    """The sound rows that hold what the measure's conditions ask for, told cell by distinct cell: tables are long."""
    rows = [row for row in range(table.rows) if row not in table.faulty]
    for condition in definition.identity:
        column = _column(table, definition, condition.key)
        if column is None:
            rows = rows if condition.holds(definition.constants.get(condition.key)) else []
            continue
        cells = column.cells
        held = {cell for cell in set(cells) if condition.holds(cell)}
        rows = [row for row in rows if cells[row] in held]
    return rows


def _views(table: Table, definition: Definition) -> Iterator[_View]:
    roles = ("area", "period", *_GROUP, *NUMBERS, *_TEXTS)
    columns = {role: _column(table, definition, role) for role in roles if role not in definition.constants}
    cells: dict[str, Sequence[Cell]] = {role: column.cells for role, column in columns.items() if column is not None}
    if marker := columns.get("marker"):
        cells["marker"] = _as_written(marker)
    marks = {role: column.marks for role, column in columns.items() if column is not None and role in NUMBERS}
    if definition.unpivot is None:
        yield _View(cells, definition.constants, marks)
        return
    for column in table.columns:
        found = definition.unpivot.fields.search(column.name)
        if found is not None:
            named = {role: text or "" for role, text in found.groupdict().items()}
            constants = {**definition.constants, definition.unpivot.role: column.name, **named}
            yield _View({**cells, "value": column.cells}, constants, {**marks, "value": column.marks})


def _rows(view: _View, chosen: Sequence[int], report: Report) -> Iterator[Row]:
    periods = parse_column(view.text("period", row) for row in chosen)
    for row in chosen:
        label = view.text("period", row)
        period = periods[label]
        if period is None:
            message = f"“{label}” is not a time period that can be read." if label else "This row has no time period."
            report(
                "bad-period", row, message, "Write it like 2023, 2022/23, 2020 - 22, Aug 2019 - Jul 2020 or 2021/22 Q1."
            )
        else:
            yield _row(view, row, period, report)


def _row(view: _View, row: int, period: Period, report: Report) -> Row:
    cells: dict[str, Any] = {role: _number(view, role, row, report) for role in NUMBERS}
    cells |= {role: view.text(role, row) for role in _TEXTS}
    group = Group(*(view.text(role, row) for role in _GROUP))
    cells["marker"] = _marker(cells["marker"], view.marks.get("value", {}).get(row, ""))
    withheld = tuple(role for role, spelt in view.marks.items() if row in spelt and withholds(spelt[row]))
    found = Row(area=view.text("area", row), period=period, group=group, number=row, withheld=withheld, **cells)
    return _withheld(found, report) if found.state is State.SUPPRESSED else found


def _as_written(marker: Column) -> Sequence[Cell]:
    """Markers, with those words for suppressed that the schema counts among the spellings of a missing value."""
    return [
        written if cell is None and withholds(written := marker.marks.get(row, "")) else cell
        for row, cell in enumerate(marker.cells)
    ]


def _marker(marker: str, why: str) -> str:
    """The row's marker, with a `c` where it, or what stands in place of the value, is a word for suppressed."""
    return f"c {marker}".strip() if withholds(why) and not withholds(marker) else in_shorthand(marker)


def _withheld(row: Row, report: Report) -> Row:
    """A suppressed row without the numbers that its publisher left in it, so that nothing later can show them."""
    if all(getattr(row, role) is None for role in NUMBERS):
        return row
    report("suppressed-number", row.number, *STILL_HOLDS)
    empty: dict[str, Any] = dict.fromkeys(NUMBERS)
    return replace(row, **empty)


def _number(view: _View, role: str, row: int, report: Report) -> Decimal | None:
    text = view.text(role, row)
    if not text:
        return None
    number = decimal_of(text)
    if bearable(number):
        return number
    hint = "Correct the cell, or describe the column as a number and list how missing values are written."
    what = "too large or too small to be right" if number.is_finite() else "not a number"
    report("not-a-number", row, f"“{text}” is used as a {role} and is {what}.", hint)
    return None


def without_repeats(rows: list[Row], report: Report) -> list[Row]:
    """One row an area, group and period: a publisher may list an area once under each of its parents."""
    kept: dict[tuple[str, Group, str], Row] = {}
    for row in rows:
        first = kept.setdefault((row.area, row.group, row.period.id), row)
        if first is not row and any(getattr(first, role) != getattr(row, role) for role in NUMBERS):
            who = " ".join(filter(None, (row.area_name or row.area, *row.group)))
            said = " and ".join(dict.fromkeys("no value" if r.value is None else f"{r.value:,f}" for r in (first, row)))
            message = f"There are two different rows for {who} in {row.period.label} ({said})."
            report("conflicting-rows", row.number, message, "Keep one, or tell them apart in the measure's “where”.")
        elif first is not row and not first.parent and row.parent != row.area:
            kept[(row.area, row.group, row.period.id)] = row
    return list(kept.values())
