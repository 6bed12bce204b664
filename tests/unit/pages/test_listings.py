"""Listings: every measure with its latest value."""

from __future__ import annotations

from pathlib import Path

from sites import FILES, assessed
from unit.pages.making import PACKAGE, Files, block, data, descriptor, links, whole, words

INDEX = "content/index.md"


def filled(root: Path, body: str, files: Files = FILES) -> str:
    """The front page with a block of this body alone."""
    return whole(assessed(root, {**files, INDEX: f"```{body}\n```\n"}), "index.md")


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
    assert block(tmp_path, "catalogue", "priority: x")[1] == [("unknown-key", 4)]
