"""A check looks at a page again where anything that it rests on has changed, and says the same as without a memory."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown

import jsna.tasks.check
from jsna.build import Build
from jsna.problems import Format
from jsna.tasks.check import check_site
from sites import CHAPTER, OBJECTIVE, write

WRONG = CHAPTER.replace("12.9%", "12.8%")
CHAPTER_AT = "content/chapters/smoking.md"


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are looked at."""
    found: list[str] = []
    collect = jsna.tasks.check.collect

    def noted(build: Build, path: str, body: str, markdown: Markdown) -> None:
        found.append(path)
        collect(build, path, body, markdown)

    monkeypatch.setattr(jsna.tasks.check, "collect", noted)
    return found


def said(config: Path) -> str:
    """The report of a check."""
    return check_site(config).render(Format.TEXT)


def test_a_second_check_looks_at_no_page_and_says_the_same(tmp_path: Path, looked: list[str]) -> None:
    config = write(tmp_path, {CHAPTER_AT: WRONG.encode()})
    first = said(config)
    assert "wrong-figure" in first
    assert len(looked) >= 3
    looked.clear()
    assert said(config) == first
    assert looked == []


def _edit_page(root: Path) -> None:
    path = root / CHAPTER_AT
    path.write_text(path.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")


def _edit_objective(root: Path) -> None:
    path = root / "content/strategy/objectives/smoke-free.md"
    path.write_text(OBJECTIVE.replace("value: 5, by: 2030", "value: 4, by: 2030"), encoding="utf-8")


def _edit_data(root: Path) -> None:
    path = root / "datapackages/smoke/rates.csv"
    path.write_text(path.read_text(encoding="utf-8") + "E07900002,2023,,9.9,8.0,11.0\n", encoding="utf-8")


def _edit_settings(root: Path) -> None:
    path = root / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8") + "      severity: {wrong-figure: warning}\n", encoding="utf-8")


def _add_file(root: Path) -> None:
    (root / "content/picture.png").write_bytes(b"")


@pytest.mark.parametrize(
    "edit", [_edit_objective, _edit_data, _edit_settings, _add_file], ids=lambda edit: edit.__name__
)
def test_a_change_of_what_all_rest_on_has_every_page_looked_at_again(
    tmp_path: Path, looked: list[str], edit: Callable[[Path], None]
) -> None:
    config = write(tmp_path / "kept", {CHAPTER_AT: WRONG.encode()})
    said(config)
    pages = sorted(looked)
    looked.clear()
    edit(config.parent)
    kept = said(config)
    assert sorted(looked) == pages
    shutil.copytree(config.parent, tmp_path / "fresh", ignore=shutil.ignore_patterns(".cache"))
    assert kept == said(tmp_path / "fresh" / "mkdocs.yml")


def test_a_change_of_one_page_s_words_has_only_that_page_looked_at(tmp_path: Path, looked: list[str]) -> None:
    config = write(tmp_path, {CHAPTER_AT: WRONG.encode()})
    said(config)
    looked.clear()
    _edit_page(tmp_path)
    assert "wrong-figure" in said(config)
    assert looked == ["chapters/smoking.md"]


@pytest.mark.parametrize("kept", [b"", b"{", b"[]", b'{"x": [{"code": 1}]}', b"\xff"])
def test_a_memory_that_can_t_be_read_is_none(tmp_path: Path, looked: list[str], kept: bytes) -> None:
    config = write(tmp_path, {CHAPTER_AT: WRONG.encode()})
    first = said(config)
    (memory,) = (tmp_path / ".cache").rglob("checks.json")
    memory.write_bytes(kept)
    looked.clear()
    assert said(config) == first
    assert looked
