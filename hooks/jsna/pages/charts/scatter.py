"""Scatter plots: two columns of any table against each other, a dot for each row."""

from __future__ import annotations

from jsna.data.numbers import usual_decimals, with_unit
from jsna.data.table import Column
from jsna.keys import Keys
from jsna.pages.charts.plain import absence, number_of, numbers_of, table_figure
from jsna.pages.names import known
from jsna.pages.page import Fragment, Page
from jsna.pages.plain import Chosen, column_of, plain_rows
from jsna.prose.plain import plain
from jsna_charts import spec as charts

MOST = 400


def scatter(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `scatter` block; raises Unknown."""
    found = plain_rows(keys, keys.required("resource"), page)
    wanted = [keys.required(key) for key in ("name", "x", "y")]
    if not known(wanted, lambda column: column_of(found, column), page):
        return None
    names, across, up = (column_of(found, column) for column in wanted)
    decimals = [_decimals(keys, key, column, found) for key, column in (("x", across), ("y", up))]
    if None in decimals:
        return None
    if len(found.rows) > MOST:
        keys.bad("resource", f"There is room for {MOST} dots, and these are {len(found.rows)}.", "Use “where”.")
        return None
    x_digits, y_digits = (number or 0 for number in decimals)
    dots = tuple(_pair(names.cells[row] or "", (across, x_digits), (up, y_digits), row) for row in found.rows)
    headings = [column.title or column.name for column in (names, across, up)]
    title = plain(keys.text("title")) or found.title
    units = (charts.Unit("", "", x_digits), charts.Unit("", "", y_digits))
    spec = charts.ScatterSpec(title, headings[1], headings[2], units[0], units[1], dots, what=headings[0])
    return table_figure(keys, found, spec, page)


def _decimals(keys: Keys, key: str, column: Column, found: Chosen) -> int | None:
    """How many decimals a column is shown with; None, and a problem, where it does not hold numbers."""
    numbers = numbers_of(keys, key, column, found)
    return None if numbers is None else usual_decimals(numbers)


def _pair(name: str, across: tuple[Column, int], up: tuple[Column, int], row: int) -> charts.Pair:
    (x, x_text, x_state), (y, y_text, y_state) = (_value(*axis, row) for axis in (across, up))
    state = (
        charts.State.SUPPRESSED if charts.State.SUPPRESSED in (x_state, y_state) else max(x_state, y_state, key=_gone)
    )
    return charts.Pair(name, x, y, x_text, y_text, state=state)


def _gone(state: charts.State) -> bool:
    return state is charts.State.MISSING


def _value(column: Column, digits: int, row: int) -> tuple[float | None, str, charts.State]:
    number = number_of(column.cells[row] or "")
    if number is None:
        state, why = absence(column, row)
        return None, why, state
    return float(number), with_unit(number, digits, ""), charts.State.REPORTED
