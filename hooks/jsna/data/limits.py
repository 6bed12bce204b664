"""Limits worked out from counts, where a package gives counts without limits and asks for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from jsna.data.measures import Row, State
from jsna.data.numbers import computed
from jsna.methods.intervals import Interval, wilson
from jsna.methods.rates import rate

Method = Callable[[float, float, float, float], Interval]  # count, denominator, multiplier, level
METHODS: Mapping[str, Method] = {"wilson": wilson, "rate": rate}
_PER = re.compile(r"per ([\d,]+)")


def multiplier_of(unit: str) -> int:
    """What a share is multiplied by to stand in a unit: 100 for `%`, 100,000 for `per 100,000`, 1 for any other."""
    per = _PER.search(unit)
    return 100 if unit.startswith("%") else int(per[1].replace(",", "")) if per else 1


def with_limits(rows: Iterable[Row], method: str, unit: str) -> tuple[list[Row], list[Row]]:
    """The rows with limits where they had none, and those whose published value their count does not give.

    A value that is published stays, and limits that are published stay; a value is worked out only where there is none.
    A survey's value is weighted, and an interval from its bare count would be another number's: such a row gets none.
    """
    scale, done, weighted = multiplier_of(unit), [], []
    for row in rows:
        wanted = row.lower95 is None and row.upper95 is None and _counted(row)
        if wanted and not _agrees(row, scale):
            weighted.append(row)
        done.append(_limited(row, METHODS[method], scale) if wanted and _agrees(row, scale) else row)
    return done, weighted


def _counted(row: Row) -> bool:
    known = row.count is not None and row.denominator is not None and row.count >= 0 and row.denominator > 0
    return known and row.state not in (State.SUPPRESSED, State.PROJECTED)


def _agrees(row: Row, scale: int) -> bool:
    """Whether the value is the count's share, as exactly as the value is written."""
    assert row.count is not None
    assert row.denominator is not None
    if row.value is None:
        return True
    last_digit = Decimal(1).scaleb(int(row.value.as_tuple().exponent))
    return abs(row.count * scale / row.denominator - row.value) <= last_digit


def _limited(row: Row, method: Method, scale: int) -> Row:
    count, denominator = float(row.count or 0), float(row.denominator or 0)
    try:
        usual, wide = (method(count, denominator, scale, level) for level in (0.95, 0.998))
    except ValueError:  # more cases than people: no share at all
        return row
    limits = {"lower95": usual.lower, "upper95": usual.upper, "lower998": wide.lower, "upper998": wide.upper}
    found: dict[str, Any] = {name: None if limit is None else computed(limit) for name, limit in limits.items()}
    return replace(row, value=computed(usual.value) if row.value is None else row.value, **found)
