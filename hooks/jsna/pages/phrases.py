"""The guide's page of accepted phrases: what the text of a checked link may say, kind by kind."""

from __future__ import annotations

from jsna.pages.page import Fragment, Page
from jsna.pages.templates import render
from jsna.prose.guide import phrase_guide
from jsna.site import Site


def markdown(_: Site) -> str:
    """The page's Markdown: a heading for each kind of link, by which it can be linked to."""
    return render("guide-phrases.md", {"guide": phrase_guide()})


def kind(scheme: str, _: Page) -> Fragment:
    """One kind of link: what it checks, how it is written, and every phrase that it accepts."""
    found = next(kind for kind in phrase_guide().kinds if kind.scheme == scheme)
    return Fragment("guide-kind.html", {"kind": found})


def words(_: str, __: Page) -> Fragment:
    """The words that may stand in a phrase, those that turn a claim round, and amounts in words."""
    guide = phrase_guide()
    shares = [[", ".join(share.words), share.least, share.below] for share in guide.shares]
    return Fragment("guide-words.html", {"guide": guide, "shares": shares})
