"""Text is measured by Helvetica's published widths."""

from __future__ import annotations

import pytest

from jsna_charts.metrics import SLACK, measure, wrap


def test_widths_are_those_of_adobes_metrics() -> None:
    # Helvetica: K 667, e 556, n 556, t 278 thousandths; Helvetica-Bold: K 722, e 556, n 611, t 333
    assert measure("Kent", size=10.0) == pytest.approx(SLACK * (667 + 556 + 556 + 278) / 100)
    assert measure("Kent", bold=True, size=10.0) == pytest.approx(SLACK * (722 + 556 + 611 + 333) / 100)


def test_an_accent_adds_no_width_and_an_unknown_letter_has_some() -> None:
    assert measure("é") == measure("e")
    assert measure("中") > measure("i")


def test_words_are_wrapped_and_what_is_too_long_ends_in_an_ellipsis() -> None:
    assert wrap("Bournemouth, Christchurch and Poole", 165.0) == ("Bournemouth,", "Christchurch and Poole")
    assert wrap("Kent", 165.0) == ("Kent",)
    assert wrap("", 165.0) == ()
    lines = wrap("Bournemouth, Christchurch and Poole", 100.0)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert all(measure(line) <= 100.0 for line in lines)
    assert wrap("Llanfairpwllgwyngyll", 60.0, 1)[0].endswith("…")
