"""What is known about whom: the matrix, a group's page, the register of gaps, and an author's block of all of it."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from jsna.assessment.characteristics import EVERYBODY
from jsna.build import Build
from jsna.pages.equality.figures import telling
from sites import CHAPTER, OBJECTIVE, assessed
from unit.assessment.drinking import CHAPTER_FILE, chapter, drinking
from unit.editions.manifests import edition
from unit.pages.making import block, links, tags, whole, words

MATRIX, REGISTER = "equality/index.md", "equality/gaps.md"
ENTRIES = """\
  sex: {evidence: [{kind: measure, measure: drinking, by: sex}]}
  age: {evidence: [{kind: measure, measure: falls}]}
  race:
    {gap: Not known., steps: Ask around., owner: Analyst, due: 2022-03-31, evidence: [{kind: engagement, text: Talks.}]}
  disability: {gap: Nor known., steps: Ask again., owner: Officer, due: 2027-03-31}
  religion-or-belief: {not_applicable: Help is the same for all.}
  deprivation:
    evidence: [{kind: research, text: Cheap drink., reference: study}, {kind: engagement, reference: talks}]
  sex-workers: {evidence: [{kind: service-record, text: Nurses ask.}]}
"""
MORE = """\
voices:
  - {who: Carers, number: 12, method: Walks, date: 2025-06-01, finding: It is far., changed: A van., reference: talks}
  - {who: Disabled men, finding: It is steep.}
references:
  - {id: study, title: A study}
  - {id: talks, title: Talks at the mill}
"""
FILES = {**drinking(""), CHAPTER_FILE: chapter(ENTRIES + MORE)}
PROMISE = OBJECTIVE.replace(
    "---\n\nWhat", "equality: {objective: Close the gap, due: 2029-03-31, groups: [women, Black people]}\n---\n\nWhat"
)
PROMISE_FILE = "content/strategy/objectives/smoke-free.md"


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    made = assessed(tmp_path_factory.mktemp("site"), {**FILES, PROMISE_FILE: PROMISE})
    assert [p.code for p in made.problems.in_order()] == ["overdue-gap"]
    return made


def text(build: Build, group: str) -> str:
    """A group's page as it reads."""
    return words(whole(build, f"equality/{group}.md"))


def section(page: str, start: str, end: str) -> str:
    """What stands between two headings."""
    return page.partition(start)[2].partition(end)[0].strip()


def test_the_counts_are_told_in_sentences(build: Build) -> None:
    assert (
        "1 chapter is held against 18 groups of people: the nine protected characteristics, eight inclusion health "
        "groups, and deprivation. Of these 18 questions, 4 have an answer from evidence. For 2 questions a gap is "
        "named, of which 1 is overdue. 1 question does not apply, with the reason given, and for 11 nothing is said "
        "yet."
    ) in words(whole(build, MATRIX))


def test_a_cell_says_its_state_in_words_and_leads_to_the_chapter_s_entry(build: Build) -> None:
    html = whole(build, MATRIX)
    cells = [(href, said.strip()) for href, said in links(html) if "chapters/smoking/#" in href]
    table = cells[: len(EVERYBODY)]
    assert table[:4] == [
        ("../chapters/smoking/#equality-age", "Evidence"),
        ("../chapters/smoking/#gap-disability", "Gap"),
        ("../chapters/smoking/#nothing-said", "Nothing said"),
        ("../chapters/smoking/#nothing-said", "Nothing said"),
    ]
    assert [said for _, said in table].count("Not applicable") == 1
    assert "Gap by 31 March 2022; some voices Overdue" in words(html)
    chapters = whole(build, "chapters/smoking.md")
    for anchor in {href.partition("#")[2] for href, _ in cells}:
        assert f'id="{anchor}"' in chapters


def test_a_phone_s_cards_hold_every_cell_of_the_table(build: Build) -> None:
    listed = [href for href, _ in links(whole(build, MATRIX)) if "chapters/smoking/#" in href]
    assert sorted(listed[: len(EVERYBODY)]) == sorted(listed[len(EVERYBODY) :])


def test_each_group_has_its_counts_and_a_page(build: Build) -> None:
    html = whole(build, MATRIX)
    assert "Race 1 overdue 0 1 0 0" in words(html)
    assert "Religion or belief 0 0 1 0" in words(html)
    assert {href for href, _ in links(html)} >= {f"{group}/" for group in EVERYBODY}


