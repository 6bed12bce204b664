"""The chain from need to evaluation: what hangs together, looked up both ways."""

from __future__ import annotations

from pathlib import Path

from jsna.strategy.chain import Chain, Near
from jsna.strategy.objectives import Objective
from sites import CHAPTER, OBJECTIVE, assessed

FOLDER = "content/strategy/objectives/"
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


def ids(near: Near[Objective]) -> tuple[list[str], list[str], list[str]]:
    """The ids of what is promised here, within and around."""
    return [o.id for o in near.here], [o.id for o in near.within], [o.id for o in near.around]


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
    assert [o.id for o in found.promises("E07900002").here] == ["smoke-free"]


def test_needs_stand_near_a_place_as_their_chapters_do(tmp_path: Path) -> None:
    near = chain(tmp_path).needs_near("E07900001")
    assert [str(stated.need.id) for stated in near.here] == ["play", "talk"]
    assert [str(stated.need.id) for stated in near.around] == ["help-to-stop"]  # its chapter names no place


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
