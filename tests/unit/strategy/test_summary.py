"""Many promises in one sentence: their order from the worst, and the words of each count."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from jsna.methods.progress import ProgressCode
from jsna.strategy.assess import Assessed, place
from jsna.strategy.summary import Count, counts, remarks, worst
from unit.outputs.sites import example


@pytest.fixture(scope="module")
def assessed(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Assessed]:
    """The example's objectives with their statuses, as of 2 November 2026."""
    return example(tmp_path_factory.mktemp("cache")).assessed


def test_the_example_counts_to_twelve_from_the_worst_to_the_best(assessed: Mapping[str, Assessed]) -> None:
    # The statuses of the twelve are those of tests/unit/test_example_strategy.py
    assert [count.words for count in counts(list(assessed.values()))] == [
        "2 are getting worse",
        "2 show little or no detectable change",
        "1 can’t be compared with its start",
        "1 has no newer figures yet",
        "4 are improving",
        "2 have met their target",
    ]


def test_of_two_that_get_worse_the_one_that_missed_its_target_goes_first(assessed: Mapping[str, Assessed]) -> None:
    found = worst(assessed.values())
    assert found.code is ProgressCode.GETTING_WORSE
    assert [one.objective.id for one in found.promises] == ["measles", "healthy-weight-children"]


def test_pace_orders_promises_of_one_progress(assessed: Mapping[str, Assessed]) -> None:
    names = ("ready-for-school", "smoke-free")  # both improve; the first is on track, the second too slow
    assert [one.objective.id for one in sorted((assessed[name] for name in names), key=place)] == [*reversed(names)]


def test_what_statuses_leave_out_is_a_sentence_each(assessed: Mapping[str, Assessed]) -> None:
    assert remarks(list(assessed.values())) == (
        "1 has missed its target.",
        "1 improves on average while the gap widens.",
        "2 have been changed since they were made.",
    )
    assert remarks([]) == ()


@pytest.mark.parametrize("code", [*ProgressCode, None])
def test_every_status_can_be_counted_in_the_singular_and_the_plural(code: ProgressCode | None) -> None:
    one, several = Count(code, 1).words.split(" ", 1), Count(code, 3).words.split(" ", 1)
    assert (one[0], several[0]) == ("1", "3")
    assert one[1] != several[1]
    assert one[1].split()[0] in ("is", "has", "shows", "can’t")
    assert several[1].split()[0] in ("are", "have", "show", "can’t")
