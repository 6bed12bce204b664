"""Listings: every objective with its status in a sentence, and every measure with its latest value."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from jsna.pages.listings import scorecard
from jsna.pages.page import Page
from jsna.pages.templates import render
from sites import FILES, OBJECTIVE, assessed
from unit.pages.making import PACKAGE, Files, block, data, descriptor, links, whole, words

INDEX = "content/index.md"
FOLDER = "content/strategy/objectives/"
UNMEASURED = "---\ntitle: {}\npriority: {}\nlead: The board\n---\n\nSome day.\n"
PRIORITIES = {
    f"{FOLDER}a.md": UNMEASURED.format("Alpha", "living-well"),
    f"{FOLDER}b.md": UNMEASURED.format("Beta", "ageing-well"),
    f"{FOLDER}c.md": UNMEASURED.format("Gamma", "living-well"),
    f"{FOLDER}smoke-free.md": OBJECTIVE.replace("---\ntitle:", "---\npriority: ageing-well\ntitle:", 1),
}


def filled(root: Path, body: str, files: Files = FILES) -> str:
    """The front page with a block of this body alone."""
    return whole(assessed(root, {**files, INDEX: f"```{body}\n```\n"}), "index.md")


def test_an_objective_s_card_has_its_status_its_pace_and_a_sentence(tmp_path: Path) -> None:
    html = filled(tmp_path, "scorecard")
    text = words(html)
    assert text.startswith("Improving : 1 A smoke-free Merrowshire Improving Pace: Too slow")
    for said in ("15.2% in 2019", "12.9% in 2023", "5% by 2030", "too slow to get there in time."):
        assert said in text
    assert text.endswith("in time. Director of Public Health, Merrowshire County Council")
    assert ("strategy/objectives/smoke-free/", "A smoke-free Merrowshire") in links(html)


def test_an_objective_that_is_not_measured_says_so_and_is_not_counted(tmp_path: Path) -> None:
    made, found = block(tmp_path, "scorecard", "", PRIORITIES)
    assert made is not None, found
    assert made.context["counts"] == [("improving", "Improving", 1)]
    text = words(filled(tmp_path, "scorecard", PRIORITIES))
    assert "Alpha Not judged by data No outcome is measured, so the data can’t tell" in text


def test_objectives_stand_by_priority_in_the_order_first_met(tmp_path: Path) -> None:
    made, _ = block(tmp_path, "scorecard", "", PRIORITIES)
    assert made is not None
    groups = made.context["groups"]
    assert [(group["title"], [card["title"] for card in group["cards"]]) for group in groups] == [
        ("Living well", ["Alpha", "Gamma"]),
        ("Ageing well", ["Beta", "A smoke-free Merrowshire"]),
    ]


def test_priorities_that_the_strategy_lists_stand_in_its_order_with_its_titles(tmp_path: Path) -> None:
    strategy = (
        "---\ntitle: Our strategy\npriorities:\n"
        "  - {id: ageing-well, title: A good old age, summary: Of all ages.}\n"
        "  - {id: living-well, title: Living}\n---\n"
    )
    made, found = block(tmp_path, "scorecard", "", {**PRIORITIES, "content/strategy/index.md": strategy})
    assert made is not None, found
    groups = made.context["groups"]
    assert [(group["id"], group["title"], group["summary"]) for group in groups] == [
        ("ageing-well", "A good old age", "Of all ages."),
        ("living-well", "Living", ""),
    ]


def test_a_scorecard_of_one_priority_lists_and_counts_only_its_own(tmp_path: Path) -> None:
    made, _ = block(tmp_path, "scorecard", "priority: living-well", PRIORITIES)
    assert made is not None
    assert [group["id"] for group in made.context["groups"]] == ["living-well"]
    assert made.context["counts"] == []


def test_statuses_are_counted_from_the_best_to_the_worst(tmp_path: Path) -> None:
    worse = data({"E07900001,2023,": "26.2,23.3,29.1,,", "E07900002,2023,": "4.0,3.5,4.5,,"})
    measured = "{{measure: smoking, area: {0}, baseline: 2019, target: {{value: 5, by: 2030}}}}"
    promise = "---\ntitle: {0}\nmeasures: [" + measured + "]\n---\n"
    made, found = block(
        tmp_path,
        "scorecard",
        "",
        {**worse, **{f"{FOLDER}{name}.md": promise.format(name) for name in ("ashenmoor", "wychstead")}},
    )
    assert made is not None, found
    # Ashenmoor went from 16.1 to 26.2, Wychstead from 12.0 to 4.0, which is past 5
    assert [(label, number) for _, label, number in made.context["counts"]] == [
        ("Target met", 1),
        ("Improving", 1),
        ("Getting worse", 1),
    ]


def test_a_site_without_objectives_says_so(tmp_path: Path) -> None:
    build = assessed(tmp_path, {INDEX: "```scorecard\n```\n"})
    (listing,) = build.drafts["index.md"].requests.blocks
    made = scorecard(listing, Page(replace(build.site, assessed={}), "index.md", build.inline))
    assert words(render(made.template, made.context)) == "No objectives are published yet."


def test_a_measure_s_card_has_its_latest_value_and_comparison(tmp_path: Path) -> None:
    html = filled(tmp_path, "catalogue")
    text = words(html)
    assert text.startswith("Adults who smoke")
    for said in ("Merrowshire", "12.9% in 2023", "Worse than England"):
        assert said in text
    assert list(links(html)) == [("measures/smoking/", "Adults who smoke")]


def test_a_measure_that_has_ended_says_so_on_its_card(tmp_path: Path) -> None:
    ended = descriptor(retired={"date": "2026-05-01", "reason": "Nobody asks any more."})
    text = words(filled(tmp_path, "catalogue", {PACKAGE: ended}))
    assert "Adults who smoke This measure ended on 1 May 2026. Nobody asks any more. Merrowshire: 12.9%" in text


def test_a_measure_that_is_not_compared_has_no_label_on_its_card(tmp_path: Path) -> None:
    text = words(filled(tmp_path, "catalogue", {PACKAGE: descriptor(comparison="none")}))
    assert "12.9% in 2023" in text
    assert "England" not in text


def test_a_measure_without_a_value_for_home_says_so(tmp_path: Path) -> None:
    gone = data({f"E10900001,{year},": "" for year in (2019, 2021, 2023)})
    assert words(filled(tmp_path, "catalogue", gone)) == "Adults who smoke No value for Merrowshire."


def test_measures_are_listed_by_title(tmp_path: Path) -> None:
    more = descriptor().replace('"measures": [', '"measures": [' + "".join(map(_entry, ("Zinc", "apples", "Bread"))))
    html = filled(tmp_path, "catalogue", {PACKAGE: more})
    assert [text for _, text in links(html)] == ["Adults who smoke", "apples", "Bread", "Zinc"]


def _entry(title: str) -> str:
    return (
        f'{{"name": "{title.lower()}", "title": "{title}", "resource": "rates", "where": {{"category": ""}}, '
        '"unit": "%", "polarity": "low", "decimals": 1},'
    )


def test_a_key_that_a_listing_does_not_know_is_reported_at_its_line(tmp_path: Path) -> None:
    assert block(tmp_path, "scorecard", "priorities: x")[1] == [("unknown-key", 4)]
    assert block(tmp_path, "catalogue", "priority: x")[1] == [("unknown-key", 4)]


def test_a_promise_that_has_ended_is_listed_and_not_counted(tmp_path: Path) -> None:
    ended = OBJECTIVE.replace("---\ntitle:", "---\nretired: {date: 2024-03-31, reason: Over.}\ntitle:", 1)
    files = {f"{FOLDER}smoke-free.md": ended}
    made, _ = block(tmp_path, "scorecard", "", files)
    assert made is not None
    assert made.context["counts"] == []
    text = words(filled(tmp_path, "scorecard", files))
    assert "A smoke-free Merrowshire This promise ended on 31 March 2024. How it stood then: Improving" in text
