"""What a page asks of the theme is there and of the right shape, or its author hears of it and the build goes on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from sites import CHAPTER, problems, write

FILE = "content/chapters/smoking.md"


def page(line: str) -> dict[str, str]:
    """The chapter with one more line of front matter."""
    return {FILE: CHAPTER.replace("title: Smoking\n", f"title: Smoking\n{line}\n")}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("hide: navigation", "“hide” must be a list."),
        ("tags: {a: b}", "“tags” must be a list of texts, and here it is a group of “key: value” lines."),
        ("search: no", "“search” must be a group of “key: value” lines, and here it is a single text."),
        ("template: mian.html", "The theme has no template “mian.html”."),
        ("icon: material/no-such", "The theme has no icon “material/no-such”."),
    ],
)
def test_what_the_theme_can_make_nothing_of_is_reported_and_does_not_end_a_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str, message: str
) -> None:
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", os.environ.get("SOURCE_DATE_EPOCH", "1793577600"))
    (found,) = problems(tmp_path, page(line))
    assert (found.code, found.where.path, found.where.line, found.message) == ("bad-value", FILE, 3, message)
    config = load_config(str(write(tmp_path, page(line))), site_dir=str(tmp_path / "site"))
    config.plugins["jsna"].on_startup(command="serve", dirty=False)
    build(config)
    html = (tmp_path / "site/chapters/smoking/index.html").read_text(encoding="utf-8")
    assert "This page can’t be published yet." in html


@pytest.mark.parametrize(
    "line",
    ["hide: [navigation, toc]", "tags: [a]", "search: {exclude: true}", "template: main.html", "icon: material/home"],
)
def test_what_the_theme_has_may_be_asked_for(tmp_path: Path, line: str) -> None:
    assert problems(tmp_path, page(line)) == []
