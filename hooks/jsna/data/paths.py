"""Where a package may read: files inside its own folder, and nothing else."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from jsna.keys import nearest
from jsna.problems import Problems, Where
from jsna.reading import Map

_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")  # at least two letters: C: is a drive, not a scheme


@dataclass(frozen=True)
class Files:
    """The checked files of one resource, with the hash of all their bytes."""

    paths: tuple[Path, ...]
    sha256: str


def check_resource(plain: dict[str, Any], node: Map, folder: Path, problems: Problems) -> Files | None:
    """The resource's files, if each is in the folder and there; None, and problems, otherwise."""
    # Each of these may be the name of a file instead of the thing itself.
    asides = [
        _check(plain[key], node.where_of(key), folder, problems)
        for key in ("schema", "dialect")
        if isinstance(plain.get(key), str)
    ]
    named = plain.get("path", plain.get("url"))
    names = named if isinstance(named, list) else [] if named is None else [named]
    where = node.where_of("path")
    paths = [_check(name, where, folder, problems) for name in names]
    found = tuple(path for path in paths if path is not None)
    if len(found) < len(paths) or None in asides:  # told by what was found, not by how severe a site calls it
        return None
    digest = _sha256(found, plain.get("data"))
    return Files(found, digest) if _as_declared(plain, found, node, problems) else None


def _check(name: object, where: Where, folder: Path, problems: Problems) -> Path | None:
    if not isinstance(name, str) or not name:
        problems.add("bad-package", where, "A path must be a text.")
        return None
    if _REMOTE.match(name):
        message = f"“{name}” is an address on the internet, and a build never uses the network."
        problems.add("remote-path", where, message, "Save the file in the package's folder, and give its name there.")
        return None
    path = (folder / name.replace("\\", "/")).resolve()
    if not path.is_relative_to(folder.resolve()):
        message = f"“{name}” leads out of the package's folder."
        problems.add("path-outside-package", where, message, "Move the file into the package's folder.")
        return None
    # By its name as it is written: on Windows any case of it would be found, and the site built on Linux without it.
    if not path.is_file() or PurePosixPath(name.replace("\\", "/")).name not in _names(path.parent):
        close = nearest(name, _names(folder))
        hint = f"Did you mean “{close}”?" if close else f"It has: {', '.join(_names(folder))}."
        problems.add("missing-file", where, f"There is no file “{name}” in this package.", hint)
        return None
    return path


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def _sha256(paths: tuple[Path, ...], data: object) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.read_bytes())
    if data is not None:
        digest.update(repr(data).encode())
    return digest.hexdigest()


def _as_declared(plain: dict[str, Any], paths: tuple[Path, ...], node: Map, problems: Problems) -> bool:
    """Whether the file is the one whose hash the descriptor gives (`md5` unless it names another)."""
    declared = plain.get("hash")
    if not isinstance(declared, str) or len(paths) != 1:
        return True
    algorithm, _, expected = declared.rpartition(":")
    try:
        actual = hashlib.new(algorithm or "md5", paths[0].read_bytes(), usedforsecurity=False).hexdigest()
    except ValueError:
        problems.add("bad-package", node.where_of("hash"), f"“{algorithm}” is not a kind of hash.")
        return False
    if actual == expected.lower():
        return True
    message = f"{paths[0].name} is not the file that this descriptor was written for: its hash differs."
    hint = f"If the new file is right, set the hash to {algorithm or 'md5'}:{actual}."
    problems.add("wrong-hash", node.where_of("hash"), message, hint)
    return False
