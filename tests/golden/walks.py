"""The guide's how-to pages walked as their reader would: each piece into the file that is named above it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from click.testing import CliRunner

from jsna.cli import main

_FENCE = re.compile(r"(?P<fence>`{3,})(?P<kind>\w*)")
_FILE = re.compile(r"`([\w./-]+\.\w+)`")
COMMANDS = ("sh", "powershell")
SHOWN = ("text",)  # written to be read, and not to be put anywhere


@dataclass(frozen=True)
class Piece:
    """One fenced piece of a page: what it holds, and the paragraph above it, which says what to do with it."""

    kind: str
    text: str
    above: str

    @property
    def file(self) -> str:
        """The file that the paragraph above names last."""
        return str(_FILE.findall(self.above)[-1])


def pieces(markdown: str) -> Iterator[Piece]:
    """The fenced pieces of a page, in their order."""
    lines = iter(markdown.splitlines())
    above: list[str] = []
    for line in lines:
        fence = _FENCE.fullmatch(line)
        if fence is None:
            above.append(line)
            continue
        held = []
        for inner in lines:
            if inner == fence["fence"]:
                break
            held.append(inner)
        yield Piece(fence["kind"], "\n".join(held) + "\n", _last_paragraph(above))
        above = []


def _last_paragraph(lines: list[str]) -> str:
    return " ".join("\n".join(lines).strip().rpartition("\n\n")[2].split())


@dataclass
class Walk:
    """A site's folder in which the pieces of a page are put to use, one after the other."""

    folder: Path
    lengths: dict[str, int] = field(default_factory=dict)  # of files before something was put at their end

    def take(self, piece: Piece) -> None:
        """Put a piece where its page says."""
        path = self.folder / piece.file
        path.parent.mkdir(parents=True, exist_ok=True)
        if piece.file == "mkdocs.yml":
            settings = yaml.safe_load(path.read_text(encoding="utf-8"))
            path.write_text(_dumped(merged(settings, yaml.safe_load(piece.text))), encoding="utf-8")
        elif "front matter of" in piece.above:
            path.write_text(_with_keys(path.read_text(encoding="utf-8"), piece.text), encoding="utf-8")
        elif "t the end of" in piece.above:
            self._append(path, piece)
        else:
            path.write_text(piece.text, encoding="utf-8")

    def _append(self, path: Path, piece: Piece) -> None:
        text = path.read_text(encoding="utf-8")
        if "Instead of" in piece.above:
            text = text[: self.lengths[piece.file]]
        self.lengths[piece.file] = len(text)
        path.write_text(f"{text}\n{piece.text}", encoding="utf-8")

    def said(self, piece: Piece) -> str:
        """A console piece as it comes out: each of its commands (`$ jsna …`) with what is printed of it."""
        commands = [line.removeprefix("$ ") for line in piece.text.splitlines() if line.startswith("$ ")]
        return "".join(f"$ {command}\n{_printed(command)}" for command in commands)


def _printed(command: str) -> str:
    return CliRunner().invoke(main, shlex.split(command)[1:], catch_exceptions=False).output


def _with_keys(page: str, keys: str) -> str:
    """A page with some keys of its front matter put in the place of those of the same names."""
    _, front, body = page.split("---\n", 2)
    known: dict[str, Any] = yaml.load(front, yaml.BaseLoader)
    return f"---\n{_dumped(known | yaml.load(keys, yaml.BaseLoader))}---\n{body}"


def merged(old: Any, new: Any) -> Any:
    """Settings with others put into them, as somebody does who adds lines under a heading that is there."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old | {key: merged(old[key], value) if key in old else value for key, value in new.items()}
    if isinstance(old, list) and isinstance(new, list) and all(isinstance(one, dict) for one in new):
        return _listed(old, new)
    return new


def _listed(old: list[Any], new: list[dict[str, Any]]) -> list[Any]:
    found = list(old)
    for entry in new:
        (name,) = entry
        at = next((n for n, one in enumerate(found) if isinstance(one, dict) and name in one), None)
        if at is None:
            found.append(entry)
        else:
            found[at] = merged(found[at], entry)
    return found


def _dumped(value: Any) -> str:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000)
