"""Words that go with each figure of a board paper: which way is good, and how old its data are."""

from __future__ import annotations

from datetime import date

from jsna.data.measures import Measure
from jsna.data.periods import Period
from jsna.methods.polarity import Polarity
from jsna.pages.templates import day
from jsna.strategy.assess import Judged

_WAYS = {
    Polarity.HIGH: "Higher is better.",
    Polarity.LOW: "Lower is better.",
    Polarity.NONE: "Neither higher nor lower is better.",
}
_YEAR = 12


def about(judged: Judged, as_of: date) -> str:
    """`Lower is better. The latest figure is for 2024 and 22 months old; published on 3 March 2026.`"""
    return f"{way(judged.measure)} {age(judged, as_of)}"


def way(measure: Measure) -> str:
    """Which values are good."""
    return _WAYS[measure.about.polarity]


def age(judged: Judged, as_of: date) -> str:
    """How old the latest figure is, counted from the end of the time that it is about, and when it came out."""
    if judged.latest is None:
        return "There is no figure."
    updated = judged.measure.about.updated
    published = f"; published on {day(updated)}" if updated else ""
    period = judged.latest.period
    return f"The latest figure is for {period.in_words} and {_old(period, as_of)}{published}."


def briefly(judged: Judged, as_of: date) -> str:
    """`Lower is better. Figure for 2024, 22 months old.`, for the cell of a table."""
    if judged.latest is None:
        return f"{way(judged.measure)} No figure."
    period = judged.latest.period
    return f"{way(judged.measure)} Figure for {period.in_words}, {_old(period, as_of)}."


def _old(period: Period, as_of: date) -> str:
    months = as_of.year * _YEAR + as_of.month - 1 - (period.start + period.months)
    if months < 1:
        return "less than a month old"
    if months < 2 * _YEAR:
        return f"{_several(months, 'month')} old"
    years, rest = divmod(months, _YEAR)
    return " and ".join(filter(None, (_several(years, "year"), _several(rest, "month") if rest else ""))) + " old"


def _several(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
