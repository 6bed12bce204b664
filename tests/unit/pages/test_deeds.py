"""What has been done: each action with its owner, its date and its status, overdue ones first."""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.pages.making import links, words
from unit.pages.promised import front, page, section

ACTIONS = """\
actions:
  - {id: later, what: Open a clinic, owner: The council, due: 2027-03-31, status: planned}
  - {id: done, what: Train nurses, due: 2025-03-31, status: done}
  - {id: late, what: Print leaflets, due: 2026-09-30, status: under-way, rating: amber, reason: Why., ask: Help.}
  - {what: Ask people}
"""

pytestmark = pytest.mark.usefixtures("november")


def test_overdue_actions_stand_first_and_the_others_in_the_author_s_order(tmp_path: Path) -> None:
    text = words(section(page(tmp_path, front(ACTIONS)), "What has been done"))
    order = [text.index(what) for what in ("Print leaflets", "Open a clinic", "Train nurses", "Ask people")]
    assert order == sorted(order)
    assert text.startswith("4 actions: 1 done, 1 under way, 1 planned, 1 without a status. 1 is overdue.")
    assert text.count("Overdue") == 1
    assert "Print leaflets # Status Under way, Overdue Owner no owner given Due 30 September 2026" in text


def test_the_owner_s_opinion_stands_apart_with_its_reason_and_what_is_asked(tmp_path: Path) -> None:
    html = page(tmp_path, front(ACTIONS))
    opinion = html.partition('<div class="jsna-opinion">')[2].partition("</div>")[0]
    assert words(opinion) == "The owner’s opinion: Amber Reason Why. Asked of the board Help."
    assert html.count("jsna-opinion") == 1


def test_an_action_without_status_owner_or_date_says_so(tmp_path: Path) -> None:
    text = words(page(tmp_path, front(ACTIONS)))
    assert "Ask people # Status not given Owner no owner given Due no date given" in text


def test_all_that_is_said_of_an_action_is_shown(tmp_path: Path) -> None:
    told = (
        "actions: [{what: Open a clinic, owner: The council, partners: [The mosque, The port], sponsor: The mayor, "
        "due: ongoing, status: stopped, success: Ten come., service: Stop smoking, evaluation: None yet., "
        "remedy: Try again.}]\n"
    )
    text = words(section(page(tmp_path, front(told)), "What has been done"))
    assert text == (
        "1 action: 1 stopped. Open a clinic # Status Stopped Owner The council Due ongoing, with no end date "
        "Partners The mosque, The port Sponsor The mayor What success looks like Ten come. "
        "Commissioned service Stop smoking Evaluation None yet. The owner’s opinion Remedy Try again."
    )


def test_each_action_and_each_of_its_updates_has_a_place_of_its_own(tmp_path: Path) -> None:
    updates = (
        "actions:\n  - id: clinic\n    what: Open a clinic\n"
        "    updates: [{date: 2026-01-05, text: Begun.}, {date: 2026-02-05, text: Open.}]\n"
    )
    html = section(page(tmp_path, front(updates)), "What has been done")
    assert 'id="action-clinic"' in html
    assert html.index('id="action-clinic-update-2026-02-05"') < html.index('id="action-clinic-update-2026-01-05"')
    assert ("#action-clinic-update-2026-02-05", "5 February 2026") in links(html)


def test_what_was_due_after_the_end_of_a_promise_is_not_overdue(tmp_path: Path) -> None:
    ended = "retired: {date: 2026-08-31, reason: Over.}\n"
    assert "1 is overdue" not in words(page(tmp_path, front(ended + ACTIONS)))


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


HEADED = """\
actions:
  - {id: a, what: Open a clinic, heading: Clinics, due: 2027-03, status: planned}
  - {what: Print leaflets, heading: Paper, status: not-done, detail: In large print., due: ongoing}
  - {id: c, what: Train nurses, heading: Clinics, due: summer 2026, status: under-way}
  - {what: Ask people}
"""


def test_actions_stand_under_their_headings_and_what_is_overdue_before_all_of_them(tmp_path: Path) -> None:
    html = page(tmp_path, front(HEADED))
    text = words(html).partition("What has been done")[2]
    parts = [
        "Overdue Train nurses",
        "Part of Clinics",
        "Clinics Open a clinic",
        "Paper Print leaflets",
        "Other actions Ask",
    ]
    assert [text.count(part) for part in parts] == [1] * 5
    assert [text.index(part) for part in parts] == sorted(text.index(part) for part in parts)
    assert "Print leaflets # In large print. Status Not done Owner no owner given Due ongoing, with no end date" in text
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
    assert "5 March 2026 : Half of them 2020 : Begun" in words(html)


def test_of_many_actions_each_folds_what_is_not_its_standing(tmp_path: Path) -> None:
    one = "{what: Train nurses, success: Nurses ask., status: not-done, updates: [{date: 2020, text: Begun}]}"
    open_page, folded = (page(tmp_path, front(f"actions: [{', '.join([one] * many)}]\n")) for many in (6, 7))
    assert open_page.count("<summary>1 update, the latest of 2020</summary>") == 6
    assert folded.count("<summary>More about this action, and 1 update, the latest of 2020</summary>") == 7
    assert words(folded).count("What success looks like Nurses ask. 2020 : Begun") == 7
    assert "7 actions: 7 not done." in words(folded)
