"""What charts cost, as ratios of one run: `python -m bench.charts`, with the code's folders and `tests` on the path.

A trend and a comparison of thirty areas are held against the same charts drawn in the ordinary way (pyplot, constrained
layout); two processes against one; a full cache against its aim; and drawings against their aims in size.
"""

from __future__ import annotations

import gzip
import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter
from unittest import mock

from matplotlib import pyplot
from matplotlib.figure import Figure

from jsna_charts import pool
from jsna_charts.cache import ChartStore
from jsna_charts.render import render
from jsna_charts.samples import samples
from jsna_charts.spec import CompareSpec, Spec, TrendSpec

ROUNDS = 9
MANY = 200


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median time of a piece of work, after one round that does not count."""
    work()
    times = []
    for _ in range(rounds):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times)


def ordinary_trend(spec: TrendSpec) -> bytes:
    """The same readings with a band, benchmark lines and a legend, as anybody would draw them."""
    figure, axes = pyplot.subplots(layout="constrained", figsize=(6.4, 4))
    for line in (spec.subject, *spec.benchmarks):
        readings = [r for r in line.readings if r.value is not None]
        axes.plot([r.at for r in readings], [r.value or 0 for r in readings], label=line.name, marker="o")
    limited = [r for r in spec.subject.readings if r.lower is not None]
    low, high = ([(r.lower or 0.0) for r in limited], [(r.upper or 0.0) for r in limited])
    axes.fill_between([r.at for r in limited], low, high, alpha=0.3)
    axes.set_title(spec.title)
    axes.legend()
    return _written(figure)


def ordinary_compare(spec: CompareSpec) -> bytes:
    """The same bars with intervals and a benchmark's line."""
    figure, axes = pyplot.subplots(layout="constrained", figsize=(6.4, 9))
    bars = [bar for bar in spec.bars if bar.value is not None]
    below = [(bar.value or 0) - (bar.lower or bar.value or 0) for bar in bars]
    ends = [below, [(bar.upper or bar.value or 0) - (bar.value or 0) for bar in bars]]
    axes.barh([bar.name for bar in bars], [bar.value or 0 for bar in bars], xerr=ends)
    for place, bar in enumerate(bars):
        axes.text(bar.upper or bar.value or 0, place, bar.text)
    axes.axvline(spec.reference.value if spec.reference else 0)
    return _written(figure)


def _written(figure: Figure) -> bytes:
    file = BytesIO()
    figure.savefig(file, format="svg")
    pyplot.close(figure)
    return file.getvalue()


def many() -> list[Spec]:
    """Two hundred trends that all differ."""
    first = samples("trend")["usual"]
    assert isinstance(first, TrendSpec)
    return [replace(first, title=f"{first.title} {number}") for number in range(MANY)]


def cold(specs: Sequence[Spec], workers: int) -> float:
    """The time to draw charts of which none is in the cache, in so many processes."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.object(os, "cpu_count", return_value=workers):
        begun = perf_counter()
        pool.draw_all(specs, ChartStore(Path(folder)))
        return perf_counter() - begun


def warm(specs: Sequence[Spec]) -> float:
    """The time for a chart that is in the cache."""
    with tempfile.TemporaryDirectory() as folder:
        store = ChartStore(Path(folder))
        pool.draw_all(specs, store)
        return seconds(lambda: pool.draw_all(specs, store), 3) / len(specs)


def zipped(spec: Spec) -> float:
    """A drawing's size in kB, gzipped."""
    return len(gzip.compress(render(spec).encode(), 9, mtime=0)) / 1000


def report() -> list[str]:
    """A line for each thing measured, its aim beside it."""
    trend, compare, drawn = samples("trend")["usual"], samples("compare")["crowded"], many()
    assert isinstance(trend, TrendSpec)
    assert isinstance(compare, CompareSpec)
    lines = []
    for name, ours, theirs in (
        ("a trend", lambda: render(trend), lambda: ordinary_trend(trend)),
        ("thirty areas", lambda: render(compare), lambda: ordinary_compare(compare)),
    ):
        own, other = seconds(ours), seconds(theirs)
        times = f"{own * 1000:.0f} ms against {other * 1000:.0f} ms"
        lines.append(f"{name}: {times}, {other / own:.1f} times faster (aim: 3.5)")
    one, two = cold(drawn, 1), cold(drawn, 2)
    lines.append(f"{MANY} charts cold: {one:.1f} s in one process, {two:.1f} s in two, {one / two:.2f} times faster")
    lines.append(f"a chart from the cache: {warm(drawn) * 1000:.2f} ms (aim: under 1)")
    lines.append(f"a trend: {zipped(trend):.1f} kB gzipped (aim: 5)")
    lines.append(f"a map of twelve areas: {zipped(samples('map')['usual']):.1f} kB gzipped (aim: 10)")
    return lines


if __name__ == "__main__":
    print("\n".join(report()))
