"""Values fall into classes as the map's legend says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.classes import class_label, classes
from jsna_charts.describe import describe
from jsna_charts.kinds.legend import legend
from jsna_charts.samples.map import MAP, MISSING
from jsna_charts.spec import Area, Classes, MapSpec, State, Status, Unit


def spec(values: list[float | None], how: Classes = Classes.QUANTILES, count: int = 5) -> MapSpec:
    areas = tuple(Area(f"A{place}", (), value) for place, value in enumerate(values))
    return MapSpec("T", Unit("%"), "2023", areas, how, count)


def test_quantiles_hold_as_many_areas_each() -> None:
    held = classes(spec([float(value) for value in range(1, 11)]))
    assert [(one.low, one.high, len(one.areas)) for one in held] == [
        (1.0, 3.0, 2),
        (3.0, 5.0, 2),
        (5.0, 7.0, 2),
        (7.0, 9.0, 2),
        (9.0, 10.0, 2),
    ]


@pytest.mark.parametrize(
    ("values", "counts"),
    [
        ([1.0, 1.0, 1.0, 1.0, 2.0], [4, 1]),
        ([1.0, 2.0, 2.0, 2.0, 2.0], [1, 4]),
        ([3.0, 3.0, 3.0], [3]),
        ([1.0, 2.0, 3.0], [1, 1, 1]),
        ([7.0], [1]),
        ([], []),
        ([None], []),
    ],
)
def test_equal_values_share_a_class_and_every_area_has_one(values: list[float | None], counts: list[int]) -> None:
    assert [len(one.areas) for one in classes(spec(values))] == counts


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([12.11, 12.12, 12.13, 12.2, 12.31], [("12.1%", 3), ("12.2%", 1), ("12.3%", 1)]),  # no more than five values
        ([12.0, 12.1, 12.2, 12.3, 12.4], [("12.0%", 1), ("12.1%", 1), ("12.2%", 1), ("12.3%", 1), ("12.4%", 1)]),
        (
            [1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
            [("1.0% to under 3.0%", 2), ("3.0% to under 4.0%", 1), ("4.0% to under 5.0%", 1), ("5.0% to 6.0%", 2)],
        ),
        (
            [1.0, 2.0, 3.0, 4.0, 5.0, 9.0, 9.0, 9.0, 9.0, 9.0],
            [("1.0% to under 3.0%", 2), ("3.0% to under 5.0%", 2), ("5.0% to 9.0%", 6)],
        ),
    ],
)
def test_a_class_is_told_from_the_next_by_what_is_written(
    values: list[float | None], expected: list[tuple[str, int]]
) -> None:
    asked = spec(values)
    held = classes(asked)
    assert [(class_label(one, one is held[-1], asked), len(one.areas)) for one in held] == expected


@pytest.mark.parametrize("many", range(1, 14))
@pytest.mark.parametrize("apart", [0.01, 0.04, 0.1, 3.0])
@pytest.mark.parametrize("how", [Classes.QUANTILES, Classes.STEPS])
def test_of_few_areas_each_has_one_class_and_no_two_bounds_are_written_alike(
    many: int, apart: float, how: Classes
) -> None:
    held = classes(spec([12.1 + apart * place for place in range(many)], how))
    assert sorted(area.name for one in held for area in one.areas) == sorted(f"A{place}" for place in range(many))
    labels = legend(held, Unit("%")).labels
    assert len(set(labels)) == len(labels)
    if len(held) > 1:
        alike = [f"{one.low:.1f}" == f"{one.high:.1f}" for one in held]
        assert not any(alike) or (all(alike) and len(labels) == len(held))
    assert how is Classes.STEPS or all(one.areas for one in held)


def test_a_step_without_areas_is_counted_and_lists_none() -> None:
    assert "15.0% to under 20.0%: 0 areas. 20.0%" in describe(spec([5.0, 9.9, 10.0, 24.0], Classes.STEPS, 4)).long


def test_steps_are_round_and_of_one_width() -> None:
    held = classes(spec([5.0, 9.9, 10.0, 24.0], Classes.STEPS, 4))
    assert [(one.low, one.high) for one in held] == [(5.0, 10.0), (10.0, 15.0), (15.0, 20.0), (20.0, 25.0)]
    assert [len(one.areas) for one in held] == [2, 1, 0, 1]


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("values", [[5.0, 24.0], [-54_321.0, 1_234_567.0], [0.11, 0.12], [7.0, 7.0]])
def test_no_more_steps_are_made_than_asked_for(values: list[float | None], count: int) -> None:
    held = classes(spec(values, Classes.STEPS, count))
    assert 1 <= len(held) <= count
    assert sum(len(one.areas) for one in held) == len(values)


def test_statuses_are_classes_worst_first() -> None:
    held = classes(replace(MAP, classes=Classes.STATUS))
    assert [one.status for one in held] == [Status.WORSE, Status.SIMILAR, Status.BETTER]


def test_a_suppressed_value_that_was_left_in_is_in_no_class() -> None:
    left_in = replace(MISSING.areas[8], value=99.0, state=State.SUPPRESSED)
    held = classes(replace(MISSING, areas=(*MISSING.areas[:8], left_in)))
    assert sum(len(one.areas) for one in held) == 8
    assert held[-1].high < 99


def test_a_class_says_which_values_it_takes() -> None:
    asked = spec([5.0, 9.9, 10.0, 24.0], Classes.STEPS, 4)
    held = classes(asked)
    assert class_label(held[0], False, asked) == "5.0% to under 10.0%"
    assert class_label(held[-1], True, asked) == "20.0% to 25.0%"
    assert class_label(classes(spec([7.0]))[0], True, asked) == "7.0%"


@pytest.mark.parametrize("count", [1, 6])
def test_more_or_fewer_classes_than_can_be_told_apart_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="two to 5"):
        classes(spec([1.0, 2.0], count=count))
