"""The library as an Atom feed (RFC 4287), so that readers hear of a new publication without coming back to look.

As in the feed of news, an id never depends on where the site is published, nor on what can be corrected in a title.
"""

from __future__ import annotations

import re
from urllib.parse import quote
from uuid import NAMESPACE_OID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from jsna.assessment.publications import Publication
from jsna.outputs.whole import followed_address, whole_address
from jsna.prose.plain import plain
from jsna.site import Site

FEED = "publications.xml"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_OURS = uuid5(NAMESPACE_OID, "jsna-press publications")  # only a name, so that no other program makes the same ids
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def library_file(site: Site) -> dict[str, bytes]:
    """The feed by its address: every publication with a date, the newest first."""
    settings, dated = site.settings, [one for one in site.publications if one.date is not None]
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": "en-GB"})
    _add(feed, "title", f"{settings.site_name}: publications")
    _add(feed, "id", _identity(site, FEED))
    _add(feed, "updated", _moment(max((str(one.date) for one in dated), default=settings.as_of.isoformat())))
    SubElement(feed, "link", {"rel": "self", "href": followed_address(site, FEED)})
    _add(SubElement(feed, "author"), "name", settings.publisher or settings.site_name or "The publisher of this site")
    told: dict[str, Publication] = {}
    for one in dated:
        told.setdefault(_identity(site, f"{_place(one)} {one.date}"), one)  # one that is listed twice is one entry
    for identity, one in told.items():
        _entry(feed, one, identity, site)
    indent(feed)
    return {FEED: tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"}


def _place(one: Publication) -> str:
    """The file, or the source of the page, that a publication is."""
    return one.file.address if one.file else one.page or one.title


def _entry(feed: Element, one: Publication, identity: str, site: Site) -> None:
    address = quote((one.file.address if one.file else site.address(one.page)) or FEED, safe="/:?#=&%")
    entry = SubElement(feed, "entry")
    _add(entry, "title", plain(one.title))
    _add(entry, "id", identity)
    _add(entry, "updated", _moment(str(one.date)))
    web = one.file is not None and one.file.web
    SubElement(entry, "link", {"rel": "alternate", "href": address if web else whole_address(site, address)})
    if one.kind:
        SubElement(entry, "category", {"term": one.kind})
    _add(entry, "summary", plain(one.summary) or plain(one.title))


def _add(parent: Element, name: str, text: str) -> None:
    """An element with a text, without the control characters that XML has no way to write."""
    SubElement(parent, name).text = _NOT_XML.sub("", text)


def _identity(site: Site, name: str) -> str:
    """The same for the same publication in every edition; another once it is published anew."""
    return uuid5(_OURS, f"{site.home} {name}").urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"
