"""A funnel plot in words: how many areas lie outside the limits, which, and where the page's own place is."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Beyond, Dot, FunnelSpec, State
from jsna_charts.wording import clean, listed, shown, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import NOT_APPLICABLE, cell
from jsna_charts.words.sentences import absences, benchmark, composed, extremes, figure

SAID = 6
"""More areas than this outside a limit are counted and not named: the table has them."""

_NO_LIMITS = "No limits"


def words(spec: FunnelSpec) -> Words:
    """The funnel plot in words."""
    heading = f"{clean(spec.title)}, {clean(spec.period)}"
    dots = [dot for dot in spec.dots if shown(dot)]
    title = (spec.title, spec.period)
    if not dots:
        return composed([f"{heading}: no values for any of {len(spec.dots)} areas."], _more(spec, dots), title)
    own = [_placed(dot, spec) for dot in dots if dot.emphasis]
    opening = f"{heading}: {listed(own)}." if own else f"{heading}."
    return composed([opening, *(_outside(spec, dots) if spec.limits else [])], _more(spec, dots), title)


def table(spec: FunnelSpec) -> Table:
    """A row for each area with its size, value, place among the limits and comparison; the benchmark last."""
    size, name = clean(spec.size), clean(spec.reference.name)
    head = ("Area", size[:1].upper() + size[1:] or "Size", "Value", "Limits", f"Compared with {name}")
    rows = []
    for dot in spec.dots:
        known = shown(dot)
        of_size = "Suppressed" if dot.state is State.SUPPRESSED else clean(dot.size_text)
        limits = (dot.beyond.value if spec.limits else _NO_LIMITS) if known else "Not available"
        rows.append(
            (
                *(clean(dot.name), of_size or "No data", cell(dot, spec.unit), limits),
                dot.status.value if known else "Not compared",
            )
        )
    rows.append((name, NOT_APPLICABLE, clean(spec.reference.text), *(NOT_APPLICABLE,) * 2))
    return Table(f"{clean(spec.title)}, {clean(spec.period)}", head, tuple(rows))


def _placed(dot: Dot, spec: FunnelSpec) -> str:
    value = f"{clean(dot.name)} {written(dot, spec.unit)}"
    return f"{value}, {_where(dot, spec)}" if spec.limits else value


def _where(dot: Dot, spec: FunnelSpec) -> str:
    """Where a value is among the limits: `above the 99.8% limit`."""
    if dot.beyond is Beyond.NONE:
        return "within the 95% limits"
    side = "above" if figure(dot) > spec.reference.value else "below"
    return f"{side} the {'99.8%' if dot.beyond is Beyond.OUTER_998 else '95%'} limit"


def _outside(spec: FunnelSpec, dots: Sequence[Dot]) -> list[str]:
    """How many lie within the limits, and which outside each: few by name, more by number."""
    within = sum(dot.beyond is Beyond.NONE for dot in dots)
    verb = "is" if within == 1 else "are"
    around = benchmark(spec.reference.name, spec.reference.text)
    said = [f"Of {len(dots)} areas, {within} {verb} within the 95% limits round {around}."] if len(dots) > 1 else []
    for limit in (Beyond.OUTER_998, Beyond.OUTER_95):
        for above in (True, False):
            held = [dot for dot in dots if dot.beyond is limit and (figure(dot) > spec.reference.value) is above]
            said += [_group(held, spec)] if held else []
    return said


def _group(held: Sequence[Dot], spec: FunnelSpec) -> str:
    where = _where(held[0], spec)
    if len(held) > SAID:
        return f"{len(held)} areas are {where}."
    names = listed([f"{clean(dot.name)} ({written(dot, spec.unit)})" for dot in held])
    return f"{where[:1].upper()}{where[1:]}: {names}."


def _more(spec: FunnelSpec, dots: Sequence[Dot]) -> list[str]:
    sized = sorted(dots, key=lambda dot: dot.size)
    said = [extremes(dots, len(spec.dots), spec.unit)] if len(dots) > 1 else []
    if len(sized) > 1:
        least, most = sized[0], sized[-1]
        ends = f"{clean(least.name)} ({clean(least.size_text)}) to {clean(most.name)} ({clean(most.size_text)})"
        said.append(f"Areas are from {ends} in size: {clean(spec.size)}.")
    said.append(
        "Of areas that differ by chance alone, 1 in 20 would lie outside the 95% limits." if spec.limits else ""
    )
    said.append(f"{clean(spec.reference.name)}: {clean(spec.reference.text)}.")
    return [*said, *absences([(dot.name, dot) for dot in spec.dots])]
