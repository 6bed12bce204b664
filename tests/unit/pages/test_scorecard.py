"""The scorecard: counts in a sentence, what goes worst, and a table of every promise that stands without a script."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jsna.pages.page import Page
from jsna.pages.scorecard import scorecard
from jsna.pages.templates import render
from sites import FILES, OBJECTIVE, assessed
from unit.pages.making import Files, block, data, links, tags, whole, words

INDEX = "content/index.md"
FOLDER = "content/strategy/objectives/"
UNMEASURED = "---\ntitle: {}\npriority: {}\nlead: The board\n---\n\nSome day.\n"
PRIORITIES = {
    f"{FOLDER}a.md": UNMEASURED.format("Alpha", "living-well"),
    f"{FOLDER}b.md": UNMEASURED.format("Beta", "ageing-well"),
    f"{FOLDER}c.md": UNMEASURED.format("Gamma", "living-well"),
    f"{FOLDER}smoke-free.md": OBJECTIVE.replace("---\ntitle:", "---\npriority: ageing-well\ntitle:", 1),
}
STRATEGY = (
    "---\ntitle: Our strategy\npriorities:\n"
    "  - {id: ageing-well, title: A good old age, summary: Of all ages.}\n"
    "  - {id: living-well, title: Living}\n  - {id: places, title: Places}\n---\n"
)
# Ashenmoor went from 16.1 to 26.2, Wychstead from 12.0 to 4.0, which is past 5
WORSE = data({"E07900001,2023,": "26.2,23.3,29.1,,", "E07900002,2023,": "4.0,3.5,4.5,,"})
MEASURED = "---\ntitle: {0}\nmeasures: [{{measure: smoking, area: {0}, baseline: 2019, target: {1}}}]\n{2}---\n"
DISTRICTS = {
    **WORSE,
    f"{FOLDER}wychstead.md": MEASURED.format("Wychstead", "{value: 5, by: 2030}", ""),
    f"{FOLDER}ashenmoor.md": MEASURED.format("Ashenmoor", "{value: 5, by: 2030}", ""),
}


def filled(root: Path, body: str = "scorecard", files: Files = FILES) -> str:
    """The front page with a block of this body alone."""
    return whole(assessed(root, {**files, INDEX: f"```{body}\n```\n"}), "index.md")


def context(root: Path, body: str = "", files: Files = FILES) -> dict[str, Any]:
    """What the block hands to its template."""
    made, found = block(root, "scorecard", body, files)
    assert made is not None, found
    return dict(made.context)


def test_a_promise_s_row_has_its_status_its_pace_and_one_sentence(tmp_path: Path) -> None:
    html = filled(tmp_path)
    text = words(html)
    assert text.startswith("1 promise: 1 is improving . How every promise here is going")
    assert (
        "A smoke-free Merrowshire Adults who smoke, Merrowshire: 15.2% in 2019 and 12.9% in 2023; "
        "the target is 5% by 2030. Improving Pace: Too slow Director of Public Health, Merrowshire County Council "
        "No date is given"
    ) in text
    assert ("strategy/objectives/smoke-free/", "A smoke-free Merrowshire") in links(html)


def test_the_table_is_whole_without_a_script(tmp_path: Path) -> None:
    found = tags(filled(tmp_path, files=PRIORITIES))
    assert found.count("tr") == 1 + 4
    assert not {"button", "input", "select", "script"} & set(found)


def test_an_objective_that_is_not_measured_says_so_and_is_counted_last(tmp_path: Path) -> None:
    text = words(filled(tmp_path, files=PRIORITIES))
    assert text.startswith("4 promises: 1 is improving and 3 are not judged by data .")
    assert (
        "Alpha No outcome is measured, so the data can’t tell whether this promise is kept. Not judged by data" in text
    )


def test_promises_stand_by_priority_as_objectives_name_them_and_the_worst_of_each_first(tmp_path: Path) -> None:
    rows = context(tmp_path, files=PRIORITIES)["rows"]
    assert [(row["priority"], row["title"]) for row in rows] == [
        ("Living well", "Alpha"), ("Living well", "Gamma"), ("Ageing well", "Beta"),
        ("Ageing well", "A smoke-free Merrowshire"),
    ]  # fmt: skip
    assert [(row["priority_place"], row["place"]) for row in rows] == [(0, 0), (0, 0), (1, 0), (1, 1)]


def test_priorities_that_the_strategy_lists_stand_in_its_order_and_lead_to_their_pages(tmp_path: Path) -> None:
    files = {**PRIORITIES, "content/strategy/index.md": STRATEGY}
    rows = context(tmp_path, files=files)["rows"]
    assert [row["priority"] for row in rows] == ["A good old age", "A good old age", "Living", "Living"]
    assert ("strategy/priorities/ageing-well/", "A good old age") in links(filled(tmp_path, files=files))


def test_a_scorecard_of_one_priority_holds_its_own_and_needs_no_column_for_it(tmp_path: Path) -> None:
    found = context(tmp_path, "priority: living-well", PRIORITIES)
    assert [row["title"] for row in found["rows"]] == ["Alpha", "Gamma"]
    assert found["by_priority"] is False


def test_a_priority_without_promises_is_no_mistake_and_an_unknown_one_is(tmp_path: Path) -> None:
    files = {**PRIORITIES, "content/strategy/index.md": STRATEGY}
    assert words(filled(tmp_path, "scorecard\npriority: places", files)) == "No promises are published yet."
    assert block(tmp_path, "scorecard", "priority: ageing-wel", files)[1] == [("bad-value", 4)]


def test_statuses_are_counted_from_the_worst_to_the_best(tmp_path: Path) -> None:
    assert words(filled(tmp_path, files=DISTRICTS)).startswith(
        "3 promises: 1 is getting worse , 1 is improving and 1 has met its target . "
        "Going worst: Ashenmoor Getting worse"
    )


def test_a_count_says_what_statuses_leave_out(tmp_path: Path) -> None:
    changed = "updates: [{date: 2025-03-01, changed: {target: {from: 4, to: 5}}, reason: New data.}]\n"
    files = {**DISTRICTS, f"{FOLDER}ashenmoor.md": MEASURED.format("Ashenmoor", "{value: 5, by: 2023}", changed)}
    text = words(filled(tmp_path, files=files))
    assert "1 has missed its target. 1 has been changed since it was made." in text
    assert "Getting worse (Target missed) Pace: Moving away from the target" in text
    assert "Changed: target (1 March 2025)." in text


def test_an_average_that_hides_a_widening_gap_is_flagged(tmp_path: Path) -> None:
    text = words(filled(tmp_path, files=data({"E10900001,2023,Routine and manual": "35.0,32.0,38.0,,"})))
    assert text.startswith("1 promise: 1 is improving . 1 improves on average while the gap widens.")
    assert "the target is 5% by 2030. The gap widens Improving Pace" in text


def test_the_shortest_form_names_what_goes_worst_and_who_leads_and_leads_to_the_rest(tmp_path: Path) -> None:
    files = {**DISTRICTS, "content/strategy/index.md": STRATEGY}
    html = filled(tmp_path, "scorecard\nshow: worst", files)
    assert "table" not in tags(html)
    assert words(html).endswith("Getting worse Nobody is named as lead See how every promise is going")
    assert ("strategy/", "See how every promise is going") in links(html)


def test_where_nothing_gets_worse_what_shows_no_change_is_named(tmp_path: Path) -> None:
    still = data({"E07900001,2023,": "16.0,13.0,19.0,,"})
    files = {**still, f"{FOLDER}a.md": MEASURED.format("Ashenmoor", "{value: 5, by: 2030}", "")}
    assert (
        "No promise is getting worse. These show little or no change: Ashenmoor Little or no detectable change"
        in words(filled(tmp_path, files=files))
    )
    assert "worse" not in words(filled(tmp_path / "b"))


def test_of_many_that_get_worse_five_are_named(tmp_path: Path) -> None:
    six = {f"{FOLDER}a{n}.md": MEASURED.format("Ashenmoor", "{value: 5, by: 2030}", "") for n in range(6)}
    found = context(tmp_path, files={**WORSE, **six})
    assert (len(found["worst"]), found["worst_more"]) == (5, 1)


def test_a_date_that_has_passed_is_called_late(tmp_path: Path) -> None:
    updates = "next_update: 2026-03-01\nupdates: [{date: 2026-03-02, text: Now it is March.}]\nlead:"
    text = words(filled(tmp_path, files={f"{FOLDER}smoke-free.md": OBJECTIVE.replace("lead:", updates, 1)}))
    assert text.endswith("Merrowshire County Council 1 March 2026 Late")


def test_a_site_without_objectives_says_so(tmp_path: Path) -> None:
    build = assessed(tmp_path, {INDEX: "```scorecard\n```\n"})
    (listing,) = build.drafts["index.md"].requests.blocks
    made = scorecard(listing, Page(replace(build.site, assessed={}), "index.md", build.inline))
    assert words(render(made.template, made.context)) == "No promises are published yet."


@pytest.mark.parametrize("key", ["priorities: x", "show: best", "list: worst"])
def test_a_key_or_a_word_that_it_does_not_know_is_reported_at_its_line(tmp_path: Path, key: str) -> None:
    assert block(tmp_path, "scorecard", key)[1] == [("bad-value" if "show" in key else "unknown-key", 4)]


def test_hostile_names_are_escaped(tmp_path: Path) -> None:
    evil = "'<script>alert(1)</script>\"'"
    hostile = OBJECTIVE.replace("A smoke-free Merrowshire", evil).replace("Director of Public Health", evil, 1)
    files = {
        **PRIORITIES,
        f"{FOLDER}smoke-free.md": hostile.replace("---\ntitle:", f"---\npriority: {evil}\ntitle:", 1),
    }
    html = filled(tmp_path, files=files)
    assert "script" not in tags(html)
    assert "<script>alert(1)</script>" in words(html)


def test_a_promise_that_has_ended_is_listed_and_not_counted(tmp_path: Path) -> None:
    ended = OBJECTIVE.replace("---\ntitle:", "---\nretired: {date: 2024-03-31, reason: Over.}\ntitle:", 1)
    files = {f"{FOLDER}smoke-free.md": ended}
    made, _ = block(tmp_path, "scorecard", "", files)
    assert made is not None
    assert made.context["counts"] == ()
    text = words(filled(tmp_path, "scorecard", files))
    assert "A smoke-free Merrowshire This promise ended on 31 March 2024. How it stood then: Adults who smoke" in text
