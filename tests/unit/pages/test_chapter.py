"""What stands around a chapter's text: a summary before it; needs, voices, services and steps after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import CHAPTER, assessed
from unit.pages.making import links, problems, tags, whole, words

PAGE = "chapters/smoking.md"
FILE = f"content/{PAGE}"
FULL = """\
---
title: Smoking
kind: risk-group
summary: Of all adults [12.9%](value:smoking) smoke.
lead: {role: Consultant, body: The council}
published: 2026-03-05
refresh: 36 months
status: {consultation: {closes: 2026-12-01, respond: Write to us.}}
needs:
  - id: help-to-stop
    statement: Help for the [12.9%](value:smoking) who smoke.
    decision: adopted
    reason: It works.
    date: 2026-01-07
    minute: "4"
  - {id: fresh-air, statement: Fresh air.}
voices:
  - {who: Carers, number: 12, method: Walks in Saltquay, date: 2025-06-01, finding: It is far., changed: A van.}
services:
  - {service: Stop smoking, for: Adults, capacity: 400 a year, gap: No evenings}
assets: [Libraries, Pharmacies]
recommendations:
  - {id: van, to: The council, what: Run a van., objective: smoke-free}
  - {id: ask, what: Ask again.}
references:
  - {id: a, title: A study, publisher: A journal, date: "2024", url: "https://example.org/study"}
  - {id: b, title: A book, publisher: A house, date: "2020", url: "javascript:alert(1)"}
---

Text.
"""
NOVEMBER = "1793577600"  # 2 November 2026
ALL = [
    "What people here need", "Who told us", "Services and what they lack", "Recommendations", "References",
    "What this chapter does not have",
]  # fmt: skip
BARE = "---\ntitle: Smoking\nkind: risk-group\n---\n\nText.\n"


def page(root: Path, chapter: str = CHAPTER) -> str:
    """The chapter's HTML."""
    return whole(assessed(root, {FILE: chapter}), PAGE)


def headings(root: Path, chapter: str) -> list[str]:
    """The headings that the build adds."""
    lines = assessed(root, {FILE: chapter}).markdown(PAGE, "Text.\n").splitlines()
    return [line[3:] for line in lines if line.startswith("## ")]


def test_a_section_is_there_where_the_chapter_has_something_for_it(tmp_path: Path) -> None:
    assert headings(tmp_path, BARE) == ["What this chapter does not have"]
    assert headings(tmp_path, FULL) == ALL


def test_all_that_a_chapter_does_not_say_is_named_in_one_list(tmp_path: Path) -> None:
    assert words(page(tmp_path, BARE)).endswith(
        "What this chapter does not have This chapter has not said in a few words what it is about who leads it "
        "when it was published how often it is looked at again what people here need what people told us "
        "which services there are, and what they lack what the area can build on "
        "what is known about different groups of people what should be done which stage of life it is about "
        "which places it is about how far it looks ahead what it means for planning which sources it rests on."
    )


def test_a_single_thing_that_is_not_said_is_a_sentence(tmp_path: Path) -> None:
    more = """\
life_stage: adults
places: [ashenmoor]
horizon: long
planning: [Local Plan]
equality: {age: {not_applicable: It is about adults.}}
"""
    whole_but_one = FULL.replace("summary:", f"{more}summary:").replace("assets: [Libraries, Pharmacies]\n", "")
    text = words(page(tmp_path, whole_but_one))
    assert "does not have This chapter has not said what the area can build on. Where" in text


def test_a_chapter_that_says_everything_lacks_nothing(tmp_path: Path) -> None:
    more = "life_stage: adults\nplaces: [ashenmoor]\nhorizon: long\nplanning: [Local Plan]\n"
    more += "equality: {age: {not_applicable: It is about adults.}}\n"
    assert "What this chapter does not have" not in headings(tmp_path, FULL.replace("summary:", f"{more}summary:"))


def test_a_bare_chapter_begins_with_where_it_stands_and_its_text(tmp_path: Path) -> None:
    assert words(page(tmp_path, BARE)).startswith("Where it stands A draft: not yet agreed Text. What this chapter")


def test_the_summary_stands_first_with_who_leads_and_when(tmp_path: Path) -> None:
    assert words(page(tmp_path, FULL)).startswith(
        "Of all adults 12.9% smoke. What people here need Help for the 12.9% who smoke. Fresh air. "
        "Who leads Consultant, The council Published 5 March 2026 "
        "Looked at again Every 36 months, next by 5 March 2029 "
        "Where it stands Out for consultation until 1 December 2026. Write to us."
    )


def test_the_strip_says_how_each_measure_of_a_need_stands_now(tmp_path: Path) -> None:
    needs = "needs: [{id: a, statement: Help., measures: [smoking]}, {id: b, statement: Air., measures: [smoking]}]"
    html = page(tmp_path, f"---\ntitle: Smoking\nkind: risk-group\n{needs}\n---\n")
    assert words(html).startswith(
        "What people here need Help. Air. Merrowshire now Adults who smoke : 12.9% in 2023. Worse than England . Where"
    )
    assert [href for href, text in links(html) if text == "Help."] == ["#need-a"]


