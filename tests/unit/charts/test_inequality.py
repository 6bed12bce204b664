"""What a reader sees, hears and reads of groups of people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import inequality
from jsna_charts.render import render
from jsna_charts.samples.inequality import DECILES, GROUPS, MISSING, SUPPRESSED, group
from jsna_charts.spec import Bar, Reference, Slope, State
from jsna_charts.table import table
from unit.charts.drawings import texts


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def test_the_gap_the_slope_the_average_and_both_ends_are_in_words_on_the_drawing() -> None:
    drawn = said(render(DECILES))
    assert {"12.4 points between most and least deprived", "Slope index of inequality: 13.5 points"} <= set(drawn)
    assert {"England", "12.4%", "18.4%", "6.0%", "Most deprived", "Least deprived", "1", "10"} <= set(drawn)


def test_the_slope_runs_from_its_value_at_rank_0_to_that_at_rank_1() -> None:
    planned = inequality.plan(DECILES)
    strokes = inequality._strokes(planned, DECILES)
    plot = planned.plot
    assert strokes[1] == [(plot.left + 4, plot.y(19.1)), (plot.right - 4, plot.y(5.6))]
    # ten equal shares of the way: the first group's middle is at a twentieth of it
    assert inequality._middle(0, DECILES, plot) == pytest.approx(plot.x(0.05))


def test_the_scale_holds_every_limit_the_average_and_the_slope() -> None:
    spec = replace(DECILES, average=Reference("England", 55.0, "55%"), slope=Slope(19.0, -7.0, "Slope"))
    levels = inequality.plan(spec).levels
    assert levels[0] <= -7.0
    assert levels[-1] >= 55.0


def test_names_stand_under_their_groups_where_there_is_room_else_numbers() -> None:
    few = replace(DECILES, groups=tuple(group(name, 5.0) for name in ("Poorest", "Middle", "Richest")), ends=("", ""))
    assert {"Poorest", "Middle", "Richest"} <= set(said(render(few)))
    assert "Decile 1, most deprived" not in said(render(DECILES))


def test_missing_and_suppressed_groups_have_marks_and_words_of_their_own() -> None:
    drawn = said(render(SUPPRESSED))
    assert {"Suppressed", "No data"} <= set(drawn)
    assert "Suppressed" not in said(render(MISSING))
    assert "2.2%" not in " ".join(drawn)  # a suppressed number that was left in
    words = describe(SUPPRESSED)
    assert "Decile 1: suppressed. Decile 6: no data. Decile 10: suppressed." in words.long
    assert "2.2" not in words.alt + words.long + str(table(SUPPRESSED).rows)


def test_ordered_groups_are_told_from_one_end_to_the_other() -> None:
    assert describe(DECILES).alt == (
        "Adults who smoke, England, 2023: 18.4% for Decile 1, most deprived and 6.0% for Decile 10, least deprived."
        " 12.4 points between most and least deprived. England (12.4%) is the average."
    )
    named = replace(DECILES, groups=tuple(group(name, 5.0) for name in ("First", "Second", "Third")))
    assert "5.0% for First (most deprived) and 5.0% for Third (least deprived)" in describe(named).alt


def test_groups_without_an_order_stand_by_value_and_say_highest_and_lowest() -> None:
    rows = inequality.plan_rows(GROUPS).rows
    assert [row.bars[0].name for row in rows] == [
        *("Mixed or multiple ethnic groups", "White", "Asian or Asian British"),
        *("Black, Black British, Caribbean or African", "Other ethnic group"),
    ]
    assert describe(GROUPS).alt == (
        "Adults who smoke, Wold, 2023: highest for Mixed or multiple ethnic groups (17.2%),"
        " lowest for Asian or Asian British (7.8%). 9.4 points between the highest and the lowest group."
        " Compared with Wold (12.7%), 1 is worse, 1 similar and 1 better."
    )
    drawn = said(render(GROUPS))
    assert {
        "Wold 12.7%",
        "Suppressed",
        "No data",
        "Worse",
        "9.4 points between the highest and the lowest group",
    } <= set(drawn)


def test_the_table_keeps_the_order_and_adds_the_average() -> None:
    found = table(GROUPS)
    assert found.header == ("Ethnic group", "Value", "Lower limit", "Upper limit", "Compared with Wold")
    assert found.rows[0] == ("White", "12.9%", "12.1%", "13.7%", "Similar")
    assert found.rows[3] == (
        *("Black, Black British, Caribbean or African", "Suppressed", "Not available", "Not available", "Not compared"),
    )
    assert found.rows[-1][:2] == ("Wold", "12.7%")
    assert "Compared with England" not in table(DECILES).header  # nothing of it was compared


def test_no_group_at_all_or_none_with_a_value_is_said() -> None:
    none = replace(DECILES, groups=(), average=None, slope=None)
    gone = replace(none, groups=(Bar("1", 3.0, state=State.SUPPRESSED),))
    for spec in (none, gone):
        assert "No values to show" in said(render(spec))
        assert "no values for any of" in describe(spec).alt
