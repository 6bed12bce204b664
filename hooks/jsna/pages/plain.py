"""A plain table of any package on a page: its first rows, in the columns asked for, with the whole of it as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jsna.data.measures import Unknown
from jsna.data.packages import Package
from jsna.data.table import Column, Table
from jsna.keys import Keys, suggest
from jsna.outputs.notation import Sheet
from jsna.pages.cells import Cell
from jsna.pages.page import Fragment, Page
from jsna.reading import Map, Text

KEYS = ("resource", "columns", "where", "title")
MOST_ROWS = 40


@dataclass(frozen=True)
class Chosen:
    """The rows and columns of a table that a block asks for."""

    name: str  # package/resource
    title: str
    package: Package
    held: Table
    columns: tuple[Column, ...]
    rows: tuple[int, ...]


def plain_table(keys: Keys, page: Page) -> Fragment:
    """The rows that `where` chooses; raises Unknown where the table or a column is not there, or no row is chosen."""
    return _fragment(plain_rows(keys, keys.required("resource"), page), keys.text("title"), page)


def plain_rows(keys: Keys, name: str, page: Page) -> Chosen:
    """The rows and columns that a block chooses with `where` and `columns`; raises Unknown as `plain_table` does."""
    package, resource = page.site.catalogue.resource(name)
    held = resource.table
    if held is None:
        raise Unknown("unknown-resource", f"“{name}” is not a table.")
    where = _conditions(keys)
    columns = tuple(_column(held, column, name) for column in keys.texts("columns")) or held.columns
    conditions = [(_column(held, key, name), texts) for key, texts in where.items()]
    rows = tuple(row for row in range(held.rows) if all((c.cells[row] or "") in texts for c, texts in conditions))
    if not rows:
        raise Unknown("no-data", f"No row of “{name}” is as “where” asks.", "Check its values against the file.")
    return Chosen(name, resource.title or resource.name, package, held, columns, rows)


def column_of(chosen: Chosen, name: str) -> Column:
    """A column of the table by its name; raises Unknown."""
    return _column(chosen.held, name, chosen.name)


def _conditions(keys: Keys) -> dict[str, tuple[str, ...]]:
    """What a column must hold: one text, that may be empty, or a list of texts any of which will do."""
    inner = Keys(keys.map("where") or Map(keys.where), "“where”", keys.problems)
    return {
        str(key): (str(node),) if isinstance(node, Text) else tuple(map(str, inner.texts(key)))
        for key, node in inner.mapping.items()
    }


def _column(held: Table, name: str, table: str) -> Column:
    found = held.column(name)
    if found is None:
        raise Unknown("unknown-column", f"“{table}” has no column “{name}”.", suggest(name, held.names))
    return found


def _fragment(chosen: Chosen, title: str, page: Page) -> Fragment:
    columns, rows, package, name = chosen.columns, chosen.rows, chosen.package, chosen.name
    numeric = [column.type in ("number", "integer") for column in columns]
    pairs = list(zip(columns, numeric, strict=True))
    lines = [[Cell(c.cells[row] or "", numeric=number) for c, number in pairs] for row in rows[:MOST_ROWS]]
    address = f"data/tables/{name}.csv"
    context = {
        "caption": page.prose(title) if title else "",
        "plain_caption": chosen.title,
        "about": "",
        "header": [column.title or column.name for column in columns],
        "numeric": numeric,
        "rows": lines,
        "marks": [],
        "more": f"The first {MOST_ROWS} of {len(rows):,} rows." if len(rows) > MOST_ROWS else "",
        "csv": page.to(address),
        "measure": "",
        "sources": package.sources,
        "licences": package.licences,
    }
    return Fragment("table.html", context, files=whole_file(address, package, name))


def whole_file(address: str, package: Package, name: str) -> Mapping[str, bytes]:
    """The whole table, all its rows and columns, as a CSV that is safe in a spreadsheet."""
    held = package.resources[name.removeprefix(f"{package.name}/")].table
    if held is None:
        return {}
    sheet = Sheet(held.names)
    for row in range(held.rows):
        sheet.add(column.cells[row] for column in held.columns)
    return {address: sheet.as_csv()}
