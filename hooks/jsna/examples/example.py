"""The example of each problem: a few lines that give it, exactly what is then printed, and the lines mended."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from textwrap import indent

from jsna.codes import CODES, GROUPS, Code, Severity
from jsna.keys import Keys
from jsna.problems import Format, Problem, Problems, Where
from jsna.reading import Map, read_text, read_yaml

_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """A piece of a file (or a command, where `file` is empty) that gives one problem, and the same mended."""

    code: str
    file: str
    start: int  # the line of the file on which the piece begins
    wrong: str
    mended: str
    mended_file: str  # another one only where it is the file's name that is wrong
    note: str  # what can't be seen in the piece
    problem: Problem

    @property
    def printed(self) -> str:
        """What `jsna check` prints of it, or the command says."""
        if not self.problem.where.path:
            return f"Error: [{self.code}] {self.problem.message}"
        shown = Problems(found=[self.problem])
        return shown.render(Format.TEXT)

    @property
    def renamed(self) -> bool:
        """Whether it is mended by giving the file another name."""
        return self.mended_file != self.file

    @property
    def line(self) -> int:
        """The line at fault, counted from 1 within the piece; 0 where it is the whole, or another file."""
        where = self.problem.where
        return where.line - self.start + 1 if where.line and where.path == self.file else 0


@cache
def examples() -> dict[str, Example]:
    """The example of every code, by its name."""
    return {name: found for group in GROUPS for name, found in _of_group(group.id).items()}


def explained(code: str) -> str:
    """What a code means, for a terminal: its cause, an example with what is printed of it, and the same mended."""
    known, example = CODES[code], examples()[code]
    parts = [
        f"{code}: {known.cause} {known.standing}",
        f"In {example.file}:" if example.file else "The command:",
        indent(example.wrong, "    "),
        "What is printed:",
        indent(example.printed, "    "),
        f"What to do: {known.remedy}" + (f" Here, in {example.mended_file}:" if example.renamed else ""),
        indent(example.mended, "    "),
        example.note,
    ]
    return "\n\n".join(filter(None, parts))


def _of_group(group: str) -> dict[str, Example]:
    problems = Problems()
    path = _FOLDER / f"{group}.yaml"
    text = read_text(path, path.name, problems)
    listed = read_yaml(text or "", Where(path.name, 1), problems) or Map(Where(path.name))
    found = {
        name: _example(CODES[name], Keys(entry, f"The example “{name}”", problems))
        for name, entry in listed.items()
        if isinstance(entry, Map)
    }
    if problems.found:  # a mistake of ours, not of an author's
        raise ValueError(problems.render(Format.TEXT))
    return found


def _example(code: Code, keys: Keys) -> Example:
    file, start = str(keys.text("file")), keys.number("from")
    wrong, mended = str(keys.required("wrong")), str(keys.required("mended"))
    mended_file, note = str(keys.text("mended_file") or file), str(keys.text("note"))
    severity = code.severity if code.severity is not Severity.OFF else Severity.ERROR
    problem = Problem(code.name, severity, _where(keys.text("at")), str(keys.required("says")), str(keys.text("hint")))
    keys.done()
    return Example(code.name, file, int(start or 0), wrong, mended, mended_file, note, problem)


def _where(text: str) -> Where:
    path, *numbers = text.split(":")
    line, column = (*map(int, numbers), 0, 0)[:2]
    return Where(path, line, column)
