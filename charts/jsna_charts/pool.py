"""Many charts at once: from the store where they are there, else drawn, in processes of their own when many are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_all_start_methods, get_context

from jsna_charts.cache import ChartStore, key
from jsna_charts.spec import Spec

SERIAL = 64
"""With fewer charts than this to draw, starting processes takes longer than drawing (measured on two cores)."""

BATCH = 4
"""Charts handed to a process at a time."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Drawn:
    """The charts, each at its spec's position, and how many of them had to be drawn."""

    svgs: tuple[str, ...]
    drawn: int


def draw_all(specs: Sequence[Spec], store: ChartStore, progress: Progress | None = None) -> Drawn:
    """Every spec's chart. Equal specs are drawn once; `progress(done, total)` hears of each chart drawn.

    Raises what `render` raises.
    """
    keys = [key(spec) for spec in specs]
    wanted = dict(zip(keys, specs, strict=True))
    held = {name: store.read(name) for name in wanted}
    missing = {name: wanted[name] for name, chart in held.items() if chart is None}
    charts = {name: chart for name, chart in held.items() if chart is not None}
    for name, chart in zip(missing, _drawings(missing), strict=True):
        store.write(name, chart)
        charts[name] = chart
        if progress is not None:
            progress(len(charts) - len(wanted) + len(missing), len(missing))
    return Drawn(tuple(charts[name] for name in keys), len(missing))


def _drawings(missing: Mapping[str, Spec]) -> Iterator[str]:
    """The charts in order, here or in processes: the same bytes either way."""
    workers = min(os.cpu_count() or 1, len(missing) // BATCH)
    if len(missing) < SERIAL or workers < 2:
        yield from map(_draw, missing.values())
        return
    # A forked copy of a process that has threads may hang; a fresh one can't.
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(workers, mp_context=get_context(method)) as executor:
        yield from executor.map(_draw, missing.values(), chunksize=BATCH)


def _draw(spec: Spec) -> str:
    from jsna_charts.render import render  # not before there is something to draw: a full cache needs no matplotlib

    return render(spec)
