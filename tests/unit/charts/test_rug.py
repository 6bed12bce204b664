"""A rug shows every cell as mark and value where there is room, and as mark alone on a phone."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import narrow_drawing, tartan
from jsna_charts.render import render
from jsna_charts.samples.rug import AREAS, CROWDED, FEW, MISSING, RUG, SUPPRESSED, rows
from jsna_charts.spec import Status
from jsna_charts.style import STATUS_MARKS, stylesheet
from jsna_charts.svg import standalone
from jsna_charts.table import table
from unit.charts.drawings import SVG, flat, forms, texts


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def marks(chart: str) -> int:
    return len(list(ElementTree.fromstring(chart).iter(f"{SVG}use")))


def test_many_areas_have_a_drawing_for_wide_screens_and_one_for_narrow() -> None:
    narrow, wide = forms(render(RUG))
    assert ElementTree.fromstring(narrow).attrib["class"] == "jsna-chart jsna-narrow"
    assert ElementTree.fromstring(wide).attrib["class"] == "jsna-chart jsna-wide"
    assert narrow.count('viewBox="0 0 480 ') == 1
    assert RUG.rows[0].cells[0].text in said(wide)
    assert RUG.rows[0].cells[0].text not in said(narrow)
    statuses = len({cell.status for row in RUG.rows for cell in row.cells})
    assert marks(wide) == marks(narrow) == len(AREAS) * len(RUG.rows) + statuses  # those of the key


def test_the_stylesheet_shows_one_of_the_two_at_any_width_and_the_wide_one_in_print() -> None:
    css = stylesheet()
    assert "@media screen and (max-width: 44.99em) { .jsna-wide { display: none; } }" in css
    assert "@media screen and (min-width: 45em), print { .jsna-narrow { display: none; } }" in css


def test_few_areas_need_one_drawing() -> None:
    assert narrow_drawing(FEW) is None
    (chart,) = forms(render(FEW))
    assert 'class="jsna-chart"' in chart
    assert FEW.rows[0].cells[0].text in said(chart)


def test_the_file_of_a_rug_is_the_wide_drawing() -> None:
    root = ElementTree.fromstring(standalone(render(RUG)))
    assert float(root.attrib["width"]) > 504
    assert len([element for element in root if element.tag.endswith("svg")]) == 0


def test_names_of_areas_are_level_and_none_is_lost() -> None:
    for chart in forms(render(CROWDED)):
        assert set(AREAS) <= set(said(chart))
        assert "rotate" not in chart


def test_only_the_places_own_column_is_bold() -> None:
    _, wide = forms(render(RUG))
    bold = [e.text for e in flat(wide).iter(f"{SVG}text") if e.get("font-weight") == "700"]
    assert bold == ["Skell", *(row.cells[AREAS.index("Skell")].text for row in RUG.rows)]


def test_a_cell_without_a_value_says_why_in_shorthand_and_the_key_in_full() -> None:
    for chart in forms(render(MISSING)):
        drawn = said(chart)
        assert drawn.count("[x]") == 1 + len(AREAS)
        assert drawn.count("[c]") == 1
        assert {"[x] no data", "[c] suppressed", "Not compared"} <= set(drawn)


def test_a_row_that_has_not_one_cell_for_each_area_is_refused() -> None:
    short = replace(RUG.rows[0], cells=RUG.rows[0].cells[1:])
    with pytest.raises(ValueError, match="12 cells for 13 areas"):
        replace(RUG, rows=(short,))


def test_more_areas_than_a_phone_has_room_for_are_refused() -> None:
    names = tuple(f"Ward {number}" for number in range(20))
    with pytest.raises(ValueError, match="20 areas; a rug has room for 17"):
        render(replace(RUG, areas=names, rows=rows(2, names)))


def test_a_suppressed_number_that_was_left_in_is_nowhere() -> None:
    left_in = replace(SUPPRESSED.rows[0].cells[0], value=77.7)
    spec = replace(SUPPRESSED, rows=(replace(SUPPRESSED.rows[0], cells=(left_in,) * len(AREAS)),))
    assert "77" not in " ".join(text for chart in forms(render(spec)) for text in said(chart))
    assert "77" not in str(table(spec)) + str(describe(spec))


def test_a_rug_in_words() -> None:
    cells = [Status.WORSE, Status.BETTER, Status.SIMILAR, Status.WORSE]
    row = replace(FEW.rows[0], cells=tuple(replace(FEW.rows[0].cells[0], status=status) for status in cells))
    words = describe(replace(FEW, rows=(row, replace(row, cells=row.cells[:3] + row.cells[2:3]))))
    assert words.alt == (
        "Health in Wold's districts: 4 areas on 2 measures. Of 2 measures, Skell is similar to England on 2."
        " Mereby is worse than England on the largest number of measures, 2."
        " Sevenelms is better than England on the largest number of measures, 2."
    )
    assert "Of 2 measures, Thorne is worse than England on 1 and similar on 1." in words.long


def test_what_is_missing_is_said_by_measure() -> None:
    long = describe(MISSING).long
    assert "Adults who smoke: suppressed for Caldersley. Adults who smoke: no data for Ashmoor." in long
    assert "Adults who are physically active: no data for all areas." in long


def test_the_table_has_a_column_for_each_area_with_value_and_status() -> None:
    found = table(FEW)
    assert found.header == ("Measure", "Period", "England", "Mereby", "Sevenelms", "Skell", "Thorne")
    cell = FEW.rows[0].cells[0]
    assert found.rows[0][:4] == ("Adults who smoke", "2023", "12.0%", f"{cell.text}, {cell.status.value.lower()}")
    assert table(MISSING).rows[0][3:5] == ("Not collected", "Suppressed: fewer than 8 people")


def test_every_status_has_a_shape_in_the_grid() -> None:
    planned = tartan.plan(RUG, tartan.VALUES)
    words = [item.words for row in planned.key.rows for item in row]
    assert words == ["Compared with England:", "Better", "Similar", "Worse", "Higher", "Lower"]
    assert {status.value for status in STATUS_MARKS} == set(words[1:])
