"""How many there are of a thing, and how a sentence begins."""

from __future__ import annotations

import pytest

from jsna.pages.wording import capital, counted


@pytest.mark.parametrize(("number", "said"), [(0, "0 promises"), (1, "1 promise"), (12, "12 promises")])
def test_one_thing_is_told_as_one(number: int, said: str) -> None:
    assert counted(number, "promise") == said


@pytest.mark.parametrize(
    ("text", "said"), [("", ""), ("men in Saltquay", "Men in Saltquay"), ("IMD tenth", "IMD tenth")]
)
def test_a_capital_changes_no_other_letter(text: str, said: str) -> None:
    assert capital(text) == said
