"""Imports a Fingertips export into a package: the file as it is, its descriptor, and an account of what changed.

Nothing is written before the whole has been loaded, out of the way, the way a build will load it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsna.data import numbers
from jsna.data.areas import ENGLAND
from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.descriptors import (
    RESOURCE,
    Descriptor,
    indicators_of,
    new_descriptor,
    resource_of,
    with_export,
    with_knowledge,
    with_new_measures,
)
from jsna.data.exports import Export, as_json, moved, read_export, stage
from jsna.data.kinds import judge, kind_of
from jsna.data.measures import Measure
from jsna.data.metadata import Metadata, read_metadata
from jsna.data.packages import DESCRIPTORS, Loader, descriptors
from jsna.data.refresh import compare_measures, counted, lines_of, listed
from jsna.files import write_whole
from jsna.problems import Problems, Where
from jsna.reading import Items, Map, Text, read_descriptor

_PRINTED = {"high": "high is good", "low": "low is good", "none": "neither high nor low is judged"}


@dataclass(frozen=True)
class Report:
    """What an import found: a line each, to be printed in this order; none where it was refused."""

    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Plan:
    """An import ready to be written: what will change, and the bytes of each file."""

    report: Report
    files: Mapping[Path, bytes]

    def write(self) -> None:
        """Write every file, the descriptor last."""
        for path, data in self.files.items():
            write_whole(path, data)


@dataclass(frozen=True)
class _Before:
    """The package as it stands: no descriptor where there is none yet."""

    descriptor: Descriptor | None = None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    trouble: str = ""  # why its rows can't be compared with the new ones


@dataclass(frozen=True)
class _After:
    """The new rows as a build will read them, and what in the descriptor no longer fits them."""

    measures: Mapping[str, Measure]
    misfits: tuple[str, ...]


def import_export(data: Path, metadata: Path | None, to: Path, root: Path, problems: Problems) -> Report:
    """Import `data` (and its `metadata`) into the package folder `to` of the site at `root`.

    An empty report, problems and nothing written where the file can't be used.
    """
    plan = plan_import(data, metadata, to, root, problems)
    if plan is None:
        return Report()
    plan.write()
    return plan.report


def plan_import(data: Path, metadata: Path | None, to: Path, root: Path, problems: Problems) -> Plan | None:
    """As `import_export`, but nothing is written until the plan is; None, and problems, where it can't be."""
    errors, to = problems.errors, to.resolve()
    before = _read_before(to, root, problems)
    export = read_export(data, _shown(data, root), problems)
    known = read_metadata(metadata, _shown(metadata, root), problems) if metadata else {}
    if before is None or export is None or problems.errors > errors:
        return None
    old = before.descriptor or new_descriptor(to.name)
    path = _path_in(to, old, data.name)
    draft = with_new_measures(with_export(old, export, path), export, _names_elsewhere(to))
    after = _rehearse(draft, export, _shown(data, root), problems)
    if after is None:
        return None
    final, judged = _completed(draft, old, after, known)
    report = Report(tuple(_lines(before, after, export, to.name, judged)))
    return Plan(report, {to / path: export.data, to / "datapackage.json": as_json(final)})


def _shown(path: Path, root: Path) -> str:
    """A path as problems name it: from the site's root where it is inside."""
    full = path.resolve()
    return full.relative_to(root.resolve()).as_posix() if full.is_relative_to(root.resolve()) else path.as_posix()


def _read_before(to: Path, root: Path, problems: Problems) -> _Before | None:
    """The package that is in the folder already; None, and problems, where its descriptor can't be updated."""
    yaml = next((to / name for name in DESCRIPTORS[1:] if (to / name).is_file()), None)
    if yaml is not None:
        message = "This package is described in YAML, and an import can only bring a datapackage.json up to date."
        problems.add("bad-package", Where(_shown(yaml, root)), message, "Import into a folder of its own.")
        return None
    path = to / "datapackage.json"
    if not path.is_file():
        return _Before()
    read = read_descriptor(path, _shown(path, root), problems)
    return None if read is None else _earlier(to, read[1])


def _earlier(to: Path, descriptor: Descriptor) -> _Before:
    """The earlier rows; an earlier file that can't be read any more is no reason to refuse a new one."""
    own = Problems()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(to, Path(folder) / to.name, symlinks=True)
        catalogue = _load(Path(folder), own)
    package = next(iter(catalogue.packages.values()), None)
    earlier = package.resources.get(RESOURCE) if package else None
    if earlier is not None and earlier.table is not None and not earlier.table.faulty:
        return _Before(descriptor, _ours(catalogue), earlier.table.names)
    trouble = next((p.message for p in own.in_order()), "") if resource_of(descriptor) else ""
    return _Before(descriptor, trouble=trouble)


def _load(folder: Path, problems: Problems) -> Catalogue:
    return load_catalogue(Loader(folder, folder / ".cache", problems), folder, ENGLAND)


def _ours(catalogue: Catalogue) -> dict[str, Measure]:
    return {name: measure for name, measure in catalogue.measures.items() if measure.resource == RESOURCE}


