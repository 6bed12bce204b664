"""News of the promises for programs: an Atom feed (RFC 4287), and the same entries as JSON.

An entry's id never depends on where a site is published, so that a reader's program does not show it twice after a
move. Addresses are whole where the site's is known, else relative to its root, where the feed is.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from jsna.editions.manifest import Edition
from jsna.news import Event, Standing, events
from jsna.outputs.measures import Record
from jsna.outputs.notation import Json, as_json
from jsna.outputs.whole import followed_address, whole_address
from jsna.prose.characters import without_controls
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.verdict import past_verdict, verdict

ATOM = "feed.xml"
JSON = "data/updates.json"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_OURS = uuid.uuid5(uuid.NAMESPACE_OID, "jsna-press feed")  # only a name, so that no other program makes the same ids
_LINES = 2


def feed_files(site: Site) -> dict[str, bytes]:
    """Both files by their addresses; a status that an edition found otherwise than the one before is news, too."""
    past = [*(_held(edition, site) for edition in site.editions), standing(site)] if site.editions else []
    found = events(site.objectives.values(), site.settings.as_of, past)
    return {ATOM: _atom(site, found), JSON: _json(site, found)}


def _held(edition: Edition, site: Site) -> Standing:
    """How a past edition found the objectives, by their present ids."""
    statuses = {}
    for name, objective in site.objectives.items():
        names = (name, *map(str, objective.formerly))
        found = next((edition.objectives[one] for one in names if one in edition.objectives), None)
        if found is not None:
            statuses[name] = past_verdict(found.progress, found.progress_label, found.due).in_words
    return Standing(edition.id, date.fromisoformat(edition.as_of), statuses)


def standing(site: Site) -> Standing:
    """How the objectives stand now, for the next edition to be held against."""
    statuses = {name: verdict(assessed.headline).in_words for name, assessed in site.assessed.items()}
    return Standing(site.settings.edition, site.settings.as_of, statuses)


def _json(site: Site, found: Iterable[Event]) -> bytes:
    settings = site.settings
    listed: list[Json] = [_record(site, event) for event in found]
    whole: Record = {"edition": settings.edition, "as_of": settings.as_of.isoformat(), "updates": listed}
    return as_json(whole, levels=_LINES)


def _record(site: Site, event: Event) -> Record:
    changed: Record = {what: {"from": before, "to": now} for what, before, now in event.changed}
    return {
        "id": _id(site, event.key),
        "date": event.day.isoformat(),
        "kind": event.kind.value,
        "objective": event.objective,
        "title": plain(site.objectives[event.objective].title),
        "about": event.about,
        "text": event.text,
        "changed": changed,
        "reason": event.reason,
        "minute": str(event.minute),
        "url": _address(site, event),
    }


def _atom(site: Site, found: Sequence[Event]) -> bytes:
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en-GB"})
    name = site.settings.site_name or site.place
    _add(root, "id", _id(site, ""))
    _add(root, "title", f"{name}: news of the promises")
    _add(root, "updated", _moment(found[0].day if found else site.settings.as_of))
    _add(SubElement(root, "author"), "name", name)
    base = site.settings.site_url
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": base or "./"})
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": followed_address(site, ATOM)})
    for event in found:
        _entry(SubElement(root, "entry"), event, site)
    return b'<?xml version="1.0" encoding="utf-8"?>\n' + tostring(root, encoding="unicode").encode() + b"\n"


def _entry(entry: Element, event: Event, site: Site) -> None:
    _add(entry, "id", _id(site, event.key))
    _add(entry, "title", f"{plain(site.objectives[event.objective].title)}: {_headline(event)}")
    _add(entry, "updated", _moment(event.day))
    _add(entry, "published", _moment(event.day))
    SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": _address(site, event)})
    SubElement(entry, "category", {"term": event.kind.value})
    _add(entry, "content", event.sentence, type="text")


def _headline(event: Event) -> str:
    return event.kind.value.replace("-", " ")


def _add(parent: Element, tag: str, text: str, **attributes: str) -> None:
    SubElement(parent, tag, attributes).text = without_controls(text)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _id(site: Site, key: str) -> str:
    return uuid.uuid5(_OURS, f"{site.home}/{key}").urn


def _address(site: Site, event: Event) -> str:
    return whole_address(site, site.address(site.objectives[event.objective].path))
