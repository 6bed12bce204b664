"""The comparison that a measure declares: one enum of methods, what each needs, and one way to apply any of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from jsna.methods.comparison import Label, Outcome, compare, compare_intervals, compare_two_levels
from jsna.methods.control import compare_proportion, compare_rate
from jsna.methods.goals import GoalLabel, against_goal, against_range, limits_against_goal
from jsna.methods.polarity import Polarity


class Method(StrEnum):
    """How a measure's areas are compared, as `comparison` declares it in a data package."""

    INTERVAL = "interval"
    INTERVAL_998 = "interval-99.8"
    TWO_LEVELS = "two-levels"
    TWO_INTERVALS = "two-intervals"
    SPC_PROPORTION = "spc-proportion"
    SPC_RATE = "spc-rate"
    QUINTILES = "quintiles"
    GOAL = "goal"
    NONE = "none"

    @property
    def rule(self) -> str:
        """The method in a sentence for readers."""
        return _RULES[self]

    @property
    def needs(self) -> tuple[str, ...]:
        """The roles that a row has to have for it, its own value among them."""
        return _NEEDS[self]


_RULES = {
    Method.INTERVAL: "Different where the benchmark's value lies outside the area's 95% confidence interval.",
    Method.INTERVAL_998: "Different where the benchmark's value lies outside the area's 99.8% confidence interval.",
    Method.TWO_LEVELS: "Different where the benchmark's value lies outside the area's 95% confidence interval, and "
    "more surely so outside its 99.8% interval.",
    Method.TWO_INTERVALS: "Different where the 95% confidence intervals of the area and the benchmark do not overlap.",
    Method.SPC_PROPORTION: "Different where the area's proportion lies further from the benchmark's than chance would "
    "take a place of its size.",
    Method.SPC_RATE: "Different where the area's rate lies further from the benchmark's than chance would take a place "
    "of its size.",
    Method.QUINTILES: "The fifth in which the area's value lies among all areas of its kind.",
    Method.GOAL: "Whether the area's value meets a goal that is the same for everybody.",
    Method.NONE: "Areas are not compared.",
}
_NEEDS = {
    Method.INTERVAL: ("value", "lower95", "upper95"),
    Method.INTERVAL_998: ("value", "lower998", "upper998"),
    Method.TWO_LEVELS: ("value", "lower95", "upper95", "lower998", "upper998"),
    Method.TWO_INTERVALS: ("value", "lower95", "upper95"),
    Method.SPC_PROPORTION: ("value", "denominator"),
    Method.SPC_RATE: ("value", "denominator"),
    Method.QUINTILES: ("value",),
    Method.GOAL: ("value",),
    Method.NONE: (),
}
_NOT_ESTIMATED = ("score", "index", "rank")  # value types without chance in them


@dataclass(frozen=True)
class Figures:
    """The numbers of one row, in the measure's unit; None is not published."""

    value: float | None = None
    lower95: float | None = None
    upper95: float | None = None
    lower998: float | None = None
    upper998: float | None = None
    denominator: float | None = None

    @property
    def at95(self) -> tuple[float | None, float | None]:
        """The 95% limits."""
        return self.lower95, self.upper95

    @property
    def at998(self) -> tuple[float | None, float | None]:
        """The 99.8% limits."""
        return self.lower998, self.upper998


@dataclass(frozen=True)
class Standard:
    """A declared goal: one value, or a range from `value` to `high`; `by_limits` holds the interval against it."""

    value: float
    high: float | None = None
    by_limits: bool = False


def default_method(value_type: str, *, limits: bool) -> Method:
    """The method of a measure that declares none; `limits` says whether its rows have 95% limits.

    Estimates with limits are compared by them, which is the default of FingertipsNext. Counts are not compared, because
    a larger place has more of everything. Scores without limits, which have no sampling error, are shown by fifths.
    Estimates whose limits are not known are not compared: their denominators would do for control limits, but only if
    the value is the plain share of the two, which a survey's is not, so that has to be declared.
    """
    if limits:
        return Method.NONE if value_type == "count" else Method.INTERVAL
    return Method.QUINTILES if value_type in _NOT_ESTIMATED else Method.NONE


def judge(
    method: Method,
    area: Figures,
    benchmark: Figures,
    polarity: Polarity,
    *,
    multiplier: float = 100,
    level: float = 0.95,
) -> Outcome:
    """Hold an area against a benchmark by any method that takes one; the others compare nothing here.

    `multiplier` is what a proportion is a share of, or a rate is per; `level` is that of control limits. A goal is
    judged by `judge_goal`, fifths by `quintile_label`.
    """
    match method:
        case Method.INTERVAL:
            return _at(compare(area.value, *area.at95, benchmark.value, polarity), 0.95)
        case Method.INTERVAL_998:
            return _at(compare(area.value, *area.at998, benchmark.value, polarity), 0.998)
        case Method.TWO_LEVELS:
            return compare_two_levels(area.value, area.at95, area.at998, benchmark.value, polarity)
        case Method.TWO_INTERVALS:
            label = compare_intervals(area.value, area.at95, benchmark.value, benchmark.at95, polarity)
            return _at(label, 0.95)
        case Method.SPC_PROPORTION | Method.SPC_RATE:
            chosen = compare_proportion if method is Method.SPC_PROPORTION else compare_rate
            label = chosen(area.value, area.denominator, benchmark.value, polarity, multiplier, level)
            return _at(label, level)
        case _:
            return Outcome(Label.NOT_COMPARED)


def _at(label: Label, level: float) -> Outcome:
    return Outcome(label, None if label in (Label.SIMILAR, Label.NOT_COMPARED) else level)


def judge_goal(area: Figures, standard: Standard, polarity: Polarity) -> GoalLabel:
    """An area against a declared goal. Raises ValueError where the ends of its range are the wrong way round."""
    if standard.high is not None:
        return against_range(area.value, standard.value, standard.high, polarity)
    if standard.by_limits:
        return limits_against_goal(*area.at95, standard.value, polarity)
    return against_goal(area.value, standard.value, polarity)
