"""What is not an author's own prose is blank, and everything else stays where it was."""

from __future__ import annotations

import pytest

from jsna.prose.masking import masked


@pytest.mark.parametrize(
    "hidden",
    [
        "`5%`",
        "``5% ` 6%``",
        "<!-- 5% -->",
        "[5%](value:smoking)",
        "[fell\nby 5%](change:smoking?from=2019)",
        "[5%](<value:smoking?category=Routine (and) manual>)",
        "[a third, 5%](cite:carers-2025 'A title')",
        "![5%](5%.png)",
        "<span title='5%'>",
        "{: title='5%' }",
        "https://example.org/5%25",
        "“it is 5%, [he](http://x.org) said”",
        '"5% of us"',
    ],
)
def test_what_is_no_prose_is_blank_and_the_rest_stays(hidden: str) -> None:
    found = masked(f"One {hidden} two")
    assert len(found) == len(f"One {hidden} two")
    assert "5" not in found
    assert (found[:4], found[-4:]) == ("One ", " two")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[See 5%](http://x.org/6%)", ["See", "5%"]),
        ("> 5%\n\n6%", ["6%"]),
        ("Text\n\n    5%\n    6%\n\nmore", ["Text", "more"]),
        ("- Text\n\n    5%", ["Text", "5%"]),
        ("!!! note\n\n    5%\n\n    6%", ["note", "5%", "6%"]),
        ("[5%][s] and [6%][t]\n\n[s]: value:smoking\n[t]: http://x.org", ["and", "6%"]),
        ('An inch is 1" and a foot 12"\n\n5% here', ["An", "inch", "is", "and", "a", "foot", "5%", "here"]),
    ],
)
def test_prose_is_left(text: str, left: list[str]) -> None:
    found = masked(text)
    assert [word for word in left if word not in found.replace("[", " ").replace("]", " ").split()] == []
    assert len(found) == len(text)
    assert found.count("%") == sum(word.count("%") for word in left)
