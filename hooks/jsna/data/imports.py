"""What every import of a file shares: the package as it stands, a rehearsal of it as it will be, and the plan to write.

Nothing is written before the whole has been loaded, out of the way, the way a build will load it.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jsna.data.areas import ENGLAND
from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.descriptors import Descriptor, resource_of
from jsna.data.exports import stage
from jsna.data.measures import Measure
from jsna.data.packages import DESCRIPTORS, Loader, descriptors
from jsna.data.refresh import counted
from jsna.files import write_whole
from jsna.problems import Problems, Where
from jsna.reading import Items, Map, Text, read_descriptor
from jsna.words import first_of

PRINTED = {"high": "high is good", "low": "low is good", "none": "neither high nor low is judged"}


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
class Before:
    """The package as it stands: no descriptor where there is none yet."""

    descriptor: Descriptor | None = None
    measures: Mapping[str, Measure] = field(default_factory=dict)
    columns: tuple[str, ...] = ()
    trouble: str = ""  # why its rows can't be compared with the new ones


@dataclass(frozen=True)
class After:
    """The new rows as a build will read them, and what in the descriptor no longer fits them."""

    measures: Mapping[str, Measure]
    misfits: tuple[str, ...]


def shown(path: Path, root: Path) -> str:
    """A path as problems name it: from the site's root where it is inside."""
    full = path.resolve()
    return full.relative_to(root.resolve()).as_posix() if full.is_relative_to(root.resolve()) else path.as_posix()


def descriptor_in(to: Path, root: Path, problems: Problems) -> Descriptor | None:
    """The descriptor in the folder, {} where there is none yet; None, and problems, where it can't be updated."""
    yaml = next((to / name for name in DESCRIPTORS[1:] if (to / name).is_file()), None)
    if yaml is not None:
        message = "This package is described in YAML, and an import can only bring a datapackage.json up to date."
        problems.add("bad-package", Where(shown(yaml, root)), message, "Import into a folder of its own.")
        return None
    path = to / "datapackage.json"
    if not path.is_file():
        return {}
    read = read_descriptor(path, shown(path, root), problems)
    return None if read is None else read[1]


def before_in(to: Path, descriptor: Descriptor, resource: str) -> Before:
    """The earlier rows; an earlier file that can't be read any more is no reason to refuse a new one."""
    if not descriptor:
        return Before()
    own = Problems()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(to, Path(folder) / to.name, symlinks=True)
        catalogue = load(Path(folder), own)
    package = next(iter(catalogue.packages.values()), None)
    earlier = package.resources.get(resource) if package else None
    if earlier is not None and earlier.table is not None and not earlier.table.faulty:
        return Before(descriptor, _of(catalogue, resource), earlier.table.names)
    trouble = next((p.message for p in own.in_order()), "") if resource_of(descriptor, resource) else ""
    return Before(descriptor, trouble=trouble)


def load(folder: Path, problems: Problems) -> Catalogue:
    """Every package in a folder that nothing is kept of."""
    return load_catalogue(Loader(folder, folder / ".cache", problems), folder, ENGLAND)


def _of(catalogue: Catalogue, resource: str) -> dict[str, Measure]:
    return {name: measure for name, measure in catalogue.measures.items() if measure.resource == resource}


def path_in(to: Path, descriptor: Descriptor, resource: str, file: str) -> str:
    """The file's place in the package: where it was before, else its own name made safe for addresses."""
    entry = resource_of(descriptor, resource)
    old = entry.get("path") if entry else None
    if isinstance(old, str) and old.endswith(".csv") and ":" not in old and (to / old).resolve().is_relative_to(to):
        return old
    bare = re.sub(r"\.csv$", "", file, flags=re.IGNORECASE)
    stem = re.sub(r"[^A-Za-z0-9._]+", "-", bare).strip("-.") or resource
    others = [one.get("path") for one in descriptor.get("resources", []) if isinstance(one, dict) and one is not entry]
    return f"{stem}.csv" if f"{stem}.csv" not in others else f"{resource}-{stem}.csv"


def names_elsewhere(to: Path) -> list[str]:
    """Names of measures in the packages beside this one: a site's measures need a name each."""
    found: list[str] = []
    for path in descriptors(to.parent):
        read = read_descriptor(path, path.name, Problems()) if path.parent.resolve() != to else None
        listed = read[0].get("measures") if read else None
        entries = [entry for entry in listed if isinstance(entry, Map)] if isinstance(listed, Items) else []
        found.extend(str(name) for entry in entries if isinstance(name := entry.get("name"), Text))
    return found


def rehearse(
    draft: Descriptor, resource: str, data: bytes, place: Callable[[Where, str], Where], problems: Problems
) -> After | None:
    """Load the new file under the draft; None, and problems, where a build would refuse its rows.

    `place` says where in the author's own file a place in the staged one (named second) is.
    """
    own = Problems()
    reduced = _only(draft, resource)
    with tempfile.TemporaryDirectory() as folder:
        stage(Path(folder) / "package", reduced, data)
        catalogue = load(Path(folder), own)
    file = f"package/{reduced['resources'][0]['path']}"
    readable = any(resource in package.resources for package in catalogue.packages.values())
    faults = [p for p in own.found if p.code != "no-polarity" and (p.where.path == file or not readable)]
    for problem in faults:
        problems.add(problem.code, place(problem.where, file), problem.message, problem.hint)
    if faults:
        return None
    misfits = [p for p in own.in_order() if p.code not in ("no-polarity", "empty-measure")]
    return After(_of(catalogue, resource), tuple(dict.fromkeys(f"{p.message} {p.hint}".strip() for p in misfits)))


def _only(draft: Descriptor, resource: str) -> Descriptor:
    """The part of a descriptor that can be tried without the package's other files."""
    entry: dict[str, Any] = {**(resource_of(draft, resource) or {})}
    entry["schema"] = {key: value for key, value in entry["schema"].items() if key != "foreignKeys"}
    measures = [m for m in draft.get("measures", []) if isinstance(m, dict) and m.get("resource") == resource]
    return {"name": "package", "resources": [entry], "measures": measures}


def lines_of_new(measure: Measure, judged: str) -> list[str]:
    """A measure that was not there before: its extent, and what it was judged by."""
    first, last = measure.periods[0].label, measure.periods[-1].label
    span = first if first == last else f"{first} to {last}"
    areas, groups = len({row.area for row in measure.rows}), len(measure.groups)
    extent = ", ".join((counted(len(measure.rows), "row"), span, counted(areas, "area"), counted(groups, "group")))
    return [f"{measure.name} ({measure.title})", f"  new: {extent}", f"  {judged}"]


def lines_of_gone(measure: Measure, why: str) -> list[str]:
    """A measure that the new file has no rows for."""
    return [
        f"{measure.name} ({measure.title})",
        f"  gone: all {counted(len(measure.rows), 'row')}; {why}",
        "  to do: delete the measure from the descriptor, or keep the earlier file in a package of its own",
    ]


def lines_of_columns(old: Sequence[str], new: Sequence[str]) -> Iterable[str]:
    """Columns that came and went; none at a first import."""
    for word, more, less in (("added", new, old), ("gone", old, new)):
        changed = [name for name in more if name not in less]
        if old and changed:
            yield f"columns {word}: {first_of(changed, most=30)}"
