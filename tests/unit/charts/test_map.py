"""A map lays its areas out true to shape, says which is which, and never speaks by colour alone."""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians
from xml.etree import ElementTree

import numpy as np
import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import map as drawing
from jsna_charts.kinds.ground import TALLEST, ground, inside, lands
from jsna_charts.render import render
from jsna_charts.samples.map import CROWDED, MAP, MISSING, NAMES, STATUSES, SUPPRESSED
from jsna_charts.spec import Area, Classes, Reference, Status
from jsna_charts.style import SEQUENCE, STATUS_MARKS
from jsna_charts.table import table
from unit.charts.drawings import SVG, flat, texts

SQUARE = ((0.0, 51.0), (1.0, 51.0), (1.0, 52.0), (0.0, 52.0))
HOLE = ((0.25, 51.25), (0.75, 51.25), (0.75, 51.75), (0.25, 51.75))


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def titles(chart: str) -> list[str]:
    shapes = ElementTree.fromstring(chart).iter(f"{SVG}path")
    return [title.text or "" for shape in shapes for title in shape.findall(f"{SVG}title")]


def test_a_degree_of_longitude_is_shorter_by_the_cosine_of_the_latitude() -> None:
    on = ground([Area("A", (SQUARE,), 1.0)])
    assert on.across / on.up == pytest.approx(cos(radians(51.5)))
    assert on((0.0, 52.0))[1] < on((0.0, 51.0))[1]  # north is up


def test_a_tall_country_is_no_taller_than_a_screen() -> None:
    tall = tuple((x / 10, y) for x, y in SQUARE)
    on = ground([Area("A", (tall,), 1.0)])
    assert on.height == pytest.approx(TALLEST)
    assert on((0.05, 51.5))[0] == 240.0


def test_a_hole_is_not_inside() -> None:
    area = Area("A", (SQUARE, HOLE), 1.0)
    on = ground([area])
    (land,) = lands([area], on)
    points = np.array([on((0.1, 51.1)), on((0.5, 51.5)), on((2.0, 51.5))])
    assert inside(land, points).tolist() == [True, False, False]


def test_holes_are_left_open_in_the_drawing() -> None:
    root = ElementTree.fromstring(render(replace(MAP, areas=(Area("A", (SQUARE, HOLE), 1.0),))))
    shape = next(shape for shape in root.iter(f"{SVG}path") if shape.find(f"{SVG}title") is not None)
    assert shape.get("fill-rule") == "evenodd"
    assert shape.attrib["d"].upper().count("M") == 2


def test_every_area_says_its_name_and_value_to_who_points_at_it() -> None:
    found = titles(render(MISSING))
    assert len(found) == len(NAMES)
    assert {"Ashby: 5.0%", "Isle of Corran: Suppressed: fewer than 8 people", "Kings Barrow: Not collected"} <= set(
        found
    )
    assert "Fenbridge: 18.8%, Worse" in titles(render(STATUSES))


def test_names_stand_where_they_have_room_and_the_note_says_where_the_others_are() -> None:
    drawn = " ".join(said(render(MAP)))
    assert all(word in drawn for name in NAMES for word in name.split())
    assert "The table names every area." not in drawn
    crowded = said(render(CROWDED))
    assert [text for text in crowded if text.startswith("Ward")] == ["Ward 6"]
    assert "The table names every area." in crowded


def test_only_the_places_own_area_is_bold_and_outlined() -> None:
    root = flat(render(MAP))
    bold = [element.text for element in root.iter(f"{SVG}text") if element.get("font-weight") == "700"]
    assert bold == ["Fenbridge"]
    outlines = [element for element in root.iter(f"{SVG}path") if element.get("stroke-width") == "2.6"]
    assert len(outlines) == 1


def test_the_legend_counts_the_areas_of_each_class_between_its_bounds() -> None:
    planned = drawing.plan(MAP)
    assert planned.legend.labels == ("5.0%", "8.8%", "11.2%", "15.0%", "17.5%", "18.8%")
    drawn = said(render(MAP))
    assert {*planned.legend.labels, "Number of areas", "England: 11.6%"} <= set(drawn)
    assert [text for text in drawn if text.isdigit()] == ["3", "2", "3", "2", "2"]


