"""Measures that tell of smaller places what another tells of larger ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from jsna.data.measures import Measure, Unknown
from jsna.problems import Problems
from jsna.reading import Text


def with_details(
    measures: Mapping[str, Measure], find: Callable[[str], Measure], problems: Problems
) -> dict[str, Measure]:
    """The measures, each that is a detail naming what it is a detail of as that is named now.

    What names no measure, itself, or another detail is reported at its line, and is a detail of nothing.
    """
    return {name: _settled(one, find, problems) if one.about.detail_of else one for name, one in measures.items()}


def _settled(measure: Measure, find: Callable[[str], Measure], problems: Problems) -> Measure:
    named = measure.about.detail_of
    where = named.where if isinstance(named, Text) else measure.where
    try:
        larger = find(named)
    except Unknown as error:
        problems.add(error.code, where, str(error), error.hint)
        return replace(measure, about=replace(measure.about, detail_of=""))
    if larger.name == measure.name or larger.about.detail_of:
        what = "itself" if larger.name == measure.name else f"“{larger.name}”, which is itself one"
        hint = "Name the measure that is published for the larger places."
        problems.add("bad-value", where, f"“{measure.name}” can't be a detail of {what}.", hint)
        return replace(measure, about=replace(measure.about, detail_of=""))
    return replace(measure, about=replace(measure.about, detail_of=larger.name))


def without_details(measures: Collection[Measure]) -> Iterator[Measure]:
    """The measures, less each that is a detail of another among them: one thing is told once."""
    names = {one.name for one in measures}
    return (one for one in measures if one.about.detail_of not in names)


def told_once(measures: Iterable[Measure], code: str) -> list[Measure]:
    """The measures with a row for an area, one for each thing: the detail where only that has a value there."""
    held = [one for one in measures if one.series(code).rows]
    silent = {one.name for one in held if one.series(code).latest is None}
    replaced = silent & {one.about.detail_of for one in held if one.name not in silent}
    return list(without_details([one for one in held if one.name not in replaced]))
