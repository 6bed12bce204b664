"""`jsna build` as it is typed: MkDocs with the words given, and its exit code."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from sites import write
from unit.commands.typed import run


def test_a_build_is_that_of_mkdocs_with_its_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[Sequence[str]] = []

    def refuse(words: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        ran.append(words)
        return subprocess.CompletedProcess(words, 3)

    monkeypatch.setattr("jsna.commands.engine.subprocess.run", refuse)
    config = write(tmp_path)
    assert run("build", "--strict", "-d", tmp_path / "out", "-f", config).exit_code == 3
    (words,) = ran
    assert list(words)[1:] == [
        "-m", "mkdocs", "build", "--config-file", str(config), "--site-dir", str(tmp_path / "out"), "--strict",
    ]  # fmt: skip
