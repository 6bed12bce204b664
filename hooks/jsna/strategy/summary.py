"""Many promises in one sentence: how many stand how, from the worst to the best, and which of them go worst."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jsna.methods.progress import Due, ProgressCode
from jsna.strategy.assess import Assessed, place

_WORDS = {  # of one, of several
    ProgressCode.GETTING_WORSE: ("is getting worse", "are getting worse"),
    ProgressCode.NO_DETECTABLE_CHANGE: ("shows little or no detectable change", "show little or no detectable change"),
    ProgressCode.NOT_COMPARABLE: ("can’t be compared with its start", "can’t be compared with their start"),
    ProgressCode.NO_DATA: ("has no figures yet", "have no figures yet"),
    ProgressCode.BASELINE_NOT_SET: ("has no starting point yet", "have no starting point yet"),
    ProgressCode.NO_TARGET: ("has no target set", "have no target set"),
    ProgressCode.BASELINE_ONLY: ("has no newer figures yet", "have no newer figures yet"),
    ProgressCode.IMPROVING: ("is improving", "are improving"),
    ProgressCode.TARGET_MET: ("has met its target", "have met their target"),
}
_UNJUDGED = ("is not judged by data", "are not judged by data")
_BAD = (ProgressCode.GETTING_WORSE, ProgressCode.NO_DETECTABLE_CHANGE)


@dataclass(frozen=True)
class Count:
    """How many promises have one status: `2 are getting worse`. Those that the data can't judge have no code."""

    code: ProgressCode | None
    number: int

    @property
    def words(self) -> str:
        """The count and the status in words."""
        one, several = _WORDS[self.code] if self.code else _UNJUDGED
        return f"{self.number} {one if self.number == 1 else several}"


@dataclass(frozen=True)
class Worst:
    """The promises that go worst, worst first, all of one status; none where no judged promise goes badly."""

    code: ProgressCode | None
    promises: tuple[Assessed, ...]


def code(assessed: Assessed) -> ProgressCode | None:
    """The progress of an objective's headline measure; None where the data can't judge it."""
    judged = assessed.headline
    return judged.progress.code if judged and judged.progress else None


def counts(listed: Sequence[Assessed]) -> tuple[Count, ...]:
    """How many stand how, from the worst to the best; those that are not judged come last."""
    codes = [code(assessed) for assessed in listed]
    found = sorted({one for one in codes if one is not None}, key=lambda one: one.place)
    unjudged = (Count(None, codes.count(None)),) if None in codes else ()
    return tuple(Count(one, codes.count(one)) for one in found) + unjudged


def worst(listed: Iterable[Assessed]) -> Worst:
    """Those that are getting worse; where none is, those that show no change."""
    ordered = sorted(listed, key=place)
    for bad in _BAD:
        found = tuple(assessed for assessed in ordered if code(assessed) is bad)
        if found:
            return Worst(bad, found)
    return Worst(None, ())


def remarks(listed: Sequence[Assessed]) -> tuple[str, ...]:
    """What a count of statuses leaves out: missed targets, widening gaps, changed promises; a sentence each."""
    missed = sum(_missed(assessed) for assessed in listed)
    widening = sum(assessed.widening for assessed in listed)
    changed = sum(any(update.changed for update in assessed.objective.updates) for assessed in listed)
    return tuple(
        f"{number} {one if number == 1 else several}."
        for number, one, several in (
            (missed, "has missed its target", "have missed their target"),
            (widening, "improves on average while the gap widens", "improve on average while the gap widens"),
            (changed, "has been changed since it was made", "have been changed since they were made"),
        )
        if number
    )


def _missed(assessed: Assessed) -> bool:
    progress = assessed.headline.progress if assessed.headline else None
    return progress is not None and progress.due is Due.TARGET_MISSED
