"""What a checked link stands for, and the error that it does not hold."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jsna.data.areas import Gazetteer
from jsna.data.measures import Measure, Row, State, Unknown
from jsna.data.unread import WAITS
from jsna.directives import Link
from jsna.prose.queries import Query

CHOICES = ("area", "sex", "age", "category_type", "category")
_GONE = {
    State.SUPPRESSED: "it is suppressed, because so small a number could point to a person",
    State.MISSING: "there is no value for it",
}


@dataclass(frozen=True)
class Answer:
    """What a checked link stands for, as the page tells its readers."""

    link: Link
    measure: str
    about: str  # "Adults who smoke, Merrowshire, 2023"
    row: Row | None = None  # the row that a figure rests on
    objective: str = ""
    reference: str = ""  # the id of what is cited


@dataclass(frozen=True)
class Stale:
    """A number that the data have left behind, where putting the new one in its place makes the text true."""

    actual: Decimal
    unit: str  # what is not counted as a number of the text: `per 100,000`
    about: str
    others: tuple[str, ...] = ()  # where the link means the latest: the other periods, in words


class Wrong(ValueError):
    """A link's text does not hold: `code` is the problem's code, `hint` what would be right."""

    def __init__(self, code: str, message: str, hint: str = "", stale: Stale | None = None) -> None:
        super().__init__(message)
        self.code, self.hint, self.stale = code, hint, stale


def find_row(measure: Measure, query: Query, areas: Gazetteer, area: str = "", period: str = "") -> Row:
    """The row that a link names: its own area and period unless others are given; raises AreaError and Unknown."""
    period, area = period or query.rest, area or query.area(areas)
    series = measure.series(area, measure.group(**query.groups(measure)))
    if not measure.sound:  # any of its figures may be wrong, and that is reported where it is
        raise Unknown(WAITS, f"Some rows of “{measure.title}” can’t be read yet.")
    place = areas.name(area)
    if not series.rows:
        raise Unknown("no-value", f"“{measure.title}” has no data for {place} and that group.", "Check the area.")
    row = series.at(measure.period(period)) if period else series.latest
    if row is None:
        known = ", ".join(r.period.id for r in series.rows)
        words = f" in {period}" if period else " with a value"
        raise Unknown("no-value", f"“{measure.title}” has no row for {place}{words}.", f"It has: {known}.")
    return row


def about(measure: Measure, row: Row, areas: Gazetteer) -> str:
    """`Adults who smoke, male, Merrowshire, 2023`."""
    return ", ".join([measure.named(row.group), areas.name(row.area), row.period.in_words])


def other_periods(measure: Measure, *rows: Row) -> tuple[str, ...]:
    """The periods of a measure, latest first, that those rows are not about."""
    own = {row.period.id for row in rows}
    return tuple(period.in_words for period in reversed(measure.periods) if period.id not in own)


def period_before(link: Link, periods: Iterable[str]) -> str:
    """The first of some periods that a sentence names before its link; "" where it names none."""
    sentence = re.split(r"[.?!]\s", link.before)[-1]
    named = (one for one in periods if re.search(rf"(?<![\d/]){re.escape(one)}(?![\d/])", sentence))
    return next(named, "")


def why_gone(row: Row, field: str = "value") -> str:
    """Why a row has no number of that kind."""
    if field != "value" and row.value is not None:
        return f"the source publishes no {field} for it"
    return _GONE.get(row.state, "there is no value for it") + (f" ({row.note})" if row.note else "")


def needs_value(measure: Measure, row: Row, areas: Gazetteer) -> None:
    """Raises Unknown where a row that a claim rests on has no value."""
    if row.value is None:
        hint = "Say so in words, or choose another period."
        raise Unknown("no-value", f"{about(measure, row, areas)}: {why_gone(row)}.", hint)
