"""What a page is about in a few plain words, for search engines and previews of links."""

from __future__ import annotations

from textwrap import shorten

from jsna.data.measures import Measure
from jsna.prose.plain import plain
from jsna.site import Site

_LONGEST = 300  # characters; search engines show about half of them


def description(path: str, measure: Measure | None, site: Site) -> str:
    """A chapter's summary, an objective's promise, the definition of the page's measure; else "". Not escaped."""
    if measure is not None:
        return _short(measure.about.definition)
    if path in site.chapters:
        return _short(site.chapters[path].summary)
    return _short(next((found.outcome for found in site.objectives.values() if found.path == path), ""))


def _short(prose: str) -> str:
    return shorten(plain(prose), _LONGEST, placeholder=" …")
