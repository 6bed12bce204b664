"""Lines in words: where each ends, where it began, and what is missing."""

from __future__ import annotations

from jsna_charts.spec import Line, LineSpec
from jsna_charts.wording import clean, listed, written
from jsna_charts.words import Table, Words
from jsna_charts.words.cells import LIMITS, bounded, cell, limits_of
from jsna_charts.words.sentences import composed, figure, lower_first
from jsna_charts.words.series import ahead, breaks, comparable, gaps, latest, nothing, observed, reach, span, when
from jsna_charts.words.trend import note


def words(spec: LineSpec) -> Words:
    """Each line's last value and its first that may be compared; then its extremes, breaks and gaps."""
    if not spec.lines:
        return composed([f"{clean(spec.title)}: no values to show."], [], (spec.title,))
    several = len(spec.lines) > 1
    said = [_course(line, spec) for line in spec.lines]
    opening = f"{clean(spec.title)}: {said[0]}" if several else f"{clean(spec.title)}, {said[0]}"
    more = [sentence for line in spec.lines for sentence in _more(line, spec, several)]
    return composed(
        [opening, *said[1:]], more, (spec.title, listed([clean(line.name) for line in spec.lines]), *_reach(spec))
    )


def table(spec: LineSpec) -> Table:
    """A row for each place along the axis, a column for each line; limits where there is one line."""
    labels = {r.at: clean(r.period) for line in reversed(spec.lines) for r in line.readings}
    limits = len(spec.lines) == 1 and bounded(spec.lines[0].readings)
    noted = any(clean(gap.reason) for line in spec.lines for gap in line.breaks)
    header = [clean(spec.across), *(clean(line.name) for line in spec.lines), *(LIMITS if limits else ())]
    found = [{reading.at: reading for reading in line.readings} for line in spec.lines]
    rows = []
    for at in sorted(labels):
        row = [labels[at], *(cell(held.get(at), spec.unit) for held in found)]
        row += limits_of(found[0].get(at), spec.unit) if limits else ()
        rows.append((*row, *([_notes(spec, at, sorted(labels))] if noted else [])))
    return Table(clean(spec.title), (*header, *(["Note"] if noted else [])), tuple(rows))


def _notes(spec: LineSpec, at: float, times: list[float]) -> str:
    found = dict.fromkeys(note(line, at, times) for line in spec.lines)
    return "; ".join(text for text in found if text != "None") or "None"


def _course(line: Line, spec: LineSpec) -> str:
    last = latest(line)
    if last is None:
        return f"{clean(line.name)}: {nothing(line)}."
    first = comparable(line, last)[0]
    was = f" It was {written(first, spec.unit)} in {when(first)}." if first is not last else ""
    return f"{clean(line.name)}: {written(last, spec.unit)} in {when(last)}.{was}"


def _more(line: Line, spec: LineSpec, several: bool) -> list[str]:
    values = observed(line)
    found = [span(line)]
    if len(values) > 2:
        high, low = max(values, key=figure), min(values, key=figure)
        found.append(
            f"The highest was {written(high, spec.unit)} in {when(high)},"
            f" the lowest {written(low, spec.unit)} in {when(low)}."
        )
    found += [*breaks(line), *gaps(line), *ahead(line, spec.unit, spec.assumption)]
    return [f"{clean(line.name)}: {lower_first(' '.join(found))}"] if several else found


def _reach(spec: LineSpec) -> tuple[str, ...]:
    longest = max(spec.lines, key=lambda line: len(line.readings))
    return reach(longest)
