"""A status as every page and file shows it."""

from __future__ import annotations

import pytest

from jsna.strategy.verdict import Verdict, past_verdict, verdict


def test_what_has_no_measure_is_not_judged_and_has_no_code() -> None:
    assert verdict(None) == Verdict("", "Not judged by data")
    assert verdict(None).in_words == "Not judged by data"


@pytest.mark.parametrize(
    ("due", "label", "words"),
    [
        ("", "", "Improving"),
        ("target-missed", "Target missed", "Improving (target missed)"),
        ("of another time", "", "Improving"),
    ],
)
def test_an_edition_s_status_is_told_in_our_words_for_its_codes(due: str, label: str, words: str) -> None:
    found = past_verdict("improving", "Improving", due)
    assert (found, found.in_words) == (Verdict("improving", "Improving", label), words)
