"""Addresses in texts that people write: an e-mail address or a web address in their words becomes a link."""

from __future__ import annotations

import re

from markupsafe import Markup

from jsna.pages.page import Page

# Only addresses of the web are linked: `javascript:` is an address too. What ends a sentence is not part of one.
_FOUND = re.compile(r"(?P<web>https?://[^\s<>\"]*[^\s<>\".,;:!?)])|(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)", re.ASCII)


def linked(text: str) -> Markup:
    """A text, escaped, with its addresses as links. A mail address may break after its @, and nowhere else."""
    parts, at = [], 0
    for found in _FOUND.finditer(text):
        parts += [Markup.escape(text[at : found.start()]), _web(found[0]) if found["web"] else _mail(found[0])]
        at = found.end()
    return Markup().join([*parts, Markup.escape(text[at:])])


def written(text: str, page: Page) -> Markup:
    """A text with its Markdown links; one that has none, with its bare addresses linked."""
    return page.prose(text) if "](" in text else linked(text)


def _web(address: str) -> Markup:
    return Markup('<a href="{0}">{0}</a>').format(address)


def _mail(address: str) -> Markup:
    name, _, host = address.partition("@")
    shown = Markup("{}@<wbr>{}").format(name, host)
    return Markup('<a class="jsna-mail" href="mailto:{}">{}</a>').format(address, shown)
