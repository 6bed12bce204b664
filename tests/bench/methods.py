"""How many rows a second the methods take, alone and as the data layer calls them: `python -m bench.methods [ROWS]`.

Run with the code's folders and `tests` on the path, as pytest does. The rows are made up: ten years of a proportion for
places in nine regions, with limits, counts and denominators, each held against England and its region.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from time import perf_counter

from jsna.data.areas import ENGLAND, Area, Gazetteer, gazetteer
from jsna.data.findings import BENCHMARKS, Findings
from jsna.data.measures import About, Group, Measure, Row
from jsna.data.periods import parse_period
from jsna.methods.comparison import compare
from jsna.methods.polarity import Polarity
from jsna.methods.trend import TrendPoint, recent_trend
from jsna.problems import Where

YEARS = range(2014, 2024)
REGIONS = [f"E1200000{number}" for number in range(1, 10)]


def places(rows: int) -> list[Area]:
    """England, nine regions, and districts enough for so many rows."""
    districts = max(rows // len(YEARS) - len(REGIONS) - 1, 0)
    return [
        Area(ENGLAND, "England", "England"),
        *(Area(code, code, "Region", ENGLAND) for code in REGIONS),
        *(Area(f"E07{n:06}", f"District {n}", "District", REGIONS[n % len(REGIONS)]) for n in range(districts)),
    ]


def made(areas: list[Area], *, proportion: bool = False) -> Measure:
    """A measure of all areas, its values wandering from 10 to 20 by a fixed pattern."""
    periods = [parse_period(str(year)) for year in YEARS]
    rows: list[Row] = []
    for place, area in enumerate(areas):
        for step, period in enumerate(periods):
            value = Decimal(1000 + (place * 37 + step * (place % 7) * 11) % 1000) / 100
            rows.append(
                Row(
                    area=area.code, area_name=area.name, area_type="", parent="", period=period, group=Group(),
                    value=value, lower95=value - 1, upper95=value + 1, lower998=None, upper998=None,
                    count=value * 10, denominator=Decimal(1000), marker="", note="", source_comparison_england="",
                    source_comparison_parent="", source_trend="", source_goal="", number=len(rows),
                )
            )  # fmt: skip
    about = About("bench", "Bench", polarity=Polarity.LOW, value_type="proportion" if proportion else "rate")
    return Measure(about, "bench", "bench", Where("bench.json", 1, 1), Group(), tuple(rows))


def compare_all(measure: Measure) -> int:
    """The pure comparison of each row with a fixed benchmark, twice; how many were made."""
    benchmark = Decimal(15)
    for row in measure.rows:
        compare(row.value, row.lower95, row.upper95, benchmark, Polarity.LOW)
        compare(row.value, row.lower95, row.upper95, benchmark, Polarity.LOW)
    return 2 * len(measure.rows)


def trend_all(series: list[list[TrendPoint]], *, proportion: bool) -> int:
    """The pure test of each series; how many were made."""
    for points in series:
        recent_trend(points, proportion=proportion, polarity=Polarity.LOW)
    return len(series)


def points_of(measure: Measure) -> list[list[TrendPoint]]:
    """The series of a measure as the trend takes them."""

    def point(row: Row) -> TrendPoint:
        numbers = (row.value, row.lower95, row.upper95, row.count, row.denominator)
        return TrendPoint(row.period.start, row.period.months, *(float(n) if n is not None else None for n in numbers))

    return [[point(row) for row in series.rows] for series in measure.all_series.values()]


def find_all(measure: Measure, areas: Gazetteer) -> int:
    """Everything that a build asks of a measure: each row against England and its region, each series' trend."""
    findings = Findings(measure, areas)
    for row in measure.rows:
        for benchmark in BENCHMARKS:
            findings.comparison(row, benchmark)
    for series in measure.all_series.values():
        findings.trend(series)
    return len(measure.rows)


def timed(what: str, rows: int, work: Callable[[], int]) -> str:
    """A line of the report."""
    begun = perf_counter()
    work()
    seconds = perf_counter() - begun
    return f"{what:<44}{seconds:8.2f} s {rows / seconds:12,.0f} rows/s"


def report(rows: int) -> list[str]:
    """The report's lines for so many rows."""
    areas = places(rows)
    rate, share = made(areas), made(areas, proportion=True)
    series, known = points_of(rate), gazetteer(areas, [], [], areas[-1].code)
    many = len(rate.rows)
    return [
        timed("two comparisons a row", many, lambda: compare_all(rate)),
        timed("a trend a series of ten, by limits", many, lambda: trend_all(series, proportion=False)),
        timed("a trend a series of ten, by counts", many, lambda: trend_all(series, proportion=True)),
        timed("all findings of a rate", many, lambda: find_all(rate, known)),
        timed("all findings of a proportion", many, lambda: find_all(share, known)),
    ]


if __name__ == "__main__":
    print(*report(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000), sep="\n")
