"""How priorities were chosen: every need under its decision, and what a need lacks said in its row."""

from __future__ import annotations

from pathlib import Path

from sites import CHAPTER, FILES, OBJECTIVE, assessed, taken_in, write
from unit.pages.making import links, tags, whole, words

PAGE = "strategy/decisions.md"
FILE = "content/chapters/smoking.md"
MORE = """\
  - {id: clinic, statement: A clinic., decision: adopted, reason: It works., date: 2026-01-07, minute: HWB 4}
  - {id: air, statement: "Clean [air](https://example.org/).", decision: monitored, reason: Wait.}
  - {id: tax, statement: A tax., decision: not-prioritised}
"""
FULL = CHAPTER.replace("---\n\nIn Merrow", f"{MORE}---\n\nIn Merrow", 1)


def test_needs_stand_under_their_decisions_with_counts(tmp_path: Path) -> None:
    text = words(whole(assessed(tmp_path, {FILE: FULL}), PAGE))
    assert text.startswith(
        "How priorities were chosen 4 needs are stated in 1 chapter: 1 was adopted into the strategy , "
        "1 is watched for now , 1 was not made a priority and 1 is not decided yet ."
    )
    assert "A clinic. Smoking 7 January 2026 (minute HWB 4) It works." in text
    assert "Watched for now: 1 need Need Chapter Why Clean air. Smoking Wait." in text


def test_a_need_leads_to_its_sentence_and_to_the_promise_that_took_it_up(tmp_path: Path) -> None:
    found = list(links(whole(assessed(tmp_path, {FILE: FULL}), PAGE)))
    assert ("../../chapters/smoking/#need-clinic", "A clinic.") in found
    assert ("../objectives/smoke-free/", "A smoke-free Merrowshire") in found
    assert ("#not-decided-yet", "1 is not decided yet") in found


def test_the_headings_that_counts_lead_to_are_there(tmp_path: Path) -> None:
    html = whole(assessed(tmp_path, {FILE: FULL}), PAGE)
    wanted = [href[1:] for href, _ in links(html) if href.startswith("#")]
    assert len(wanted) == 4
    assert all(f'<h2 id="{anchor}">' in html for anchor in wanted)


def test_a_site_whose_chapters_state_no_need_says_so(tmp_path: Path) -> None:
    bare = "---\ntitle: Smoking\nkind: risk-group\n---\n"
    unneeded = OBJECTIVE.replace("needs: [help-to-stop]\n", "")
    files = {FILE: bare, "content/strategy/objectives/smoke-free.md": unneeded}
    html = whole(assessed(tmp_path, files), PAGE)
    assert words(html) == (
        "How priorities were chosen No chapter states a need yet, so there was nothing to choose from."
    )


def test_a_site_without_needs_and_objectives_has_no_such_page(tmp_path: Path) -> None:
    settings = write(tmp_path)
    for name in [name for name in FILES if "chapters/" in name or "objectives/" in name]:
        (tmp_path / name).unlink()
    build = taken_in(settings)
    assert not {PAGE, "strategy/loose-ends.md"} & set(build.generated())
    assert not build.problems.errors


def test_hostile_needs_are_escaped(tmp_path: Path) -> None:
    evil = FULL.replace("A clinic.", "<script>alert(1)</script>").replace("It works.", "<img src=x>")
    html = whole(assessed(tmp_path, {FILE: evil}), PAGE)
    assert not {"script", "img"} & set(tags(html))
    assert "<script>alert(1)</script>" in words(html)
