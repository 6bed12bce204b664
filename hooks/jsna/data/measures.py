"""Measures: one indicator each, with its headline series, its breakdowns and what is known about it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from jsna.data import numbers, people
from jsna.data.comparisons import INTERVAL, Comparing
from jsna.data.markers import letters
from jsna.data.packages import Origin
from jsna.data.periods import Period, PeriodError, parse_period
from jsna.data.unread import WAITS
from jsna.keys import suggest
from jsna.methods.disclosure import POLICIES, Policy
from jsna.methods.polarity import Polarity
from jsna.problems import Where
from jsna.status import Retired


class Group(NamedTuple):
    """Whom a series is about. Empty texts where a table makes no such distinction."""

    sex: str = ""
    age: str = ""
    category_type: str = ""
    category: str = ""


class State(StrEnum):
    """Why a number is there, or why it is not (the shorthand of the Analysis Function's guidance on tables)."""

    REPORTED = "reported"
    PROVISIONAL = "provisional"  # [p]
    PROJECTED = "projected"  # [f]
    SUPPRESSED = "suppressed"  # [c]
    MISSING = "missing"  # [x], or blank


@dataclass(frozen=True, slots=True)
class Row:
    """One published row. Numbers are in the measure's unit, None where not published."""

    area: str
    area_name: str
    area_type: str
    parent: str
    period: Period
    group: Group
    value: Decimal | None
    lower95: Decimal | None
    upper95: Decimal | None
    lower998: Decimal | None
    upper998: Decimal | None
    count: Decimal | None
    denominator: Decimal | None
    marker: str
    note: str
    source_comparison_england: str
    source_comparison_parent: str
    source_trend: str
    source_goal: str
    number: int  # the row of its table, counted from 0
    withheld: tuple[str, ...] = ()  # the roles of numbers that are spelt as withheld, one by one

    @property
    def state(self) -> State:
        """What the row's marker, or the lack of a value, says of it."""
        for letter, state in (("c", State.SUPPRESSED), ("f", State.PROJECTED), ("p", State.PROVISIONAL)):
            if letter in self.marks:
                return state
        return State.REPORTED if self.value is not None else State.MISSING

    @property
    def marks(self) -> tuple[str, ...]:
        """The marker's letters: `[r][e]` and `r e` are both r and e."""
        return letters(self.marker) if self.marker else ()


@dataclass(frozen=True)
class Break:
    """A point in time across which a series must not be compared."""

    at: float  # decimal years
    reason: str


@dataclass(frozen=True)
class Series:
    """One area's rows for one group, oldest first."""

    area: str
    group: Group
    rows: tuple[Row, ...]
    breaks: tuple[Break, ...] = ()

    @property
    def latest(self) -> Row | None:
        """The newest row with a value that was counted, not projected."""
        return next((r for r in reversed(self.rows) if r.value is not None and r.state is not State.PROJECTED), None)

    def since_break(self, until: Row) -> tuple[Row, ...]:
        """The rows up to a row that may be compared with it: those after the last break before it."""
        begins = max((b.at for b in self.breaks if b.at <= until.period.mid), default=float("-inf"))
        return tuple(row for row in self.rows if begins <= row.period.mid <= until.period.mid)

    def at(self, period: Period) -> Row | None:
        """The row of a period."""
        return next((row for row in self.rows if row.period.id == period.id), None)


class Unknown(ValueError):
    """What an author names is not in the data: `code` is the problem's code, `hint` what could be meant."""

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.code, self.hint = code, hint


@dataclass(frozen=True)
class About:
    """What a package says of a measure."""

    name: str
    title: str
    unit: str = ""
    polarity: Polarity = Polarity.NONE
    value_type: str = ""
    decimals: int = 1
    framework: str = ""
    definition: str = ""
    caveats: str = ""
    updated: date | None = None
    next_update: date | None = None
    comparison: Comparing = INTERVAL
    disclosure: Policy = POLICIES["published-by-source"]
    detail_of: str = ""  # the measure that it tells of in smaller places
    formerly: tuple[str, ...] = ()
    retired: Retired | None = None
    sources: tuple[Origin, ...] = ()
    licences: tuple[Origin, ...] = ()
    breaks: tuple[Break, ...] = ()
    limits: str = ""  # the method by which this site works limits out from counts
    topic: str = ""  # the heading under which it stands among others, in its package's words
    revisions: str = ""  # how its source changes figures that it has published
    derived_from: str = ""  # the measure that it is worked out from


@dataclass(frozen=True)
class Measure:
    """An indicator with all its rows, in the order of its table."""

    about: About
    package: str
    resource: str
    where: Where
    headline: Group
    rows: tuple[Row, ...]
    area_breaks: Mapping[str, tuple[Break, ...]] = field(default_factory=dict)
    sound: bool = True  # whether every row of its table could be read

    @property
    def name(self) -> str:
        """Its name in links, blocks and addresses."""
        return self.about.name

    @property
    def title(self) -> str:
        """Its readable name."""
        return self.about.title

    @property
    def proportion(self) -> bool:
        """Whether its values are shares of a denominator."""
        return self.about.value_type == "proportion"

    @property
    def is_count(self) -> bool:
        """Whether its values say how many there are, and nothing when places of other sizes stand beside."""
        return self.about.value_type in ("count", "number")

    @property
    def is_rank(self) -> bool:
        """Whether its values are places in an order, or means of such: how far apart two areas are, they don't tell."""
        return self.about.value_type == "rank"

    @cached_property
    def all_series(self) -> Mapping[tuple[str, Group], Series]:
        """Every series, by area and group."""
        found: dict[tuple[str, Group], list[Row]] = {}
        for row in self.rows:
            found.setdefault((row.area, row.group), []).append(row)
        return {key: self._series(key, rows) for key, rows in found.items()}

    def _series(self, key: tuple[str, Group], rows: list[Row]) -> Series:
        area, group = key
        breaks = sorted((*self.about.breaks, *self.area_breaks.get(area, ())), key=lambda b: b.at)
        return Series(area, group, tuple(sorted(rows, key=lambda row: row.period)), tuple(breaks))

    @cached_property
    def periods(self) -> tuple[Period, ...]:
        """Every period of the measure, oldest first."""
        return tuple(sorted({row.period.id: row.period for row in self.rows}.values()))

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every group of the measure, in the order of its table."""
        return tuple(dict.fromkeys(row.group for row in self.rows))

    def series(self, area: str, group: Group | None = None) -> Series:
        """One series, the headline's unless a group is given; empty where there is none."""
        wanted = self.headline if group is None else group
        return self.all_series.get((area, wanted)) or Series(area, wanted, ())

    def period(self, text: str) -> Period:
        """The period that an author names by id or label; raises Unknown."""
        for period in self.periods:
            if text in (period.id, period.label):
                return period
        try:
            read = parse_period(text).id
        except PeriodError:
            read = ""
        found = next((period for period in self.periods if period.id == read), None)
        if found is None:
            known = suggest("", [p.id for p in self.periods], limit=30)  # years are all alike: none is a likely slip
            if not read:
                raise Unknown("bad-period", f"“{text}” is not a time period that can be read.", known)
            raise self.lacks("unknown-period", f"“{self.title}” has no value for the period “{text}”.", known)
        return found

    def lacks(self, code: str, message: str, hint: str = "") -> Unknown:
        """The error that something is not among the rows; where some could not be read, it may be in those."""
        return Unknown(code if self.sound else WAITS, message, hint)

    def group(self, **chosen: str) -> Group:
        """The group that an author names by sex, age, category type or category; raises Unknown."""
        given = {key: text for key, text in chosen.items() if text}
        if not given:
            return self.headline
        base = self.headline._asdict()
        if {"category", "category_type"} & set(given):
            base |= {"category": "", "category_type": ""}
        fits = [g for g in self.groups if all(getattr(g, key) == text for key, text in given.items())]
        exact = [g for g in fits if all(getattr(g, k) == v for k, v in base.items() if k not in _asked(given))]
        choices = exact or fits
        if len(choices) == 1:
            return choices[0]
        raise self._no_group(given, choices)

    def _no_group(self, given: Mapping[str, str], choices: list[Group]) -> Unknown:
        words = ", ".join(f"{key} “{text}”" for key, text in given.items())
        if choices:
            message = f"“{self.title}” has several groups with {words}."
            return self.lacks("unknown-breakdown", message, _telling_apart(choices))
        key, text = next(
            ((k, t) for k, t in given.items() if all(getattr(g, k) != t for g in self.groups)),
            next(iter(given.items())),
        )
        known = [value for value in dict.fromkeys(getattr(g, key) for g in self.groups) if value]
        return self.lacks("unknown-breakdown", f"“{self.title}” has no rows for {words}.", suggest(text, known))

    def who(self, group: Group) -> str:
        """Whom a group is about: `female`, `aged 65 and over`, `disabled people`; empty for everyone."""
        return people.whom(group, self.headline, self.groups)

    def named(self, group: Group) -> str:
        """The measure of a group: `Life expectancy, female`, `Adults who smoke, Deprivation decile 1`."""
        return ", ".join(filter(None, (self.title, self.who(group))))

    def number(self, value: Decimal | None) -> str:
        """A value as tables write it, without its unit."""
        return numbers.MISSING if value is None else numbers.plain(value, self.about.decimals)

    def goal(self, value: Decimal) -> str:
        """A promised value as a sentence says it: with the digits it was promised in, `5%` and not `5.0%`."""
        digits = max(0, -int(value.normalize().as_tuple().exponent))
        return numbers.with_unit(value, digits, self.about.unit)

    def said(self, value: Decimal | None) -> str:
        """A value as a sentence says it, with its unit."""
        return numbers.MISSING if value is None else numbers.with_unit(value, self.about.decimals, self.about.unit)


def _asked(given: Mapping[str, str]) -> set[str]:
    """The keys that a choice settles: a category settles its type too."""
    return set(given) | ({"category_type"} if "category" in given else set())


def _telling_apart(groups: Iterable[Group]) -> str:
    differing = [key for key in Group._fields if len({getattr(group, key) for group in groups}) > 1]
    listed = "; ".join(" ".join(f"{key}={getattr(group, key)}" for key in differing) for group in groups)
    return f"Add {' and '.join(differing)} to tell them apart: {listed}."
