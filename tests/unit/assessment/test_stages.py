"""An author's words for a stage of life are understood however they are written."""

from __future__ import annotations

import pytest

from jsna.assessment.stages import STAGES, stage_of


@pytest.mark.parametrize(
    ("said", "stage"),
    [
        ("children", "Starting well"), ("Young  People", "Starting well"), ("Start well", "Starting well"),
        ("adults", "Living well"), ("older people", "Ageing well"), ("ageing well", "Ageing well"),
        ("all ages", "At every age"), ("Martians", "Other needs"), ("", "Other needs"),
    ],
)  # fmt: skip
def test_words_mean_a_stage(said: str, stage: str) -> None:
    assert stage_of(said).title == stage


def test_no_word_means_two_stages() -> None:
    words = [word for stage in STAGES for word in stage.words]
    assert len(words) == len(set(words))
