"""Where a page's ordinary links and pictures lead: other pages and files of the site, which must be there."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from jsna.keys import nearest


@dataclass(frozen=True)
class Lead:
    """A link to another page, or a picture, as it is written."""

    target: str
    picture: bool

    @property
    def kind(self) -> str:
        """What it leads to, in an author's word."""
        return "picture" if self.picture else "page"


def leads_of(root: Element) -> Iterator[Lead]:
    """Each link to a Markdown file and each picture of a page that is of this site, not of another."""
    for element in root.iter():
        target = element.get("src" if element.tag == "img" else "href", "")
        parts = urlsplit(target)
        if element.tag not in ("a", "img") or parts.scheme or parts.netloc or not parts.path or parts.path[0] == "/":
            continue
        if element.tag == "img" or parts.path.endswith(".md"):
            yield Lead(target, element.tag == "img")


def lost(leads: Iterable[Lead], page: str, pages: Collection[str], content: Path) -> Iterator[tuple[Lead, str]]:
    """Each lead to nothing, with a hint at what is there; `page` and `pages` are paths in the folder `content`."""
    for lead in dict.fromkeys(leads):
        folder = posixpath.dirname(page)
        path = posixpath.normpath(posixpath.join(folder, unquote(urlsplit(lead.target).path)))
        if path.startswith(("../", "assets/")):  # beside the content, or what theme and engine bring along
            continue
        there = pages if not lead.picture else _files(content / posixpath.dirname(path), posixpath.dirname(path))
        if path not in there:
            nearby = sorted(there, key=lambda other: posixpath.dirname(other) == folder)  # of one name the nearest wins
            names = {posixpath.basename(other): other for other in nearby}
            close = names.get(nearest(posixpath.basename(path), names))
            hint = f"Did you mean “{posixpath.relpath(close, folder or '.')}”?" if close else ""
            yield lead, hint or f"Its path is counted from the folder of this page: there is no {path} in the content."


def _files(folder: Path, within: str) -> list[str]:
    """The files of one folder; by their names as they are written, which some systems do not insist on."""
    return [posixpath.join(within, found.name) for found in folder.glob("*") if found.is_file()]
