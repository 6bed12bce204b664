"""What a parser says is turned into an author's words, whichever version of Python says it."""

from __future__ import annotations

import json

import pytest

from jsna.reasons import as_key_and_value, json_in_words, yaml_in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('{"a": 1 "b": 2}', "a comma is missing before this"),
        ('{"a" 1}', "a colon is missing"),
        ('{"a": 1,}', "a comma stands where nothing follows"),
        ("{'a': 1}", "a name has no double quotes"),
        ('{"a": yes}', "a value is missing"),
        ('{"a": "b}', "a text is opened with a quote and never closed"),
        ('{"a": 1}}', "something follows the last bracket"),
        ('{"a": "b\nc"}', "a text goes on over the end of its line"),
        ('{"a": "C:\\data"}', "a backslash stands in a text"),
    ],
)
def test_each_slip_in_json_is_named_in_words(text: str, words: str) -> None:
    with pytest.raises(json.JSONDecodeError) as raised:
        json.loads(text)
    assert words in json_in_words(raised.value.msg)[0]


def test_the_later_python_s_words_for_a_trailing_comma_mean_the_same() -> None:
    earlier = json_in_words("Expecting property name enclosed in double quotes")
    assert json_in_words("Illegal trailing comma before end of object") == earlier


def test_a_reason_that_is_not_known_is_passed_on() -> None:
    assert json_in_words("Something new")[0] == "Something new"
    assert yaml_in_words("something new", "a: b", "")[0] == "something new"


def test_signs_that_only_look_right_are_named_first() -> None:
    assert "non-breaking" in yaml_in_words("could not find expected ':'", "area:\u00a0home", "")[0]
    assert "straight quotes" in yaml_in_words("mapping values are not allowed here", "title: “A: b”", "title")[1]
    assert "straight quotes" not in yaml_in_words("mapping values are not allowed here", 'title: A: "b"', "title")[1]


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("show = trend", "Write a colon and a space in place of the equals sign: show: trend"),
        ("show:trend", "Put a space after each colon: show: trend"),
        ("smoking", "Write a key, a colon, a space and its value on each line."),
    ],
)
def test_a_line_that_is_no_key_and_value_is_shown_as_one(line: str, hint: str) -> None:
    assert as_key_and_value(line) == hint
