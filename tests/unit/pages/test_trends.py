"""Charts of a series over time: whose history, against which benchmarks, and what is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import Break, Comparison, Reading, State, Status, TrendSpec
from sites import FILES
from unit.pages.making import Files, block, data

ENGLAND, REGION = Comparison("England", Status.WORSE, "11.6%"), Comparison("Southern Vale", Status.WORSE, "11.0%")


def trend(root: Path, body: str = "", files: Files = FILES) -> TrendSpec:
    """The chart that a block with these further keys becomes."""
    made, found = block(root, "chart", f"show: trend\nmeasure: smoking\n{body}", files)
    assert made is not None, found
    (spec,) = made.specs
    assert isinstance(spec, TrendSpec)
    return spec


def lines(spec: TrendSpec) -> list[str]:
    """The names of a chart's benchmark lines."""
    return [line.name for line in spec.benchmarks]


def test_home_s_history_is_drawn_with_intervals_at_the_middle_of_its_periods(tmp_path: Path) -> None:
    spec = trend(tmp_path)
    assert (spec.title, spec.subject.name) == ("Adults who smoke", "Merrowshire")
    assert spec.subject.readings == (
        Reading("2019", 2019.5, 15.2, 14.1, 16.3, "15.2%"),
        Reading("2021", 2021.5, 13.4, 12.4, 14.4, "13.4%"),
        Reading("2023", 2023.5, 12.9, 11.9, 13.9, "12.9%"),
    )


def test_the_site_s_benchmarks_are_drawn_and_compared_where_the_block_names_none(tmp_path: Path) -> None:
    spec = trend(tmp_path)
    assert lines(spec) == ["Southern Vale", "England"]
    assert spec.comparisons == (ENGLAND, REGION)  # home's interval, 11.9 to 13.9, lies above both


def test_a_block_s_own_benchmarks_take_their_place_in_its_own_order(tmp_path: Path) -> None:
    spec = trend(tmp_path, "compare: [england, wychstead]")
    assert lines(spec) == ["England", "Wychstead"]
    assert spec.comparisons == (ENGLAND,)


def test_no_comparison_is_stated_with_a_benchmark_that_is_not_drawn(tmp_path: Path) -> None:
    assert trend(tmp_path, "compare: [ashenmoor]").comparisons == ()


def test_a_place_is_not_its_own_benchmark(tmp_path: Path) -> None:
    spec = trend(tmp_path, "area: region")
    assert (spec.subject.name, lines(spec)) == ("Southern Vale", ["England"])


def test_a_chart_has_at_most_four_lines(tmp_path: Path) -> None:
    assert lines(trend(tmp_path, "compare: [england, region, ashenmoor]")) == ["England", "Southern Vale", "Ashenmoor"]
    body = "show: trend\nmeasure: smoking\ncompare: [england, region, ashenmoor, wychstead]"
    assert block(tmp_path, "chart", body) == (None, [("bad-value", 6)])


def test_a_benchmark_without_a_value_for_the_group_has_no_line(tmp_path: Path) -> None:
    assert lines(trend(tmp_path, "category: Routine and manual")) == []


def test_the_recent_trend_is_said_in_the_words_of_the_method(tmp_path: Path) -> None:
    assert trend(tmp_path).trend == "Cannot be calculated"  # three values, and the test needs five


@pytest.mark.parametrize(
    ("cells", "state", "text"),
    [
        (",,,c,", State.SUPPRESSED, "suppressed, to protect people"),
        (",,,x,", State.MISSING, "no value published"),
        (",,,,", State.MISSING, "no value published"),
    ],
)
def test_a_gap_in_the_history_says_why_it_is_one(tmp_path: Path, cells: str, state: State, text: str) -> None:
    spec = trend(tmp_path, files=data({"E10900001,2021,": cells}))
    assert spec.subject.readings[1] == Reading("2021", 2021.5, None, text=text, state=state)


def test_a_break_in_the_series_is_drawn(tmp_path: Path) -> None:
    gap = {"from": "2021", "reason": "A new question"}
    spec = trend(tmp_path, files=data({}, breaks=[gap]))
    assert spec.subject.breaks == (Break(2021.0, "A new question"),)


def test_a_place_without_any_value_is_a_problem_of_its_block(tmp_path: Path) -> None:
    gone = dict.fromkeys(["E07900001,2019,", "E07900001,2021,", "E07900001,2023,"], "")
    made, found = block(tmp_path, "chart", "show: trend\nmeasure: smoking\narea: ashenmoor", data(gone))
    assert made is None
    assert found == [("no-data", 4)]
