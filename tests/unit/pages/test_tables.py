"""Table blocks: one measure by area or by period, several measures, and any plain table of a package."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.pages.cells import Cell
from jsna.pages.page import Fragment
from sites import FILES, assessed
from unit.pages.making import PACKAGE, TABLE, Files, block, data, descriptor, problems, rates, whole, words

HEADER = ["Area", "Value (%)", "95% confidence interval", "Against England"]
DASH = Cell("—")
HOME = [
    Cell("Merrowshire"),
    Cell("12.9", numeric=True),
    Cell("11.9 to 13.9"),
    Cell("Worse than England", status="Worse"),
]
ASHENMOOR = [
    Cell("Ashenmoor"),
    Cell("14.2", numeric=True),
    Cell("11.3 to 17.1"),
    Cell("Similar to England", status="Similar"),
]


def table(root: Path, body: str, files: Files = FILES) -> Fragment:
    """What a table block becomes."""
    made, found = block(root, "table", body, files)
    assert made is not None, found
    return made


def texts(made: Fragment) -> list[list[str]]:
    """The cells of a table as its readers see them."""
    return [[cell.text for cell in row] for row in made.context["rows"]]


def marks(made: Fragment) -> list[str]:
    """The marks that the line above a table explains."""
    return [line[:3] for line in made.context["marks"] if len(line) > len("[x] a word")]


def test_home_and_its_benchmarks_are_listed_where_the_block_names_no_areas(tmp_path: Path) -> None:
    made = table(tmp_path, "measure: smoking")
    assert made.context["header"] == HEADER
    assert made.context["numeric"] == [False, True, False, False]
    assert texts(made) == [
        ["Merrowshire", "12.9", "11.9 to 13.9", "Worse than England"],
        ["Southern Vale", "11.0", "10.6 to 11.4", "Better than England"],
        ["England", "11.6", "11.4 to 11.8", "—"],
    ]


def test_areas_stand_in_the_block_s_own_order_each_with_its_comparison(tmp_path: Path) -> None:
    assert table(tmp_path, "measure: smoking\nareas: [ashenmoor, home]").context["rows"] == [ASHENMOOR, HOME]


def test_the_newest_period_with_any_value_is_shown_and_named_in_the_caption(tmp_path: Path) -> None:
    files = data({"E10900001,2023,": "", "E07900001,2023,": ",,,c,"})
    made = table(tmp_path, "measure: smoking\nareas: [home, ashenmoor]", files)
    assert made.context["about"] == "2021"
    assert [row[1] for row in texts(made)] == ["13.4", "15.0"]


def test_the_period_that_a_block_names_is_shown(tmp_path: Path) -> None:
    made = table(tmp_path, "measure: smoking\nareas: [home]\nperiod: 2019")
    assert texts(made) == [["Merrowshire", "15.2", "14.1 to 16.3", "Worse than England"]]
    assert made.context["about"] == "2019"


def test_a_suppressed_and_an_unavailable_cell_are_marked_and_the_marks_explained(tmp_path: Path) -> None:
    files = data({"E07900001,2023,": ",,,c,", "E07900002,2023,": ",,,x,"})
    made = table(tmp_path, "measure: smoking\nareas: [home, ashenmoor, wychstead]", files)
    assert [row[1] for row in texts(made)] == ["12.9", "[c]", "[x]"]
    assert marks(made) == ["[c]", "[x]"]


def test_a_mark_of_a_row_that_is_not_shown_is_not_explained(tmp_path: Path) -> None:
    files = data({"E07900001,2021,": ",,,c,", "E10900001,2023,": "12.9,11.9,13.9,p,"})
    made = table(tmp_path, "measure: smoking\nareas: [home, ashenmoor]", files)
    assert [row[1] for row in texts(made)] == ["12.9 [p]", "14.2"]
    assert marks(made) == ["[p]"]


def test_an_area_without_a_row_is_not_available_and_the_mark_is_explained(tmp_path: Path) -> None:
    made = table(tmp_path, "measure: smoking\nareas: [home, ashenmoor]", data({"E07900001,2023,": ""}))
    assert texts(made)[1] == ["Ashenmoor", "[x]", "—", "—"]
    assert marks(made) == ["[x]"]


def test_columns_that_would_be_empty_are_left_out(tmp_path: Path) -> None:
    files = {PACKAGE: descriptor(comparison="none")}
    made = table(tmp_path, "measure: smoking\nareas: [home]", files)
    assert made.context["header"] == HEADER[:3]
    assert texts(made) == [["Merrowshire", "12.9", "11.9 to 13.9"]]
    bare = {"E10900001,2023,": "12.9,,,,"}
    assert table(tmp_path, "measure: smoking\nareas: [home]", data(bare)).context["header"] == HEADER[:2]


def test_a_group_is_shown_for_the_areas_that_have_it(tmp_path: Path) -> None:
    made = table(tmp_path, "measure: smoking\nareas: [home]\ncategory: Routine and manual\nperiod: 2021")
    assert texts(made) == [["Merrowshire", "25.1", "22.3 to 27.9"]]  # England has no such row to compare with


def test_several_periods_are_columns(tmp_path: Path) -> None:
    made = table(tmp_path, "measure: smoking\nareas: [home, ashenmoor]\nperiods: [2019, 2023]")
    assert made.context["header"] == ["Area", "2019", "2023"]
    assert texts(made) == [["Merrowshire", "15.2", "12.9"], ["Ashenmoor", "16.1", "14.2"]]
    assert made.context["numeric"] == [False, True, True]


def test_a_period_that_an_area_lacks_is_marked_in_its_column(tmp_path: Path) -> None:
    files = data({"E07900001,2019,": "", "E07900001,2023,": ",,,c,"})
    made = table(tmp_path, "measure: smoking\nareas: [ashenmoor]\nperiods: [2019, 2021, 2023]", files)
    assert texts(made) == [["Ashenmoor", "[x]", "15.0", "[c]"]]
    assert marks(made) == ["[c]", "[x]"]


def test_several_measures_are_rows_with_the_latest_value_of_each_area(tmp_path: Path) -> None:
    two = descriptor().replace('"measures": [', '"measures": [' + SECOND)
    made = table(tmp_path, "measures: [smoking, manual]\nareas: [home, ashenmoor]", {PACKAGE: two})
    assert made.context["header"] == ["Measure", "Period", "Merrowshire", "Ashenmoor"]
    (first, *adults), (second, *workers) = texts(made)
    assert first == "Adults who smoke"
    assert adults == ["2023", "12.9%", "14.2%"]
    assert second.startswith("Workers who smoke")
    assert workers == ["2023", "24.3%", "[x]"]
    assert made.context["measure"] == made.context["csv"] == ""


SECOND = """
    {"name": "manual", "title": "Workers who smoke", "resource": "rates", "unit": "%",
     "where": {"category": "Routine and manual"}, "polarity": "low", "decimals": 1},"""


def test_the_caption_is_the_measure_with_its_unit_or_the_author_s_own_words(tmp_path: Path) -> None:
    page = "```table\nmeasure: smoking\nareas: [home]\n```\n"
    html = whole(assessed(tmp_path, {"content/index.md": page}), "index.md")
    assert words(html[html.index("<caption>") : html.index("</caption>")]) == "Adults who smoke (%) 2023"
    titled = (
        "```table\nmeasure: smoking\nareas: [home]\ntitle: Where [14.2%](value:smoking?area=ashenmoor) smoke\n```\n"
    )
    html = whole(assessed(tmp_path, {"content/index.md": titled}), "index.md")
    assert words(html[html.index("<caption>") : html.index("</caption>")]) == (
        "Where 14.2% smoke Adults who smoke, 2023"
    )


def test_a_wrong_figure_in_a_caption_is_reported_at_its_line(tmp_path: Path) -> None:
    assert block(tmp_path, "table", "measure: smoking\ntitle: Now [1%](value:smoking)")[1] == [("wrong-figure", 5)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("title: Nothing", [("missing-key", 4)]),
        ("measure: smokin", [("unknown-measure", 4)]),
        ("measures:\n  - smoking\n  - drinking", [("unknown-measure", 6)]),
        ("measure: smoking\nareas: [home, atlantis]", [("unknown-area", 5)]),
        ("measure: smoking\nareas: [neighbours]", [("unknown-area", 5)]),
        ("measure: smoking\nperiod: 2022", [("unknown-period", 5)]),
        ("measure: smoking\nperiods: [2019, 2020, 2022]", [("unknown-period", 5), ("unknown-period", 5)]),
        ("measure: smoking\nareas: [home]\ncategory: Clerks", [("unknown-breakdown", 6)]),
        ("measure: smoking\nareas: [ashenmoor]\ncategory: Routine and manual", [("no-data", 4)]),
        ("resource: smoke/rats", [("unknown-resource", 4)]),
        ("resource: smoke/areas\ncolumns: [name, size]", [("unknown-column", 5)]),
    ],
)
def test_a_mistake_is_reported_at_its_line_and_nothing_is_made(
    tmp_path: Path, body: str, expected: list[tuple[str, int]]
) -> None:
    assert block(tmp_path, "table", body) == (None, expected)


def test_where_the_areas_have_no_values_the_line_to_write_names_some_that_do(tmp_path: Path) -> None:
    body = "```table\nmeasure: smoking\nareas: [ashenmoor]\ncategory: Routine and manual\n```\n"
    build = assessed(tmp_path, {**FILES, "content/index.md": f"# A small county\n\n{body}"})
    (problem,) = [one for one in build.problems.found if one.code == "no-data"]
    assert problem.hint == "Choose others, such as areas: [E10900001]."


@pytest.mark.parametrize(
    "body",
    ["measure: smoking\nwhere: {category: x}", "resource: smoke/areas\nareas: [home]", "measure: smoking\ntop: 3"],
)
def test_a_key_that_a_table_does_not_know_is_reported_at_its_line(tmp_path: Path, body: str) -> None:
    assert block(tmp_path, "table", body)[1] == [("unknown-key", 5)]


def test_a_plain_table_has_the_columns_asked_for_and_the_rows_that_fit(tmp_path: Path) -> None:
    made = table(
        tmp_path, "resource: smoke/rates\ncolumns: [area, value]\nwhere: {period: 2023, category: Routine and manual}"
    )
    assert made.context["header"] == ["area", "value"]
    assert texts(made) == [["E10900001", "24.3"]]
    assert made.context["numeric"] == [False, True]
    assert (made.context["plain_caption"], made.context["csv"]) == ("rates", "data/tables/smoke/rates.csv")


def test_a_condition_on_an_unknown_column_is_reported(tmp_path: Path) -> None:
    made, found = block(tmp_path, "table", "resource: smoke/areas\nwhere: {size: 3}")
    assert made is None
    assert [code for code, _ in found] == ["unknown-column"]


def test_a_long_plain_table_is_cut_and_says_so(tmp_path: Path) -> None:
    many = "".join(f"E07900001,{year},Group,1.0,0.9,1.1\n" for year in range(1900, 2010))
    made = table(tmp_path, "resource: smoke/rates", {TABLE: rates({}, columns=()) + many})
    assert len(made.context["rows"]) == 40
    assert made.context["more"] == "The first 40 of 128 rows."  # 18 of the small table and 110 more


def test_a_cell_can_t_bring_in_markup(tmp_path: Path) -> None:
    hostile = "code,name,type,parent\nE10900001,<script>alert(1)</script>,County,\n"
    page = "```table\nresource: smoke/areas\n```\n"
    build = assessed(tmp_path, {"content/index.md": page, "datapackages/smoke/areas.csv": hostile})
    html = whole(build, "index.md")
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert problems(build, "content/index.md") == []
