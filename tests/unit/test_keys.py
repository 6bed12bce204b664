"""Strict reading of one mapping."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from decimal import Decimal

import pytest

from jsna.keys import Keys, suggest
from jsna.problems import Problems, Where
from jsna.reading import read_yaml

Take = Callable[[Keys], object]


def keys(text: str) -> Keys:
    problems = Problems()
    mapping = read_yaml(text, Where("a.md", 1), problems)
    assert mapping is not None
    return Keys(mapping, "A block", problems)


def found(taken: Keys) -> list[tuple[str, int]]:
    return [(problem.code, problem.where.line) for problem in taken.problems.found]


@pytest.mark.parametrize(
    ("text", "take", "value"),
    [
        ("a: x", lambda k: k.text("a"), "x"),
        ("b: x", lambda k: k.text("a"), ""),
        ("a:", lambda k: k.text("a"), ""),
        ("a: map", lambda k: k.one_of("a", ["map", "trend"]), "map"),
        ("b: x", lambda k: k.one_of("a", ["map"], "map"), "map"),
        ("a: 12.50", lambda k: k.number("a"), Decimal("12.50")),
        ("a: -3", lambda k: k.number("a"), Decimal(-3)),
        ("a:", lambda k: k.number("a"), None),
        ("a: 2026-09-30", lambda k: k.date("a"), datetime.date(2026, 9, 30)),
        ("b: x", lambda k: k.date("a"), None),
        ("a: Yes", lambda k: k.flag("a"), True),
        ("a: off", lambda k: k.flag("a"), False),
        ("b: x", lambda k: k.flag("a"), False),
        ("a: [x, y]", lambda k: k.texts("a"), ("x", "y")),
        ("a: x", lambda k: k.texts("a"), ("x",)),
        ("a:", lambda k: k.texts("a"), ()),
        ("a: {b: c}", lambda k: k.map("a"), {"b": "c"}),
        ("a: [{b: c}, {b: d}]", lambda k: k.maps("a"), ({"b": "c"}, {"b": "d"})),
        ("a:", lambda k: k.maps("a"), ()),
        ("a: {b: c}", lambda k: k.child("a", "It").text("b"), "c"),
        ("a: [{b: c}]", lambda k: [inner.text("b") for inner in k.children("a", "It")], ["c"]),
    ],
)
def test_a_value_is_taken_by_kind(text: str, take: Take, value: object) -> None:
    taken = keys(text)
    assert take(taken) == value
    assert found(taken) == []


@pytest.mark.parametrize(
    ("text", "take"),
    [
        ("z: 1\na: [x]", lambda k: k.text("a")),
        ("z: 1\na: mpa", lambda k: k.one_of("a", ["map", "trend"])),
        ("z: 1\na: 12%", lambda k: k.number("a")),
        ("z: 1\na: nan", lambda k: k.number("a")),
        ("z: 1\na: Infinity", lambda k: k.number("a")),
        ("z: 1\na: 30/09/2026", lambda k: k.date("a")),
        ("z: 1\na: 2026-02-30", lambda k: k.date("a")),
        ("z: 1\na: maybe", lambda k: k.flag("a")),
        ("z: 1\na: {b: c}", lambda k: k.texts("a")),
        ("z: 1\na: [x, {b: c}]", lambda k: k.texts("a")),
        ("z: 1\na: x", lambda k: k.map("a")),
        ("z: 1\na: x", lambda k: k.maps("a")),
        ("z: 1\na: [x]", lambda k: k.maps("a")),
        ("z: 1\na: x", lambda k: k.child("a", "It")),
    ],
)
def test_a_value_of_another_kind_is_found_at_its_line(text: str, take: Take) -> None:
    taken = keys(text)
    take(taken)
    assert found(taken) == [("bad-value", 2)]


def test_a_word_that_is_not_in_the_list_comes_with_the_nearest() -> None:
    taken = keys("a: mpa")
    taken.one_of("a", ["map", "trend"])
    assert taken.problems.found[0].hint == "Did you mean “map”?"


@pytest.mark.parametrize("text", ["b: x", "a:"])
def test_a_key_that_is_needed_and_not_given_is_an_error(text: str) -> None:
    taken = keys(text)
    assert taken.required("a") == ""
    assert found(taken) == [("missing-key", 1)]


def test_keys_that_nobody_asked_for_are_errors_at_their_lines() -> None:
    taken = keys("title: x\ntitel: y\nzzz: 1")
    taken.text("title")
    taken.done()
    assert found(taken) == [("unknown-key", 2), ("unknown-key", 3)]
    assert taken.problems.found[0].hint == "Did you mean “title”?"
    assert taken.problems.found[1].hint == "Known here: title."


def test_each_mapping_of_a_list_is_read_and_its_own_left_over_keys_are_errors() -> None:
    taken = keys("needs:\n  - {id: a}\n  - {id: b, nmae: c}\n")
    assert taken.each("needs", "A need", "id", lambda k: k.text("id")) == ("a", "b")
    assert found(taken) == [("unknown-key", 3)]
    assert keys("a: x").each("needs", "A need", "id", Keys.done) == ()


def test_names_that_hold_every_part_of_a_word_are_suggested_unless_they_are_many() -> None:
    words = ["year-6-prevalence-obesity", "year-6-prevalence-obesity-3-years", "5-year-olds-visible-dental-decay"]
    assert suggest("dental", words) == "Did you mean “5-year-olds-visible-dental-decay”?"
    long = "year-6-prevalence-obesity-3-years-data-combined-over-all-neighbourhoods"
    assert suggest("obesity", [*words, long]).startswith(f"Did you mean “year-6-prevalence-obesity” or “{words[1]}” or")
    assert suggest("x", [f"x-number-{n}" for n in range(9)]).startswith("Known here: x-number-0, ")


def test_a_long_list_of_known_words_is_cut() -> None:
    words = [f"word-number-{n:02}" for n in range(20)]
    assert suggest("zzz", words, limit=2) == "Known here: word-number-00, word-number-01 … (20 in all)."
    assert suggest("zzz", []) == ""
