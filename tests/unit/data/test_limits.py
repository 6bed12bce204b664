"""Limits from counts: only where they are asked for, and never in place of what is published."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from jsna.data.measures import Measure, Row
from jsna.problems import Problem
from unit.data.making import loaded, write

HEAD = "Area,Period,Value,Low,High,Count,People,Marker"
ROLES = ("area", "period", "value", "lower95", "upper95", "count", "denominator", "marker")


def measure(root: Path, lines: Sequence[str], head: str = HEAD, **entry: Any) -> tuple[Measure, list[Problem]]:
    """The one measure of a table, and the problems."""
    roles = dict(zip(HEAD.split(","), ROLES, strict=True))
    text = ("Area", "Period", "Marker")
    fields = [{"name": n, "type": "string" if n in text else "number", "role": roles[n]} for n in head.split(",")]
    table = {"name": "table", "path": "table.csv", "schema": {"fields": fields}}
    told = {"name": "smoking", "title": "Smoking", "resource": "table", "unit": "%", "polarity": "low", **entry}
    descriptor = {"name": "example", "resources": [table], "measures": [told]}
    write(root, descriptor, {"table.csv": "\n".join((head, *lines)) + "\n"})
    catalogue, problems = loaded(root)
    return catalogue.measures["smoking"], problems.found


def only(root: Path, line: str, **entry: Any) -> Row:
    """The one row of a table of one line, without a problem."""
    found, problems = measure(root, [line], **entry)
    assert problems == []
    return found.rows[0]


def near(row: Row) -> tuple[float, float]:
    """A row's 95% limits."""
    return float(row.lower95 or -1), float(row.upper95 or -1)


def test_wilson_s_limits_are_worked_out_for_a_percentage(tmp_path: Path) -> None:
    row = only(tmp_path, "E10000016,2023,65,,,65,100,", limits="wilson")
    assert near(row) == pytest.approx((55.254443, 73.635752), abs=1e-6)  # PHEindicatormethods, testdata_Byars_Wilson
    assert float(row.lower998 or 0) == pytest.approx(49.549466, abs=1e-6)


def test_a_rate_has_exact_limits_below_ten_events_and_byar_s_above(tmp_path: Path) -> None:
    few = only(tmp_path, "E10000016,2023,5000,,,5,100,", limits="rate", unit="per 100,000")
    assert near(few) == pytest.approx((1623.486390, 11668.332079), abs=1e-6)  # PHEindicatormethods, testdata_Rate
    many = only(tmp_path, "E10000016,2023,20000,,,20,100,", limits="rate", unit="per 100,000")
    assert near(many) == pytest.approx((12211.428835, 30889.880369), abs=1e-6)


def test_without_being_asked_for_there_are_none(tmp_path: Path) -> None:
    assert only(tmp_path, "E10000016,2023,65,,,65,100,").lower95 is None


def test_published_limits_stay(tmp_path: Path) -> None:
    row = only(tmp_path, "E10000016,2023,65,60,70,65,100,", limits="wilson")
    assert (row.lower95, row.upper95) == (Decimal(60), Decimal(70))


def test_a_value_is_worked_out_only_where_none_is_published(tmp_path: Path) -> None:
    assert only(tmp_path, "E10000016,2023,,,,1,3,", limits="wilson").value == Decimal("33.333333")
    found, problems = measure(tmp_path, ["E10000016,2023,65,100"], "Area,Period,Count,People", limits="wilson")
    assert (found.rows[0].value, problems) == (Decimal(65), [])


def test_a_weighted_value_gets_none_and_the_author_is_told(tmp_path: Path) -> None:
    lines = ["E10000016,2023,66.1,,,65,100,", "E10000016,2022,64.9,,,65,100,"]  # the second is off by its last digit
    found, problems = measure(tmp_path, lines, limits="wilson")
    assert [row.lower95 is None for row in found.rows] == [True, False]
    (problem,) = problems
    assert (problem.code, problem.severity) == ("weighted-value", "warning")
    assert problem.message == (
        "The value of 1 row of “Smoking” is not its count's share of its denominator, so it gets no limits."
    )


@pytest.mark.parametrize("numbers", ["2030,12,,,12,100,f", "2023,0,,,0,0,", "2023,12,,,12,,"])
def test_projections_and_counts_of_nobody_get_none(tmp_path: Path, numbers: str) -> None:
    found, _ = measure(tmp_path, [f"E10000016,{numbers}", "E10000016,2022,65,,,65,100,"], limits="wilson")
    assert [row.lower95 is None for row in found.rows] == [True, False]
