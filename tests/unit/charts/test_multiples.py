"""Small multiples: one scale for all panels, one key, one table."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import pytest

from jsna_charts.describe import describe
from jsna_charts.identity import canonical
from jsna_charts.kinds import multiples, trend
from jsna_charts.render import render
from jsna_charts.samples import samples
from jsna_charts.samples.multiples import USUAL
from jsna_charts.samples.rows import ONE
from jsna_charts.samples.shared import PERCENT, line
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import ENGLAND
from jsna_charts.spec import BarSpec, DotsSpec, MultiplesSpec, Panel, TrendSpec
from jsna_charts.table import table
from unit.charts.drawings import texts


def trends(*values: tuple[str, float, float]) -> MultiplesSpec:
    found = [Panel(name, TrendSpec("Smoking", PERCENT, line(name, pair), (ENGLAND,))) for name, *pair in values]
    return MultiplesSpec("Smoking", tuple(found))


def test_all_panels_have_the_scales_that_hold_all_of_them() -> None:
    spec = trends(("Wold", 10.0, 12.0), ("Thorne", 20.0, 48.0))
    planned = multiples.plan(spec)
    plots = [trend.plan(panel.spec, planned.room) for panel in spec.panels]  # type: ignore[arg-type] # they are trends
    assert plots[0].levels == plots[1].levels
    assert plots[0].levels[-1] >= 48.0
    assert plots[0].plot.x == plots[1].plot.x


def test_panels_stand_two_in_a_row_under_their_names_with_their_last_values() -> None:
    places = multiples.plan(USUAL).places
    assert [(place.left, place.panel.name) for place in places] == [
        *((0.0, "Ashmoor"), (250.0, "Caldersley"), (0.0, "Dunsford"), (250.0, "Dunne")),
    ]
    assert places[0].top == places[1].top < places[2].top
    drawn = [written.text for written in texts(render(USUAL))]
    assert {"Ashmoor", "14.6%", "Dunne", "11.9%"} <= set(drawn)
    assert drawn.count("England") == 1  # in the one key


def test_kinds_with_names_in_rows_take_the_whole_width() -> None:
    places = multiples.plan(samples("multiples")["bar"]).places  # type: ignore[arg-type]
    assert {place.left for place in places} == {0.0}
    assert places[0].width == 480.0


def test_a_kind_that_shares_no_scale_says_so() -> None:
    spec = MultiplesSpec("T", (Panel("Wold", TARGET), Panel("Mereby", TARGET)))
    assert multiples.OWN_SCALES in [written.text for written in texts(render(spec))]
    assert multiples.OWN_SCALES not in [written.text for written in texts(render(USUAL))]


@pytest.mark.parametrize(
    ("panels", "fault"),
    [
        ((), "0 panels, not 1 to 12"),
        (USUAL.panels * 4, "16 panels, not 1 to 12"),
        ((USUAL.panels[0], Panel("T", TARGET)), "panels of target and trend; all are to be of one kind"),
        ((Panel("T", USUAL),), "panels of multiples"),
    ],
)
def test_panels_that_make_no_multiples_are_refused(panels: tuple[Panel, ...], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        render(replace(USUAL, panels=panels))


def test_the_words_say_which_is_highest_and_which_lowest() -> None:
    spec = trends(("Wold", 10.0, 12.0), ("Thorne", 20.0, 48.0), ("Dunne", 9.0, 12.0))
    words = describe(spec)
    assert words.alt == (
        "Smoking, by area: Wold, Thorne and Dunne."
        " In 2015: highest for Thorne (48.0%), lowest for Wold and Dunne (12.0%)."
    )
    assert words.long.startswith("Wold: 12.0% in 2015. It was 10.0% in 2014. Thorne: 48.0% in 2015.")


def test_latest_values_of_different_times_are_not_said_to_be_of_one() -> None:
    spec = trends(("Wold", 10.0, 12.0), ("Thorne", 20.0, 48.0))
    short = Panel("Dunne", TrendSpec("Smoking", PERCENT, line("Dunne", [3.0])))
    assert " At its latest: highest for Thorne" in describe(replace(spec, panels=(*spec.panels, short))).alt


def test_the_table_holds_all_panels_with_their_names_in_front() -> None:
    found = table(trends(("Wold", 10.0, 12.0), ("Thorne", 20.0, 48.0)))
    assert found.header == ("Area", "Period", "Value", "England")
    assert found.rows[0] == ("Wold", "2014", "10.0%", "17.8%")
    assert found.rows[11] == ("Thorne", "2015", "48.0%", "16.9%")
    one_more = Panel("Dunne", TrendSpec("Smoking", PERCENT, line("Dunne", [3.0])))
    assert table(replace(USUAL, panels=(USUAL.panels[0], one_more))).rows[-1] == (
        *("Dunne", "2014", "3.0%", "Not applicable", "Not applicable", "Not applicable"),
    )


def test_panels_of_two_kinds_with_equal_fields_are_different_charts() -> None:
    bars, dots = (kind("T", PERCENT, ONE) for kind in (BarSpec, DotsSpec))
    assert canonical(replace(USUAL, panels=(Panel("A", bars),))) != canonical(
        replace(USUAL, panels=(Panel("A", dots),))
    )


def test_panels_are_one_drawing_with_ids_of_its_own() -> None:
    root = ElementTree.fromstring(render(USUAL))
    ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
