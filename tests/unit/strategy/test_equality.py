"""What an objective says of equality: whether it is an equality objective or serves one, and whom it is for."""

from __future__ import annotations

import pytest

from jsna.strategy.equality import Equality, characteristic_of, people_in_words
from unit.strategy.promising import objective


def read(equality: str) -> Equality:
    found = objective(f"title: x\nequality: {equality}\n").equality
    assert found is not None
    return found


def test_words_make_an_equality_objective_and_an_id_serves_one() -> None:
    marked, serving = read("{objective: Reach disabled people too}"), read("{objective: smoke-free}")
    assert (marked.words, marked.serves) == ("Reach disabled people too", "")
    assert (serving.words, serving.serves) == ("", "smoke-free")
    neither = read("{groups: [race]}")
    assert (neither.words, neither.serves) == ("", "")


@pytest.mark.parametrize(
    ("group", "characteristic"),
    [
        ("race", "race"),
        ("Sexual orientation", "sexual-orientation"),
        ("sexual-orientation", "sexual-orientation"),
        ("RELIGION  OR BELIEF", "religion-or-belief"),
        ("deprivation", "deprivation"),
        ("Gypsy, Roma and Traveller communities", "gypsy-roma-and-traveller-communities"),
        ("disabled people", ""),
        ("", ""),
    ],
)
def test_a_group_is_matched_by_a_characteristic_s_id_or_name(group: str, characteristic: str) -> None:
    assert characteristic_of(group) == characteristic


def test_only_protected_characteristics_count_as_such_in_the_law_s_order() -> None:
    found = read("{groups: [sex, deprivation, people who live alone, age]}")
    assert found.characteristics == ("age", "sex")


def test_groups_are_named_inside_a_sentence() -> None:
    groups = ["Pregnancy-and-maternity", "gypsy-roma-and-traveller-communities", "people from Saltquay"]
    words = "pregnancy and maternity, Gypsy, Roma and Traveller communities, people from Saltquay"
    assert people_in_words(groups) == words
