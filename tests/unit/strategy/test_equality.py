"""What an objective says of equality: whether it is an equality objective or serves one, and whom it is for."""

from __future__ import annotations

from jsna.strategy.equality import Equality, people_in_words
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


def test_only_protected_characteristics_count_as_such_in_the_law_s_order() -> None:
    found = read("{groups: [sex, deprivation, people who live alone, age]}")
    assert found.characteristics == ("age", "sex")


def test_everyday_words_serve_a_characteristic_and_do_not_name_it_as_such() -> None:
    found = read("{groups: [sex, disabled children, people who live alone]}")
    assert found.serves_characteristics == ("age", "disability", "sex")
    assert found.characteristics == ("sex",)


def test_groups_are_named_inside_a_sentence() -> None:
    groups = ["Pregnancy-and-maternity", "gypsy-roma-and-traveller-communities", "people from Saltquay"]
    words = "pregnancy and maternity, Gypsy, Roma and Traveller communities, people from Saltquay"
    assert people_in_words(groups) == words
