"""The accountability page of an objective: what is there, and the name of everything that is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sites import AREAS, FILES, OBJECTIVE, assessed
from unit.pages.making import Files, data, links, problems, tags, whole, words

PAGE = "strategy/objectives/smoke-free.md"
FILE = f"content/{PAGE}"
NOVEMBER_2026 = "1793577600"  # 2 November 2026
ACTIONS = """\
actions:
  - {id: later, what: Open a clinic, owner: The council, due: 2027-03-31, status: planned}
  - {id: done, what: Train nurses, due: 2025-03-31, status: done}
  - {id: late, what: Print leaflets, due: 2026-09-30, status: under-way, rating: amber}
  - {what: Ask people}
"""


@pytest.fixture(autouse=True)
def november(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A build of a day that is known."""
    with monkeypatch.context() as changed:
        changed.setenv("SOURCE_DATE_EPOCH", NOVEMBER_2026)
        yield


def page(root: Path, objective: str = OBJECTIVE, files: Files = FILES) -> str:
    """The page's HTML."""
    return whole(assessed(root, {**files, FILE: objective}), PAGE)


def front(more: str) -> str:
    """The small objective with more front matter."""
    return OBJECTIVE.replace("---\ntitle:", f"---\n{more}title:", 1)


def test_the_parts_stand_in_the_order_in_which_a_resident_asks(tmp_path: Path) -> None:
    lines = assessed(tmp_path).markdown(PAGE, "What we do.").splitlines()
    parts = [line.removeprefix("part: ") for line in lines if line.startswith("part: ") or line == "What we do."]
    assert parts == [
        "promise", "status", "fairness", "needs", "What we do.", "actions", "milestones", "history", "who",
    ]  # fmt: skip


def test_the_promise_stands_first_with_its_status_and_who_answers_for_it(tmp_path: Path) -> None:
    text = words(page(tmp_path))
    assert text.startswith(
        "Fewer than 5% of adults smoke by 2030. Is it working? Improving Pace: Too slow "
        "Who answers for it Director of Public Health, Merrowshire County Council "
        "Where it stands A draft: not yet agreed Next update No date is given."
    )


@pytest.mark.parametrize(
    "named",
    [
        "Is it working? It can’t be told from data.",
        "Who answers for it Nobody is named.",
        "Where it stands A draft: not yet agreed",
        "Next update No date is given.",
        "No outcome is measured, so the data can’t tell whether this promise is kept.",
        "No need is named that this promise answers.",
        "No actions are given.",
        "No milestones are given.",
        "Nothing has been reported yet.",
        "Contact no contact given",
        "Where no places named",
        "Planning no planning policy named",
        "Equality no equality objective named",
    ],
)
def test_what_is_absent_is_named(tmp_path: Path, named: str) -> None:
    assert named in words(page(tmp_path, "---\ntitle: A promise\n---\n\nSome day.\n"))


def test_every_measure_is_shown_with_its_baseline_latest_value_and_target(tmp_path: Path) -> None:
    text = words(page(tmp_path))
    assert "Baseline 15.2% (2019) Latest 12.9% (2023) Target 5% by 2030" in text
    assert "Adults who smoke: Routine and manual" in text
    assert "Baseline 26.0% (2019) Latest 24.3% (2023) Target 10% by 2030" in text


def test_a_volume_is_shown_and_not_judged(tmp_path: Path) -> None:
    volume = "  - {measure: smoking, kind: volume, area: ashenmoor, expected: {from: 10, to: 12}}\n---\n"
    text = words(page(tmp_path, OBJECTIVE.replace("---\n\nWhat", f"{volume}\nWhat")))
    volume = text.partition("Adults who smoke: Ashenmoor")[2].partition("Which need")[0]
    assert "Not judged: it counts what is done, not what changes for people." in volume
    assert "Latest 14.2% (2023)" in volume
    assert "10% to 12%" in volume


def test_a_gap_that_widens_while_the_average_gets_better_is_flagged(tmp_path: Path) -> None:
    flag = "The average gets better while the gap widens."
    assert flag not in words(page(tmp_path))
    wider = data({"E10900001,2023,Routine and manual": "34.3,31.6,37.0,,"})
    chapter = {"content/chapters/smoking.md": "---\ntitle: Smoking\n---\n"}
    assert flag in words(page(tmp_path, files={**wider, **chapter}))


