"""What a proposal changes, as data: `jsna changes --format json`. What only sources tell is in keys of its own."""

from __future__ import annotations

from jsna.comparing.charts import ChartChange
from jsna.comparing.review import Review, SentenceChange
from jsna.comparing.tables import RowChange, TableChange
from jsna.outputs.changes import changes_record
from jsna.outputs.measures import Record
from jsna.outputs.notation import Json, as_json
from jsna.problems import Problem

MOST_ROWS = 200  # of a table: its counts tell the rest


def review_file(found: Review) -> bytes:
    """The file. `sentences`, `charts`, `tables` and `problems` are there only where both sides tell them."""
    return as_json(review_record(found), levels=3)


def review_record(found: Review) -> Record:
    """As an object; the six keys of two editions are always there."""
    names: Record = dict(zip(("from", "to"), found.names, strict=True))
    nothing: Record = {"objectives": [], "measures": [], "chapters": [], "pages": []}
    edition = changes_record(found.edition, *found.names) if found.edition else nothing
    more: Record = {}
    if found.sentences is not None:
        more["sentences"] = [_sentence(one) for one in found.sentences]
    if found.charts is not None:
        more["charts"] = [_chart(one) for one in found.charts]
    if found.tables is not None:
        more["tables"] = [_table(one) for one in found.tables]
    if found.problems:
        more["problems"] = [_problem(one) for one in found.problems]
    return {**names, **edition, **more}


def _sentence(one: SentenceChange) -> Json:
    return {"page": one.path, "title": one.title, "from": one.before or None, "to": one.after or None}


def _chart(one: ChartChange) -> Json:
    said: Record = {"from": one.before or None, "to": one.after or None, "rows": one.numbers}
    return {"page": one.path, "title": one.title, "change": one.change, **said}


def _table(one: TableChange) -> Json:
    counts: Record = {name: one.count(name) for name in ("added", "removed", "changed")}
    columns: Record = {
        "columns": [*one.columns],
        "new_columns": [*one.new_columns],
        "gone_columns": [*one.gone_columns],
    }
    about: Record = {"path": one.path, "change": one.change, "key": [*one.key], "from": one.before, "to": one.after}
    rows: list[Json] = [_row(row) for row in one.rows[:MOST_ROWS]]
    return {**about, **counts, **columns, "rows": rows, "omitted": len(one.rows) - len(rows)}


def _row(row: RowChange) -> Json:
    before: Json = [*row.before] if row.before else None
    after: Json = [*row.after] if row.after else None
    return {"change": row.change, "from": before, "to": after}


def _problem(one: Problem) -> Json:
    where: Record = {"file": one.where.path, "line": one.where.line or None, "column": one.where.column or None}
    return {"code": one.code, "severity": str(one.severity), **where, "message": one.message, "hint": one.hint}
