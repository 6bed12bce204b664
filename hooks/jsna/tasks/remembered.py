"""What a check found on each page, kept until something that it rests on changes: engine, data, or another page."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jsna
from jsna.codes import Severity
from jsna.files import write_whole
from jsna.problems import Problem, Where
from jsna.reading import Document
from jsna.settings import Settings

_FILE = "checks.json"
_ENGINE = Path(jsna.__file__).parent


@dataclass
class Remembered:
    """The problems of pages by a digest of all that they rest on. What is not asked for again is forgotten."""

    file: Path
    ground: str  # a digest of what every page rests on
    known: Mapping[str, list[Problem]]
    kept: dict[str, list[Problem]] = field(default_factory=dict)

    def problems(self, document: Document) -> list[Problem] | None:
        """What was found on a page as it stands; None where that is not known."""
        key = self._key(document)
        if key in self.known:
            self.kept[key] = self.known[key]
        return self.known.get(key)

    def keep(self, document: Document, problems: Iterable[Problem]) -> None:
        """What is found on a page now."""
        self.kept[self._key(document)] = list(problems)

    def save(self) -> None:
        """Write what was asked for this time, if that is anything new."""
        if self.kept.keys() != self.known.keys():
            told = {key: [_as_json(problem) for problem in found] for key, found in self.kept.items()}
            write_whole(self.file, json.dumps(told).encode())

    def _key(self, document: Document) -> str:
        return _digest([self.ground, document.path, document.source])


def remembered(settings: Settings, config_file: Path, documents: Iterable[Document]) -> Remembered:
    """What earlier checks of a site found; nothing where it can't be read."""
    file = settings.cache / _FILE
    return Remembered(file, _ground(settings, config_file, documents), _read(file))


def _ground(settings: Settings, config_file: Path, documents: Iterable[Document]) -> str:
    """Engine, settings, data and the site's own charts; of other pages their front matter, and what files there are."""
    engine = sorted((str(path.relative_to(_ENGINE)), *_stamp(path)) for path in _ENGINE.rglob("*.*"))
    folders = [folder for folder in (settings.packages, settings.charts) if folder is not None]
    data = [path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file()]
    fronts = [(found.path, found.source[: len(found.source) - len(found.body)]) for found in documents]
    beside = sorted(str(path.relative_to(settings.content)) for path in settings.content.rglob("*"))
    parts = [engine, [(path.name, hashlib.sha256(path.read_bytes()).hexdigest()) for path in data], fronts, beside]
    return _digest([config_file.read_text(encoding="utf-8", errors="replace"), repr(settings), json.dumps(parts)])


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _digest(parts: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def _read(file: Path) -> dict[str, list[Problem]]:
    try:
        told: Any = json.loads(file.read_text(encoding="utf-8"))
        return {key: [_problem(entry) for entry in found] for key, found in told.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # half-written, or not ours: it is found out again


def _as_json(problem: Problem) -> dict[str, Any]:
    where = problem.where
    place = [where.path, where.line, where.column]
    return {"code": problem.code, "severity": problem.severity, "at": place, "says": [problem.message, problem.hint]}


def _problem(told: Mapping[str, Any]) -> Problem:
    return Problem(told["code"], Severity(told["severity"]), Where(*told["at"]), *told["says"])
