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
ALWAYS = ["What people here need", "What we know about different groups", "About this chapter"]
BARE = "---\ntitle: Smoking\nkind: risk-group\n---\n\nText.\n"


def page(root: Path, chapter: str = CHAPTER) -> str:
    """The chapter's HTML."""
    return whole(assessed(root, {FILE: chapter}), PAGE)


def headings(root: Path, chapter: str) -> list[str]:
    """The headings that the build adds."""
    lines = assessed(root, {FILE: chapter}).markdown(PAGE, "Text.\n").splitlines()
    return [line[3:] for line in lines if line.startswith("## ")]


def test_a_section_is_there_where_the_chapter_has_something_for_it_or_should_have(tmp_path: Path) -> None:
    assert headings(tmp_path, BARE) == ALWAYS
    assert headings(tmp_path, FULL) == [
        ALWAYS[0], "Who told us", "Services and what they lack", ALWAYS[1], "Recommendations", ALWAYS[2], "References",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "named",
    [
        "Who leads Nobody is named.",
        "Published No date is given.",
        "Looked at again No rhythm is given.",
        "Where it stands A draft: not yet agreed",
        "This chapter states no needs yet.",
        "Nothing is said yet about age; disability; gender reassignment; marriage and civil partnership; pregnancy and "
        "maternity; race; religion or belief; sex; sexual orientation; people experiencing homelessness; drug and "
        "alcohol dependence; vulnerable migrants; Gypsy, Roma and Traveller communities; sex workers; people in "
        "contact with the justice system; victims of modern slavery; other socially excluded groups; deprivation",
        "Stage of life No stage of life is named. Places No places are named. Looks ahead It is not said how far. "
        "Planning No planning policy is named.",
    ],
)
def test_what_is_absent_is_named(tmp_path: Path, named: str) -> None:
    assert named in words(page(tmp_path, BARE))


def test_the_summary_stands_first_with_who_leads_and_when(tmp_path: Path) -> None:
    assert words(page(tmp_path, FULL)).startswith(
        "Of all adults 12.9% smoke. Who leads Consultant, The council Published 5 March 2026 "
        "Looked at again Every 36 months Where it stands Out for consultation until 1 December 2026. Write to us."
    )


@pytest.mark.parametrize(
    ("given", "words_of_it"), [("1 year", "Every year"), ("12 months", "Every 12 months"), ("monthly", "Monthly")]
)
def test_a_rhythm_reads_well(tmp_path: Path, given: str, words_of_it: str) -> None:
    assert f"Looked at again {words_of_it} Where" in words(page(tmp_path, FULL.replace("36 months", given)))


def test_an_address_to_reply_to_is_a_link(tmp_path: Path) -> None:
    html = page(tmp_path, FULL.replace("respond: Write to us.", "respond: us@council.example"))
    assert "until 1 December 2026. Reply to us@ council.example" in words(html)
    assert "mailto:us@council.example" in [href for href, _ in links(html)]


def test_a_word_for_a_rhythm_stands_alone(tmp_path: Path) -> None:
    text = words(page(tmp_path, FULL.replace("36 months", "quarterly")))
    assert "Looked at again Quarterly Where it stands" in text


def test_a_need_has_its_decision_and_the_objectives_that_answer_it(tmp_path: Path) -> None:
    html = page(tmp_path, FULL)
    assert (
        "Help for the 12.9% who smoke. Adopted into the strategy. It works. Decided 7 January 2026 (minute 4). "
        "Answered by: A smoke-free Merrowshire Fresh air. Not decided yet."
    ) in words(html)
    assert ("../../strategy/objectives/smoke-free/", "A smoke-free Merrowshire") in links(html)
    assert '<li class="jsna-card" id="need-fresh-air">' in html


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
