"""A data package as a zip file: the files that its descriptor names, byte for byte, and nothing else."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from jsna.data.packages import Package
from jsna.reading import Text

FOLDER = "data/packages/"
_LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that the format knows
_READABLE = 0o644 << 16
_UNIX = 3


def archive_address(package: Package) -> str:
    """The archive's address in the site. It has the name of the package's folder, which no two packages share."""
    return f"{FOLDER}{package.folder.name}.zip"


def archive(package: Package) -> bytes:
    """The archive: the same bytes for the same files, whoever makes it and when."""
    found = io.BytesIO()
    with zipfile.ZipFile(found, "w") as file:
        for name in _names(package):
            file.writestr(_entry(name), (package.folder / name).read_bytes(), compresslevel=9)
    return found.getvalue()


def repacked(data: bytes) -> bytes:
    """A zip file of another program's with its files as they are, and its dates as ours: the same bytes at any time."""
    found = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(found, "w") as file:
        for name in source.namelist():
            file.writestr(_entry(name), source.read(name), compresslevel=9)
    return found.getvalue()


def _names(package: Package) -> list[str]:
    """The descriptor, the resources' files, and schemas and dialects that are files of their own, within the folder."""
    resources = package.resources.values()
    beside = [resource.description.get(key) for resource in resources for key in ("schema", "dialect")]
    named = [*package.files, *(str(path) for path in beside if isinstance(path, Text) and path)]
    return sorted({name for path in named if (name := _within(package.folder, path))})


def _within(folder: Path, path: str) -> str:
    """The path as the archive has it; empty for what lies outside the folder."""
    whole = (folder / path.replace("\\", "/")).resolve()
    return whole.relative_to(folder.resolve()).as_posix() if whole.is_relative_to(folder.resolve()) else ""


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _LONG_AGO)
    entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _READABLE, _UNIX
    return entry
