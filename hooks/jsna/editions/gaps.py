"""Gaps in what is known of whom: which were closed between two editions, named, or passed over in silence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jsna.editions.manifest import Edition, EditionPage

_CHAPTERS = "chapters/"


@dataclass(frozen=True)
class GapChange:
    """A gap in a chapter's evidence about a group that an edition has and the other does not."""

    chapter: str  # its title
    address: str  # "" where the chapter is gone
    group: str
    change: str  # closed (answered), named (new), dropped (no longer named, and not answered)


def gap_changes(before: Edition, after: Edition) -> Iterator[GapChange]:
    """Gaps that were closed, then new ones, then those that are neither answered nor named any more."""
    names = _names(after)
    was = {_renamed(gap, names): gap for gap in _ids(before, "open")}
    still, answered = _ids(after, "open"), {*_ids(after, "answered"), *_ids(after, "closed")}
    gone = [gap for gap in was if gap not in still]
    yield from (_change(gap, after, "closed") for gap in gone if gap in answered)
    yield from (_change(gap, after, "named") for gap in still if gap not in was)
    for gap in gone:
        if gap not in answered:
            known = _page(gap, after) is not None
            yield _change(gap if known else was[gap], after if known else before, "dropped", there=known)


def _change(gap: str, edition: Edition, change: str, there: bool = True) -> GapChange:
    chapter, _, group = gap.rpartition("/")
    page = _page(gap, edition)
    return GapChange(page.title if page else chapter, page.address if page and there else "", group, change)


def _ids(edition: Edition, standing: str) -> list[str]:
    """Gaps by their ids, `smoking/disability`; none where the edition kept none."""
    gaps = edition.equality.get("gaps")
    listed = gaps.get(standing) if isinstance(gaps, dict) else None
    return [gap for gap in listed if isinstance(gap, str)] if isinstance(listed, list) else []


def _page(gap: str, edition: Edition) -> EditionPage | None:
    chapter = gap.rpartition("/")[0]
    return next((page for page in edition.pages if page.kind == "chapter" and _id(page.path) == chapter), None)


def _id(path: str) -> str:
    """A chapter as gaps name it, from its source's path: `smoking`."""
    return path.removeprefix(_CHAPTERS).removesuffix(".md")


def _names(edition: Edition) -> dict[str, str]:
    """Present names of chapters, by each name that they had before."""
    return {_id(old): _id(page.path) for page in edition.pages for old in page.formerly}


def _renamed(gap: str, names: dict[str, str]) -> str:
    chapter, _, group = gap.rpartition("/")
    return f"{names.get(chapter, chapter)}/{group}"
