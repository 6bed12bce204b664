"""The board paper as data and as a page: what the board is asked, what goes wrong, what changed, and where."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from jsna.build import Build
from jsna.pages.board.compose import months_before, paper
from jsna.pages.board.page import PATH
from jsna.pages.board.paper import Paper, pages_of
from jsna.pages.head import head
from jsna.pages.page import Page
from sites import CHAPTER, FILES, OBJECTIVE, RATES, SETTINGS, assessed
from unit.pages.making import links, whole, words

OBJECTIVE_FILE = "content/strategy/objectives/smoke-free.md"
ACTIONS = """\
status: {approved: {by: Example Health and Wellbeing Board, on: 2025-03-20}}
actions:
  - {id: van, what: Buy a van, owner: Head of health, due: 2023-01-31, status: under-way, reason: No driver,
     ask: Find a driver}
  - {id: leaflet, what: Print a leaflet, due: 2022-01-31, status: under-way}
  - {id: film, what: Make a film, due: 2022-01-31, status: done, ask: Watch it}
updates:
  - {date: 2023-12-01, changed: {target: {from: 4, to: 5}}, reason: Four was out of reach, minute: HWB 7}
  - {date: 2023-11-30, text: The board met}
  - {date: 2020-01-01, text: Long ago}
"""
BUSY = OBJECTIVE.replace("needs: [help-to-stop]\n", f"needs: [help-to-stop]\n{ACTIONS}")
AS_OF = datetime.date(2024, 2, 29)
SINCE = datetime.date(2023, 8, 29)


def built(
    root: Path, objective: str = BUSY, files: Mapping[str, str] = FILES, since: datetime.date | None = None
) -> Build:
    """The small site as of the end of February 2024."""
    build = assessed(root, {**files, OBJECTIVE_FILE: objective})
    settings = replace(build.site.settings, as_of=AS_OF, board_since=since)
    build.site = replace(build.site, settings=settings)
    return build


def page_of(build: Build) -> Page:
    """The paper's page being made."""
    return build.made(PATH)


def made(root: Path, objective: str = BUSY, files: Mapping[str, str] = FILES) -> Paper:
    """Its paper."""
    return paper(page_of(built(root, objective, files)))


def test_it_is_for_the_board_that_agreed_the_promises(tmp_path: Path) -> None:
    assert made(tmp_path).title == "Paper for the Example Health and Wellbeing Board"
    assert made(tmp_path / "none", OBJECTIVE).title == "Paper for the board"


