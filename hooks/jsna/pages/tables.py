"""Table blocks: measures by area and period, or any plain table, as real tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from jsna.data.areas import AreaError
from jsna.data.measures import Group, Measure, Row, Series, Unknown
from jsna.data.periods import Period
from jsna.directives import Block
from jsna.keys import Keys
from jsna.pages.cells import Cell
from jsna.pages.marks import explained, marked
from jsna.pages.names import known, names_known
from jsna.pages.page import Fragment, Page
from jsna.pages.plain import KEYS as PLAIN_KEYS
from jsna.pages.plain import plain_table
from jsna.pages.wording import capital
from jsna.problems import Where
from jsna.reading import Text

KEYS = ("measure", "measures", "areas", "period", "periods", "sex", "age", "category_type", "category", "title")
_SUCH_AS = 3  # areas that a hint names, where those asked for have no values


def table(block: Block, page: Page) -> Fragment | None:
    """The table that a block asks for; None, and a problem, where it can't be made."""
    keys = Keys(block.body, "A table", page.site.problems)
    plain = "resource" in keys.mapping
    for key in PLAIN_KEYS if plain else KEYS:
        keys.raw(key)
    keys.done()
    if not names_known(block.body, page):
        return None
    try:
        return plain_table(keys, page) if plain else _measures(keys, page)
    except AreaError as error:
        page.site.problems.add(error.code, keys.mapping.where_of("areas"), str(error), error.hint)
    except Unknown as error:
        page.site.problems.add(error.code, _blamed(keys, error.code), str(error), error.hint)
    return None


def _blamed(keys: Keys, code: str) -> Where:
    """Where the key stands that a problem is about."""
    by_code = {"unknown-column": "columns", "unknown-breakdown": _group(keys), "no-data": "where"}
    likely = (by_code.get(code, ""), "resource", "measures", "measure")
    return next((keys.mapping.where_of(key) for key in likely if key in keys.mapping), keys.where)


def _group(keys: Keys) -> str:
    return next((key for key in ("category", "sex", "age", "category_type") if key in keys.mapping), "")


def _measures(keys: Keys, page: Page) -> Fragment | None:
    names = keys.texts("measures") or ((keys.required("measure"),) if "measure" in keys.mapping else ())
    if not names:
        raise Unknown("missing-key", "A table needs “measure”, “measures” or “resource”.")
    chosen = {key: keys.text(key) for key in ("sex", "age", "category_type", "category")}
    words, wanted, title = keys.texts("areas"), (*keys.texts("periods"), *keys.texts("period")), keys.text("title")
    measures = [page.site.catalogue.measure(name) for name in names]
    areas = page.site.catalogue.areas.several(words or ("home", *page.site.benchmarks))
    if len(measures) > 1:
        return _many(measures, areas, chosen, wanted, title, page)
    measure = measures[0]
    if not known(wanted, measure.period, page):
        return None
    periods = [measure.period(text) for text in wanted]
    group = measure.group(**chosen)
    rows = [(area, measure.series(area, group)) for area in areas]
    if not any(series.latest for _, series in rows):
        raise _no_values(measure, group)
    if len(periods) > 1:
        return _by_period(measure, rows, periods, title, page)
    period = periods[0] if periods else latest_period(measure, areas, group)
    return _by_area(measure, rows, period, title, page)


def _by_area(measure: Measure, rows: Sequence[tuple[str, Series]], period: Period, title: str, page: Page) -> Fragment:
    """One row an area for one period: value, interval, comparison; columns that would be empty are left out."""
    lines, shown = [], []
    for area, series in rows:
        row = series.at(period)
        name = Cell(page.site.catalogue.areas.name(area))
        shown.append(row)
        cells = [value_cell(measure, row), *_DASHES] if row is None else _judged(measure, row, page)
        lines.append([name, *cells])
    header = [
        "Area",
        f"Value ({measure.about.unit})" if measure.about.unit else "Value",
        "95% confidence interval",
        "Against England",
    ]
    full = [n for n in range(len(header)) if n < 2 or any(line[n] != _DASH for line in lines)]
    lines = [[line[n] for n in full] for line in lines]
    return _fragment(measure, [header[n] for n in full], lines, title, shown, page, period.in_words)


_DASH = Cell("—")
_DASHES = (_DASH, _DASH)


def _judged(measure: Measure, row: Row, page: Page) -> list[Cell]:
    found = page.site.findings(measure).comparison(row, "england")
    words = found.words
    status = Cell(capital(words), status=found.label.value) if words else _DASH
    return [value_cell(measure, row), Cell(interval(measure, row)), status]


