"""Dates of a strategy as boards give them: a day, or only a month, a season, a quarter or a year."""

from __future__ import annotations

import calendar
import re
from datetime import MAXYEAR, MINYEAR, date

from jsna.data.periods import PeriodError, parse_period
from jsna.days import LastDay, day_in_words, read_day
from jsna.keys import Keys

# The months in which a season ends in England; winter 2026 ends in February 2027.
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 14}
_SEASON = re.compile(rf"({'|'.join(_SEASONS)}) (\d{{4}})")
_BEFORE = re.compile(r"^(?:by )?(?:the )?(?:end (?:of )?)?", re.IGNORECASE)  # the last day is meant in any case
_LONGEST = 12  # months: of several years nobody can say when they are over
_ALLOWED = "Write a day, a month, a season or a year: 2026-09-30, 2026-09, autumn 2026, 2026/27, 2026."


def read_when(keys: Keys, key: str) -> date | None:
    """The day under a key, or the last day of the stretch of time that is named there; None where nothing is."""
    text = keys.text(key)
    found = read_day(text) or last_day(text)
    if text and found is None:
        keys.bad(key, *day_in_words(text, _ALLOWED))
    return found


def last_day(text: str) -> LastDay | None:
    """The last day of a month, season, quarter or year (`2026-09`, `by spring 2027`, `2026/27`); None for others."""
    words = _BEFORE.sub("", " ".join(text.split()))
    season = _SEASON.fullmatch(words.lower())
    if season:
        return _end(int(season[2]) * 12 + _SEASONS[season[1]] - 1, 3, words.lower())
    try:
        period = parse_period(words)
    except PeriodError:
        return None
    is_day = re.fullmatch(r"\d{4}-\d{2}-\d{2}", period.id)
    return (
        None
        if is_day or period.months > _LONGEST
        else _end(period.start + period.months - 1, period.months, period.in_words)
    )


def _end(month: int, months: int, words: str) -> LastDay | None:
    """The end of a month that is counted from year 0, the last of some; None outside the calendar."""
    year, number = month // 12, month % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return LastDay(year, number, calendar.monthrange(year, number)[1], words, months)
