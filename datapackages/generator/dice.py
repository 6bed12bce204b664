"""Chance: the only place where numbers come from.

Only `Random.random` is used as a source of it: the same seed gives the same numbers with every version of Python.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from random import Random
from statistics import NormalDist
from typing import NamedTuple

SEED = 20261
Span = tuple[float, float]  # a level in the first period and in the last


class Tally(NamedTuple):
    """How many people it is true of, out of how many."""

    cases: int
    denominator: int


def wobble(dice: Random, spread: float) -> float:
    """A normal deviate about 0."""
    return NormalDist().inv_cdf(0.001 + 0.998 * dice.random()) * spread


def level(span: Span, step: int, steps: int = 10) -> float:
    """The level in period `step` (counted from 0) on the straight way from the first to the last."""
    return span[0] + (span[1] - span[0]) * step / (steps - 1)


def draw(dice: Random, people: float, percent: float) -> Tally:
    """A sample of about `people`, of whom about `percent` are counted."""
    denominator = round(people * (1 + wobble(dice, 0.02)))
    share = percent / 100
    return Tally(
        round(denominator * share + wobble(dice, 0.7 * math.sqrt(denominator * share * (1 - share)))), denominator
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    cases, denominators = zip(*tallies, strict=True)
    return Tally(sum(cases), sum(denominators))


def apportion(whole: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers in proportion to the weights that add up to `whole` (largest remainders)."""
    exact = [whole * weight / sum(weights) for weight in weights]
    parts = [math.floor(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda at: parts[at] - exact[at])
    for at in by_remainder[: whole - sum(parts)]:
        parts[at] += 1
    return parts


def split(dice: Random, whole: Tally, shares: Sequence[float], levels: Sequence[float]) -> list[Tally]:
    """Groups that add up to `whole`: how large each is, and its level against the others."""
    denominators = apportion(whole.denominator, shares)
    weights = [people * at * (1 + wobble(dice, 0.03)) for people, at in zip(denominators, levels, strict=True)]
    return [Tally(*pair) for pair in zip(apportion(whole.cases, weights), denominators, strict=True)]


def shifted(percent: float, odds_ratio: float) -> float:
    """A percentage with its odds multiplied, so that it never leaves 0 to 100."""
    odds = percent / (100 - percent) * odds_ratio
    return 100 * odds / (1 + odds)