def test_the_register_has_the_longest_overdue_first_with_steps_owner_and_chapter(build: Build) -> None:
    page = words(whole(build, REGISTER))
    assert "2 gaps are named in our chapters." in page
    assert "1 of them is overdue on 31 December 2023." in page
    assert (
        "31 March 2022 Overdue Race Not known. Ask around. Analyst Smoking "
        "31 March 2027 Disability Nor known. Ask again. Officer Smoking"
    ) in page


def test_a_group_s_figures_are_those_of_measures_that_tell_its_people_from_others(build: Build) -> None:
    assert [m.name for m in telling("sex", build.site).split] == ["drinking"]
    assert [m.name for m in telling("sex", build.site).whole] == ["falls"]
    page = section(text(build, "sex"), "What the figures say", "What people told us")
    assert "Adults who drink Named as evidence in Smoking ." in page
    assert "highest for Female (12%), lowest for Male (11%)." in page
    assert "Adults who drink, place by place, 2023 Place Male Female Ashenmoor 12 13 Wychstead 13 14" in page
    assert "Measures that are about these people altogether Broken hips . Merrowshire: 3% in 2023." in page


def test_a_measure_that_has_ended_is_shown_where_a_chapter_names_it_as_evidence(tmp_path: Path) -> None:
    package, title = "datapackages/drink/datapackage.yaml", "    title: Broken hips\n"
    over = FILES[package].replace(title, f"{title}    retired: {{date: 2024-01-01, reason: Over.}}\n")
    build = assessed(tmp_path, {**FILES, package: over})
    assert [one.name for one in telling("age", build.site).whole] == ["falls"]  # which the chapter names
    assert [one.name for one in telling("sex", build.site).whole] == []  # which it does not


def test_groups_in_order_are_told_in_order(build: Build) -> None:
    assert "Tenths Value 1 (most deprived) 19% 2 (least deprived) 20%" in text(build, "deprivation")


def test_voices_are_those_cited_as_evidence_and_those_of_such_people(build: Build) -> None:
    heard = [("What people told us", "Research and the records")]
    (ends,) = heard
    assert "Carers (12 people) Walks. 1 June 2025 It is far. What it changed: A van." in section(
        text(build, "deprivation"), *ends
    )
    assert section(text(build, "disability"), *ends).startswith("Disabled men It is steep. From Smoking")
    assert section(text(build, "race"), *ends) == "Talks. From Smoking"
    assert section(text(build, "sex-workers"), *ends).startswith("No chapter tells what people said about sex workers.")


def test_research_and_records_name_what_they_rest_on(build: Build) -> None:
    ends = ("records of services", "What is not known")
    assert section(text(build, "deprivation"), *ends) == "Research. Cheap drink. A study From Smoking ."
    assert section(text(build, "sex-workers"), *ends) == "Service records. Nurses ask. From Smoking ."


def test_links_of_a_chapter_s_words_stay_in_the_chapter(tmp_path: Path) -> None:
    linked = MORE.replace(
        "It is far.", '"[A third](cite:study) find it [far](../index.md), of [12.9%](value:smoking)."'
    )
    build = assessed(tmp_path, {**FILES, CHAPTER_FILE: chapter(ENTRIES + linked)})
    assert [p.code for p in build.problems.in_order()] == ["overdue-gap"]
    html = whole(build, "equality/deprivation.md")
    assert "A third find it far, of 12.9%." in words(html)
    assert [said for _, said in links(html) if said in ("A third", "far", "12.9%")] == []


def test_a_gap_has_its_steps_its_owner_and_its_day(build: Build) -> None:
    ends = ("What is not known", "What is promised")
    assert section(text(build, "race"), *ends) == (
        "Smoking Not known. What will be done: Ask around. Analyst, by 31 March 2022 Overdue"
    )
    assert section(text(build, "sexual-orientation"), *ends) == (
        "No chapter names a gap about sexual orientation. 1 chapter says nothing at all about sexual orientation."
    )


def test_promises_are_those_that_name_the_group_or_measure_it(build: Build) -> None:
    ends = ("What is promised", "What each chapter says")
    named = section(text(build, "race"), *ends)
    assert named.startswith("A smoke-free Merrowshire Improving")
    assert "Equality objective: Close the gap For: Black people" in named
    assert "For: women" in section(text(build, "sex"), *ends)
    # its inequality measure is of people in routine and manual work
    assert "Measured by: Adults who smoke, Routine and manual" in section(text(build, "deprivation"), *ends)
    assert section(text(build, "disability"), *ends) == "No promise names disability, and none measures it."


def test_what_each_chapter_says_has_the_reason_where_it_does_not_apply(build: Build) -> None:
    page = section(text(build, "religion-or-belief"), "What each chapter says", "About this page")
    assert "Smoking Not applicable Help is the same for all. Nobody is named" in page


