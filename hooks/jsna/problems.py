"""A mistake in content or data as a value: where it is, what it is, and how to mend it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from jsna.codes import CODES, Severity

WHERE_EXPLAINED = "What each code means: guide/problems/ on your site, or `jsna explain CODE`."


@dataclass(frozen=True, order=True)
class Where:
    """A place in a file of the site: a path with forward slashes, and lines and columns counted from 1."""

    path: str
    line: int = 0  # 0: the file as a whole
    column: int = 0  # 0: the line as a whole

    def __str__(self) -> str:
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])

    def down(self, lines: int) -> Where:
        """The place so many lines further down the same file."""
        return Where(self.path, self.line + lines, self.column if not lines else 0)


@dataclass(frozen=True)
class Problem:
    """One mistake. `message` is a sentence in the author's words; `hint` says what to do about it."""

    code: str
    severity: Severity
    where: Where
    message: str
    hint: str = ""


class Format(StrEnum):
    """How problems are written for their reader: a person, GitHub's annotations, or a program."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


@dataclass
class Problems:
    """Collects problems, so that one run reports all of them; `severities` is the site's own choice by code."""

    severities: Mapping[str, Severity] = field(default_factory=dict)
    found: list[Problem] = field(default_factory=list)
    _known: set[Problem] = field(default_factory=set)  # all of `found`, of which there may be thousands

    def add(self, code: str, where: Where, message: str, hint: str = "") -> None:
        """Report one problem under a code of `codes.CODES`; one that the site has switched off is dropped.

        What is fixed as an error stays one, whatever the site says.
        """
        known = CODES[code]
        severity = known.severity if known.fixed else self.severities.get(code, known.severity)
        problem = Problem(code, severity, where, message, hint)
        if severity is not Severity.OFF:
            self.include([problem])

    def include(self, problems: Iterable[Problem]) -> None:
        """Take in problems that are made already; none twice."""
        for problem in problems:
            if problem not in self._known:
                self._known.add(problem)
                self.found.append(problem)

    @contextmanager
    def apart(self) -> Iterator[list[Problem]]:
        """What is reported meanwhile, in a list of its own, though it may have been reported before."""
        found, known = self.found, self._known
        self.found, self._known = [], set()
        try:
            yield self.found
        finally:
            self.found, self._known = found, known

    @property
    def errors(self) -> int:
        """How many of the problems stop a build."""
        return sum(problem.severity is Severity.ERROR for problem in self.found)

    @property
    def warnings(self) -> int:
        """How many of the problems do not stop a build."""
        return len(self.found) - self.errors

    def in_order(self) -> list[Problem]:
        """All problems by file and line, errors and warnings together, as an author works through them."""
        return sorted(self.found, key=lambda problem: (problem.where, problem.code, problem.message))

    def at(self, where: Where) -> list[Problem]:
        """The problems of one block: those reported at or below its first line, in the same file, nearest first."""
        below = [p for p in self.in_order() if p.where.path == where.path and p.where.line >= where.line]
        return below[:1]

    def render(self, form: Format) -> str:
        """The whole report in one form; the empty string when there is nothing to say to a person or GitHub."""
        if form is Format.JSON:
            return _as_json(self)
        one = _as_text if form is Format.TEXT else _as_github
        return "\n".join(one(problem) for problem in self.in_order())


def named(path: Path, root: Path) -> str:
    """A file as problems name it: by its path from the site's root, with forward slashes, `../` where it is outside."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:  # on another drive there is no way from one to the other
        return path.as_posix()


def count(errors: int, warnings: int) -> str:
    """The report's last line: `2 errors, 1 warning`."""
    return ", ".join(f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((errors, "error"), (warnings, "warning")))


def _as_text(problem: Problem) -> str:
    first = f"{problem.where}: {problem.severity} [{problem.code}] {problem.message}"
    return f"{first}\n    {problem.hint}" if problem.hint else first


def _as_github(problem: Problem) -> str:
    places = (("file", problem.where.path), ("line", problem.where.line), ("col", problem.where.column))
    parts = [f"{name}={_property(str(value))}" for name, value in (*places, ("title", problem.code)) if value]
    return f"::{problem.severity} {','.join(parts)}::{_data(' '.join(filter(None, (problem.message, problem.hint))))}"


def _data(text: str) -> str:
    """Escaped as the body of a GitHub workflow command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as a property of a GitHub workflow command."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _as_json(problems: Problems) -> str:
    rows = [
        {
            "code": problem.code,
            "severity": str(problem.severity),
            "file": problem.where.path,
            "line": problem.where.line or None,
            "column": problem.where.column or None,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems.in_order()
    ]
    report = {"problems": rows, "errors": problems.errors, "warnings": problems.warnings}
    return json.dumps(report, indent=2, ensure_ascii=False)
