"""Worked examples of the recent trend: the published tests of Fingertips and FingertipsNext."""

from __future__ import annotations

from collections.abc import Sequence

from jsna.methods.examples.worked import Answer, Chapter, Example
from jsna.methods.polarity import Polarity
from jsna.methods.trend import Trend, TrendPoint, recent_trend

_TESTS = "ukhsa-collaboration/fingertips-open, AnalysisTest/"
_MARKERS = _TESTS + "TrendMarkerCalculatorTest.cs"
_OLDER = _TESTS + "WhenUsingTrendMarkerCalculator.cs"
_NEXT = "dhsc-govuk/FingertipsNext, trend-analysis/TrendAnalysisApp.UnitTests"

Limited = tuple[float, float, float]
Counted = tuple[float, float]


def trend_by_limits(readings: Sequence[Limited], polarity: Polarity = Polarity.NONE) -> Trend:
    """The recent trend of yearly values with their 95% limits, oldest first, the first of them for 2014."""
    points = [TrendPoint((2014 + i) * 12, 12, *reading) for i, reading in enumerate(readings)]
    return recent_trend(points, proportion=False, polarity=polarity)


def trend_by_counts(readings: Sequence[Counted], polarity: Polarity = Polarity.NONE) -> Trend:
    """The recent trend of yearly proportions by count and denominator, oldest first, the first of them for 2014."""
    points = [TrendPoint((2014 + i) * 12, 12, 100 * o / n, count=o, denominator=n) for i, (o, n) in enumerate(readings)]
    return recent_trend(points, proportion=True, polarity=polarity)


SET_1 = ((24.67, 23.16, 26.25), (24.6, 23.15, 26.19), (28, 26.44, 29.64), (30.2, 28.63, 31.9), (30.6, 28.98, 32.25))
SET_1_COUNTS = ((994, 40299), (1023, 41527), (1199, 42811), (1332, 44064), (1367, 44701))
SET_2 = (
    (20.5506, 18.1803, 23.1427), (19.5952, 17.3444, 22.0602), (19.0349, 16.8421, 21.4394),
    (21.3966, 19.0918, 23.8975), (18.4372, 16.2925, 20.7941),
)  # fmt: skip
ALL_EVENTS = ((5, 5), (3, 5), (1, 5), (1, 4), (2, 4))
FALLING = ((22435, 65880), (22445, 67900), (21365, 68705), (20955, 69835), (19055, 70910))
LEVEL = ((5405, 18095), (5500, 18170), (5435, 18005), (5480, 17890), (5315, 17860))
DIABETES = (
    (7.0826, 7.0754, 7.094), (7.1085, 7.1013, 7.1199), (7.2571, 7.2499, 7.2684), (7.4528, 7.4456, 7.4643),
    (7.6554, 7.6481, 7.6669),
)  # fmt: skip
EYE_DISEASE = (
    (2.935, 2.7841, 3.0919), (1.93028, 1.8085, 2.058), (2.7567, 2.6113, 2.9082), (2.8701, 2.7225, 3.0237),
    (3.0121, 2.8616, 3.1683),
)  # fmt: skip


def _limits(
    title: str,
    readings: Sequence[Limited],
    label: str,
    polarity: Polarity = Polarity.NONE,
    source: str = _MARKERS,
    chi2: float | None = None,
) -> Example:
    expected: dict[str, Answer] = {"label": label} | ({"chi2": chi2} if chi2 is not None else {})
    inputs = {"readings": readings, "polarity": polarity}
    return Example(title, trend_by_limits, inputs, expected, source, 0.005 / (chi2 or 1))


def _counts(
    title: str, readings: Sequence[Counted], expected: dict[str, Answer], tolerance: float, source: str = _MARKERS
) -> Example:
    return Example(title, trend_by_counts, {"readings": readings}, expected, source, tolerance)


TREND = Chapter(
    "recent-trend",
    "Recent trend",
    "The five latest years, in a row and independent of one another, go up or down where a straight line through them "
    "rises or falls by more than chance at 99.8% (chi-squared above 9.5495), and goes the same way with each of the "
    "years left out. Proportions are tested by their counts, other values by their 95% intervals.",
    (
        _limits("An increase, by its intervals", SET_1, "Increasing", chi2=46.77),
        _counts("The same increase, by its counts", SET_1_COUNTS, {"label": "Increasing", "chi2": 47.90}, 0.005 / 47.9),
        _limits("No significant change", SET_2, "No significant change", Polarity.LOW),
        _counts(
            "A year in which everybody was counted", ALL_EVENTS,
            {"label": "Cannot be calculated", "reason": "The count equals the denominator in 2014."}, 0,
        ),
        _limits("Diabetes, England", DIABETES, "Increasing", source=_NEXT),
        _limits(
            "Diabetic eye disease, England, low is good", EYE_DISEASE, "Increasing and getting worse",
            Polarity.LOW, _NEXT,
        ),
        _limits("Four years only", SET_1[:4], "Cannot be calculated", source=_NEXT),
        _counts("A decrease, by its counts", FALLING, {"label": "Decreasing", "chi2": 978.2845}, 0.00005 / 978, _OLDER),
        _counts("A level proportion", LEVEL, {"label": "No significant change", "chi2": 0.018}, 0.0001, _OLDER),
    ),
)  # fmt: skip
