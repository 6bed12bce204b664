"""Standings without a benchmark: a goal for everybody, and fifths of the areas of one kind."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from jsna.data.areas import ENGLAND, Area, gazetteer
from jsna.data.comparisons import Comparing
from jsna.data.findings import Findings
from jsna.data.measures import Row
from jsna.data.standings import Standing
from jsna.methods.method import Method, Standard
from jsna.methods.polarity import Polarity
from unit.outputs.sites import HOME, measure, row

DISTRICTS = [f"E0700000{number}" for number in range(1, 6)]
AREAS = gazetteer(
    [
        Area(ENGLAND, "England", "England"),
        Area(HOME, "Merrowshire", "County"),
        *(Area(d, d, "District") for d in DISTRICTS),
    ],
    [],
    [],
    HOME,
)
GOAL = Comparing(Method.GOAL, Standard(95))


def standing(own: Row, *others: Row, comparing: Comparing = GOAL, **about: Any) -> Standing | None:
    """The standing of a row in a measure of it and the other rows."""
    return Findings(measure([own, *others], comparison=comparing, unit="%", **about), AREAS).standing(own)


def test_a_goal_is_met_or_not_by_the_value() -> None:
    met = standing(row("2023", "95.0", "94.0", "96.0"), polarity=Polarity.HIGH)
    assert met == Standing("goal", "Green", "meets the goal of 95%")
    missed = standing(row("2023", "94.9", "94.0", "96.0"), polarity=Polarity.HIGH)
    assert missed == Standing("goal", "Red", "does not meet the goal of 95%")


def test_a_goal_that_is_a_range_has_a_middle() -> None:
    between = Comparing(Method.GOAL, Standard(90, 95))
    found = standing(row("2023", "92.0", "91.0", "93.0"), comparing=between, polarity=Polarity.HIGH)
    assert found == Standing("goal", "Amber", "is within the range of 90% to 95%")


def test_a_goal_held_against_the_interval_may_be_unsettled() -> None:
    by_limits = Comparing(Method.GOAL, Standard(95, by_limits=True))
    found = standing(row("2023", "95.5", "94.0", "96.0"), comparing=by_limits, polarity=Polarity.HIGH)
    assert found is not None
    assert (found.label, found.words) == ("Amber", "is not clearly on either side of the goal of 95%")


def test_the_published_outcome_is_shown_where_no_goal_is_declared() -> None:
    own = row("2023", "95.0", "94.0", "96.0")
    found = standing(replace(own, source_goal="Red"), comparing=Comparing(Method.INTERVAL))
    assert found == Standing("goal", "Red", "", published=True)


def test_a_district_is_in_a_fifth_of_districts_and_of_nothing_else() -> None:
    rows = [row("2023", str(10 + n), area=d, name=d) for n, d in enumerate(DISTRICTS)]
    others = [row("2023", "99", area=ENGLAND), *(row("2022", "50", area=d, name=d) for d in DISTRICTS)]
    fifths = Comparing(Method.QUINTILES)
    found = [standing(own, *(r for r in rows if r is not own), *others, comparing=fifths) for own in rows]
    assert [s.label for s in found if s] == ["Best", "Better", "Middle", "Worse", "Worst"]  # low is good
    assert found[0] is not None
    assert found[0].words == "is in the best fifth of areas of its kind"
    assert standing(others[0], *rows, comparing=fifths) is None  # there is one England


@pytest.mark.parametrize("marker", ["c", "f"])
def test_what_is_withheld_or_projected_has_no_standing(marker: str) -> None:
    value = "" if marker == "c" else "96"
    assert standing(row("2023", value, marker=marker), row("2022", "95"), polarity=Polarity.HIGH) is None


def test_other_methods_compare_with_a_benchmark_and_name_their_level() -> None:
    own = replace(row("2023", "12.9", "11.9", "13.9"), lower998=Decimal("11.7"), upper998=Decimal("14.1"))
    england = row("2023", "11.6", "11.4", "11.8", area=ENGLAND)
    found = Findings(measure([own, england], comparison=Comparing(Method.TWO_LEVELS)), AREAS).comparison(own, "england")
    assert (found.label.value, found.words) == ("Worse", "worse than England (99.8%)")
    both = Findings(measure([own, england], comparison=Comparing(Method.TWO_INTERVALS)), AREAS)
    assert both.comparison(own, "england").label.value == "Worse"  # 11.9 to 13.9 and 11.4 to 11.8 do not overlap
