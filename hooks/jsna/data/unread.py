"""What faulty packages may hold: a mistake in the data is reported once, and not again wherever its data are missed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

WAITS = "waits-for-data"  # the code of what can't be told until the data are mended
_DECLARED = re.compile(r"""["']?name["']?[ \t]*:[ \t]*["']?([a-z0-9-]+)""")


@dataclass(frozen=True)
class Unread:
    """The folders of packages with faults, searched only for what is found nowhere else."""

    folders: tuple[Path, ...] = ()

    @cached_property
    def _texts(self) -> tuple[str, ...]:
        files = (path for folder in self.folders for path in sorted(folder.rglob("*")) if path.is_file())
        return tuple(path.read_text(encoding="utf-8", errors="replace").lower() for path in files)

    @cached_property
    def _declared(self) -> frozenset[str]:
        return frozenset(name for text in self._texts for name in _DECLARED.findall(text))

    def declares(self, name: str) -> bool:
        """Whether a faulty package gives something this name: it may be the measure or the table that is missed."""
        return name in self._declared

    def mentions(self, word: str) -> bool:
        """Whether a word stands somewhere in a faulty package: it may be the area that is missed."""
        pattern = re.compile(rf"(?<![\w-]){re.escape(word.lower())}(?![\w-])")
        return any(pattern.search(text) for text in self._texts)
