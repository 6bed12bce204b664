"""Funnel plots: limits of chance round a benchmark, and the areas that lie beyond them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna_charts.spec import Beyond, FunnelSpec, Reference, Status
from unit.pages.county import COUNTY, FILES, descriptor, figure, refused

FUNNEL = "show: funnel\nmeasure: walk\n"


def test_areas_beyond_the_limits_of_their_size_are_flagged(tmp_path: Path) -> None:
    spec = figure(tmp_path, FUNNEL, FunnelSpec)[1]
    # Wilson round 50% of 1,000: 46.9 to 53.1 at 95%, 45.1 to 54.9 at 99.8%
    assert {dot.name: (dot.size, dot.beyond, dot.status) for dot in spec.dots} == {
        "Ashenmoor": (1000.0, Beyond.OUTER_998, Status.WORSE),
        "Wychstead": (1000.0, Beyond.OUTER_95, Status.WORSE),
        "Fenhythe": (1000.0, Beyond.NONE, Status.SIMILAR),
        "Saltquay": (1000.0, Beyond.OUTER_998, Status.BETTER),
    }
    assert (spec.reference, spec.dots[0].size_text) == (Reference("England", 50.0, "50.0%"), "1,000")


def test_the_curves_are_the_limits_from_below_the_smallest_area_to_above_the_largest(tmp_path: Path) -> None:
    spec = figure(tmp_path, FUNNEL, FunnelSpec)[1]
    first, last = spec.limits[0], spec.limits[-1]
    assert (first.size, last.size) == pytest.approx((800.0, 1200.0))
    # Wilson round half of 800: 50 -+ 196 sqrt(0.25 / 800 + 0.96^2 / 640000) / (1 + 3.8416 / 800)
    assert (first.lower95, first.upper95) == pytest.approx((46.543, 53.457), abs=0.002)
    assert first.lower998 < first.lower95 < last.lower95 < 50 < last.upper95 < first.upper95 < first.upper998


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("show: funnel\nmeasure: calls", [("no-data", 4)]),
        ("show: funnel\nmeasure: walk\nbenchmark: england", [("unknown-key", 6)]),
        ("show: funnel\nmeasure: walk\ncompare: region", [("no-data", 4)]),
    ],
)
def test_without_denominators_or_a_benchmark_s_value_there_is_no_funnel(
    tmp_path: Path, body: str, expected: list[tuple[str, int]]
) -> None:
    assert refused(tmp_path, body) == expected


def test_a_number_that_is_no_proportion_and_no_rate_has_no_limits(tmp_path: Path) -> None:
    changed = descriptor().replace('"proportion"', '"mean"')
    assert refused(tmp_path, FUNNEL, {f"{COUNTY}datapackage.json": changed}) == [("no-data", 4)]


def test_a_rate_has_exact_limits(tmp_path: Path) -> None:
    told = descriptor().replace('"unit": "%"', '"unit": "per 100"').replace('"proportion"', '"crude-rate"')
    rows = FILES[f"{COUNTY}rows.csv"].replace(",50,49,51,", ",10,9,11,")
    files = {f"{COUNTY}datapackage.json": told, f"{COUNTY}rows.csv": rows}
    spec = figure(tmp_path, FUNNEL, FunnelSpec, files)[1]
    # 10 per 100 of 1,000 is 100 events: exact Poisson limits 81.4 and 121.6 (Ulm 1990), so 8.1 to 12.2 per 100
    middle = min(spec.limits, key=lambda limits: abs(limits.size - 1000))
    assert (middle.lower95, middle.upper95) == pytest.approx((8.14, 12.16), abs=0.12)
