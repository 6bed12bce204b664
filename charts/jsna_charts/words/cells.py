"""Cells that the tables of several kinds share: a value, its limits, and what stands where there is none."""

from __future__ import annotations

from collections.abc import Iterable

from jsna_charts.spec import Bar, Reading, State, Unit
from jsna_charts.wording import Known, absence, number, shown, written

LIMITS = ("Lower limit", "Upper limit")
NOT_APPLICABLE = "Not applicable"
NO_DATA = "No data"
_ASIDES = {State.PROVISIONAL: " (provisional)", State.PROJECTED: " (projected)"}


def cell(reading: Known | None, unit: Unit) -> str:
    """A value as the page writes it, marked where it is not final; else why there is none."""
    if reading is None:
        return NO_DATA
    if not shown(reading):
        return absence(reading)
    return written(reading, unit) + _ASIDES.get(reading.state, "")


def limits_of(reading: Reading | Bar | None, unit: Unit) -> tuple[str, str]:
    """A value's limits."""
    if reading is None or not shown(reading):
        return "Not available", "Not available"
    low, high = (number(n, unit) if n is not None else "Not available" for n in (reading.lower, reading.upper))
    return low, high


def bounded(readings: Iterable[Reading | Bar]) -> bool:
    """Whether any shown value has a limit, so that a table needs the columns."""
    return any(shown(r) and (r.lower is not None or r.upper is not None) for r in readings)
