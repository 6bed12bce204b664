"""A population in words: how many people, how many of them are old or young, and where it differs from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.shares import Share, comparable, known, people, sexes, shares
from jsna_charts.spec import Band, PyramidSpec, State, Unit
from jsna_charts.wording import clean, listed, number
from jsna_charts.words import Table, Words
from jsna_charts.words.rows import heading
from jsna_charts.words.sentences import composed, lower_first

_COUNT, _SHARE = Unit(decimals=0), Unit("%")
_PERSONS_ONLY = "The source does not tell males and females apart."
_AGES = ((0, 20, "are under 20"), (20, 65, "20 to 64"), (65, 200, "65 or over"))


def words(spec: PyramidSpec) -> Words:
    """The population in words."""
    lead = heading(spec.title, spec.place, spec.period)
    title = (spec.title, spec.place, spec.period)
    if not any(map(known, spec.bands)):
        return composed([f"{lead}: no values to show."], _absent(spec), title)
    opening = f"{lead}: {number(people(spec.bands), _COUNT)} people{_female(spec.bands)}."
    apart = [] if sexes(spec.bands) else [_PERSONS_ONLY]
    found = [
        _ages(spec.bands, spec.place),
        _ages(spec.outline, spec.benchmark) if comparable(spec.bands, spec.outline) else "",
    ]
    more = [
        "One age band shown." if len(spec.bands) == 1 else f"{len(spec.bands)} age bands shown.",
        _largest(spec),
        *_differences(spec),
        *_absent(spec),
    ]
    return composed([opening, *found, *apart], more, title)


def table(spec: PyramidSpec) -> Table:
    """A row for each age band: counts, and shares of all people beside the benchmark's."""
    both = sexes(spec.bands)
    outline = shares(spec.outline) if comparable(spec.bands, spec.outline) else ()
    header = ["Age", *(("Males", "Females") if both else ()), "All people", "Share of all"]
    header += [f"{clean(spec.benchmark)}: share of all"] if outline else []
    rows = []
    for place, share in enumerate(shares(spec.bands)):
        band = share.band
        counts = (band.males, band.females, band.total) if both else (band.total,)
        row = [clean(band.name), *(_cell(count, band, _COUNT) for count in counts), _cell(share.total, band, _SHARE)]
        rows.append((*row, *([_cell(outline[place].total, outline[place].band, _SHARE)] if outline else ())))
    return Table(heading(spec.title, spec.place, spec.period), tuple(header), tuple(rows))


def _cell(value: float | None, band: Band, unit: Unit) -> str:
    return number(value, unit) if known(band) and value is not None else _why(band)


def _why(band: Band) -> str:
    return "Suppressed" if band.state is State.SUPPRESSED else "No data"


def _female(bands: Sequence[Band]) -> str:
    if not sexes(bands):
        return ""
    females = sum(band.females or 0.0 for band in bands if known(band))
    return f", {number(100.0 * females / (people(bands) or 1.0), _SHARE)} of them female"


def _ages(bands: Sequence[Band], place: str) -> str:
    """`In Wold 23.4% are under 20, 56.1% 20 to 64 and 20.5% 65 or over`; nothing where bands cross these ages."""
    starts = {band.start for band in bands}
    if not {20, 65} <= starts or not all(map(known, bands)) or not people(bands):
        return ""
    said = []
    for low, high, name in _AGES:
        part = sum(band.total or 0.0 for band in bands if low <= band.start < high)
        said.append(f"{number(100.0 * part / people(bands), _SHARE)} {name}")
    return f"In {clean(place)} {listed(said)}."


def _largest(spec: PyramidSpec) -> str:
    held = [share for share in shares(spec.bands) if share.total is not None]
    most = max(held, key=lambda share: share.total or 0.0)
    return f"The largest age band is {clean(most.band.name)} ({_said(most)})."


def _differences(spec: PyramidSpec) -> list[str]:
    """Where the place has most more, and most fewer, of its people than the benchmark has."""
    if not comparable(spec.bands, spec.outline):
        return []
    pairs = list(zip(shares(spec.bands), shares(spec.outline), strict=True))
    known_pairs = [(a, b) for a, b in pairs if a.total is not None and b.total is not None]
    apart = sorted(known_pairs, key=lambda pair: (pair[0].total or 0.0) - (pair[1].total or 0.0))
    if not apart:
        return []
    fewer, more = apart[0], apart[-1]
    return [
        f"Compared with {clean(spec.benchmark)}, its share is furthest above at {clean(more[0].band.name)}"
        f" ({_said(more[0])} against {_said(more[1])}) and furthest below at {clean(fewer[0].band.name)}"
        f" ({_said(fewer[0])} against {_said(fewer[1])})."
    ]


def _said(share: Share) -> str:
    return number(share.total or 0.0, _SHARE)


def _absent(spec: PyramidSpec) -> list[str]:
    return [f"{clean(band.name)}: {lower_first(_why(band))}." for band in spec.bands if not known(band)]
