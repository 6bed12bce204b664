"""Fences in the raw lines of Markdown: where they open and close, what they hold, and what stands outside them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from jsna.keys import nearest

BLOCKS = (
    "chart", "table", "scorecard", "equality-evidence", "freshness", "changes", "catalogue", "places", "publications",
    "gallery", "jsna-part",
)  # fmt: skip
FENCE = re.compile(r"(?P<lead>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(?P<fence>`{3,}|~{3,})[ \t]*(?P<info>[^`]*)")
_CODE = re.compile(r"`[^`]*`")
_LIKE_A_BLOCK = re.compile(r"\s*(show|measure|measures|resource)\s*:\s*\S")
_SAMPLES = ("yaml", "yml", "json", "text", "txt", "markdown", "md", "console", "sh", "python")


def end_of_comment(lines: list[str], start: int) -> int:
    """The line after a comment that opens on this line and is not closed on it, else the next line."""
    line = _CODE.sub("", lines[start])
    opened = line.rfind("<!--")
    if opened < 0 or "-->" in line[opened:]:
        return start + 1
    return next((n + 1 for n in range(start + 1, len(lines)) if "-->" in lines[n]), start + 1)


def end_of_fence(lines: list[str], start: int, fence: re.Match[str]) -> int | None:
    """The line after the fence's closing line; None where there is none, or none before the next block begins."""
    for number in range(start + 1, len(lines)):
        if _closes(lines[number], fence["fence"]):
            return number + 1
        if begins_block(lines[number], fence["fence"]):
            return None
    return None


def kind_of(fence: re.Match[str]) -> str:
    """What a fence says it holds; "" where it says nothing."""
    words = fence["info"].strip().strip("{}").split()
    return words[0].lstrip(".") if words else ""


def meant_as_block(kind: str, body: list[str]) -> bool:
    """Whether a fence of no known kind was probably meant as a block: by its name, or by how it begins."""
    first = next((line for line in body if line.strip()), "")
    if nearest(kind, BLOCKS, cutoff=0.75):
        return True
    return kind.lower() not in _SAMPLES and _LIKE_A_BLOCK.match(first) is not None


def begins_block(line: str, outer: str) -> bool:
    """Whether a block begins on a line that a fence as long as `outer` can't hold as a sample."""
    fence = FENCE.fullmatch(line)
    return fence is not None and fence["fence"].startswith(outer) and kind_of(fence) in BLOCKS


def without_lead(line: str, width: int) -> str:
    """A line of a nested block without the indentation (or quote marks) of its nesting."""
    cut = 0
    while cut < min(width, len(line)) and line[cut] in " >":
        cut += 1
    return line[cut:]


def _closes(line: str, fence: str) -> bool:
    text = line.strip(" \t>")
    return len(text) >= len(fence) and set(text) == {fence[0]}


def outside_code(page: str) -> str:
    """The text of a page's HTML less its code samples."""
    reader = _OutsideCode()
    reader.feed(page)
    return reader.text


class _OutsideCode(HTMLParser):
    """The text of a page that is no code sample."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.depth = "", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.depth += tag in ("code", "pre")
        self.text += "\n" if tag == "p" else ""

    def handle_endtag(self, tag: str) -> None:
        self.depth -= tag in ("code", "pre")

    def handle_data(self, data: str) -> None:
        self.text += data if not self.depth else ""
