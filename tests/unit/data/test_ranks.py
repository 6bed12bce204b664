"""Deciles and quintiles in whatever words their publishers chose, from the most deprived to the least."""

from __future__ import annotations

import pytest

from jsna.data.ranks import ranked

ORDERED = (
    ["1 (most deprived)", *map(str, range(2, 10)), "10 (least deprived)"],
    [
        *(f"{word} deprived decile (IMD2019)" for word in ("Most", "Second most", "Third more", "Fourth more")),
        *(f"{word} deprived decile (IMD2019)" for word in ("Fifth more", "Fifth less", "Fourth less", "Third less")),
        *(f"{word} deprived decile (IMD2019)" for word in ("Second least", "Least")),
    ],
    [
        "Most deprived 20%",
        "2nd most deprived 20%",
        "Third most deprived 20%",
        "2nd least deprived 20%",
        "Least deprived 20%",
    ],
    ["Quintile 1 - most deprived", "Quintile 2", "Quintile 3", "Quintile 4", "Quintile 5 - least deprived"],
    ["Most deprived", "Least deprived"],
    [
        "1st most deprived fifth",
        "2nd most deprived fifth",
        "3rd most deprived fifth",
        "4th most deprived fifth",
        "5th most deprived fifth",
    ],
)


@pytest.mark.parametrize("labels", ORDERED, ids=lambda labels: labels[0])
def test_the_most_deprived_come_first_however_they_are_listed(labels: list[str]) -> None:
    assert ranked(reversed(labels)) == tuple(labels)


def test_bare_numbers_are_an_order_only_of_deprivation() -> None:
    assert ranked(["2", "1", "3"], "Deprivation tercile") == ("1", "2", "3")
    assert ranked(["2", "1", "3"], "Ward") == ()


def test_numbers_that_run_from_the_least_deprived_are_turned_round() -> None:
    labels = ["5 (most deprived)", "4", "3", "2", "1 (least deprived)"]
    assert ranked(labels) == tuple(labels)


@pytest.mark.parametrize(
    "labels",
    [
        ["White", "Asian", "Black"],
        ["Most deprived decile", "Unknown", "Least deprived decile"],
        ["1 (most deprived)", "2", "4"],
        ["Most deprived"],
        [],
    ],
)
def test_what_is_not_a_whole_order_is_none(labels: list[str]) -> None:
    assert ranked(labels, "Deprivation") == ()
