"""Worked examples of confidence intervals: the published test data of PHEindicatormethods."""

from __future__ import annotations

from jsna.methods.examples.worked import Answer, Chapter, Example
from jsna.methods.intervals import byar, exact, wilson
from jsna.methods.rates import mean, rate, standardised_rate

_PHE = "PHEindicatormethods 2.1.0, tests/testthat/"
_COUNTS = _PHE + "testdata_Byars_Wilson.xlsx"


def _limits(lower: float, upper: float, **more: Answer) -> dict[str, Answer]:
    return {**more, "lower": lower, "upper": upper}


def _share(count: float, denominator: float, level: float, lower: float, upper: float, file: str = "") -> Example:
    title = f"{count:g} of {denominator:g} at {100 * level:g}%"
    inputs = {"count": count, "denominator": denominator, "level": level}
    return Example(title, wilson, inputs, _limits(lower, upper), _PHE + file if file else _COUNTS)


def _count(count: float, level: float, lower: float, upper: float) -> Example:
    inputs = {"count": count, "level": level}
    return Example(f"{count:g} events at {100 * level:g}%", byar, inputs, _limits(lower, upper), _COUNTS)


def _rate(count: int, people: int, level: float, value: float, lower: float, upper: float) -> Example:
    title = f"{count} events among {people} at {100 * level:g}%"
    inputs = {"count": count, "denominator": people, "multiplier": 100_000, "level": level}
    return Example(title, rate, inputs, _limits(lower, upper, value=value), _PHE + "testdata_Rate.xlsx")


WILSON = Chapter(
    "proportion",
    "The interval of a proportion",
    "A proportion has Wilson's score interval, which stays between 0 and 1 and does not collapse at either end.",
    (
        _share(65, 100, 0.95, 0.5525444329688797, 0.7363575175690247),
        _share(65, 100, 0.998, 0.4954946574070431, 0.7783540614089697),
        _share(1, 100, 0.95, 0.0017674320641406511, 0.054486196178705294),
        _share(5, 100, 0.95, 0.02154367915436798, 0.11175046923191911),
        _share(1045, 5000, 0.998, 0.19179381799015244, 0.22731562902525818),
        _share(0.445, 1, 0.95, 0.04381744772058822, 0.9334621276979156, "testdata_Proportion.xlsx"),
    ),
)
BYAR = Chapter(
    "count",
    "The interval of a count",
    "A count of ten or more has Byar's interval, a close approximation to the exact one.",
    (
        _count(65, 0.95, 50.163187710459454, 82.84913854593984),
        _count(65, 0.998, 42.8802614714802, 94.00029084431802),
        _count(1045, 0.998, 947.9407035610374, 1148.806160988033),
        _count(10, 0.998, 2.916318374695686, 24.193724927880535),
    ),
)
EXACT = Chapter(
    "small-count",
    "The interval of a small count",
    "A count below ten has the exact Poisson interval. Where nothing was counted, there may still be something rare.",
    (
        Example(
            "No events: none is published below 0, and -ln(0.025) above",
            exact,
            {"count": 0},
            _limits(0.0, 3.6888794541139363),
            "APHO Technical Briefing 3: the upper limit is the mean under which nothing has probability 0.025",
            1e-12,
        ),
    ),
)
RATE = Chapter(
    "rate",
    "The interval of a crude rate",
    "A rate's interval is that of its count, exact below ten events and Byar's from ten, over the same denominator.",
    (
        _rate(1, 100, 0.95, 1000, 25.317807984289896, 5571.643390938898),
        _rate(1, 100, 0.998, 1000, 1.0005003335835343, 9233.413476451586),
        _rate(5, 100, 0.95, 5000, 1623.4863901184199, 11668.332079322669),
        _rate(5, 100, 0.998, 5000, 739.3717319178389, 16454.745203680104),
        _rate(20, 100, 0.95, 20000, 12211.428834875936, 30889.880369197064),
        _rate(20, 100, 0.998, 20000, 8922.802365144193, 38085.03562504191),
        _rate(250, 220, 0.95, 113636.36363636365, 99984.94738532876, 128631.14487455782),
    ),
)

_DEATHS = (127, 25, 18, 21, 12, 27, 48, 27, 29, 32, 32, 34, 45, 65, 38, 68, 74, 82, 91)
_PEOPLE = (636, 558, 609, 543, 384, 594, 669, 843, 660, 576, 606, 522, 426, 273, 300, 288, 153, 123, 207)
_BANDS = {"counts": _DEATHS, "populations": _PEOPLE}
_FEW = {"counts": (9, *(0,) * 18), "populations": _PEOPLE}
_DSR = _PHE + "testdata_DSR_ISR.xlsx; European standard population 2013"
_STANDARDISED = 10430.247991469423
STANDARDISED = Chapter(
    "standardised-rate",
    "The interval of an age-standardised rate",
    "Each age band's rate counts as much as that band does in the European standard population of 2013. The interval "
    "is Dobson's, round Byar's of the whole count. With fewer than ten events there is no rate.",
    (
        Example(
            "895 events at 95%", standardised_rate, {**_BANDS, "level": 0.95},
            _limits(9717.709067985681, 11178.94091547925, value=_STANDARDISED), _DSR, 1e-8,
        ),
        Example(
            "895 events at 99.8%", standardised_rate, {**_BANDS, "level": 0.998},
            _limits(9323.287880219903, 11620.595999522058, value=_STANDARDISED), _DSR, 1e-8,
        ),
        Example("9 events", standardised_rate, _FEW, {"": None}, _PHE + "testDSRs.R: not calculated below ten events"),
    ),
)  # fmt: skip

_VALUES = (33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927)
_MEAN = _PHE + "testdata_Mean.xlsx"
MEAN = Chapter(
    "mean",
    "The interval of a mean",
    "The mean of a sample has the interval of Student's t, wider the fewer values there are.",
    (
        Example(
            "Eight values at 95%", mean, {"values": _VALUES, "level": 0.95},
            _limits(36.168325241336504, 71.24036475866352, value=53.70434500000001), _MEAN,
        ),
        Example(
            "Eight values at 99.8%", mean, {"values": _VALUES, "level": 0.998},
            _limits(18.216705294788838, 89.19198470521118, value=53.70434500000001), _MEAN,
        ),
    ),
)  # fmt: skip

INTERVALS = (WILSON, BYAR, EXACT, RATE, STANDARDISED, MEAN)
