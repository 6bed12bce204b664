"""The text of an author's file as it is in the file: where words and links stand in it, to the character."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from jsna.directives import SCHEMES
from jsna.problems import Where

_BREAK = re.compile(r"\r\n|\r|\n")
_TEXT = r"(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*"
_ADDRESS = r"(?:[^()<>]|\([^()<>]*\))*?"
CHECKED = re.compile(
    rf"\[(?P<text>{_TEXT})\]\(\s*<?(?P<scheme>{'|'.join(SCHEMES)}):(?P<target>{_ADDRESS})>?"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
"""A checked link as an author writes it."""


@dataclass(frozen=True)
class Written:
    """A checked link as it stands in a file: its place, the line of its address, and where its text begins and ends."""

    where: Where
    line: int
    start: int
    end: int
    key: tuple[str, str, str]


@dataclass(frozen=True)
class Source:
    """A file's text with its own line ends, and its name."""

    text: str
    path: str

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(found.end() for found in _BREAK.finditer(self.text))]

    def where(self, offset: int) -> Where:
        """The line and the column of a character."""
        line = bisect_right(self._lines, offset) - 1
        first = self._lines[line] + (line == 0 and self.text.startswith("\ufeff"))
        return Where(self.path, line + 1, offset - first + 1)

    def offset(self, where: Where) -> int:
        """The first character at or behind a place."""
        line = min(max(where.line, 1), len(self._lines)) - 1
        return min(self._lines[line] + max(where.column, 1) - 1, len(self.text))

    def find(self, words: str, where: Where, nth: int) -> Where:
        """Where words stand for the nth time (from 0) at or behind a place, however their lines break; else there."""
        pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
        found = pattern.finditer(self.text, self.offset(where))
        hit = next((one for n, one in enumerate(found) if n == nth), None)
        return self.where(hit.start()) if hit else where

    @cached_property
    def links(self) -> tuple[Written, ...]:
        """Every checked link, in code samples too, in the order of the file."""
        return tuple(self._links())

    def _links(self) -> Iterator[Written]:
        for found in CHECKED.finditer(self.text):
            key = link_key(found["scheme"], found["target"], found["text"])
            line = self.where(found.start("scheme")).line
            yield Written(self.where(found.start()), line, *found.span("text"), key)


def link_key(scheme: str, target: str, text: str) -> tuple[str, str, str]:
    """What is the same of a link in its file and on its page: its text without marks and white space."""
    said = "".join(char for char in html.unescape(text) if char.isalnum() or char in "%.,£-−–+")
    return scheme, " ".join(html.unescape(target).split()), said
