"""Golden cases: a change to the small site of `sites.py`, and every problem that it must give, word for word."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from jsna.problems import Problem
from sites import FILES

FOLDER = Path(__file__).parent / "faults"


@dataclass(frozen=True)
class Case:
    """One file of `faults/`: what it is called, the files that it changes, and what must be said of them."""

    name: str
    files: Mapping[str, bytes]
    problems: tuple[str, ...]


def cases() -> list[Case]:
    """Every golden case, by name."""
    return [read(path.stem) for path in sorted(FOLDER.glob("*.yaml"))]


def read(name: str) -> Case:
    """The golden case of a name."""
    held = yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
    files: dict[str, bytes] = {}
    for change in held["change"]:
        files[change["file"]] = changed(change, files)
    return Case(name, files, tuple(_expected(problem) for problem in held["problems"]))


def changed(change: Mapping[str, Any], files: Mapping[str, bytes]) -> bytes:
    """The content of a file after one change: its whole text, or a piece of what it holds put in another's place."""
    encoding = change.get("encoding", "utf-8")
    if "text" in change:
        return str(change["text"]).encode(encoding)
    before = files[change["file"]].decode() if change["file"] in files else FILES[change["file"]]
    assert before.count(change["find"]) == 1, f"{change['find']!r} is not once in {change['file']}"
    return before.replace(change["find"], change["put"]).encode(encoding)


def _expected(problem: Mapping[str, str]) -> str:
    return _written(problem["at"], problem.get("severity", "error"), problem["says"], problem.get("hint", ""))


def written(problem: Problem) -> str:
    """A problem as the cases write it."""
    return _written(f"{problem.code} {problem.where}", problem.severity, problem.message, problem.hint)


def _written(at: str, severity: str, says: str, hint: str) -> str:
    return f"{severity} {at}\n  {says}\n  {hint}"
