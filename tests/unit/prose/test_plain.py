"""Markdown links in prose become their text."""

from __future__ import annotations

import time

import pytest

from jsna.prose.plain import plain


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("Fewer than [5%](target:smoke-free/smoking-prevalence) smoke", "Fewer than 5% smoke"),
        ("[7.4%](value:a/2019?category=10+%28least%29) and [a](b_(c).md)", "7.4% and a"),
        ('[a](<b c> "title") ![a map](map.png)', "a a map"),
        ("See [note 1] and f(x).", "See [note 1] and f(x)."),
        ("Two\n  lines", "Two lines"),
    ],
)
def test_links_are_reduced_to_their_text(prose: str, text: str) -> None:
    assert plain(prose) == text


@pytest.mark.parametrize("prose", ["[" * 3000, "[a](" + "<a>" * 3000, "[a](" + "(b)" * 3000, "[a](b " + '"' * 3000])
def test_a_link_that_never_ends_costs_no_time(prose: str) -> None:
    begin = time.perf_counter()
    assert plain(prose) == prose
    assert time.perf_counter() - begin < 1
