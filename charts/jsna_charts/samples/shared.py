"""Readings and lines of invented figures, from which the samples of several kinds are made."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Break, Line, Reading, State, Unit
from jsna_charts.wording import number

PERCENT = Unit("%")


def reading(year: int, value: float | None, text: str = "", state: State = State.REPORTED, ci: float = 0.0) -> Reading:
    """A year's value, with an interval of `ci` either side if that is not zero."""
    known = value is not None and ci
    words = text or ("" if value is None else number(value, PERCENT))
    lower, upper = (value - ci, value + ci) if value is not None and known else (None, None)
    return Reading(str(year), year + 0.5, value, lower, upper, words, state)


def line(name: str, values: Sequence[float | None], ci: float = 0.0, breaks: tuple[Break, ...] = ()) -> Line:
    """A line from 2014 on."""
    return Line(name, tuple(reading(2014 + year, value, ci=ci) for year, value in enumerate(values)), breaks)


KENT = line("Wold", [18.2, 17.4, 16.9, 16.3, 15.9, 15.8, 14.6, 13.9, 13.2, 12.9], ci=1.0)
