"""Charts that are drawn otherwise, known by their kind and title on their page."""

from __future__ import annotations

from dataclasses import replace

from jsna.comparing.charts import ChartChange, chart_changes
from jsna.comparing.sources import Shown
from jsna_charts.describe import describe
from jsna_charts.samples import samples
from jsna_charts.spec.trend import TrendSpec

FIRST, SECOND = list(samples("trend").values())[:2]


def told(before: list[Shown], after: list[Shown]) -> list[tuple[str, str, str]]:
    """Page, title and change of each."""
    return [(one.path, one.title, one.change) for one in chart_changes(before, after)]


def test_the_same_charts_are_no_change_though_others_come_between() -> None:
    before = [Shown("a.md", FIRST), Shown("b.md", SECOND)]
    assert told(before, before) == []
    after = [Shown("a.md", SECOND), *before]
    assert told(before, after) == [("a.md", describe(SECOND).title, "new")]
    assert told(after, before) == [("a.md", describe(SECOND).title, "gone")]


def test_a_chart_with_another_title_in_its_place_is_the_same_chart() -> None:
    assert isinstance(FIRST, TrendSpec)
    renamed = replace(FIRST, title="Something else")
    (found,) = chart_changes([Shown("a.md", FIRST)], [Shown("a.md", renamed)])
    words = describe(FIRST).alt, describe(renamed).alt
    assert found == ChartChange("a.md", describe(renamed).title, "changed", *words, 0)
