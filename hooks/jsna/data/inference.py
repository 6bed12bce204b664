"""What an export says between its lines: which values are good, read off its published labels."""

from __future__ import annotations

from collections.abc import Iterable

from jsna.data.areas import ENGLAND
from jsna.data.measures import Row
from jsna.methods.comparison import Label
from jsna.methods.method import Method, default_method
from jsna.methods.polarity import Polarity


def infer_polarity(rows: Iterable[Row]) -> Polarity | None:
    """From labels of comparison (Better, Worse, Higher, Lower) and of trend; None where they do not settle it."""
    listed = list(rows)
    votes = [*_from_trends(listed), *_from_comparisons(listed)]
    high, low, neither = (votes.count(polarity) for polarity in (Polarity.HIGH, Polarity.LOW, Polarity.NONE))
    if max(high, low):
        return Polarity.HIGH if high >= low else Polarity.LOW
    return Polarity.NONE if neither else None


def infer_comparison(rows: Iterable[Row], value_type: str) -> Method:
    """None where a source publishes limits and yet compares no row with England; else what suits the type of value.

    A publisher has its reasons (modelled estimates, for one), and where OHID compares nothing, neither do we.
    """
    limited = [row for row in rows if row.area != ENGLAND and row.lower95 is not None]
    if limited and all(row.source_comparison_england == Label.NOT_COMPARED for row in limited):
        return Method.NONE
    found = default_method(value_type, limits=bool(limited))
    # Of an estimate without limits it is said row by row that none are published.
    return Method.INTERVAL if found is Method.NONE and value_type != "count" else found


def _from_trends(rows: list[Row]) -> Iterable[Polarity]:
    for label in (row.source_trend.lower() for row in rows):
        rising, good, bad = label.startswith("increasing"), label.endswith("better"), label.endswith("worse")
        if good or bad:
            yield Polarity.HIGH if rising == good else Polarity.LOW
        elif label in ("increasing", "decreasing"):
            yield Polarity.NONE


def _from_comparisons(rows: list[Row]) -> Iterable[Polarity]:
    england = {(row.period.id, row.group): row.value for row in rows if row.area == ENGLAND}
    for row in rows:
        benchmark, label = england.get((row.period.id, row.group)), row.source_comparison_england.lower()
        if label.startswith(("higher", "lower")):
            yield Polarity.NONE
        elif row.value is not None and benchmark is not None and label.startswith(("better", "worse", "best", "worst")):
            above, good = row.value > benchmark, label.startswith(("better", "best"))
            yield Polarity.HIGH if above == good else Polarity.LOW
