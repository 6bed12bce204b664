"""An inequality in words: the two ends and the gap between them, or the highest and the lowest group."""

from __future__ import annotations

from jsna_charts.spec import Bar, InequalitySpec, Status
from jsna_charts.wording import absence, clean, shown, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import LIMITS, NOT_APPLICABLE, bounded, cell, limits_of
from jsna_charts.words.rows import capital, extremes, heading
from jsna_charts.words.sentences import benchmark, composed, counted, figure, lower_first, stop


def words(spec: InequalitySpec) -> Words:
    """The inequality in words."""
    held = [bar for bar in spec.groups if shown(bar)]
    lead = heading(spec.title, spec.place, spec.period)
    opening = f"{lead}: {_ends(held, spec) if spec.ordered else extremes(_named(held, spec))}." if held else ""
    nothing = f"{lead}: no values for any of {len(spec.groups)} groups."
    mean = benchmark(spec.average.name, spec.average.text) if spec.average else ""
    compared = counted([bar.status for bar in held], mean) if mean else ""
    average = f"{mean} is the average." if mean and held else ""
    more = [
        f"{_many(len(spec.groups))} shown, by {lower_first(clean(spec.by))}.",
        stop(clean(spec.slope.text)) if spec.slope and spec.ordered else "",
        _extremes(held, spec) if spec.ordered else "",
        *(f"{clean(bar.name)}: {lower_first(absence(bar))}." for bar in spec.groups if not shown(bar)),
    ]
    alt = [opening or nothing, stop(clean(spec.gap)), compared or average]
    return composed(alt, more, (spec.title, spec.place, spec.by, spec.period))


def table(spec: InequalitySpec) -> Table:
    """A row for each group in its order, and the average last."""
    limits = bounded(spec.groups)
    compared = spec.average is not None and any(bar.status is not Status.NOT_COMPARED for bar in spec.groups)
    against = [f"Compared with {clean(spec.average.name)}"] if spec.average is not None and compared else []
    header = (clean(spec.by), "Value", *(LIMITS if limits else ()), *against)
    rows = []
    for bar in spec.groups:
        status = [bar.status.value if shown(bar) else Status.NOT_COMPARED.value] if compared else []
        rows.append((clean(bar.name), cell(bar, spec.unit), *(limits_of(bar, spec.unit) if limits else ()), *status))
    if spec.average is not None:
        blank = (NOT_APPLICABLE,) * (len(header) - 2)
        rows.append((clean(spec.average.name), clean(spec.average.text), *blank))
    return Table(heading(spec.title, spec.place, spec.period), header, tuple(rows))


def _ends(held: list[Bar], spec: InequalitySpec) -> str:
    """`18.4% for Quintile 1 (most deprived) and 6.0% for Quintile 5 (least deprived)`."""
    if len(held) == 1:
        return f"{clean(held[0].name)} {written(held[0], spec.unit)}"
    first, last = (_ending(bar, spec) for bar in (held[0], held[-1]))
    return f"{first} and {last}"


def _ending(bar: Bar, spec: InequalitySpec) -> str:
    """A value and its group, with the words that stand under the group at either end."""
    name = clean(bar.name)
    end = spec.ends[0] if bar is spec.groups[0] else spec.ends[1] if bar is spec.groups[-1] else ""
    aside = f" ({lower_first(clean(end))})" if clean(end) and clean(end).lower() not in name.lower() else ""
    return f"{written(bar, spec.unit)} for {name}{aside}"


def _named(held: list[Bar], spec: InequalitySpec) -> list[tuple[str, str, float]]:
    return [(clean(bar.name), written(bar, spec.unit), figure(bar)) for bar in held]


def _extremes(held: list[Bar], spec: InequalitySpec) -> str:
    said = extremes(_named(held, spec)) if len(held) > 1 else ""
    return f"{capital(said)}." if said else ""


def _many(count: int) -> str:
    return "One group" if count == 1 else f"{count} groups"