@pytest.mark.parametrize(("many", "used"), [(2, (1, 3)), (3, (1, 2, 3)), (4, (0, 1, 2, 3)), (5, (0, 1, 2, 3, 4))])
def test_fewer_classes_take_colours_further_apart_and_more_is_darker(many: int, used: tuple[int, ...]) -> None:
    assert drawing.plan(replace(MAP, count=many)).legend.colours == tuple(SEQUENCE[place] for place in used)


def test_missing_and_suppressed_are_hatched_apart_and_named() -> None:
    chart = render(MISSING)
    assert {"No data", "Suppressed"} <= set(said(chart))
    patterns = [element.get("id") for element in ElementTree.fromstring(chart).iter(f"{SVG}pattern")]
    assert len(patterns) == len(set(patterns)) == 2
    assert "No data" not in said(render(SUPPRESSED))


def test_a_status_has_its_shape_on_each_area_and_in_the_legend() -> None:
    root = flat(render(STATUSES))
    marks = [use.get("fill") for use in root.iter(f"{SVG}use")]
    for status in (Status.BETTER, Status.SIMILAR, Status.WORSE):
        areas = sum(area.status is status for area in STATUSES.areas)
        assert marks.count(STATUS_MARKS[status].colour.css) == areas + 1
    assert {"Worse", "Similar", "Better", "Compared with England: 11.6%"} <= set(said(render(STATUSES)))


def test_statuses_of_many_small_areas_are_lines_instead_of_shapes() -> None:
    root = ElementTree.fromstring(render(replace(CROWDED, classes=Classes.STATUS)))
    assert list(root.iter(f"{SVG}use")) == []
    assert len(list(root.iter(f"{SVG}pattern"))) == 3  # worse, similar and better


def test_a_map_in_words() -> None:
    words = describe(replace(STATUSES, areas=STATUSES.areas[4:8]))
    assert words.title == "Adults who smoke, 2023"
    assert words.alt == (
        "Adults who smoke, 2023: Fenbridge 18.8%, worse than England (11.6%). Of 4 areas, Fenbridge has the highest"
        " value (18.8%) and Hythe Vale the lowest (6.2%). Compared with England (11.6%), 1 is worse, 2 similar and"
        " 1 better."
    )
    assert words.long == (
        "4 areas shown. Worse: 1 area: Fenbridge. Similar: 2 areas: East Holt and Wick and Greater Lindley."
        " Better: 1 area: Hythe Vale. England: 11.6%."
    )


def test_many_areas_are_counted_and_not_listed() -> None:
    assert "12 areas." in describe(CROWDED).long
    assert "Ward 7" not in describe(CROWDED).long


def test_what_has_no_value_is_said() -> None:
    words = describe(MISSING)
    assert "Of the 10 areas with a figure" in words.alt
    assert "Isle of Corran: suppressed: fewer than 8 people. Kings Barrow: not collected." in words.long
    assert describe(SUPPRESSED).alt == "Adults who smoke, 2023: no values for any of 12 areas."


def test_the_table_has_each_area_its_class_and_the_benchmark() -> None:
    found = table(MISSING)
    assert found.header == ("Area", "Value", "Class")
    assert found.rows[0] == ("Ashby", "5.0%", "5.0% to under 7.5%")
    assert found.rows[8] == ("Isle of Corran", "Suppressed: fewer than 8 people", "None")
    assert found.rows[-1] == ("England", "11.6%", "Not applicable")
    statuses = table(replace(STATUSES, reference=Reference("Wold", 10.0, "10.0%")))
    assert statuses.header[2] == "Compared with Wold"
    assert statuses.rows[0] == ("Ashby", "5.0%", "Better")


def test_a_map_without_land_is_drawn() -> None:
    assert said(render(replace(MAP, areas=(), reference=None))) == []
    assert ElementTree.fromstring(render(replace(MAP, areas=(Area("A", (), 5.0),)))).tag == f"{SVG}svg"