def test_a_printed_page_says_its_edition_its_day_and_its_address(tmp_path: Path) -> None:
    settings = "site_name: A small county\nsite_url: https://health.example/\n"
    mkdocs = (
        "docs_dir: content\ntheme:\n  name: material\n  font: false\nplugins:\n"
        '  - jsna:\n      area: E10900001\n      edition: "2026.1"\n'
    )
    page = text(assessed(tmp_path, {**FILES, "mkdocs.yml": settings + mkdocs}), "age")
    assert "A small county, edition 2026.1, as of 31 December 2023" in page
    assert "https://health.example/2026.1/equality/age/" in section(page, "About this page", "Cite this")


def test_where_nothing_is_known_it_is_said(build: Build) -> None:
    page = text(build, "victims-of-modern-slavery")
    assert "No chapter says anything yet about victims of modern slavery." in page
    assert "No measure here has figures about victims of modern slavery." in page


def test_a_site_without_entries_says_so(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    assert "No chapter says anything yet about any of these groups." in words(whole(build, MATRIX))
    assert "No chapter names a gap in what it knows" in words(whole(build, REGISTER))
    assert "1 chapter says nothing at all about race." in text(build, "race")


def test_a_site_without_chapters_says_so(tmp_path: Path) -> None:
    files = {"content/chapters/smoking.md": "x", PROMISE_FILE: "---\ntitle: x\n---\n"}
    build = assessed(tmp_path, {**files, "content/chapters/smoking.md": "---\nstatus: superseded\n---\n"})
    page = words(whole(build, MATRIX))
    assert "No chapters are published yet, so nothing is known here about any group of people." in page
    assert "Chapter by chapter" not in page
    assert "No chapters are published yet." in text(build, "race")


def test_coverage_stands_on_the_page_once_there_are_past_editions(build: Build) -> None:
    held = edition(edition="2025.1", equality={"groups": {"age": {"evidence": 7, "gap": 5}}})
    site = replace(build.site, editions=(edition(edition="2024.1"), held))
    later = replace(build, site=site, drafts={})
    assert "## Edition by edition" in later.generated()[MATRIX]
    assert "## Edition by edition" not in build.generated()[MATRIX]


def test_an_author_s_block_shows_the_same(tmp_path: Path) -> None:
    made, found = block(tmp_path, "equality-evidence", "", FILES)
    assert (made is not None, found) == (True, [])
    build = assessed(tmp_path, {**FILES, "content/index.md": "```equality-evidence\n```\n"})
    html = whole(build, "index.md")
    assert "Of these 18 questions, 4 have an answer from evidence." in words(html)
    assert ("chapters/smoking/#gap-race", "Gap") in [(href, said.strip()) for href, said in links(html)]
    assert ("equality/", "More about what we know, and do not know, about different groups of people") in links(html)


def test_a_key_that_the_block_does_not_know_is_reported(tmp_path: Path) -> None:
    assert block(tmp_path, "equality-evidence", "groups: [age]")[1] == [("unknown-key", 4)]


def test_an_author_s_own_page_goes_before_ours(tmp_path: Path) -> None:
    build = assessed(tmp_path, {"content/equality/index.md": "# Ours\n"})
    assert MATRIX not in build.generated()
    assert build.problems.found == []


def test_no_text_of_anybody_brings_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    entries = ENTRIES + MORE
    for harmless in (
        "Not known.",
        "Ask around.",
        "Analyst",
        "Talks.",
        "Cheap drink.",
        "A study",
        "Carers",
        "It is far.",
    ):
        entries = entries.replace(f": {harmless}", f': "{bad}"')
    site = {**FILES, CHAPTER_FILE: chapter(entries).replace("title: Smoking", f'title: "{bad}"', 1)}
    build = assessed(tmp_path, {**site, PROMISE_FILE: PROMISE.replace("Close the gap", f'"{bad}"')})
    for path in (MATRIX, REGISTER, "equality/race.md", "equality/deprivation.md"):
        html = whole(build, path)
        assert "script" not in tags(html)
        assert escape(bad) in html


def test_every_group_of_the_small_site_has_a_page_with_the_same_headings(build: Build) -> None:
    for group in EVERYBODY:
        page = build.generated()[f"equality/{group}.md"]
        assert [line for line in page.splitlines() if line.startswith("## ")] == [
            "## What the figures say", "## What people told us", "## Research and the records of services",
            "## What is not known", "## What is promised", "## What each chapter says", "## About this page",
        ]  # fmt: skip
    assert CHAPTER.count("equality") == 0
