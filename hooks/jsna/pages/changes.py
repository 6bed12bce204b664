"""What changed since an earlier edition, for readers: a page, and the `changes` block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsna.assessment.equality import in_words
from jsna.data.numbers import MISSING, exactly
from jsna.directives import Block
from jsna.editions.changes import Changes, MeasureChange, ObjectiveChange, changes
from jsna.editions.manifest import Edition, Value, edition_of
from jsna.keys import Keys, suggest
from jsna.outputs.changes import ADDRESS, changes_file
from jsna.outputs.edition import ADDRESS as MANIFEST
from jsna.outputs.edition import edition_file
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.records import records
from jsna.pages.templates import day_of
from jsna.pages.wording import capital
from jsna.problems import Where
from jsna.site import Site

PATH = "changes.md"
_TITLE = "What changed in this edition"
_OBJECTIVE = {"new": "A new promise", "gone": "No longer a promise", "status": "A new status", "promise": "Changed"}
_MEASURE = {
    "new": "new here", "gone": "no longer published", "renamed": "has a new name", "retired": "has ended",
    "new-data": "new data", "revised": "earlier figures revised", "withdrawn": "figures withdrawn",
    "other-series": "figures for other places or groups changed",
}  # fmt: skip
_PAGE = {"new": "new", "gone": "gone", "renamed": "has a new address", "rewritten": "rewritten"}
_GAP = {
    "closed": "closed: there is evidence now, or it is said why none is needed",
    "named": "newly named",
    "dropped": "no longer named, and not closed",
}


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page, where there is an earlier edition to compare with."""
    if site.editions:
        text = f'```jsna-part\npart: edition-changes\nname: "{site.editions[-1].id}"\n```\n'
        yield PATH, Generated(text, _TITLE, "changes", Where(PATH, 1))


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
    found = changes(before, this_edition(site))
    href = {record.address: page.to(record.address) for record in found.after.pages}
    files = {ADDRESS: changes_file(found)} if before is site.editions[-1] else {}
    context = {**told(found), "href": href, "file": page.to(ADDRESS) if files else ""}
    return Fragment("changes.html", context, files=files)


def this_edition(site: Site) -> Edition:
    """The manifest of the edition being built."""
    from jsna.pages.generated import generated, makeable  # it lists this module's page among all others

    return edition_of(edition_file(site, records(site, generated(makeable(site), site)))[MANIFEST].decode())


def told(found: Changes) -> dict[str, Any]:
    """What a template needs to tell of changes."""
    return {
        "before": found.before.id,
        "before_day": day_of(found.before.as_of),
        "after": found.after.id,
        "objectives": [_objective(change, found.after) for change in found.objectives],
        "measures": [_measure(change, found.after) for change in found.measures],
        "chapters": [(change, _PAGE[change.change]) for change in found.chapters],
        "pages": [(change, _PAGE[change.change]) for change in found.pages],
        "gaps": [(gap, in_words(gap.group), _GAP[gap.change]) for gap in found.gaps],
        "nothing": found.nothing,
    }


def _objective(change: ObjectiveChange, after: Edition) -> dict[str, Any]:
    why = "; ".join(reason.words for reason in change.reasons)
    return {
        "title": change.title,
        "address": next((p.address for p in after.pages if p.path == f"strategy/objectives/{change.id}.md"), ""),
        "what": _OBJECTIVE[change.change],
        "before": change.before,
        "after": change.after,
        "moved": change.change == "status",
        "commitment": change.commitment and change.change not in ("new", "gone"),
        "why": f"{capital(why)}." if why else "",
        "was": change.was,
    }


def _measure(change: MeasureChange, after: Edition) -> dict[str, Any]:
    history = after.measures.get(change.name)
    unit = history.unit if history else ""
    return {
        "title": change.title,
        "address": f"measures/{change.name}/" if history else "",
        "what": ", ".join(_MEASURE[kind] for kind in change.kinds),
        "values": tuple(_value(value, unit) for value in (change.before, change.after)),
        "same": change.before == change.after or _told_as_revised(change),
        "was": change.was,
        "revised": [
            f"{r.period}: {_number(r.before, unit)}, now {_number(r.after, unit)}" for r in change.revisions[:_MOST]
        ],
        "further": max(len(change.revisions) - _MOST, 0),
        "withdrawn": ", ".join(change.withdrawn),
    }


def _told_as_revised(change: MeasureChange) -> bool:
    """Whether the latest value is another for the same period: that is then among the revisions."""
    periods = {value.period_id for value in (change.before, change.after) if value}
    return len(periods) == 1 and bool(change.revisions)


_MOST = 6  # revisions told in full: a series that was revised as a whole is one fact, not thirty


def _value(value: Value | None, unit: str) -> str:
    return f"{_number(value, unit)} ({value.period})" if value else "no value"


def _number(value: Value, unit: str) -> str:
    return MISSING if value.value is None else exactly(value.value, unit)
