"""Prose without its Markdown links, as programs want it: `[5%](target:smoke-free)` is `5%`."""

from __future__ import annotations

import re

_ADDRESS = r"<[^<>\n]*>|(?:[^()<>\s]|\([^()\s]*\))*"
_LINK = re.compile(rf"""!?\[(?P<text>(?:[^\[\]\\]|\\.)*)\]\(\s*(?:{_ADDRESS})(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)""")


def plain(prose: str) -> str:
    """Links and pictures reduced to their text, and line breaks to spaces."""
    return " ".join(_LINK.sub(lambda link: link["text"], prose).split())
