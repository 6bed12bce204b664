"""What an objective lacks to be one that can be held against those who promised it: each a problem of its author's."""

from __future__ import annotations

from collections.abc import Mapping

from jsna.assessment.equality import name_of
from jsna.problems import Problems
from jsna.strategy.accountable import hoped_kinds, is_marked, judged_kinds, unlinked
from jsna.strategy.awaited import check_awaited
from jsna.strategy.equality import check_due
from jsna.strategy.objectives import Objective, SuccessMeasure


def report(objectives: Mapping[str, Objective], problems: Problems) -> None:
    """Look at every objective that still stands, approved or a draft."""
    for objective in objectives.values():
        if objective.retired is None:
            _report(objective, objectives, problems)


def _report(objective: Objective, objectives: Mapping[str, Objective], problems: Problems) -> None:
    _report_outcomes(objective, problems)
    _report_owners(objective, problems)
    if not objective.needs:
        hint = "Add the id of each need that it answers, as its chapter gives it: needs: […]"
        problems.add("no-need", objective.where, f"“{objective.title}” answers no need.", hint)
    check_due(objective.equality, objective.status, problems)
    _report_equality(objective, objectives, problems)
    for success in judged_kinds(objective):
        _report_measure(success, problems)


def _report_outcomes(objective: Objective, problems: Problems) -> None:
    where, kinds = objective.where, hoped_kinds(objective)
    check_awaited((found for found in objective.awaited if found.kind != "volume"), problems)
    reason = objective.equality.no_gap_measure if objective.equality else ""
    if not kinds:
        hint = "Add a measure with a baseline and a target under “measures”."
        problems.add("process-only-objective", where, f"“{objective.title}” has no outcome to measure.", hint)
    elif not reason and "inequality" not in kinds:
        hint = (
            "Add a measure with “kind: inequality” for the people who are furthest behind, or say why there is none: "
            "equality: {no_gap_measure: …}"
        )
        message = f"“{objective.title}” has no inequality measure."
        problems.add("no-inequality-measure", where, message, hint)


def _report_owners(objective: Objective, problems: Problems) -> None:
    if objective.lead is None:
        hint = "Add a role and its organisation: lead: {role: Director of Public Health, body: …}"
        problems.add("no-lead", objective.where, f"“{objective.title}” names nobody as responsible.", hint)
    for what in (action.what for action in objective.actions if not action.owner):
        message = "This action has no owner."
        problems.add("no-owner", what.where, message, "Add who sees to it: owner: Head of housing, …")


def _report_equality(objective: Objective, objectives: Mapping[str, Objective], problems: Problems) -> None:
    own = objective.equality
    found = unlinked(objective, objectives)
    if own is not None and found is not None:
        other, same = found
        people = ", ".join(name_of(name).lower() for name in same)
        message = f"The equality objective “{other.title}” is for the same people ({people}), and is not linked."
        problems.add("equality-not-linked", own.where, message, f"Add its id under “equality”: objective: {other.id}")
    served = objectives.get(own.serves) if own is not None and own.serves else None
    if own is not None and served is not None and served is not objective and not is_marked(served):
        message = f"“{served.title}” is not an equality objective."
        hint = f"Say there what it is to achieve for equality: equality: {{objective: …, due: …}}, in {served.path}."
        problems.add("equality-not-linked", own.objective.where, message, hint)


def _report_measure(success: SuccessMeasure, problems: Problems) -> None:
    name = f"The measure “{success.measure}” of this objective"
    if not success.baseline:
        hint = "Add the period that it starts from, one that the measure has: baseline: 2019"
        problems.add("no-baseline", success.where, f"{name} has no baseline.", hint)
    if success.target is None and not success.unread:
        hint = "Add the value that is promised and by when: target: {value: 5, by: 2030}"
        problems.add("no-target", success.where, f"{name} has no target.", hint)
    elif success.target is not None and success.target.undated:
        message = f"The target of “{success.measure}” has no date."
        hint = "Add the year of the data that must meet it: by: 2030"
        problems.add("no-target-date", success.target.where, message, hint)
