"""Words and tables of entries in rows, that bars and dots share."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Bar, BarSpec, DotsSpec, Entry
from jsna_charts.wording import absence, clean, listed, shown, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import LIMITS, NOT_APPLICABLE, bounded, cell, limits_of
from jsna_charts.words.sentences import benchmark, composed, figure, lower_first, together

RowsSpec = BarSpec | DotsSpec


def words(spec: RowsSpec) -> Words:
    """The entries that the page is about, the highest and the lowest of each series, and those without a value."""
    names, lead = series(spec.entries), heading(spec.title, spec.about)
    several = len(names) > 1
    about, found = _about(spec), [_series(spec, name, several) for name in names]
    opening = (
        f"{lead}: {about[0]}"
        if about
        else f"{lead}."
        if several
        else f"{lead}: {found[0] if found else 'no values to show.'}"
    )
    said = [] if found and found[0] in opening else [capital(sentence) for sentence in found]
    more = [_counted(len(spec.entries), spec.what), _reference(spec), *_absent(spec)]
    return composed([opening, *said], more, (spec.title, spec.about))


def table(spec: RowsSpec) -> Table:
    """A row for each entry; a column for each series, and its limits where it has any."""
    names = series(spec.entries) or ("Value",)
    limits = [name for name in names if bounded(_bars(spec.entries, name))]
    header, rows = [clean(spec.what)], [[clean(entry.name)] for entry in spec.entries]
    for name in names:
        title = clean(name) if len(names) > 1 else "Value"
        lead = f"{title}: " if len(names) > 1 else ""
        header += [
            title,
            *((lead + lower_first(limit) if lead else limit for limit in LIMITS) if name in limits else ()),
        ]
        for row, entry in zip(rows, spec.entries, strict=True):
            bar = next((bar for bar in entry.bars if bar.name == name), None)
            row += [cell(bar, spec.unit), *(limits_of(bar, spec.unit) if name in limits else ())]
    if spec.reference is not None:
        blank = [NOT_APPLICABLE] * (len(header) - 2)
        rows.append([clean(spec.reference.name), clean(spec.reference.text), *blank])
    return Table(heading(spec.title, spec.about), tuple(header), tuple(map(tuple, rows)))


def heading(*parts: str) -> str:
    """`Adults who smoke, Wold, 2023`."""
    return ", ".join(filter(None, map(clean, parts)))


def series(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The names of the series in their order."""
    return tuple(dict.fromkeys(bar.name for entry in entries for bar in entry.bars))


def extremes(named: Sequence[tuple[str, str, float]]) -> str:
    """`highest in Thorne (18.0%), lowest in Ashmoor (9.1%)` of (name, value as written, value)."""
    high, low = max(named, key=lambda item: item[2]), min(named, key=lambda item: item[2])
    if len(named) == 1:
        return f"{named[0][0]} {named[0][1]}"
    if high[2] == low[2]:
        return f"all the same, {high[1]}"
    return f"highest for {together(named, high)}, lowest for {together(named, low)}"


def capital(text: str) -> str:
    """A clause as a sentence."""
    return text[:1].upper() + text[1:]


def _about(spec: RowsSpec) -> list[str]:
    emphasised = [(entry, bar) for entry in spec.entries for bar in entry.bars if bar.emphasis and shown(bar)]
    said = [f"{clean(entry.name)} {written(bar, spec.unit)}" for entry, bar in emphasised]
    return [f"{listed(said)}."] if said else []


def _counted(count: int, what: str) -> str:
    return f"{count} {'row' if count == 1 else 'rows'} shown, by {lower_first(clean(what))}."


def _series(spec: RowsSpec, name: str, several: bool) -> str:
    pairs = [(entry, bar) for entry in spec.entries for bar in entry.bars if bar.name == name and shown(bar)]
    lead = f"{clean(name)}: " if several else ""
    if not pairs:
        return f"{lead}no values to show."
    said = extremes([(clean(entry.name), written(bar, spec.unit), figure(bar)) for entry, bar in pairs])
    return f"{lead}{said}."


def _reference(spec: RowsSpec) -> str:
    return f"{benchmark(spec.reference.name, spec.reference.text)} is marked." if spec.reference else ""


def _absent(spec: RowsSpec) -> list[str]:
    several = len(series(spec.entries)) > 1
    gaps = [(entry, bar) for entry in spec.entries for bar in entry.bars if not shown(bar)]
    return [f"{heading(entry.name, bar.name if several else '')}: {lower_first(absence(bar))}." for entry, bar in gaps]


def _bars(entries: Sequence[Entry], name: str) -> list[Bar]:
    return [bar for entry in entries for bar in entry.bars if bar.name == name]
