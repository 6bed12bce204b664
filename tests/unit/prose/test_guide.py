"""The guide holds every accepted phrase, and the checks accept each of its examples where the data are so."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import sites
from jsna.prose import phrases
from jsna.prose.guide import Example, Guide, phrase_guide

COLUMNS = "area,period,sex,category,value,lower,upper"
ROWS = """\
E92000001,2019,Persons,,13.9,13.7,14.1
E92000001,2020,Persons,,13.3,13.1,13.5
E92000001,2021,Persons,,12.7,12.5,12.9
E92000001,2022,Persons,,12.1,11.9,12.3
E92000001,2023,Persons,,11.6,11.4,11.8
E12900001,2019,Persons,,13.2,12.8,13.6
E12900001,2020,Persons,,13.1,12.7,13.5
E12900001,2021,Persons,,13.0,12.6,13.4
E12900001,2022,Persons,,13.1,12.7,13.5
E12900001,2023,Persons,,13.0,12.6,13.4
E10900001,2019,Persons,,15.2,14.6,15.8
E10900001,2020,Persons,,14.6,14.0,15.2
E10900001,2021,Persons,,14.0,13.4,14.6
E10900001,2022,Persons,,13.4,12.8,14.0
E10900001,2023,Persons,,12.9,12.3,13.5
E10900001,2019,Male,,16.0,15.4,16.6
E10900001,2020,Male,,16.5,15.9,17.1
E10900001,2021,Male,,17.0,16.4,17.6
E10900001,2022,Male,,17.5,16.9,18.1
E10900001,2023,Male,,18.0,17.4,18.6
E07900001,2019,Persons,,16.0,13.0,19.0
E07900001,2023,Persons,,8.0,6.0,10.0
E07900002,2021,Persons,,12.9,10.9,14.9
E07900002,2023,Persons,,12.9,10.9,14.9
E07900003,2019,Persons,,24.0,21.0,27.0
E07900003,2023,Persons,,16.0,13.0,19.0
"""
CHAPTER = """\
---
title: Examples
kind: evidence
references: [{id: carers-2025, title: What carers told us}]
needs: [{id: help-to-stop, statement: People need help to stop.}]
---

"""


def guide_texts(guide: Guide) -> Iterator[str]:
    """Every phrase and word that the guide shows."""
    for kind in guide.kinds:
        for outcome in kind.outcomes:
            yield from outcome.phrases
    for words in (*guide.words, *guide.refused):
        yield from words.words
    for share in guide.shares:
        yield from share.words


def texts(value: object) -> Iterator[str]:
    """Every text in a list of phrases, the keys of a table of phrases and values too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        named = all(isinstance(one, tuple | dict) for one in value.values())
        yield from (text for one in (value.values() if named else value) for text in texts(one))
    elif isinstance(value, tuple):
        yield from (text for one in value for text in texts(one))


def examples(guide: Guide) -> list[Example]:
    return [outcome.example for kind in guide.kinds for outcome in kind.outcomes]


LISTS = [name for name in vars(phrases) if name.isupper()]


@pytest.mark.parametrize("name", LISTS)
def test_every_accepted_phrase_is_in_the_guide(name: str) -> None:
    guide = phrase_guide()
    said = {*guide_texts(guide), *(step for rule in guide.rules for step in rule.rstrip(".").replace(",", "").split())}
    found = list(texts(getattr(phrases, name)))
    assert found
    assert [text for text in found if text not in said] == []


def test_the_checks_accept_each_example(tmp_path: Path) -> None:
    descriptor: dict[str, Any] = json.loads(sites.DESCRIPTOR)
    rates = descriptor["resources"][1]["schema"]
    rates["fields"].insert(2, {"name": "sex", "type": "string", "role": "sex"})
    rates["primaryKey"].append("sex")
    descriptor["measures"][0] |= {"name": "smoking-prevalence", "where": {"sex": "Persons", "category": ""}}
    del descriptor["measures"][0]["value_type"]  # so that the intervals alone tell a trend
    sentences = "\n\n".join(example.sentence for example in examples(phrase_guide()))
    files = {
        "datapackages/smoke/datapackage.json": json.dumps(descriptor),
        "datapackages/smoke/areas.csv": f"{sites.AREAS}E07900003,Saltquay,District,E10900001\n",
        "datapackages/smoke/rates.csv": f"{COLUMNS}\n{ROWS}",
        "content/chapters/smoking.md": f"{CHAPTER}{sentences}\n",
        "content/strategy/objectives/smoke-free.md": sites.OBJECTIVE.replace(
            "measure: smoking", "measure: smoking-prevalence"
        )
        .replace("/smoking)", "/smoking-prevalence)")
        .replace("category: Routine and manual", "sex: Male"),
    }
    assert sites.problems(tmp_path, files) == []
    # With every value the same only six stay true: what is similar, stable, unchanged, the same, promised or cited
    rows = "\n".join(",".join([*row.split(",")[:4], "50", "49", "51"]) for row in ROWS.splitlines())
    found = sites.problems(tmp_path, {**files, "datapackages/smoke/rates.csv": f"{COLUMNS}\n{rows}\n"})
    assert len({problem.where.line for problem in found}) == len(examples(phrase_guide())) - 6


def test_each_outcome_says_something() -> None:
    for kind in phrase_guide().kinds:
        assert kind.checks.endswith(".")
        assert kind.syntax.startswith(f"{kind.scheme}:")
        for outcome in kind.outcomes:
            assert f"]({kind.scheme}:" in outcome.example.sentence
            assert outcome.meaning.endswith(".")
            assert outcome.example.meaning.endswith(".")


def test_the_limits_of_a_share_are_said_in_per_cent() -> None:
    (third,) = (share for share in phrase_guide().shares if "a third" in share.words)
    assert (third.least, third.below) == ("31.7%", "36.7%")