def _by_period(
    measure: Measure, rows: Sequence[tuple[str, Series]], periods: list[Period], title: str, page: Page
) -> Fragment:
    """One row an area, one column a period."""
    lines, shown = [], []
    for area, series in rows:
        found = [series.at(period) for period in periods]
        shown += found
        cells = (value_cell(measure, row) for row in found)
        lines.append([Cell(page.site.catalogue.areas.name(area)), *cells])
    header = ["Area", *(period.in_words for period in periods)]
    return _fragment(measure, header, lines, title, shown, page)


def _many(
    measures: Sequence[Measure],
    areas: Sequence[str],
    chosen: Mapping[str, str],
    wanted: Sequence[Text],
    title: str,
    page: Page,
) -> Fragment | None:
    """One row a measure, one column an area: one period's values, or the latest of each."""
    if len(wanted) > 1:
        message = "A table of several measures shows one period, or the latest of each."
        page.site.problems.add("bad-value", wanted[1].where, message, "Give one period, or a table a measure.")
        return None
    lines, shown = [], []
    for measure in measures:
        series = [measure.series(area, measure.group(**chosen)) for area in areas]
        period = measure.period(wanted[0]) if wanted else None
        rows = [one.at(period) if period else one.latest for one in series]
        usual = next((row.period.in_words for row in rows if row), "—")
        cells = [Cell(measure.named(series[0].group)), Cell(usual), *(_dated(measure, row, usual) for row in rows)]
        shown += rows
        lines.append(cells)
    header = ["Measure", "Period", *(page.site.catalogue.areas.name(area) for area in areas)]
    return _fragment(None, header, lines, title, shown, page)


def _dated(measure: Measure, row: Row | None, usual: str) -> Cell:
    """A value with its unit, and with its period where that is not the row's usual one."""
    if row is None or row.value is None:
        return Cell(marked("", row), numeric=True)
    aside = "" if row.period.in_words == usual else f" ({row.period.in_words})"
    return Cell(marked(measure.said(row.value), row) + aside, numeric=True)


def _no_values(measure: Measure, group: Group) -> Unknown:
    """The error that none of the areas has a value, with the line that names some which do."""
    codes = dict.fromkeys(row.area for row in measure.rows if row.value is not None and row.group == group)
    hint = (
        f"Choose others, such as areas: [{', '.join(sorted(codes)[:_SUCH_AS])}]." if codes else "Choose another group."
    )
    return measure.lacks("no-data", f"“{measure.title}” has no values for these areas.", hint)


def latest_period(measure: Measure, areas: Iterable[str], group: Group) -> Period:
    """The newest period in which any of the areas has a counted value; raises Unknown where none has."""
    found = [latest.period for area in areas if (latest := measure.series(area, group).latest) is not None]
    if not found:
        raise _no_values(measure, group)
    return max(found)


def value_cell(measure: Measure, row: Row | None) -> Cell:
    """A value with its marks: `12.9 [p]`; `[c]` or `[x]` alone where there is none."""
    return Cell(marked(measure.number(row.value) if row else "", row), numeric=True)


def interval(measure: Measure, row: Row) -> str:
    """`12.1 to 13.8`, or a dash where the source publishes none."""
    if row.lower95 is None or row.upper95 is None:
        return "—"
    return f"{measure.number(row.lower95)} to {measure.number(row.upper95)}"


def heading(measure: Measure) -> str:
    """The measure's title with its unit, for a column or a caption."""
    named = measure.named(measure.headline)
    return f"{named} ({measure.about.unit})" if measure.about.unit else named


def _fragment(
    measure: Measure | None,
    header: list[str],
    lines: list[list[Cell]],
    title: str,
    rows: Sequence[Row | None],
    page: Page,
    period: str = "",
) -> Fragment:
    context = {
        "about": ", ".join(filter(None, (measure.title if measure and title else "", period))),
        "caption": page.prose(title) if title else "",
        "plain_caption": heading(measure) if measure else "The latest values",
        "header": header,
        "numeric": [any(line[n].numeric for line in lines) for n in range(len(header))],
        "rows": lines,
        "marks": explained(rows),
        "more": "",
        "csv": page.to(f"data/measures/{measure.name}.csv") if measure else "",
        "measure": page.to_measure(measure.name) if measure else "",
        "sources": measure.about.sources if measure else (),
        "licences": measure.about.licences if measure else (),
    }
    return Fragment("table.html", context)
