"""Inequalities: which groups, in which order, with which line across them and which gap."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import InequalitySpec, Reference, State
from sites import assessed
from unit.pages.county import COUNTY, FILES, figure, refused

WALK = "show: inequality\nmeasure: walk\n"
HEAD = ",Persons,16+ yrs,"


def shown(root: Path, body: str = "", rows: str = "") -> InequalitySpec:
    """The chart of a block with these further keys, and these further rows."""
    files = {f"{COUNTY}rows.csv": FILES[f"{COUNTY}rows.csv"] + rows}
    return figure(root, WALK + body, InequalitySpec, files)[1]


def test_the_only_groups_in_an_order_are_shown_most_deprived_first_with_line_and_gap(tmp_path: Path) -> None:
    spec = shown(tmp_path)
    assert (spec.place, spec.period, spec.by, spec.ordered) == ("Merrowshire", "2023", "Deprivation quintile", True)
    assert [bar.value for bar in spec.groups] == [40.0, 44.0, 48.0, 52.0, 56.0]
    assert spec.ends == ("Most deprived", "Least deprived")
    assert spec.average == Reference("Merrowshire", 48.0, "48.0%")
    assert spec.gap == "16.0 percentage points between most and least deprived"
    # Through 40, 44 … 56 at ranks 0.1, 0.3 … 0.9: 38 at rank 0, 58 at rank 1
    assert spec.slope is not None
    assert (spec.slope.start, spec.slope.end) == pytest.approx((38.0, 58.0))
    assert spec.slope.text == "Slope index of inequality: 20.0 percentage points"


def test_a_gap_that_the_shown_ends_do_not_give_says_that_it_comes_from_unrounded_figures(tmp_path: Path) -> None:
    rows = FILES[f"{COUNTY}rows.csv"].replace("1 (most deprived),40,", "1 (most deprived),40.04,")
    rows = rows.replace("5 (least deprived),56,", "5 (least deprived),56.05,")
    spec = figure(tmp_path, WALK, InequalitySpec, {f"{COUNTY}rows.csv": rows})[1]
    assert [bar.text for bar in (spec.groups[0], spec.groups[-1])] == ["40.0%", "56.1%"]
    assert spec.gap == "16.0 percentage points between most and least deprived (from unrounded figures)"


def test_groups_without_an_order_stand_as_they_are_and_a_hidden_one_says_so(tmp_path: Path) -> None:
    spec = shown(tmp_path, "by: Faith")
    assert (spec.ordered, spec.slope, spec.ends) == (False, None, ("", ""))
    assert [(bar.name, bar.text) for bar in spec.groups] == [
        ("None", "49.0%"), ("Christian", "47.0%"), ("Buddhist", "suppressed, to protect people"),
    ]  # fmt: skip
    assert spec.groups[2].state is State.SUPPRESSED
    assert spec.gap == "2.0 percentage points between the highest and the lowest group"


@pytest.mark.parametrize(
    ("unit", "said"),
    [("out of 10", "2.0 points between"), ("per 100,000", "2.0 per 100,000 between"), ("years", "2.0 years between")],
)
def test_a_difference_has_a_unit_of_its_own_where_that_of_the_values_would_be_no_english(
    tmp_path: Path, unit: str, said: str
) -> None:
    files = {
        f"{COUNTY}datapackage.json": FILES[f"{COUNTY}datapackage.json"].replace('"unit": "%"', f'"unit": "{unit}"')
    }
    assert figure(tmp_path, f"{WALK}by: Faith", InequalitySpec, files)[1].gap.startswith(said)


def test_the_sexes_are_groups_of_everybody(tmp_path: Path) -> None:
    spec = shown(tmp_path, "by: sex")
    assert [(bar.name, bar.value) for bar in spec.groups] == [("Male", 46.0), ("Female", 50.0)]
    assert (spec.title, spec.by, spec.average and spec.average.value) == ("Adults who walk", "Sex", 48.0)


def test_the_age_that_holds_all_others_is_the_whole_and_no_group(tmp_path: Path) -> None:
    spec = shown(tmp_path, "by: age")
    assert [bar.name for bar in spec.groups] == ["16-64 yrs", "65+ yrs"]
    assert spec.average is not None


def test_of_several_kinds_of_groups_the_later_takes_over_where_it_has_values(tmp_path: Path) -> None:
    newer = "".join(
        f"walk,E10900001,{period}{HEAD}Deprivation fifth,{n},{50 + n},,,800,,\n"
        for period in (2023, 2024)
        for n in range(1, 6)
    )
    both = "by: [Deprivation quintile, Deprivation fifth]\n"
    assert shown(tmp_path / "a", f"{both}period: 2023", newer).by == "Deprivation fifth"
    assert shown(tmp_path / "b", both, newer).period == "2024"
    older = newer.replace("2024", "2022").replace("2023", "2021")
    assert shown(tmp_path / "c", both, older).by == "Deprivation quintile"


def test_without_every_group_there_is_no_line_and_without_an_end_no_gap(tmp_path: Path) -> None:
    rows = FILES[f"{COUNTY}rows.csv"].replace("5 (least deprived),56,54,58,800,,", "5 (least deprived),,,,,c,")
    spec = figure(tmp_path, WALK, InequalitySpec, {f"{COUNTY}rows.csv": rows})[1]
    assert (spec.slope, spec.gap) == (None, "")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("show: inequality\nmeasure: walk\nby: Height", [("unknown-breakdown", 6)]),
        ("show: inequality\nmeasure: calls", [("unknown-breakdown", 5)]),
        ("show: inequality\nmeasure: walk\narea: england", [("no-data", 4)]),
        ("show: inequality\nmeasure: walk\ncategory: '2'", [("unknown-key", 6)]),
        ("show: inequality\nmeasure: walk\nperiod: 2022", [("no-data", 4)]),
    ],
)
def test_a_mistake_is_reported_at_its_line(tmp_path: Path, body: str, expected: list[tuple[str, int]]) -> None:
    assert refused(tmp_path, body) == expected


def test_a_measure_s_page_has_two_of_them_at_most_the_ordered_one_first(tmp_path: Path) -> None:
    page = assessed(tmp_path, FILES).generated()["measures/walk.md"]
    assert page.count("show: inequality") == 2
    assert page.index('by: "Deprivation quintile"') < page.index('by: "Faith"')
