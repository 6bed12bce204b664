"""News as a feed and as JSON: the rules of Atom (RFC 4287), ids that stay, the same entries in both."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest

from jsna.outputs.feed import feed_files, standing
from jsna.reading import Text
from jsna.site import Site
from unit.editions.manifests import edition, objective

ATOM = "{http://www.w3.org/2005/Atom}"
URL = "https://jsna.example.gov.uk/health/"


def parsed(site: Site) -> ElementTree.Element:
    """The feed as a reader's program has it."""
    return ElementTree.fromstring(feed_files(site)["feed.xml"])


def updates(site: Site) -> list[dict[str, Any]]:
    """The entries of the JSON file."""
    return list(json.loads(feed_files(site)["data/updates.json"])["updates"])


def at(site: Site, url: str) -> Site:
    """The site at an address."""
    return replace(site, settings=replace(site.settings, site_url=url, site_name="Health & <b>wellbeing</b>"))


def texts(element: ElementTree.Element, tag: str) -> list[str]:
    """The texts of the children of one name."""
    return [child.text or "" for child in element.findall(ATOM + tag)]


def hrefs(element: ElementTree.Element) -> list[str]:
    """Where an element's links lead."""
    return [link.attrib["href"] for link in element.findall(f"{ATOM}link")]


def test_a_feed_has_what_the_standard_asks_for(example_site: Site) -> None:
    feed = parsed(at(example_site, URL))
    entries = feed.findall(f"{ATOM}entry")
    assert feed.tag == f"{ATOM}feed"
    assert len(entries) > 20
    for element in (feed, *entries):
        assert [len(texts(element, tag)) for tag in ("id", "title", "updated")] == [1, 1, 1]
        assert all(datetime.datetime.fromisoformat(moment).tzinfo for moment in texts(element, "updated"))
    author = feed.find(f"{ATOM}author/{ATOM}name")
    assert author is not None
    assert author.text == "Health & <b>wellbeing</b>"
    ids = [*texts(feed, "id"), *(one for entry in entries for one in texts(entry, "id"))]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)
    assert texts(feed, "updated") == [max(one for entry in entries for one in texts(entry, "updated"))]


def test_addresses_are_whole_where_the_sites_own_is_known_and_ids_do_not_move(example_site: Site) -> None:
    here, there = parsed(example_site), parsed(at(example_site, URL))
    assert hrefs(here) == ["./", "feed.xml"]
    assert hrefs(there) == [URL, f"{URL}feed.xml"]
    first, moved = here.find(f"{ATOM}entry"), there.find(f"{ATOM}entry")
    assert first is not None
    assert moved is not None
    assert hrefs(first) == ["strategy/objectives/steady-on-our-feet/"]
    assert hrefs(moved) == [f"{URL}strategy/objectives/steady-on-our-feet/"]
    assert texts(first, "id") == texts(moved, "id")


@pytest.mark.parametrize(("edition", "followed"), [("2026.1", "latest"), ("draft", "draft")])
def test_an_edition_that_stands_beside_others_names_its_own_pages_and_the_latest_feed(
    example_site: Site, edition: str, followed: str
) -> None:
    there = at(example_site, URL)
    site = replace(there, settings=replace(there.settings, published=True, edition=edition))
    found = parsed(site)
    entry = found.find(f"{ATOM}entry")
    assert entry is not None
    assert hrefs(found)[1] == f"{URL}{followed}/feed.xml"
    assert hrefs(entry) == [f"{URL}{edition}/strategy/objectives/steady-on-our-feet/"]
    assert updates(site)[0]["url"] == hrefs(entry)[0]


def test_both_files_hold_the_same_entries(example_site: Site) -> None:
    listed = updates(example_site)
    entries = parsed(example_site).findall(f"{ATOM}entry")
    assert [one["id"] for one in listed] == [one for entry in entries for one in texts(entry, "id")]
    changed = next(one for one in listed if one["changed"] == {"target": {"from": "17", "to": "19"}})
    assert (changed["kind"], changed["date"], changed["minute"]) == ("changed-promise", "2026-03-12", "HWB 2026/16")
    assert changed["title"] == "Healthy weight for every child"


def test_a_site_without_objectives_has_a_feed_without_entries(example_site: Site) -> None:
    bare = replace(example_site, objectives={}, assessed={})
    feed = parsed(bare)
    assert feed.findall(f"{ATOM}entry") == []
    assert texts(feed, "updated") == ["2026-11-02T00:00:00Z"]
    assert updates(bare) == []


def test_a_control_character_does_not_break_the_feed(example_site: Site) -> None:
    objective = example_site.objectives["smoke-free"]
    hostile = replace(objective, title=Text("A\x00 <script>\x0b]]> title", objective.where))
    feed = parsed(replace(example_site, objectives={"smoke-free": hostile}))
    assert "A <script> ]]> title: update" in [one for e in feed.findall(f"{ATOM}entry") for one in texts(e, "title")]


def test_a_status_is_kept_for_the_next_edition(example_site: Site) -> None:
    now = standing(example_site)
    assert now.edition == "2026.1"
    assert now.statuses["smoke-free"] == "Improving"
    assert now.statuses["measles"] == "Getting worse (target missed)"


def test_a_status_that_an_edition_found_otherwise_is_news(example_site: Site) -> None:
    now = standing(example_site).statuses["smoke-free"]
    past = edition(as_of="2026-03-31", objectives={"smoke-free": objective("getting-worse")})
    found = [one for one in updates(replace(example_site, editions=(past,))) if one["kind"] == "status-changed"]
    assert [(one["objective"], one["date"]) for one in found] == [
        ("smoke-free", example_site.settings.as_of.isoformat())
    ]
    assert "Getting worse" in found[0]["text"]
    assert now in found[0]["text"]
    same = edition(as_of="2026-03-31", objectives={"smoke-free": objective("improving")})
    assert [one for one in updates(replace(example_site, editions=(same,))) if one["kind"] == "status-changed"] == []
