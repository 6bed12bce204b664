"""Dots by two numbers in words: the ones that the page is about, and the ends of both scales."""

from __future__ import annotations

from jsna_charts.spec import Pair, ScatterSpec, State, Unit
from jsna_charts.wording import WITHHELD, clean, number
from jsna_charts.words import Table, Words
from jsna_charts.words.rows import extremes, heading
from jsna_charts.words.sentences import composed, lower_first

_FEW = 3


def words(spec: ScatterSpec) -> Words:
    """Both numbers of the dots that the page is about, then the highest and the lowest of each number."""
    dots = [dot for dot in spec.dots if dot.x is not None and dot.y is not None and dot.state not in WITHHELD]
    lead, title = heading(spec.title, spec.about), (spec.title, spec.about)
    axes = f"{clean(spec.x)} runs across, {lower_first(clean(spec.y))} up."
    if not dots:
        return composed([f"{lead}: no values to show."], [axes, *_absent(spec)], title)
    across = _ends(spec.x, [(clean(dot.name), _across(dot, spec), dot.x or 0.0) for dot in dots])
    up = _ends(spec.y, [(clean(dot.name), _up(dot, spec), dot.y or 0.0) for dot in dots])
    named = [_said(dot, spec) for dot in dots if dot.emphasis]
    few = named if len(named) <= _FEW else []
    return composed([f"{lead}.", *few, across, up], [axes, *(named if not few else []), *_absent(spec)], title)


def table(spec: ScatterSpec) -> Table:
    """A row for each dot."""
    header = (clean(spec.what), clean(spec.x), clean(spec.y))
    rows = tuple((clean(dot.name), _across(dot, spec), _up(dot, spec)) for dot in spec.dots)
    return Table(heading(spec.title, spec.about), header, rows)


def _said(dot: Pair, spec: ScatterSpec) -> str:
    x, y = lower_first(clean(spec.x)), lower_first(clean(spec.y))
    return f"{clean(dot.name)}: {x} {_across(dot, spec)}, {y} {_up(dot, spec)}."


def _across(dot: Pair, spec: ScatterSpec) -> str:
    return _written(dot.x, dot.x_text, dot, spec.x_unit)


def _up(dot: Pair, spec: ScatterSpec) -> str:
    return _written(dot.y, dot.y_text, dot, spec.y_unit)


def _written(value: float | None, text: str, dot: Pair, unit: Unit) -> str:
    if dot.state is State.SUPPRESSED:
        return "Suppressed"
    if value is None or dot.state is State.MISSING:
        return "No data"
    return clean(text) or number(value, unit)


def _ends(name: str, named: list[tuple[str, str, float]]) -> str:
    return f"{clean(name)}: {extremes(named)}."


def _absent(spec: ScatterSpec) -> list[str]:
    gone = [dot for dot in spec.dots if dot.x is None or dot.y is None or dot.state in WITHHELD]
    return [f"{clean(dot.name)}: {'suppressed' if dot.state is State.SUPPRESSED else 'no data'}." for dot in gone]
