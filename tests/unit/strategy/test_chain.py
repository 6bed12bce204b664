"""The chain from need to evaluation: what hangs together, looked up both ways."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jsna.strategy.chain import Chain, Near, Reach
from jsna.strategy.objectives import Objective
from sites import AREAS, CHAPTER, OBJECTIVE, assessed

FOLDER = "content/strategy/objectives/"
HOME, ASHENMOOR, WYCHSTEAD, GREEN, BESIDE = "E10900001", "E07900001", "E07900002", "E02900001", "E06900001"
PLACES = f"{AREAS}{GREEN},Ashen Green,Neighbourhood,{ASHENMOOR}\n{BESIDE},Next Door,Unitary,E12900001\n"
MORE = """\
---
title: Children
kind: programme-area
places: [E07900001]
services: [{service: family hubs, for: Parents}]
equality: {age: {evidence: [{kind: measure, measure: smoking}]}}
needs:
  - {id: play, statement: Room to play., decision: adopted}
  - {id: talk, statement: Somebody to talk to.}
---
"""
PROMISE = """\
---
title: Promise
needs: [talk, play, talk, nothing]
places: [{places}]
actions:
  - {{what: Open hubs., service: Family hubs, evaluation: Asked.}}
  - {{what: Open more., service: family hubs}}
  - {{what: Close none.}}
