"""Data packages as the standard has them (v1 and v2, JSON and YAML), read and validated once per content.

The only importer of frictionless, and frictionless is the only reader of tables: two readers of one file disagree.
Nothing is fetched from a network, and no path leads out of its package.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jsna.data import faults, paths
from jsna.data.cells import fractions, position, table_of
from jsna.data.places import Place, decoded
from jsna.data.resources import Entry, entries_of
from jsna.data.standard import minimal
from jsna.data.table import Table, from_text, to_text
from jsna.files import write_whole
from jsna.keys import suggest
from jsna.problems import Problems, Where, named
from jsna.reading import NOT_UTF8, Items, Map, Text, read_descriptor, undecodable

DESCRIPTORS = ("datapackage.json", "datapackage.yaml", "datapackage.yml")
_KEPT_AS = "tables-2"  # changes when what is kept of a table changes


@dataclass(frozen=True)
class Origin:
    """Who made the data, or under which licence they may be used: a title and, where given, an address."""

    title: str
    path: str = ""


@dataclass(frozen=True)
class Resource:
    """One file of a package (or data held in its descriptor); `table` is None where it is not a table."""

    name: str
    title: str
    where: Where
    paths: tuple[str, ...]  # within the package's folder
    sha256: str
    table: Table | None
    description: Map
    encoding: str = "utf-8"
    delimiter: str = ","
    aside: tuple[int, ...] = (1,)  # the records of its file that are no rows: its headings, and notes

    def record(self, row: int) -> int:
        """The record of its file, counted from 1, that a row of its table (counted from 0) is."""
        number = row + 1
        for aside in self.aside:
            number += aside <= number
        return number


@dataclass(frozen=True)
class Package:
    """One data package: what its descriptor says, and its tables."""

    name: str
    title: str
    description: str
    version: str
    folder: Path
    where: Where  # of its descriptor
    sources: tuple[Origin, ...]
    licences: tuple[Origin, ...]
    resources: Mapping[str, Resource]
    descriptor: Map

    @property
    def files(self) -> tuple[str, ...]:
        """Every file of the package within its folder, its descriptor first."""
        named = (path for resource in self.resources.values() for path in resource.paths)
        return tuple(dict.fromkeys((Path(self.where.path).name, *named)))

    def files_of(self, resource: Resource) -> tuple[str, ...]:
        """The paths, from the site's root, that problems in a resource's rows name."""
        folder = Path(self.where.path).parent
        return tuple((folder / path).as_posix() for path in resource.paths) or (self.where.path,)


@dataclass
class Tally:
    """How much work a load was: resources in all, and those that had to be validated."""

    resources: int = 0
    validated: int = 0


@dataclass
class Loader:
    """Loads packages, keeping validated tables in a cache folder under the hash of all that went into them."""

    root: Path  # the site's root: problems name files relative to it
    cache: Path
    problems: Problems
    tally: Tally = field(default_factory=Tally)
    faulty: list[Path] = field(default_factory=list)  # the folders of packages with faults

    def load_all(self, folder: Path) -> tuple[Package, ...]:
        """Every package in the folder, one a sub-folder, in the order of the folders' names."""
        packages: dict[str, Package] = {}
        for path in descriptors(folder):
            before = self.problems.errors
            package = self.load(path)
            if package is not None and package.name in packages:
                other = packages[package.name].where.path
                message = f"The package name “{package.name}” is also used by {other}."
                self.problems.add("duplicate-package", package.where, message, "Give each package its own name.")
            elif package is not None:
                packages[package.name] = package
            if self.problems.errors > before:
                self.faulty.append(path.parent)
        return tuple(packages.values())

    def load(self, path: Path) -> Package | None:
        """One package by its descriptor; None (and problems) where the descriptor can't be used."""
        name = named(path, self.root)
        read = read_descriptor(path, name, self.problems)
        if read is None:
            return None
        positioned, plain = read
        entries = tuple(entries_of(positioned, plain, self.problems))
        resources = [self._resource(entry, entries, path.parent) for entry in entries]
        return _package(positioned, path, Where(name, 1), [resource for resource in resources if resource])

    def _resource(self, entry: Entry, entries: tuple[Entry, ...], folder: Path) -> Resource | None:
        self.tally.resources += 1
        files = paths.check_resource(entry.plain, entry.node, folder, self.problems)
        if files is None:
            return None
        table = None
        if entry.is_table:
            table = self._table(entry, entries, folder, files)
            if table is None:
                return None
        within = tuple(path.relative_to(folder.resolve()).as_posix() for path in files.paths)
        title, where = _text(entry.node, "title"), entry.node.where
        read = entry.encoding, entry.delimiter, entry.aside
        return Resource(entry.name, title, where, within, files.sha256, table, entry.node, *read)

    def _table(self, entry: Entry, entries: tuple[Entry, ...], folder: Path, files: paths.Files) -> Table | None:
        kept = self.cache / "tables" / f"{_key(entry, entries, folder, files)}.json"
        try:
            return from_text(kept.read_text(encoding="utf-8"))
        except (OSError, ValueError, KeyError, TypeError):  # absent, or not whole: validate again
            self.tally.validated += 1
        table = self._validate(entry, entries, folder, files)
        if table is not None and not table.faulty:
            write_whole(kept, to_text(table).encode())
        return table

    def _validate(self, entry: Entry, entries: tuple[Entry, ...], folder: Path, files: paths.Files) -> Table | None:
        place = self._place(entry, folder, files)
        if place is None:
            return None
        import frictionless  # late: it takes longer to import than a warm check may take in all

        names = [other.name for other in entries]
        unknown = sorted(entry.refers_to - {"", *names})
        if unknown:
            message = f"A foreign key of “{entry.name}” refers to the table “{unknown[0]}”, which this package has not."
            self.problems.add("unknown-resource", entry.node.where_of("schema"), message, suggest(unknown[0], names))
            return None
        referred = [other for other in entries if other != entry and other.name in entry.refers_to]
        absent = [other.name for other in referred if not self._opens(other, folder)]
        needed = [entry, *(other for other in referred if other.name not in absent)]
        try:
            package = frictionless.Package.from_descriptor(minimal(needed, absent), basepath=str(folder))
            return _read(package.get_table_resource(entry.name), entry, place, self.problems)
        except frictionless.FrictionlessException as error:
            for reason in error.reasons or [error.error]:
                self.problems.add("bad-package", entry.node.where, f"Resource “{entry.name}”: {reason.note}")
            return None

    def _opens(self, entry: Entry, folder: Path) -> bool:
        """Whether a table that another refers to may be opened at all; if not, its own load says why."""
        quiet = Loader(self.root, self.cache, Problems())
        files = paths.check_resource(entry.plain, entry.node, folder, quiet.problems)
        return files is not None and quiet._place(entry, folder, files) is not None

    def _place(self, entry: Entry, folder: Path, files: paths.Files) -> Place | None:
        """The files that problems will name, decoded; a file that can't be decoded is a problem itself."""
        if not files.paths or entry.plain.get("compression") or files.paths[0].suffix in (".gz", ".zip"):
            return Place(((entry.node.where.path, ""),))
        names = (named(folder / path.relative_to(folder.resolve()), self.root) for path in files.paths)
        texts = [self._text_of(path, name, entry) for path, name in zip(files.paths, names, strict=True)]
        found = tuple(text for text in texts if text is not None)
        return Place(found, entry.delimiter) if len(found) == len(texts) else None

    def _text_of(self, path: Path, name: str, entry: Entry) -> tuple[str, str] | None:
        data = path.read_bytes()
        if not data.strip():
            hint = "Its first row must name the columns."
            self.problems.add("missing-column", Where(name), "This file is empty.", hint)
            return None
        try:
            return name, decoded(data, entry.encoding)
        except UnicodeDecodeError as error:
            self.problems.add("not-utf8", undecodable(name, data, error), *NOT_UTF8)
        except LookupError:
            message = f"“{entry.encoding}” is not an encoding that can be read."
            self.problems.add("bad-package", entry.node.where_of("encoding"), message, "Use utf-8 or cp1252.")
        return None


