"""The page of methods: every method, with the numbers that the tests run."""

from __future__ import annotations

import html
import re

import pytest

from jsna.methods.examples import CHAPTERS, PARTS
from jsna.methods.examples.printed import PRINTED
from jsna.pages.methods import said
from sites import assessed


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page, whole."""
    build = assessed(tmp_path_factory.mktemp("site"))
    build.render()
    return html.unescape(build.fill("methods.md"))


def test_every_method_has_a_heading_at_its_own_address(page: str) -> None:
    assert re.findall(r'<h3 id="([^"]+)"', page) == [chapter.name for chapter in CHAPTERS]
    assert len(re.findall(r"<h2", page)) == len(PARTS)


def test_every_method_is_printed_with_its_rule_formula_and_letters(page: str) -> None:
    assert list(PRINTED) == [chapter.name for chapter in CHAPTERS]
    for chapter in CHAPTERS:
        part = page.partition(f'id="{chapter.name}"')[2].partition("<h3")[0]
        printed = PRINTED[chapter.name]
        assert all(text in part for text in (chapter.rule, printed.formula, printed.letters, printed.decided))
        assert chapter.examples[0].title in part
        assert chapter.examples[0].source.rstrip(".") in part  # the list of sources ends with its own


def test_a_worked_example_shows_the_published_answer_beside_ours(page: str) -> None:
    part = page.partition('id="proportion"')[2].partition("<h3")[0]
    cells = re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", part)
    at = cells.index("65 of 100 at 95%")
    assert cells[at + 1 : at + 3] == ["lower limit 0.552544; upper limit 0.736358"] * 2


def test_answers_are_said_in_words() -> None:
    assert said({"": None}) == "none"
    assert said({"label": "Better", "chi2": 46.77}) == "Better; chi-squared 46.77"
    assert said({"": (1, 10.8)}) == "1, 10.8"
    assert said({"z": -15.61, "exact": True}) == "z −15.61; exact yes"


def test_the_page_is_for_residents_to_find(tmp_path_factory: pytest.TempPathFactory) -> None:
    build = assessed(tmp_path_factory.mktemp("site"))
    assert build.searched("methods.md")
    assert not build.searched("guide/phrases.md")
