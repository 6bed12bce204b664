"""A preview of the site while it is written: what of it has changed, and the one line that is said of each rebuild.

It knows no MkDocs. The folders are looked at by us: the server's own observer gives up a folder or file for good when
it is away for a moment, as it is while some editors save, or while a branch is changed.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jsna.pages.templates import render
from jsna.problems import named
from jsna.words import first_of

RESTART = 75  # the exit code of a preview that has to begin again, with new code
SECONDS_BETWEEN_LOOKS = 0.25
_CODE = (".py", ".yaml")  # of an engine's or a site's own folder of code: read once, when the process begins

Stamp = tuple[int, int, int]
Snapshot = Mapping[Path, Stamp]


def snapshot(roots: Iterable[Path]) -> Snapshot:
    """Every file in folders (and every file named itself) with what changes when it is written again or replaced."""
    return {path: stamp for root in roots for path in _files(root) if (stamp := _stamp(path)) is not None}


def _files(root: Path) -> Iterable[Path]:
    if not root.is_dir():
        return [root]
    found = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not _passing(name))
        found += [Path(folder, name) for name in files if not _passing(name)]
    return found


def _passing(name: str) -> bool:
    """What editors and Python leave beside the files that are meant."""
    return name.startswith((".", "#")) or name.endswith(("~", ".tmp", ".swp")) or name == "__pycache__"


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:  # away for a moment, or for good
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def changes(before: Snapshot, after: Snapshot) -> dict[Path, str]:
    """What happened to each file that is not as it was: added, deleted or changed."""
    paths = sorted(path for path in {**before, **after} if before.get(path) != after.get(path))
    return {path: "changed" if path in before and path in after else _came_or_went(path, after) for path in paths}


def _came_or_went(path: Path, after: Snapshot) -> str:
    return "added" if path in after else "deleted"


def in_words(changed: Mapping[Path, str], root: Path) -> str:
    """Changes as the rest of a sentence, two files at the most by name: `a.csv changed, b.md added and 3 more`."""
    said = [f"{named(path, root)} {verb}" for path, verb in changed.items()]
    return first_of(said, 2)


@dataclass(frozen=True)
class Made:
    """What a build made: how many pages, and in words what it drew and found wrong."""

    pages: int
    besides: str


@dataclass
class Preview:
    """A site that is built again when what it is made of has changed."""

    root: Path  # the site's: files are named from here
    site: Path  # where its pages are written
    folders: Callable[[], Iterable[Path]]  # all that the site is made of, by its settings of now
    code: Iterable[Path]  # folders of programs among them
    build: Callable[[], None]
    made: Callable[[], Made]  # what the last build made
    why: Callable[[BaseException], list[str]]  # in words, why a build broke off
    failures: tuple[type[BaseException], ...]  # by which a build may break off through a mistake of an author's
    say: Callable[[str], None]
    seen: Snapshot = field(default_factory=dict)
    pages: frozenset[Path] = frozenset()  # of the last build that succeeded

    def rebuild(self) -> None:
        """Build again if anything has changed. A mistake is shown on every page, and ends neither build nor server."""
        now = snapshot(self.folders())
        changed = changes(self.seen, now)
        self.seen = now  # as it was before the build began: what changes meanwhile is seen by the next
        if not changed:
            return
        if any(self._is_code(path) for path in changed):
            self.say(f"jsna: starting again: {in_words(changed, self.root)}")
            raise SystemExit(RESTART)
        began = time.monotonic()
        try:
            self.build()
        except self.failures as error:
            self._show(self.why(error), in_words(changed, self.root))
            return
        self.remember()
        made, seconds = self.made(), time.monotonic() - began
        self.say(f"jsna: rebuilt {made.pages} pages in {seconds:.1f} s: {in_words(changed, self.root)}; {made.besides}")

    @property
    def outdated(self) -> bool:
        """Whether anything is not as it was when the last build began."""
        return snapshot(self.folders()) != self.seen

    def remember(self) -> None:
        """Keep in mind which pages there are, for when there is only a mistake to show on them."""
        self.pages = frozenset(self.site.rglob("*.html"))

    def _is_code(self, path: Path) -> bool:
        return path.suffix in _CODE and any(path.is_relative_to(folder) for folder in self.code)

    def _show(self, reasons: list[str], changed: str) -> None:
        """A page that is older than what it is made of is never shown: each says instead why it can't be made."""
        page = render("stopped.html", {"reasons": reasons})
        for path in self.pages:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page, encoding="utf-8")
        self.say(f"jsna: not rebuilt: {changed}; {' '.join(' '.join(reasons).split())}")


class Watcher(threading.Thread):
    """Looks at what a preview is made of again and again, and rings until it is built again.

    The bell is a file: all that the server's own observer has to see.
    """

    def __init__(self, preview: Preview, bell: Path) -> None:
        super().__init__(name="jsna-watcher", daemon=True)
        self.preview, self.bell = preview, bell
        self.ended = threading.Event()

    def run(self) -> None:
        """Until it is ended."""
        rung = 0
        while not self.ended.wait(SECONDS_BETWEEN_LOOKS):
            if self.preview.outdated:
                rung += 1
                self.bell.write_text(str(rung), encoding="utf-8")

    def end(self) -> None:
        """Stop looking, and leave nothing behind."""
        self.ended.set()
        self.join()
        self.bell.unlink(missing_ok=True)
