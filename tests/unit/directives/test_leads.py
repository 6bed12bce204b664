"""Ordinary links and pictures lead to pages and files that are there, or their author hears of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from jsna.directives import Directives
from jsna.directives.leads import Lead, lost
from jsna.problems import Problems, Where
from sites import CHAPTER, problems

PAGES = ("index.md", "chapters/smoking.md", "chapters/healthy-weight.md", "measures/smoking.md")


def collected(text: str) -> list[Lead]:
    """The leads of a page's Markdown."""
    directives = Directives(Problems())
    directives.begin(Where("a.md", 1))
    Markdown(extensions=[directives]).convert(text)
    return directives.requests.leads


def test_links_to_pages_and_pictures_of_the_site_are_collected() -> None:
    text = "[a](b.md) [c](../d/e.md#f) ![g](h.png) ![i](https://example.org/j.png) [k](l.pdf) [m](#n) [o](/p.md)"
    assert collected(text) == [Lead("b.md", False), Lead("../d/e.md#f", False), Lead("h.png", True)]


def test_what_stands_in_code_leads_nowhere() -> None:
    assert collected("`[a](b.md)`\n\n    ![c](d.png)\n") == []


@pytest.mark.parametrize(
    ("target", "hint"),
    [
        ("healthy-weight.md", None),
        ("../index.md#top", None),
        ("../measures/smoking.md", None),
        ("../../README.md", None),
        ("../assets/images/favicon.png", None),
        ("healthy-wieght.md", "Did you mean “healthy-weight.md”?"),
        ("Smoking.md", "Did you mean “smoking.md”?"),
        ("smoking/index.md", "Did you mean “../index.md”?"),
        ("xyz.md", "Its path is counted from the folder of this page: there is no chapters/xyz.md in the content."),
    ],
)
def test_a_link_to_a_page_that_is_not_there_is_answered_with_the_nearest(
    target: str, hint: str | None, tmp_path: Path
) -> None:
    found = [said for _, said in lost([Lead(target, False)], "chapters/smoking.md", PAGES, tmp_path)]
    assert found == ([] if hint is None else [hint])


def test_a_picture_is_found_by_its_name_as_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "A group.jpg").write_bytes(b"")
    leads = [Lead("images/A%20group.jpg", True), Lead("images/a%20group.JPG", True)]
    assert [(lead.target, hint) for lead, hint in lost(leads, "index.md", (), tmp_path)] == [
        ("images/a%20group.JPG", "Did you mean “images/A group.jpg”?")
    ]


def test_the_guide_and_the_measures_can_be_linked_to(tmp_path: Path) -> None:
    story = "[A](../guide/problems.md#wrong-figure), [B](../measures/smoking.md), [C](smoking.md), [D](../index.md).\n"
    assert problems(tmp_path, {"content/chapters/smoking.md": CHAPTER + story}) == []
