"""A Python-Markdown extension: blocks and checked links become positioned requests, with placeholders on the page.

Markdown gives neither fences nor links their line numbers, and footnotes reorder links. So one pass over the raw lines,
before any other, takes the blocks out and plants a private mark in each checked link; marks survive tables, footnotes,
admonitions and nesting, and whatever is left of them in the end (in code samples) is stripped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from jsna.problems import Problems, Where
from jsna.reading import Map, Text, read_yaml

BLOCKS = (
    "chart", "table", "scorecard", "equality-evidence", "freshness", "changes", "catalogue", "places", "publications",
    "gallery", "jsna-part",
)  # fmt: skip
SCHEMES = ("value", "change", "compare", "trend", "target", "cite")

_OPEN, _SHUT = "\ue000", "\ue001"  # private-use characters: taken out of every author's text
_NO_MARKS = {ord(_OPEN): None, ord(_SHUT): None}
_MARK = re.compile(f"{_OPEN}[^{_SHUT}]*{_SHUT}")
_FENCE = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)")
_LINK = re.compile(rf"(\]\(\s*<?|\]:\s*<?)({'|'.join(SCHEMES)}):")
_PLACEHOLDER = re.compile(rf"{_OPEN}block \d+{_SHUT}")
_CODE = re.compile(r"`[^`]*`")
_HREF = re.compile(rf"({'|'.join(SCHEMES)}):{_OPEN}(\d+){_SHUT}(.*)", re.DOTALL)
_KINDS_OF_BLOCK = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
# What a link may lead to; `javascript:` and its like would run in the reader's browser.
_ADDRESSES = ("", "http", "https", "mailto", "tel", "ftp", "jsna")
_BLANKS = re.compile(r"[\x00-\x20]")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INLINE = ("a", "em", "strong", "code", "b", "i", "span", "del", "ins", "mark", "abbr", "q", "sub", "sup")
_NEAR = 300  # so many characters before a link can turn its meaning


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
        return f"{_OPEN}block {self.number}{_SHUT}"


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


class Directives(Extension):
    """The extension. `begin` before each page; the page's requests are then in `requests`."""

    def __init__(self, problems: Problems) -> None:
        super().__init__()
        self.problems = problems
        self.requests = Requests(Where(""))

    def begin(self, where: Where, put_in: range = range(0)) -> Requests:
        """Start a page whose text begins at `where`; `put_in` are the lines in it that are not its author's."""
        self.requests = Requests(where, put_in)
        return self.requests

    def extendMarkdown(self, md: Markdown) -> None:
        """Register our steps; the names and priorities are Python-Markdown's own."""
        md.preprocessors.register(_Take(self, md), "jsna-take", 40)  # before white space and tabs are normalised
        md.treeprocessors.register(_Collect(self, md), "jsna-collect", 6)  # after attributes (8), before contents (5)
        md.postprocessors.register(_Strip(md), "jsna-strip", 0)


