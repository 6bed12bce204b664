"""What a proposal changes, as a text for those who review it: first in short, then each promise, sentence and row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from jsna.comparing.charts import ChartChange
from jsna.comparing.review import Review, SentenceChange
from jsna.comparing.tables import ADDED, CHANGED, REMOVED, RowChange, TableChange
from jsna.comparing.wording import GONE, NEW, SAME, Piece, pieces
from jsna.editions.changes import Changes, PageChange
from jsna.pages.changes import told
from jsna.pages.templates import render

_PAGE = {"new": "new", "gone": "gone", "renamed": "", "rewritten": "changed in what stands around its sentences"}
_PAGES = (
    ("new", "new page", "new pages"),
    ("gone", "page gone", "pages gone"),
    ("renamed", "page with a new address", "pages with a new address"),
    ("rewritten", "rewritten page", "rewritten pages"),
)
_LEADS = "a new address, to which {} leads"
_OBJECTIVES = "strategy/objectives/"
_HERE = "this proposal"  # what “.” is called
_MOST_SENTENCES, _MOST_CHARTS, _MOST_ROWS, _MOST_COLUMNS, _MOST_PROBLEMS = 20, 30, 15, 10, 30
_LONGEST = 80  # characters of a cell
Cells = tuple[tuple[Piece, ...], ...]


def markdown(found: Review) -> str:
    """The whole text. Whatever is an author's is escaped in it."""
    edition = told(found.edition) if found.edition else {"objectives": [], "measures": [], "gaps": []}
    names = {"before": found.names[0], "after": _HERE if found.names[1] == "." else found.names[1]}
    moved = dict(_moved(found.edition)) if found.edition else {}
    context = {
        **edition,
        **names,
        "nothing": found.nothing,
        "short": _in_short(found),
        "broken": number(len(found.after.errors), "error") if found.after.errors else "",
        "broken_before": bool(found.before.errors),
        "problems": found.problems[:_MOST_PROBLEMS],
        "problems_more": max(len(found.problems) - _MOST_PROBLEMS, 0),
        "sentences": [_page(*one) for one in _by_page(found.sentences or ())],
        "charts": [_chart(one) for one in (found.charts or ())[:_MOST_CHARTS]],
        "charts_more": max(len(found.charts or ()) - _MOST_CHARTS, 0),
        "pages": [(page, moved.get(page.address, _PAGE[page.change])) for page in _pages(found)],
        "tables": [_table(one) for one in found.tables or ()],
    }
    return re.sub(r"\n{3,}", "\n\n", render("review.md", context)).rstrip() + "\n"


def _pages(found: Review) -> list[PageChange]:
    """Pages that are new, gone or rewritten, but for those whose changed sentences are told."""
    edited = {f"{one.path}" for one in found.sentences or ()}
    paths = {page.address: page.path for page in found.edition.after.pages} if found.edition else {}
    listed = (*found.edition.chapters, *found.edition.pages) if found.edition else ()
    return [page for page in listed if page.change != "rewritten" or paths.get(page.address) not in edited]


def _moved(found: Changes) -> Iterator[tuple[str, str]]:
    """The new addresses of what was renamed, and what is said of each."""
    for measure in found.measures:
        if measure.was:
            yield f"measures/{measure.name}/", _LEADS.format(f"measures/{measure.was}/")
    for page in (*found.chapters, *found.pages):
        if page.was:
            yield page.address, _LEADS.format(page.was)
    for objective in found.objectives:
        if objective.was:
            yield f"{_OBJECTIVES}{objective.id}/", _LEADS.format(f"{_OBJECTIVES}{objective.was}/")


def _in_short(found: Review) -> str:
    """What there is below, counted; "" where there is nothing."""
    parts = [*_of_edition(found.edition)] if found.edition else []
    parts += _of_pages(_pages(found))
    sentences, charts = found.sentences or (), found.charts or ()
    tables = [one for one in found.tables or () if one.rows]
    parts += _on_pages(len(sentences), "sentence", {one.path for one in sentences})
    parts += _on_pages(len(charts), "chart", {one.path for one in charts})
    rows = sum(len(one.rows) for one in tables)
    parts += [f"{number(rows, 'row')} of {number(len(tables), 'table')}"] if rows else []
    return ", ".join(parts)


