"""What a chapter's page says of its cover, its evidence about groups, and its files."""

from __future__ import annotations

from pathlib import Path

from sites import assessed
from unit.assessment.drinking import drinking
from unit.pages.making import links, problems, tags, whole, words

PAGE = "chapters/smoking.md"
FILE = f"content/{PAGE}"
FRONT = """\
---
title: Smoking
kind: risk-group
life_stage: adults
horizon: long
places: [ashenmoor, E07900002]
planning: ["[Local Plan](https://plan.example) policy 4", "See https://example.org/spd."]
equality:
  sex:
    evidence: [{kind: measure, measure: drinking, by: Sex}, {kind: engagement, reference: walks, text: Men came.}]
  race: {gap: Unknown., steps: Ask., owner: Us, due: 2026-12-01}
  age: {not_applicable: It is about adults.}
  gypsy-roma-and-traveller-communities: {gap: Nobody asked., steps: Ask., owner: Us, due: 2026-12-01}
downloads:
  - {title: The plan, path: plan.pdf, type: PDF, size: 1.2 MB, accessible: true}
  - {title: The map, path: /map.png}
  - {title: Theirs, path: "https://example.org/a.pdf", size: 3 MB, accessible: no}
  - {title: Bad, path: "javascript:alert(1)"}
references: [{id: walks, title: Walks}]
---

Text.
"""


def made(root: Path, front: str = FRONT) -> str:
    """The chapter's page, with the files that it names."""
    files = {**drinking(""), FILE: front, "content/chapters/plan.pdf": "x", "content/map.png": "x"}
    build = assessed(root, files)
    assert problems(build, FILE) == []
    return whole(build, PAGE)


def test_a_page_says_what_its_chapter_covers(tmp_path: Path) -> None:
    html = made(tmp_path)
    assert (
        "Stage of life Adults Places Ashenmoor, Wychstead Looks ahead The next five to ten years "
        "Planning Local Plan policy 4 See https://example.org/spd ."
    ) in words(html)
    assert ("https://plan.example", "Local Plan") in links(html)


def test_evidence_is_named_with_its_kind_and_linked(tmp_path: Path) -> None:
    html = made(tmp_path)
    assert (
        "Sex Data: Adults who drink , by sex What people told us: Walks . Men came. "
        "Age Does not apply: It is about adults."
    ) in words(html)
    assert ("../../measures/drinking/", "Adults who drink") in links(html)
    assert ("#reference-walks", "Walks") in links(html)


def test_only_what_is_not_told_at_all_is_named_as_such(tmp_path: Path) -> None:
    assert (
        "Nothing is said yet about disability; gender reassignment; marriage and civil partnership; "
        "pregnancy and maternity; religion or belief; sexual orientation; people experiencing homelessness; "
        "drug and alcohol dependence; vulnerable migrants; sex workers; people in contact with the justice system; "
        "victims of modern slavery; other socially excluded groups; deprivation Who we know"
    ) in words(made(tmp_path))


def test_a_people_s_name_keeps_its_capitals(tmp_path: Path) -> None:
    assert "Gypsy, Roma and Traveller communities Nobody asked." in words(made(tmp_path))


def test_a_file_has_its_type_its_size_and_whether_it_is_accessible(tmp_path: Path) -> None:
    html = made(tmp_path)
    assert (
        "The plan (PDF, 1 byte, accessible) "
        "The map (Picture (PNG), 1 byte, not said whether it is accessible) "
        "Theirs (PDF, 3 MB, not accessible)"
    ) in words(html)
    assert [href for href, text in links(html) if text in ("The plan", "The map", "Theirs")] == [
        "../plan.pdf", "../../map.png", "https://example.org/a.pdf",
    ]  # fmt: skip
    assert not any(href.startswith("javascript") for href, _ in links(html))


def test_nothing_of_it_brings_in_markup(tmp_path: Path) -> None:
    bad = "<script>x</script>"
    hostile = FRONT
    for text in ("adults", "The plan", "PDF", "It is about adults.", "Men came.", "Walks"):
        hostile = hostile.replace(f": {text}", f': "{bad}"')
    html = made(tmp_path, hostile)
    assert "script" not in tags(html)
    assert words(html).count(bad) >= 6
