"""What the published methods say of a row: how it stands to its benchmarks, and which way its series is going.

Where ours can't be computed and the source published a label, the published one is used, and marked as such.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from jsna.data.areas import ENGLAND, Gazetteer
from jsna.data.limits import multiplier_of
from jsna.data.measures import Group, Measure, Row, Series, State
from jsna.data.standings import Standing, Standings
from jsna.methods.comparison import Label, Outcome, compare, worded
from jsna.methods.method import Figures, Method, judge
from jsna.methods.trend import POINTS, YEAR, Trend, TrendLabel, TrendPoint, recent_trend

BENCHMARKS = ("england", "region")
_NOTHING = Outcome(Label.NOT_COMPARED)


@dataclass(frozen=True)
class Comparison:
    """A row against one benchmark; `published` is the source's own label where that is what is shown."""

    benchmark: str  # "england" or "region"; "" for any other area
    name: str  # the benchmark's name; "" where there is none
    label: Label
    row: Row | None  # the benchmark's row
    published: str = ""
    level: float | None = None  # that a difference was found at, where the method has more than the usual one

    @property
    def words(self) -> str:
        """As the rest of a sentence: `better than England (99.8%)`; empty where nothing is compared."""
        return "" if self.label is Label.NOT_COMPARED else worded(self.label, self.name, self.level)


@dataclass(frozen=True)
class Direction:
    """The recent trend of a series at its latest row."""

    label: str
    reason: str
    published: bool = False

    @property
    def words(self) -> str:
        """In a resident's words; a label of the source's own as it is, and "" where it could not be calculated."""
        known = next((one for one in TrendLabel if one.lower() == self.label.lower()), None)
        return self.label if known is None else known.words


