"""A funnel plot shows what chance explains, and names what it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import funnel as drawing
from jsna_charts.render import render
from jsna_charts.samples.funnel import CROWDED, EXTREME, FUNNEL, MISSING, SINGLE, SUPPRESSED, limits
from jsna_charts.spec import Beyond, Dot, Status
from jsna_charts.table import table
from unit.charts.drawings import texts


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def dot(name: str, value: float, beyond: Beyond, emphasis: bool = False) -> Dot:
    status = Status.SIMILAR if beyond is Beyond.NONE else Status.WORSE if value > 11.6 else Status.BETTER
    return Dot(name, 100_000.0, "100,000", value, f"{value}%", beyond, status, emphasis=emphasis)


DOTS = (
    dot("Ashmoor", 16.0, Beyond.OUTER_998),
    dot("Dunne", 14.0, Beyond.OUTER_95),
    dot("Skell", 11.0, Beyond.NONE, emphasis=True),
    dot("Thorne", 8.0, Beyond.OUTER_998),
    dot("Mereby", 12.0, Beyond.NONE),
)
FIVE = replace(FUNNEL, dots=DOTS)


def test_what_lies_outside_and_the_places_own_area_are_named() -> None:
    drawn = said(render(FIVE))
    assert {"Ashmoor", "Dunne", "Skell", "Thorne", "England 11.6%"} <= set(drawn)
    assert "Mereby" not in drawn


def test_of_many_outside_the_furthest_are_named_first() -> None:
    named = drawing._named(CROWDED)
    assert len(named) <= drawing.NAMED
    assert named[0].emphasis
    assert all(dot.beyond is Beyond.OUTER_998 for dot in named[1:3])
    away = [abs((dot.value or 0) - 11.6) for dot in named[1:] if dot.beyond is Beyond.OUTER_998]
    assert away == sorted(away, reverse=True)


def test_limits_are_cut_at_the_edge_of_the_plot() -> None:
    planned = drawing.plan(EXTREME)
    for curve in drawing._curves(planned, EXTREME):
        for x, y in (point for stroke in curve for point in stroke):
            assert planned.left - 0.01 <= x <= planned.right + 0.01
            assert planned.top - 0.01 <= y <= planned.bottom + 0.01


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ((50.0, 50.0), (60.0, 60.0), ((50.0, 50.0), (60.0, 60.0))),
        ((50.0, -50.0), (50.0, 50.0), ((50.0, 12.0), (50.0, 50.0))),
        ((-300.0, -50.0), (900.0, -50.0), None),
        ((900.0, 50.0), (950.0, 60.0), None),
    ],
)
def test_a_stretch_is_cut_where_it_crosses_the_edge(
    start: tuple[float, float], end: tuple[float, float], expected: tuple[tuple[float, float], ...] | None
) -> None:
    planned = replace(drawing.plan(FUNNEL), left=0.0, top=12.0, right=400.0, bottom=300.0)
    assert drawing._cut(start, end, planned) == expected


def test_limits_for_sizes_that_no_area_has_do_not_press_the_areas_flat() -> None:
    wide = replace(FUNNEL, limits=limits([10.0, 100.0, 1_000.0, *(limit.size for limit in FUNNEL.limits)]))
    assert drawing.plan(wide).rows == drawing.plan(FUNNEL).rows


def test_sizes_start_at_nothing() -> None:
    assert drawing.plan(FUNNEL).columns[0] == 0.0
    assert "Adults aged 18 and over" in said(render(FUNNEL))


def test_without_limits_none_are_spoken_of() -> None:
    drawn = " ".join(said(render(SINGLE)))
    assert "limits" not in drawn
    assert "limits" not in describe(SINGLE).alt + describe(SINGLE).long
    assert table(SINGLE).rows[0][3] == "No limits"


def test_nothing_to_show_is_said() -> None:
    assert "No values to show" in said(render(SUPPRESSED))
    assert describe(SUPPRESSED).alt == "Adults who smoke, 2023: no values for any of 12 areas."


def test_a_suppressed_dot_that_was_left_in_is_nowhere() -> None:
    left_in = replace(MISSING, dots=(*MISSING.dots[:7], replace(MISSING.dots[7], value=99.0)))
    assert said(render(left_in)) == said(render(MISSING))
    assert "99" not in str(table(left_in)).replace("99.8%", "")
    assert MISSING.dots[7].size_text not in [row[1] for row in table(left_in).rows]


def test_a_funnel_in_words() -> None:
    words = describe(FIVE)
    assert words.alt == (
        "Adults who smoke, 2023: Skell 11.0%, within the 95% limits. Of 5 areas, 2 are within the 95% limits round"
        " England (11.6%). Above the 99.8% limit: Ashmoor (16.0%). Below the 99.8% limit: Thorne (8.0%)."
        " Above the 95% limit: Dunne (14.0%)."
    )
    assert "Of areas that differ by chance alone, 1 in 20 would lie outside the 95% limits." in words.long


def test_many_outside_are_counted_and_not_listed() -> None:
    many = tuple(replace(DOTS[0], name=f"Ward {number}") for number in range(7))
    assert "7 areas are above the 99.8% limit." in describe(replace(FUNNEL, dots=many)).alt


def test_the_table_says_where_each_area_lies() -> None:
    found = table(FIVE)
    assert found.header == ("Area", "Adults aged 18 and over", "Value", "Limits", "Compared with England")
    assert found.rows[0] == ("Ashmoor", "100,000", "16.0%", "Outside the 99.8% limits", "Worse")
    assert found.rows[-1] == ("England", "Not applicable", "11.6%", "Not applicable", "Not applicable")
