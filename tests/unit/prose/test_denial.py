"""A denial before a claim is found where it turns the claim round, and left alone where it belongs elsewhere."""

from __future__ import annotations

import pytest

from jsna.prose.denial import denial


@pytest.mark.parametrize(
    ("before", "word"),
    [
        ("Smoking is not ", "not"),
        ("It is no longer ", "no longer"),
        ("It hasn’t ", "hasn't"),
        ("Smoking has never been ", "never"),
        ("Smoking isn't\n", "isn't"),
        ("It is neither ", "neither"),
        ("It is neither falling nor ", "nor"),
        ("Smoking is not yet ", "not"),
        ("Smoking is, we find, not ", "not"),
        ("There was no ", "no"),
        ("Smoking cannot be said to be ", "cannot"),
        ("The trend is hardly ", "hardly"),
        ("No district is ", "no district"),
        ("No other district in the county was ", "no other district"),
        ("None of the districts is ", "none"),
        ("Not one of the ten districts in the county is now ", "not one"),
        ("Nor is smoking ", "nor"),
        ("It is not true that smoking is ", "not true"),
    ],
)
def test_a_denial_that_turns_the_claim_is_found(before: str, word: str) -> None:
    assert denial(before) == word


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Smoking is ",
        "Not everyone agrees, but smoking is ",
        "Not everyone agrees that smoking is ",
        "No one doubts that smoking is ",
        "Nobody doubts smoking is ",
        "No doubt smoking is ",
        "It is no surprise that smoking is ",
        "Smoking is not only ",
        "This is not a good year. Smoking is ",
        "Smoking, which nobody likes, is ",
        "We did not expect it: smoking is ",
        "Not since 2015 has it been so low, and it is ",
        "There is no clinic where smoking is ",
        "No clinic means smoking is ",
        "Without help it is ",
        "Never mind, smoking is ",
        "Men who do not work are ",
        "Nothing we do is easy because smoking is ",
    ],
)
def test_a_denial_of_something_else_is_left_alone(before: str) -> None:
    assert denial(before) == ""
