"""The accountability page of an objective: its parts in the order a resident asks, around the author's story."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from jsna.data.measures import Group
from jsna.methods.progress import ProgressCode
from jsna.pages.approval import approval
from jsna.pages.by_place import comparable, has_parts
from jsna.pages.charts.target import target_figure
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.past import past_standings
from jsna.pages.templates import day
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.strategy.accountable import is_marked
from jsna.strategy.alterations import in_words
from jsna.strategy.anchors import CHANGES
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.objectives import FOLDER, Objective
from jsna.strategy.sentences import sentence, unmeasured

EQUALITY = "strategy/equality-objectives.md"


def before(identity: str, site: Site) -> str:
    """The Markdown in front of the story."""
    ended = site.objectives[identity].retired is not None
    sections = [
        "```jsna-part\npart: promise\nname: {name}\n```",
        _section("How it stood when it ended" if ended else "Is it working?", "status"),
        _section("For everyone?", "fairness"),
        *_places(site.assessed[identity], site),
        _section("Which needs it answers", "needs"),
        _section("What has been done", "actions"),
        "## What happened along the way",
        _section("Was the promise changed?", "changes", 3),
        _section("Steps on the way", "milestones", 3),
        _section("Year by year", "history", 3),
        *_editions(site.objectives[identity], site),
        _section("Where", "where"),
    ]
    return "".join(f"{one}\n\n".replace("{name}", json.dumps(identity, ensure_ascii=False)) for one in sections)


def _editions(objective: Objective, site: Site) -> list[str]:
    """How earlier editions found it, once there are any that had it."""
    return [_section("Edition by edition", "standings", 3)] if any(past_standings(objective, site)) else []


def after(identity: str) -> str:
    """The Markdown behind the story."""
    sections = [
        _section("Who to ask", "who"),
        _section("How well can this promise be checked?", "checks", 3),
        _section("How it was judged", "judged", 3),
    ]
    return "\n\n" + "".join(
        f"{one}\n\n".replace("{name}", json.dumps(identity, ensure_ascii=False)) for one in sections
    )


def _section(heading: str, part: str, level: int = 2) -> str:
    return f"{'#' * level} {heading}\n\n```jsna-part\npart: {part}\nname: {{name}}\n```"


def _places(assessed: Assessed, site: Site) -> Iterator[str]:
    """The headline's measure place by place, where home has parts; a sentence where it has no figures for them."""
    if not has_parts(site):
        return
    yield _section("Place by place", "by-place", 3)
    judged = assessed.headline
    group = comparable(judged, site) if judged else None
    if judged is not None and group is not None:
        lines = ["show: compare", f"measure: {judged.measure.name}"]
        lines += [f"{key}: {json.dumps(text, ensure_ascii=False)}" for key, text in _chosen(group, judged) if text]
        yield "```chart\n" + "\n".join(lines) + "\n```"


def _chosen(group: Group, judged: Judged) -> Iterator[tuple[str, str]]:
    """What tells a group from the headline's, as a block asks for it."""
    if group != judged.measure.headline:
        yield from group._asdict().items()


def moved_pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """A page at each name that an objective had before."""
    for objective in site.objectives.values():
        text = f"```jsna-part\npart: objective-moved\nname: {json.dumps(objective.id, ensure_ascii=False)}\n```\n"
        for old in objective.formerly:
            if old not in site.objectives:
                yield f"{FOLDER}{old}.md", Generated(text, plain(objective.title), "objective", objective.where)


def moved_to(identity: str, page: Page) -> Fragment:
    """That an objective has another name now."""
    objective = page.site.objectives[identity]
    return Fragment("moved.html", {"title": plain(objective.title), "href": page.to_page(objective.path)})


def promise(identity: str, page: Page) -> Fragment:
    """What was promised, by whom and by when, whether it is working, and where on the page the rest is."""
    assessed = page.site.assessed[identity]
    objective, checks = assessed.objective, page.site.checks.get(identity, ())
    context = {
        "priority": page.site.priorities.title(objective.priority),
        "priority_href": page.to_page(page.site.priorities.path(objective.priority)) if objective.priority else "",
        "equality": page.to_page(EQUALITY) if is_marked(objective) else "",
        "outcome": page.prose(objective.outcome).rstrip(".") if objective.outcome else "",
        "headline": assessed.headline,
        "lead": str(objective.lead) if objective.lead else "",
        "by": _by(assessed),
        "approval": approval(objective.status),
        "settled": objective.status.state == "approved",
        "ended": ended(objective, page),
        "next_update": objective.next_update,
        "late": objective.next_update is not None and objective.next_update < page.site.settings.as_of,
        "widening": widening(assessed),
        "changed": in_words(assessed),
        "changes": CHANGES,
        "checks": (sum(check.met for check in checks), len(checks)),
        "parts": has_parts(page.site),
    }
    return Fragment("promise.html", context)


def _by(assessed: Assessed) -> str:
    """When the headline's target is to be met; of a promise without one, the last of its steps."""
    success = assessed.headline.success if assessed.headline else assessed.objective.primary
    if success is not None and success.target is not None:
        return success.target.by.in_words if success.target.by else ""
    return day(max((step.due for step in assessed.objective.milestones if step.due), default=None))


def ended(objective: Objective, page: Page) -> dict[str, Any]:
    """When and why it ended; empty for one that still stands."""
    if objective.retired is None:
        return {}
    told = {"on": day(objective.retired.date), "reason": page.prose(objective.retired.reason)}
    after = page.site.objectives.get(objective.retired.replaced_by or "")
    return {**told, "after": {"title": plain(after.title), "href": page.to_page(after.path)} if after else {}}


def widening(assessed: Assessed) -> str:
    """That those furthest behind do not share in what the average gains; empty where that is not so."""
    if not assessed.widening or assessed.headline is None or assessed.headline.progress is None:
        return ""
    if assessed.headline.progress.code is ProgressCode.TARGET_MET:
        return "The target is met on average while the gap widens."
    return "The average gets better while the gap widens."


def status(identity: str, page: Page) -> Fragment:
    """The status in a sentence, then the target chart; for an objective that can't be judged, why, and its steps."""
    assessed = page.site.assessed[identity]
    judged = assessed.headline
    if judged is None:
        return Fragment("unjudged.html", {"why": unmeasured(assessed.objective), "steps": _steps(assessed.objective)})
    return target_figure(judged, "", page)


def _steps(objective: Objective) -> str:
    """`2 of 3 steps on the way are done.`; empty where there are none."""
    done, total = sum(step.done is not None for step in objective.milestones), len(objective.milestones)
    if not total:
        return ""
    return f"{done} of {total} step{'' if total == 1 else 's'} on the way {'is' if done == 1 else 'are'} done."


def headline_words(assessed: Assessed, page: Page) -> str:
    """An objective's status in one sentence."""
    judged = assessed.headline
    if judged is None:
        return unmeasured(assessed.objective)
    return sentence(judged, page.site.catalogue.areas.name(judged.area))
