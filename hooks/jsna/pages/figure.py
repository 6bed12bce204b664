"""The figure around a chart, and the parts of a spec that all charts share: readings, lines and their wording."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from jsna.data.measures import Measure, Row, Series, State
from jsna.data.packages import Origin
from jsna.pages.downloads import table_csv, table_file
from jsna.pages.page import Fragment, Page
from jsna_charts import spec as charts

_PERCENT = "%"


def unit(measure: Measure) -> charts.Unit:
    """How a chart writes the measure's numbers."""
    about = measure.about
    percent = about.unit.startswith(_PERCENT)
    return charts.Unit(_PERCENT if percent else "", "" if percent else about.unit, about.decimals)


def line(measure: Measure, series: Series, page: Page) -> charts.Line:
    """One series as a line of readings."""
    readings = tuple(reading(measure, row) for row in series.rows)
    breaks = tuple(charts.Break(b.at, b.reason) for b in series.breaks)
    return charts.Line(place_of(page, series), readings, breaks)


def reading(measure: Measure, row: Row) -> charts.Reading:
    """One row as a reading, in the words of the page."""
    text = measure.said(row.value) if row.value is not None else absent(row)
    values = floats(row.value, row.lower95, row.upper95)
    label = row.period.in_words.removeprefix("as at ")
    return charts.Reading(label, row.period.mid, *values, text=text, state=charts.State(row.state.value))


def absent(row: Row | None) -> str:
    """Why a row has no value, or why there is no row."""
    return why(row is not None and row.state is State.SUPPRESSED)


def why(withheld: bool) -> str:
    """Why there is no value: it is withheld, or there is none."""
    return "suppressed, to protect people" if withheld else "no value published"


def floats(*numbers: object) -> tuple[float | None, float | None, float | None]:
    """Value and limits as a chart wants them."""
    value, lower, upper = (None if number is None else float(str(number)) for number in numbers)
    return value, lower, upper


def place_of(page: Page, series: Series) -> str:
    """The name of a series' area."""
    return page.site.catalogue.areas.name(series.area)


@dataclass(frozen=True)
class Frame:
    """What stands around a chart. Without an address in `csv` the table behind the chart is the file."""

    title: str  # the author's headline, "" for none
    usual: str  # what is drawn, in the data's own words
    about: tuple[str, ...]  # the line below: measure, place, period
    says: str = ""  # what the chart says, where its own words are not enough
    measures: tuple[Measure, ...] = ()
    sources: tuple[Origin, ...] = ()
    licences: tuple[Origin, ...] = ()
    notes: tuple[str, ...] = ()
    csv: str = ""
    files: Mapping[str, bytes] = field(default_factory=dict)


def figure(
    measure: Measure,
    series: Series,
    period: str,
    title: str,
    spec: charts.Spec,
    page: Page,
    place: str = "",
    says: str = "",
    rows: Sequence[Row] = (),
) -> Fragment:
    """The figure around a chart of one measure: its line, its source, and all of its data for download."""
    named = measure.named(series.group)
    about = (named if title else "", place or place_of(page, series), period)
    frame = Frame(
        title=title,
        usual=named,
        about=tuple(filter(None, about)),
        says=says,
        measures=(measure,),
        sources=measure.about.sources,
        licences=measure.about.licences,
        notes=notes(rows or series.rows, page.site.catalogue.areas.name),
        csv=f"data/measures/{measure.name}.csv",
    )
    return framed(spec, frame, page)


def framed(spec: charts.Spec, frame: Frame, page: Page) -> Fragment:
    """The figure around any chart: headline, what it is about, what it says, source, and the data behind it."""
    own = {} if frame.csv else {table_file(spec): table_csv(spec)}
    context = {
        "headline": page.prose(frame.title) if frame.title else "",
        "title": frame.usual,
        "about": list(frame.about),
        "says": frame.says,
        "measures": [{"title": one.title, "href": page.to_measure(one.name)} for one in frame.measures],
        "csv": page.to(frame.csv or table_file(spec)),
        "sources": frame.sources,
        "licences": frame.licences,
        "notes": [*frame.notes, *_caveats(frame.measures)],
    }
    return Fragment("figure.html", context, (spec,), {**own, **frame.files})


def of_several(
    measures: Sequence[Measure], spec: charts.Spec, title: str, about: Iterable[str], page: Page, notes: Sequence[str]
) -> Fragment:
    """The figure around a chart of several measures: all of their sources, and the chart's own table as its data."""
    frame = Frame(
        title=title,
        usual=spec.title,
        about=tuple(filter(None, about)),
        measures=tuple(measures),
        sources=tuple(dict.fromkeys(origin for one in measures for origin in one.about.sources)),
        licences=tuple(dict.fromkeys(origin for one in measures for origin in one.about.licences)),
        notes=tuple(notes),
    )
    return framed(spec, frame, page)


def named_notes(held: Iterable[tuple[Measure, Iterable[Row]]]) -> list[str]:
    """The notes of the rows of several measures, each with its measure."""
    return [f"{measure.title}, {note}" for measure, rows in held for note in notes(rows)]


def notes(rows: Iterable[Row], name: Callable[[str], str] | None = None) -> tuple[str, ...]:
    """The distinct notes of some rows, each with its periods; with `name` also with its areas, where they are few."""
    held = list(rows)
    found: dict[str, list[Row]] = {}
    for row in held:
        if row.note:
            found.setdefault(row.note, []).append(row)
    every = len({row.area for row in held})
    return tuple(f"{', '.join(_about(some, every, name))}: {note}" for note, some in found.items())


def _about(rows: Sequence[Row], every: int, name: Callable[[str], str] | None) -> list[str]:
    """`Coldwater Vale, 2024/25` where the note is about one of several areas, and `2024/25` where it is about all."""
    areas = dict.fromkeys(row.area for row in rows)
    named = [name(area) for area in areas] if name and len(areas) <= min(_MOST_NAMED, every - 1) else []
    return [*named, *dict.fromkeys(row.period.in_words for row in rows)]


_MOST_NAMED = 3


def _caveats(measures: Sequence[Measure]) -> list[str]:
    """What a package warns of, named where there are several measures."""
    named = [(one.title if len(measures) > 1 else "", one.about.caveats) for one in measures if one.about.caveats]
    return [": ".join(filter(None, pair)) for pair in named]


def assumption(measure: Measure, rows: Iterable[Row]) -> str:
    """What projected values rest on: their publisher's note, else whose they are; empty where none is projected."""
    projected = [row for row in rows if row.state is State.PROJECTED]
    if not projected:
        return ""
    note = next((row.note for row in projected if row.note), "")
    sources = ", ".join(origin.title for origin in measure.about.sources)
    return note or (f"Projected by {sources}" if sources else "A projection of its publisher's")
