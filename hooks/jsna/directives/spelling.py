"""The text of an element as its reader sees it, with what Markdown keeps aside while it works put back."""

from __future__ import annotations

import html
import re

from markdown import Markdown
from markdown.util import ETX, HTML_PLACEHOLDER_RE, STX

_ESCAPED = re.compile(f"{STX}(\\d+){ETX}")  # `\.` is kept as the number of its character


def seen(text: str, markdown: Markdown) -> str:
    """Escaped characters and entities as what they stand for; tags of raw HTML left out."""

    def kept(found: re.Match[str]) -> str:
        blocks, number = markdown.htmlStash.rawHtmlBlocks, int(found[1])
        block = blocks[number] if number < len(blocks) else ""
        return block if isinstance(block, str) and block.startswith("&") else ""

    whole = HTML_PLACEHOLDER_RE.sub(kept, text)
    return html.unescape(_ESCAPED.sub(lambda found: chr(int(found[1])), whole))
