"""Citations name who publishes what, in which edition, and where it stays; figures can be cited by themselves."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from jsna.pages.citation import citation
from jsna.settings import Settings
from sites import SETTINGS, assessed
from unit.pages.making import footed, tags, words

PAGE = "chapters/smoking.md"
WHOLE = (
    "site_url: https://council.example/jsna/\nsite_author: Merrowshire Council\n"
    + SETTINGS
    + '      edition: "2026.1"\n'
)
HERE = Settings(Path(), Path(), Path(), Path(), "E10900001")


@pytest.mark.parametrize(
    ("site_url", "edition", "address"),
    [
        ("", "", "measures/smoking/"),
        ("", "2026.1", "measures/smoking/"),
        ("https://council.example", "", "https://council.example/measures/smoking/"),
        ("https://council.example/jsna/", "2026.1", "https://council.example/jsna/2026.1/measures/smoking/"),
        ("https://council.example/jsna/2026.1/", "2026.1", "https://council.example/jsna/2026.1/measures/smoking/"),
        ("https://council.example/", "spring 26", "https://council.example/spring%2026/measures/smoking/"),
    ],
)
def test_a_page_keeps_its_address_within_its_edition(site_url: str, edition: str, address: str) -> None:
    assert replace(HERE, site_url=site_url, edition=edition).permanent("measures/smoking/") == address


def test_a_page_is_cited_with_publisher_title_site_edition_date_and_address(tmp_path: Path) -> None:
    html = footed(assessed(tmp_path, {"mkdocs.yml": WHOLE}), PAGE)
    assert words(html.partition('<p class="jsna-on-paper">')[0]).endswith(
        "Cite this page Merrowshire Council (2023). “Smoking”. A small county, edition 2026.1, 31 December 2023. "
        "https://council.example/jsna/2026.1/chapters/smoking/"
    )


def test_a_site_that_names_no_publisher_and_no_edition_is_its_own(tmp_path: Path) -> None:
    page = assessed(tmp_path).made(PAGE)
    assert citation(page, "Smoking") == "A small county (2023). “Smoking”. 31 December 2023. chapters/smoking/"
    assert citation(page, "") == "A small county (2023). 31 December 2023. chapters/smoking/"


def test_a_figure_is_cited_at_its_own_place_on_the_page(tmp_path: Path) -> None:
    html = footed(assessed(tmp_path, {"mkdocs.yml": WHOLE}), PAGE)
    figure = html[html.index('<figure class="jsna-figure-block" id="') :]
    anchor = figure.split('"')[3]
    assert (
        f"Cite this figure Merrowshire Council (2023). “Adults who smoke”, a figure in “Smoking”. A small county, "
        f"edition 2026.1, 31 December 2023. https://council.example/jsna/2026.1/chapters/smoking/#{anchor} "
    ) in words(html)


def test_the_words_of_a_headline_are_cited_without_its_links(tmp_path: Path) -> None:
    chart = "```chart\nshow: trend\nmeasure: smoking\ntitle: Of all adults [12.9%](value:smoking) & more smoke\n```\n"
    html = footed(assessed(tmp_path, {"content/index.md": chart}), "index.md")
    assert "Cite this figure A small county (2023). “Of all adults 12.9% & more smoke”. 31 December 2023. #" in words(
        html
    )


def test_nothing_of_a_citation_brings_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    settings = f'site_author: "{bad}"\n' + SETTINGS.replace("A small county", f'"{bad}"')
    html = footed(assessed(tmp_path, {"mkdocs.yml": settings}), PAGE)
    assert "script" not in tags(html)
    assert f"{bad} (2023). “Smoking”. {bad}, 31 December 2023." in words(html)


def test_a_page_for_authors_is_not_cited(tmp_path: Path) -> None:
    assert "Cite this page" not in footed(assessed(tmp_path), "guide/phrases.md")


def test_the_year_is_that_of_the_build(tmp_path: Path) -> None:
    page = assessed(tmp_path).made(PAGE)
    later = replace(
        page, site=replace(page.site, settings=replace(page.site.settings, as_of=datetime.date(2027, 1, 2)))
    )
    assert citation(later, "Smoking").startswith("A small county (2027). “Smoking”. 2 January 2027.")
