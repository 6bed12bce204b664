"""Imports a Fingertips export into a package: the file as it is, its descriptor, and an account of what changed.

Nothing is written before the whole has been loaded, out of the way, the way a build will load it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from jsna.data import numbers
from jsna.data.descriptors import (
    RESOURCE,
    Descriptor,
    indicators_of,
    new_descriptor,
    with_export,
    with_knowledge,
    with_new_measures,
)
from jsna.data.exports import Export, as_json, moved, read_export
from jsna.data.imports import (
    PRINTED,
    After,
    Before,
    Plan,
    Report,
    before_in,
    descriptor_in,
    lines_of_columns,
    lines_of_gone,
    lines_of_new,
    names_elsewhere,
    path_in,
    rehearse,
    shown,
)
from jsna.data.kinds import judge, kind_of
from jsna.data.measures import Measure
from jsna.data.metadata import Metadata, read_metadata
from jsna.data.refresh import compare_measures, counted, lines_of
from jsna.problems import Problems

_GONE = "the export no longer has this indicator"


def plan_import(data: Path, metadata: Path | None, to: Path, root: Path, problems: Problems) -> Plan | None:
    """What importing `data` (and its `metadata`) into the package folder `to` of the site at `root` would write.

    None, and problems, where the file can't be used.
    """
    errors, to = problems.errors, to.resolve()
    name, described = shown(data, root), descriptor_in(to, root, problems)
    before = None if described is None else before_in(to, described, RESOURCE)
    export = read_export(data, name, problems)
    known = read_metadata(metadata, shown(metadata, root), problems) if metadata else {}
    if before is None or export is None or problems.errors > errors:
        return None
    old = before.descriptor or new_descriptor(to.name)
    path = path_in(to, old, RESOURCE, data.name)
    draft = with_new_measures(with_export(old, export, path), export, names_elsewhere(to))
    after = rehearse(draft, RESOURCE, export.data, lambda where, file: moved(where, file, name), problems)
    if after is None:
        return None
    final, judged = _completed(draft, old, after, known)
    report = Report(tuple(_lines(before, after, export, to.name, judged)))
    return Plan(report, {to / path: export.data, to / "datapackage.json": as_json(final)})


def _completed(
    draft: Descriptor, old: Descriptor, after: After, known: Mapping[str, Metadata]
) -> tuple[Descriptor, dict[str, str]]:
    """The descriptor with all that is known of its measures, and for each new one what it was judged by."""
    had = {str(entry.get("name")) for entry in old.get("measures", []) if isinstance(entry, dict)}
    knowledge: dict[str, Descriptor] = {}
    judged: dict[str, str] = {}
    for entry in (m for m in draft.get("measures", []) if isinstance(m, dict)):
        name = str(entry.get("name"))
        published = next((known[one] for one in indicators_of(entry) if one in known), None)
        if name in had:
            knowledge[name] = _published(published)
        elif name in after.measures:
            inferred, judged[name] = _inferred(after.measures[name], published)
            knowledge[name] = {**inferred, **_published(published), "disclosure": "published-by-source"}
    return with_knowledge(draft, knowledge), judged


def _published(metadata: Metadata | None) -> Descriptor:
    """What the metadata say, in the descriptor's keys."""
    if metadata is None:
        return {}
    keys = ("unit", "polarity", "value_type", "definition", "caveats")
    return {key: str(value) for key in keys if (value := getattr(metadata, key))}


def _inferred(measure: Measure, metadata: Metadata | None) -> tuple[Descriptor, str]:
    """Unit, polarity, value type and decimals from a measure's title and rows; and a line that says so."""
    rows = [row for row in measure.rows if row.group == measure.headline]
    kind, judgement = kind_of(measure.title, rows), judge(measure.title, measure.rows)
    published = _published(metadata)
    polarity = published.get("polarity") or (str(judgement.polarity) if judgement.polarity is not None else "")
    told_by = "its metadata" if published.get("polarity") else judgement.told_by
    decimals = numbers.usual_decimals([row.value for row in rows if row.value is not None])
    found = {"unit": kind.unit, "polarity": polarity, "value_type": kind.value_type}
    unit = published.get("unit") or kind.unit or "unit not known"
    line = f"{unit}; {PRINTED[polarity]}, going by {told_by}" if polarity else f"{unit}; give its polarity by hand"
    return {**{key: text for key, text in found.items() if text}, "decimals": decimals}, line


def _lines(before: Before, after: After, export: Export, name: str, judged: Mapping[str, str]) -> Iterable[str]:
    """The account of an import: revised, gone and new measures, then columns, then what needs a person."""
    yield f"{name}: {counted(export.table.rows, 'row')}, {counted(len(after.measures), 'measure')}"
    if before.trouble:
        yield f"The earlier file can't be read any more, so what changed in it can't be said: {before.trouble}"
    for old in before.measures.values():
        new = after.measures.get(old.name)
        yield from lines_of(compare_measures(old, new)) if new else lines_of_gone(old, _GONE)
    for measure in after.measures.values():
        if measure.name in judged:
            yield from lines_of_new(measure, judged[measure.name])
    yield from lines_of_columns(before.columns, export.table.names)
    yield from (f"To do: {misfit}" for misfit in after.misfits)
