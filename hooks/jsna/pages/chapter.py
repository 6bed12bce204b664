"""What the build adds to a chapter: a summary before it, and the needs, voices, services and steps after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from markupsafe import Markup

from jsna.assessment.chapters import Chapter
from jsna.assessment.equality import name_of
from jsna.assessment.freshness import of_chapter, rhythm_in_words
from jsna.pages.approval import approval
from jsna.pages.background import has_about
from jsna.pages.latest import Latest, latest_of
from jsna.pages.needs import DECISIONS, answering, area_of, known, measured_now
from jsna.pages.page import Fragment, Page
from jsna.pages.places.words import named_places
from jsna.pages.templates import day
from jsna.prose.plain import plain
from jsna.site import Site

_MOST_MEASURES = 6


def before(chapter: Chapter) -> str:
    """The Markdown in front of the author's text."""
    return f"{_part('chapter-top', chapter)}\n\n"


def after(chapter: Chapter) -> str:
    """The Markdown behind the author's text: the sections that the chapter has something for, and what it lacks."""
    gaps = any(entry.gap for entry in chapter.equality)
    sections = (
        ("What people here need", "chapter-needs", bool(chapter.needs)),
        ("Who told us", "chapter-voices", bool(chapter.voices)),
        ("Services and what they lack", "chapter-services", bool(chapter.services or chapter.assets)),
        ("What we know about different groups", "chapter-equality", bool(chapter.equality)),
        ("Who we know too little about", "chapter-gaps", gaps),
        ("Recommendations", "chapter-recommendations", bool(chapter.recommendations)),
        ("About this chapter", "chapter-about", has_about(chapter)),
        ("Files to download", "chapter-downloads", bool(chapter.downloads)),
        ("References", "chapter-references", bool(chapter.references)),
        ("What this chapter does not have", "chapter-missing", bool(missing(chapter))),
    )
    return (
        "\n\n" + "\n\n".join(f"## {title}\n\n{_part(part, chapter)}" for title, part, given in sections if given) + "\n"
    )


def _part(part: str, chapter: Chapter) -> str:
    return f'```jsna-part\npart: {part}\nname: "{chapter.path}"\n```'


def top(path: str, page: Page) -> Fragment:
    """The summary strip: what it is about, the needs it finds, its measures now, how fresh it is, and who leads."""
    chapter, today = page.site.chapters[path], page.site.settings.as_of
    fresh = of_chapter(chapter)
    measured = key_measures(chapter, page.site)
    context = {
        "summary": page.prose(chapter.summary) if chapter.summary else "",
        "needs": [{"id": need.id, "statement": plain(need.statement)} for need in chapter.needs],
        "place": page.site.catalogue.areas.name(area_of(chapter, page.site)),
        "measures": [measured_now(found, page) for found in measured[:_MOST_MEASURES]],
        "more": len(measured) - _MOST_MEASURES,
        "lead": str(chapter.lead) if chapter.lead else "",
        "published": chapter.published,
        "refresh": rhythm_in_words(chapter.refresh),
        "due": fresh.due,
        "overdue": fresh.overdue(today),
        "approval": approval(chapter.status),
        "wide": bool(chapter.status.respond),
    }
    return Fragment("chapter-top.html", context)


def key_measures(chapter: Chapter, site: Site) -> list[Latest]:
    """The latest values of the measures that its needs name, each measure once."""
    names = dict.fromkeys(name for need in chapter.needs for name in need.measures)
    measures = filter(None, (known(name, site) for name in names))
    return [found for one in measures if (found := latest_of(one, site, area_of(chapter, site))) is not None]


# What a reader may look for in a chapter, in the words that follow “This chapter has not said”
_WANTED: tuple[tuple[str, Callable[[Chapter], object]], ...] = (
    ("in a few words what it is about", lambda chapter: chapter.summary),
    ("who leads it", lambda chapter: chapter.lead),
    ("when it was published", lambda chapter: chapter.published),
    ("how often it is looked at again", lambda chapter: chapter.refresh),
    ("what people here need", lambda chapter: chapter.needs),
    ("what people told us", lambda chapter: chapter.voices),
    ("which services there are, and what they lack", lambda chapter: chapter.services),
    ("what the area can build on", lambda chapter: chapter.assets),
    ("what is known about different groups of people", lambda chapter: chapter.equality),
    ("what should be done", lambda chapter: chapter.recommendations),
    ("which stage of life it is about", lambda chapter: chapter.life_stage),
    ("which places it is about", lambda chapter: chapter.places),
    ("how far it looks ahead", lambda chapter: chapter.horizon),
    ("what it means for planning", lambda chapter: chapter.planning),
    ("which sources it rests on", lambda chapter: chapter.references),
)


