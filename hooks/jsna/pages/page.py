"""One page being made: where it is, how to get from it to others, and pieces of it that wait for their charts."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from jsna.directives import Inline
from jsna.editions.manifest import LATEST
from jsna.outputs.whole import beside_others, whole_address
from jsna.problems import Where, named
from jsna.reading import Text
from jsna.site import Site
from jsna_charts.spec import Spec


@dataclass(frozen=True)
class Fragment:
    """A piece of a page that waits for its charts: a template, its context, and the specs to be drawn for it."""

    template: str
    context: Mapping[str, Any]
    specs: tuple[Spec, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)  # by address: what goes with it for download


@dataclass(frozen=True)
class Page:
    """One page being made: where it is, and how to get from it to others."""

    site: Site
    path: str  # of its source, within the content folder
    inline: Inline

    @property
    def where(self) -> Where:
        """The page's file, for problems."""
        return Where(named(self.site.settings.content / self.path, self.site.settings.root))

    def to(self, address: str) -> str:
        """A relative address from this page to another address of the site."""
        here = self.site.address(self.path)
        folder = here if here.endswith("/") or not here else posixpath.dirname(here)
        # Both from one root, or the working folder would be asked for twice for each of many thousand links; and from
        # a folder below it, since other editions stand beside this one: `../latest/`.
        found = posixpath.relpath(f"/site/edition/{address}", f"/site/edition/{folder}")
        return f"{found}/" if address.endswith("/") or not address else found

    def whole(self, address: str) -> str:
        """Another address of the site for programs: whole where that of the site is known, else from this page."""
        return whole_address(self.site, address) if self.site.settings.site_url else self.to(address)

    def to_feed(self, address: str) -> str:
        """A relative address to a feed: that of the latest edition, which goes on when this one does not."""
        return self.to(f"../{LATEST}/{address}" if beside_others(self.site) else address)

    def to_page(self, path: str) -> str:
        """A relative address to a page by its source's path."""
        return self.to(self.site.address(path))

    def to_measure(self, name: str) -> str:
        """A relative address to a measure's page."""
        return self.to_page(f"measures/{name}.md")

    def to_place(self, code: str) -> str:
        """A relative address to an area's page; empty for an area that has none."""
        address = self.site.place_address(code)
        return self.to(address) if address else ""

    def prose(self, text: str) -> Markup:
        """Prose of front matter or a block as HTML; its checked links join the page's requests."""
        return Markup(self.inline.convert(text if isinstance(text, Text) else Text(text, self.where)))


@dataclass(frozen=True)
class Generated:
    """A page that the build writes; `taken` is what its author hears of a page at its address, where that matters."""

    text: str
    title: str
    kind: str  # measure, guide …: how edition.json calls it
    where: Where
    taken: tuple[str, str] | None = None
    for_authors: bool = False  # of no use to residents: not in their search, and no part of an edition
    about: str = ""  # in a sentence, for search engines; a measure's page has its definition
