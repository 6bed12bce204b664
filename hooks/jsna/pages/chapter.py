"""What the build adds to a chapter: a summary before it, and the needs, voices, services and steps after it."""

from __future__ import annotations

from datetime import date
from typing import Any

from markupsafe import Markup

from jsna.assessment.chapters import Chapter
from jsna.assessment.equality import name_of
from jsna.pages.approval import approval
from jsna.pages.page import Fragment, Page
from jsna.pages.templates import day
from jsna.prose.plain import plain

_DECISIONS = {
    "adopted": "Adopted into the strategy.", "monitored": "Watched for now.", "not-prioritised": "Not made a priority.",
}  # fmt: skip


def before(chapter: Chapter) -> str:
    """The Markdown in front of the author's text."""
    return f"{_part('chapter-top', chapter)}\n\n"


def after(chapter: Chapter) -> str:
    """The Markdown behind the author's text: sections that the chapter has something for, and those it should have."""
    sections = [
        ("What people here need", "chapter-needs", True),
        ("Who told us", "chapter-voices", bool(chapter.voices)),
    ]
    sections += [("Services and what they lack", "chapter-services", bool(chapter.services or chapter.assets))]
    sections += [("What we know about different groups", "chapter-equality", True)]
    gaps = any(entry.gap for entry in chapter.equality)
    sections += [("Who we know too little about", "chapter-gaps", gaps)]
    sections += [("Recommendations", "chapter-recommendations", bool(chapter.recommendations))]
    sections += [("About this chapter", "chapter-about", True)]
    sections += [("Files to download", "chapter-downloads", bool(chapter.downloads))]
    sections += [("References", "chapter-references", bool(chapter.references))]
    return (
        "\n\n" + "\n\n".join(f"## {title}\n\n{_part(part, chapter)}" for title, part, given in sections if given) + "\n"
    )


def _part(part: str, chapter: Chapter) -> str:
    return f'```jsna-part\npart: {part}\nname: "{chapter.path}"\n```'


def top(path: str, page: Page) -> Fragment:
    """The summary strip."""
    chapter = page.site.chapters[path]
    context = {
        "summary": page.prose(chapter.summary) if chapter.summary else "",
        "lead": str(chapter.lead) if chapter.lead else "",
        "published": chapter.published,
        "refresh": _rhythm(chapter.refresh),
        "approval": approval(chapter.status),
        "wide": bool(chapter.status.respond),
    }
    return Fragment("chapter-top.html", context)


def _rhythm(refresh: str) -> str:
    """`Every 36 months`, `Every year`, `Quarterly`."""
    return f"Every {refresh.removeprefix('1 ')}" if refresh[:1].isdigit() else refresh.capitalize()


def needs(path: str, page: Page) -> Fragment:
    """Every need with its decision and the objectives that answer it."""
    rows = []
    for need in page.site.chapters[path].needs:
        answering = [o for o in page.site.objectives.values() if need.id in o.needs]
        rows.append(
            {
                "id": need.id,
                "statement": page.prose(need.statement),
                "decision": _DECISIONS.get(need.decision, "Not decided yet."),
                "reason": page.prose(need.reason),
                "date": need.date,
                "minute": need.minute,
                "objectives": [{"title": plain(o.title), "href": page.to_page(o.path)} for o in answering],
            }
        )
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
