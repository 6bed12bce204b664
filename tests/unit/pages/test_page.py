"""Addresses from one page of a site to another, relative, so that the site works in any folder of any host."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jsna.directives import Directives, Inline
from jsna.pages.page import Page
from jsna.problems import Where
from sites import assessed
from unit.outputs.sites import ROOT, site

INDEX, CHAPTER, PART = "index.md", "chapters/smoking.md", "chapters/index.md"


def page(path: str, addresses: dict[str, str] | None = None) -> Page:
    """A page of a site without data."""
    made = replace(site(), addresses=addresses or {})
    return Page(made, path, Inline(Directives(made.problems)))


@pytest.mark.parametrize(
    ("here", "address", "expected"),
    [
        (INDEX, "", "./"),
        (INDEX, "chapters/smoking/", "chapters/smoking/"),
        (INDEX, "data/measures/smoking.csv", "data/measures/smoking.csv"),
        (CHAPTER, "", "../../"),
        (CHAPTER, "chapters/smoking/", "./"),
        (CHAPTER, "chapters/", "../"),
        (CHAPTER, "chapters/diet/", "../diet/"),
        (CHAPTER, "data/measures/smoking.csv", "../../data/measures/smoking.csv"),
        (PART, "chapters/smoking/", "smoking/"),
        (PART, "", "../"),
        (PART, "measures/smoking/", "../measures/smoking/"),
        ("a/b/c.md", "a/b/d.svg", "../d.svg"),
    ],
)
def test_any_address_can_be_reached_from_any_page(here: str, address: str, expected: str) -> None:
    assert page(here).to(address) == expected


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        (INDEX, CHAPTER, "chapters/smoking.html"),
        (CHAPTER, INDEX, "../index.html"),
        (CHAPTER, "chapters/diet.md", "diet.html"),
        ("measures/smoking.md", CHAPTER, "../chapters/smoking.html"),
    ],
)
def test_pages_that_are_files_are_reached_as_files(here: str, there: str, expected: str) -> None:
    files = {path: path.removesuffix("md") + "html" for path in (INDEX, CHAPTER, "chapters/diet.md")}
    assert page(here, {**files, "measures/smoking.md": "measures/smoking.html"}).to_page(there) == expected


def test_a_measure_is_reached_at_the_address_of_its_page() -> None:
    assert page(CHAPTER).to_measure("smoking") == "../../measures/smoking/"


def test_a_page_is_named_in_problems_by_its_file_within_the_site() -> None:
    assert page(CHAPTER).where == Where("content/chapters/smoking.md")
    assert (ROOT / "content").is_dir()


def test_prose_of_a_page_may_hold_a_checked_figure_and_no_markup(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    build.directives.requests = build.drafts[INDEX].requests
    made = Page(build.site, INDEX, build.inline).prose("*Now* [12.9%](value:smoking) & <b>more</b>")
    figure = '<a class="jsna-figure" href="jsna:0">12.9%</a>'
    assert made == f"<em>Now</em> {figure} &amp; &lt;b&gt;more&lt;/b&gt;"


def test_what_stands_beside_the_site_is_reached_from_any_depth(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    assert build.made("index.md").to("../latest/") == "../latest/"
    assert build.made("chapters/smoking.md").to("../latest/chapters/smoking/") == "../../../latest/chapters/smoking/"
