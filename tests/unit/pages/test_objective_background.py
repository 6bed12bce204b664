"""What a promise rests on, and who answers for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import OBJECTIVE, assessed
from unit.pages.making import links, problems, whole, words
from unit.pages.promised import FILE, PAGE, front, page, section

pytestmark = pytest.mark.usefixtures("november")


def test_a_need_leads_to_its_place_in_its_chapter_and_shows_its_evidence(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    needed = "People who smoke need help to stop close to where they live."
    html = section(whole(build, PAGE), "Which needs it answers")
    assert list(links(html)) == [
        ("../../../chapters/smoking/#need-help-to-stop", needed),
        ("../../../chapters/smoking/", "Smoking"),
        ("../../../measures/smoking/", "Adults who smoke"),
    ]
    assert words(html) == f"{needed} From the chapter Smoking . Adults who smoke : 12.9% in 2023"
    assert 'id="need-help-to-stop"' in html
    assert 'id="need-help-to-stop"' in whole(build, "chapters/smoking.md")


def test_a_need_that_no_chapter_states_is_named_without_a_link(tmp_path: Path) -> None:
    html = page(tmp_path, OBJECTIVE.replace("needs: [help-to-stop]", "needs: [fresh-air]"))
    assert words(section(html, "Which needs it answers")) == "fresh-air No chapter states this need."


def test_a_need_without_evidence_says_so(tmp_path: Path) -> None:
    chapter = "---\ntitle: Smoking\nneeds: [{id: help-to-stop, statement: Help.}]\n---\n"
    html = page(tmp_path, files={"content/chapters/smoking.md": chapter})
    assert "Help. From the chapter Smoking . No measure is named as its evidence." in words(html)


def test_places_lead_to_their_pages(tmp_path: Path) -> None:
    more = "places: [ashenmoor]\nplanning: [Policy 7, Policy 8]\n"
    html = section(page(tmp_path, front(more)), "Where")
    assert list(links(html)) == [("../../../places/E07900001/", "Ashenmoor")]
    assert words(html).startswith("Places Ashenmoor Planning Policy 7 Policy 8")


def test_whom_to_ask_is_linked_where_it_is_an_address(tmp_path: Path) -> None:
    more = (
        "contact: health@example.org\nnext_update: 2026-10-01\n"
        "equality: {objective: Fair chances., due: 2029-03-31, assessment: Done, groups: [race, Young people]}\n"
    )
    html = page(tmp_path, front(more))
    assert "mailto:health@example.org" in [href for href, _ in links(html)]
    text = words(html)
    assert (
        "Responsible Director of Public Health, Merrowshire County Council Next update 1 October 2026, Overdue "
        "Equality objective Fair chances. It runs until 31 March 2029. All equality objectives "
        "For whom race, Young people Equality assessment Done"
    ) in text.replace(" . ", ". ")
    assert "Judged on 2 November 2026." in text


def test_one_that_serves_an_equality_objective_leads_to_it(tmp_path: Path) -> None:
    other = "---\ntitle: Reach everyone\nequality: {objective: Reach them, due: 2029-03-31}\n---\n"
    files = {"content/strategy/objectives/other.md": other}
    html = page(tmp_path, front("equality: {objective: other}\n"), files)
    assert "Equality objective Serves Reach everyone" in words(html)
    assert ("../other/", "Reach everyone") in links(html)


@pytest.mark.parametrize(("name", "hint"), [("othr", "Did you mean “other”?"), ("smoke-free", "Did you mean")])
def test_what_is_served_is_another_objective(tmp_path: Path, name: str, hint: str) -> None:
    other = "---\ntitle: x\nlead: y\nneeds: [help-to-stop]\nequality: {objective: Reach them, due: 2029-03-31}\n---\n"
    objective = front(f"equality: {{objective: {name}}}\n")
    build = assessed(tmp_path, {"content/strategy/objectives/other.md": other, FILE: objective})
    (found,) = [problem for problem in build.problems.in_order() if problem.where.path == FILE]
    assert (found.code, found.where.line) == ("unknown-objective", 2)
    assert hint in found.hint or "Known here: other." in found.hint


def test_how_well_it_can_be_checked_is_told_question_by_question(tmp_path: Path) -> None:
    nobody = OBJECTIVE.replace("lead: {role: Director of Public Health, body: Merrowshire County Council}\n", "")
    html = page(tmp_path, nobody)
    assert "4 of 5 checks are met" in words(html.partition("<h2")[0])
    text = words(html.partition("How well can this promise be checked?</h3>")[2].partition("<h3")[0])
    assert text == (
        "4 of 5 checks are met. What is missing: somebody who is responsible. "
        "Yes: an outcome that is measured. Yes: a baseline, a target, a date and data for each measure. "
        "Yes: a measure for the people who are furthest behind. Missing: somebody who is responsible. "
        "Yes: a need that it answers."
    )
    assert html.count("M2 8.5") == 4  # a tick for each that is met
    assert html.count("M3 3") == 1  # and a cross


def test_a_place_that_is_not_known_is_a_problem_at_its_line(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front("places:\n  - ashenmoor\n  - atlantis\n")})
    assert problems(build, FILE) == [("unknown-area", 4)]
