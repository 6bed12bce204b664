"""What a chapter covers, what it knows about different groups of people, and the files that go with it."""

from __future__ import annotations

from urllib.parse import quote

from markupsafe import Markup

from jsna.assessment.attachments import Attachment, attachment
from jsna.assessment.chapters import Chapter
from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.equality import Evidence, in_words, name_of
from jsna.assessment.publications import sized, typed
from jsna.pages.addresses import written
from jsna.pages.equality.cells import group_link
from jsna.pages.page import Fragment, Page
from jsna.pages.places.words import named_places
from jsna.pages.wording import capital
from jsna.prose.plain import plain
from jsna.reading import Text

_HORIZONS = {"short": "The next three to five years", "long": "The next five to ten years"}
ACCESS = {True: "accessible", False: "not accessible", None: "not said whether it is accessible"}
_KINDS = {
    "measure": "Data", "engagement": "What people told us", "research": "Research", "service-record": "Service records",
}  # fmt: skip


def has_about(chapter: Chapter) -> bool:
    """Whether the chapter says anything of what it covers."""
    return any((chapter.life_stage, chapter.places, chapter.horizon, chapter.planning, chapter.replaces))


def about(path: str, page: Page) -> Fragment:
    """Whom and which places the chapter is about, how far it looks ahead, for planning, and what it replaces."""
    chapter = page.site.chapters[path]
    context = {
        "life_stage": capital(chapter.life_stage),
        "places": list(named_places(chapter.places, page)),
        "horizon": _HORIZONS.get(chapter.horizon, ""),
        "planning": [written(text, page) for text in chapter.planning],
        "replaces": [_replaced(text, page) for text in chapter.replaces],
    }
    return Fragment("chapter-about.html", context)


def _replaced(text: Text, page: Page) -> Markup:
    """What a chapter takes the place of: another chapter, by its title or its path, is linked."""
    chapters = page.site.chapters.values()
    older = next((one for one in chapters if text in (plain(one.title), one.title, one.path)), None)
    if older is None:
        return written(text, page)
    return Markup('<a href="{}">{}</a>').format(page.to_page(older.path), plain(older.title))


def equality(path: str, page: Page) -> Fragment:
    """The evidence about each group, or why it is not looked at; and the characteristics of which nothing is said."""
    chapter = page.site.chapters[path]
    rows = []
    for entry in chapter.equality:
        said = [_evidence(found, chapter, page) for found in entry.evidence]
        said += [Markup("Does not apply: {}").format(page.prose(entry.not_applicable))] if entry.not_applicable else []
        if said:
            rows.append({"id": f"equality-{entry.characteristic}", **_group(entry.characteristic, page), "said": said})
    told = {entry.characteristic for entry in chapter.equality}
    missing = [{"name": in_words(one), "href": group_link(one, page)["href"]} for one in EVERYBODY if one not in told]
    return Fragment("chapter-equality.html", {"rows": rows, "missing": missing})


def _group(name: str, page: Page) -> dict[str, str]:
    """A group with the way to its page; a name that is no group's (a problem of its own) has none."""
    return group_link(name, page) if name in EVERYBODY else {"name": name_of(name), "href": ""}


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
    rows = []
    for found in page.site.chapters[path].downloads:
        held = attachment(found.path, path, page.site.settings.content)
        about = filter(None, (typed(found, held), sized(found, held), ACCESS[found.accessible]))
        rows.append({"title": found.title, "href": file_address(held, page), "about": ", ".join(about)})
    return Fragment("chapter-downloads.html", {"rows": rows})


def file_address(held: Attachment | None, page: Page) -> str:
    """From this page to a file; "" for an address of another kind than the web's, which is not linked."""
    if held is None or not held.address:
        return ""
    return held.address if held.web else page.to(held.address)
