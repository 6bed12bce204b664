"""Fifths and quarters of the areas of one kind: where an area's value lies among all the others.

Two ways are published. Fingertips cut at percentiles of the values, so that equal values always share a fifth;
FingertipsNext deals the areas out by rank (SQL's NTILE), so that the fifths are of equal size and equal values may be
parted by whichever row came first. Ours is the first: two areas with the same figure must not be told different
things, and the labels in exports are made that way. The second is here to check FingertipsNext's labels with.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from jsna.methods.polarity import Polarity

QUINTILES, QUARTILES = 5, 4
_DIGITS = Decimal(1).scaleb(-10)


class QuintileLabel(StrEnum):
    """The fifth of an area, as FingertipsNext names them; Not compared where there are too few areas."""

    LOWEST = "Lowest"
    LOW = "Low"
    MIDDLE = "Middle"
    HIGH = "High"
    HIGHEST = "Highest"
    WORST = "Worst"
    WORSE = "Worse"
    BETTER = "Better"
    BEST = "Best"
    NOT_COMPARED = "Not compared"


_BY_SIZE = (
    QuintileLabel.LOWEST, QuintileLabel.LOW, QuintileLabel.MIDDLE, QuintileLabel.HIGH, QuintileLabel.HIGHEST,
)  # fmt: skip
_BY_MERIT = (
    QuintileLabel.WORST, QuintileLabel.WORSE, QuintileLabel.MIDDLE, QuintileLabel.BETTER, QuintileLabel.BEST,
)  # fmt: skip


def bounds(values: Sequence[float | None], groups: int = QUINTILES) -> tuple[float, ...] | None:
    """The smallest value, the percentiles between the groups, and the largest; None with fewer values than groups.

    Percentiles are R's type 7, rounded half away from zero to ten decimals. Missing values are left out.
    Source: ukhsa-collaboration/fingertips-open, Analysis/ValueCategoriesCalculator.
    """
    known = sorted(value for value in values if value is not None)
    if len(known) < groups:
        return None
    cuts = [_percentile(known, step / groups) for step in range(1, groups)]
    return known[0], *cuts, known[-1]


def _percentile(ordered: Sequence[float], share: float) -> float:
    position = (len(ordered) - 1) * share
    below = int(position)
    if below + 1 >= len(ordered):
        return ordered[-1]
    value = ordered[below] + (position - below) * (ordered[below + 1] - ordered[below])
    return float(Decimal(repr(value)).quantize(_DIGITS, ROUND_HALF_UP)) if abs(value) < 1e15 else value


def group_of(value: float | None, edges: Sequence[float] | None) -> int | None:
    """The number of the group, 1 for the lowest values: the first whose upper bound the value does not pass.

    None without a value or bounds, and where the value lies above them all. Source:
    ukhsa-collaboration/fingertips-open, Analysis/QuintilesComparer and QuartilesComparer.
    """
    if value is None or edges is None:
        return None
    return next((number for number in range(1, len(edges)) if value <= edges[number]), None)


def dealt(values: Sequence[float | None], groups: int = QUINTILES) -> list[int | None]:
    """The group of each value by rank: equal sizes, the first groups one larger where they don't divide evenly.

    Equal values are parted in the order given. None for a missing value, and for all with fewer values than groups.
    Source: dhsc-govuk/FingertipsNext, GetIndicatorDataWithQuintileBenchmarkComparison.sql, NTILE(5) OVER (ORDER BY
    Value).
    """
    order = sorted((value, place) for place, value in enumerate(values) if value is not None)
    found: list[int | None] = [None] * len(values)
    if len(order) < groups:
        return found
    size, larger = divmod(len(order), groups)
    sizes = [size + (number < larger) for number in range(groups)]
    numbers = [number for number, many in enumerate(sizes, start=1) for _ in range(many)]
    for number, (_, place) in zip(numbers, order, strict=True):
        found[place] = number
    return found


def quintile_label(number: int | None, polarity: Polarity) -> QuintileLabel:
    """The name of a fifth, counted from the lowest values; not compared where a value has none.

    Where the polarity judges, the best fifth is that of the best values.
    """
    if number is None:
        return QuintileLabel.NOT_COMPARED
    if polarity is Polarity.NONE:
        return _BY_SIZE[number - 1]
    return _BY_MERIT[number - 1] if polarity is Polarity.HIGH else _BY_MERIT[-number]


def judged(number: int, polarity: Polarity, groups: int = QUINTILES) -> int:
    """The number of a group as Fingertips shows it, which turns it round where high is good: 1 is then the highest."""
    return groups + 1 - number if polarity is Polarity.HIGH else number