def descriptors(folder: Path) -> tuple[Path, ...]:
    """The descriptor of each package in a folder of packages."""
    found = (next((p for n in DESCRIPTORS if (p := sub / n).is_file()), None) for sub in sorted(folder.glob("*/")))
    return tuple(path for path in found if path is not None)


def _package(node: Map, path: Path, where: Where, resources: list[Resource]) -> Package:
    return Package(
        name=_text(node, "name") or path.parent.name,
        title=_text(node, "title") or _text(node, "name") or path.parent.name,
        description=_text(node, "description"),
        version=_text(node, "version"),
        folder=path.parent,
        where=where,
        sources=origins(node, "sources"),
        licences=origins(node, "licenses"),
        resources={resource.name: resource for resource in resources},
        descriptor=node,
    )


def origins(node: Map, key: str) -> tuple[Origin, ...]:
    """Sources or licences of a package, resource or measure; other spellings of old versions are read too."""
    listed = node.get(key)
    maps = [item for item in listed if isinstance(item, Map)] if isinstance(listed, Items) else []
    return tuple(
        Origin(
            next(filter(None, (_text(item, k) for k in ("title", "name", "path", "url", "web"))), ""),
            next(filter(None, (_text(item, k) for k in ("path", "url", "web"))), ""),
        )
        for item in maps
    )


