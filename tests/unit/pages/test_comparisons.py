"""Charts of areas side by side: which areas, in which order, for which period, against which line."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.pages.page import Fragment
from jsna_charts.spec import Bar, CompareSpec, Reference, State, Status
from sites import FILES
from unit.pages.making import Files, block, data

ASHENMOOR = Bar("Ashenmoor", 14.2, 11.3, 17.1, "14.2%", Status.SIMILAR)
WYCHSTEAD = Bar("Wychstead", 10.5, 8.1, 12.9, "10.5%", Status.SIMILAR)
HOME = Bar("Merrowshire", 12.9, 11.9, 13.9, "12.9%", Status.WORSE, emphasis=True)
ENGLAND = Reference("England", 11.6, "11.6%")
NO_DISTRICT_IN_2023 = {"E07900001,2023,": "", "E07900002,2023,": ""}


def figure(root: Path, body: str = "", files: Files = FILES) -> tuple[Fragment, CompareSpec]:
    """What a block with these further keys becomes, and its chart."""
    made, found = block(root, "chart", f"show: compare\nmeasure: smoking\n{body}", files)
    assert made is not None, found
    (spec,) = made.specs
    assert isinstance(spec, CompareSpec)
    return made, spec


def compared(root: Path, body: str = "", files: Files = FILES) -> CompareSpec:
    """The chart alone."""
    return figure(root, body, files)[1]


def names(spec: CompareSpec) -> list[str]:
    """The areas of a chart's bars."""
    return [bar.name for bar in spec.bars]


def test_home_s_districts_stand_highest_first_against_england_where_the_block_names_nothing(tmp_path: Path) -> None:
    spec = compared(tmp_path)
    assert (spec.title, spec.period) == ("Adults who smoke", "2023")
    assert spec.bars == (ASHENMOOR, WYCHSTEAD)  # 11.6 lies within both intervals
    assert spec.reference == ENGLAND


def test_the_areas_named_are_drawn_and_home_stands_out(tmp_path: Path) -> None:
    assert compared(tmp_path, "areas: [wychstead, home, ashenmoor]").bars == (ASHENMOOR, HOME, WYCHSTEAD)


def test_the_last_benchmark_is_the_line_and_those_before_it_are_bars(tmp_path: Path) -> None:
    spec = compared(tmp_path, "areas: [home]\ncompare: [region, england]")
    assert spec.bars == (HOME, Bar("Southern Vale", 11.0, 10.6, 11.4, "11.0%", Status.BETTER))
    assert spec.reference == ENGLAND


def test_the_line_is_not_a_bar_too(tmp_path: Path) -> None:
    assert names(compared(tmp_path, "areas: [england, home]")) == ["Merrowshire"]


def test_a_status_is_against_the_line_that_is_drawn(tmp_path: Path) -> None:
    spec = compared(tmp_path, "compare: region")
    assert spec.reference == Reference("Southern Vale", 11.0, "11.0%")
    # Ashenmoor's interval begins at 11.3, above 11.0; Wychstead's, 8.1 to 12.9, holds it
    assert [(bar.name, bar.status) for bar in spec.bars] == [
        ("Ashenmoor", Status.WORSE),
        ("Wychstead", Status.SIMILAR),
    ]


def test_a_district_as_the_line_compares_nobody(tmp_path: Path) -> None:
    spec = compared(tmp_path, "areas: [home]\ncompare: ashenmoor")
    assert spec.reference == Reference("Ashenmoor", 14.2, "14.2%")
    assert [bar.status for bar in spec.bars] == [Status.NOT_COMPARED]


def test_the_area_that_a_block_is_about_is_drawn_and_stands_out(tmp_path: Path) -> None:
    spec = compared(tmp_path, "area: wychstead\nareas: [home]")
    assert [(bar.name, bar.emphasis) for bar in spec.bars] == [("Merrowshire", False), ("Wychstead", True)]


def test_the_period_asked_for_is_shown(tmp_path: Path) -> None:
    spec = compared(tmp_path, "period: 2021")
    assert spec.period == "2021"
    assert [(bar.name, bar.value) for bar in spec.bars] == [("Ashenmoor", 15.0), ("Wychstead", 11.1)]
    assert spec.reference == Reference("England", 13.0, "13.0%")


def test_the_usual_period_is_the_newest_that_any_of_the_areas_has(tmp_path: Path) -> None:
    assert compared(tmp_path, files=data({"E07900001,2023,": ""})).period == "2023"


def test_a_newer_value_of_the_benchmark_alone_does_not_empty_the_chart(tmp_path: Path) -> None:
    spec = compared(tmp_path, files=data(NO_DISTRICT_IN_2023))
    assert (spec.period, names(spec)) == ("2021", ["Ashenmoor", "Wychstead"])
    assert spec.reference == Reference("England", 13.0, "13.0%")


@pytest.mark.parametrize(
    ("cells", "state", "text"),
    [
        (",,,c,", State.SUPPRESSED, "suppressed, to protect people"),
        (",,,x,", State.MISSING, "no value published"),
    ],
)
def test_a_bar_without_a_value_is_last_and_says_why(tmp_path: Path, cells: str, state: State, text: str) -> None:
    spec = compared(tmp_path, files=data({"E07900001,2023,": cells}))
    assert spec.bars == (WYCHSTEAD, Bar("Ashenmoor", None, text=text, state=state))


def test_an_area_without_a_row_has_no_bar(tmp_path: Path) -> None:
    assert names(compared(tmp_path, files=data({"E07900001,2023,": ""}))) == ["Wychstead"]


def test_without_a_value_of_the_benchmark_there_is_no_line_and_no_status(tmp_path: Path) -> None:
    spec = compared(tmp_path, "areas: [home]", data({"E92000001,2023,": ",,,x,"}))
    assert spec.reference is None
    assert [bar.status for bar in spec.bars] == [Status.NOT_COMPARED]


def test_no_value_at_all_is_a_problem(tmp_path: Path) -> None:
    body = "show: compare\nmeasure: smoking\nareas: [districts]\nperiod: 2023"
    made, found = block(tmp_path, "chart", body, data(NO_DISTRICT_IN_2023))
    assert made is None
    assert found == [("no-data", 4)]


@pytest.mark.parametrize(
    ("body", "place"),
    [("", "2 areas"), ("areas: [home]", "Merrowshire"), ("areas: [ashenmoor]", "Ashenmoor")],
)
def test_the_line_below_the_headline_counts_the_areas_or_names_the_only_one(
    tmp_path: Path, body: str, place: str
) -> None:
    assert figure(tmp_path, body)[0].context["about"] == [place, "2023"]


def test_a_measure_of_home_alone_is_compared_with_the_benchmarks(tmp_path: Path) -> None:
    gone = [f"{area},{year}," for area in ("E07900001", "E07900002") for year in (2019, 2021, 2023)]
    assert compared(tmp_path, files=data(dict.fromkeys(gone, ""))).bars == (HOME,)
