"""A profile in words: on how many measures the area is better, similar or worse, and which they are."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Polarity, ProfileSpec, Spine, Status
from jsna_charts.wording import clean, listed, number, shown, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import NO_DATA, cell
from jsna_charts.words.sentences import absences, composed, tally, which

_RANGE = ("Lowest", "Lower quartile", "Upper quartile", "Highest")
_FOREMOST = 3  # so many are named where many are worse
_GOOD = {Polarity.HIGH: "Higher is better", Polarity.LOW: "Lower is better", Polarity.NONE: "Neither"}


def words(spec: ProfileSpec) -> Words:
    """The profile in words."""
    spines = _spines(spec)
    known = [spine for spine in spines if shown(spine)]
    area, benchmark = clean(spec.area), clean(spec.benchmark)
    heading = f"{clean(spec.title)}: " if clean(spec.title) != area else ""
    if not known:
        many = f"any of {len(spines)} measures" if len(spines) != 1 else "the one measure shown"
        return composed([f"{heading}{area} has no value for {many}."], _more(spec, spines, known), _title(spec))
    opening = heading + tally(area, benchmark, [spine.status for spine in known], len(spines))
    return composed([opening, *_worst(known, benchmark)], _more(spec, spines, known), _title(spec))


def table(spec: ProfileSpec) -> Table:
    """A row for each measure: both values, the comparison, and the range of the peers."""
    grouped = any(clean(group.title) for group in spec.groups)
    head = [*(["Group"] if grouped else []), "Measure", "Period", clean(spec.area), clean(spec.benchmark)]
    head += [f"Compared with {clean(spec.benchmark)}", *_RANGE, "Which is better"]
    rows = []
    for group in spec.groups:
        for spine in group.rows:
            lead = (clean(group.title) or "None",) if grouped else ()
            rows.append((*lead, *_row(spine)))
    return Table(", ".join(_title(spec)), tuple(head), tuple(rows))


def _row(spine: Spine) -> tuple[str, ...]:
    status = spine.status.value if shown(spine) else Status.NOT_COMPARED.value
    spread = spine.spread
    ends = (spread.lowest, spread.lower_quartile, spread.upper_quartile, spread.highest) if spread else ()
    limits = tuple(number(end, spine.unit) for end in ends) or ("Not available",) * len(_RANGE)
    name = ", ".join(filter(None, (clean(spine.name), clean(spine.unit.name))))
    benchmark = clean(spine.benchmark_text) or NO_DATA
    return name, clean(spine.period), cell(spine, spine.unit), benchmark, status, *limits, _GOOD[spine.polarity]


def _title(spec: ProfileSpec) -> tuple[str, ...]:
    parts = (clean(spec.title), clean(spec.area), f"compared with {clean(spec.benchmark)}")
    return tuple(dict.fromkeys(parts))


def _spines(spec: ProfileSpec) -> list[Spine]:
    return [spine for group in spec.groups for spine in group.rows]


def _worst(known: Sequence[Spine], benchmark: str) -> list[str]:
    """Which measures are worse, where they are few enough to say at once; of more those that are furthest off."""
    worse = [spine for spine in known if spine.status is Status.WORSE]
    if len(worse) <= 5:
        return which(Status.WORSE, benchmark, [_figure(spine) for spine in worse])
    off = sorted(((far, spine) for spine in worse if (far := _distance(spine)) is not None), key=lambda one: -one[0])
    named = [_figure(spine) for _, spine in off[:_FOREMOST]]
    return [f"Worse than {benchmark} above all: {listed(named)}."] if named else []


def _distance(spine: Spine) -> float | None:
    """How far a value is from its benchmark, as a share of the range of its peers."""
    spread, value, held = spine.spread, spine.value, spine.benchmark
    if spread is None or value is None or held is None or spread.highest <= spread.lowest:
        return None
    return abs(value - held) / (spread.highest - spread.lowest)


def _more(spec: ProfileSpec, spines: Sequence[Spine], known: Sequence[Spine]) -> list[str]:
    said = []
    for status in Status:
        if status is not Status.WORSE or sum(spine.status is Status.WORSE for spine in known) > 5:
            said += which(status, clean(spec.benchmark), [_figure(s) for s in known if s.status is status])
    said += absences([(spine.name, spine) for spine in spines])
    peers = clean(spec.peers)
    return [*said, f"The table gives the range of {peers}." if peers and any(s.spread for s in spines) else ""]


def _figure(spine: Spine) -> str:
    against = f", {clean(spine.benchmark_text)}" if clean(spine.benchmark_text) else ""
    return f"{clean(spine.name)} ({written(spine, spine.unit)}{against})"