@dataclass(frozen=True)
class Findings:
    """Comparisons and trends of one measure."""

    measure: Measure
    areas: Gazetteer

    @cached_property
    def _rows(self) -> dict[tuple[str, Group, str], Row]:
        return {(row.area, row.group, row.period.id): row for row in self.measure.rows}

    @cached_property
    def _regions(self) -> dict[tuple[str, str], str | None]:
        return {}  # looked up once for an area and its parent, though asked for every row of it

    def _held_against(self, row: Row, benchmark: str, code: str | None) -> Row | None:
        """The row that a row is held against: same group and period; England's own groups against England's total."""
        if code is None:
            return None
        group = row.group
        if code == row.area:
            if benchmark != "england" or not group.category:
                return None
            group = group._replace(category_type="", category="")
        return self._rows.get((code, group, row.period.id))

    def benchmark_code(self, row: Row, benchmark: str) -> str | None:
        """The benchmark's area: England, or the row's own region."""
        if benchmark == "england":
            return ENGLAND
        key = row.area, row.parent
        if key not in self._regions:
            self._regions[key] = self._region(*key)
        return self._regions[key]

    def _region(self, area: str, parent: str) -> str | None:
        above = self.areas.areas.get(parent)
        return above.code if above is not None and above.tier == "region" else self.areas.ancestor(area, "region")

    def comparison(self, row: Row, benchmark: str) -> Comparison:
        """A row against `england` or `region`, by its interval; regions are not compared with themselves."""
        code = self.benchmark_code(row, benchmark)
        against = self._held_against(row, benchmark, code)
        name = self.areas.name(code) if code else ""
        found = self._judged(row, against)
        label = found.label
        published = row.source_comparison_england if benchmark == "england" else self._of_parent(row, code)
        if label is Label.NOT_COMPARED and row.value is not None and not _projected(row):
            return Comparison(benchmark, name, _in_words(published), against, _worth_showing(published))
        return Comparison(benchmark, name, label, against, level=found.level)

    def _of_parent(self, row: Row, region: str | None) -> str:
        """The source's label against the row's parent, where that is the region: a district's may be its county."""
        area = self.areas.areas.get(row.area)
        parent = row.parent or (area.parent if area is not None else "")
        return row.source_comparison_parent if region is not None and self.areas.current(parent) == region else ""

    def against(self, row: Row, code: str) -> Comparison:
        """A row against the same group and period of any other area; England and its region as in `comparison`."""
        usual = next((word for word in BENCHMARKS if self.benchmark_code(row, word) == code), "")
        if usual:
            return self.comparison(row, usual)
        other = self._rows.get((code, row.group, row.period.id)) if code != row.area else None
        found = self._judged(row, other)
        return Comparison("", self.areas.name(code), found.label, other, level=found.level)

    def _judged(self, row: Row, other: Row | None) -> Outcome:
        """Our own outcome; Not compared where the package says so, where nothing is there, and for projections."""
        about = self.measure.about
        method = about.comparison.method
        if method is Method.NONE or other is None or _projected(row) or _projected(other):
            return _NOTHING
        if method in (Method.INTERVAL, Method.GOAL):  # a goal is judged for itself; against other places, this is too
            return Outcome(compare(row.value, row.lower95, row.upper95, other.value, about.polarity))
        share = multiplier_of(about.unit)
        return judge(method, _figures(row), _figures(other), about.polarity, multiplier=share)

    def standing(self, row: Row) -> Standing | None:
        """Where a row stands by itself: against a goal, or in which fifth of the areas of its kind."""
        return self._standings.of(row)

    @cached_property
    def _standings(self) -> Standings:
        return Standings(self.measure, self.areas)

    def trend(self, series: Series) -> Direction | None:
        """The recent trend at the series' latest row; None where it has no value at all."""
        latest = series.latest
        if latest is None:
            return None
        found = self.tested(series)
        if found.label is TrendLabel.NOT_CALCULATED and latest.source_trend not in (
            "",
            TrendLabel.NOT_CALCULATED.value,
        ):
            return Direction(latest.source_trend, found.reason, published=True)
        return Direction(found.label.value, found.reason)

    def tested(self, series: Series) -> Trend:
        """Our own test of the rows since the last break, whatever the source published."""
        key = series.area, series.group
        if self.measure.all_series.get(key) is not series:
            return self._tested(series)
        if key not in self._tests:
            self._tests[key] = self._tested(series)
        return self._tests[key]

    @cached_property
    def _tests(self) -> dict[tuple[str, Group], Trend]:
        return {}  # done once for a series, though its own page, its place's and the data all tell of it

    def _tested(self, series: Series) -> Trend:
        latest = series.latest
        rows = _recent(series.since_break(latest)) if latest is not None else ()
        points = [
            TrendPoint(
                row.period.start, row.period.months,
                _f(row.value), _f(row.lower95), _f(row.upper95), _f(row.count), _f(row.denominator),
            )
            for row in rows
            if not _projected(row)
        ]  # fmt: skip
        return recent_trend(points, proportion=self.measure.proportion, polarity=self.measure.about.polarity)


def _figures(row: Row) -> Figures:
    numbers = (row.value, row.lower95, row.upper95, row.lower998, row.upper998, row.denominator)
    return Figures(*(_f(number) for number in numbers))


def _projected(row: Row) -> bool:
    return bool(row.marker) and row.state is State.PROJECTED


def _recent(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows that a trend can depend on: those of its window, or all where these are too few to say why not."""
    window = [row for row in rows if row.period.start > rows[-1].period.start - POINTS * YEAR]
    enough = sum(row.value is not None and not _projected(row) for row in window) >= POINTS
    return window if enough else rows


def _f(number: Decimal | None) -> float | None:
    return None if number is None else float(number)


def _in_words(published: str) -> Label:
    """A published label as one of ours: `Higher 99.8` is Higher."""
    return next((label for label in Label if published.lower().startswith(label.value.lower())), Label.NOT_COMPARED)


def _worth_showing(published: str) -> str:
    return "" if _in_words(published) is Label.NOT_COMPARED else published
