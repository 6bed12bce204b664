"""The accountability page of an objective: what is there, and the name of everything that is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import OBJECTIVE, assessed
from unit.pages.making import links, problems, tags, whole, words
from unit.pages.promised import FILE, PAGE, front, page

pytestmark = pytest.mark.usefixtures("november")

ACTIONS = """\
actions:
  - {id: later, what: Open a clinic, owner: The council, due: 2027-03-31, status: planned}
  - {id: done, what: Train nurses, due: 2025-03-31, status: done}
  - {id: late, what: Print leaflets, due: 2026-09-30, status: under-way, rating: amber}
  - {what: Ask people}
"""


def test_the_parts_stand_in_the_order_in_which_a_resident_asks(tmp_path: Path) -> None:
    lines = assessed(tmp_path).markdown(PAGE, "What we do.").splitlines()
    parts = [line.removeprefix("part: ") for line in lines if line.startswith("part: ") or line == "What we do."]
    assert parts == [
        "promise", "status", "fairness", "by-place", "needs", "actions", "changes", "milestones", "history", "where",
        "What we do.", "who", "checks", "judged",
    ]  # fmt: skip


def test_the_promise_stands_first_with_its_status_and_who_answers_for_it(tmp_path: Path) -> None:
    text = words(page(tmp_path))
    assert text.startswith(
        "A draft: not yet agreed. Fewer than 5% of adults smoke by 2030. Is it working? Improving Pace: Too slow "
        "Who is responsible Director of Public Health, Merrowshire County Council By when 2030 "
        "Next update No date is given. "
        "What was done Was it changed? In my area Year by year Who to ask "
        "The target has not been changed since it was set. More about changes "
        "How well can it be checked? 5 of 5 checks are met ."
    )


def test_its_priority_leads_to_that_priority_s_page(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front("priority: best-start\n")})
    assert "strategy/priorities/best-start.md" in build.generated()
    assert ("../../priorities/best-start/", "Best start") in links(whole(build, PAGE))


def test_each_link_of_the_top_leads_to_its_part_of_the_page(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front(ACTIONS)})
    html = whole(build, PAGE)
    jumps = [href for href, _ in links(html.partition("</nav>")[0]) if href.startswith("#")]
    assert len(jumps) == 5
    assert [jump for jump in jumps if f'id="{jump[1:]}"' not in html] == []
    assert 'id="how-well-can-this-promise-be-checked"' in html


@pytest.mark.parametrize(
    ("promised", "when"),
    [
        ("target: {value: 5, by: 2030}", "By when 2030 "),
        ("target: {value: 5, by: 2029/30}", "By when 2029/30 "),
        ("target: {value: 5}", "By when No date is given."),
    ],
)
def test_by_when_is_the_date_of_the_target(tmp_path: Path, promised: str, when: str) -> None:
    assert when in words(page(tmp_path, OBJECTIVE.replace("target: {value: 5, by: 2030}", promised)))


def test_without_a_target_it_is_by_the_last_of_its_steps(tmp_path: Path) -> None:
    steps = "milestones: [{what: a, due: 2026-03-31}, {what: b, due: spring 2027}, {what: c}]\n"
    assert "By when spring 2027 " in words(page(tmp_path, f"---\ntitle: A promise\n{steps}---\n"))


def test_a_late_update_is_called_late(tmp_path: Path) -> None:
    assert "Next update 1 November 2026 Overdue" in words(page(tmp_path, front("next_update: 2026-11-01\n")))
    assert "Next update 2 November 2026 What was done" in words(page(tmp_path, front("next_update: 2026-11-02\n")))


def test_an_equality_objective_says_so_at_the_top(tmp_path: Path) -> None:
    html = page(tmp_path, front("equality: {objective: Fair chances, due: 2029-03-31}\n"))
    assert ("../../equality-objectives/", "Equality objective") in links(html)


def test_what_was_changed_is_told_at_the_top_and_leads_to_the_change(tmp_path: Path) -> None:
    updates = "updates: [{date: 2026-03-01, changed: {target: {from: 4, to: 5}}, reason: The survey changed.}]\n"
    html = page(tmp_path, front(updates))
    top = html.partition("<h2")[0]
    assert "The target was changed once: from 4% to 5% in March 2026." in words(top)
    assert ("#was-the-promise-changed", "More about changes") in links(top)


RETIRED = "retired: {date: 2023-06-30, reason: Taken up elsewhere.}\nformerly: [no-smoke]\n"


def test_one_that_has_ended_keeps_its_page_its_history_and_its_last_status(tmp_path: Path) -> None:
    text = words(page(tmp_path, front(RETIRED + ACTIONS)))
    assert "This promise ended on 30 June 2023. Taken up elsewhere." in text
    assert "How it stood when it ended Improving" in text
    assert "13.4% in 2021" in text
    assert "12.9% in 2023" not in text.partition("Place by place")[0]
    assert "Judged on 30 June 2023." in text
    assert "30 June 2023 : This promise ended. Taken up elsewhere." in text
    assert "Next update No date is given. What was done" not in text


def test_one_that_has_ended_leads_to_the_promise_that_took_its_place(tmp_path: Path) -> None:
    ended = RETIRED.replace("elsewhere.}", "elsewhere., replaced_by: lungs}")
    html = page(tmp_path, front(ended), {"content/strategy/objectives/lungs.md": "---\ntitle: Clean lungs\n---\n"})
    assert "Taken up elsewhere. Its place was taken by Clean lungs ." in words(html)
    assert ("../lungs/", "Clean lungs") in links(html)


def test_a_former_name_keeps_an_address_that_says_where_it_is_now(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front(RETIRED)})
    html = whole(build, "strategy/objectives/no-smoke.md")
    assert "This page has moved" in words(html)
    assert ("../smoke-free/", "A smoke-free Merrowshire") in links(html)


@pytest.mark.parametrize("name", ["../index", "a/b", ".hidden", "<b>"])
def test_a_former_name_that_no_file_can_have_is_a_problem(tmp_path: Path, name: str) -> None:
    build = assessed(tmp_path, {FILE: front(f'formerly: ["{name}"]\n')})
    assert problems(build, FILE) == [("bad-value", 2)]
    assert not any(name in path for path in build.generated())


def test_a_name_that_is_in_use_is_no_signpost(tmp_path: Path) -> None:
    other = "---\ntitle: Other\nformerly: [smoke-free]\n---\n"
    build = assessed(tmp_path, {"content/strategy/objectives/other.md": other})
    assert PAGE not in build.generated()


def test_without_data_it_is_not_said_that_nothing_was_to_be_measured(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: OBJECTIVE.replace("measure: smoking", "measure: vaping")})
    text = words(whole(build, PAGE))
    assert "What it is to be judged by has no data yet, so nobody can tell whether this promise is kept." in text
    assert "names no outcome" not in text


@pytest.mark.parametrize(
    ("done", "said"),
    [(0, "0 of 2 steps on the way are done."), (1, "1 of 2 steps on the way is done."), (2, "2 of 2 steps")],
)
def test_one_that_is_only_a_process_tells_how_many_of_its_steps_are_done(tmp_path: Path, done: int, said: str) -> None:
    dates = ["done: 2026-01-01" if number < done else "evidence: none" for number in range(2)]
    steps = "".join(f"  - {{what: s, {date}}}\n" for date in dates)
    assert said in words(page(tmp_path, f"---\ntitle: A promise\nmilestones:\n{steps}---\n"))


@pytest.mark.parametrize(
    "named",
    [
        "Is it working? It can’t be told from data.",
        "What is to be achieved is not said.",
        "Who is responsible Nobody is named.",
        "By when No date is given.",
        "A draft: not yet agreed.",
        "Next update No date is given.",
        "No outcome is measured, so the data can’t tell whether this promise is kept.",
        "No measure is given that shows whether the people furthest behind catch up.",
        "No outcome is measured, so there is nothing to show place by place.",
        "The promise has not been changed since it was made.",
        "No need is named that this promise answers.",
        "No actions are given.",
        "No milestones are given.",
        "Nothing has been reported yet.",
        "Contact no contact given",
        "Places no places named",
        "Planning no planning policy named",
        "Responsible nobody is named",
        "Equality objective none named",
        "For whom no groups named",
        "Equality assessment none named",
        "0 of 5 checks are met.",
    ],
)
def test_what_is_absent_is_named(tmp_path: Path, named: str) -> None:
    assert named in words(page(tmp_path, "---\ntitle: A promise\n---\n\nSome day.\n"))


def test_a_place_that_is_not_known_is_a_problem_at_its_line(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front("places:\n  - ashenmoor\n  - atlantis\n")})
    assert problems(build, FILE) == [("unknown-area", 4)]


def test_an_approval_says_by_whom_when_and_where_it_is_minuted(tmp_path: Path) -> None:
    agreed = "status: {approved: {by: the board, on: 2026-03-05, minute: 12}}\nnext_update: 2026-12-01\n"
    text = words(page(tmp_path, front(agreed)))
    assert "Approved by the board on 5 March 2026 (minute 12)." in text
    assert "draft" not in text


def test_no_text_of_an_objective_can_bring_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    hostile = (
        f'actions: [{{id: "\\">{bad}", what: "{bad}", owner: "{bad}", remedy: "{bad}"}}]\n'
        f'milestones: [{{what: "{bad}"}}]\n'
        f'updates: [{{text: "{bad}"}}, {{changed: {{"{bad}": {{from: "{bad}", to: "{bad}"}}}}, reason: "{bad}"}}]\n'
        f'contact: "{bad}"\nplanning: ["{bad}"]\nequality: {{groups: ["{bad}"], no_gap_measure: "{bad}"}}\n'
        f'retired: {{date: 2026-01-01, reason: "{bad}"}}\n'
    )
    html = page(tmp_path, front(hostile).replace("lead: {role: Director of Public Health", f'lead: {{role: "{bad}"'))
    assert "script" not in tags(html)
    assert words(html).count(bad) >= 14  # each of them is read, some more than once
