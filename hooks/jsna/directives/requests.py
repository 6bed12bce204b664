"""What a page asks for: its blocks and checked links, each with its place in its author's file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from jsna.directives.leads import Lead
from jsna.directives.marks import mark
from jsna.problems import Where
from jsna.reading import Map

SCHEMES = ("value", "change", "compare", "trend", "target", "cite")


@dataclass(frozen=True)
class Block:
    """A fenced block that asks for something: a chart, a table, a listing."""

    number: int
    kind: str
    where: Where
    body: Map
    sound: bool = True  # whether its YAML could be read

    @property
    def placeholder(self) -> str:
        """What stands on the page until it is filled."""
        return mark(f"block {self.number}")


@dataclass(frozen=True)
class Link:
    """A link whose text must agree with the data."""

    number: int
    scheme: str
    target: str  # what follows the colon
    text: str
    where: Where
    before: str = ""  # the end of what stands before it in its paragraph, cell or heading

    @property
    def placeholder(self) -> str:
        """The address that stands in the page until it is filled; a scheme of our own keeps others from judging it."""
        return f"jsna:{self.number}"


Passage = list[tuple[Where, str]]
"""The lines of one piece of text, each with its place; a line that is left out belonged to a fenced block."""


@dataclass
class Requests:
    """What one page asks for, in the order met."""

    where: Where  # of the first line of its author's text
    put_in: range = range(0)  # the lines that the engine put into that text
    blocks: list[Block] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    marks: list[Where] = field(default_factory=list)  # where each planted mark stands
    passages: list[Passage] = field(default_factory=list)  # all that its author wrote but for fenced blocks
    leads: list[Lead] = field(default_factory=list)  # its ordinary links and pictures

    def at(self, line: int, column: int = 0) -> Where:
        """Where a line of the whole text (counted from 0) stands in the author's file."""
        own = line if line < self.put_in.start else max(self.put_in.start, line - len(self.put_in))
        first = column + self.where.column - 1 if own == 0 and column else column
        return Where(self.where.path, self.where.line + own, first)

    def lost(self, page: str) -> Iterator[tuple[Block, bool]]:
        """Blocks whose placeholder is not a paragraph of the page; whether it became a code sample."""
        for block in self.blocks:
            if f"<p>{block.placeholder}</p>" not in page:
                yield block, block.placeholder in page