def test_a_need_leads_to_its_place_in_its_chapter(tmp_path: Path) -> None:
    build = assessed(tmp_path)
    needed = "People who smoke need help to stop close to where they live."
    assert ("../../../chapters/smoking/#need-help-to-stop", needed) in links(whole(build, PAGE))
    assert 'id="need-help-to-stop"' in whole(build, "chapters/smoking.md")


def test_a_need_that_no_chapter_states_is_named_without_a_link(tmp_path: Path) -> None:
    html = page(tmp_path, OBJECTIVE.replace("needs: [help-to-stop]", "needs: [fresh-air]"))
    assert "<li>fresh-air</li>" in html


def test_overdue_actions_stand_first_and_the_others_in_the_author_s_order(tmp_path: Path) -> None:
    text = words(page(tmp_path, front(ACTIONS)))
    order = [text.index(what) for what in ("Print leaflets", "Open a clinic", "Train nurses", "Ask people")]
    assert order == sorted(order)
    assert "Overdue: 1 Planned: 1 Done: 1 Status not given: 1" in text
    assert text.count("Overdue") == 2
    assert (
        "Print leaflets Status Under way, Overdue Owner no owner given Due 30 September 2026 "
        "Rating Amber (the owner’s opinion)"
    ) in text


def test_an_action_without_status_owner_or_date_says_so(tmp_path: Path) -> None:
    text = words(page(tmp_path, front(ACTIONS)))
    assert "Ask people Status not given Owner no owner given Due no date given" in text


def test_a_milestone_is_done_overdue_or_still_to_come(tmp_path: Path) -> None:
    steps = (
        "milestones:\n  - {what: Plan, due: 2026-01-31, done: 2026-01-12, evidence: Minute 3}\n"
        "  - {what: Start, due: 2026-11-01}\n  - {what: Finish, due: 2026-11-02}\n  - {what: Rest}\n"
    )
    text = words(page(tmp_path, front(steps)))
    assert "Plan Due 31 January 2026. Done 12 January 2026. Minute 3" in text
    assert "Start Due 1 November 2026. Overdue" in text
    assert "Finish Due 2 November 2026. Not done yet." in text
    assert "Rest Due at no date given. Not done yet." in text


def test_a_changed_target_keeps_its_old_value_and_the_reason(tmp_path: Path) -> None:
    updates = (
        "updates:\n  - {date: 2025-03-01, text: Agreed.}\n"
        "  - {date: 2026-03-01, changed: {target: {from: 4, to: 5}}, reason: The survey changed., minute: 7}\n"
    )
    html = page(tmp_path, front(updates))
    assert "<del>4</del> to <ins>5</ins>" in html
    text = words(html)
    changed = "1 March 2026 : The target was changed from 4 to 5 . Reason: The survey changed. (Minute 7)"
    assert changed in text
    assert text.index("1 March 2026") < text.index("1 March 2025")  # newest first


def test_who_to_ask_is_linked_where_it_is_an_address(tmp_path: Path) -> None:
    more = (
        "contact: health@example.org\nplaces: [ashenmoor]\nplanning: [Policy 7]\n"
        "equality: {objective: Fair chances, assessment: Done in 2025, groups: [Carers, Young people]}\n"
    )
    html = page(tmp_path, front(more))
    assert "mailto:health@example.org" in [href for href, _ in links(html)]
    text = words(html)
    assert "Where Ashenmoor Planning Policy 7 Equality Fair chances. Done in 2025. For: Carers, Young people" in text
    assert "Judged on 2 November 2026." in text


def test_a_place_that_is_not_known_is_a_problem_at_its_line(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front("places:\n  - ashenmoor\n  - atlantis\n")})
    assert problems(build, FILE) == [("unknown-area", 4)]


def test_an_approval_says_by_whom_when_and_where_it_is_minuted(tmp_path: Path) -> None:
    agreed = "status: {approved: {by: the board, on: 2026-03-05, minute: 12}}\nnext_update: 2026-12-01\n"
    text = words(page(tmp_path, front(agreed)))
    assert "Where it stands Approved by the board on 5 March 2026 (minute 12) Next update 1 December 2026" in text


