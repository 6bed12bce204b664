"""What happened along the way: nothing that was changed in a promise is lost, and the rest is told by its day."""

from __future__ import annotations

from pathlib import Path

import pytest

from unit.pages.making import links, words
from unit.pages.promised import front, page, section

UPDATES = """\
updates:
  - {date: 2025-03-01, text: Agreed.}
  - {date: 2026-03-01, text: In public., changed: {target: {from: 4, to: 5}}, reason: The survey changed., minute: 7}
  - {text: Once upon a time.}
milestones: [{id: plan, what: Plan, due: 2025-12-31, done: 2026-01-31}, {what: Start, due: 2027-01-01}]
actions: [{id: clinic, what: Open a clinic, updates: [{date: 2026-02-05, text: Open.}]}]
"""

pytestmark = pytest.mark.usefixtures("november")


def test_a_changed_target_keeps_its_old_value_the_reason_and_the_minute(tmp_path: Path) -> None:
    html = section(page(tmp_path, front(UPDATES)), "What happened along the way")
    assert "<del>4%</del> to <ins>5%</ins>" in html
    assert 'id="update-2026-03-01"' in html
    text = words(html)
    assert (
        "Was the promise changed? The target was changed once: from 4% to 5% in March 2026. 1 March 2026 : "
        "the target was changed from 4% to 5% . In public. Reason: The survey changed. Decided in: minute 7"
    ) in text


def test_a_change_without_a_minute_or_a_reason_says_so(tmp_path: Path) -> None:
    text = words(page(tmp_path, front("updates: [{date: 2026-03-01, changed: {target: {from: 4, to: 5}}}]\n")))
    assert "Reason: no reason given Decided in: no minute given" in text


def test_everything_is_told_year_by_year_the_newest_first(tmp_path: Path) -> None:
    text = words(section(page(tmp_path, front(UPDATES)), "Year by year"))
    assert text == (
        "2026 1 March 2026: The target was changed from 4% to 5%. ( Why ) "
        "5 February 2026 : Open. ( Action: Open a clinic ) "
        "31 January 2026 : Done (late): Plan ( The step ) "
        "2025 1 March 2025 : Agreed. Without a date No date : Once upon a time."
    ).replace("1 March 2026:", "1 March 2026 :")


def test_what_is_told_leads_to_where_more_is_said_of_it(tmp_path: Path) -> None:
    html = page(tmp_path, front(UPDATES))
    found = [href for href, _ in links(section(html, "Year by year")) if href.startswith("#")]
    assert found == ["#update-2026-03-01", "#action-clinic", "#step-plan", "#update-2025-03-01", "#update-undated"]
    assert [href for href in found if html.count(f'id="{href[1:]}"') != 1] == []


def test_two_changes_of_one_day_share_one_place(tmp_path: Path) -> None:
    both = "updates: [{date: 2026-03-01, changed: {target: {from: 4, to: 5}, lead: {from: A, to: B}}, reason: x}]\n"
    html = page(tmp_path, front(both))
    assert html.count('id="update-2026-03-01"') == 1
    assert "The lead was changed from A to B." in words(html)
