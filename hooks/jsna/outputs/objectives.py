"""The objectives of the strategy as data: what was promised, how it stands, what was done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jsna.data.areas import AreaError
from jsna.data.measures import Group, Row
from jsna.days import LastDay
from jsna.methods.progress import Progress, ProgressCode, Trajectory, TrajectoryCode
from jsna.outputs.measures import Record, day, published
from jsna.outputs.notation import Json, as_json
from jsna.outputs.whole import whole_address
from jsna.prose.plain import plain
from jsna.site import Site
from jsna.status import Body, Retired, Status
from jsna.strategy.actions import Action, Milestone, Update
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.awaited import Awaited
from jsna.strategy.equality import Equality
from jsna.strategy.objectives import Expected, Target
from jsna.strategy.sentences import sentence, unmeasured

ADDRESS = "data/objectives.json"
_RATIO_DIGITS = 6  # far finer than its bands, far coarser than the last bit of a machine's arithmetic


def objectives_file(site: Site) -> dict[str, bytes]:
    """All objectives by the file's address."""
    settings = site.settings
    listed: list[Json] = [record(assessed, site) for assessed in site.assessed.values()]
    whole: Record = {"edition": settings.edition, "as_of": settings.as_of.isoformat(), "objectives": listed}
    return {ADDRESS: as_json(whole, levels=5)}


def record(assessed: Assessed, site: Site) -> Record:
    """One objective. Texts are plain, and empty where nothing is said."""
    objective = assessed.objective
    return {
        "id": objective.id,
        "title": plain(objective.title),
        "priority": objective.priority,
        "priority_title": plain(site.priorities.title(objective.priority)),
        "lead": _lead(objective.lead),
        "needs": _texts(objective.needs),
        **standing(assessed, site),
        "awaited": [_awaited(found) for found in objective.awaited],
        "milestones": [_milestone(step) for step in objective.milestones],
        "actions": [_action(action) for action in objective.actions],
        "updates": _updates(objective.updates),
        "equality": _equality(objective.equality),
        "places": _places(objective.places, site),
        "outcome": plain(objective.outcome),
        "status": _approval(objective.status),
        "contact": objective.contact,
        "next_update": day(objective.next_update),
        "planning": _texts(objective.planning),
        "widening": assessed.widening,
        "formerly": _texts(objective.formerly),
        "retired": _retired(objective.retired),
        "url": whole_address(site, site.address(objective.path)),
    }


def _retired(retired: Retired | None) -> Json:
    """When and why it ended, and what took its place; null for one that still stands."""
    if retired is None:
        return None
    after = None if retired.replaced_by is None else str(retired.replaced_by)
    return {"date": day(retired.date), "reason": plain(retired.reason), "replaced_by": after}


def _approval(status: Status) -> Json:
    dates: Record = {"on": day(status.on), "closes": day(status.closes)}
    told: Record = {"state": status.state, "by": status.by, "minute": status.minute, "respond": status.respond}
    return {**told, **dates}


def standing(assessed: Assessed, site: Site) -> Record:
    """How an objective stands: the answers of its headline measure, then of each measure."""
    judged = assessed.headline
    return {
        "progress": _progress(judged, site) if judged else {**_NO_PROGRESS, "sentence": unmeasured(assessed.objective)},
        "trajectory": _trajectory(judged.trajectory) if judged and judged.trajectory else _NO_TRAJECTORY,
        "measures": [_measure(found, site) for found in assessed.measures],
    }


# By the first of the published rules: what has no measure has no baseline.
_NO_PROGRESS: Record = {
    "code": ProgressCode.BASELINE_NOT_SET.value,
    "label": ProgressCode.BASELINE_NOT_SET.label,
}
_NO_TRAJECTORY: Json = {
    "code": TrajectoryCode.NOT_ASSESSED.value,
    "label": TrajectoryCode.NOT_ASSESSED.label,
    "ratio": None,
}


def _progress(judged: Judged, site: Site) -> Json:
    """The answer; null for a volume, which is never judged."""
    found: Progress | None = judged.progress
    if found is None:
        return None
    said = sentence(judged, site.catalogue.areas.name(judged.area))
    due: Record = {"due": found.due.value} if found.due else {}
    return {"code": found.code.value, "label": found.label, **due, "sentence": said}


