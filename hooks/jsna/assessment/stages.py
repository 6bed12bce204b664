"""The course of life: which stage a chapter is about, from the words its author has for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Stage:
    """A stage of life: its title, and the words that authors name it by."""

    id: str
    title: str
    words: tuple[str, ...]


STAGES = (
    Stage("starting-well", "Starting well", (
        "starting well", "start well", "best start", "children", "young people", "children and young people", "babies",
        "early years", "first years", "childhood", "pregnancy", "maternity", "families", "0 to 19", "0 to 25",
    )),
    Stage("living-well", "Living well", ("living well", "live well", "adults", "working age", "working-age adults")),
    Stage("ageing-well", "Ageing well", ("ageing well", "age well", "older people", "older adults", "later life")),
    Stage("all-ages", "At every age", ("all ages", "every age", "everyone", "all", "whole life", "life course")),
    Stage("other", "Other needs", ()),
)  # fmt: skip
OTHER = STAGES[-1]


def stage_of(words: str) -> Stage:
    """The stage that an author's words mean; the last, for others, where they mean none or nothing is said."""
    said = " ".join(words.casefold().split())
    return next((stage for stage in STAGES if said in stage.words), OTHER)
