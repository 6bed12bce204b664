"""Loose ends: each kind where it should be found, and none where all is well."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from jsna.reading import Text
from jsna.strategy.loose_ends import Kind, LooseEnd, loose_ends
from sites import CHAPTER, OBJECTIVE, assessed
from unit.pages.making import PACKAGE, descriptor

FILE = "content/strategy/objectives/smoke-free.md"
STATED = "content/chapters/smoking.md"
TODAY = date(2026, 11, 2)
DECIDED = CHAPTER.replace("    measures: [smoking]\n", "    measures: [smoking]\n    decision: adopted\n", 1)


def found(root: Path, chapter: str = DECIDED, objective: str = OBJECTIVE, **about: object) -> list[LooseEnd]:
    """What hangs loose on 2 November 2026."""
    files = {STATED: chapter, FILE: objective, PACKAGE: descriptor(**about)}
    site = assessed(root, files).site
    return list(loose_ends(site.chain, site.catalogue.measures, TODAY))


def told(end: LooseEnd) -> tuple[Kind, str, str, str, str]:
    """Its kind, text, anchor, who is to act, and the day."""
    return end.kind, str(end.text), end.anchor, end.who, str(end.due or "")


def promise(line: str) -> str:
    """The objective with one more line of front matter."""
    return OBJECTIVE.replace("needs:", f"{line}\nneeds:", 1)


def test_nothing_hangs_loose_where_all_is_decided_answered_and_in_time(tmp_path: Path) -> None:
    kept = promise(
        "next_update: 2026-11-02\n"
        "milestones: [{what: Open., due: 2026-11-02}, {what: Go., due: 2020-01-01, done: 2021-01-01}]\n"
        "actions: [{what: Ask., owner: Ann, due: 2026-11-02}, {what: Stop., status: stopped, due: 2020-01-01}]"
    )
    assert found(tmp_path, objective=kept, next_update="2026-11-02") == []


def test_an_undecided_need_hangs_loose_even_where_it_is_answered(tmp_path: Path) -> None:
    (end,) = found(tmp_path, chapter=CHAPTER)
    text = "People who smoke need help to stop close to where they live."
    assert told(end) == (Kind.UNDECIDED, text, "need-help-to-stop", "", "")
    assert [o.id for o in end.objectives] == ["smoke-free"]
    assert (end.path, end.title) == ("chapters/smoking.md", "Smoking")


def test_an_adopted_need_without_an_objective_and_an_objective_without_a_need(tmp_path: Path) -> None:
    ends = found(tmp_path, objective=OBJECTIVE.replace("needs: [help-to-stop]\n", ""))
    assert [end.kind for end in ends] == [Kind.UNANSWERED, Kind.NEEDLESS]


@pytest.mark.parametrize("decision", ["monitored", "not-prioritised"])
def test_what_was_not_adopted_needs_no_promise(tmp_path: Path, decision: str) -> None:
    chapter = DECIDED.replace("adopted", decision)
    ends = found(tmp_path, chapter=chapter, objective=OBJECTIVE.replace("needs: [help-to-stop]\n", ""))
    assert [end.kind for end in ends] == [Kind.NEEDLESS]


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("actions: [{id: ask, what: Ask.}]", (Kind.OWNERLESS, "Ask.", "action-ask", "", "")),
        (
            "actions: [{what: Ask., owner: Ann, due: 2026-11-01, status: under-way}]",
            (Kind.LATE_ACTION, "Ask.", "action-1", "Ann", "2026-11-01"),
        ),
        (
            "milestones: [{what: Open., due: 2026-11-01}]",
            (
                Kind.LATE_MILESTONE,
                "Open.",
                "step-1",
                "Director of Public Health, Merrowshire County Council",
                "2026-11-01",
            ),
        ),
        (
            "next_update: 2026-11-01",
            (
                Kind.LATE_UPDATE,
                "A smoke-free Merrowshire",
                "",
                "Director of Public Health, Merrowshire County Council",
                "2026-11-01",
            ),
        ),
    ],
)
def test_what_an_objective_leaves_loose_is_found_the_day_after(
    tmp_path: Path, line: str, end: tuple[Kind, str, str, str, str]
) -> None:
    assert [told(one) for one in found(tmp_path, objective=promise(line))] == [end]


def test_a_measure_that_a_promise_rests_on_is_late_with_its_source_and_its_promises(tmp_path: Path) -> None:
    (end,) = found(tmp_path, next_update="2026-11-01")
    assert told(end) == (Kind.LATE_DATA, "Adults who smoke", "", "Residents survey (invented)", "2026-11-01")
    assert [o.id for o in end.objectives] == ["smoke-free"]


def test_a_late_measure_that_no_promise_rests_on_hangs_on_nothing(tmp_path: Path) -> None:
    bare = OBJECTIVE[: OBJECTIVE.index("measures:")].replace("outcome:", "summary:") + "---\n"
    assert found(tmp_path, objective=bare, next_update="2026-11-01") == []


def test_a_measure_derived_from_a_late_one_is_not_named_beside_it(tmp_path: Path) -> None:
    site = assessed(tmp_path, {STATED: DECIDED}).site
    source = site.catalogue.measures["smoking"]
    late = replace(source, about=replace(source.about, next_update=date(2026, 11, 1)))
    gap = replace(late, about=replace(late.about, name="gap", title="Gap", derived_from="smoking"))
    old = site.objectives["smoke-free"]
    on_gap = replace(old, measures=(replace(old.measures[0], measure=Text("gap", old.where)),))
    chain = replace(site.chain, objectives={old.id: on_gap})
    (end,) = loose_ends(chain, {"smoking": late, "gap": gap}, TODAY)
    assert (str(end.text), [o.id for o in end.objectives]) == ("Adults who smoke", ["smoke-free"])


def test_a_gap_in_what_is_known_is_overdue_with_its_owner(tmp_path: Path) -> None:
    gap = "equality: {disability: {gap: Nobody asked, steps: Ask, owner: Ann, due: 2026-11-01}}\nneeds:"
    (end,) = found(tmp_path, chapter=DECIDED.replace("needs:", gap, 1))
    assert told(end) == (Kind.LATE_GAP, "Disability: Nobody asked", "", "Ann", "2026-11-01")
