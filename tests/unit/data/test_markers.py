"""Markers in the shorthand of the Analysis Function and in publishers' own words."""

from __future__ import annotations

import pytest

from jsna.data.markers import in_shorthand, letters, withholds


@pytest.mark.parametrize(
    "marker",
    [
        "c", "C", "[c]", "(c)", "{c}", "[c1]", "c1", "c.", "c*", "[c][r]", "c;r", "c/r", "c|r", "r c", "s", "[S]", "*",
        "**", "***", "<5", "n<5", "[<10]", "fewer than 5", "Suppressed", "supp", "Redacted", "hidden", "withheld",
        "Value suppressed for disclosure control", "subject to disclosure control",
    ],
)  # fmt: skip
def test_a_number_is_withheld_however_that_is_spelt(marker: str) -> None:
    assert withholds(marker)
    assert "c" in letters(marker)
    assert withholds(in_shorthand(marker))


@pytest.mark.parametrize(
    "marker",
    ["", "p", "[r]", "[u1]", "x", "-", "..", "†", "NA", "not suppressed", "non-disclosive", "provisional", "5"],
)
def test_other_markers_withhold_nothing(marker: str) -> None:
    assert not withholds(marker)
    assert "c" not in letters(marker)
    assert in_shorthand(marker) == marker


@pytest.mark.parametrize(
    ("marker", "read"),
    [
        ("", ()),
        ("[r][e]", ("r", "e")),
        ("r, e", ("r", "e")),
        ("[p1]", ("p",)),  # numbered variants of one shorthand
        ("[f2][r]", ("f", "r")),
        ("Provisional", ("p",)),
        ("forecast", ("f",)),
        ("revised, estimated", ("r", "e")),
        ("r *", ("c", "r", "*")),
    ],
)
def test_a_marker_has_its_letters(marker: str, read: tuple[str, ...]) -> None:
    assert letters(marker) == read


def test_what_is_published_has_the_letter_beside_what_else_was_said() -> None:
    assert [in_shorthand(marker) for marker in ("*", "<5", "r *", "[c]")] == ["c", "c", "c r *", "[c]"]
