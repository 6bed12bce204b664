"""One page being made: where it is, how to get from it to others, and pieces of it that wait for their charts."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jsna.directives import Inline
from jsna.problems import Where
from jsna.reading import Text
from jsna.site import Site
from jsna_charts.spec import Spec


@dataclass(frozen=True)
class Fragment:
    """A piece of a page that waits for its charts: a template, its context, and the specs to be drawn for it."""

    template: str
    context: Mapping[str, Any]
    specs: tuple[Spec, ...] = ()


@dataclass(frozen=True)
class Page:
    """One page being made: where it is, and how to get from it to others."""

    site: Site
    path: str  # of its source, within the content folder
    inline: Inline

    @property
    def where(self) -> Where:
        """The page's file, for problems."""
        root, content = self.site.settings.root, self.site.settings.content
        return Where((content / self.path).relative_to(root).as_posix())

    def to(self, address: str) -> str:
        """A relative address from this page to another address of the site."""
        here = self.site.address(self.path)
        folder = here if here.endswith("/") or not here else posixpath.dirname(here)
        found = posixpath.relpath(address or ".", folder.rstrip("/") or ".")
        return f"{found}/" if address.endswith("/") or not address else found

    def to_page(self, path: str) -> str:
        """A relative address to a page by its source's path."""
        return self.to(self.site.address(path))

    def to_measure(self, name: str) -> str:
        """A relative address to a measure's page."""
        return self.to_page(f"measures/{name}.md")

    def prose(self, text: str) -> str:
        """Prose of front matter or a block as HTML; its checked links join the page's requests."""
        return self.inline.convert(text if isinstance(text, Text) else Text(text, self.where))