def _path_in(to: Path, descriptor: Descriptor, file: str) -> str:
    """The file's place in the package: where the export was before, else its own name made safe for addresses."""
    entry = resource_of(descriptor)
    old = entry.get("path") if entry else None
    if isinstance(old, str) and old.endswith(".csv") and ":" not in old and (to / old).resolve().is_relative_to(to):
        return old
    stem = re.sub(r"[^A-Za-z0-9._]+", "-", re.sub(r"\.csv$", "", file, flags=re.IGNORECASE)).strip("-.") or RESOURCE
    others = [one.get("path") for one in descriptor.get("resources", []) if isinstance(one, dict) and one is not entry]
    return f"{stem}.csv" if f"{stem}.csv" not in others else f"{RESOURCE}-{stem}.csv"


def _names_elsewhere(to: Path) -> list[str]:
    """Names of measures in the packages beside this one: a site's measures need a name each."""
    found: list[str] = []
    for path in descriptors(to.parent):
        read = read_descriptor(path, path.name, Problems()) if path.parent.resolve() != to else None
        listed = read[0].get("measures") if read else None
        entries = [entry for entry in listed if isinstance(entry, Map)] if isinstance(listed, Items) else []
        found.extend(str(name) for entry in entries if isinstance(name := entry.get("name"), Text))
    return found


def _rehearse(draft: Descriptor, export: Export, name: str, problems: Problems) -> _After | None:
    """Load the new file under the draft; None, and problems naming `name`, where a build would refuse its rows."""
    own = Problems()
    reduced = _only_the_export(draft)
    with tempfile.TemporaryDirectory() as folder:
        stage(Path(folder) / "package", reduced, export.data)
        catalogue = _load(Path(folder), own)
    file = f"package/{reduced['resources'][0]['path']}"
    readable = any(RESOURCE in package.resources for package in catalogue.packages.values())
    faults = [p for p in own.found if p.code != "no-polarity" and (p.where.path == file or not readable)]
    for problem in faults:
        problems.add(problem.code, moved(problem.where, file, name), problem.message, problem.hint)
    if faults:
        return None
    misfits = [p for p in own.in_order() if p.code not in ("no-polarity", "empty-measure")]
    return _After(_ours(catalogue), tuple(dict.fromkeys(f"{p.message} {p.hint}".strip() for p in misfits)))


def _only_the_export(draft: Descriptor) -> Descriptor:
    """The part of a descriptor that can be tried without the package's other files."""
    entry: dict[str, Any] = {**(resource_of(draft) or {})}
    entry["schema"] = {key: value for key, value in entry["schema"].items() if key != "foreignKeys"}
    measures = [m for m in draft.get("measures", []) if isinstance(m, dict) and m.get("resource") == RESOURCE]
    return {"name": "package", "resources": [entry], "measures": measures}


def _completed(
    draft: Descriptor, old: Descriptor, after: _After, known: Mapping[str, Metadata]
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
    line = f"{unit}; {_PRINTED[polarity]}, going by {told_by}" if polarity else f"{unit}; give its polarity by hand"
    return {**{key: text for key, text in found.items() if text}, "decimals": decimals}, line


def _lines(before: _Before, after: _After, export: Export, name: str, judged: Mapping[str, str]) -> Iterable[str]:
    """The account of an import: revised, gone and new measures, then columns, then what needs a person."""
    yield f"{name}: {counted(export.table.rows, 'row')}, {counted(len(after.measures), 'measure')}"
    if before.trouble:
        yield f"The earlier file can't be read any more, so what changed in it can't be said: {before.trouble}"
    for old in before.measures.values():
        new = after.measures.get(old.name)
        yield from lines_of(compare_measures(old, new)) if new else _gone(old)
    for measure in after.measures.values():
        if measure.name in judged:
            yield from _new(measure, judged[measure.name])
    yield from _columns(before.columns, export.table.names)
    yield from (f"To do: {misfit}" for misfit in after.misfits)


def _gone(measure: Measure) -> list[str]:
    return [
        f"{measure.name} ({measure.title})",
        f"  gone: all {counted(len(measure.rows), 'row')}; the export no longer has this indicator",
        "  to do: delete the measure from the descriptor, or keep the earlier export in a package of its own",
    ]


def _new(measure: Measure, judged: str) -> list[str]:
    first, last = measure.periods[0].label, measure.periods[-1].label
    span = first if first == last else f"{first} to {last}"
    areas, groups = len({row.area for row in measure.rows}), len(measure.groups)
    extent = ", ".join((counted(len(measure.rows), "row"), span, counted(areas, "area"), counted(groups, "group")))
    return [f"{measure.name} ({measure.title})", f"  new: {extent}", f"  {judged}"]


def _columns(old: Sequence[str], new: Sequence[str]) -> Iterable[str]:
    for word, more, less in (("added", new, old), ("gone", old, new)):
        changed = [name for name in more if name not in less]
        if old and changed:
            yield f"columns {word}: {listed(changed, most=30)}"
