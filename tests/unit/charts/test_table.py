"""The data behind each chart as words, no cell empty."""

from __future__ import annotations

from dataclasses import replace

import pytest

from jsna_charts.samples.compare import COMPARE
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import GAPS, TREND
from jsna_charts.spec import Spec
from jsna_charts.table import Table, table
from unit.charts.drawings import ALL


def test_a_trend_has_a_column_for_each_line_and_the_limits() -> None:
    found = table(replace(TREND, benchmarks=TREND.benchmarks[1:]))
    assert found.caption == "Adults who smoke, Wold"
    assert found.header == ("Period", "Wold", "Lower limit", "Upper limit", "England")
    assert found.rows[0] == ("2014", "18.2%", "17.2%", "19.2%", "17.8%")
    assert len(found.rows) == 10


def test_gaps_provisional_projected_and_breaks_are_in_words() -> None:
    rows = {row[0]: row[1:] for row in table(GAPS).rows}
    assert rows["2018"] == ("Suppressed", "Not available", "Not available", "None")
    assert rows["2020"][0] == "Not collected"
    assert rows["2022"][-1] == "Not comparable with earlier periods: New boundaries"
    assert rows["2023"][0] == "14.0% (provisional)"
    assert rows["2024"][0] == "13.0% (projected)"


def test_a_comparison_has_each_area_and_the_benchmark() -> None:
    found = table(COMPARE)
    assert found.header == ("Area", "Value", "Lower limit", "Upper limit", "Compared with England")
    assert found.rows[0] == ("Thorne", "18.0%", "16.0%", "20.0%", "Worse")
    assert found.rows[5] == (
        *("Dunsford", "Suppressed: fewer than 8 people", "Not available", "Not available", "Not compared"),
    )
    assert found.rows[6][:2] == ("England", "11.6%")


def test_a_target_has_history_and_promises_in_order_of_time() -> None:
    rows = table(TARGET).rows
    assert rows[5][:3] == ("2019", "Baseline", "15.8%")
    assert [row[:3] for row in rows[9:]] == [
        ("2023", "Value", "12.9%"),
        ("2026", "Milestone", "9%"),
        ("2030", "Target", "5%"),
    ]


def test_a_baseline_from_before_the_history_is_a_row_of_its_own() -> None:
    spec = replace(TARGET, subject=replace(TARGET.subject, readings=TARGET.subject.readings[6:]))
    assert table(spec).rows[0][:3] == ("2019", "Baseline", "15.8%")


def test_a_suppressed_number_that_was_left_in_is_not_in_the_table() -> None:
    bar = replace(COMPARE.bars[5], value=77.0, lower=76.0, upper=78.0)
    found = table(replace(COMPARE, bars=(COMPARE.bars[0], bar)))
    assert not any(number in str(found) for number in ("77", "76", "78"))


@pytest.mark.parametrize("spec", ALL.values(), ids=ALL)
def test_every_row_is_as_wide_as_the_header_and_no_cell_is_empty(spec: Spec) -> None:
    found: Table = table(spec)
    assert found.rows
    assert {len(row) for row in found.rows} == {len(found.header)}
    assert all(cell for row in (found.header, *found.rows) for cell in row)