def _trajectory(found: Trajectory) -> Json:
    ratio = None if found.ratio is None else round(found.ratio, _RATIO_DIGITS)
    return {"code": found.code.value, "label": found.label, "ratio": ratio}


def _measure(judged: Judged, site: Site) -> Json:
    """One success measure; the group tells apart two that rest on one measure."""
    success = judged.success
    return {
        "measure": str(judged.measure.name),
        "area": judged.area,
        "kind": success.kind,
        "primary": success.primary,
        **{key: getattr(judged.series.group, key) for key in Group._fields},
        "baseline": _value(judged.baseline),
        "target": _target(success.target),
        "milestones": [_target(step) for step in success.milestones],
        "expected": _range(success.expected),
        "latest": _value(judged.latest),
        "progress": _progress(judged, site),
        "trajectory": _trajectory(judged.trajectory) if judged.trajectory else None,
    }


def _awaited(found: Awaited) -> Json:
    """A success measure without data."""
    told: Record = {"what": plain(found.what), "kind": found.kind, "source": plain(found.source)}
    return {**told, "by": _texts(found.by), **_when("data_from", found.data_from)}


def _value(row: Row | None) -> Json:
    """A published value with its period and its 95% limits."""
    if row is None:
        return None
    shown = published(row)
    limits: Record = {"value": shown.value, "lower95": shown.lower95, "upper95": shown.upper95}
    return {"period": row.period.label, "period_id": row.period.id, **limits}


def _target(target: Target | None) -> Json:
    if target is None:
        return None
    return {"value": target.value, "by": target.by.label if target.by else None, "reason": plain(target.reason)}


def _range(expected: Expected | None) -> Json:
    return None if expected is None else {"from": expected.lowest, "to": expected.highest}


def _lead(lead: Body | None) -> Json:
    if lead is None:
        return None
    beside: Record = {"with": [_lead(other) for other in lead.others]} if lead.others else {}
    return {"role": lead.role, "body": lead.body, **beside}


def _milestone(step: Milestone) -> Json:
    dates: Record = {**_when("due", step.due), "done": day(step.done)}
    return {"id": step.id, "what": plain(step.what), **dates, "evidence": plain(step.evidence)}


def _action(action: Action) -> Json:
    """An action; its rating is its owner's opinion."""
    told = ("success", "rating", "reason", "remedy", "ask", "service", "evaluation")
    return {
        "id": action.id,
        "what": plain(action.what),
        "detail": plain(action.detail),
        "heading": plain(action.heading),
        "owner": plain(action.owner),
        "partners": _texts(action.partners),
        "sponsor": plain(action.sponsor),
        **_when("due", action.due),
        "ongoing": action.ongoing,
        "status": action.status,
        **{key: plain(getattr(action, key)) for key in told},
        "updates": _updates(action.updates),
    }


def _updates(updates: Iterable[Update]) -> Json:
    return [_update(update) for update in updates]


def _update(update: Update) -> Json:
    """What happened; `changed` holds what was changed in the promise, from what to what, in the author's own words."""
    changed: Record = {what: {"from": before, "to": now} for what, before, now in update.changed}
    told: Record = {**_when("date", update.date), "text": plain(update.text), "changed": changed}
    return {**told, "reason": plain(update.reason), "minute": update.minute}


def _equality(equality: Equality | None) -> Json:
    if equality is None:
        return None
    told: Record = {"objective": plain(equality.objective), "assessment": plain(equality.assessment)}
    return {**told, "groups": _texts(equality.groups)}


def _when(key: str, date: date | None) -> Record:
    """A day; of a month or a year its last one, with the words that were meant."""
    words: Record = {f"{key}_in_words": date.words} if isinstance(date, LastDay) else {}
    return {key: day(date), **words}


def _texts(texts: Iterable[str]) -> Json:
    return [plain(text) for text in texts]


def _places(places: Iterable[str], site: Site) -> Json:
    """The codes of the places, each once; a place that the data don't know stays as it is written."""
    codes: dict[str, None] = {}
    for place in places:
        try:
            codes |= dict.fromkeys(site.catalogue.areas.several([place]))
        except AreaError:  # reported where its page is made
            codes[str(place)] = None
    return list(codes)
