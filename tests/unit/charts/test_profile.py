"""A profile puts worse on the left and better on the right, and says every value in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.describe import describe
from jsna_charts.kinds import profile as drawing
from jsna_charts.render import render
from jsna_charts.samples.profile import (
    ACTIVE,
    BIRTHS,
    EXTREME,
    LIFE,
    MISSING,
    PROFILE,
    SINGLE,
    SMOKING,
    SUPPRESSED,
    WITHHELD,
)
from jsna_charts.spec import Polarity, Spine, SpineGroup, Spread, State, Status
from jsna_charts.table import table
from unit.charts.drawings import texts

BAR = (100.0, 380.0)


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


@pytest.mark.parametrize(("spine", "left"), [(SMOKING, 18.2), (ACTIVE, 61.0), (BIRTHS, 9.9)])
def test_worse_or_lower_is_on_the_left_and_the_benchmark_in_the_middle(spine: Spine, left: float) -> None:
    x = drawing._across(spine, BAR)
    assert x is not None
    assert spine.spread is not None
    assert spine.benchmark is not None
    assert x(spine.benchmark) == 240.0
    assert x(left) < 240.0
    ends = sorted((x(spine.spread.lowest), x(spine.spread.highest)))
    assert min(ends[0] - 100.0, 380.0 - ends[1]) == pytest.approx(0.0)


@pytest.mark.parametrize(
    ("spine", "ends"),
    [
        (SMOKING, ("Worst 18.2%", "Best 7.2%")),
        (ACTIVE, ("Worst 61.0%", "Best 74.4%")),
        (BIRTHS, ("Lowest 9.9%", "Highest 38.0%")),
    ],
)
def test_the_ends_of_a_bar_say_what_they_are(spine: Spine, ends: tuple[str, str]) -> None:
    assert (drawing._end(spine, 0), drawing._end(spine, 1)) == ends


def test_a_value_beyond_its_peers_stays_on_the_drawing() -> None:
    x = drawing._across(EXTREME.groups[0].rows[0], BAR)
    assert x is not None
    assert x(95.0) == pytest.approx(100.0)


def test_areas_all_alike_have_a_scale() -> None:
    x = drawing._across(EXTREME.groups[0].rows[1], BAR)
    assert x is not None
    assert x(11.6) == 240.0


def test_a_row_says_measure_period_both_values_and_what_sides_mean() -> None:
    drawn = said(render(PROFILE))
    wanted = {"Adults who smoke", "2023", "17.0%", "11.6%", "Skell", "England", "How people live", "80.9", "79.3"}
    assert wanted <= set(drawn)
    assert "Worse is on the left" in " ".join(drawn)
    assert "Where neither is better" in " ".join(drawn)
    assert "Where neither is better" not in " ".join(said(render(SINGLE)))


def test_the_key_names_only_what_is_there() -> None:
    drawn = said(render(SINGLE))
    assert "Worse" in drawn
    assert not {"Better", "Similar", "Not compared"} & set(drawn)


def test_what_cannot_be_shown_says_why() -> None:
    drawn = " ".join(said(render(MISSING)))
    assert "Not collected" in drawn
    assert "Suppressed: fewer than 8 people" in drawn
    assert "No range of the 13 districts of Wold and Mereby to show" in drawn


def test_a_suppressed_value_that_was_left_in_moves_nothing() -> None:
    left_in = replace(SUPPRESSED, groups=(SpineGroup("", (replace(WITHHELD, value=999.0),)),))
    without, with_value = (said(render(spec)) for spec in (SUPPRESSED, left_in))
    assert without == with_value
    assert drawing._scale(left_in.groups[0].rows[0]) == drawing._scale(WITHHELD)
    assert "999" not in str(table(left_in)) + str(describe(left_in))


def test_a_profile_counts_how_its_area_compares() -> None:
    words = describe(PROFILE)
    assert words.alt == (
        "Health in Skell: Of 6 measures, Skell is better than England on 1, worse on 1, lower on 1, similar on 2 and"
        " not compared on 1. Worse than England: Adults who smoke (17.0%, 11.6%)."
    )
    assert "Better than England: Life expectancy at birth, men (80.9 years, 79.3 years)." in words.long
    assert "Not compared: People aged 65 and over (24.2%, 18.7%)." in words.long
    assert words.title == "Health in Skell, Skell, compared with England"


def test_measures_without_a_value_are_not_counted_but_named() -> None:
    assert describe(SUPPRESSED).alt == "Health in Skell: Skell has no value for the one measure shown."
    assert "Deaths from suicide: suppressed: fewer than 8 people." in describe(SUPPRESSED).long
    spines = (SMOKING, LIFE, replace(ACTIVE, value=None, text="", state=State.MISSING))
    words = describe(replace(PROFILE, groups=(SpineGroup("", spines),)))
    assert "Of the 2 measures with a figure, Skell is better than England on 1 and worse on 1." in words.alt


def test_the_table_has_both_values_the_comparison_and_the_range() -> None:
    found = table(PROFILE)
    assert found.header[:6] == ("Group", "Measure", "Period", "Skell", "England", "Compared with England")
    assert found.rows[0] == (
        *("How people live", "Adults who smoke", "2023", "17.0%", "11.6%", "Worse"),
        *("7.2%", "10.1%", "14.0%", "18.2%", "Lower is better"),
    )
    assert found.rows[5][6:] == (*("Not available",) * 4, "Neither")
    assert table(SINGLE).header[0] == "Measure"


def test_the_polarity_changes_the_side_and_nothing_else() -> None:
    turned = replace(SMOKING, polarity=Polarity.HIGH)
    one, other = (drawing._across(spine, BAR) for spine in (SMOKING, turned))
    assert one is not None
    assert other is not None
    assert one(17.0) + other(17.0) == pytest.approx(480.0)


def test_of_many_worse_measures_those_furthest_off_by_the_range_of_the_peers_are_named_first() -> None:
    # Of peers from 0 to 100 and a benchmark of 50, each is so many points off; G has no range to tell by.
    off = {"A": 10.0, "B": 40.0, "C": 20.0, "D": 5.0, "E": 30.0, "F": 1.0}
    rows = [
        replace(SMOKING, name=name, value=50 + far, text=f"{50 + far}%", benchmark=50.0, benchmark_text="50.0%",
                spread=Spread(0, 40, 60, 100), status=Status.WORSE)
        for name, far in off.items()
    ]  # fmt: skip
    far = replace(rows[0], name="G", value=99.0, text="99.0%", spread=None)
    spec = replace(PROFILE, groups=(SpineGroup("", (*rows, far)),))
    assert (
        "Worse than England above all: B (90.0%, 50.0%), E (80.0%, 50.0%) and C (70.0%, 50.0%)." in describe(spec).alt
    )
    few = replace(PROFILE, groups=(SpineGroup("", tuple(rows[:5])),))
    assert "above all" not in describe(few).alt
