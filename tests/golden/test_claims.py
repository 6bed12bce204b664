"""Eighty-two true sentences and eighty-two false ones: each false one is caught, and no true one is accused."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

import sites
from jsna.problems import Problem

FILE = Path(__file__).parent / "claims.yaml"
CHAPTER = "content/chapters/claims.md"
NUMBERS = ("value", "lower95", "upper95")
KINDS = {
    "wrong number", "precision", "period", "area", "sex", "direction", "benchmark", "label", "negation", "stale",
    "words before it", "amount in words", "outside any link",
}  # fmt: skip
CODES = {
    "wrong-claim",
    "unclear-claim",
    "negated-claim",
    "wrong-figure",
    "unknown-period",
    "no-value",
    "unchecked-figure",
}


@cache
def held() -> dict[str, Any]:
    """The golden file."""
    found: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return found


def false() -> list[str]:
    """All false sentences."""
    return [sentence for sentences in held()["wrong"].values() for sentence in sentences]


def descriptor() -> str:
    """One table of everything, and a measure of each of its indicators."""
    columns = held()["data"].splitlines()[0].split(",")
    fields = [{"name": name, "role": name, "type": "number" if name in NUMBERS else "string"} for name in columns]
    measures = [
        {"resource": "it", "where": {"indicator": one["name"], "sex": "Persons", "category": ""}, **one}
        for one in held()["measures"]
    ]
    resource = {"name": "it", "path": "it.csv", "schema": {"fields": fields, "missingValues": [""]}}
    return json.dumps({"name": "claims", "resources": [resource], "measures": measures})


def found(root: Path, sentences: list[str], data: str) -> dict[str, list[Problem]]:
    """The problems of a chapter of those sentences, by the sentence whose line they name."""
    front = yaml.safe_dump({"title": "Claims", "kind": "evidence", "references": held()["references"]})
    head = f"---\n{front}---\n\n"
    files = {
        CHAPTER: head + "\n\n".join(sentences) + "\n",
        "datapackages/claims/datapackage.json": descriptor(),
        "datapackages/claims/it.csv": data,
    }
    first = head.count("\n") + 1
    by_line = {first + 2 * n: sentence for n, sentence in enumerate(sentences)}
    problems: dict[str, list[Problem]] = {}
    for problem in sites.problems(root, files):
        assert problem.where.path == CHAPTER, problem
        problems.setdefault(by_line[problem.where.line], []).append(problem)
    return problems


def test_there_are_eighty_two_of_each_and_every_kind_of_falsehood() -> None:
    assert (len(set(held()["right"])), len(set(false()))) == (82, 82)
    assert set(held()["wrong"]) == KINDS


def test_all_false_sentences_are_caught_at_their_lines_and_no_true_one_is_accused(tmp_path: Path) -> None:
    mixed = [sentence for pair in zip(held()["right"], false(), strict=True) for sentence in pair]
    problems = found(tmp_path, mixed, held()["data"])
    assert sorted(problems.keys() & set(held()["right"])) == []
    assert sorted(set(false()) - problems.keys()) == []
    assert {sentence: len(of) for sentence, of in problems.items() if len(of) != 1} == {}
    assert {of[0].code for of in problems.values()} == CODES
    assert [of[0] for of in problems.values() if not of[0].hint] == []


def test_what_is_outside_any_link_is_a_warning_with_the_link_to_write(tmp_path: Path) -> None:
    sentences = held()["wrong"]["outside any link"]
    problems = found(tmp_path, sentences, held()["data"])
    assert [str(problems[sentence][0].severity) for sentence in sentences] == ["warning"] * 4
    assert [problems[sentence][0].hint.partition(", or cite")[0] for sentence in sentences] == [
        "Link it, as [12.9%](value:smoke) or [12.9%](value:smoking)",  # the small site has a measure of its own
        "Link it, as [falling](trend:smoking)",
        "Link it, as [higher than in England](compare:MEASURE)",
        "Link it, as [one in eight](value:MEASURE)",
    ]


@pytest.mark.parametrize("sentence", held()["wrong"]["words before it"])
def test_a_denial_before_a_link_is_called_one(sentence: str, tmp_path: Path) -> None:
    assert found(tmp_path, [sentence], held()["data"])[sentence][0].code == "negated-claim"


@pytest.mark.parametrize("sentence", held()["wrong"]["negation"])
def test_a_denial_is_called_one(sentence: str, tmp_path: Path) -> None:
    assert found(tmp_path, [sentence], held()["data"])[sentence][0].code == "negated-claim"


def test_the_stale_sentences_were_true_before_the_latest_year_came(tmp_path: Path) -> None:
    before = "\n".join(line for line in held()["data"].splitlines() if ",2023," not in line) + "\n"
    stale = held()["wrong"]["stale"]
    assert found(tmp_path, stale, before) == {}
