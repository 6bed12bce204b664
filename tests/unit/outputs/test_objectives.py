"""The objectives as data: the keys of the contract, plain texts, the status in codes and in words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from jsna.days import LastDay
from jsna.outputs.objectives import objectives_file, record
from jsna.outputs.schemas.files import schema_files
from jsna.reading import Text
from jsna.site import Site
from jsna.strategy.assess import assess
from jsna.strategy.awaited import Awaited
from sites import OBJECTIVE, assessed

KEYS = [
    "id", "title", "priority", "priority_title", "lead", "needs", "progress", "trajectory", "measures", "awaited",
    "milestones", "actions", "updates", "equality", "places",
    # beyond the contract
    "outcome", "status", "contact", "next_update", "planning", "widening", "formerly", "retired", "url",
]  # fmt: skip


@pytest.fixture
def listed(example_site: Site) -> dict[str, dict[str, Any]]:
    """The example's objectives by id."""
    return {found["id"]: found for found in written(example_site)["objectives"]}


def written(site: Site) -> dict[str, Any]:
    """The file as a program reads it."""
    return dict(json.loads(objectives_file(site)["data/objectives.json"]))


def test_the_keys_are_those_of_the_contract_in_their_order(example_site: Site) -> None:
    whole = written(example_site)
    assert list(whole) == ["edition", "as_of", "objectives"]
    assert (whole["edition"], whole["as_of"]) == ("2026.1", "2026-11-02")
    assert [list(found) for found in whole["objectives"]] == [KEYS] * len(example_site.objectives)


def test_the_headline_is_given_in_codes_and_words(listed: dict[str, Any]) -> None:
    found = listed["smoke-free"]
    # On the way from 15.24 in 2019 through 8 in 2027 to 5 in 2030, 10.715 is expected in 2024: 3.74 of 4.525 are done
    assert found["progress"] == {
        "code": "improving",
        "label": "Improving",
        "sentence": "Adults who smoke, Merrowshire: 15.2% in 2019 and 11.5% in 2024. The target is 5% by 2030. "
        "The change is an improvement, but too slow to get there in time.",
    }
    assert found["trajectory"] == {"code": "too-slow", "label": "Too slow", "ratio": pytest.approx(3.74 / 4.525)}


def test_two_success_measures_of_one_measure_can_be_told_apart(listed: dict[str, Any]) -> None:
    everyone, poorest, gap, volume = listed["smoke-free"]["measures"]
    assert (everyone["measure"], everyone["category"], everyone["primary"]) == ("smoking-prevalence", "", True)
    assert (poorest["measure"], poorest["category"]) == ("smoking-prevalence", "1 (most deprived)")
    assert (gap["measure"], gap["kind"]) == ("smoking-gap", "inequality")
    assert everyone["baseline"]["period_id"] == "2019"
    assert everyone["target"]["value"] == 5
    assert (everyone["target"]["by"], everyone["latest"]["value"]) == ("2030", 11.5)
    assert (volume["progress"], volume["trajectory"], volume["target"]) == (None, None, None)
    assert volume["expected"] == {"from": 3000, "to": 3600}


def test_a_change_of_the_promise_is_given_with_its_reason(listed: dict[str, Any]) -> None:
    changed, told = listed["healthy-weight-children"]["updates"]
    assert changed["changed"] == {"target": {"from": "17", "to": "19"}}
    assert changed["reason"].startswith("The first target was copied from a plan of 2019.")
    assert (changed["minute"], changed["date"]) == ("HWB 2026/16", "2026-03-12")
    assert (told["changed"], told["text"]) == ({}, "The first four school streets are open.")


def test_an_action_is_told_whole(listed: dict[str, Any]) -> None:
    action = listed["smoke-free"]["actions"][0]
    assert (action["id"], action["rating"], action["service"]) == (
        "mobile-clinic", "red", "Merrowshire stop smoking service",
    )  # fmt: skip
    assert action["partners"] == ["Coldwater Vale District Council", "Fennhythe District Council"]
    assert action["ask"] == "The board is asked to agree the extra cost at its December meeting."
    assert action["remedy"].startswith("A second supplier has been found.")
    assert [one["date"] for one in action["updates"]] == ["2026-06-11", "2026-10-08"]


def test_the_promise_itself_is_told_whole(listed: dict[str, Any]) -> None:
    found = listed["smoke-free"]
    assert found["outcome"] == "Fewer than 5% of adults smoke by 2030"
    assert found["status"] == {
        "state": "approved",
        "by": "Merrowshire Health and Wellbeing Board",
        "minute": "HWB 2025/09",
        "respond": "",
        "on": "2025-03-20",
        "closes": None,
    }
    assert (found["contact"], found["next_update"]) == ("smokefree@merrowshire.example", "2027-02-25")
    (policy,) = found["planning"]
    assert policy.startswith("Saltquay Local Plan, policy HW3, keeps a room")
    assert (found["widening"], found["formerly"], found["url"]) == (False, [], "strategy/objectives/smoke-free/")


