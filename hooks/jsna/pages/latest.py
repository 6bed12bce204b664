"""A measure's latest value in one place: how many that is, how it stands against England, where it is going."""

from __future__ import annotations

from dataclasses import dataclass

from jsna.data import numbers
from jsna.data.findings import Comparison, Direction
from jsna.data.measures import Measure, Row, State
from jsna.methods.comparison import Label
from jsna.methods.trend import TrendLabel
from jsna.pages.wording import capital
from jsna.site import Site

# Each worst first; what is no judgement stands in the middle.
_TRENDS = tuple(label.words for label in (
    TrendLabel.INCREASING_WORSE, TrendLabel.DECREASING_WORSE, TrendLabel.NO_CHANGE, TrendLabel.INCREASING,
    TrendLabel.DECREASING, TrendLabel.INCREASING_BETTER, TrendLabel.DECREASING_BETTER,
))  # fmt: skip
_LABELS = (Label.WORSE, Label.SIMILAR, Label.HIGHER, Label.LOWER, Label.NOT_COMPARED, Label.BETTER)
_PEOPLE = ("count", "number", "people")


@dataclass(frozen=True)
class Latest:
    """The newest counted value of a measure's headline in an area."""

    measure: Measure
    row: Row
    comparison: Comparison  # against England
    direction: Direction | None

    @property
    def value(self) -> str:
        """With its unit."""
        return self.measure.said(self.row.value)

    @property
    def period(self) -> str:
        """When it was."""
        return self.row.period.in_words

    @property
    def label(self) -> str:
        """The comparison with England as a label, for its symbol; "" where there is none."""
        return self.comparison.label.value if self.comparison.words else ""

    @property
    def compared(self) -> str:
        """The comparison with England in words; "" where there is none."""
        return capital(self.comparison.words)

    @property
    def trend(self) -> str:
        """The recent trend in words; "" where it can't be calculated."""
        return self.direction.words if self.direction else ""

    @property
    def rank(self) -> int:
        """Where the comparison stands, counted from the worst (0)."""
        return _LABELS.index(self.comparison.label)

    @property
    def going(self) -> int:
        """Where the trend stands, counted from the worst (0); behind all where there is none."""
        return _TRENDS.index(self.trend) if self.trend in _TRENDS else len(_TRENDS)

    @property
    def number(self) -> str:
        """How many were counted: `1,204`, `920 of 8,000`; "" where that is not published."""
        row = self.row
        if row.state is State.SUPPRESSED:
            return ""
        if counts(self.measure):
            return self.measure.number(row.value)
        if row.count is None:
            return ""
        counted = numbers.plain(row.count, 0)
        whole = self.measure.proportion and row.denominator is not None
        return f"{counted} of {numbers.plain(row.denominator, 0)}" if whole and row.denominator else counted


def counts(measure: Measure) -> bool:
    """Whether a measure's value is itself a number of people or things."""
    return measure.about.value_type == "count" or measure.about.unit.lower() in _PEOPLE


def latest_of(measure: Measure, site: Site, area: str = "") -> Latest | None:
    """The latest value of an area, home unless another is named; None where it has none."""
    series = measure.series(area or site.home)
    row, findings = series.latest, site.findings(measure)
    return Latest(measure, row, findings.comparison(row, "england"), findings.trend(series)) if row else None
