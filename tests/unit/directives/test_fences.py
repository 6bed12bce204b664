"""Fences: which were probably meant as blocks of ours, and what of a page is no code."""

from __future__ import annotations

import pytest

from jsna.directives.fences import meant_as_block, outside_code


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("charts", ["show: trend"]),
        ("Chart", ["show: trend"]),
        ("graph", ["", "show: trend"]),
        ("", ["measure: smoking"]),
        ("tabel", []),
        ("score-card", []),
    ],
)
def test_a_fence_that_is_named_or_begins_like_a_block_was_meant_as_one(kind: str, body: list[str]) -> None:
    assert meant_as_block(kind, body)


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("yaml", ["show: trend"]),
        ("python", ["show = 1"]),
        ("css", ["a { measure: 1 }"]),
        ("", ["plain text"]),
        ("json", ['{"measure": 1}']),
        ("mermaid", ["graph TD"]),
    ],
)
def test_a_code_sample_is_left_alone(kind: str, body: list[str]) -> None:
    assert not meant_as_block(kind, body)


def test_what_stands_in_code_is_left_out() -> None:
    page = "<p>One &amp; <code>two</code> three</p><pre><code>four</code></pre><!-- five --><p>six</p>"
    assert outside_code(page).split() == ["One", "&", "three", "six"]
