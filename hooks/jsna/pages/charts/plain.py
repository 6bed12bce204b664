"""Lines, bars and dots of any table of any package."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from jsna.data.markers import withholds
from jsna.data.numbers import usual_decimals, with_unit
from jsna.data.periods import PeriodError, parse_period
from jsna.data.table import Column
from jsna.keys import Keys, bearable
from jsna.pages.figure import Frame, framed, why
from jsna.pages.names import known
from jsna.pages.page import Fragment, Page
from jsna.pages.plain import Chosen, column_of, plain_rows, whole_file
from jsna.prose.plain import plain
from jsna_charts import spec as charts

MOST_ENTRIES = 40
_SERIES = {"line": 4, "bar": 2, "dots": 4}


@dataclass(frozen=True)
class Point:
    """One value of a series: what it stands at, its number and how it is written, or why there is none."""

    x: str
    value: float | None
    text: str
    state: charts.State


@dataclass(frozen=True)
class Plot:
    """What a block asks for of a table."""

    what: str  # the heading of `x`
    series: Mapping[str, Sequence[Point]]
    unit: charts.Unit
    title: str


def line(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `line` block; raises Unknown."""
    return _figure(keys, "line", _line, page)


def bar(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `bar` block; raises Unknown."""
    return _figure(keys, "bar", lambda plot: charts.BarSpec(*_entries(plot)), page)


def dots(keys: Keys, page: Page) -> Fragment | None:
    """The figure of a `dots` block; raises Unknown."""
    return _figure(keys, "dots", lambda plot: charts.DotsSpec(*_entries(plot)), page)


def _figure(keys: Keys, kind: str, make: Callable[[Plot], charts.Spec], page: Page) -> Fragment | None:
    found = plain_rows(keys, keys.required("resource"), page)
    columns = [keys.text(key) for key in ("x", "y", "series") if keys.text(key)]
    plot = _plot(keys, found) if known(columns, lambda column: column_of(found, column), page) else None
    if plot is None or not _fits(keys, kind, plot):
        return None
    return table_figure(keys, found, make(plot), page)


def table_figure(keys: Keys, found: Chosen, spec: charts.Spec, page: Page) -> Fragment:
    """The figure around a chart of any table, with the whole table for download."""
    address = f"data/tables/{found.name}.csv"
    frame = Frame(
        title=keys.text("title"),
        usual=found.title,
        about=tuple(filter(None, (found.title if keys.text("title") else "", found.package.title))),
        sources=found.package.sources,
        licences=found.package.licences,
        csv=address,
        files=whole_file(address, found.package, found.name),
    )
    return framed(spec, frame, page)


def _plot(keys: Keys, found: Chosen) -> Plot | None:
    """The series of a block, in the table's order; None, and a problem, where a number can't be read."""
    across, up = column_of(found, keys.required("x")), column_of(found, keys.required("y"))
    by = column_of(found, keys.text("series")) if keys.text("series") else None
    numbers = numbers_of(keys, "y", up, found)
    if numbers is None:
        return None
    unit, decimals = str(keys.text("unit")), usual_decimals(numbers)
    series: dict[str, list[Point]] = {}
    for row in found.rows:
        named = (by.cells[row] or "") if by else _heading(up)
        series.setdefault(named, []).append(_point(across.cells[row] or "", up, row, unit, decimals))
    twice = next((point.x for points in series.values() for point in points if _times(point.x, points) > 1), None)
    if twice is not None:
        hint = "Add “series”, or choose rows with “where”."
        keys.bad("x", f"Several rows of “{found.name}” stand at “{twice}”, and one value has room there.", hint)
        return None
    percent = unit.startswith("%")
    told = charts.Unit("%" if percent else "", "" if percent else unit, decimals)
    return Plot(_heading(across), series, told, plain(keys.text("title")) or found.title)


def _heading(column: Column) -> str:
    return column.title or column.name


def _times(x: str, points: Sequence[Point]) -> int:
    return sum(point.x == x for point in points)


def number_of(cell: str) -> Decimal | None:
    """A cell as a number; None where it is none."""
    try:
        value = Decimal(cell)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def numbers_of(keys: Keys, key: str, column: Column, found: Chosen) -> list[Decimal] | None:
    """The numbers of a column's chosen rows; None, and a problem, where one is none, or none that can be drawn."""
    cells = [cell for row in found.rows if (cell := column.cells[row])]
    numbers = [number for cell in cells if (number := number_of(cell)) is not None]
    beyond = next((number for number in numbers if not bearable(number)), None)
    if len(numbers) < len(cells):
        hint = f"Name a column of numbers as “{key}”."
        keys.bad(key, f"The column “{column.name}” does not hold numbers alone.", hint)
    elif beyond is not None:
        message = f"The column “{column.name}” holds {beyond}, which is too large or too small to be drawn."
        keys.bad(key, message, "Correct it in the data, or choose other rows with “where”.")
    else:
        return numbers
    return None


def _point(x: str, column: Column, row: int, unit: str, decimals: int) -> Point:
    cell = column.cells[row]
    if cell:
        value = Decimal(cell)
        return Point(x, float(value), with_unit(value, decimals, unit), charts.State.REPORTED)
    state, reason = absence(column, row)
    return Point(x, None, reason, state)


def absence(column: Column, row: int) -> tuple[charts.State, str]:
    """Why a cell has no number: withheld, as the way in which it is spelt says, or not published."""
    hidden = withholds(column.marks.get(row, ""))
    state = charts.State.SUPPRESSED if hidden else charts.State.MISSING
    return state, why(hidden)


def _fits(keys: Keys, kind: str, plot: Plot) -> bool:
    """Whether a chart of the kind has room for it all; a problem where it has not."""
    most, entries = _SERIES[kind], len({point.x for points in plot.series.values() for point in points})
    if len(plot.series) > most:
        message = f"A {kind} chart holds {most} series, and these are {len(plot.series)}."
        keys.bad("series" if "series" in keys.mapping else "resource", message, "Choose rows with “where”.")
    elif kind != "line" and entries > MOST_ENTRIES:
        keys.bad("x", f"There is room for {MOST_ENTRIES} of “{plot.what}”, and these are {entries}.", "Use “where”.")
    else:
        return True
    return False


def _line(plot: Plot) -> charts.LineSpec:
    places = _places(plot)
    lines = tuple(
        charts.Line(name, tuple(sorted((_reading(point, places) for point in points), key=lambda found: found.at)))
        for name, points in plot.series.items()
    )
    return charts.LineSpec(plot.title, plot.unit, lines, plot.what)


def _reading(point: Point, places: Mapping[str, float]) -> charts.Reading:
    return charts.Reading(point.x, places[point.x], point.value, text=point.text, state=point.state)


def _places(plot: Plot) -> dict[str, float]:
    """Where each `x` stands: as the number or the period it is, else in the order met."""
    labels = list(dict.fromkeys(point.x for points in plot.series.values() for point in points))
    numbers = [number_of(label) for label in labels]
    if all(number is not None and bearable(number) for number in numbers):
        return {label: float(number or 0) for label, number in zip(labels, numbers, strict=True)}
    try:
        return {label: parse_period(label).mid for label in labels}
    except PeriodError:
        return {label: float(place) for place, label in enumerate(labels)}


def _entries(plot: Plot) -> tuple[str, charts.Unit, tuple[charts.Entry, ...], str, str]:
    """The fields of the spec of bars or dots, in their order."""
    held = {name: {point.x: point for point in points} for name, points in plot.series.items()}
    labels = dict.fromkeys(point.x for points in plot.series.values() for point in points)
    gone = Point("", None, why(withheld=False), charts.State.MISSING)
    entries = tuple(
        charts.Entry(label, tuple(_bar(name, points.get(label, gone)) for name, points in held.items()))
        for label in labels
    )
    return plot.title, plot.unit, entries, "", plot.what


def _bar(name: str, point: Point) -> charts.Bar:
    return charts.Bar(name, point.value, text=point.text, state=point.state)
