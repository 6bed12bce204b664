"""Prose of front matter and blocks, whose checked links are a page's as much as those of its text."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from markdown import Markdown

from jsna.directives.extension import Directives
from jsna.directives.requests import Passage
from jsna.reading import Text

_KINDS_OF_BLOCK = ("indent", "code", "hashheader", "setextheader", "hr", "olist", "ulist", "quote", "reference")
_PLAIN = re.compile(r"(?:[^\W_]|[ .,;:?'’“”()%£–—-])+")


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
        if _PLAIN.fullmatch(text):  # most of front matter: nothing in it is Markdown, and parsing it takes its time
            requests.passages.append(Passage([(text.where, str(text))]))
            return text.strip()
        page = requests.where, requests.put_in
        requests.where, requests.put_in = text.where, range(0)
        try:
            converted = self.markdown.reset().convert(html.escape(text, quote=False))
        finally:
            requests.where, requests.put_in = page
        one = converted.count("<p>") == 1 and converted.startswith("<p>") and converted.endswith("</p>")
        return converted[3:-4] if one else converted
