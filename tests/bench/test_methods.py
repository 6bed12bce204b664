"""The benchmark itself: that it still runs, and measures what it says."""

from __future__ import annotations

from dataclasses import replace

from bench.methods import compare_all, find_all, made, places, points_of, report, trend_all
from jsna.data.areas import gazetteer
from jsna.data.findings import Findings
from jsna.methods.polarity import Polarity
from jsna.methods.trend import TrendPoint, recent_trend


def test_the_benchmark_makes_the_rows_it_was_asked_for() -> None:
    areas = places(400)
    measure = made(areas)
    assert len(measure.rows) == 400
    assert compare_all(measure) == 800
    assert trend_all(points_of(measure), proportion=False) == 40
    assert find_all(measure, gazetteer(areas, [], [], areas[-1].code)) == 400


def test_the_report_has_a_line_for_each_thing_measured() -> None:
    lines = report(400)
    assert len(lines) == 5
    assert all(line.endswith(" rows/s") for line in lines)


def test_a_trend_by_the_recent_rows_alone_is_that_of_the_whole_series() -> None:
    areas = places(400)
    measure = made(areas)
    findings = Findings(measure, gazetteer(areas, [], [], areas[-1].code))
    for series in measure.all_series.values():
        for gaps in ((), (1,), (6,), (2, 3, 4, 5, 6), (7, 8, 9)):
            rows = [replace(row, value=None) if i in gaps else row for i, row in enumerate(series.rows)]
            projected = replace(rows[-1], marker="f") if 9 in gaps else rows[-1]
            points = [
                TrendPoint(
                    r.period.start, r.period.months, float(r.value) if r.value is not None else None,
                    float(r.lower95 or 0), float(r.upper95 or 0),
                )
                for r in rows
            ]  # fmt: skip
            last = max(i for i, row in enumerate(rows) if row.value is not None)
            whole = recent_trend(points[: last + 1], proportion=False, polarity=Polarity.LOW)
            found = findings.tested(replace(series, rows=(*rows[:-1], projected)))
            assert (found.label, found.reason, found.chi2) == (whole.label, whole.reason, whole.chi2)
