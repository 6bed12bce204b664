"""The page of loose ends: counted, a sentence and a link each, and plain where nothing hangs loose."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from jsna.pages.loose_ends import said
from jsna.strategy.loose_ends import Kind, LooseEnd
from sites import CHAPTER, OBJECTIVE, assessed
from unit.pages.making import links, tags, whole, words

PAGE = "strategy/loose-ends.md"
FILE = "content/strategy/objectives/smoke-free.md"
LATE = OBJECTIVE.replace(
    "needs:",
    "updates: [{date: 2026-11-02, text: Now.}]\n"
    "actions: [{id: ask, what: Ask., owner: Ann, due: 2026-11-01}, {what: Run., due: 2026-09-30, owner: Ben}]\nneeds:",
    1,
)


def test_the_page_counts_and_groups_what_hangs_loose(tmp_path: Path) -> None:
    text = words(whole(assessed(tmp_path, {FILE: LATE}), PAGE))
    assert text.startswith("What hangs loose 3 things hang loose: 1 undecided need and 2 late actions .")
    assert (
        "People who smoke need help to stop close to where they live . Nothing is decided about it yet. (Smoking) "
        "Taken up all the same by A smoke-free Merrowshire ." in text
    )
    assert (
        "Actions that are late Run . It was due on 30 September 2026, 33 days ago, and is not done. Owner: Ben. "
        "(A smoke-free Merrowshire) Ask . It was due on 1 November 2026, 1 day ago" in text
    )
    assert "Promises that answer no need Nothing hangs loose here." in text


def test_each_leads_to_where_it_is_to_be_seen(tmp_path: Path) -> None:
    found = list(links(whole(assessed(tmp_path, {FILE: LATE}), PAGE)))
    assert ("../objectives/smoke-free/#action-ask", "Ask") in found
    assert ("#actions-that-are-late", "2 late actions") in found
    html = whole(assessed(tmp_path, {FILE: LATE}), PAGE)
    assert all(f'<h2 id="{href[1:]}">' in html for href, _ in found if href.startswith("#"))


def test_where_nothing_hangs_loose_the_page_says_so(tmp_path: Path) -> None:
    decided = CHAPTER.replace("    measures: [smoking]\n", "    measures: [smoking]\n    decision: adopted\n", 1)
    text = words(whole(assessed(tmp_path, {"content/chapters/smoking.md": decided}), PAGE))
    assert text.startswith("What hangs loose Nothing hangs loose here. A need should lead to a decision")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (Kind.UNDECIDED, "Nothing is decided about it yet."),
        (Kind.UNANSWERED, "It was adopted on 1 November 2026, and no promise answers it."),
        (Kind.NEEDLESS, "It answers no need that a chapter states. Lead: Ann."),
        (Kind.OWNERLESS, "Nobody is named as its owner. It is due on 1 November 2026."),
        (Kind.LATE_ACTION, "It was due on 1 November 2026, 3 days ago, and is not done. Owner: Ann."),
        (Kind.LATE_MILESTONE, "It was due on 1 November 2026, 3 days ago, and is not reported as done. Lead: Ann."),
        (Kind.LATE_UPDATE, "An update was promised for 1 November 2026, 3 days ago. Lead: Ann."),
        (Kind.LATE_DATA, "New figures were expected by 1 November 2026, 3 days ago. Source: Ann."),
        (Kind.LATE_GAP, "It should have been closed by 1 November 2026, 3 days ago. Owner: Ann."),
    ],
)
def test_every_kind_has_its_sentence(kind: Kind, sentence: str) -> None:
    end = LooseEnd(kind, "x", "x.md", "", "x", "Ann", date(2026, 11, 1), ())
    assert said(end, date(2026, 11, 4)) == sentence


def test_hostile_words_are_escaped(tmp_path: Path) -> None:
    evil = LATE.replace("what: Run.", "what: <script>x</script>").replace("Ben", "<img src=x>")
    html = whole(assessed(tmp_path, {FILE: evil}), PAGE)
    assert not {"script", "img"} & set(tags(html))
    assert "<img src=x>" in words(html)
