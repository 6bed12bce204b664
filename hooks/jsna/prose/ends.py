"""The two ends of a change: two periods of one place, or two places in one period."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

from jsna.data import numbers
from jsna.data.areas import SETS, SINGLES, AreaError, Gazetteer
from jsna.data.measures import Measure, Row, Series, State, Unknown
from jsna.data.unread import WAITS
from jsna.keys import suggest
from jsna.prose.answers import find_row, needs_value
from jsna.prose.queries import Query


@dataclass(frozen=True)
class Ends:
    """The rows that a change is between; both have a value."""

    measure: Measure
    before: Row
    after: Row
    areas: Gazetteer

    @property
    def over_time(self) -> bool:
        """Whether it is between two periods, not two places."""
        return self.before.area == self.after.area

    @property
    def values(self) -> tuple[Decimal, Decimal]:
        """The values at both ends, in the measure's unit."""
        assert self.before.value is not None
        assert self.after.value is not None
        return self.before.value, self.after.value

    @property
    def difference(self) -> Decimal:
        """What was added, from the decimal text of the data."""
        before, after = self.values
        return after - before

    @property
    def ratio(self) -> Decimal | None:
        """How many times the first value the second is; None where the first is not above zero."""
        before, after = self.values
        with localcontext() as context:
            context.prec = 60  # so that what is exactly half of a digit stays so
            return after / before if before > 0 and after >= 0 else None

    @property
    def relative(self) -> Decimal | None:
        """The change in per cent of the first value; None where that is not above zero."""
        before, _ = self.values
        with localcontext() as context:
            context.prec = 60
            return 100 * self.difference / before if before > 0 else None

    @property
    def direction(self) -> int:
        """1 up, -1 down, 0 where both are the same at the measure's decimals."""
        before, after = (numbers.rounded(value, self.measure.about.decimals) for value in self.values)
        return (after > before) - (after < before)

    @property
    def told(self) -> str:
        """`Adults who smoke, Merrowshire: 15.3% in 2019, 12.9% in 2023`."""
        title, said = self.measure.named(self.after.group), [self.measure.said(value) for value in self.values]
        if self.over_time:
            where, named = self.areas.name(self.after.area), [row.period.in_words for row in (self.before, self.after)]
        else:
            where, named = self.after.period.in_words, [self.areas.name(row.area) for row in (self.before, self.after)]
        return f"{title}, {where}: {said[0]} in {named[0]}, {said[1]} in {named[1]}"

    @property
    def broken(self) -> str:
        """Why the two periods must not be compared; "" where they may be."""
        series = self.measure.series(self.after.area, self.after.group)
        if not self.over_time or self.before in series.since_break(self.after):
            return ""
        return next(b.reason for b in reversed(series.breaks) if b.at <= self.after.period.mid)


def read_ends(query: Query, measure: Measure, areas: Gazetteer) -> Ends:
    """The ends that a link names by `from=` and `to=`; raises AreaError and Unknown."""
    given = {key: query.spaced[key] for key in ("from", "to") if query.options.get(key)}
    if not given:
        hint = "Add “?from=” and an earlier period, or another place."
        raise Unknown("missing-key", "A change link must say from when, or from which place.", hint)
    periods = {key: _period(text, measure) for key, text in given.items()}
    if len(set(map(bool, periods.values()))) > 1:
        message = "A change is between two periods or between two places, not from one to the other."
        raise Unknown("bad-value", message, f"For places in an earlier period write “change:{query.name}/PERIOD?…”.")
    over_time = any(periods.values())
    before, after = _two_periods(query, measure, areas, periods) if over_time else _two_places(query, measure, areas)
    for row in (before, after):
        needs_value(measure, row, areas)
    if over_time and not before.period < after.period:
        message = f"This change would be from {before.period.in_words} to {after.period.in_words}."
        raise Unknown("bad-value", message, "Name the earlier period after “from=”, the later one after “to=”.")
    return Ends(measure, before, after, areas)


def _period(text: str, measure: Measure) -> str:
    """The id of the period that a text names; "" for what is no period, and so a place."""
    try:
        return measure.period(text).id
    except Unknown as error:
        if error.code == "bad-period":
            return ""
        raise


def _two_periods(query: Query, measure: Measure, areas: Gazetteer, periods: dict[str, str]) -> tuple[Row, Row]:
    before, after = (find_row(measure, query, areas, period=periods.get(key, "")) for key in ("from", "to"))
    return before, after


def _two_places(query: Query, measure: Measure, areas: Gazetteer) -> tuple[Row, Row]:
    """Two places in the link's period, or in the newest in which both have a value."""
    own = query.area(areas)
    codes = [_place(key, query, measure, areas, own) if query.options.get(key) else own for key in ("from", "to")]
    if codes[0] == codes[1]:
        message = f"{areas.name(own)} can’t be compared with itself."
        raise Unknown("bad-value", message, "Name another place after “from=”.")
    group = measure.group(**query.groups(measure))
    both = [measure.series(code, group) for code in codes]
    shared = query.rest or _newest(both[0], both[1])
    before, after = (find_row(measure, query, areas, area=code, period=shared) for code in codes)
    if before.period != after.period:
        message = f"“{measure.title}” has no period with a value for both {' and '.join(map(areas.name, codes))}."
        raise Unknown("no-value", message, "Choose other places.")
    return before, after


def _place(key: str, query: Query, measure: Measure, areas: Gazetteer, own: str) -> str:
    try:
        return query.place(key, areas, around=own)
    except AreaError as error:
        if error.code == WAITS or query.options[key] in (*SINGLES, *SETS):
            raise
        known = [*(period.id for period in measure.periods), *SINGLES, *(area.slug for area in areas.areas.values())]
        message = f"“{query.options[key]}” is neither a period of “{measure.title}” nor a place in the data."
        raise Unknown(error.code, message, suggest(query.options[key], known)) from error


def _newest(one: Series, other: Series) -> str:
    """The id of the newest period in which both have a counted value; "" where there is none."""
    held = [
        [row.period for row in series.rows if row.value is not None and row.state is not State.PROJECTED]
        for series in (one, other)
    ]
    shared = {period.id for period in held[1]}
    return next((period.id for period in reversed(held[0]) if period.id in shared), "")
