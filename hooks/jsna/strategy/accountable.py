"""How well an objective can be checked: what makes it one that can be held against those who promised it.

The questions are those of the Equality and Human Rights Commission's answer to the draft guidance on strategies (2012):
outcome-focused, measurable, reducing inequality; and whether it has an owner, a need, and its place among the equality
objectives. Authors hear of what is missing as problems, each with its own code and severity; readers get the answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from jsna.methods.change import DEFINITION_CHANGED
from jsna.strategy.assess import Assessed, Judged
from jsna.strategy.equality import Equality, shared
from jsna.strategy.objectives import Objective, SuccessMeasure

OUTCOME, MEASURABLE, INEQUALITY, OWNED, NEED, EQUALITY = NAMES = (
    "outcome", "measurable", "inequality", "owned", "need", "equality",
)  # fmt: skip


@dataclass(frozen=True)
class Check:
    """One question put to an objective. `words` name what it has, or, where it is not met, what is missing.

    They may hold the Markdown of what they quote (see `prose.plain`).
    """

    name: str
    met: bool
    words: str


def checks(assessed: Assessed, needs: Collection[str], objectives: Mapping[str, Objective]) -> tuple[Check, ...]:
    """The answers, in the order of NAMES. `needs` are the ids of those that chapters state.

    The last is left out where the strategy has no equality objective to link to.
    """
    objective = assessed.objective
    found = [_outcome(objective), _measurable(assessed), _inequality(objective), _owned(objective)]
    found.append(_need(objective, needs))
    return (*found, *_equality(objective, objectives))


def in_words(found: Iterable[Check]) -> str:
    """`5 of 6. What is missing: a measure of inequality, or a reason for having none.`"""
    listed = list(found)
    missing = [check.words for check in listed if not check.met]
    if not missing:
        return f"All {len(listed)} checks are met."
    return f"{len(listed) - len(missing)} of {len(listed)} checks are met. What is missing: {'; '.join(missing)}."


def judged_kinds(objective: Objective) -> list[SuccessMeasure]:
    """The measures that a status can come from: outcomes for everyone, and for those furthest behind."""
    return [success for success in objective.measures if success.kind != "volume"]


def hoped_kinds(objective: Objective) -> list[str]:
    """The kinds of all that is to show success, whether or not there are data for it yet."""
    awaited = [found.kind for found in objective.awaited if found.kind != "volume"]
    return [success.kind for success in judged_kinds(objective)] + awaited


def is_marked(objective: Objective) -> bool:
    """Whether it is an equality objective, and still stands."""
    return objective.retired is None and objective.equality is not None and bool(objective.equality.words)


def unlinked(objective: Objective, objectives: Mapping[str, Objective]) -> tuple[Objective, tuple[str, ...]] | None:
    """An equality objective for people of the same characteristics, which it neither is nor serves, and these."""
    own = objective.equality
    if own is None or own.objective:
        return None
    for other in objectives.values():
        same = shared(other.equality.characteristics, own.characteristics) if other.equality else ()
        if other.id != objective.id and is_marked(other) and same:
            return other, same
    return None


def _outcome(objective: Objective) -> Check:
    words = "an outcome that is measured"
    if judged_kinds(objective) or not hoped_kinds(objective):
        return Check(OUTCOME, bool(judged_kinds(objective)), words)
    return Check(OUTCOME, True, "an outcome that is to be measured")


def _measurable(assessed: Assessed) -> Check:
    wanted = judged_kinds(assessed.objective)
    if not wanted:
        return Check(MEASURABLE, False, "a baseline, a target, a date and data")
    lacking: dict[str, list[str]] = {}
    for success in wanted:
        judged = assessed.of(success)
        name = judged.measure.named(judged.series.group) if judged else str(success.measure)
        for what in _lacks(success, judged):
            lacking.setdefault(what, []).append(f"“{name}”")
    if lacking:
        told = (what if len(of) == len(wanted) else f"{what} ({', '.join(of)})" for what, of in lacking.items())
        return Check(MEASURABLE, False, "; ".join(told))
    each = " for each measure" if len(wanted) > 1 else ""
    return Check(MEASURABLE, True, f"a baseline, a target, a date and data{each}")


def _lacks(success: SuccessMeasure, judged: Judged | None) -> Iterator[str]:
    if not success.baseline:
        yield "a baseline"
    if success.target is None:
        yield "a target"
    elif success.target.by is None:
        yield "a date for the target"
    if judged is None or judged.latest is None:
        yield "data"
    elif judged.progress is not None and judged.progress.note == DEFINITION_CHANGED:
        yield "a baseline that later figures can be compared with"


def _inequality(objective: Objective) -> Check:
    reason = objective.equality.no_gap_measure if objective.equality else ""
    if "inequality" in hoped_kinds(objective):
        return Check(INEQUALITY, True, "a measure for the people who are furthest behind")
    if reason:
        return Check(INEQUALITY, True, f"a reason for having no measure of inequality: {reason.rstrip('.')}")
    return Check(INEQUALITY, False, "a measure for the people who are furthest behind, or a reason for having none")


def _owned(objective: Objective) -> Check:
    actions = len(objective.actions)
    nobody = sum(not action.owner for action in objective.actions)
    if objective.lead is None or nobody:
        missing = ["somebody who is responsible"] if objective.lead is None else []
        missing += [f"an owner for {nobody} of {_counted(actions)}"] if nobody else []
        return Check(OWNED, False, " and ".join(missing))
    owners = ", and an owner for each action" if actions > 1 else ", and an owner for its action" if actions else ""
    return Check(OWNED, True, f"somebody who is responsible{owners}")


def _counted(actions: int) -> str:
    return f"{actions} action{'s' if actions != 1 else ''}"


def _need(objective: Objective, needs: Collection[str]) -> Check:
    return Check(NEED, any(need in needs for need in objective.needs), "a need that it answers")


def _equality(objective: Objective, objectives: Mapping[str, Objective]) -> Iterator[Check]:
    if not any(map(is_marked, objectives.values())):
        return
    own = objective.equality
    link, served = unlinked(objective, objectives), objectives.get(own.serves) if own else None
    if own is not None and own.words:
        yield Check(EQUALITY, True, "a place among the equality objectives, as it is one itself")
    elif served is not None and is_marked(served):
        yield Check(EQUALITY, True, f"a link to the equality objective that it serves, “{served.title}”")
    elif link is not None:
        words = f"a link to “{link[0].title}”, an equality objective that is for the same people"
        yield Check(EQUALITY, False, words)
    elif _says_nothing(own):
        yield Check(EQUALITY, False, "the people whom it is for, or the equality objective that it serves")
    else:
        yield Check(EQUALITY, True, "the people whom it is for (no equality objective is for the same people)")


def _says_nothing(own: Equality | None) -> bool:
    """Whether neither people nor an equality objective that stands is named."""
    return own is None or bool(own.serves) or not own.groups