class _Take(Preprocessor):
    """Takes blocks out of the lines and plants marks in checked links."""

    def __init__(self, extension: Directives, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        lines = [line.translate(_NO_MARKS) for line in lines]
        taken, number = [], 0
        requests, passage = self.extension.requests, Passage()
        requests.passages.append(passage)
        while number < len(lines):
            fence = _FENCE.fullmatch(lines[number])
            if fence is None:
                end = _end_of_comment(lines, number)
                passage += [(requests.at(n, 1), lines[n]) for n in range(number, end) if n not in requests.put_in]
                taken += [self._plant(line, number + n) for n, line in enumerate(lines[number:end])]
            elif (closed := _end_of_fence(lines, number, fence)) is not None:
                end = closed
                taken += self._fenced(lines, number, end, fence)
            else:
                end = self._unclosed(lines, number, fence)
                taken += lines[number:end]
            number = end
        return taken

    def _fenced(self, lines: list[str], start: int, end: int, fence: re.Match[str]) -> list[str]:
        kind = _kind(fence)
        if kind not in BLOCKS:
            return lines[start:end]
        where = self.extension.requests.at(start, len(fence["lead"]) + 1)
        return self._block(kind, where, lines[start + 1 : end - 1], fence["lead"])

    def _unclosed(self, lines: list[str], start: int, fence: re.Match[str]) -> int:
        """Report a fence that is left open; the line after it, so that the rest of the page is looked at all the same.

        A block's YAML ends at the next empty line or fence. A code sample left open to the end is text to Markdown too.
        """
        kind, rest = _kind(fence), range(start + 1, len(lines))
        following = next((n for n in rest if _begins_block(lines[n], fence["fence"])), None)
        where = self.extension.requests.at(start, len(fence["lead"]) + 1)
        hint = f"Put a line with only {fence['fence']} after its last line."
        if kind in BLOCKS:
            message = f"This {kind} block opens with {fence['fence']} and never closes."
            self.extension.problems.add("unclosed-block", where, message, hint)
            return next((n for n in rest if n == following or not lines[n].strip(" \t>")), len(lines))
        if following is not None:
            message = f"This code sample opens with {fence['fence']} and is still open where the next block begins."
            hint += " If the block is part of the sample, open the sample with one sign more."
            self.extension.problems.add("unclosed-block", where, message, hint)
        return start + 1

    def _block(self, kind: str, where: Where, body: list[str], lead: str) -> list[str]:
        cut = [_without_lead(line, len(lead)) for line in body]
        read = read_yaml("\n".join(cut), where.down(1), self.extension.problems, indent=len(lead))
        requests = self.extension.requests
        # One whose YAML is broken is a request too, so that the page can show a box in its place.
        block = Block(len(requests.blocks), kind, where, Map(where) if read is None else read, read is not None)
        requests.blocks.append(block)
        quoted = "".join(char for char in lead if char in "> \t").rstrip()
        return [quoted, lead + block.placeholder, quoted]

    def _plant(self, line: str, number: int) -> str:
        def planted(found: re.Match[str]) -> str:
            marks = self.extension.requests.marks
            marks.append(self.extension.requests.at(number, line.rfind("[", 0, found.start() + 1) + 1))
            return f"{found[1]}{found[2]}:{_OPEN}{len(marks) - 1}{_SHUT}"

        return _LINK.sub(planted, line)


def _end_of_comment(lines: list[str], start: int) -> int:
    """The line after a comment that opens on this line and is not closed on it, else the next line."""
    line = _CODE.sub("", lines[start])
    opened = line.rfind("<!--")
    if opened < 0 or "-->" in line[opened:]:
        return start + 1
    return next((n + 1 for n in range(start + 1, len(lines)) if "-->" in lines[n]), start + 1)


def _end_of_fence(lines: list[str], start: int, fence: re.Match[str]) -> int | None:
    """The line after the fence's closing line; None where there is none, or none before the next block begins."""
    for number in range(start + 1, len(lines)):
        if _closes(lines[number], fence["fence"]):
            return number + 1
        if _begins_block(lines[number], fence["fence"]):
            return None
    return None


def _kind(fence: re.Match[str]) -> str:
    words = fence["info"].strip().strip("{}").split()
    return words[0].lstrip(".") if words else ""


def _begins_block(line: str, outer: str) -> bool:
    """Whether a block begins on a line that a fence as long as `outer` can't hold as a sample."""
    fence = _FENCE.fullmatch(line)
    return fence is not None and fence["fence"].startswith(outer) and _kind(fence) in BLOCKS


def _closes(line: str, fence: str) -> bool:
    text = line.strip(" \t>")
    return len(text) >= len(fence) and set(text) == {fence[0]}


def _without_lead(line: str, width: int) -> str:
    """A line of a nested block without the indentation (or quote marks) of its nesting."""
    cut = 0
    while cut < min(width, len(line)) and line[cut] in " >":
        cut += 1
    return line[cut:]


class _Collect(Treeprocessor):
    """Turns marked links into requests, with their text as a reader sees it."""

    def __init__(self, extension: Directives, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        for heading in (element for element in root.iter() if element.tag in _HEADINGS and not element.get("id")):
            for anchor in heading.iter("a"):
                self._check_heading(anchor)
        said: dict[Element, str] = {}
        _say(root, "", said)
        for anchor in root.iter("a"):
            self._collect(anchor, said[anchor])
            if urlsplit(_BLANKS.sub("", anchor.get("href", ""))).scheme.lower() not in _ADDRESSES:
                del anchor.attrib["href"]
        for element in [one for one in root.iter() if _PLACEHOLDER.fullmatch((one.text or "").strip())]:
            _as_paragraph(element)

    def _check_heading(self, anchor: Element) -> None:
        found = _HREF.fullmatch(anchor.get("href", ""))
        if found:
            where = self.extension.requests.marks[int(found[2])]
            message = "This heading holds a checked figure, so its address would change with the data."
            self.extension.problems.add(
                "heading-needs-id", where, message, "Give it an id of its own: ## Heading {#id}"
            )

    def _collect(self, anchor: Element, before: str) -> None:
        found = _HREF.fullmatch(anchor.get("href", ""))
        if not found:
            return
        requests = self.extension.requests
        text = html.unescape(_MARK.sub("", "".join(anchor.itertext())))
        where = requests.marks[int(found[2])]
        link = Link(len(requests.links), found[1], html.unescape(found[3]), text, where, html.unescape(before))
        requests.links.append(link)
        anchor.set("class", "jsna-figure")
        anchor.set("href", link.placeholder)


def _say(element: Element, before: str, said: dict[Element, str]) -> str:
    """Notes for each link what stands before it in its block; the end of what stands in the block so far."""
    inline = element.tag in _INLINE
    text = before if inline else ""
    if element.tag == "a":
        said[element] = text
    text += element.text or ""
    for child in element:
        text = (_say(child, text, said) + (child.tail or ""))[-_NEAR:]
    return text if inline else ""


def _as_paragraph(element: Element) -> None:
    """Make a placeholder a paragraph by itself: at the end of a quotation or in a tight list Markdown makes it none."""
    if element.tag == "p":
        element.text = (element.text or "").strip()
    elif element.tag in ("li", "dd"):
        paragraph = Element("p")
        paragraph.text, element.text = (element.text or "").strip(), None
        element.insert(0, paragraph)


class _Strip(Postprocessor):
    """Strips marks that Markdown left as text, in code samples for one; placeholders of blocks stay."""

    def run(self, text: str) -> str:
        return _MARK.sub(lambda mark: mark[0] if mark[0].startswith(f"{_OPEN}block ") else "", text)


@dataclass
class Inline:
    """Prose of front matter and blocks: one line of Markdown, its checked links joining the page's requests."""

    extension: Directives

    def __post_init__(self) -> None:
        self.markdown = Markdown(extensions=[self.extension])
        for kind in _KINDS_OF_BLOCK:  # “1. …” or “# …” is how a sentence may begin, and no list or heading here
            self.markdown.parser.blockprocessors.deregister(kind)

    def convert(self, text: Text) -> str:
        """As HTML without a paragraph around it."""
        requests = self.extension.requests
        page = requests.where, requests.put_in
        requests.where, requests.put_in = text.where, range(0)
        try:
            converted = self.markdown.reset().convert(html.escape(text, quote=False))
        finally:
            requests.where, requests.put_in = page
        one = converted.count("<p>") == 1 and converted.startswith("<p>") and converted.endswith("</p>")
        return converted[3:-4] if one else converted
