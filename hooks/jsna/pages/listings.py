"""Listings that a block fills: the scorecard of all objectives, and the catalogue of all measures."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from jsna.data.measures import Measure
from jsna.directives import Block
from jsna.keys import Keys, suggest
from jsna.methods.progress import ProgressCode
from jsna.methods.trend import TrendLabel
from jsna.pages.measure import retirement
from jsna.pages.objective import headline_words
from jsna.pages.page import Fragment, Page
from jsna.pages.templates import day
from jsna.prose.plain import plain
from jsna.strategy.assess import Assessed


def scorecard(block: Block, page: Page) -> Fragment:
    """All objectives by priority (or those of one priority), each with its status in a sentence, and the counts."""
    keys = Keys(block.body, "A scorecard", page.site.problems)
    wanted = keys.text("priority")
    keys.done()
    if wanted and all(a.objective.priority != wanted for a in page.site.assessed.values()):
        known = {a.objective.priority for a in page.site.assessed.values()}
        page.site.problems.add(
            "bad-value", wanted.where, f"No objective has the priority “{wanted}”.", suggest(wanted, known)
        )
    listed = [a for a in page.site.assessed.values() if not wanted or a.objective.priority == wanted]
    groups: dict[str, list[Assessed]] = {}
    for assessed in listed:
        groups.setdefault(assessed.objective.priority, []).append(assessed)
    order = sorted(groups, key=page.site.priorities.place)
    context = {"counts": list(_counts(listed)), "groups": [_group(name, groups[name], page) for name in order]}
    return Fragment("scorecard.html", context)


def _group(name: str, found: Iterable[Assessed], page: Page) -> dict[str, Any]:
    priority = page.site.priorities.listed.get(name)
    return {
        "id": name,
        "title": page.site.priorities.title(name),
        "summary": page.prose(priority.summary) if priority and priority.summary else "",
        "cards": [_card(assessed, page) for assessed in found],
    }


def _counts(listed: Iterable[Assessed]) -> Iterable[tuple[str, str, int]]:
    standing = [a.headline for a in listed if a.objective.retired is None]  # what has ended is listed, not counted
    codes = [judged.progress.code for judged in standing if judged and judged.progress]
    for code in ProgressCode:
        if code in codes:
            yield code.value, code.label, codes.count(code)


def _card(assessed: Assessed, page: Page) -> dict[str, Any]:
    objective, judged = assessed.objective, assessed.headline
    progress = judged.progress if judged else None
    return {
        "href": page.to_page(objective.path),
        "title": plain(objective.title),
        "code": progress.code.value if progress else "",
        "progress": progress.label if progress else "",
        "due": progress.due.label if progress and progress.due else "",
        "pace": judged.trajectory.label if judged and judged.trajectory else "",
        "sentence": headline_words(assessed, page),
        "widening": assessed.widening,
        "ended": day(objective.retired.date) if objective.retired else "",
        "retired": objective.retired is not None,
        "lead": str(objective.lead) if objective.lead else "",
    }


def catalogue(block: Block, page: Page) -> Fragment:
    """Every measure with its latest value for home."""
    Keys(block.body, "A catalogue", page.site.problems).done()
    measures = sorted(page.site.catalogue.measures.values(), key=lambda measure: measure.title.lower())
    return Fragment("catalogue.html", {"rows": [_measure(measure, page) for measure in measures]})


def _measure(measure: Measure, page: Page) -> dict[str, str]:
    site = page.site
    series = measure.series(site.home)
    latest = series.latest
    row = {"name": measure.name, "href": page.to_measure(measure.name), "title": measure.title}
    row["retired"] = retirement(measure)
    if latest is None:
        return {**row, "sentence": f"No value for {site.place}.", "label": "", "words": "", "trend": ""}
    found, trend = site.findings(measure).comparison(latest, "england"), site.findings(measure).trend(series)
    subject = ", ".join(filter(None, (site.place, measure.who(series.group))))
    return {
        **row,
        "sentence": f"{subject}: {measure.said(latest.value)} in {latest.period.in_words}",
        "label": found.label.value if found.words else "",
        "words": found.words[:1].upper() + found.words[1:],
        "trend": f"Recent trend: {trend.label}" if trend and trend.label != TrendLabel.NOT_CALCULATED else "",
    }
