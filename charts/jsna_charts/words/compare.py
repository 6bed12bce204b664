"""A comparison in words: the place that it is about, the highest and the lowest, and how many stand where."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Bar, CompareSpec, Reference
from jsna_charts.wording import clean, listed, shown
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import LIMITS, NOT_APPLICABLE, bounded, cell, limits_of
from jsna_charts.words.sentences import absences, benchmark, composed, counted, extremes, placed


def words(spec: CompareSpec) -> Words:
    """The comparison in words."""
    return composed(_compare(spec), _compare_more(spec), (spec.title, spec.period))


def table(spec: CompareSpec) -> Table:
    """A row for each area, and the benchmark last."""
    limits = bounded(spec.bars)
    against = f"Compared with {clean(spec.reference.name)}" if spec.reference else ""
    header = ("Area", "Value", *(LIMITS if limits else ()), *([against] if against else []))
    rows = []
    for bar in spec.bars:
        shared = (clean(bar.name), cell(bar, spec.unit), *(limits_of(bar, spec.unit) if limits else ()))
        status = bar.status.value if shown(bar) else "Not compared"
        rows.append((*shared, *([status] if against else [])))
    if spec.reference is not None:
        blank = (NOT_APPLICABLE,) * (3 if limits else 1)
        rows.append((clean(spec.reference.name), clean(spec.reference.text), *blank))
    return Table(f"{clean(spec.title)}, {clean(spec.period)}", header, tuple(rows))


def _compare(spec: CompareSpec) -> list[str]:
    bars = [bar for bar in spec.bars if shown(bar)]
    heading = f"{clean(spec.title)}, {clean(spec.period)}"
    if not bars:
        return [f"{heading}: no values for any of {len(spec.bars)} areas."]
    subjects = [placed(bar, spec.unit, spec.reference) for bar in bars if bar.emphasis]
    opening = f"{heading}: {listed(subjects)}." if subjects else f"{heading}."
    if len(bars) == 1:
        return [opening if subjects else f"{heading}: {placed(bars[0], spec.unit, spec.reference)}."]
    return [opening, extremes(bars, len(spec.bars), spec.unit), _counts(bars, spec.reference)]


def _counts(bars: Sequence[Bar], reference: Reference | None) -> str:
    found = [bar.status for bar in bars]
    return counted(found, benchmark(reference.name, reference.text)) if reference is not None else ""


def _compare_more(spec: CompareSpec) -> list[str]:
    found = [f"{len(spec.bars)} areas shown." if len(spec.bars) != 1 else "One area shown."]
    if spec.reference is not None:
        found.append(f"{clean(spec.reference.name)}: {clean(spec.reference.text)}.")
    return found + absences([(bar.name, bar) for bar in spec.bars])
