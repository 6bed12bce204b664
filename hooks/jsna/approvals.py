"""Approvals that a changed promise has outlived: new data need none, another target or baseline does."""

from __future__ import annotations

from jsna.days import said
from jsna.editions.causes import OF_THE_PROMISE
from jsna.editions.changes import ObjectiveChange, changes
from jsna.editions.manifest import Edition, edition_of
from jsna.outputs.edition import promises
from jsna.site import Site

_HINT = "Have the change approved, and give the new date and minute under “status”; until then make it a draft."


def check_approvals(site: Site) -> None:
    """Report each objective whose promise differs from the last edition's, and whose approval is older than that."""
    if site.editions:
        before = site.editions[-1]
        for change in changes(before, edition_of(promises(site).decode())).objectives:
            _check(change, before, site)


def _check(change: ObjectiveChange, before: Edition, site: Site) -> None:
    objective = site.objectives.get(change.id)
    words = [reason.words for reason in change.reasons if reason.code in OF_THE_PROMISE]
    if objective is None or not words or objective.status.state != "approved" or objective.status.on is None:
        return
    if objective.status.on.isoformat() <= before.as_of:
        since = f"Since edition {before.id}, {'; '.join(words)}"
        message = f"{since}. The approval of {said(objective.status.on)} is older than that."
        where = site.documents[objective.path].front.where_of("status")
        site.problems.add("approval-outdated", where, message, _HINT)