def _of_edition(found: Changes) -> Iterator[str]:
    statuses = sum(one.change == "status" for one in found.objectives)
    others = len(found.objectives) - statuses
    yield from [number(statuses, "status", "statuses")] if statuses else []
    yield from [number(others, "promise")] if others else []
    yield from [number(len(found.measures), "measure")] if found.measures else []
    yield from [number(len(found.gaps), "gap")] if found.gaps else []


def _of_pages(found: list[PageChange]) -> Iterator[str]:
    for change, one, many in _PAGES:
        if several := sum(page.change == change for page in found):
            yield number(several, one, many)


def _on_pages(found: int, one: str, pages: set[str]) -> list[str]:
    return [f"{number(found, one)} on {number(len(pages), 'page')}"] if found else []


def number(found: int, one: str, many: str = "") -> str:
    """`1 row`, `12 rows`."""
    return f"{found:,} {one if found == 1 else many or f'{one}s'}"


def _by_page(found: Iterable[SentenceChange]) -> Iterator[tuple[tuple[str, str], list[SentenceChange]]]:
    for page, changes in groupby(found, key=lambda one: (one.path, one.title)):
        yield page, list(changes)


def _page(page: tuple[str, str], found: list[SentenceChange]) -> dict[str, Any]:
    return {
        "path": page[0],
        "title": page[1],
        "sentences": [_edited(one) for one in found[:_MOST_SENTENCES]],
        "more": max(len(found) - _MOST_SENTENCES, 0),
    }


def _edited(one: SentenceChange) -> dict[str, Any]:
    lead = "Changed: " if one.before and one.after else "Gone: " if one.before else "New: "
    return {"lead": lead, "pieces": pieces(one.before, one.after)}


def _chart(one: ChartChange) -> dict[str, Any]:
    same = one.before == one.after
    said = () if same else pieces(one.before, one.after)
    return {
        "title": one.title,
        "path": one.path,
        "change": one.change,
        "pieces": said,
        "rows": number(one.numbers, "row") if one.numbers else "",
    }


def _table(one: TableChange) -> dict[str, Any]:
    shown = one.rows[:_MOST_ROWS]
    columns = _columns(one, shown)
    return {
        "path": one.path,
        "change": one.change,
        "counts": ", ".join(_row_counts(one)),
        "sizes": (number(one.before, "row"), number(one.after, "row")),
        "same_size": one.before == one.after,
        "new_columns": one.new_columns,
        "gone_columns": one.gone_columns,
        "header": [one.columns[place] for place in columns],
        "rows": [(row.change, _cells(row, columns)) for row in shown],
        "more": number(more, "more row") if (more := len(one.rows) - len(shown)) else "",
        "hidden": number(hidden, "column") if shown and (hidden := len(one.columns) - len(columns)) else "",
    }


def _row_counts(one: TableChange) -> Iterator[str]:
    for change in (ADDED, REMOVED, CHANGED):
        if found := one.count(change):
            yield f"{number(found, 'row')} {change}"


def _columns(one: TableChange, rows: Iterable[RowChange]) -> list[int]:
    """The columns to show: those that tell the rows apart, those that differ, then others while there is room."""
    shown = list(rows)
    places = range(len(one.columns))
    filled = [place for place in places if any(place < len(c) and c[place] for r in shown for c in (r.before, r.after))]
    differ = [p for p in filled if any(r.change == CHANGED and r.before[p] != r.after[p] for r in shown)]
    key = [p for p in filled if one.columns[p] in one.key]
    others = filled if any(r.change != CHANGED for r in shown) or not key else []
    return sorted(list(dict.fromkeys((*key, *differ, *others)))[:_MOST_COLUMNS])


def _cells(row: RowChange, columns: Iterable[int]) -> Cells:
    return tuple(
        _cell(*(_cut(cells[place]) if cells else None for cells in (row.before, row.after))) for place in columns
    )


def _cell(before: str | None, after: str | None) -> tuple[Piece, ...]:
    """One cell: as it is where its row came or went, or where it stayed."""
    if before is None or after is None or before == after:
        return (Piece(SAME, after if after is not None else before or ""),)
    return tuple(Piece(change, text or "(empty)") for change, text in ((GONE, before), (NEW, after)))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
