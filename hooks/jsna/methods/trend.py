"""Recent trend: whether the five latest yearly readings of a series go up, go down or neither.

The published method is the "recent trend" of Fingertips (Public health technical guidance, Trend markers): at least
five yearly readings in an unbroken run, independent of one another, tested at 99.8%. The arithmetic follows
ukhsa-collaboration/fingertips-open, PholioVisualisationWS/Analysis/TrendMarkers. Two decisions are ours, both from the
published page rather than the code: every value type is allowed, and a form that lacks the numbers it weighs by
(limits, or counts and denominators) is not calculated at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import log

from jsna.methods.intervals import standard_error, wilson, z
from jsna.methods.polarity import Polarity

POINTS = 5
YEAR = 12  # months
THRESHOLD = z(0.998) ** 2  # chi-squared with one degree of freedom at p = 0.002: 9.549536


class TrendLabel(StrEnum):
    """The outcome of the test, spelt as in a Fingertips export."""

    INCREASING_BETTER = "Increasing and getting better"
    INCREASING_WORSE = "Increasing and getting worse"
    DECREASING_BETTER = "Decreasing and getting better"
    DECREASING_WORSE = "Decreasing and getting worse"
    INCREASING = "Increasing"
    DECREASING = "Decreasing"
    NO_CHANGE = "No significant change"
    NOT_CALCULATED = "Cannot be calculated"

    @property
    def words(self) -> str:
        """In a resident's words; "" where it could not be calculated."""
        return _WORDS.get(self, "")


_WORDS = {
    TrendLabel.INCREASING_BETTER: "Going up, which is better",
    TrendLabel.INCREASING_WORSE: "Going up, which is worse",
    TrendLabel.DECREASING_BETTER: "Going down, which is better",
    TrendLabel.DECREASING_WORSE: "Going down, which is worse",
    TrendLabel.INCREASING: "Going up",
    TrendLabel.DECREASING: "Going down",
    TrendLabel.NO_CHANGE: "Staying about the same",
}

_RISING = {
    Polarity.HIGH: TrendLabel.INCREASING_BETTER,
    Polarity.LOW: TrendLabel.INCREASING_WORSE,
    Polarity.NONE: TrendLabel.INCREASING,
}
_FALLING = {
    Polarity.HIGH: TrendLabel.DECREASING_WORSE,
    Polarity.LOW: TrendLabel.DECREASING_BETTER,
    Polarity.NONE: TrendLabel.DECREASING,
}


@dataclass(frozen=True)
class TrendPoint:
    """One reading of a series.

    `start` is the first month of the period as an ordinal, year * 12 + month - 1; `months` is its length. `value`,
    `lower` and `upper` (95% limits) are in the measure's unit; `count` is the numerator. None is not published.
    """

    start: int
    months: int
    value: float | None = None
    lower: float | None = None
    upper: float | None = None
    count: float | None = None
    denominator: float | None = None


@dataclass(frozen=True)
class Trend:
    """The outcome, and what it rests on.

    `reason` is a sentence where the trend cannot be calculated or hangs on one year, else empty. `slope` a year is in
    the measure's unit, or in log odds for a proportion.
    """

    label: TrendLabel
    reason: str
    chi2: float | None
    slope: float | None


def recent_trend(points: Sequence[TrendPoint], *, proportion: bool, polarity: Polarity) -> Trend:
    """Test the five latest readings of a series, given oldest first and cut by the caller at any break in the series.

    A proportion is tested by Cochran-Armitage on its counts and denominators; any other value by a regression weighted
    by its 95% limits. The change is significant where chi-squared exceeds 9.549536 and the slope keeps its sign with
    each of the five readings left out in turn.

    The run counts back from the last point, which must hold a value: consecutive readings start exactly twelve months
    apart, and a point without a value is a gap. Raises ValueError where the points are not in order of time.
    """
    reason = _structure(points) or _missing_numbers(points[-POINTS:], proportion)
    if reason:
        return Trend(TrendLabel.NOT_CALCULATED, reason, None, None)
    return _tested(points[-POINTS:], proportion, polarity)


