"""The enum of methods: what each needs, its default, and that it is applied as it is named."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from jsna.methods.comparison import Label, Outcome
from jsna.methods.method import (
    Figures,
    Method,
    Standard,
    default_method,
    judge,
    judge_goal,
)
from jsna.methods.polarity import Polarity

AREA = Figures(12, 11, 13, 10.4, 13.6, 1000)
OF_BENCHMARK = {  # what each method needs of the row that it holds others against
    Method.INTERVAL: ["value"],
    Method.INTERVAL_998: ["value"],
    Method.TWO_LEVELS: ["value"],
    Method.TWO_INTERVALS: ["value", "lower95", "upper95"],
    Method.SPC_PROPORTION: ["value"],
    Method.SPC_RATE: ["value"],
}


@pytest.mark.parametrize(
    ("method", "benchmark", "text"),
    [
        (Method.INTERVAL, Figures(10.5), "Better 95%"),
        (Method.INTERVAL, Figures(11), "Similar"),
        (Method.INTERVAL_998, Figures(10.5), "Similar"),
        (Method.INTERVAL_998, Figures(10), "Better 99.8%"),
        (Method.TWO_LEVELS, Figures(10.5), "Better 95%"),
        (Method.TWO_LEVELS, Figures(10), "Better 99.8%"),
        (Method.TWO_INTERVALS, Figures(10.5, 10, 11), "Similar"),
        (Method.TWO_INTERVALS, Figures(10, 9.5, 10.5), "Better 95%"),
        (Method.SPC_PROPORTION, Figures(9.5), "Better 95%"),  # 7.8 to 11.5 round 9.5% of 1,000
        (Method.SPC_RATE, Figures(10), "Similar"),  # 10 expected: 4.8 to 18.4
        (Method.NONE, Figures(10), "Not compared"),
        (Method.GOAL, Figures(10), "Not compared"),
        (Method.QUINTILES, Figures(10), "Not compared"),
    ],
)
def test_each_method_compares_in_its_own_way(method: Method, benchmark: Figures, text: str) -> None:
    multiplier = 1000 if method is Method.SPC_RATE else 100
    assert judge(method, AREA, benchmark, Polarity.HIGH, multiplier=multiplier).text == text


@pytest.mark.parametrize("method", OF_BENCHMARK)
def test_a_method_needs_what_it_says_it_needs_and_nothing_else(method: Method) -> None:
    benchmark = replace(AREA, value=12.0)
    whole = judge(method, AREA, benchmark, Polarity.HIGH)
    assert whole.text == "Similar"
    for name in (field.name for field in fields(Figures)):
        less: dict[str, None] = {name: None}
        own = judge(method, replace(AREA, **less), benchmark, Polarity.HIGH)
        theirs = judge(method, AREA, replace(benchmark, **less), Polarity.HIGH)
        assert (own != whole) == (name in method.needs)
        assert (theirs != whole) == (name in OF_BENCHMARK[method])


def test_every_method_has_a_sentence() -> None:
    assert all(method.rule.endswith(".") for method in Method)
    assert len({method.rule for method in Method}) == len(Method)


@pytest.mark.parametrize(
    ("value_type", "limits", "method"),
    [
        ("proportion", True, Method.INTERVAL),
        ("crude-rate", True, Method.INTERVAL),
        ("", True, Method.INTERVAL),
        ("proportion", False, Method.NONE),
        ("count", True, Method.NONE),
        ("count", False, Method.NONE),
        ("score", False, Method.QUINTILES),
    ],
)
def test_the_default_follows_from_the_value_type_and_its_limits(value_type: str, limits: bool, method: Method) -> None:
    assert default_method(value_type, limits=limits) is method


def test_goals_are_judged_by_what_is_declared() -> None:
    assert judge_goal(AREA, Standard(12), Polarity.HIGH) == "Green"
    assert judge_goal(AREA, Standard(12, by_limits=True), Polarity.HIGH) == "Amber"
    assert judge_goal(AREA, Standard(11, 12.5), Polarity.HIGH) == "Amber"


def test_an_outcome_that_says_nothing_has_no_level() -> None:
    assert judge(Method.INTERVAL, AREA, Figures(12), Polarity.LOW) == Outcome(Label.SIMILAR)
    assert judge(Method.INTERVAL, AREA, Figures(), Polarity.LOW) == Outcome(Label.NOT_COMPARED)
