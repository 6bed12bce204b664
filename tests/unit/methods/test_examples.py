"""The worked examples themselves: that they can fail, and that a page can show them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna.methods.examples import CHAPTERS, Chapter, Example
from jsna.methods.intervals import wilson

RIGHT = Example(
    "65 of 100", wilson, {"count": 65, "denominator": 100}, {"value": 0.65, "lower": 0.5525444329}, "", 1e-9
)


def test_an_example_agrees_within_its_tolerance_and_no_further() -> None:
    assert RIGHT.agrees()
    assert not replace(RIGHT, expected={"lower": 0.55254443}).agrees()
    assert replace(RIGHT, expected={"lower": 0.55254443}, tolerance=1e-8).agrees()
    assert not replace(RIGHT, expected={"lower": None}).agrees()
    assert not replace(RIGHT, inputs={"count": 66, "denominator": 100}).agrees()


def test_a_word_has_to_be_that_word() -> None:
    said = Example("", lambda: "Better", {}, {"": "Better"}, "")
    assert said.agrees()
    assert not replace(said, expected={"": "Worse"}).agrees()
    assert not replace(said, expected={"": 1.0}).agrees()


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_a_chapter_has_a_rule_and_sourced_examples(chapter: Chapter) -> None:
    assert chapter.title
    assert chapter.rule.endswith(".")
    assert chapter.examples
    assert all(example.title and example.source and example.expected for example in chapter.examples)
    titles = [example.title for example in chapter.examples]
    assert len(set(titles)) == len(titles)


def test_no_two_chapters_share_a_name() -> None:
    names = [chapter.name for chapter in CHAPTERS]
    assert len(set(names)) == len(names)
