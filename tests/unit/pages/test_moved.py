"""A chapter that was renamed: its old address leads to the new one, and is no page that has gone."""

from __future__ import annotations

from pathlib import Path

import pytest

from jsna.pages.head import head
from sites import CHAPTER, OBJECTIVE, assessed
from unit.editions.manifests import page, text
from unit.pages.making import PACKAGE, descriptor, links, problems, whole, words

FILE, OLD = "content/chapters/smoking.md", "chapters/tobacco.md"
NAMED = CHAPTER.replace("---\n", "---\nformerly: [tobacco]\n", 1)
PAST = {"content/editions/2025.1.json": text(edition="2025.1", pages=[{**page("chapters/tobacco/"), "path": OLD}])}


def test_an_old_address_leads_to_the_chapter_though_a_past_edition_had_a_page_there(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: NAMED, **PAST})
    html = whole(build, OLD)
    assert words(html).startswith("Smoking This page has moved: Smoking")
    assert ("../smoking/", "Smoking") in links(html)
    assert '<meta http-equiv="refresh" content="0; url=../smoking/">' in head(build.made(OLD))
    assert "refresh" not in head(build.made("chapters/smoking.md"))
    gone = whole(assessed(tmp_path / "gone", PAST), OLD)
    assert "This page has moved" not in words(gone)


def test_a_page_that_an_author_has_at_the_old_name_stays(tmp_path: Path) -> None:
    build = assessed(tmp_path, {FILE: NAMED, f"content/{OLD}": "---\ntitle: Tobacco\nkind: evidence\n---\nOther.\n"})
    assert OLD not in build.generated()
    assert "refresh" not in head(build.made(OLD))


@pytest.mark.parametrize("name", ["../index", "a/b", "<b>"])
def test_a_name_that_no_file_can_have_had_is_a_problem(tmp_path: Path, name: str) -> None:
    build = assessed(tmp_path, {FILE: CHAPTER.replace("---\n", f'---\nformerly: ["{name}"]\n', 1)})
    assert problems(build, FILE) == [("bad-value", 2)]


def test_former_names_of_objectives_and_measures_lead_on_as_well(tmp_path: Path) -> None:
    promise = OBJECTIVE.replace("---\n", "---\nformerly: [no-smoke]\n", 1)
    files = {"content/strategy/objectives/smoke-free.md": promise, PACKAGE: descriptor(formerly=["smokers"])}
    build = assessed(tmp_path, files)
    assert "url=../smoke-free/" in head(build.made("strategy/objectives/no-smoke.md"))
    assert "url=../smoking/" in head(build.made("measures/smokers.md"))
    assert "refresh" not in head(build.made("measures/smoking.md"))
