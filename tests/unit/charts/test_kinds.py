"""What a reader sees in each kind of chart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.kinds import compare, rows, target, trend
from jsna_charts.kinds.history import runs
from jsna_charts.render import render
from jsna_charts.samples.compare import COMPARE
from jsna_charts.samples.shared import KENT, PERCENT, line, reading
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import GAPS, TREND
from jsna_charts.spec import Break, Goal, Line, State, TrendSpec
from unit.charts.drawings import SVG, flat, texts


def said(chart: str) -> list[str]:
    return [written.text for written in texts(chart)]


def periods(line: Line) -> list[list[str]]:
    return [[reading.period for reading in run] for run in runs(line)]


def test_a_line_joins_no_gap_and_no_break() -> None:
    assert periods(GAPS.subject) == [["2016", "2017"], ["2019"], ["2021"], ["2022", "2023", "2024"]]
    assert periods(KENT) == [[str(year) for year in range(2014, 2024)]]
    assert periods(Line("A", KENT.readings[:3], (Break(2016.5, "at the third reading"),))) == [
        ["2014", "2015"],
        ["2016"],
    ]


def test_a_trend_names_its_lines_at_their_ends_with_their_values() -> None:
    assert {"Wold 12.9%", "South Vale 10.6%", "England 11.6%"} <= set(said(render(TREND)))


def test_a_trend_says_what_its_marks_mean_only_when_it_has_them() -> None:
    assert {"Confidence interval", "Provisional", "Projected", "Suppressed", "Break", "Break: New boundaries"} <= set(
        said(render(GAPS))
    )
    plain = said(render(TrendSpec("T", PERCENT, line("Wold", [1.0, 2.0]))))
    assert not {"Confidence interval", "Provisional", "Projected", "Suppressed", "Break"} & set(plain)


def test_a_projected_end_is_named_so() -> None:
    assert "Dunne 13.0% (projected)" in " ".join(said(render(GAPS)))


def test_a_trend_shows_the_published_periods_first_and_last_in_full() -> None:
    labels = ("2009 - 11", "2010 - 12", "2011 - 13", "2012 - 14", "2013 - 15", "2014 - 16", "2015 - 17")
    readings = [replace(reading(2010 + place, 5.0), period=text) for place, text in enumerate(labels)]
    drawn = said(render(TrendSpec("T", PERCENT, Line("Wold", tuple(readings)))))
    shown = [text for text in drawn if " - " in text]
    assert (shown[0], shown[-1]) == ("2009 - 11", "2015 - 17")


@pytest.mark.parametrize(
    ("values", "from_zero", "lowest"),
    [([50.0, 60.0], False, 48.0), ([50.0, 60.0], True, 0.0), ([2.0, 60.0], False, 0.0), ([-5.0, 60.0], False, -20.0)],
)
def test_the_upright_axis_starts_at_zero_where_that_costs_little(
    values: list[float | None], from_zero: bool, lowest: float
) -> None:
    spec = TrendSpec("T", PERCENT, line("Wold", values), from_zero=from_zero)
    assert trend.plan(spec).levels[0] == lowest


def test_bars_start_at_zero_on_a_scale_that_holds_every_limit() -> None:
    planned = compare.plan(COMPARE)
    assert planned.levels[0] == 0.0
    assert planned.levels[-1] >= 20.0
    assert planned.x(0.0) == planned.x.start


def test_bars_below_zero_go_the_other_way() -> None:
    bars = (replace(COMPARE.bars[0], value=-5.0, lower=-7.0, upper=-3.0), COMPARE.bars[1])
    planned = compare.plan(replace(COMPARE, bars=bars))
    assert planned.levels[0] <= -7.0
    assert planned.x(0.0) > planned.x.start


def test_a_comparison_says_values_benchmark_and_why_one_is_absent() -> None:
    drawn = said(render(COMPARE))
    assert {"18.0%", "England 11.6%", "Suppressed: fewer than 8 people", "Compared with England:"} <= set(drawn)


def test_the_key_of_a_comparison_names_each_status_that_occurs() -> None:
    drawn = said(render(COMPARE))
    assert [text for text in drawn if text in ("Better", "Similar", "Worse", "Lower", "Higher")] == [
        *("Better", "Similar", "Worse")
    ]


def test_only_the_places_own_area_is_bold() -> None:
    root = flat(render(COMPARE))
    bold = [element.text for element in root.iter(f"{SVG}text") if element.get("font-weight") == "700"]
    assert bold == ["Skell", "17.0%"]


def test_a_comparison_grows_with_its_areas() -> None:
    one, two = (compare.layout(replace(COMPARE, bars=COMPARE.bars[:1] * many)).height for many in (1, 2))
    assert two - one == rows.ROW


def test_a_target_says_baseline_latest_milestone_and_promise() -> None:
    drawn = said(render(TARGET))
    assert {"Baseline 15.8%", "12.9% in 2023", "9%", "Target", "5% by 2030", "Path to target", "Milestone"} <= set(
        drawn
    )
    assert {"2019", "2023", "2030"} <= set(drawn)


def test_the_path_goes_straight_from_baseline_through_milestones_to_target() -> None:
    early = Goal(2015.5, 17.0, "17%", "2015")
    late = Goal(2028.5, 7.0, "7%", "2028")
    spec = replace(TARGET, milestones=(late, *TARGET.milestones, early))
    assert target._path(spec) == ((2019.5, 15.8), (2026.5, 9.0), (2028.5, 7.0), (2030.5, 5.0))


def test_a_target_without_a_baseline_has_no_path() -> None:
    drawn = said(render(replace(TARGET, baseline=None)))
    assert "Path to target" not in drawn
    assert "5% by 2030" in drawn


def test_a_suppressed_baseline_is_not_drawn() -> None:
    withheld = replace(KENT.readings[5], state=State.SUPPRESSED)
    assert not any(text.startswith("Baseline") for text in said(render(replace(TARGET, baseline=withheld))))
