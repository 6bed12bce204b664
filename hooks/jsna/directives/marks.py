"""The private marks that stand in a text while Markdown works on it: for a block, and at each checked link."""

from __future__ import annotations

import re

OPEN, SHUT = "\ue000", "\ue001"  # private-use characters: taken out of every author's text
MARK = re.compile(f"{OPEN}[^{SHUT}]*{SHUT}")
PLACEHOLDER = re.compile(rf"{OPEN}block \d+{SHUT}")  # the mark of a block, which stays on the page until it is filled
_NO_MARKS = {ord(OPEN): None, ord(SHUT): None}


def mark(what: object) -> str:
    """A mark that says something."""
    return f"{OPEN}{what}{SHUT}"


def unmarked(line: str) -> str:
    """An author's line without the characters that marks are made of."""
    return line.translate(_NO_MARKS)


def stripped(text: str) -> str:
    """A text without its marks, but for those of blocks."""
    return MARK.sub(lambda found: found[0] if PLACEHOLDER.fullmatch(found[0]) else "", text)