def test_the_board_is_asked_what_actions_ask_and_to_decide_on_needs(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert [(ask.text, ask.page) for ask in found.asks.kept] == [
        ("Find a driver.", "A1"),
        ("Approve the chapter that is a draft: “Smoking”.", ""),
        ("Decide on the need “People who smoke need help to stop close to where they live”.", "A2"),
    ]
    assert found.undecided == (("People who smoke need help to stop close to where they live.", "Smoking"),)


def test_a_need_that_is_decided_on_is_not_asked_about(tmp_path: Path) -> None:
    decided = CHAPTER.replace("    measures:", "    decision: adopted\n    measures:")
    found = made(tmp_path, files={"content/chapters/smoking.md": decided})
    assert [ask.text for ask in found.asks.kept] == [
        "Find a driver.",
        "Approve the chapter that is a draft: “Smoking”.",
    ]
    assert (found.undecided, found.undecided_page) == ((), "")


def test_an_exception_says_what_its_owners_say_and_where_they_say_nothing(tmp_path: Path) -> None:
    (found,) = made(tmp_path).concerns.kept
    assert found.flags == ("2 actions overdue",)
    assert found.sentence.startswith("Adults who smoke, Merrowshire: 15.2% in 2019 and 12.9% in 2023.")
    van, leaflet = found.cases
    assert (van.what, van.overdue) == ("Buy a van", True)
    assert van.facts == (
        ("Owner", "Head of health"), ("Due", "31 January 2023"), ("Reason", "No driver"), ("Remedy", "none given"),
        ("Ask", "Find a driver"),
    )  # fmt: skip
    assert leaflet.facts[0] == ("Owner", "none named")
    assert [text for _, text in leaflet.facts[2:]] == ["none given"] * 3


def test_each_figure_says_which_way_is_good_and_how_old_it_is(tmp_path: Path) -> None:
    # 2023 ended on 31 December, so that at the end of February its figure is a month old
    found = made(tmp_path)
    assert found.concerns.kept[0].about == "Lower is better. The latest figure is for 2023 and 1 month old."
    assert found.spreads.kept[0].about == "Adults who smoke. Lower is better. Figure for 2023, 1 month old."
    measures = found.entries[0].measures
    assert measures is not None
    assert all("Lower is better. Figure for 2023, 1 month old." in row[0] for row in measures.rows)


@pytest.mark.parametrize(
    ("as_of", "age"),
    [
        ("2023-12-15", "less than a month old"),
        ("2025-12-01", "23 months old"),
        ("2026-02-01", "2 years and 1 month old"),
    ],
)
def test_an_age_is_counted_from_the_end_of_the_period(tmp_path: Path, as_of: str, age: str) -> None:
    build = built(tmp_path)
    build.site = replace(build.site, settings=replace(build.site.settings, as_of=datetime.date.fromisoformat(as_of)))
    assert f"for 2023 and {age}." in paper(page_of(build)).entries[0].about


def test_changes_are_those_of_six_months_and_a_changed_promise_stands_apart(tmp_path: Path) -> None:
    found = made(tmp_path)
    assert found.since == SINCE
    assert [one.text for one in found.promises.kept] == [
        "The target was changed from 4 to 5. Reason: Four was out of reach. (Minute HWB 7)"
    ]
    assert [(str(one.day), one.text) for one in found.happened.kept] == [("2023-11-30", "The board met.")]


def test_changes_are_told_from_the_day_that_the_site_chooses(tmp_path: Path) -> None:
    found = paper(page_of(built(tmp_path, since=datetime.date(2019, 12, 31))))
    assert [one.text for one in found.happened.kept] == ["The board met.", "Long ago."]


def test_six_months_before_the_end_of_august_is_the_end_of_february() -> None:
    assert months_before(datetime.date(2026, 8, 31), 6) == datetime.date(2026, 2, 28)
    assert months_before(datetime.date(2026, 3, 1), 6) == datetime.date(2025, 9, 1)


def test_districts_are_told_apart_by_how_they_compare_with_england(tmp_path: Path) -> None:
    # England has 11.6; Ashenmoor 11.3 to 17.1 and Wychstead 8.1 to 12.9 hold it
    (found,) = made(tmp_path).spreads.kept
    assert found.benchmark == "England"
    assert found.placed == (("Similar", ("Ashenmoor", "Wychstead")),)
    worse = {"datapackages/smoke/rates.csv": RATES.replace("14.2,11.3,17.1", "14.2,12.3,16.1")}
    (found,) = made(tmp_path / "worse", files=worse).spreads.kept
    assert found.placed == (("Worse", ("Ashenmoor",)), ("Similar", ("Wychstead",)))


def test_without_england_districts_are_compared_with_the_whole_area(tmp_path: Path) -> None:
    alone = "".join(line for line in RATES.splitlines(keepends=True) if not line.startswith("E92"))
    (found,) = made(tmp_path, files={"datapackages/smoke/rates.csv": alone}).spreads.kept
    assert (found.benchmark, found.placed) == ("Merrowshire", (("Similar", ("Ashenmoor", "Wychstead")),))


def test_without_districts_the_paper_says_that_nothing_is_compared(tmp_path: Path) -> None:
    areas = "code,name,type,parent\nE92000001,England,England,\nE10900001,Merrowshire,County,\n"
    lines = [line for line in RATES.splitlines(keepends=True) if not line.startswith(("E07", "E12"))]
    settings = {"mkdocs.yml": f"{SETTINGS}      benchmarks: [england]\n"}
    chapter = CHAPTER.split("```table")[0]
    files = {"datapackages/smoke/areas.csv": areas, "datapackages/smoke/rates.csv": "".join(lines), **settings}
    build = built(tmp_path, files={**files, "content/chapters/smoking.md": chapter})
    found = paper(page_of(build))
    assert (found.spreads.kept, found.tier, found.unplaced) == ((), "area", ("A smoke-free Merrowshire",))
    assert "No promise has figures by area that could be compared." in words(whole(build, PATH))


def test_a_paper_with_nothing_to_tell_says_so(tmp_path: Path) -> None:
    met = {
        "datapackages/smoke/rates.csv": RATES.replace("12.9,11.9,13.9", "4.1,3.9,4.3").replace(
            "24.3,21.6,27.0", "9,8,9.9"
        )
    }
    chapter = CHAPTER.replace("    measures:", "    decision: adopted\n    measures:").split("In Merrowshire")[0]
    build = built(tmp_path, OBJECTIVE, {**met, "content/chapters/smoking.md": f"{chapter}Words.\n"})
    text = words(whole(build, PATH))
    for sentence in (
        "The board is asked to note this paper.",
        "No promise is getting worse, well behind or missed, and no action is overdue.",
        "No target and no baseline was changed.",
        "Nothing was reported, and no new figures came out.",
        "No actions are given.",
        "Nothing has been reported yet.",
    ):
        assert sentence in text


def test_new_figures_are_told_on_the_day_they_came_out(tmp_path: Path) -> None:
    package = "datapackages/smoke/datapackage.json"
    updated = FILES[package].replace('"unit": "%"', '"updated": "2024-01-15", "unit": "%"')
    found = made(tmp_path, files={package: updated}).happened.kept[0]
    assert str(found.day) == "2024-01-15"
    assert found.text.startswith("New figures. Adults who smoke, Merrowshire: 15.2% in 2019 and 12.9% in 2023.")
    assert found.text.endswith("The latest figure is for 2023 and 1 month old; published on 15 January 2024.")


def test_where_there_is_too_much_the_appendix_holds_the_rest(tmp_path: Path) -> None:
    updates = "".join(f"  - {{date: 2023-12-{day:02}, text: {'Very much happened. ' * 40}}}\n" for day in range(1, 31))
    found = made(tmp_path, BUSY.replace("updates:\n", f"updates:\n{updates}"))
    shown, left = len(found.happened.kept), 31 - len(found.happened.kept)
    assert 0 < shown < 31
    assert found.happened.more == f"And {left} more, on page A1 of the appendix."
    assert len(found.entries[0].history) == 33
    assert (found.promises.more, found.concerns.more) == ("", "")


def test_pages_are_named_in_words() -> None:
    assert pages_of(["A3", "", "A3"]) == "page A3"
    assert pages_of(["A9", "A2", "A5"]) == "pages A2, A5 and A9"
    assert pages_of(f"A{n}" for n in (31, *range(2, 31))) == "pages A2 to A31"
    assert pages_of([""]) == ""


def test_the_page_leads_to_each_entry_and_to_the_word_document(tmp_path: Path) -> None:
    build = built(tmp_path)
    html = whole(build, PATH)
    found = dict(links(html))
    assert found["../board-paper.docx"] == "Word document (DOCX)"
    assert 'id="a1"' in html
    assert 'id="a2"' in html
    assert "#a1" in found


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    hostile = BUSY.replace("Buy a van", '"<script>alert(1)</script>"').replace("Head of health", '"<b>me</b>"')
    html = whole(built(tmp_path, hostile), PATH)
    assert "<script>" not in html
    assert "<b>me" not in html


def test_the_margins_of_print_hold_the_sites_name_whatever_it_is(tmp_path: Path) -> None:
    build = built(tmp_path)
    name = 'A "county" </style>\\ \n& more'
    build.site = replace(build.site, settings=replace(build.site.settings, site_name=name))
    style = head(page_of(build)).partition("<style>")[2]
    assert style.startswith("@page{size:A4;")
    assert '@top-left{content:"A \\22 county\\22  \\3c \\2f style\\3e \\5c  \\a \\26  more"}' in style
    assert style.count("</style>") == 1
    assert "@page" not in head(build.made("index.md"))


def test_a_site_without_objectives_has_no_paper(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    bare = replace(build.site, objectives={}, assessed={})
    other = Build(bare, build.directives, build.inline, build.tally)
    assert PATH not in other.generated()
    assert "feed.xml" not in head(other.made("index.md"))
    assert "@page" not in head(other.made(PATH))


def test_an_authors_page_goes_before_the_paper(tmp_path: Path) -> None:
    build = assessed(tmp_path, {"content/strategy/board-paper.md": "# Ours\n"})
    assert [problem.code for problem in build.problems.found if problem.code == "page-taken"] == ["page-taken"]