---
"""


def chain(root: Path, places: str = "", **objectives: str) -> Chain:
    """The small site with a second chapter, and an objective for the places given."""
    files = {"content/chapters/children.md": MORE, f"{FOLDER}promise.md": PROMISE.format(places=places)}
    return assessed(root, {**files, **{f"{FOLDER}{name}.md": text for name, text in objectives.items()}}).site.chain


def told(root: Path, chapter: str = "", objective: str = "") -> Chain:
    """The small site with a neighbourhood and a place next door, and more in its chapter's or objective's front."""
    files = {
        "datapackages/smoke/areas.csv": PLACES,
        "content/chapters/smoking.md": CHAPTER.replace("---\n", f"---\n{chapter}", 1),
        f"{FOLDER}smoke-free.md": OBJECTIVE.replace("---\n", f"---\n{objective}", 1),
    }
    return assessed(root, files).site.chain


def ids(near: Near[Objective]) -> tuple[list[str], list[str], list[str]]:
    """The ids of what is promised here, within, and for an area around or all of home."""
    return (
        [o.id for reach, o in near if reach is Reach.HERE],
        [o.id for reach, o in near if reach is Reach.WITHIN],
        [o.id for reach, o in near if reach in (Reach.AROUND, Reach.EVERYWHERE)],
    )


def test_a_need_has_the_objectives_that_answer_it(tmp_path: Path) -> None:
    found = chain(tmp_path)
    assert [o.id for o in found.answering("help-to-stop")] == ["smoke-free"]
    assert [o.id for o in found.answering("play")] == ["promise"]
    assert found.answering("nothing-at-all") == ()


def test_an_objective_has_its_needs_once_each_with_chapter_and_anchor(tmp_path: Path) -> None:
    found = chain(tmp_path)
    answered = found.answered(found.objectives["promise"])
    assert [(str(s.need.id), s.chapter.path, s.anchor) for s in answered] == [
        ("talk", "chapters/children.md", "need-talk"),
        ("play", "chapters/children.md", "need-play"),
    ]


def test_a_measure_has_the_needs_objectives_and_evidence_that_rest_on_it(tmp_path: Path) -> None:
    uses = chain(tmp_path).uses("smoking")
    assert [str(stated.need.id) for stated in uses.needs] == ["help-to-stop"]
    assert [o.id for o in uses.objectives] == ["smoke-free"]
    assert [str(chapter.title) for chapter in uses.evidence] == ["Children"]
    assert [str(chapter.title) for chapter in uses.chapters] == ["Smoking", "Children"]


def test_a_chapter_that_rests_on_a_measure_twice_is_named_once(tmp_path: Path) -> None:
    twice = CHAPTER.replace("needs:", "equality: {sex: {evidence: [{kind: measure, measure: smoking}]}}\nneeds:", 1)
    uses = assessed(tmp_path, {"content/chapters/smoking.md": twice}).site.chain.uses("smoking")
    assert [str(chapter.title) for chapter in uses.chapters] == ["Smoking"]


def test_a_service_has_what_is_done_through_it_and_the_chapters_that_list_it(tmp_path: Path) -> None:
    (service,) = chain(tmp_path).services.values()
    assert service.name == "Family hubs"
    assert [(str(d.action.what), d.objective.id) for d in service.deeds] == [
        ("Open hubs.", "promise"),
        ("Open more.", "promise"),
    ]
    assert [str(chapter.title) for chapter in service.chapters] == ["Children"]


def test_a_promise_to_a_district_is_here_for_it_within_for_the_county_and_nothing_next_door(tmp_path: Path) -> None:
    found = chain(tmp_path, "E07900001")
    # smoke-free is judged for the county
    assert ids(found.promises("E07900001")) == (["promise"], [], ["smoke-free"])
    assert ids(found.promises("E10900001")) == (["smoke-free"], ["promise"], [])
    assert ids(found.promises("E07900002")) == ([], [], ["smoke-free"])
    assert ids(found.promises("E92000001")) == ([], ["promise", "smoke-free"], [])


def test_a_promise_that_names_no_place_is_for_home_and_one_to_all_districts_for_each(tmp_path: Path) -> None:
    assert ids(chain(tmp_path / "a").promises("E10900001")) == (["promise", "smoke-free"], [], [])
    assert ids(chain(tmp_path / "b", "districts").promises("E07900002")) == (["promise"], [], ["smoke-free"])


def test_a_measure_judged_for_a_place_is_a_promise_to_it(tmp_path: Path) -> None:
    judged = OBJECTIVE.replace("- measure: smoking\n", "- measure: smoking\n    area: E07900002\n", 1)
    found = chain(tmp_path, **{"smoke-free": judged})
    assert ids(found.promises("E07900002"))[0] == ["smoke-free"]


def test_a_promise_with_places_is_for_those_of_its_measures_too(tmp_path: Path) -> None:
    found = told(tmp_path, objective="places: [ashenmoor]\n")
    assert found.places_of(found.objectives["smoke-free"]) == {ASHENMOOR, HOME}  # its measures are judged for home
    assert ids(found.promises(WYCHSTEAD)) == ([], [], ["smoke-free"])


def test_a_need_is_about_its_own_places_else_about_those_of_its_chapter(tmp_path: Path) -> None:
    named = MORE.replace("statement: Room to play.", "statement: Room to play., places: [wychstead, nowhere]")
    files = {"content/chapters/children.md": named}
    found = assessed(tmp_path, files).site.chain
    play, talk = found.needs["play"], found.needs["talk"]
    assert found.places_of(play) == {WYCHSTEAD}
    assert found.places_of(talk) == {ASHENMOOR}
    assert [(reach, s.need.id) for reach, s in found.needs_near(WYCHSTEAD)] == [
        (Reach.HERE, "play"), (Reach.EVERYWHERE, "help-to-stop"),
    ]  # fmt: skip
    assert [s.need.id for reach, s in found.needs_near(HOME) if reach is Reach.WITHIN] == ["play", "talk"]


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("", {HOME: Reach.HERE, ASHENMOOR: Reach.EVERYWHERE, GREEN: Reach.EVERYWHERE, BESIDE: None}),
        ("[home]", {HOME: Reach.HERE, ASHENMOOR: Reach.EVERYWHERE, GREEN: Reach.EVERYWHERE, BESIDE: None}),
        ("[region]", {HOME: Reach.HERE, GREEN: Reach.EVERYWHERE, BESIDE: Reach.AROUND}),
        ("[ashenmoor]", {HOME: Reach.WITHIN, ASHENMOOR: Reach.HERE, GREEN: Reach.AROUND, WYCHSTEAD: None}),
        ("[ashen-green]", {HOME: Reach.WITHIN, ASHENMOOR: Reach.WITHIN, GREEN: Reach.HERE, WYCHSTEAD: None}),
        ("[home, ashenmoor]", {HOME: Reach.HERE, ASHENMOOR: Reach.HERE, GREEN: Reach.AROUND}),
        ("[districts]", {ASHENMOOR: Reach.HERE, WYCHSTEAD: Reach.HERE, GREEN: Reach.AROUND}),
    ],
)
def test_a_chapter_names_a_place_as_nearly_as_it_says(
    tmp_path: Path, places: str, expected: dict[str, Reach | None]
) -> None:
    found = told(tmp_path, f"places: {places}\n" if places else "")
    assert {code: next((reach for reach, _ in found.chapters_near(code)), None) for code in expected} == expected


def test_what_names_a_place_most_nearly_stands_first(tmp_path: Path) -> None:
    near = [(reach, str(one.title)) for reach, one in chain(tmp_path).chapters_near(HOME)]
    assert near == [(Reach.HERE, "Smoking"), (Reach.WITHIN, "Children")]
    near = [(reach, str(one.title)) for reach, one in chain(tmp_path).chapters_near(ASHENMOOR)]
    assert near == [(Reach.HERE, "Children"), (Reach.EVERYWHERE, "Smoking")]


def test_what_is_superseded_is_about_no_place(tmp_path: Path) -> None:
    more = "status: superseded\nplanning: [The joint plan]\n"
    found = told(tmp_path, more, more)
    assert (found.chapters_near(HOME), found.promises(HOME), found.policies(HOME)) == ((), (), ())


def test_a_promise_that_has_ended_is_for_no_place(tmp_path: Path) -> None:
    ended = "retired: {date: 2026-03-01, reason: Done.}\nplanning: [The joint plan]\n"
    found = told(tmp_path, objective=ended)
    assert (found.promises(HOME), found.policies(HOME)) == ((), ())


def test_a_policy_is_about_the_place_that_its_words_name_and_else_about_those_of_its_page(tmp_path: Path) -> None:
    policies = (
        "planning: [The Ashenmoor Plan keeps parks, The joint plan, Ashen Green square, Plans of Ashenmoorland]\n"
    )
    found = replace(
        told(tmp_path, f"places: [wychstead]\n{policies}"), named={ASHENMOOR: "Ashenmoor", GREEN: "Ashen Green"}
    )
    said = {code: [str(one.text) for _, one in found.policies(code)] for code in (ASHENMOOR, WYCHSTEAD, GREEN)}
    assert said == {
        ASHENMOOR: ["The Ashenmoor Plan keeps parks", "Ashen Green square"],
        WYCHSTEAD: ["The joint plan", "Plans of Ashenmoorland"],
        GREEN: ["Ashen Green square", "The Ashenmoor Plan keeps parks"],
    }


def test_a_policy_that_two_pages_name_is_told_once_by_the_one_that_names_the_place(tmp_path: Path) -> None:
    found = told(tmp_path, "planning: [The joint plan]\n", "places: [ashenmoor]\nplanning: [The joint plan]\n")
    ((reach, policy),) = found.policies(ASHENMOOR)
    assert (reach, str(policy.stated.title)) == (Reach.HERE, "A smoke-free Merrowshire")


def test_places_that_lie_in_each_other_end_the_search(tmp_path: Path) -> None:
    circle = (
        "code,name,type,parent\nE92000001,England,England,E10900001\nE12900001,Southern Vale,Region,E92000001\n"
        "E10900001,Merrowshire,County,E12900001\nE07900001,Ashenmoor,District,E10900001\n"
        "E07900002,Wychstead,District,E10900001\n"
    )
    found = assessed(tmp_path, {"datapackages/smoke/areas.csv": circle}).site.chain
    assert ids(found.promises("E07900001")) == ([], [], ["smoke-free"])


def test_a_site_without_chapters_and_objectives_has_an_empty_chain(tmp_path: Path) -> None:
    areas = assessed(tmp_path).site.catalogue.areas
    found = Chain({}, {}, areas)
    assert (dict(found.needs), dict(found.services)) == ({}, {})
    assert ids(found.promises("E07900001")) == ([], [], [])
