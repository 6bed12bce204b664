"""Lines, bars, dots and scatters of any table, and what is said of its empty cells."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import BarSpec, DotsSpec, LineSpec, ScatterSpec, State
from unit.pages.county import descriptor, figure, refused

VISITS = "resource: county/visits\nx: year\ny: visits\nseries: clinic\n"


def test_lines_stand_at_their_years_and_tell_hidden_from_missing(tmp_path: Path) -> None:
    made, spec = figure(tmp_path, f"show: line\n{VISITS}unit: visits", LineSpec)
    assert [line.name for line in spec.lines] == ["North", "South"]
    north, south = (line.readings for line in spec.lines)
    assert [(reading.at, reading.value, reading.text) for reading in north] == [
        (2021.0, 10.0, "10 visits"), (2022.0, 14.0, "14 visits"),
    ]  # fmt: skip
    assert [(reading.state, reading.text) for reading in south] == [
        (State.SUPPRESSED, "suppressed, to protect people"), (State.MISSING, "no value published"),
    ]  # fmt: skip
    assert made.context["title"] == "Visits to clinics"
    assert [origin.title for origin in made.context["sources"]] == ["County office (invented)"]
    assert list(made.files) == ["data/tables/county/visits.csv"]


def test_bars_have_the_rows_that_where_chooses_and_the_author_s_title_in_words(tmp_path: Path) -> None:
    title = "Of [48.0%](value:walk), who came?"
    body = f"show: bar\nresource: county/visits\nx: clinic\ny: visits\nwhere: {{year: '2021'}}\ntitle: {title}"
    spec = figure(tmp_path, body, BarSpec)[1]
    assert (spec.title, spec.what) == ("Of 48.0%, who came?", "clinic")
    assert [(entry.name, entry.bars[0].value, entry.bars[0].state) for entry in spec.entries] == [
        ("North", 10.0, State.REPORTED), ("South", None, State.SUPPRESSED),
    ]  # fmt: skip


def test_dots_have_a_place_for_each_series(tmp_path: Path) -> None:
    body = "show: dots\nresource: county/visits\nx: clinic\ny: visits\nseries: year"
    spec = figure(tmp_path, body, DotsSpec)[1]
    assert [[bar.name for bar in entry.bars] for entry in spec.entries] == [["2021", "2022"]] * 2


def test_a_scatter_has_a_dot_for_each_row(tmp_path: Path) -> None:
    body = "show: scatter\nresource: county/visits\nname: clinic\nx: year\ny: visits"
    spec = figure(tmp_path, body, ScatterSpec)[1]
    assert [(dot.name, dot.x, dot.y, dot.state) for dot in spec.dots][:3] == [
        ("North", 2021.0, 10.0, State.REPORTED),
        ("North", 2022.0, 14.0, State.REPORTED),
        ("South", 2021.0, None, State.SUPPRESSED),
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("show: line\nresource: county/visit\nx: year\ny: visits", [("unknown-resource", 5)]),
        ("show: line\nresource: county/visits\nx: years\ny: visits", [("unknown-column", 6)]),
        ("show: line\nresource: county/visits\nx: year\ny: visit", [("unknown-column", 7)]),
        ("show: line\nresource: county/visits\nx: year\ny: note", [("bad-value", 7)]),
        ("show: line\nresource: county/visits\nx: year\ny: visits", [("bad-value", 6)]),  # two rows for each year
        ("show: bar\nresource: county/visits\nx: clinic", [("missing-key", 4)]),
        ("show: bar\nresource: county/visits\nx: clinic\ny: visits\nseries: year\nmeasure: walk", [("unknown-key", 9)]),
        ("show: bar\nresource: county/visits\nx: clinic\ny: visits\nwhere: {year: '1999'}", [("no-data", 4)]),
        ("show: scatter\nresource: county/visits\nname: clinic\nx: group\ny: visits", [("bad-value", 7)]),
    ],
)
def test_a_mistake_is_reported_at_its_line(tmp_path: Path, body: str, expected: list[tuple[str, int]]) -> None:
    assert refused(tmp_path, body) == expected


@pytest.mark.parametrize("number", ["1e400", "-1e999999999", "1e-300", "1e-999999999", "12345678901234567890"])
@pytest.mark.parametrize(
    ("body", "line"),
    [("show: line\nx: year", 7), ("show: dots\nx: year", 7), ("show: scatter\nname: clinic\nx: visits", 8)],
)
def test_a_number_beyond_any_axis_is_reported_at_its_line(tmp_path: Path, body: str, line: int, number: str) -> None:
    rows = f"clinic,year,group,visits,note\nNorth,2021,Men,{number},a\nNorth,2022,Men,3,b\n"
    package = descriptor().replace('"visits", "type": "integer"', '"visits", "type": "number"')
    files = {"datapackages/county/visits.csv": rows, "datapackages/county/datapackage.json": package}
    assert ("bad-value", line) in refused(tmp_path, f"{body}\nresource: county/visits\ny: visits", files)


def test_more_series_than_a_kind_of_chart_holds_are_refused(tmp_path: Path) -> None:
    rows = "clinic,year,group,visits,note\n" + "".join(f"{name},2021,Men,1,a\n" for name in "ABC")
    files = {"datapackages/county/visits.csv": rows}
    body = "show: bar\nresource: county/visits\nx: year\ny: visits\nseries: clinic"
    assert refused(tmp_path, body, files) == [("bad-value", 8)]
