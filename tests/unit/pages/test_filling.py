"""A page filled: charts with ids of their own, figures led to what they rest on, and in a preview what is wrong."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from jsna.pages.downloads import drawing_file
from sites import assessed
from unit.pages.making import links, problems, whole, words

INDEX = "content/index.md"
CHART = "```chart\nshow: trend\nmeasure: smoking\n```\n"


def ids(html: str) -> list[str]:
    """Every id of a page."""
    return re.findall(r'\bid="([^"]*)"', html)


def test_the_same_chart_twice_has_different_ids_and_refers_to_its_own(tmp_path: Path) -> None:
    build = assessed(tmp_path, {INDEX: f"{CHART}\n{CHART}"})
    build.render()
    html = build.fill("index.md")
    assert html.count("<svg") == 2
    assert [name for name, times in Counter(ids(html)).items() if times > 1] == []
    referred = {name for names in re.findall(r'aria-labelledby="([^"]*)"', html) for name in names.split()}
    assert len(referred) > 1
    assert referred <= set(ids(html))


def test_different_charts_keep_their_ids(tmp_path: Path) -> None:
    build = assessed(tmp_path, {INDEX: f"{CHART}\n{CHART.replace('trend', 'compare')}"})
    build.render()
    html = build.fill("index.md")
    drawings = [build.drawings[spec] for made in build.drafts["index.md"].fragments.values() for spec in made.specs]
    assert [drawing in html for drawing in drawings] == [True, True]


def test_a_chart_can_be_downloaded_from_where_the_build_puts_it(tmp_path: Path) -> None:
    build = assessed(tmp_path, {"content/about.md": CHART})
    build.render()
    (spec,) = build.drafts["about.md"].fragments[0].specs
    assert f'<a href="../{drawing_file(spec)}" download>Chart (SVG)</a>' in build.fill("about.md")
    assert build.files()[drawing_file(spec)].startswith(b"<")


def test_a_figure_that_agrees_leads_to_what_it_rests_on_and_is_listed_as_a_source(tmp_path: Path) -> None:
    text = "[12.9%](value:smoking) now, [15.2%](value:smoking/2019) then, [5%](target:smoke-free/smoking) soon.\n"
    html = whole(assessed(tmp_path, {INDEX: text}), "index.md")
    figures, listed = html.split('<section class="jsna-sources"')
    assert [(href.partition("#")[0], text) for href, text in links(figures)] == [
        ("measures/smoking/", "12.9%"),
        ("measures/smoking/", "15.2%"),
        ("strategy/objectives/smoke-free/", "5%"),
    ]
    assert words(f"<i{listed}").endswith(
        "Where the 3 figures on this page come from Figure What it is "
        "12.9% Adults who smoke, Merrowshire, 2023 15.2% Adults who smoke, Merrowshire, 2019 "
        "5% Target of “A smoke-free Merrowshire” for Adults who smoke"
    )


def test_a_single_source_is_one_figure(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path, {INDEX: "[12.9%](value:smoking) smoke.\n"}), "index.md")
    assert "Where the figure on this page comes from" in words(html)


def test_a_page_without_figures_lists_no_sources(tmp_path: Path) -> None:
    assert "jsna-sources" not in whole(assessed(tmp_path), "index.md")


def test_a_wrong_figure_is_marked_in_a_preview_and_leads_nowhere(tmp_path: Path) -> None:
    build = assessed(tmp_path, {INDEX: "[13.9%](value:smoking) or [12.9%](value:smoking).\n"})
    html = whole(build, "index.md")
    assert problems(build) == [("wrong-figure", 1)]
    assert '<a class="jsna-wrong">13.9%</a>' in html
    assert '<a class="jsna-figure" href="measures/smoking/">12.9%</a>' in html


def test_a_block_that_can_t_be_made_says_why_where_it_would_stand(tmp_path: Path) -> None:
    page = "Before.\n\n```chart\nshow: trend\nmeasure: smokin\n```\n\nAfter.\n"
    html = whole(assessed(tmp_path, {INDEX: page}), "index.md")
    assert words(html) == (
        "Before. This can’t be shown yet. There is no measure “smokin”. Did you mean “smoking”? "
        "content/index.md:5:10 After."
    )


def test_nothing_is_left_to_fill_on_any_page(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    for path in build.drafts:
        html = whole(build, path)
        assert [mark for mark in ("\ue000", "\ue001", '"jsna:') if mark in html] == []
