"""A link's text is what its reader sees, however its author had to write it."""

from __future__ import annotations

import pytest

from unit.directives.test_extension import make


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        (r"12\.9%", "12.9%"),
        ("12.9&#37;", "12.9%"),
        ("12.9&percnt;", "12.9%"),
        ("12.9&nbsp;%", "12.9\N{NO-BREAK SPACE}%"),
        ("12.9<b>%</b>", "12.9%"),
        ("12.9%<!-- checked -->", "12.9%"),
        (r"\*12.9%", "*12.9%"),
        ("`12.9 < 13`", "12.9 < 13"),
        ("fish &amp; chips", "fish & chips"),
    ],
)
def test_the_text_of_a_link_is_what_is_seen(written: str, seen: str) -> None:
    ((_, text, _),) = make(f"It is [{written}](value:s).").links
    assert text == seen


def test_what_stands_before_a_link_is_seen_the_same_way() -> None:
    (link,) = make(r"By 1\. January 2023 it was <em>not</em> [rising](trend:s).").requests.links
    assert link.before == "By 1. January 2023 it was not "