def test_no_text_of_an_objective_can_bring_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    hostile = (
        f'actions: [{{what: "{bad}", owner: "{bad}", remedy: "{bad}"}}]\nmilestones: [{{what: "{bad}"}}]\n'
        f'updates: [{{text: "{bad}"}}]\ncontact: "{bad}"\nplanning: ["{bad}"]\n'
    )
    html = page(tmp_path, front(hostile).replace("lead: {role: Director of Public Health", f'lead: {{role: "{bad}"'))
    assert "script" not in tags(html)
    assert words(html).count(bad) == 8


def test_a_success_measure_without_data_is_shown_and_not_judged(tmp_path: Path) -> None:
    waits = "  - {what: Early <b>deaths</b>, kind: inequality, source: The register, data_from: autumn 2012}\n---\n"
    html = page(tmp_path, OBJECTIVE.replace("---\n\nWhat", f"{waits}\nWhat"))
    assert "Early <b>deaths</b> Shows whether the people furthest behind catch up." in words(html)
    assert (
        "Not judged. There are no data for it yet. They were planned from autumn 2012, and are not here. "
        "They are to come from: The register."
    ) in words(html)


def test_a_promise_whose_outcomes_all_wait_for_data_says_so(tmp_path: Path) -> None:
    text = words(page(tmp_path, "---\ntitle: A promise\nmeasures: [{what: Early deaths}]\n---\n"))
    assert "What it is to be judged by has no data yet, so nobody can tell whether this promise is kept." in text


def test_a_measure_without_a_published_value_is_shown_as_having_no_data(tmp_path: Path) -> None:
    here = OBJECTIVE.replace(
        "  - measure: smoking\n    baseline", "  - measure: smoking\n    area: nowhere-else\n    baseline"
    )
    table = {"datapackages/smoke/areas.csv": f"{AREAS}E07900003,Nowhere Else,District,E10900001\n"}
    text = words(page(tmp_path, here, table))
    said = (
        "Adults who smoke, Nowhere Else: there is no figure. The target is 5% by 2030. "
        "Progress can’t be judged until figures are published."
    )
    assert f"Is it working? {said} For everyone?" in text
    assert "Baseline no figure (2019) Latest no data Target 5% by 2030" in text
    assert problems(assessed(tmp_path, {**table, FILE: here})) == [("no-data-yet", 7)]


HEADED = """\
actions:
  - {id: a, what: Open a clinic, heading: Clinics, due: 2027-03, status: planned}
  - {what: Print leaflets, heading: Paper, status: not-done, detail: In large print., due: ongoing}
  - {id: c, what: Train nurses, heading: Clinics, due: summer 2026, status: under-way}
  - {what: Ask people}
"""


def test_actions_stand_under_their_headings_and_what_is_overdue_before_all_of_them(tmp_path: Path) -> None:
    html = page(tmp_path, front(HEADED))
    text = words(html).partition("What is being done")[2]
    parts = [
        "Overdue Train nurses",
        "Part of Clinics",
        "Clinics Open a clinic",
        "Paper Print leaflets",
        "Other actions Ask",
    ]
    assert [text.count(part) for part in parts] == [1] * 5
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert "Print leaflets In large print. Status Not done Owner no owner given Due ongoing, with no end date" in text
    assert "Due summer 2026" in text
    for address in ("action-a", "action-2", "action-c", "action-4"):  # in the author's order
        assert f'id="{address}"' in html


def test_updates_are_folded_under_their_action_newest_first(tmp_path: Path) -> None:
    told = "updates: [{date: 2020, text: Begun}, {date: 2026-03-05, text: Half of them}]"
    html = page(
        tmp_path, front(f"actions: [{{what: Train nurses, {told}}}, {{what: Ask, updates: [{{text: Asked}}]}}]\n")
    )
    assert "<summary>2 updates, the latest of 5 March 2026</summary>" in html
    assert "<summary>1 update</summary>" in html
    assert "5 March 2026 : Half of them 2020: Begun" in words(html)


def test_of_many_actions_each_folds_what_is_not_its_standing(tmp_path: Path) -> None:
    one = "{what: Train nurses, success: Nurses ask., status: not-done, updates: [{date: 2020, text: Begun}]}"
    open_page, folded = (page(tmp_path, front(f"actions: [{', '.join([one] * many)}]\n")) for many in (6, 7))
    assert open_page.count("<summary>1 update, the latest of 2020</summary>") == 6
    assert folded.count("<summary>More about this action, and 1 update, the latest of 2020</summary>") == 7
    assert words(folded).count("What success looks like Nurses ask. 2020: Begun") == 7
    assert "Not done: 7" in words(folded)