def test_places_are_codes(example_site: Site) -> None:
    assessed = example_site.assessed["smoke-free"]
    where = assessed.objective.where
    named = tuple(Text(word, where) for word in ("saltquay", "E07900003", "Saltquay", "atlantis"))
    found = record(replace(assessed, objective=replace(assessed.objective, places=named)), example_site)
    assert found["places"] == ["E07900008", "E07900003", "atlantis"]


def test_links_in_titles_are_reduced_to_their_text(example_site: Site) -> None:
    assessed = example_site.assessed["smoke-free"]
    title = Text("Below [5%](target:smoke-free/smoking-prevalence)", assessed.objective.where)
    found = record(replace(assessed, objective=replace(assessed.objective, title=title)), example_site)
    assert found["title"] == "Below 5%"


def test_an_objective_without_an_outcome_has_codes_all_the_same(example_site: Site) -> None:
    found = record(replace(example_site.assessed["smoke-free"], headline=None, measures=()), example_site)
    assert found["progress"] == {
        "code": "baseline-not-set",
        "label": "Baseline not set",
        "sentence": "What it is to be judged by has no data yet, so nobody can tell whether this promise is kept.",
    }
    assert found["trajectory"] == {"code": "not-assessed", "label": "Not assessed", "ratio": None}


def test_what_is_due_is_given_once_the_date_has_passed(example_site: Site) -> None:
    late = assess(example_site.objectives["smoke-free"], example_site.catalogue, 2031.5, example_site.problems)
    found = record(late, example_site)["progress"]
    assert isinstance(found, dict)
    assert (found["code"], found["due"]) == ("improving", "awaiting-final-data")
    assert str(found["sentence"]).endswith(
        "The date of the target has passed, but the figures for 2030 are not out yet."
    )


def test_nothing_said_is_null_or_empty(example_site: Site) -> None:
    assessed = example_site.assessed["smoke-free"]
    bare = replace(assessed.objective, lead=None, equality=None, places=(), updates=(), actions=(), milestones=())
    found = record(replace(assessed, objective=bare), example_site)
    assert (found["lead"], found["equality"]) == (None, None)
    assert [found[key] for key in ("places", "updates", "actions", "milestones")] == [[], [], [], []]


def test_a_date_that_is_only_a_year_is_given_as_its_last_day_and_in_words(example_site: Site) -> None:
    assessed = example_site.assessed["smoke-free"]
    action = replace(assessed.objective.actions[0], due=LastDay(2027, 12, 31, "2027"))
    found: dict[str, Any] = record(
        replace(assessed, objective=replace(assessed.objective, actions=(action,))), example_site
    )
    (told,) = found["actions"]
    assert (told["due"], told["due_in_words"], told["ongoing"]) == ("2027-12-31", "2027", False)


def test_a_success_measure_without_data_is_given_in_words(example_site: Site) -> None:
    assessed = example_site.assessed["smoke-free"]
    words = Text("Deaths of [smokers](/smoking)", assessed.objective.where)
    waits = Awaited(words, "outcome", "The register", ("sex",), LastDay(2027, 5, 31, "spring 2027"), words.where)
    found = record(replace(assessed, objective=replace(assessed.objective, awaited=(waits,))), example_site)
    assert found["awaited"] == [
        {
            "what": "Deaths of smokers",
            "kind": "outcome",
            "source": "The register",
            "by": ["sex"],
            "data_from": "2027-05-31",
            "data_from_in_words": "spring 2027",
        }
    ]


def test_one_that_has_ended_is_there_with_its_last_status_and_what_took_its_place(tmp_path: Path) -> None:
    ended = 'retired: {date: 2022-06-30, reason: "Taken up.", replaced_by: lungs}\n'
    files = {
        "content/strategy/objectives/smoke-free.md": OBJECTIVE.replace("---\n", f"---\n{ended}", 1),
        "content/strategy/objectives/clean-lungs.md": "---\ntitle: Clean lungs\nformerly: [lungs]\n---\n",
    }
    whole = written(assessed(tmp_path, files).site)
    schema = json.loads(schema_files()["data/schemas/objectives.json"])
    jsonschema.Draft202012Validator(schema).validate(whole)
    new, old = whole["objectives"]
    assert old["retired"] == {"date": "2022-06-30", "reason": "Taken up.", "replaced_by": "clean-lungs"}
    assert old["progress"]["sentence"].startswith("Adults who smoke, Merrowshire: 15.2% in 2019 and 13.4% in 2021.")
    assert new["retired"] is None
