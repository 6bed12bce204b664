"""The guide on editions, run as it stands: in a new site, in a repository with a bare remote, with two editions."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from golden.walks import COMMANDS, pieces
from jsna.cli import main
from jsna.git import git
from jsna.pages.how_to import how_to
from jsna.starter.folder import Start, folder_files, write_folder

pytestmark = pytest.mark.slow


def repository(root: Path) -> Path:
    """A new site, committed and pushed."""
    site = root / "my-council"
    write_folder(site, folder_files(Start("Example Council", "E10000016")))
    git(root, "init", "--quiet", "--bare", "remote.git")
    git(site, "init", "--quiet", "-b", "main")
    for key, name in (("user.name", "A. N. Editor"), ("user.email", "editor@needs.example")):
        git(site, "config", key, name)
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "-m", "Begin")
    git(site, "remote", "add", "origin", "../remote.git")
    git(site, "push", "--quiet", "-u", "origin", "main")
    return site


def done(line: str) -> Result:
    """A line of the guide, run."""
    return CliRunner().invoke(main, shlex.split(line)[1:], catch_exceptions=False)


def test_every_line_of_the_guide_on_editions_does_what_it_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = repository(tmp_path)
    monkeypatch.chdir(site)
    assert done("jsna edition 2026.1").exit_code == 0
    chapter = site / "content/chapters/walking.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + "\nWalking costs nothing.\n", encoding="utf-8")
    git(site, "commit", "--quiet", "--all", "-m", "Say what it costs")
    assert done("jsna edition 2026.2").exit_code == 0
    typed = [line for piece in pieces(how_to("edition")) if piece.kind in COMMANDS for line in piece.text.splitlines()]
    lines = [line for line in typed if line.startswith("jsna ") and not line.startswith("jsna edition")]
    said = {line: done(line) for line in lines}
    assert [(line, found.output) for line, found in said.items() if found.exit_code] == []
    (sought,) = [found.output.splitlines() for line, found in said.items() if "--find" in line]
    (taken,) = [line for line in lines if "--measure" in line]
    assert {"data/packages/example.zip", "measures/walking/index.html"} < {*sought}
    assert "--replace data/packages/example.zip" in taken
    there = git(site, "ls-tree", "-r", "--name-only", "origin/gh-pages").splitlines()
    assert "2026.1/data/packages/example.zip" not in there
    assert "2026.1/chapters/walking/index.html" in there
    assert "withdrawn to protect people" in git(site, "show", "origin/gh-pages:corrections.json")
    assert "Walking costs nothing." in git(site, "show", "origin/gh-pages:2026.2/chapters/walking/index.html")
