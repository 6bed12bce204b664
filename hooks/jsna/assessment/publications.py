"""The library: dated needs assessments, briefings and data packs, from the chapters and from a list of their own."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from jsna.assessment.attachments import Attachment, attachment, check_attachment
from jsna.assessment.chapters import KINDS_OF_FILE, Chapter, Download
from jsna.keys import Keys, suggest
from jsna.problems import Problems
from jsna.reading import Document, Text

PAGE = "publications/index.md"


@dataclass(frozen=True)
class Listed:
    """One entry of the list in the front matter of `publications/index.md`."""

    title: Text
    kind: str
    date: date | None
    file: Text
    accessible: bool | None  # None: nobody has said
    summary: Text
    replaced_by: Text


@dataclass(frozen=True)
class Publication:
    """One thing to read or to download: a chapter's page, or a file."""

    title: str
    kind: str
    date: date | None
    page: str  # the path of the chapter that it is, or belongs to; "" for one that stands alone
    file: Attachment | None  # None for a chapter's own page
    type: str  # in its author's words, else in those of the file's ending
    size: str
    accessible: bool | None
    summary: Text | str = ""
    replaced_by: str = ""  # the title of what took its place
    replaced_page: str = ""  # the path of the chapter that did


def read_listed(documents: Mapping[str, Document], problems: Problems) -> tuple[Listed, ...]:
    """What `publications: [{title, kind, date, file, accessible, summary, replaced_by}]` says; faults are reported."""
    document = documents.get(PAGE)
    if document is None or "publications" not in document.front:
        return ()
    return Keys(document.front, "The library", problems).each("publications", "A publication", "title", _listed)


def _listed(keys: Keys) -> Listed:
    return Listed(
        title=keys.required("title"),
        kind=keys.one_of("kind", KINDS_OF_FILE),
        date=keys.date("date"),
        file=keys.required("file"),
        accessible=keys.yes_or_no("accessible"),
        summary=keys.text("summary"),
        replaced_by=keys.text("replaced_by"),
    )


def check_listed(listed: Sequence[Listed], chapters: Collection[Chapter], content: Path, problems: Problems) -> None:
    """Report files that are not there, and what is said to have taken a place and is not known."""
    titles = {str(one.title) for one in listed}
    titles |= {name for one in chapters for name in (str(one.title), one.path)}
    for one in listed:
        check_attachment(one.file, PAGE, content, problems)
        if one.replaced_by and str(one.replaced_by) not in titles:
            message = f"There is no publication and no chapter “{one.replaced_by}” that could replace this."
            problems.add("unknown-publication", one.replaced_by.where, message, suggest(one.replaced_by, titles))


def library(chapters: Iterable[Chapter], listed: Iterable[Listed], content: Path) -> list[Publication]:
    """Everything to read, the newest first, what has no date last."""
    chapters = list(chapters)
    found = [*_chapters(chapters), *_downloads(chapters, content), *_alone(listed, content)]
    told = [_replaced(one, chapters) for one in found]
    return sorted(told, key=lambda one: (-one.date.toordinal() if one.date else 1, one.title.casefold()))


def _chapters(chapters: Iterable[Chapter]) -> Iterator[Publication]:
    for one in chapters:
        kind = "briefing" if one.kind == "evidence" else "needs-assessment"
        yield Publication(str(one.title), kind, one.published, one.path, None, "Web page", "", True, one.summary)


def _downloads(chapters: Iterable[Chapter], content: Path) -> Iterator[Publication]:
    for chapter in chapters:
        for one in chapter.downloads:
            held = attachment(one.path, chapter.path, content)
            kind, size = one.kind, sized(one, held)
            when = one.date or chapter.published
            yield Publication(one.title, kind, when, chapter.path, held, typed(one, held), size, one.accessible)


def _alone(listed: Iterable[Listed], content: Path) -> Iterator[Publication]:
    for one in listed:
        held = attachment(one.file, PAGE, content)
        type_, size = (held.type, held.size_in_words) if held else ("", "")
        made = Publication(str(one.title), one.kind, one.date, "", held, type_, size, one.accessible, one.summary)
        yield replace(made, replaced_by=str(one.replaced_by))


def typed(download: Download, held: Attachment | None) -> str:
    """A file's type in its author's word, else as its name says."""
    return str(download.type) or (held.type if held else "")


def sized(download: Download, held: Attachment | None) -> str:
    """A file's size as it is; for a file elsewhere, as its author says."""
    return (held.size_in_words if held else "") or str(download.size)


def _replaced(one: Publication, chapters: Iterable[Chapter]) -> Publication:
    """With the title and the page of what took its place: as it says itself, or as a chapter says of it."""
    for chapter in chapters:
        named = one.replaced_by and one.replaced_by in (str(chapter.title), chapter.path)
        taken = any(str(text) in (one.title, one.page) for text in chapter.replaces)
        if named or (taken and chapter.path != one.page):
            return replace(one, replaced_by=str(chapter.title), replaced_page=chapter.path)
    return one
