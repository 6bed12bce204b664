"""Chapters of the needs assessment: their front matter as typed models, read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from jsna.assessment.equality import EqualityEntry, read_equality
from jsna.keys import Keys
from jsna.problems import Problems
from jsna.reading import Document, Items, Map, Node, Text
from jsna.status import Body, Status, path_beside, read_body, read_formerly, read_status

KINDS = ("overview", "programme-area", "risk-group", "place", "wider-determinant", "evidence")
DECISIONS = ("adopted", "monitored", "not-prioritised")
HORIZONS = ("short", "long")
KINDS_OF_FILE = ("needs-assessment", "briefing", "data-pack", "map", "report")
REFRESH = re.compile(r"monthly|quarterly|annually|1 (month|year)|[1-9]\d* (months|years)")


@dataclass(frozen=True)
class Need:
    """What people here need, and what was decided about it."""

    id: Text
    statement: Text
    measures: tuple[Text, ...]
    groups: tuple[Text, ...]
    places: tuple[Text, ...]  # those that it is about; none: those of its chapter
    horizon: str
    decision: str
    reason: Text
    date: date | None
    minute: Text
    formerly: tuple[Text, ...]


@dataclass(frozen=True)
class Voice:
    """Who was asked, what they said, and what it changed."""

    who: Text
    method: Text
    date: date | None
    number: Text
    finding: Text
    changed: Text
    reference: Text


@dataclass(frozen=True)
class Service:
    """What exists now for a need."""

    service: Text
    audience: Text
    capacity: Text
    gap: Text


@dataclass(frozen=True)
class Recommendation:
    """What should be done, by whom, and the objective that took it up."""

    id: Text
    to: Text
    what: Text
    objective: Text


@dataclass(frozen=True)
class Reference:
    """A source that the prose cites."""

    id: Text
    title: Text
    publisher: Text
    date: Text
    url: Text


@dataclass(frozen=True)
class Download:
    """A file that goes with a chapter."""

    title: Text
    path: Text
    type: Text
    size: Text
    accessible: bool | None  # None: nobody has said
    kind: str
    date: date | None  # that of the chapter where it has none of its own


@dataclass(frozen=True)
class Chapter:
    """One chapter's front matter."""

    path: str
    title: Text
    kind: str
    life_stage: Text
    lead: Body | None
    summary: Text
    published: date | None
    refresh: Text
    horizon: str
    status: Status
    replaces: tuple[Text, ...]
    places: tuple[Text, ...]
    needs: tuple[Need, ...]
    voices: tuple[Voice, ...]
    services: tuple[Service, ...]
    assets: tuple[Text, ...]
    recommendations: tuple[Recommendation, ...]
    equality: tuple[EqualityEntry, ...]
    planning: tuple[Text, ...]
    references: tuple[Reference, ...]
    downloads: tuple[Download, ...]
    formerly: tuple[Text, ...] = ()  # the names that its file had before

    @property
    def former_paths(self) -> tuple[str, ...]:
        """Where its file was before: beside where it is now."""
        return tuple(path_beside(self.path, name) for name in self.formerly)


def is_chapter(document: Document) -> bool:
    """A page that says what kind of chapter it is, or stands among the chapters and is not their folder's own page."""
    among = "/chapters/" in f"/{document.path}" and PurePosixPath(document.path).stem not in ("index", "README")
    return "kind" in document.front or among


def read_chapter(document: Document, problems: Problems) -> Chapter:
    """The front matter as a model; every fault is reported, and the chapter is there all the same."""
    keys = Keys(document.front, "A chapter", problems)
    chapter = Chapter(
        path=document.path,
        title=keys.required("title"),
        kind=keys.one_of("kind", KINDS),
        life_stage=keys.text("life_stage"),
        lead=read_body(keys, "lead"),
        summary=keys.text("summary"),
        published=keys.date("published"),
        refresh=_refresh(keys),
        horizon=keys.one_of("horizon", HORIZONS),
        status=read_status(keys),
        replaces=keys.texts("replaces"),
        places=keys.texts("places"),
        needs=keys.each("needs", "A need", "id", _need),
        voices=keys.each("voices", "A voice", "who", _voice),
        services=keys.each("services", "A service", "service", _service),
        assets=_assets(keys),
        recommendations=keys.each("recommendations", "A recommendation", "id", _recommendation),
        equality=read_equality(keys),
        planning=keys.texts("planning"),
        references=keys.each("references", "A reference", "id", _reference),
        downloads=keys.each("downloads", "A download", "title", _download),
        formerly=read_formerly(keys, "a chapter"),
    )
    for key in ("description", "icon", "tags", "hide", "template", "search", "retired"):
        keys.raw(key)
    keys.done()
    return chapter


def _refresh(keys: Keys) -> Text:
    found = keys.text("refresh")
    if found and not REFRESH.fullmatch(found):
        hint = "Write monthly, quarterly, annually, or a number of months or years: 36 months."
        keys.bad("refresh", f"“{found}” does not say how often the chapter is refreshed.", hint)
    return found


def _need(keys: Keys) -> Need:
    return Need(
        id=keys.required("id"),
        statement=keys.required("statement"),
        measures=keys.texts("measures"),
        groups=keys.texts("groups"),
        places=keys.texts("places"),
        horizon=keys.one_of("horizon", HORIZONS),
        decision=keys.one_of("decision", DECISIONS),
        reason=keys.text("reason"),
        date=keys.date("date"),
        minute=keys.text("minute"),
        formerly=keys.texts("formerly"),
    )


def _voice(keys: Keys) -> Voice:
    return Voice(
        who=keys.required("who"),
        method=keys.text("method"),
        date=keys.date("date"),
        number=keys.text("number"),
        finding=keys.required("finding"),
        changed=keys.text("changed"),
        reference=keys.text("reference"),
    )


def _service(keys: Keys) -> Service:
    return Service(keys.required("service"), keys.text("for"), keys.text("capacity"), keys.text("gap"))


def _recommendation(keys: Keys) -> Recommendation:
    return Recommendation(keys.required("id"), keys.text("to"), keys.required("what"), keys.text("objective"))


def _reference(keys: Keys) -> Reference:
    texts = (keys.text("publisher"), keys.text("date"), keys.text("url"))
    return Reference(keys.required("id"), keys.required("title"), *texts)


def _download(keys: Keys) -> Download:
    texts = (keys.required("title"), keys.required("path"), keys.text("type"), keys.text("size"))
    kind = keys.one_of("kind", KINDS_OF_FILE)
    return Download(*texts, keys.yes_or_no("accessible"), kind, keys.date("date"))


def _assets(keys: Keys) -> tuple[Text, ...]:
    """Each asset is a text, or a mapping of which `asset` is the name."""
    return tuple(found for node in _nodes(keys.raw("assets")) if (found := _asset(node, keys)))


def _asset(node: Node, keys: Keys) -> Text | None:
    if isinstance(node, Text):
        return node
    if not isinstance(node, Map):
        keys.problems.add("bad-value", node.where, "Each asset must be a text.")
        return None
    inner = Keys(node, "An asset", keys.problems)
    name = inner.required("asset")
    for key in ("for", "where", "note"):
        inner.text(key)
    inner.done()
    return name


def _nodes(node: Node | None) -> Iterable[Node]:
    return node if isinstance(node, Items) else () if node is None else (node,)
