"""The benchmark of charts: that it draws what it says it draws."""

from __future__ import annotations

from bench.charts import many, ordinary_compare, ordinary_trend, zipped
from jsna_charts.cache import key
from jsna_charts.samples import samples
from jsna_charts.spec import CompareSpec, TrendSpec


def test_the_ordinary_charts_hold_the_same_readings() -> None:
    trend, compare = samples("trend")["usual"], samples("compare")["crowded"]
    assert isinstance(trend, TrendSpec)
    assert isinstance(compare, CompareSpec)
    assert b"<svg" in ordinary_trend(trend)
    assert ordinary_compare(compare).count(b"<use") >= len(compare.bars)


def test_no_two_of_the_many_charts_share_a_place_in_the_cache() -> None:
    drawn = many()
    assert len({key(spec) for spec in drawn}) == len(drawn) == 200


def test_drawings_are_as_small_as_they_aim_to_be() -> None:
    assert zipped(samples("trend")["usual"]) < 5
    assert zipped(samples("map")["usual"]) < 10
