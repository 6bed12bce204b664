"""Names and phrases, as a sentence lists them."""

from __future__ import annotations

import pytest

from jsna.words import first_of, listed


@pytest.mark.parametrize(
    ("items", "said"), [("", ""), ("a", "a"), ("ab", "a and b"), ("abc", "a, b and c"), ("abcd", "a, b, c and d")]
)
def test_names_are_joined_as_a_sentence_has_them(items: str, said: str) -> None:
    assert listed(items) == said
    assert listed(iter(items), "or") == said.replace("and", "or")


@pytest.mark.parametrize(
    ("number", "said"), [(0, ""), (1, "a"), (2, "a, a"), (3, "a, a and 1 more"), (1202, "a, a and 1,200 more")]
)
def test_of_many_the_first_are_named_and_the_rest_counted(number: int, said: str) -> None:
    assert first_of(["a"] * number, 2) == said
