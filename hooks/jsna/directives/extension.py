"""A Python-Markdown extension: blocks and checked links become positioned requests, with placeholders on the page.

Markdown gives neither fences nor links their line numbers, and footnotes reorder links. So one pass over the raw lines,
before any other, takes the blocks out and plants a private mark in each checked link; marks survive tables, footnotes,
admonitions and nesting, and whatever is left of them in the end (in code samples) is stripped.
"""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from jsna.directives.fences import (
    BLOCKS,
    FENCE,
    begins_block,
    end_of_comment,
    end_of_fence,
    kind_of,
    meant_as_block,
    outside_code,
    without_lead,
)
from jsna.directives.leads import leads_of
from jsna.directives.marks import MARK, OPEN, PLACEHOLDER, SHUT, mark, stripped, unmarked
from jsna.directives.requests import SCHEMES, Block, Link, Passage, Requests
from jsna.directives.spelling import seen
from jsna.keys import nearest, suggest
from jsna.problems import Problems, Where
from jsna.reading import Map, read_yaml

_KNOWN = "|".join(SCHEMES)
# Also where a space or the wrong brackets keep it from being a link, and where its scheme is none of ours or the web's.
_LINK = re.compile(
    rf"([\])]\s*[(\[]\s*<?|\]:\s*<?)({_KNOWN}):|(\]\(\s*<?)(?!(?:https?|mailto|tel|ftp|jsna):)([A-Za-z][\w.+-]*):"
)
_UNREAD = re.compile(rf"[^\[\n]{{0,40}}?(?:\[[^\[\n]{{0,80}})?(?:{_KNOWN}):{OPEN}(\d+){SHUT}\S*")
_HREF = re.compile(rf"([A-Za-z][\w.+-]*):{OPEN}(\d+){SHUT}(.*)", re.DOTALL)
# What a link may lead to; `javascript:` and its like would run in the reader's browser.
_ADDRESSES = ("", "http", "https", "mailto", "tel", "ftp", "jsna")
_LEFT = re.compile(rf":{OPEN}\d")
_BLANKS = re.compile(r"[\x00-\x20]")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_INLINE = ("a", "em", "strong", "code", "b", "i", "span", "del", "ins", "mark", "abbr", "q", "sub", "sup")
_NEAR = 300  # so many characters before a link can turn its meaning


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
        md.postprocessors.register(_Strip(self, md), "jsna-strip", 0)


class _Take(Preprocessor):
    """Takes blocks out of the lines and plants marks in checked links."""

    def __init__(self, extension: Directives, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        lines = [unmarked(line) for line in lines]
        taken, number = [], 0
        requests, passage = self.extension.requests, Passage()
        requests.passages.append(passage)
        while number < len(lines):
            fence = FENCE.fullmatch(lines[number])
            if fence is None:
                end = end_of_comment(lines, number)
                passage += [(requests.at(n, 1), lines[n]) for n in range(number, end) if n not in requests.put_in]
                taken += [self._plant(line, number + n) for n, line in enumerate(lines[number:end])]
            elif (closed := end_of_fence(lines, number, fence)) is not None:
                end = closed
                taken += self._fenced(lines, number, end, fence)
            else:
                end = self._unclosed(lines, number, fence)
                taken += lines[number:end]
            number = end
        return taken

    def _fenced(self, lines: list[str], start: int, end: int, fence: re.Match[str]) -> list[str]:
        kind = kind_of(fence)
        where = self.extension.requests.at(start, len(fence["lead"]) + 1)
        if kind not in BLOCKS:
            if meant_as_block(kind, lines[start + 1 : end]):
                message = f"There is no block “{kind}”, and this would be shown as a code sample."
                hint = suggest(kind, [name for name in BLOCKS if name != "jsna-part"])
                self.extension.problems.add("unknown-kind", where, message, hint)
            return lines[start:end]
        return self._block(kind, where, lines[start + 1 : end - 1], fence["lead"])

    def _unclosed(self, lines: list[str], start: int, fence: re.Match[str]) -> int:
        """Report a fence that is left open; the line after it, so that the rest of the page is looked at all the same.

        A block's YAML ends at the next empty line or fence. A code sample left open to the end is text to Markdown too.
        """
        kind, rest = kind_of(fence), range(start + 1, len(lines))
        following = next((n for n in rest if begins_block(lines[n], fence["fence"])), None)
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
        cut = [without_lead(line, len(lead)) for line in body]
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
            opened = line.rfind("[", 0, found.start() + 1)
            marks.append(self.extension.requests.at(number, (opened if opened >= 0 else found.start()) + 1))
            return f"{found[0]}{mark(len(marks) - 1)}"

        return _LINK.sub(planted, line)


class _Collect(Treeprocessor):
    """Turns marked links into requests, with their text as a reader sees it."""

    def __init__(self, extension: Directives, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        self.extension.requests.leads += leads_of(root)
        for heading in (element for element in root.iter() if element.tag in _HEADINGS and not element.get("id")):
            for anchor in heading.iter("a"):
                self._check_heading(anchor)
        said: dict[Element, str] = {}
        _say(root, "", said)
        for anchor in root.iter("a"):
            self._collect(anchor, said[anchor])
            if urlsplit(_BLANKS.sub("", anchor.get("href", ""))).scheme.lower() not in _ADDRESSES:
                anchor.tag = "span"  # an anchor that leads nowhere is one that MkDocs breaks off at
                del anchor.attrib["href"]
        for element in [one for one in root.iter() if PLACEHOLDER.fullmatch((one.text or "").strip())]:
            _as_paragraph(element)

    def _check_heading(self, anchor: Element) -> None:
        found = _HREF.fullmatch(anchor.get("href", ""))
        if found and found[1] in SCHEMES:
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
        if found[1] not in SCHEMES:
            self._refuse(found[1], requests.marks[int(found[2])])
            return
        text = seen(MARK.sub("", "".join(anchor.itertext())), self.md)
        where = requests.marks[int(found[2])]
        link = Link(len(requests.links), found[1], html.unescape(found[3]), text, where, seen(before, self.md))
        requests.links.append(link)
        anchor.set("class", "jsna-figure")
        anchor.set("href", link.placeholder)

    def _refuse(self, scheme: str, where: Where) -> None:
        close = nearest(scheme, SCHEMES)
        hint = f"Link to a page, to a web address (https://…), or to the data ({', '.join(f'{s}:' for s in SCHEMES)})."
        message = f"A link can't lead to “{scheme}:…”, and this one would lead nowhere."
        self.extension.problems.add("unknown-link", where, message, f"Did you mean “{close}:”?" if close else hint)


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
    """Strips marks that Markdown left as text, in code samples for one; placeholders of blocks stay.

    What is left elsewhere was to be a checked link, and is none: its figure would be shown without being checked.
    """

    def __init__(self, extension: Directives, md: Markdown) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, text: str) -> str:
        if _LEFT.search(text):  # a cheap look first: what follows goes through the whole page
            for found in _UNREAD.finditer(outside_code(text)):
                self._report(found)
        return stripped(text)

    def _report(self, found: re.Match[str]) -> None:
        written = MARK.sub("", found[0])
        link = written[max(written.rfind("["), 0) :]
        message = f"“{link}” is no link: it would be shown as it stands, and not checked."
        hint = "Close it, and put no space between its brackets: [12.9%](value:smoking)."
        self.extension.problems.add("broken-link", self.extension.requests.marks[int(found[1])], message, hint)