def test_a_chapter_about_one_place_shows_the_figures_of_that_place(tmp_path: Path) -> None:
    front = "kind: place\nplaces: [ashenmoor]\nneeds: [{id: a, statement: Help., measures: [smoking]}]"
    text = words(page(tmp_path, f"---\ntitle: Ashenmoor\n{front}\n---\n"))
    assert "Ashenmoor now Adults who smoke : 14.2% in 2023. Similar to England ." in text


def test_a_chapter_that_is_overdue_says_so_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOVEMBER)
    late = FULL.replace("2026-03-05", "2019-08-31").replace("36 months", "18 months")
    assert words(page(tmp_path, late)).startswith(
        "This chapter is overdue. It was to be looked at again by 28 February 2021. Of all adults"
    )
    assert "Looked at again Every 18 months Where" in words(page(tmp_path / "again", late))


def test_a_chapter_that_a_newer_one_has_replaced_is_never_overdue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOVEMBER)
    old = FULL.replace("2026-03-05", "2019-08-31").replace(
        "status: {consultation: {closes: 2026-12-01, respond: Write to us.}}", "status: superseded"
    )
    assert "overdue" not in words(page(tmp_path, old))


@pytest.mark.parametrize(
    ("given", "words_of_it"),
    [
        ("1 year", "Every year, next by 5 March 2027"),
        ("12 months", "Every 12 months, next by 5 March 2027"),
        ("monthly", "Monthly, next by 5 April 2026"),
        ("quarterly", "Quarterly, next by 5 June 2026"),
    ],
)
def test_a_rhythm_reads_well(tmp_path: Path, given: str, words_of_it: str) -> None:
    assert f"Looked at again {words_of_it} Where" in words(page(tmp_path, FULL.replace("36 months", given)))


def test_an_address_to_reply_to_is_a_link(tmp_path: Path) -> None:
    html = page(tmp_path, FULL.replace("respond: Write to us.", "respond: us@council.example"))
    assert "until 1 December 2026. Reply to us@ council.example" in words(html)
    assert "mailto:us@council.example" in [href for href, _ in links(html)]


def test_a_need_has_its_decision_and_the_objectives_that_answer_it(tmp_path: Path) -> None:
    html = page(tmp_path, FULL)
    assert (
        "Help for the 12.9% who smoke. Adopted into the strategy. It works. Decided 7 January 2026 (minute 4). "
        "Answered by: A smoke-free Merrowshire Fresh air. Not decided yet."
    ) in words(html)
    assert ("../../strategy/objectives/smoke-free/", "A smoke-free Merrowshire") in links(html)
    assert '<li class="jsna-card" id="need-fresh-air">' in html


def test_a_need_says_which_places_it_is_about_where_it_names_them_itself(tmp_path: Path) -> None:
    placed = FULL.replace("statement: Fresh air.", "statement: Fresh air., places: [ashenmoor, E07900002]")
    html = page(tmp_path, placed)
    assert "Fresh air. Where: Ashenmoor , Wychstead Not decided yet." in words(html)
    assert {text: href for href, text in links(html)}["Ashenmoor"] == "../../places/E07900001/"
    assert "Where:" not in words(page(tmp_path / "none", FULL))


def test_a_voice_says_who_spoke_what_they_said_and_what_it_changed(tmp_path: Path) -> None:
    assert "Carers (12 people) Walks in Saltquay. 1 June 2025 It is far. What it changed: A van." in words(
        page(tmp_path, FULL)
    )


def test_a_service_says_for_whom_and_what_is_missing_and_the_area_s_strengths_follow(tmp_path: Path) -> None:
    assert (
        "Stop smoking For: Adults. 400 a year. What is missing: No evenings. "
        "What the area can build on Libraries Pharmacies"
    ) in words(page(tmp_path, FULL))


def test_a_recommendation_leads_to_the_objective_that_took_it_up(tmp_path: Path) -> None:
    text = words(page(tmp_path, FULL))
    assert "The council Run a van. Taken up in A smoke-free Merrowshire" in text
    assert "To all partners Ask again." in text


def test_a_reference_is_linked_only_to_a_web_address(tmp_path: Path) -> None:
    html = page(tmp_path, FULL)
    assert ("https://example.org/study", "https://example.org/study") in links(html)
    assert [href for href, _ in links(html) if href.startswith("javascript")] == []
    assert "A book A house. 2020" in words(html)


@pytest.mark.parametrize(("wrong", "line"), [("Of all adults [12.9%]", 4), ("Help for the [12.9%]", 11)])
def test_a_wrong_figure_in_front_matter_is_reported_at_its_line(tmp_path: Path, wrong: str, line: int) -> None:
    assert wrong in FULL
    build = assessed(tmp_path, {FILE: FULL.replace(wrong, wrong.replace("12.9", "13.9"))})
    assert problems(build, FILE) == [("wrong-figure", line)]


def test_no_text_of_a_chapter_can_bring_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    hostile = FULL
    for text in ("Consultant", "It works.", "Carers", "It is far.", "A van.", "Adults", "Libraries", "Run a van."):
        hostile = hostile.replace(f": {text}", f': "{bad}"').replace(f"[{text},", f'["{bad}",')
    html = page(tmp_path, hostile)
    assert "script" not in tags(html)
    assert words(html).count(bad) == 8
