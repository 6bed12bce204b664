"""Policies at the limits of their thresholds."""

from __future__ import annotations

import pytest

from jsna.methods.disclosure import POLICIES, rounded


def test_the_policies_have_the_names_that_packages_use_and_their_sources() -> None:
    assert list(POLICIES) == [
        "hes-ecds", "hes-until-2018", "ons-deaths", "fingertips", "published-by-source", "none",
    ]  # fmt: skip
    assert all(policy.name == name and policy.source and policy.scope for name, policy in POLICIES.items())


@pytest.mark.parametrize(
    ("name", "withheld"),
    [
        ("hes-ecds", list(range(1, 8))),
        ("hes-until-2018", list(range(1, 6))),
        ("fingertips", list(range(1, 6))),
        ("ons-deaths", []),
        ("published-by-source", []),
        ("none", []),
    ],
)
def test_the_counts_that_each_withholds(name: str, withheld: list[int]) -> None:
    policy = POLICIES[name]
    assert [count for count in range(12) if policy.suppresses(count)] == withheld
    assert [count for count in range(12) if policy.shown(count) is None] == withheld
    assert policy.range == ((withheld[0], withheld[-1]) if withheld else None)


@pytest.mark.parametrize(
    ("count", "to5", "to10"), [(0, 0, 0), (2, 0, 0), (3, 5, 0), (5, 5, 10), (7, 5, 10), (8, 10, 10), (15, 15, 20)]
)
def test_counts_are_rounded_to_the_nearest_halves_up(count: int, to5: int, to10: int) -> None:
    assert (rounded(count, 5), rounded(count, 10), rounded(count, 1)) == (to5, to10, count)


def test_a_base_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^counts are rounded to a multiple of 1 or more, not 0$"):
        rounded(7, 0)


@pytest.mark.parametrize(
    ("count", "crude", "standardised", "reliable"),
    [(2, False, False, False), (3, True, False, False), (9, True, False, False), (10, True, True, False),
     (19, True, True, False), (20, True, True, True)],
)  # fmt: skip
def test_few_deaths_have_no_rate_and_some_an_unreliable_one(
    count: int, crude: bool, standardised: bool, reliable: bool
) -> None:
    policy = POLICIES["ons-deaths"]
    found = (policy.allows_rate(count), policy.allows_standardised(count), policy.reliable(count))
    assert found == (crude, standardised, reliable)


def test_a_withheld_count_has_no_crude_rate() -> None:
    assert [POLICIES["hes-ecds"].allows_rate(count) for count in (0, 7, 8)] == [True, False, True]
    assert POLICIES["hes-ecds"].allows_standardised(7)
