"""Two versions of a table, row by row. Which row was which is for the library `daff` to say, by their key."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jsna.data.originals import Original

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
_MOST_COMPARED = 20_000  # rows that differ: beyond that a table is another, and is counted only
Record = tuple[str, ...]


@dataclass(frozen=True)
class RowChange:
    """A row that came, went or has other cells; "" in the cells of a column that one of the versions lacks."""

    change: str  # added, removed, changed
    before: Record  # empty where it came
    after: Record  # empty where it went


@dataclass(frozen=True)
class TableChange:
    """What differs between two versions of a table. Cells stand under `columns`, in their order."""

    path: str
    change: str  # new, gone, changed, unreadable, replaced (too much differs to be told)
    key: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    new_columns: tuple[str, ...] = ()
    gone_columns: tuple[str, ...] = ()
    rows: tuple[RowChange, ...] = ()
    before: int = 0  # how many rows it had, and has
    after: int = 0

    def count(self, change: str) -> int:
        """How many rows were added, removed or changed."""
        return sum(row.change == change for row in self.rows)


def table_changes(before: Mapping[str, Original], after: Mapping[str, Original]) -> Iterator[TableChange]:
    """Every table that differs, in the order of the later state; what is gone behind."""
    for path, new in after.items():
        old = before.get(path)
        if old is None:
            rows = new.records()
            yield TableChange(path, "new", new.key, rows[0] if rows else (), after=_count(rows))
        elif old.content != new.content:
            yield _compared(old, new)
    for path, old in before.items():
        if path not in after:
            yield TableChange(path, "gone", old.key, before=_count(old.records()))


def _count(records: Sequence[Record]) -> int:
    return max(len(records) - 1, 0)


def _compared(old: Original, new: Original) -> TableChange:
    was, now = old.records(), new.records()
    found = TableChange(new.path, "unreadable", new.key, before=_count(was), after=_count(now))
    if not was or not now:
        return found
    columns = (*now[0], *(name for name in was[0] if name not in now[0]))
    came, went = (tuple(n for n in a if n not in b) for a, b in ((now[0], was[0]), (was[0], now[0])))
    key = new.key if all(name in was[0] and name in now[0] for name in new.key) else ()
    olds, news = _different(_under(columns, was), _under(columns, now))
    found = replace(found, change="replaced", key=key, columns=columns, new_columns=came, gone_columns=went)
    if len(olds) + len(news) > _MOST_COMPARED:
        return found
    return replace(found, change="changed", rows=tuple(_aligned(columns, olds, news, key)))


def _under(columns: Record, records: Sequence[Record]) -> list[Record]:
    """The rows with their cells under other headings; "" where they have none of that name."""
    places = {name: place for place, name in enumerate(records[0])}
    order = [places.get(name, -1) for name in columns]
    return [tuple(row[at] if 0 <= at < len(row) else "" for at in order) for row in records[1:]]


def _different(before: list[Record], after: list[Record]) -> tuple[list[Record], list[Record]]:
    """The rows that are not the same in both: aligning is slow, and most rows are."""
    return _less(before, after), _less(after, before)


def _less(rows: list[Record], others: list[Record]) -> list[Record]:
    left, found = Counter(others), []
    for row in rows:
        if left[row]:
            left[row] -= 1
        else:
            found.append(row)
    return found


def _aligned(columns: Record, before: list[Record], after: list[Record], key: Record) -> Iterator[RowChange]:
    """Rows in the order of the later version, each with the one that it was."""
    for old, new in _order(columns, before, after, key):
        if old is None:
            yield RowChange(ADDED, (), new or ())
        elif new is None:
            yield RowChange(REMOVED, old, ())
        elif old != new:
            yield RowChange(CHANGED, old, new)


def _order(
    columns: Record, before: list[Record], after: list[Record], key: Record
) -> Iterator[tuple[Record | None, Record | None]]:
    import daff  # late: it takes its time, and most proposals change no table

    flags = daff.CompareFlags()
    flags.ordered = False
    for name in key:
        flags.addPrimaryKey(name)
    old, new = ([list(columns), *map(list, rows)] for rows in (before, after))
    alignment = daff.Coopy.compareTables(daff.PythonTableView(old), daff.PythonTableView(new), flags).align()
    for unit in alignment.toOrder().getList():
        if unit.l > 0 or unit.r > 0:
            yield (before[unit.l - 1] if unit.l > 0 else None), (after[unit.r - 1] if unit.r > 0 else None)
