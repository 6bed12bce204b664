"""A page's text as a reader sees it: the sentences of its HTML, and those of its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from jsna.prose.plain import plain
from jsna.reading import Items, Map, Node, Text

_INLINE = (
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "u", "var",
)  # fmt: skip
_UNSEEN = ("script", "style", "template")
_NOTES = ("footnote-ref", "footnote-backref")  # the numbers and arrows of footnotes are no words
_PRIVATE = re.compile("\ue000[^\ue001]*\ue001")  # the places of blocks, which are compared by what they show
_END = re.compile(r"(?<=[.!?…])[”’\"')]*\s+(?=[“‘\"'(£]?[A-Z0-9])")
_NAMES = ("id", "measure", "name", "title")  # what a reader calls an entry of a list by
_FEW = 4  # words: a value of fewer says nothing without its key


class _Reader(HTMLParser):
    """Collects text by block; what scripts and styles hold is none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self.unseen = ""  # the element that is passed over

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins: a block of its own, or a part of one."""
        given = dict(attrs)
        self._meet(tag)
        if not self.unseen and (tag in _UNSEEN or given.get("class") in _NOTES):
            self.unseen = tag
        if tag == "img":
            self.blocks[-1].append(given.get("alt") or "")

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        self._meet(tag)
        if tag == self.unseen:
            self.unseen = ""

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self.unseen:
            self.blocks[-1].append(data)

    def _meet(self, tag: str) -> None:
        if tag not in _INLINE:
            self.blocks.append([])


def sentences(html: str) -> tuple[str, ...]:
    """The sentences of a piece of HTML, one a list item, heading or cell that holds none; without its blocks."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    texts = (_PRIVATE.sub("", "".join(block)) for block in reader.blocks)
    return tuple(sentence for text in texts for sentence in split(text))


def split(text: str) -> Iterator[str]:
    """A text's sentences, each on one line."""
    yield from (one for one in _END.split(" ".join(text.split())) if one)


def front_sentences(front: Map) -> tuple[str, ...]:
    """What front matter says, in its order: prose by sentence, and short values after the keys that name them."""
    return tuple(_leaves(front, ()))


def _leaves(node: Node, trail: tuple[str, ...]) -> Iterator[str]:
    if isinstance(node, Map):
        for key, value in node.items():
            yield from _leaves(value, (*trail, str(key)))
    elif isinstance(node, Items):
        for value in node:
            yield from _leaves(value, (*trail, *_name(value)))
    elif isinstance(node, Text):
        said = plain(node)
        prose = len(said.split()) >= _FEW
        yield from split(said) if prose else [f"{' › '.join(trail)}: {said}"]


def _name(node: Node) -> tuple[str, ...]:
    """What an entry of a list is called, if anything."""
    named = (node.get(key) for key in _NAMES) if isinstance(node, Map) else ()
    return next(((str(name),) for name in named if isinstance(name, Text)), ())