def _tested(run: Sequence[TrendPoint], proportion: bool, polarity: Polarity) -> Trend:
    readings = [_logit_reading(t, p) if proportion else _weighted_reading(t, p) for t, p in enumerate(run, start=1)]
    slope, spread = _slope(readings)
    chi2 = _cochran_armitage(run) if proportion else slope**2 * spread
    if chi2 <= THRESHOLD:
        return Trend(TrendLabel.NO_CHANGE, "", chi2, slope)
    if not _keeps_sign(readings, slope):
        return Trend(TrendLabel.NO_CHANGE, "The change hangs on the reading of a single year.", chi2, slope)
    return Trend((_RISING if slope > 0 else _FALLING)[polarity], "", chi2, slope)


_Reading = tuple[int, float, float]  # time 1 to 5, value, weight


def _weighted_reading(t: int, point: TrendPoint) -> _Reading:
    value, error = _given(point.value), standard_error(_given(point.lower), _given(point.upper))
    return t, value, 1 / error**2


def _logit_reading(t: int, point: TrendPoint) -> _Reading:
    count, denominator = _given(point.count), _given(point.denominator)
    return t, log(count / (denominator - count)), 1.0


def _slope(readings: Sequence[_Reading]) -> tuple[float, float]:
    """The weighted least-squares slope, and the weighted sum of squares of time.

    The slope is exactly 0 where it is nothing but rounding of the machine. With weights 1 / se^2 the sum of squares is
    the inverse of the slope's variance.
    """
    mean = sum(w * t for t, _, w in readings) / sum(w for _, _, w in readings)
    origin = readings[0][1]  # a slope does not depend on it; what counts as rounding is then held against the changes
    moment = size = spread = 0.0
    for t, y, w in readings:
        term = w * (t - mean) * (y - origin)
        moment, size, spread = moment + term, size + abs(term), spread + w * (t - mean) ** 2
    return (0.0 if abs(moment) <= 1e-9 * size else moment / spread), spread


def _keeps_sign(readings: Sequence[_Reading], slope: float) -> bool:
    """Whether the slope keeps its sign with each reading left out; a slope of zero has no sign."""
    others = [[r for r in readings if r is not out] for out in readings]
    return all(_slope(rest)[0] * slope > 0 for rest in others)


def _cochran_armitage(run: Sequence[TrendPoint]) -> float:
    """Chi-squared (one degree of freedom) for a linear trend in proportions, times being 1 to 5."""
    timed = [(t, _given(p.count), _given(p.denominator)) for t, p in enumerate(run, start=1)]
    events, people = sum(o for _, o, _ in timed), sum(n for _, _, n in timed)
    events_t, people_t = sum(o * t for t, o, _ in timed), sum(n * t for t, _, n in timed)
    people_tt = sum(n * t * t for t, _, n in timed)
    numerator = people * (people * events_t - events * people_t) ** 2
    return numerator / (events * (people - events) * (people * people_tt - people_t**2))


def _given(number: float | None) -> float:
    assert number is not None  # the checks below come before the arithmetic
    return number


def _structure(points: Sequence[TrendPoint]) -> str:
    """Why the periods themselves do not bear the method, as a sentence; empty where they do."""
    starts = [p.start for p in points]
    if starts != sorted(starts):
        raise ValueError("the points of a trend run from the oldest to the latest")
    if _regular(points):
        return ""
    count = sum(p.value is not None for p in points)
    if count < POINTS:
        have = "is 1 reading" if count == 1 else f"are {count or 'no'} readings"
        return f"There {have}; a recent trend needs five."
    last = points[-1]
    recent = [p for p in points if p.start > last.start - POINTS * YEAR]
    if any(b.start < a.start + a.months for a, b in pairwise(recent)):
        return "The periods overlap, so the readings are not independent of one another."
    if any(p.months != YEAR for p in recent):
        return f"The readings are not yearly: a period of {next(p.months for p in recent if p.months != YEAR)} months."
    if any((last.start - p.start) % YEAR for p in recent):
        return "The years do not all begin in the same month."
    return _gap(recent, last)


