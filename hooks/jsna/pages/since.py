"""All that changed since an earlier edition, on the page about it and in a `changes` block."""

from __future__ import annotations

from jsna.directives import Block
from jsna.editions.changes import changes
from jsna.editions.manifest import Edition, edition_of
from jsna.keys import Keys, suggest
from jsna.outputs.changes import ADDRESS, changes_file
from jsna.outputs.edition import ADDRESS as MANIFEST
from jsna.outputs.edition import edition_file
from jsna.pages.changes import told
from jsna.pages.generated import generated, makeable
from jsna.pages.page import Fragment, Page
from jsna.pages.records import records
from jsna.site import Site


def part(before: str, page: Page) -> Fragment:
    """All that changed since the last edition, with the file for programs."""
    return _fragment(next(edition for edition in page.site.editions if edition.id == before), page)


def block(found: Block, page: Page) -> Fragment | None:
    """A `changes` block: since the last edition, or the one named by `since`."""
    keys = Keys(found.body, "A changes block", page.site.problems)
    since = keys.text("since")
    keys.done()
    editions = {edition.id: edition for edition in page.site.editions}
    if since and since not in editions:
        keys.bad("since", f"There is no past edition “{since}”.", suggest(since, editions))
        return None
    if not editions:
        return Fragment("text.html", {"text": "This is the first edition: there is none to compare it with."})
    return _fragment(editions[since] if since else page.site.editions[-1], page)


def _fragment(before: Edition, page: Page) -> Fragment:
    site = page.site
    found = changes(before, _this_edition(site))
    href = {record.address: page.to(record.address) for record in found.after.pages}
    files = {ADDRESS: changes_file(found)} if before is site.editions[-1] else {}
    context = {**told(found), "href": href, "file": page.to(ADDRESS) if files else ""}
    return Fragment("changes.html", context, files=files)


def _this_edition(site: Site) -> Edition:
    """The manifest of the edition being built."""
    return edition_of(edition_file(site, records(site, generated(makeable(site), site)))[MANIFEST].decode())
