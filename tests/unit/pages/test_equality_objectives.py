"""The page of equality objectives: whom each serves, how it stands, and until when it runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import OBJECTIVE, assessed
from unit.pages.making import links, tags, whole, words
from unit.pages.promised import FILE, front

PAGE = "strategy/equality-objectives.md"
MARKED = "equality: {objective: Fair chances., due: 2026-10-31, groups: [sex, race, people who live alone]}\n"
SERVING = "---\ntitle: Another\nequality: {objective: smoke-free}\n---\n"

pytestmark = pytest.mark.usefixtures("november")


def test_each_is_listed_with_whom_it_serves_its_status_and_its_last_day(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: front(MARKED), "content/strategy/objectives/other.md": SERVING})
    html = whole(build, PAGE)
    assert (
        "A smoke-free Merrowshire Fair chances. Serves Race, sex ; also people who live alone Status Improving "
        "Ends 31 October 2026, This day has passed Responsible Director of Public Health, Merrowshire County Council "
        "Also served by Another"
    ) in words(html)
    assert ("../objectives/smoke-free/", "A smoke-free Merrowshire") in links(html)
    assert words(html).startswith("Equality objectives Public bodies have to set themselves equality objectives")


def test_every_protected_characteristic_is_named_with_what_serves_it_or_nothing(tmp_path: Path) -> None:
    text = words(whole(assessed(tmp_path, {FILE: front(MARKED)}), PAGE).partition("By protected characteristic")[2])
    assert "Age no equality objective Disability no equality objective" in text
    assert "Race A smoke-free Merrowshire Religion or belief no equality objective Sex A smoke-free Merrowshire" in text


@pytest.mark.parametrize("objective", [OBJECTIVE, front(f"{MARKED}retired: {{date: 2026-01-01, reason: Over.}}\n")])
def test_a_strategy_without_any_says_so(tmp_path: Path, objective: str) -> None:
    text = words(whole(assessed(tmp_path, {FILE: objective}), PAGE))
    assert "None of our promises is marked as one yet." in text
    assert "Fair chances" not in text


def test_what_is_absent_is_named(tmp_path: Path) -> None:
    bare = "---\ntitle: A promise\nequality: {objective: Fair chances}\n---\n"
    text = words(whole(assessed(tmp_path, {FILE: bare}), PAGE))
    assert (
        "Serves No protected characteristic is named Status Not judged by data Ends no date given "
        "Responsible nobody is named"
    ) in text


def test_no_text_can_bring_in_markup(tmp_path: Path) -> None:
    bad = "<script>alert(1)</script>"
    hostile = f'---\ntitle: "{bad}"\nlead: "{bad}"\nequality: {{objective: "{bad}", groups: ["{bad}"]}}\n---\n'
    html = whole(assessed(tmp_path, {FILE: hostile}), PAGE)
    assert "script" not in tags(html)
    assert words(html).count(bad) == 4
