"""The lists of accepted phrases say one thing each, in the form in which texts are compared."""

from __future__ import annotations

from itertools import combinations

import pytest

from jsna.prose import phrases
from jsna.prose.wording import named_in, negation, normal

LISTS = {
    **phrases.COMPARED,
    **{f"trend {part}": texts for part, texts in phrases.TREND.items()},
    **{f"{slot} {way}": words for slot, ways in phrases.DIRECTIONS.items() for way, words in ways.items()},
    "same over time": phrases.SAME_OVER_TIME,
    "same between places": phrases.SAME_BETWEEN_PLACES,
}


@pytest.mark.parametrize("name", LISTS)
def test_a_phrase_stands_once_as_texts_are_compared_and_is_no_denial(name: str) -> None:
    found = LISTS[name]
    assert len(set(found)) == len(found) > 0
    assert [phrase for phrase in found if normal(phrase) != phrase or negation(phrase)] == []


@pytest.mark.parametrize("lists", [phrases.COMPARED, phrases.TREND], ids=["compare", "trend"])
def test_no_phrase_says_two_things(lists: dict[str, tuple[str, ...]]) -> None:
    for one, other in combinations(lists.values(), 2):
        filled = [phrase.format(place="England") for phrase in one]
        assert [phrase for phrase in filled for _, place in named_in(other, phrase) if place in ("", "england")] == []


def test_no_word_of_direction_is_both_up_and_down() -> None:
    up, down = ({word for ways in phrases.DIRECTIONS.values() for word in ways[way]} for way in ("up", "down"))
    assert up & down == set()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("not falling", "not"),
        ("Never higher", "never"),
        ("isn’t falling", "isn't"),
        ("no longer rising", "no longer"),
        ("no better", "no"),
        ("neither better nor worse", "neither"),
        ("hardly falling", "hardly"),
        ("no significant change", ""),
        ("no change", ""),
        ("higher than Nottingham", ""),
        ("not showing no significant change", "not"),
    ],
)
def test_a_denial_is_found_by_its_word(text: str, word: str) -> None:
    assert negation(text) == word
