"""Needs at a glance: every need under its stage of life, with how it stands, how unequal it is, and what answers it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from jsna.pages import needs
from jsna.pages.latest import latest_of
from jsna.pages.templates import render
from jsna.pages.unequal import unequal
from sites import CHAPTER as CHAPTER_TEXT
from sites import RATES, assessed
from unit.pages.making import PACKAGE, TABLE, data, descriptor, links, problems, rates, tags, whole, words

PAGE = "needs/index.md"
CHAPTER = "content/chapters/smoking.md"
OTHER = "content/chapters/other.md"
EMPTY = {"content/strategy/objectives/smoke-free.md": "---\ntitle: Later\n---\n"}


def page(root: Path, files: dict[str, str] | None = None) -> str:
    """The page as a reader reads it."""
    return words(whole(assessed(root, files or {}), PAGE))


def chapter(title: str, stage: str, stated: str, more: str = "kind: risk-group") -> str:
    return f"---\ntitle: {title}\n{more}\nlife_stage: {stage}\nneeds: [{stated}]\n---\n"


def test_a_need_stands_with_its_numbers_its_inequality_and_the_promise_that_answers_it(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path), PAGE)
    assert (
        "Other needs: 1 need What people need Chapter What we know in numbers Against England Recent trend How unequal "
        "What was decided People who smoke need help to stop close to where they live. Smoking "
        "Adults who smoke : 12.9% in 2023 Worse than England Not known "
        "Highest: Ashenmoor, 14.2%. Lowest: Wychstead, 10.5%. Not decided yet: A smoke-free Merrowshire"
    ) in words(html)
    found = {text: href for href, text in links(html)}
    assert (
        found["People who smoke need help to stop close to where they live."]
        == "../chapters/smoking/#need-help-to-stop"
    )
    assert found["Adults who smoke"] == "../measures/smoking/"
    assert found["A smoke-free Merrowshire"] == "../strategy/objectives/smoke-free/"


def test_a_need_says_where_it_is_and_the_figure_of_its_one_place(tmp_path: Path) -> None:
    place = CHAPTER_TEXT.replace("measures: [smoking]", "measures: [smoking]\n    places: [ashenmoor]")
    said = (
        "close to where they live. In Ashenmoor Smoking Adults who smoke : 14.2% in 2023, Ashenmoor Similar to England"
    )
    assert said in page(tmp_path, {CHAPTER: place})


def test_the_counts_say_how_many_needs_there_are_and_what_became_of_them(tmp_path: Path) -> None:
    stated = "{id: a, statement: A., decision: adopted}, {id: b, statement: B., decision: adopted}"
    assert (
        "3 needs are stated in 2 chapters. For each, this page says what we know in numbers, how that compares with "
        "England, where it is going, how unequal it is, and what was promised. "
        "Adopted into the strategy: 2 Not decided yet: 1 Starting well (2) Other needs (1)"
    ) in page(tmp_path, {OTHER: chapter("Other", "children", stated)})
    assert "One need is stated in one chapter." in page(tmp_path / "one")


def test_the_stages_stand_in_the_order_of_life_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    files = {
        CHAPTER: chapter("Smoking", "older people", "{id: a, statement: A.}"),
        OTHER: chapter("Other", "young people", "{id: b, statement: B.}"),
        **EMPTY,
    }
    lines = assessed(tmp_path, files).generated()[PAGE].splitlines()
    assert [line for line in lines if line.startswith("#")] == [
        "# Needs at a glance", "## Starting well {#starting-well}", "## Ageing well {#ageing-well}", "## By topic",
    ]  # fmt: skip


def test_chapters_are_listed_by_what_they_are_about(tmp_path: Path) -> None:
    files = {
        OTHER: chapter("Air", "adults", "", "kind: wider-determinant"),
        "content/chapters/old.md": "---\ntitle: Old\nkind: risk-group\nstatus: superseded\n---\n",
    }
    assert page(tmp_path, files).endswith(
        "By topic Groups of people Smoking : 1 need Old : no needs yet (replaced by a newer version) "
        "Where we live, learn and work Air : no needs yet"
    )


def test_the_needs_of_a_chapter_that_was_replaced_no_longer_count(tmp_path: Path) -> None:
    old = chapter("Old", "adults", "{id: gone, statement: Gone.}", "kind: risk-group\nstatus: superseded")
    assert "Gone." not in page(tmp_path, {OTHER: old})


def test_a_need_without_a_measure_says_so(tmp_path: Path) -> None:
    files = {CHAPTER: chapter("Smoking", "adults", "{id: a, statement: A.}"), **EMPTY}
    assert "A. Smoking No measure is named Not compared Not known Not known Not decided yet By topic" in page(
        tmp_path, files
    )


def test_a_need_whose_measure_has_no_figure_for_its_area_says_that_and_not_that_none_is_named(tmp_path: Path) -> None:
    stated = "{id: a, statement: A., measures: [smoking]}"
    gone = ("E10900001,2019,,", "E10900001,2021,,", "E10900001,2023,,")
    rows = "\n".join(row for row in RATES.splitlines() if not row.startswith(gone))
    files = {CHAPTER: chapter("Smoking", "adults", stated), TABLE: f"{rows}\n", **EMPTY}
    html = whole(assessed(tmp_path, files), PAGE)
    assert "A. Smoking Adults who smoke : no figure for Merrowshire Not compared" in words(html)
    assert {text: href for href, text in links(html)}["Adults who smoke"] == "../measures/smoking/"


def test_a_chapter_about_one_place_shows_that_place(tmp_path: Path) -> None:
    stated = "{id: a, statement: A., measures: [smoking]}"
    files = {CHAPTER: chapter("W", "adults", stated, "kind: place\nplaces: [wychstead]"), **EMPTY}
    assert "Adults who smoke : 10.5% in 2023 Similar to England" in page(tmp_path, files)


def test_a_site_without_chapters_says_that_there_is_nothing_yet(tmp_path: Path) -> None:
    made = assessed(tmp_path).made(PAGE)
    bare = replace(made, site=replace(made.site, chapters={}))
    assert dict(needs.pages(bare.site))[PAGE].text.count("#") == 1
    assert "No chapter states a need yet." in render("needs-counts.html", needs.counts("", bare).context)


def test_nothing_of_a_chapter_brings_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    stated = f"{{id: a, statement: '{bad}'}}"
    html = whole(assessed(tmp_path, {CHAPTER: chapter(f"'{bad}'", f"'{bad}'", stated), **EMPTY}), PAGE)
    assert "script" not in tags(html)
    assert words(html).count(bad) == 3


COUNTED = ("count", "denominator")


@pytest.mark.parametrize(
    ("cells", "about", "said"),
    [
        ("12.9,11.9,13.9,1290,10000", {}, "1,290 of 10,000"),
        ("12.9,11.9,13.9,1290,", {}, "1,290"),
        ("12.9,11.9,13.9,,", {}, ""),
        ("12.9,11.9,13.9,1290,10000", {"value_type": "crude-rate", "unit": "per 1,000"}, "1,290"),
        ("1290,,,,", {"value_type": "count", "unit": "people", "decimals": 0}, "1,290"),
    ],
)
def test_how_many_were_counted(tmp_path: Path, cells: str, about: dict[str, object], said: str) -> None:
    site = assessed(tmp_path, data({"E10900001,2023,": cells}, COUNTED, **about)).site
    found = latest_of(site.catalogue.measures["smoking"], site)
    assert found is not None
    assert found.number == said


def told(root: Path, files: dict[str, str]) -> str:
    build = assessed(root, files)
    assert problems(build, PACKAGE) == []
    return unequal(build.site.catalogue.measures["smoking"], build.site)


def test_a_measure_derived_for_it_says_how_unequal_something_is(tmp_path: Path) -> None:
    described = json.loads(descriptor("category_type"))
    gap = {"name": "gap", "title": "The gap", "derive": "gap", "from": "smoking", "by": "Work", "polarity": "low"}
    described["measures"].append({**gap, "between": ["Routine and manual", "Other"], "decimals": 1})
    files = {**worked(), PACKAGE: json.dumps(described, indent=2)}
    assert told(tmp_path, {**files, **EMPTY}) == "The gap: 15.2 percentage points."


def worked() -> dict[str, str]:
    """The small package with two groups of work in 2023."""
    gone = {f"E10900001,{year},Routine and manual": "" for year in (2019, 2021)}
    table = rates({**gone, "E10900001,2023,Routine and manual": "24.3,21.6,27.0,Work"}, ("category_type",))
    return {PACKAGE: descriptor("category_type"), TABLE: f"{table}E10900001,2023,Other,9.1,8.0,10.2,Work\n"}


def test_groups_say_it_where_no_measure_is_derived(tmp_path: Path) -> None:
    assert told(tmp_path, {**worked(), **EMPTY}) == "Highest: Routine and manual, 24.3%. Lowest: Work: Other, 9.1%."


def test_places_say_it_where_there_are_no_groups(tmp_path: Path) -> None:
    assert told(tmp_path, {}) == "Highest: Ashenmoor, 14.2%. Lowest: Wychstead, 10.5%."


def test_of_alike_places_and_of_plain_counts_nothing_is_said(tmp_path: Path) -> None:
    alike = data({"E07900001,2023,": "10.5,,,,", "E07900002,2023,": "10.5,,,,"})
    assert told(tmp_path, alike) == ""
    assert told(tmp_path / "counts", {PACKAGE: descriptor(value_type="count", unit="people")}) == ""
