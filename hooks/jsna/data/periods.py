"""Time periods: every spelling that publishers use, read into one order, with ids that addresses can rely on.

Ids are `2019`, `2019fy` (financial or school year from 2019), `2018-3y` (three years pooled from 2018), `2021fyq1`,
`2006q1`, `2020-04` (a month), `2023-10-18` (a day); longer runs add their length: `2021fyq1-15q`, `2019-08-12m`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

_APRIL = 4
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class PeriodError(ValueError):
    """A time period is written in a way that can't be read."""


@dataclass(frozen=True, order=True)
class Period:
    """A stretch of time. `start` counts months since year 0 (year * 12 + month - 1)."""

    start: int
    months: int
    id: str
    label: str = field(compare=False)  # as its publisher wrote it

    @property
    def mid(self) -> float:
        """Its mid-point in decimal years: 2023.5 for 2023."""
        return (self.start + self.months / 2) / 12

    @property
    def end(self) -> float:
        """Its end in decimal years: 2024.0 for 2023."""
        return (self.start + self.months) / 12

    @property
    def in_words(self) -> str:
        """As a sentence says it: `2018 to 2020`, `2019/20`, `18 October 2023`, also where it was written as an id."""
        years = re.fullmatch(r"(\d{4})-(\d+)y", self.id)
        if years:
            return f"{years[1]} to {int(years[1]) + int(years[2]) - 1}"
        return _id_in_words(self.id) if self.label == self.id else re.sub(r"\s+-\s+", " to ", self.label)


def _id_in_words(identity: str) -> str:
    financial = re.fullmatch(r"(\d{4})fy(.*)", identity)
    if financial:
        year = f"{financial[1]}/{(int(financial[1]) + 1) % 100:02}"
        quarter = re.fullmatch(r"q([1-4])", financial[2])
        return year if not financial[2] else f"{year} Q{quarter[1]}" if quarter else identity
    day = re.fullmatch(r"(\d{4})-(\d{2})(?:-(\d{2}))?", identity)
    if day:
        return (f"{int(day[3])} " if day[3] else "") + f"{MONTH_NAMES[int(day[2]) - 1]} {day[1]}"
    return identity


def parse_period(label: str) -> Period:
    """One label or id read alone; raises PeriodError. `2009-11` is three years, `2020-04` can only be a month."""
    text = _plain(label)
    for pattern, build in _SPELLINGS:
        found = pattern.fullmatch(text)
        if found:
            return build(found, label.strip())
    raise PeriodError(f"“{label}” is not a time period that can be read.")


def parse_column(labels: Iterable[str]) -> dict[str, Period | None]:
    """All labels of one column, read together: beside a label that can only be a month, `2009-11` is one too."""
    distinct = dict.fromkeys(labels)
    monthly = any(_only_a_month(label.strip()) for label in distinct)
    return {label: _parse_in(label, monthly) for label in distinct}


def _parse_in(label: str, monthly: bool) -> Period | None:
    month = _YEAR_DASH.fullmatch(label.strip()) if monthly else None
    if month and 1 <= int(month[2]) <= 12:
        return _month(int(month[1]), int(month[2]), label.strip())
    try:
        return parse_period(label)
    except PeriodError:
        return None


_YEAR_DASH = re.compile(r"(\d{4})-(\d{2})")  # a dash between spaces is a range: 1999 - 01


def _only_a_month(text: str) -> bool:
    found = _YEAR_DASH.fullmatch(text)
    return found is not None and int(found[2]) <= int(found[1]) % 100 and 1 <= int(found[2]) <= 12


def _plain(label: str) -> str:
    text = re.sub(r"[‒–—−]", "-", label.strip()).lower()
    return re.sub(r"\s*-\s*|\s+to\s+", "-", re.sub(r"\s+", " ", text))


def _years(first: int, count: int, label: str) -> Period:
    return Period(first * 12, 12 * count, str(first) if count == 1 else f"{first}-{count}y", label)


def _financial(first: int, count: int, label: str) -> Period:
    tail = "" if count == 1 else f"-{count}y"
    return Period(first * 12 + _APRIL - 1, 12 * count, f"{first}fy{tail}", label)


def _quarters(first: int, count: int, label: str, financial: bool) -> Period:
    """`first` counts quarters since year 0 of the kind of year in question."""
    year, quarter = divmod(first, 4)
    tail = "" if count == 1 else f"-{count}q"
    start = first * 3 + (_APRIL - 1 if financial else 0)
    return Period(start, 3 * count, f"{year}{'fy' if financial else ''}q{quarter + 1}{tail}", label)


def _month(year: int, month: int, label: str) -> Period:
    return _months(year * 12 + month - 1, 1, label)


