"""What was changed in a promise is never lost: the values as they were, the day, the reason, and a sentence for it."""

from __future__ import annotations

import pytest

from jsna.strategy.alterations import alterations, in_words
from unit.strategy.promising import GAP, OUTCOME, WHOLE, judged, objective

FIRST = "{date: 2025-03-20, changed: {target: {from: 3, to: 4.5}}, reason: Too hard., minute: '7'}"
SECOND = "{date: 2026-05-01, text: Once more., changed: {target: {from: 4.5, to: 5}}, reason: Still too hard.}"


def told(updates: str, front: str = WHOLE) -> tuple[str, ...]:
    """The sentences."""
    return in_words(judged(objective(f"{front}updates: [{updates}]\n")))


@pytest.mark.parametrize(
    ("updates", "sentences"),
    [
        ("{date: 2025-01-01, text: Begun.}", ["The target has not been changed since it was set."]),
        (FIRST, ["The target was changed once: from 3% to 4.5% in March 2025."]),
        (f"{SECOND}, {FIRST}", ["The target was changed twice, last from 4.5% to 5% in May 2026."]),
        (
            f"{FIRST}, {FIRST}, {SECOND}",
            ["The target was changed 3 times, last from 4.5% to 5% in May 2026."],
        ),
        (
            "{date: 2025-11, changed: {baseline: {from: 2018/19, to: 2021/22}}, reason: x}",
            [
                "The starting point was changed once: from 2018/19 to 2021/22 in November 2025.",
                "The target has not been changed since it was set.",
            ],
        ),
        (
            "{date: spring 2026, changed: {target: {from: 3, to: 4}, lead: {from: A nurse, to: A doctor}}, reason: x}",
            [
                "The target was changed once: from 3% to 4% in spring 2026.",
                "The lead was changed once: from A nurse to A doctor in spring 2026.",
            ],
        ),
        ("{changed: {target: {from: low, to: lower}}, reason: x}", ["The target was changed once: from low to lower."]),
    ],
)
def test_a_change_is_told_with_its_values_and_its_month(updates: str, sentences: list[str]) -> None:
    assert list(told(updates)) == sentences


def test_a_promise_without_a_target_was_not_changed_either() -> None:
    assert told("", "title: x\n") == ("The promise has not been changed since it was made.",)


def test_each_change_keeps_all_that_was_said_of_it_oldest_first() -> None:
    found = alterations(judged(objective(f"{WHOLE}updates: [{SECOND}, {FIRST}]\n")))
    assert [(one.old, one.new, one.reason, one.minute, one.text, one.anchor) for one in found] == [
        ("3%", "4.5%", "Too hard.", "7", "", "update-2025-03-20"),
        ("4.5%", "5%", "Still too hard.", "", "Once more.", "update-2026-05-01"),
    ]


def test_the_target_of_a_named_measure_has_that_measure_s_unit() -> None:
    updates = "{date: 2025-03-20, changed: {target of smoking: {from: 3, to: 4}}, reason: x}"
    front = f"title: x\nmeasures: [{OUTCOME}, {GAP}]\n"
    sentences = told(updates, front)
    assert sentences[0] == "The target of smoking was changed once: from 3% to 4% in March 2025."
