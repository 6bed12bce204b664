"""The guide for authors: an address for each problem, with its example shown as it is written."""

from __future__ import annotations

import re

import pytest

from jsna.codes import CODES, GROUPS
from jsna.examples.example import examples
from jsna.pages.guide import PAGES
from sites import assessed


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The page on problems, whole."""
    build = assessed(tmp_path_factory.mktemp("site"))
    build.render()
    return build.fill("guide/problems.md")


def test_every_code_has_a_heading_at_its_own_address_in_its_group(page: str) -> None:
    headings = re.findall(r'<(h[1-6]) id="([^"]+)"', page)
    assert [found for tag, found in headings if tag == "h3"] == list(CODES)
    assert [found for tag, found in headings if tag == "h2"] == [group.id for group in GROUPS]


def test_a_code_is_shown_with_cause_standing_example_and_remedy(page: str) -> None:
    _, _, rest = page.partition('id="wrong-figure"')
    part = rest.partition("<h3")[0]
    assert "A figure in the prose is not what the data say.</strong> It is an error, and stops the build" in part
    assert "<mark>In Merrowshire [12.8%](value:smoking) of adults smoke.</mark>" in part
    assert "content/chapters/smoking.md:10:16: error [wrong-figure]" in part
    assert "Correct the figure." in part
    assert part.index("[12.8%]") < part.index("[12.9%](value:smoking)")


def test_the_line_at_fault_is_marked_once_where_it_is_in_the_piece(page: str) -> None:
    marked = [found for found in examples().values() if found.line]
    assert page.count("<mark>") == len(marked) > 40


def test_nothing_that_an_example_holds_is_a_link_a_block_or_markup(page: str) -> None:
    assert "jsna-figure" not in page
    assert "This can’t be shown yet" not in page
    assert "<h1>" not in page.partition("<h2")[2]


def test_each_page_of_the_guide_has_a_title_and_is_named_as_markdown() -> None:
    assert all(path.endswith(".md") and page.title for path, page in PAGES.items())
