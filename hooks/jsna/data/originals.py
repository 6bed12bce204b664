"""The tables of packages as their files have them, cell by cell and sound or not: for people who compare two versions.

No figure is read from here; that is for `packages` alone.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jsna.data.packages import descriptors
from jsna.data.paths import check_resource
from jsna.data.places import decoded
from jsna.data.resources import Entry
from jsna.problems import Problems, named
from jsna.reading import Items, Map, read_descriptor

_PACKED = (".gz", ".zip")


@dataclass(frozen=True)
class Original:
    """A table's file: its bytes, how they are read, and the columns that tell its rows apart."""

    path: str  # from the site's root
    content: bytes
    key: tuple[str, ...] = ()
    encoding: str = "utf-8"
    delimiter: str = ","
    heading: int = 1  # the record, counted from 1, that names the columns

    def records(self) -> tuple[tuple[str, ...], ...]:
        """Its heading, then its rows, without empty ones; none where its bytes are no text."""
        try:
            text = decoded(self.content, self.encoding)
            found = list(csv.reader(io.StringIO(text), delimiter=self.delimiter))
        except (UnicodeDecodeError, LookupError, csv.Error, TypeError):
            return ()
        return tuple(tuple(record) for record in found[self.heading - 1 :] if any(record))


def originals(folder: Path, root: Path) -> dict[str, Original]:
    """Every table of the packages in a folder by its path from the root; what can't be found is left out."""
    return {found.path: found for path in descriptors(folder) for found in _of_package(path, root)}


def _of_package(descriptor: Path, root: Path) -> Iterator[Original]:
    quiet = Problems()  # what is wrong with a package is told where it is loaded
    positioned, whole = read_descriptor(descriptor, named(descriptor, root), quiet) or (None, {})
    listed, nodes = whole.get("resources"), positioned.get("resources") if positioned else None
    if not isinstance(listed, list) or not isinstance(nodes, Items):
        return
    for plain, node in zip(listed, nodes, strict=True):
        if isinstance(plain, dict) and isinstance(node, Map):
            yield from _of_entry(Entry("", plain, node), descriptor.parent, root, quiet)


def _of_entry(entry: Entry, folder: Path, root: Path, quiet: Problems) -> Iterator[Original]:
    files = check_resource(entry.plain, entry.node, folder, quiet) if not list(entry.misshapen()) else None
    if files is None or not entry.is_table:
        return
    read = _key(entry), entry.encoding, entry.delimiter, _heading(entry)
    for path in files.paths:
        if path.suffix not in _PACKED:
            within = folder / path.relative_to(folder.resolve())
            yield Original(named(within, root), path.read_bytes(), *read)


def _heading(entry: Entry) -> int:
    """The last of the records that stand above its rows; the first where nothing else is said."""
    above = [record for number, record in enumerate(entry.aside, start=1) if record == number]
    return above[-1] if above else 1


def _key(entry: Entry) -> tuple[str, ...]:
    schema = entry.plain.get("schema")
    given = schema.get("primaryKey") if isinstance(schema, dict) else None
    return (given,) if isinstance(given, str) else tuple(map(str, given)) if isinstance(given, list) else ()
