"""Comparison with a goal: a national standard such as 95% vaccinated, or a range between poor and good enough."""

from __future__ import annotations

from enum import StrEnum

from jsna.methods.polarity import Polarity


class GoalLabel(StrEnum):
    """The outcome, spelt as in a Fingertips export's "Compared to goal"; `goal_words` says it without a colour."""

    GREEN = "Green"
    AMBER = "Amber"
    RED = "Red"
    NOT_COMPARED = "Not compared"


def goal_words(label: GoalLabel, goal: str, by_limits: bool = False) -> str:
    """The outcome as words of a sentence: "meets the goal of 95%". `by_limits` where the interval was held against it.

    Amber is what lies within a goal's range, or what an interval cannot settle.
    """
    if label is GoalLabel.AMBER:
        return f"is not clearly on either side of the goal of {goal}" if by_limits else f"is within the range of {goal}"
    verbs = {GoalLabel.GREEN: "meets", GoalLabel.RED: "does not meet", GoalLabel.NOT_COMPARED: "is not compared with"}
    return f"{verbs[label]} the goal of {goal}"


def against_goal(value: float | None, goal: float, polarity: Polarity) -> GoalLabel:
    """A value against a single limit: green at the goal or on its good side, else red; no amber.

    Not compared without a value, or where the polarity judges nothing.
    Source: ukhsa-collaboration/fingertips-open, Analysis/SingleValueTargetComparer.
    """
    if value is None or polarity is Polarity.NONE:
        return GoalLabel.NOT_COMPARED
    met = value <= goal if polarity is Polarity.LOW else value >= goal
    return GoalLabel.GREEN if met else GoalLabel.RED


def limits_against_goal(lower: float | None, upper: float | None, goal: float, polarity: Polarity) -> GoalLabel:
    """A value's 95% limits against a single limit: above it where lower >= goal, below where upper < goal, else amber.

    Not compared without both limits the right way round, or where the polarity judges nothing. Source: as above,
    CompareCIsToLowerLimit; a lower limit exactly on the goal counts as above it whichever way is good.
    """
    if lower is None or upper is None or lower > upper or polarity is Polarity.NONE:
        return GoalLabel.NOT_COMPARED
    if lower >= goal:
        return _side(True, polarity)
    return _side(False, polarity) if upper < goal else GoalLabel.AMBER


def against_range(value: float | None, low: float, high: float, polarity: Polarity) -> GoalLabel:
    """A value against a range: below `low`, from `low` to just under `high` (amber), or at `high` and above.

    Not compared without a value, or where the polarity judges nothing. Raises ValueError where `low` is above `high`.
    Source: ukhsa-collaboration/fingertips-open, Analysis/RangeTargetComparer.
    """
    if low > high:
        raise ValueError(f"the lower end of a goal's range, {low:g}, is above its upper end, {high:g}")
    if value is None or polarity is Polarity.NONE:
        return GoalLabel.NOT_COMPARED
    if value < low:
        return _side(False, polarity)
    return _side(True, polarity) if value >= high else GoalLabel.AMBER


def _side(above: bool, polarity: Polarity) -> GoalLabel:
    return GoalLabel.GREEN if above == (polarity is Polarity.HIGH) else GoalLabel.RED
