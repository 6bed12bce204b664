"""Many charts: each drawn once, from the store where it is whole, with the same bytes in one process or several."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jsna_charts import pool
from jsna_charts.cache import ChartStore, key
from jsna_charts.pool import draw_all
from jsna_charts.render import render
from jsna_charts.samples.compare import COMPARE
from jsna_charts.samples.target import TARGET
from jsna_charts.samples.trend import TREND
from jsna_charts.spec import Spec


def test_charts_come_back_in_the_order_of_their_specs_each_drawn_once(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    drawn = draw_all([TREND, COMPARE, TREND], ChartStore(tmp_path), lambda done, total: heard.append((done, total)))
    assert drawn.svgs == (render(TREND), render(COMPARE), render(TREND))
    assert drawn.drawn == 2
    assert heard == [(1, 2), (2, 2)]


def test_a_second_time_nothing_is_drawn(tmp_path: Path) -> None:
    store = ChartStore(tmp_path)
    first = draw_all([TREND, TARGET], store)
    again = draw_all([TREND, TARGET, COMPARE], store)
    assert again.svgs[:2] == first.svgs
    assert again.drawn == 1


def test_a_damaged_entry_is_drawn_again(tmp_path: Path) -> None:
    store = ChartStore(tmp_path)
    whole = draw_all([TREND], store)
    next(tmp_path.rglob("*.chart")).write_bytes(b"")
    mended = draw_all([TREND], store)
    assert mended == whole
    assert store.read(key(TREND)) == whole.svgs[0]


def test_no_specs_give_no_charts(tmp_path: Path) -> None:
    assert draw_all([], ChartStore(tmp_path)).svgs == ()


def test_processes_draw_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    specs: list[Spec] = [replace(TREND, title=f"Measure {number}") for number in range(9)]
    monkeypatch.setattr(pool, "SERIAL", 1)
    monkeypatch.setattr("jsna_charts.pool.os.cpu_count", lambda: 2)
    several = draw_all(specs, ChartStore(tmp_path / "several"))
    monkeypatch.setattr(pool, "SERIAL", 100)
    one = draw_all(specs, ChartStore(tmp_path / "one"))
    assert several == one
    assert several.drawn == 9


def test_a_chart_that_cannot_be_drawn_keeps_its_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at most three"):
        draw_all([replace(TREND, benchmarks=TREND.benchmarks * 2)], ChartStore(tmp_path))
