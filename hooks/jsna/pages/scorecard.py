"""The scorecard: promises with their statuses in words and shape, a sentence each, to be read, sorted and filtered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from jsna.directives import Block
from jsna.keys import Keys, suggest
from jsna.methods.progress import ProgressCode
from jsna.pages.columns import Column, days
from jsna.pages.page import Fragment, Page
from jsna.pages.templates import day
from jsna.pages.wording import counted
from jsna.prose.plain import plain
from jsna.reading import Text
from jsna.strategy.assess import Assessed, place
from jsna.strategy.objectives import Objective
from jsna.strategy.priorities import PAGE as STRATEGY
from jsna.strategy.sentences import in_brief, unmeasured
from jsna.strategy.summary import Worst, counts, remarks, worst
from jsna.strategy.verdict import verdict

SHOWN = ("all", "worst")
_MOST_WORST = 5
_COLUMNS = {
    "promise": Column("Promise", rising="A to Z", falling="Z to A"),
    "status": Column("Status", filtered=True, rising="worst first", falling="best first"),
    "priority": Column("Priority", filtered=True, rising="in the strategy’s order", falling="in reverse order"),
    "lead": Column("Who leads", filtered=True, rising="A to Z", falling="Z to A"),
    "next": days("Next update"),
}


def scorecard(block: Block, page: Page) -> Fragment:
    """A block of an author's: all promises, or those of one `priority`; `show: worst` leaves out the table."""
    keys = Keys(block.body, "A scorecard", page.site.problems)
    wanted, shown = keys.text("priority"), keys.one_of("show", SHOWN, default="all")
    keys.done()
    if wanted:
        _check_priority(wanted, page)
    assessed = page.site.assessed.values()
    return card([a for a in assessed if not wanted or a.objective.priority == wanted], page, table=shown == "all")


def _check_priority(wanted: Text, page: Page) -> None:
    used = {str(assessed.objective.priority) for assessed in page.site.assessed.values()}
    known = used | set(page.site.priorities.listed)
    if wanted not in known:
        message = f"No objective has the priority “{wanted}”."
        page.site.problems.add("bad-value", wanted.where, message, suggest(wanted, filter(None, known)))


def card(listed: Iterable[Assessed], page: Page, table: bool = True, lead: bool = True) -> Fragment:
    """A scorecard of some promises: their counts in a sentence, which go worst (unless not `lead`), and the table."""
    order = _priorities(page)
    ordered = sorted(listed, key=lambda a: (_ended(a), order.get(a.objective.priority, len(order)), place(a)))
    standing = [assessed for assessed in ordered if not _ended(assessed)]  # what has ended is listed, not counted
    going = worst(standing) if lead else Worst(None, ())
    strategy = page.to_page(STRATEGY) if STRATEGY in page.site.addresses else ""
    context = {
        "total": counted(len(standing), "promise"),
        "counts": counts(standing),
        "remarks": [*remarks(standing), *_ended_words(len(ordered) - len(standing))],
        "worst": [_row(assessed, page) for assessed in going.promises[:_MOST_WORST]],
        "worst_words": _worst_words(going),
        "worst_more": max(len(going.promises) - _MOST_WORST, 0),
        "table": table and bool(ordered),
        "columns": _COLUMNS,
        "by_priority": len({assessed.objective.priority for assessed in ordered}) > 1,
        "rows": _rows(ordered, page) if table else [],
        "all": strategy if not table and page.path != STRATEGY else "",
    }
    return Fragment("scorecard.html", context)


def _ended(assessed: Assessed) -> bool:
    return assessed.objective.retired is not None


def _ended_words(number: int) -> list[str]:
    return [f"{number} more {'has' if number == 1 else 'have'} ended."] if number else []


def _worst_words(going: Worst) -> str:
    if going.code is ProgressCode.GETTING_WORSE:
        return "Going worst"
    return "No promise is getting worse. These show little or no change" if going.promises else ""


def _rows(ordered: Sequence[Assessed], page: Page) -> list[dict[str, Any]]:
    """A row each; `place` counts from the worst, the same for those that stand alike."""
    places, order = sorted({place(assessed) for assessed in ordered}), _priorities(page)
    return [{**_row(a, page), **_places(a, places.index(place(a)), order)} for a in ordered]


def _places(assessed: Assessed, rank: int, order: Mapping[str, int]) -> dict[str, int]:
    return {"place": rank, "priority_place": order.get(assessed.objective.priority, len(order))}


def _priorities(page: Page) -> dict[str, int]:
    """Where each priority stands: as the strategy lists them, then as objectives name them."""
    named = [str(objective.priority) for objective in page.site.objectives.values()]
    paths = [page.site.priorities.path(name) for name in page.site.priorities.every(named)]
    return {name: paths.index(page.site.priorities.path(name)) for name in named if name}


def _row(assessed: Assessed, page: Page) -> dict[str, Any]:
    objective, judged, site = assessed.objective, assessed.headline, page.site
    lead = objective.lead
    return {
        "href": page.to_page(objective.path),
        "title": plain(objective.title),
        "sentence": in_brief(judged, site.catalogue.areas.name(judged.area)) if judged else unmeasured(objective),
        "status": verdict(judged),
        "pace": judged.trajectory.label if judged and judged.trajectory else "",
        "widening": assessed.widening,
        "ended": _ended(assessed) and f"This promise ended{_on(objective)}. How it stood then:",
        "changed": changed_words(objective),
        "priority": site.priorities.title(objective.priority) if objective.priority else "None named",
        "priority_href": page.to_page(site.priorities.path(objective.priority)) if objective.priority else "",
        "lead": str(lead) if lead else "",
        "body": (lead.body or lead.role) if lead else "Nobody is named",
        "next_update": objective.next_update,
        "late": objective.next_update is not None and objective.next_update < site.settings.as_of,
    }


def _on(objective: Objective) -> str:
    when = objective.retired.date if objective.retired else None
    return f" on {day(when)}" if when else ""


def changed_words(objective: Objective) -> str:
    """That a promise was changed, in what and when: `Changed: target (5 March 2026), baseline.`; empty where not."""
    found = [(what, update.date) for update in objective.updates for what, _, _ in update.changed]
    parts = [f"{what} ({day(when)})" if when else what for what, when in found]
    return f"Changed: {', '.join(parts)}." if parts else ""
