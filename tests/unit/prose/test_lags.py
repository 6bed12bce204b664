"""A figure of a group whose data have ended: its author hears of it, unless a reader does."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import CHAPTER, RATES, problems

ENDED = RATES.replace("E10900001,2023,Routine and manual,24.3,21.6,27.0\n", "")
MANUAL = "smoking?category=Routine+and+manual"
NAMED = "smoking/2021?category=Routine+and+manual"


def found(root: Path, sentence: str, rates: str = ENDED) -> list[tuple[str, str, str]]:
    """Place, message and hint of each report about a sentence at the end of the small site's chapter."""
    files = {"content/chapters/smoking.md": f"{CHAPTER}\n{sentence}\n", "datapackages/smoke/rates.csv": rates}
    listed = [one for one in problems(root, files) if one.code == "older-figure"]
    return [(f"{one.where.line}:{one.where.column}", one.message, one.hint) for one in listed]


def test_the_latest_of_a_group_that_is_older_than_the_measure_s_is_said(tmp_path: Path) -> None:
    sentence = f"Among people in such jobs [25.1%](value:{MANUAL}) smoke."
    assert found(tmp_path, sentence) == [(
        f"{CHAPTER.count(chr(10)) + 2}:27",
        "“25.1%” is of 2021, the latest of this group; the measure goes on to 2023.",
        f"Name the period: [25.1%](value:{NAMED}), or in the sentence, before the link.",
    )]  # fmt: skip


def test_a_comparison_that_rests_on_it_is_too(tmp_path: Path) -> None:
    rates = ENDED.replace("E92000001,2021,,", "E92000001,2021,Routine and manual,21,20,22\nE92000001,2021,,")
    sentence = f"That is [higher than England](compare:{MANUAL})."
    assert [message for _, message, _ in found(tmp_path, sentence, rates)] == [
        "“higher than England” is of 2021, the latest of this group; the measure goes on to 2023."
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        f"Among people in such jobs [25.1%](value:{NAMED}) smoke.",
        f"In 2021 [25.1%](value:{MANUAL}) of people in such jobs smoked.",
        "In all [12.9%](value:smoking) smoke.",
        "In all [15.2%](value:smoking/2019) smoked.",
    ],
)
def test_nothing_is_said_where_the_link_or_its_sentence_names_the_period(tmp_path: Path, sentence: str) -> None:
    assert found(tmp_path, sentence) == []


def test_the_sentence_before_is_not_the_link_s(tmp_path: Path) -> None:
    assert found(tmp_path, f"Much was done in 2021. Of such people [25.1%](value:{MANUAL}) smoke.")


def test_a_group_whose_data_go_as_far_is_left_alone(tmp_path: Path) -> None:
    assert found(tmp_path, f"Among people in such jobs [24.3%](value:{MANUAL}) smoke.", RATES) == []