def _text(node: Map, key: str) -> str:
    value = node.get(key)
    return str(value) if isinstance(value, Text) else ""


def _key(entry: Entry, entries: tuple[Entry, ...], folder: Path, files: paths.Files) -> str:
    """Hash of all that decides what is read: bytes, schema, the tables it refers to, and the reader's version."""
    referred = sorted(entry.refers_to)
    others = [
        hashlib.sha256((folder / other.first_path).read_bytes()).hexdigest()
        for other in entries
        if other.name in referred and (folder / other.first_path).is_file()
    ]
    side = [
        (folder / entry.plain[key]).read_text(encoding="utf-8")
        for key in ("schema", "dialect")
        if isinstance(entry.plain.get(key), str)
    ]
    parts = [_KEPT_AS, version("frictionless"), files.sha256, entry.plain, referred, others, side]
    return hashlib.sha256(json.dumps(parts, sort_keys=True, default=str).encode()).hexdigest()


def _read(resource: Any, entry: Entry, place: Place, problems: Problems) -> Table | None:
    """Every row, its errors reported and the row marked as faulty; None where the header is not the schema's."""
    from frictionless import Detector

    if not resource.schema.fields:
        resource.detector = Detector(field_type="string")
    with resource:
        types = {f.name: "integer" if f.name in entry.grouped else f.type for f in resource.schema.fields}
        errors: list[Any] = list(resource.header.errors)
        rows: list[list[Any]] = []
        raw: list[list[Any]] = []
        faulty: set[int] = set()
        if not errors:
            for row in resource.row_stream:
                rows.append(row.to_list())
                raw.append(row.cells)
                found = [*row.errors, *fractions(row, entry.grouped)]
                errors.extend(found)
                if found:
                    faulty.add(len(rows) - 1)
        # Fields may stand in another order than the file's columns, or be fewer (version 2's fieldsMatch).
        fields = [(described, position(described.name, resource.labels)) for described in resource.schema.fields]
    faults.report(errors, types, replace(place, key=tuple(resource.schema.primary_key)), problems)
    if len(rows) == 0 and errors:
        return None
    table = table_of(fields, rows, raw, entry.missing_labels)
    columns = tuple(replace(column, type=types[column.name]) for column in table.columns)
    return replace(table, columns=columns, faulty=frozenset(faulty))
