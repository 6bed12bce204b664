"""The number that a derived measure gives for one area and period, with its limits, from the rows of its groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jsna.data.derivations import Derive
from jsna.data.measures import Row
from jsna.data.numbers import computed
from jsna.methods.inequality import absolute_gap, relative_gap
from jsna.methods.intervals import Interval, standard_error
from jsna.methods.polarity import Polarity
from jsna.methods.slope import Quantile, SlopeIndex, slope_index

Numbers = dict[str, Any]  # role -> number or None
LEVELS = {0.95: ("lower95", "upper95"), 0.998: ("lower998", "upper998")}


def worked(derive: Derive, rows: Sequence[Row], polarity: Polarity) -> Numbers | None:
    """Value and limits by role, from the groups' rows, the disadvantaged first; all of them have a value.

    A higher number is always the greater disadvantage: where a high value is good, what the others have more of is
    counted. None where the numbers don't bear it (a ratio to zero, too few groups for a slope). Without limits of every
    group there are none. A slope is fitted as a straight line through the values themselves, so that the line on the
    chart is the line that was measured; each group weighs as its denominator, or the same where one is missing.
    """
    found: Numbers = {}
    for level, (lower, upper) in LEVELS.items():
        try:
            interval = _interval(derive, rows, polarity, level)
        except ValueError:
            return None
        if interval is None:
            return None
        found["value"] = computed(interval.value)
        found[lower], found[upper] = (
            (None if limit is None else computed(limit)) if _bounded(rows) else None
            for limit in (interval.lower, interval.upper)
        )
    return found


def _interval(derive: Derive, rows: Sequence[Row], polarity: Polarity, level: float) -> Interval | None:
    if not derive.of_slope:
        first, second = (rows[-1], rows[0]) if polarity is Polarity.HIGH else (rows[0], rows[-1])
        method = absolute_gap if derive is Derive.GAP else relative_gap
        return method(_value(first), _value(second), _error(first), _error(second), level)
    index = _index(rows if polarity is Polarity.HIGH else tuple(reversed(rows)), level)
    return index.sii if derive is Derive.SII else index.rii


def slope_of(rows: Sequence[Row]) -> SlopeIndex | None:
    """The line that a slope index is measured on, from the most deprived; None where the groups don't bear one."""
    try:
        return _index(rows, 0.95)
    except ValueError:
        return None


def _index(rows: Sequence[Row], level: float) -> SlopeIndex:
    groups = zip(_people(rows), rows, strict=True)
    return slope_index([Quantile(people, _value(row), _error(row)) for people, row in groups], level=level)


def _people(rows: Sequence[Row]) -> list[float]:
    """How many people each group stands for; deciles and quintiles are of equal size by construction."""
    counted = [float(row.denominator) for row in rows if row.denominator is not None and row.denominator > 0]
    return counted if len(counted) == len(rows) else [1.0] * len(rows)


def _bounded(rows: Sequence[Row]) -> bool:
    """Whether every row has limits, the right way round."""
    return all(row.lower95 is not None and row.upper95 is not None and row.lower95 <= row.upper95 for row in rows)


def _value(row: Row) -> float:
    assert row.value is not None  # the caller has seen to it
    return float(row.value)


def _error(row: Row) -> float:
    """Its standard error, in the measure's unit; 0 where its limits are of no use, and then none are shown."""
    if row.lower95 is None or row.upper95 is None:
        return 0.0
    return max(0.0, standard_error(float(row.lower95), float(row.upper95)))
