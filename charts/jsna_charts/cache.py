"""Charts kept on disk by what they are made of, so that a build draws only what is new. Never imports matplotlib."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from tempfile import NamedTemporaryFile

from jsna_charts.identity import canonical
from jsna_charts.spec import Spec


def key(spec: Spec) -> str:
    """What a chart depends on, as 64 hexadecimal digits: its spec, this package's code and matplotlib's version.

    The style is part of the code. Raises ValueError if a number in the spec is not finite.
    """
    parts = (canonical(spec), code_version(), library_version())
    return sha256("\n".join(parts).encode("utf-8")).hexdigest()


@lru_cache(maxsize=1)
def code_version() -> str:
    """SHA-256 over every source file of this package."""
    folder = Path(__file__).parent
    total = sha256()
    for path in sorted(folder.rglob("*.py"), key=lambda path: path.relative_to(folder).as_posix()):
        total.update(f"{path.relative_to(folder).as_posix()}\n{_sum(path.read_bytes())}\n".encode())
    return total.hexdigest()


@lru_cache(maxsize=1)
def library_version() -> str:
    """matplotlib's version, read from its metadata: importing it would take longer than reading a site's charts."""
    return version("matplotlib")


@dataclass(frozen=True)
class ChartStore:
    """Charts in a folder, one file each: a line with the checksum of the rest, then the SVG.

    An entry that is damaged, empty or half written counts as absent.
    """

    folder: Path

    def read(self, name: str) -> str | None:
        """The chart kept under a key, or None; also where the folder can't be read."""
        try:
            stored = self._path(name).read_bytes()
        except OSError:
            return None
        checksum, _, chart = stored.partition(b"\n")
        if not chart or checksum.decode("ascii", "replace") != _sum(chart):
            return None
        return chart.decode("utf-8")

    def write(self, name: str, chart: str) -> None:
        """Keep a chart under a key: in full, or not at all. Raises OSError if the folder can't be written."""
        path, content = self._path(name), chart.encode("utf-8")
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=".part-", delete=False) as part:
            part.write(f"{_sum(content)}\n".encode("ascii") + content)
        try:
            os.replace(part.name, path)
        except OSError:
            os.unlink(part.name)
            raise

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / f"{name}.chart"


def _sum(content: bytes) -> str:
    return sha256(content).hexdigest()
