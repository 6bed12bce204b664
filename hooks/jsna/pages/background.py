"""What a chapter covers, what it knows about different groups of people, and the files that go with it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import quote

from markupsafe import Markup

from jsna.assessment.chapters import Chapter, Download
from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.equality import Evidence, in_words, name_of
from jsna.data.areas import AreaError
from jsna.pages.addresses import written
from jsna.pages.page import Fragment, Page

_HORIZONS = {"short": "The next three to five years", "long": "The next five to ten years"}
_KINDS = {
    "measure": "Data", "engagement": "What people told us", "research": "Research", "service-record": "Service records",
}  # fmt: skip


def about(path: str, page: Page) -> Fragment:
    """Whom and which places the chapter is about, how far it looks ahead, and what it means for planning."""
    chapter = page.site.chapters[path]
    context = {
        "life_stage": chapter.life_stage[:1].upper() + chapter.life_stage[1:],
        "places": list(_places(chapter, page)),
        "horizon": _HORIZONS.get(chapter.horizon, ""),
        "planning": [written(text, page) for text in chapter.planning],
    }
    return Fragment("chapter-about.html", context)


def _places(chapter: Chapter, page: Page) -> Iterator[str]:
    areas = page.site.catalogue.areas
    for place in chapter.places:
        try:
            yield from (areas.name(code) for code in areas.several([place]))
        except AreaError:  # reported where the chapter's references are checked
            continue


def equality(path: str, page: Page) -> Fragment:
    """The evidence about each group, or why it is not looked at; and the characteristics of which nothing is said."""
    chapter = page.site.chapters[path]
    rows = []
    for entry in chapter.equality:
        said = [_evidence(found, chapter, page) for found in entry.evidence]
        said += [Markup("Does not apply: {}").format(page.prose(entry.not_applicable))] if entry.not_applicable else []
        if said:
            rows.append({"id": f"equality-{entry.characteristic}", "name": name_of(entry.characteristic), "said": said})
    told = {entry.characteristic for entry in chapter.equality}
    missing = [in_words(one) for one in EVERYBODY if one not in told]
    return Fragment("chapter-equality.html", {"rows": rows, "missing": missing})


def _evidence(found: Evidence, chapter: Chapter, page: Page) -> Markup:
    """`Data: Adults who smoke, by ethnic group`, with the measure or the reference linked."""
    parts = [_measure(found, page), _reference(found, chapter), page.prose(found.text) if found.text else Markup()]
    return Markup("{}: {}").format(_KINDS.get(found.kind, "Evidence"), Markup(". ").join(filter(None, parts)))


def _measure(found: Evidence, page: Page) -> Markup:
    measure = page.site.catalogue.measures.get(found.measure)
    if measure is None:
        return Markup.escape(found.measure)
    by = f", by {_inside(found.by)}" if found.by else ""
    return Markup('<a href="{}">{}</a>{}').format(page.to_measure(measure.name), measure.title, by)


def _reference(found: Evidence, chapter: Chapter) -> Markup:
    listed = next((one for one in chapter.references if found.reference and one.id == found.reference), None)
    return Markup('<a href="#reference-{}">{}</a>').format(quote(listed.id), listed.title) if listed else Markup()


def _inside(words: str) -> str:
    """Words inside a sentence: `ethnic group` for `Ethnic group`; an abbreviation as it stands."""
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def downloads(path: str, page: Page) -> Fragment:
    """The files of the chapter, each with its type and size and whether everyone can read it."""
    rows = [
        {"title": found.title, "href": _address(found, path, page), "about": _told(found)}
        for found in page.site.chapters[path].downloads
    ]
    return Fragment("chapter-downloads.html", {"rows": rows})


def _told(found: Download) -> str:
    access = "accessible" if found.accessible else "not known to be accessible"
    return ", ".join(filter(None, (found.type, found.size, access)))


def _address(found: Download, path: str, page: Page) -> str:
    """From this page to the file; "" for an address of another kind than the web's, which is not linked."""
    if found.path.startswith(("https://", "http://")):
        return str(found.path)
    if ":" in found.path.partition("/")[0] or found.path.startswith("//"):
        return ""
    beside = "" if found.path.startswith("/") else posixpath.dirname(path)
    return page.to(posixpath.normpath(posixpath.join(beside, found.path.lstrip("/"))))
