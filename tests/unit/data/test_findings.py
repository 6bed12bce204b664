"""How a row stands to its benchmarks: which row it is held against, by whose label, and when not at all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from jsna.data.areas import ENGLAND, Area, gazetteer
from jsna.data.comparisons import Comparing
from jsna.data.findings import Comparison, Direction, Findings
from jsna.data.measures import Group, Measure, Row
from jsna.methods.comparison import Label
from jsna.methods.method import Method
from jsna.methods.polarity import Polarity
from unit.outputs.sites import HOME, REGION, measure, row

EAST = "E12000006"
MOST, ALL = Group("Persons", "18+ yrs", "Deprivation", "Most deprived"), Group("Persons", "18+ yrs")
AREAS = gazetteer(
    [
        Area(ENGLAND, "England", "England"),
        Area(REGION, "Southern Vale", "Region", ENGLAND),
        Area(EAST, "East", "Region", ENGLAND),
        Area(HOME, "Merrowshire", "County", REGION),
    ],
    [],
    [],
    HOME,
)
ENGLAND_2023 = row("2023", "11.6", "11.4", "11.8", area=ENGLAND)
REGION_2023 = row("2023", "11.0", "10.6", "11.4", area=REGION)
EAST_2023 = row("2023", "14.5", "14.0", "15.0", area=EAST, name="East")
HOME_2023 = row("2023", "12.9", "11.9", "13.9")
BARE = replace(HOME_2023, lower95=None, upper95=None)


def compared(own: Row, *others: Row, benchmark: str = "england", **about: Any) -> Comparison:
    """A row against a benchmark, in a measure of it and the other rows."""
    return Findings(measure([own, *others], **about), AREAS).comparison(own, benchmark)


def test_a_row_is_held_against_england_s_of_the_same_group_and_period() -> None:
    older = row("2022", "13.0", "12.8", "13.2", area=ENGLAND)
    other = row("2023", "20.0", "19.0", "21.0", area=ENGLAND, group=MOST)
    found = compared(HOME_2023, older, other, ENGLAND_2023)
    assert found == Comparison("england", "England", Label.WORSE, ENGLAND_2023)  # 11.9 > 11.6, and low is good


@pytest.mark.parametrize(
    ("polarity", "label"), [(Polarity.LOW, Label.WORSE), (Polarity.HIGH, Label.BETTER), (Polarity.NONE, Label.HIGHER)]
)
def test_what_a_higher_value_means_is_the_measure_s_polarity(polarity: Polarity, label: Label) -> None:
    assert compared(HOME_2023, ENGLAND_2023, polarity=polarity).label is label


def test_without_a_row_of_the_benchmark_for_the_period_nothing_is_compared() -> None:
    older = row("2022", "11.0", "10.0", "12.0", area=ENGLAND)
    assert compared(HOME_2023, older) == Comparison("england", "England", Label.NOT_COMPARED, None)


def test_england_s_categories_are_held_against_england_s_total() -> None:
    most = row("2023", "18.0", "17.5", "18.5", area=ENGLAND, group=MOST)
    assert compared(most, ENGLAND_2023) == Comparison("england", "England", Label.WORSE, ENGLAND_2023)


def test_a_place_s_category_is_held_against_england_s_category_and_never_its_total() -> None:
    most = row("2023", "18.0", "17.5", "18.5", group=MOST)
    assert compared(most, ENGLAND_2023).label is Label.NOT_COMPARED
    same = row("2023", "17.0", "16.5", "17.4", area=ENGLAND, group=MOST)
    assert compared(most, ENGLAND_2023, same).row == same


def test_england_is_not_compared_with_itself() -> None:
    assert compared(ENGLAND_2023, HOME_2023) == Comparison("england", "England", Label.NOT_COMPARED, None)


def test_england_s_sexes_are_not_held_against_its_total() -> None:
    women = row("2023", "10.0", "9.8", "10.2", area=ENGLAND, group=Group("Female", "18+ yrs"))
    assert compared(women, ENGLAND_2023).label is Label.NOT_COMPARED


def test_a_row_s_region_is_its_own_parent() -> None:
    found = compared(replace(HOME_2023, parent=EAST), REGION_2023, EAST_2023, benchmark="region")
    assert found == Comparison("region", "East", Label.BETTER, EAST_2023)  # 13.9 < 14.5


@pytest.mark.parametrize("parent", ["", ENGLAND, "E54000029"])
def test_a_row_whose_parent_is_no_region_has_the_region_of_its_area(parent: str) -> None:
    found = compared(replace(HOME_2023, parent=parent), REGION_2023, EAST_2023, benchmark="region")
    assert found == Comparison("region", "Southern Vale", Label.WORSE, REGION_2023)


def test_a_region_is_not_compared_with_itself() -> None:
    assert compared(REGION_2023, HOME_2023, benchmark="region").label is Label.NOT_COMPARED
    most = row("2023", "18.0", "17.5", "18.5", area=REGION, group=MOST)
    assert compared(most, REGION_2023, benchmark="region").row is None


def test_england_has_no_region() -> None:
    assert compared(ENGLAND_2023, benchmark="region") == Comparison("region", "", Label.NOT_COMPARED, None)


@pytest.mark.parametrize(
    ("published", "label"),
    [
        ("Better", Label.BETTER),
        ("Similar", Label.SIMILAR),
        ("Worse", Label.WORSE),
        ("Higher 99.8", Label.HIGHER),
        ("lower 95", Label.LOWER),
    ],
)
def test_a_published_label_is_shown_and_marked_where_ours_can_t_be_computed(published: str, label: Label) -> None:
    own = replace(BARE, source_comparison_england=published)
    assert compared(own, ENGLAND_2023) == Comparison("england", "England", label, ENGLAND_2023, published)


@pytest.mark.parametrize("published", ["", "Not compared", "Not applicable", "3rd quintile"])
def test_a_published_label_that_says_nothing_is_not_shown(published: str) -> None:
    own = replace(BARE, source_comparison_england=published)
    assert compared(own, ENGLAND_2023) == Comparison("england", "England", Label.NOT_COMPARED, ENGLAND_2023)


def test_each_benchmark_has_its_own_published_label() -> None:
    own = replace(BARE, source_comparison_england="Worse", source_comparison_parent="Better")
    assert compared(own, REGION_2023, benchmark="region").label is Label.BETTER


@pytest.mark.parametrize(
    ("parent", "label"),
    [(REGION, Label.BETTER), (EAST, Label.BETTER), (HOME, Label.NOT_COMPARED), (ENGLAND, Label.NOT_COMPARED)],
)
def test_a_label_against_a_parent_that_is_no_region_is_none_against_the_region(parent: str, label: Label) -> None:
    own = replace(BARE, parent=parent, source_comparison_parent="Better")
    found = compared(own, REGION_2023, EAST_2023, benchmark="region")
    assert (found.label, bool(found.published)) == (label, label is Label.BETTER)


def test_our_own_label_goes_before_the_published_one() -> None:
    own = replace(HOME_2023, source_comparison_england="Better")
    assert compared(own, ENGLAND_2023) == Comparison("england", "England", Label.WORSE, ENGLAND_2023)


def test_a_label_published_for_a_withheld_value_is_not_shown() -> None:
    own = replace(BARE, value=None, marker="c", source_comparison_england="Worse")
    assert compared(own, ENGLAND_2023) == Comparison("england", "England", Label.NOT_COMPARED, ENGLAND_2023)


@pytest.mark.parametrize(("own", "against"), [("f", ""), ("", "f"), ("f", "f")], ids=["own", "benchmark", "both"])
def test_a_projection_is_never_compared(own: str, against: str) -> None:
    found = compared(replace(HOME_2023, marker=own), replace(ENGLAND_2023, marker=against))
    assert found.label is Label.NOT_COMPARED


def test_a_label_published_for_a_projection_is_not_shown() -> None:
    own = replace(BARE, marker="f", source_comparison_england="Worse")
    assert compared(own, ENGLAND_2023) == Comparison("england", "England", Label.NOT_COMPARED, ENGLAND_2023)


def test_a_provisional_value_is_compared() -> None:
    assert compared(replace(HOME_2023, marker="p"), ENGLAND_2023).label is Label.WORSE


def test_a_measure_that_is_not_to_be_compared_is_not_but_its_benchmark_is_still_known() -> None:
    found = compared(HOME_2023, ENGLAND_2023, comparison=Comparing(Method.NONE))
    assert found == Comparison("england", "England", Label.NOT_COMPARED, ENGLAND_2023)


def _series(*values: str, marker: str = "", source: str = "") -> Measure:
    """Yearly shares of 1,000 people from 2015, the last of them with a marker and a published trend."""
    last = len(values) - 1
    rows = [
        row(
            str(2015 + n), value, count=str(int(float(value) * 10)), denominator="1000",
            marker=marker if n == last else "", trend=source if n == last else "",
        )
        for n, value in enumerate(values)
    ]  # fmt: skip
    return measure(rows, value_type="proportion")


def test_a_trend_that_can_t_be_tested_is_the_published_one_so_marked() -> None:
    few = _series("20", "15", "10", source="Decreasing and getting better")
    found = Findings(few, AREAS).trend(few.series(HOME))
    assert found is not None
    assert (found.label, found.published) == ("Decreasing and getting better", True)


@pytest.mark.parametrize("source", ["", "Cannot be calculated"])
def test_a_trend_that_nobody_can_tell_says_so_and_why(source: str) -> None:
    few = _series("20", "15", "10", source=source)
    found = Findings(few, AREAS).trend(few.series(HOME))
    assert found is not None
    assert (found.label, found.published) == ("Cannot be calculated", False)
    assert found.reason


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("Decreasing and getting better", "Going down, which is better"),
        ("decreasing and getting WORSE", "Going down, which is worse"),
        ("No significant change", "Staying about the same"),
        ("Improving slowly", "Improving slowly"),  # the source's own
        ("Cannot be calculated", ""),
    ],
)
def test_a_trend_is_said_in_plain_words(label: str, words: str) -> None:
    assert Direction(label, "").words == words


def test_our_own_test_goes_before_the_published_trend() -> None:
    falling = _series("40", "35", "30", "25", "20", source="No significant change")
    found = Findings(falling, AREAS).trend(falling.series(HOME))
    assert found == Direction("Decreasing and getting better", "")


def test_projected_values_are_no_part_of_a_trend() -> None:
    projected = _series("40", "35", "30", "25", "20", marker="f")
    found = Findings(projected, AREAS).trend(projected.series(HOME))
    assert found is not None
    assert found.label == "Cannot be calculated"  # four values are left


def test_a_series_without_a_value_has_no_trend() -> None:
    empty = measure([row("2023", marker="c")])
    assert Findings(empty, AREAS).trend(empty.series(HOME)) is None
