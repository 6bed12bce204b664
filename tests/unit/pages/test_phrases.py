"""The page of accepted phrases: every kind of link, and every phrase that it accepts."""

from __future__ import annotations

import html
import re

import pytest

from jsna.prose.guide import phrase_guide
from sites import assessed


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page, whole."""
    build = assessed(tmp_path_factory.mktemp("site"))
    build.render()
    return html.unescape(build.fill("guide/phrases.md"))


def test_every_kind_of_link_has_a_heading_with_all_its_phrases(page: str) -> None:
    kinds = phrase_guide().kinds
    assert re.findall(r'<h2 id="([^"]+)"', page) == [*(kind.scheme for kind in kinds), "words"]
    for kind in kinds:
        part = page.partition(f'id="{kind.scheme}"')[2].partition("<h2")[0]
        shown = set(re.findall(r"<code>([^<]*)</code>", part))
        for outcome in kind.outcomes:
            assert {*outcome.phrases, outcome.example.sentence} <= shown


def test_words_rules_and_shares_are_listed(page: str) -> None:
    guide = phrase_guide()
    part = page.partition('id="words"')[2]
    for words in (*guide.words, *guide.refused):
        assert all(f"<code>{word}</code>" in part for word in words.words)
    assert all(rule in part for rule in guide.rules)
    assert all(", ".join(share.words) in part for share in guide.shares)
