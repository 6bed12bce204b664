"""Days as authors write them: the one way that is read, and what was probably meant where it is not that."""

from __future__ import annotations

import calendar
import datetime
import re

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/. -](\d{1,2}|[A-Za-z]+)[/. -](\d{4})")
_USUAL = "Write year, month and day: 2026-09-30."


class LastDay(datetime.date):
    """The last day of a month, a season or a year, where nothing closer is said; `words` is what is said of it.

    It is a day like any other to whatever reckons with it: what is due in March 2027 is overdue in April.
    """

    words: str
    months: int  # how many there are up to this day

    def __new__(cls, year: int, month: int, day: int, words: str = "", months: int = 1) -> LastDay:
        made = super().__new__(cls, year, month, day)
        made.words, made.months = words, months
        return made

    def __reduce__(self) -> tuple[type[LastDay], tuple[int, int, int, str, int]]:
        """Copies keep their words."""
        return LastDay, (self.year, self.month, self.day, self.words, self.months)

    @property
    def first(self) -> datetime.date:
        """The first day of the stretch of time."""
        year, month = divmod(self.year * 12 + self.month - self.months, 12)
        return datetime.date(year, month + 1, 1)


def said(value: datetime.date | None) -> str:
    """A date as GOV.UK writes it: `5 February 2026`; `spring 2026` where only that is said, and "" for none."""
    if isinstance(value, LastDay):
        return value.words
    return f"{value.day} {value:%B %Y}" if value else ""


def decimal_year(day: datetime.date) -> float:
    """A day in decimal years, as the methods count time: 2026.0 for 1 January 2026."""
    first = datetime.date(day.year, 1, 1)
    return day.year + (day - first).days / (366 if calendar.isleap(day.year) else 365)


def read_day(text: str) -> datetime.date | None:
    """A day written 2026-09-30; None for anything else."""
    try:
        return datetime.date.fromisoformat(text) if _ISO.fullmatch(text) else None
    except ValueError:
        return None


def day_in_words(text: str, usual: str = _USUAL) -> tuple[str, str]:
    """Why a text is no day, and what to write: the day itself where it is plain which one is meant, else `usual`."""
    iso = _ISO.fullmatch(text)
    if iso and 1 <= int(iso[2]) <= 12 and int(iso[1]) >= 1:
        year, month = int(iso[1]), int(iso[2])
        last = calendar.monthrange(year, month)[1]
        return f"There is no {text} in the calendar.", f"{calendar.month_name[month]} {year} has {last} days."
    meant = _day_first(text)
    return f"“{text}” is not a date that can be read.", f"Write {meant}." if meant else usual


def _day_first(text: str) -> datetime.date | None:
    """`12/03/2025` and `12 March 2025`, as they are written in England."""
    found = _DAY_FIRST.fullmatch(text.strip())
    if not found:
        return None
    named = [number for name, number in _MONTHS.items() if name.startswith(found[2].lower()) and len(found[2]) >= 3]
    month = int(found[2]) if found[2].isdigit() else next(iter(named), 0)
    try:
        return datetime.date(int(found[3]), month, int(found[1]))
    except ValueError:
        return None