def missing(chapter: Chapter) -> list[str]:
    """What the chapter does not say."""
    return [words for words, given in _WANTED if not given(chapter)]


def lacks(path: str, page: Page) -> Fragment:
    """What the chapter does not say, so that nobody takes silence for an answer."""
    return Fragment("chapter-missing.html", {"missing": missing(page.site.chapters[path])})


def needs(path: str, page: Page) -> Fragment:
    """Every need with whom it is about, its measures, its decision and the objectives that answer it."""
    rows = [
        {
            "id": need.id,
            "statement": page.prose(need.statement),
            "groups": ", ".join(need.groups),
            "places": list(named_places(need.places, page)),
            "measures": [
                {"title": one.title, "href": page.to_measure(one.name)}
                for one in filter(None, (known(name, page.site) for name in need.measures))
            ],
            "decision": DECISIONS[need.decision],
            "reason": page.prose(need.reason),
            "date": need.date,
            "minute": need.minute,
            "objectives": answering(need, page),
        }
        for need in page.site.chapters[path].needs
    ]
    return Fragment("chapter-needs.html", {"needs": rows})


def voices(path: str, page: Page) -> Fragment:
    """Who was asked, what they said, and what it changed."""
    rows = [
        {
            "who": voice.who, "number": voice.number, "method": voice.method, "date": voice.date,
            "finding": page.prose(voice.finding), "changed": page.prose(voice.changed),
        }
        for voice in page.site.chapters[path].voices
    ]  # fmt: skip
    return Fragment("chapter-voices.html", {"voices": rows})


def services(path: str, page: Page) -> Fragment:
    """What exists now, for whom, and what is missing."""
    chapter = page.site.chapters[path]
    rows = []
    for found in chapter.services:
        parts = (("For: ", found.audience), ("", found.capacity), ("What is missing: ", found.gap))
        said = [Markup("{}{}").format(label, page.prose(part).rstrip(".")) for label, part in parts if part]
        rows.append({"name": found.service, "text": Markup(". ").join(said) + "."})
    if chapter.assets:
        each = [Markup("<li>{}</li>").format(page.prose(text)) for text in chapter.assets]
        rows.append({"name": "What the area can build on", "text": Markup("<ul>{}</ul>").format(Markup().join(each))})
    return Fragment("chapter-list.html", {"rows": rows})


def gaps(path: str, page: Page) -> Fragment:
    """What is not known about whom, and what is done about it, by whom and by when."""
    today = page.site.settings.as_of
    rows = []
    for entry in page.site.chapters[path].equality:
        if entry.gap:
            late = " (overdue)" if entry.due and entry.due < today else ""
            parts = (page.prose(entry.gap), page.prose(entry.steps), f"{entry.owner}, by {day(entry.due)}{late}.")
            name, text = name_of(entry.characteristic), Markup(" ").join(parts)
            rows.append({"id": f"gap-{entry.characteristic}", "name": name, "text": text})
    return Fragment("chapter-list.html", {"rows": rows})


def recommendations(path: str, page: Page) -> Fragment:
    """What should be done, by whom, and the objective that took it up."""
    rows: list[dict[str, Any]] = []
    for found in page.site.chapters[path].recommendations:
        taken = page.site.objectives.get(found.objective)
        text = page.prose(found.what)
        if taken:
            text += Markup(' Taken up in <a href="{}">{}</a>.').format(page.to_page(taken.path), plain(taken.title))
        rows.append({"name": found.to or "To all partners", "text": text})
    return Fragment("chapter-list.html", {"rows": rows})


def references(path: str, page: Page) -> Fragment:
    """The sources that the chapter cites."""
    rows = []
    for found in page.site.chapters[path].references:
        text = page.prose(". ".join(filter(None, (str(found.publisher), _dated(found.date)))))
        said = Markup(" ").join(filter(None, (text and Markup("{}.").format(text), _link(found.url))))
        rows.append({"id": f"reference-{found.id}", "name": found.title, "text": said})
    return Fragment("chapter-list.html", {"rows": rows})


def _dated(text: str) -> str:
    """A full date as GOV.UK writes it; a year, or anything else, as it stands."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return str(text)


def _link(url: str) -> str:
    """Only addresses of the web are linked: `javascript:` is an address too."""
    linked = url.startswith(("https://", "http://"))
    return Markup('<a href="{0}">{0}</a>').format(url) if linked else str(url)
