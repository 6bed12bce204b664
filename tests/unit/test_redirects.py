"""Old addresses: where each leads, which file answers, and which can't be kept."""

from __future__ import annotations

import pytest

from jsna.problems import Problems, Where
from jsna.reading import read_yaml
from jsna.redirects import Redirect, read_redirects

PAGES = {"index.md": "", "chapters/smoking.md": "chapters/smoking/", "measures/smoking.md": "measures/smoking/"}


def read(text: str) -> tuple[list[Redirect], list[str]]:
    """The redirects that are kept, and what is said of the others."""
    problems = Problems()
    mapping = read_yaml(text, Where("mkdocs.yml", 1), problems)
    assert mapping is not None
    found = list(read_redirects(mapping, PAGES, problems))
    return found, [f"{p.where.line} {p.message} {p.hint}" for p in problems.in_order()]


@pytest.mark.parametrize(
    ("old", "target", "file", "up", "address"),
    [
        ("health/smoking.aspx", "chapters/smoking.md", "health/smoking.aspx/index.html", "../../", "chapters/smoking/"),
        ("/jsna/", "index.md", "jsna/index.html", "../", ""),
        ("old.html", "chapters/smoking/#needs", "old.html", "", "chapters/smoking/"),
        ("a/b.htm", "/measures/smoking", "a/b.htm", "../", "measures/smoking/"),
    ],
)
def test_an_old_address_leads_to_a_page(old: str, target: str, file: str, up: str, address: str) -> None:
    (found,), said = read(f'"{old}": "{target}"')
    assert said == []
    assert (found.file, found.up, found.target) == (file, up, address)
    assert found.heading == ("#needs" if "#" in target else "")


@pytest.mark.parametrize("old", ["../up", "a/../b", "https://old.gov.uk/x", "page?id=7", "", 'a"b', "<b>", ".", "a//b"])
def test_what_is_no_path_is_refused(old: str) -> None:
    found, (said,) = read(f"{old!r}: index.md")
    assert found == []
    assert "can't be an old address" in said


def test_an_address_that_is_taken_is_refused() -> None:
    found, said = read("chapters/smoking: index.md\nlatest/x: index.md")
    assert found == []
    assert [line.split(".")[0] for line in said] == [
        "1 A page of this site stands at “chapters/smoking” already",
        "2 A page of this site stands at “latest/x” already",
    ]


def test_a_target_that_is_not_there_is_a_problem_with_the_nearest_page() -> None:
    found, said = read("x: chapters/smokin.md")
    assert found == []
    assert said == [
        "1 This site has no page “chapters/smokin.md” for an old address to lead to. "
        "Did you mean “chapters/smoking.md”?"
    ]


def test_another_site_is_no_target() -> None:
    assert read("x: https://elsewhere.gov.uk/")[0] == []
    assert read("x: {a: b}")[1] == ["1 “x” leads to more than one place. Name one page."]
