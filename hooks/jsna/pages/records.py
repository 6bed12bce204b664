"""The pages of an edition as its manifest keeps them, so that another edition can know each again."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from jsna.outputs.edition import PageRecord
from jsna.pages.page import Generated
from jsna.prose.plain import plain
from jsna.reading import Text
from jsna.site import Site
from jsna.strategy.objectives import is_objective


def records(site: Site, generated: Mapping[str, Generated]) -> list[PageRecord]:
    """Authors' pages, then ours; the guide for authors is no part of an edition."""
    ours = [path for path, page in generated.items() if not page.for_authors]
    return [_record(path, site, generated.get(path)) for path in (*site.documents, *ours)]


def _record(path: str, site: Site, made: Generated | None) -> PageRecord:
    """By what its author wrote, front matter and all; by what we wrote in its place."""
    kind = made.kind if made else "page"
    kind = "chapter" if path in site.chapters else "objective" if is_objective(path) else kind
    written = made.text if made else site.documents[path].source
    digest = hashlib.sha256(written.encode()).hexdigest()
    formerly = site.chapters[path].former_paths if path in site.chapters else ()
    return PageRecord(path, site.address(path), made.title if made else title(path, site), kind, digest, formerly)


def title(path: str, site: Site) -> str:
    """The title of an author's page as plain text; "" where it does not give one."""
    found = site.documents[path].front.get("title") if path in site.documents else None
    return plain(found) if isinstance(found, Text) else ""