def _months(start: int, count: int, label: str) -> Period:
    year, month = divmod(start, 12)
    if count % 12 == 0 and month == 0:
        return _years(year, count // 12, label)
    if count % 12 == 0 and month == _APRIL - 1:
        return _financial(year, count // 12, label)
    return Period(start, count, f"{year}-{month + 1:02}" + ("" if count == 1 else f"-{count}m"), label)


def _day(year: int, month: int, day: int, label: str) -> Period:
    return Period(year * 12 + month - 1, 1, f"{year}-{month:02}-{day:02}", label)


def _named_month(word: str) -> int:
    return _MONTHS.index(word[:3]) + 1


def _span(first: int, last: int) -> int:
    """How many there are from first to last, both counted."""
    if last < first:
        raise PeriodError("This period ends before it begins.")
    return last - first + 1


def _following(year: int, short: str) -> int:
    """The year that two digits (or four) mean when they follow another year."""
    if len(short) == 4:
        return int(short)
    later = year - year % 100 + int(short) + (100 if int(short) < year % 100 else 0)
    if later - year > 50:  # 2020 - 18 is no ninety-nine years
        raise PeriodError("This period ends before it begins.")
    return later


def _year_range(m: re.Match[str], label: str) -> Period:
    first = int(m[1])
    if _only_a_month(label):
        return _month(first, int(m[2]), label)
    return _years(first, _span(first, _following(first, m[2])), label)


def _financial_year(m: re.Match[str], label: str) -> Period:
    if _following(int(m[1]), m[2]) != int(m[1]) + 1:
        raise PeriodError(f"“{label}” is not one year after the other.")
    return _financial(int(m[1]), 1, label)


def _pooled_financial(m: re.Match[str], label: str) -> Period:
    """`2018/19 - 20/21`: financial years from the first's start to the last's end."""
    return _financial(int(m[1]), _span(int(m[1]) + 1, _following(int(m[1]), m[2])), label)


def _quarter(m: re.Match[str], label: str) -> Period:
    return _quarters(int(m[1]) * 4 + int(m[3]) - 1, 1, label, financial=bool(m[2]))


def _quarter_range(m: re.Match[str], label: str) -> Period:
    first, last = int(m[1]) * 4 + int(m[3]) - 1, int(m[4]) * 4 + int(m[6]) - 1
    return _quarters(first, _span(first, last), label, financial=bool(m[2]))


def _month_range(m: re.Match[str], label: str) -> Period:
    start, last = int(m[2]) * 12 + _named_month(m[1]) - 1, int(m[4]) * 12 + _named_month(m[3]) - 1
    return _months(start, _span(start, last), label)


def _year_ending(m: re.Match[str], label: str) -> Period:
    return _months(int(m[2]) * 12 + _named_month(m[1]) - 12, 12, label)


def _sortable(m: re.Match[str], label: str) -> Period:
    """Fingertips' YYYYQQMM (20240000 a year, 20240100 its Q1, 20240012 December), which nobody wants to see."""
    year, quarter, month = int(m[1]), int(m[2]), int(m[3])
    if quarter > 4 or month > 12 or (quarter and month):
        raise PeriodError(f"“{label}” is not a time period that can be read.")
    if month:
        return _month(year, month, f"{_MONTHS[month - 1].title()} {year}")
    if quarter:
        return _quarters(year * 4 + quarter - 1, 1, f"{year} Q{quarter}", financial=False)
    return _years(year, 1, str(year))


def _checked_day(m: re.Match[str], label: str) -> Period:
    month = _named_month(m[2])
    return _day(int(m[3]), month, int(m[1]), label)


def _pooled(m: re.Match[str], label: str) -> Period:
    build = _financial if m[2] else _years
    return build(int(m[1]), int(m[3] or 1), label)


def _quarters_id(m: re.Match[str], label: str) -> Period:
    return _quarters(int(m[1]) * 4 + int(m[3]) - 1, int(m[4] or 1), label, financial=bool(m[2]))


def _iso_day(m: re.Match[str], label: str) -> Period:
    if not 1 <= int(m[2]) <= 12 or not 1 <= int(m[3]) <= 31:
        raise PeriodError(f"“{label}” is not a time period that can be read.")
    return _day(int(m[1]), int(m[2]), int(m[3]), label)


def _months_id(m: re.Match[str], label: str) -> Period:
    return _months(int(m[1]) * 12 + int(m[2]) - 1, int(m[3]), label)


_MONTH_WORD = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_FIN = r"(?:(/)\d{2,4})?"  # the second half of a financial year, where there is one

_SPELLINGS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], Period]], ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (r"(\d{4})", lambda m, label: _years(int(m[1]), 1, label)),
        (r"(\d{4})-(\d{2}|\d{4})", _year_range),
        (r"(\d{4})/(\d{2}|\d{4})", _financial_year),
        (r"(\d{4})/(?:\d{2}|\d{4})-\d{2,4}/(\d{2}|\d{4})", _pooled_financial),
        (rf"(\d{{4}}){_FIN} ?q([1-4])", _quarter),
        (rf"(\d{{4}}){_FIN} ?q([1-4])-(\d{{4}}){_FIN} ?q([1-4])", _quarter_range),
        (rf"{_MONTH_WORD} (\d{{4}})-{_MONTH_WORD} (\d{{4}})", _month_range),
        (rf"{_MONTH_WORD} (\d{{4}})", lambda m, label: _month(int(m[2]), _named_month(m[1]), label)),
        (rf"(\d{{4}}) {_MONTH_WORD}", lambda m, label: _month(int(m[1]), _named_month(m[2]), label)),
        (rf"(?:financial )?(?:year|fye?) ?ending {_MONTH_WORD} (\d{{4}})", _year_ending),
        (rf"(?:as at )?(\d{{1,2}})(?:st|nd|rd|th)? {_MONTH_WORD} (\d{{4}})", _checked_day),
        (r"(\d{4})-(\d{2})-(\d{2})", _iso_day),
        (r"(\d{4})(\d{2})(\d{2})", _sortable),
        (r"(\d{4})(fy)?(?:-(\d+)y)?", _pooled),
        (r"(\d{4})(fy)?q([1-4])(?:-(\d+)q)?", _quarters_id),
        (r"(\d{4})-(\d{2})-(\d+)m", _months_id),
    )
)