def _regular(points: Sequence[TrendPoint]) -> bool:
    """Whether the five latest points are plainly five years in a row: most series are, and need no further look."""
    if len(points) < POINTS:
        return False
    run, last = points[-POINTS:], points[-1].start
    if len(points) > POINTS and points[-POINTS - 1].start > last - POINTS * YEAR:
        return False
    expected = range(last - (POINTS - 1) * YEAR, last + 1, YEAR)
    return all(
        p.value is not None and p.months == YEAR and p.start == start for p, start in zip(run, expected, strict=True)
    )


def _gap(recent: Sequence[TrendPoint], last: TrendPoint) -> str:
    present = {p.start for p in recent if p.value is not None}
    wanted = range(last.start - (POINTS - 1) * YEAR, last.start + 1, YEAR)
    absent = [start for start in wanted if start not in present]
    return f"There is no reading for {_years(absent)}; a recent trend needs five years in a row." if absent else ""


def _missing_numbers(run: Sequence[TrendPoint], proportion: bool) -> str:
    """Why the numbers of five sound periods do not bear the method, as a sentence; empty where they do."""
    for fails, sentence in _PROPORTION_CHECKS if proportion else _WEIGHTED_CHECKS:
        years = [p.start for p in run if fails(p)]
        if years:
            return sentence.format(years=_years(years))
    return ""


def _no_width(point: TrendPoint) -> bool:
    return standard_error(_given(point.lower), _given(point.upper)) <= 0


def _grossed_up(point: TrendPoint) -> bool:
    """Whether a published interval is far wider than the counts would make it, as of a survey weighted up to everybody.

    Tested by such counts, any change would look certain. Widths are held against each other as shares of their values.
    """
    if point.value is None or point.lower is None or point.upper is None or point.value <= 0:
        return False
    own = wilson(_given(point.count), _given(point.denominator))
    width = (_given(own.upper) - _given(own.lower)) / own.value
    return (point.upper - point.lower) / point.value > _TOO_WIDE * width


_TOO_WIDE = 1.5
_Check = tuple[Callable[[TrendPoint], bool], str]

_WEIGHTED_CHECKS: tuple[_Check, ...] = (
    (
        lambda p: p.lower is None or p.upper is None,
        "No confidence limits, by which a trend is told, are given for {years}.",
    ),
    (_no_width, "The confidence interval has no width in {years}."),
)
_PROPORTION_CHECKS: tuple[_Check, ...] = (
    (lambda p: p.count is None or p.denominator is None, "The count or the denominator is not given for {years}."),
    (lambda p: _given(p.denominator) <= 0, "The denominator is zero in {years}."),
    (lambda p: _given(p.count) <= 0, "The count is zero in {years}."),
    (lambda p: _given(p.count) == p.denominator, "The count equals the denominator in {years}."),
    (lambda p: _given(p.count) > _given(p.denominator), "The count is larger than the denominator in {years}."),
    (_grossed_up, "The counts of {years} stand for more people than were asked: the published interval is far wider."),
)


def _years(starts: Iterable[int]) -> str:
    """`2016`, `2016 and 2019`, or `2016 to 2019` where they are all the years from one to another."""
    begun = list(starts)
    names = [_year(start) for start in begun]
    if len(begun) > _SOME and begun == list(range(begun[0], begun[-1] + 1, YEAR)):
        return f"{names[0]} to {names[-1]}"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_SOME = 2  # years that are named one by one even in a row


def _year(start: int) -> str:
    """A year as its publishers write it: 2019 from January, 2019/20 from any other month."""
    year, month = divmod(start, YEAR)
    return f"{year}/{(year + 1) % 100:02}" if month else str(year)
