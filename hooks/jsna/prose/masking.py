"""Markdown with blanks for all that is not its author's own prose, every other character staying where it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jsna.directives import SCHEMES
from jsna.prose.sources import CHECKED

_PARAGRAPH = r"(?:(?!\n[ \t]*\n)[\s\S])"  # any character that does not end a paragraph
_UNSAID = tuple(  # each with a sign without which it can't be there
    (sign, re.compile(pattern, re.MULTILINE))
    for sign, pattern in (
        ("<!--", r"<!--[\s\S]*?(?:-->|\Z)"),
        ("`", rf"(?<!`)(`+)(?!`){_PARAGRAPH}+?(?<!`)\1(?!`)"),
        (">", r"^[ \t]*>.*$"),  # a quotation
        ("](", CHECKED.pattern),
        ("]:", rf"\[[^\[\]]*\]:\s*<?(?:{'|'.join(SCHEMES)}):.*$"),
        ("![", r"!\[[^\[\]]*\]\([^()]*\)"),  # a picture’s other text
        ("](", r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)"),  # where a plain link leads
        ("][", r"\]\[[^\[\]]*\]"),
        ("[^", r"\[\^[^\[\]]+\]"),
        ("]:", r"^[ \t]*\[[^\[\]]+\]:.*$"),
        ("<", r"</?[A-Za-z][^<>]*>|<[a-z]+:[^<>]*>"),
        ("{", r"\{[:#.][^{}\n]*\}"),  # attributes
        ("://", r"\b[a-z]+://\S+"),
        ("@", r"[^\s@]+@[^\s@]+"),
        ("“", rf"“{_PARAGRAPH}{{0,600}}?”"),  # somebody’s own words
        ('"', rf'(?<![\w=])"{_PARAGRAPH}{{0,600}}?"(?!\w)'),
    )
)
_REFERENCE = re.compile(rf"^[ \t]*\[([^\[\]]+)\]:\s*<?(?:{'|'.join(SCHEMES)}):", re.MULTILINE)
_HOLDER = re.compile(r"[ \t]*(?:[-*+]|\d+[.)]|!!!|\?\?\?\+?|\[\^[^\]]+\]:|:)[ \t]+")  # whose text may be indented


def masked(text: str) -> str:
    """The prose of a text; of checked links, code, quotations and addresses only blanks are left."""
    text = _blanked(text, _indented(text))
    labels = [re.escape(label) for label in _REFERENCE.findall(text)] if "]:" in text else []
    if labels:
        text = re.sub(rf"\[[^\[\]]*\]\[(?:{'|'.join(labels)})\]", _blank, text, flags=re.IGNORECASE)
    for sign, pattern in _UNSAID:
        text = pattern.sub(_blank, text) if sign in text else text
    return text


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"\S", " ", found[0])


def _blanked(text: str, numbers: Iterator[int]) -> str:
    """The text with blanks for some of its lines."""
    lines = text.split("\n")
    for number in numbers:
        lines[number] = " " * len(lines[number])
    return "\n".join(lines)


def _indented(text: str) -> Iterator[int]:
    """The lines of code samples by indentation: those behind an empty line that no list, note or footnote holds."""
    held, empty = False, True
    code = False
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            empty = True
            continue
        if not line.startswith(("    ", "\t")):
            held, code = bool(_HOLDER.match(line)) or (held and not empty), False
        elif not held:
            code = code or empty
            if code:
                yield number
        empty = False
