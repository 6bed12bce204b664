"""`jsna paper` as it is typed: the file it writes, and why it writes none."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import write
from unit.commands.typed import WRONG, run


def test_the_board_paper_is_written_as_a_word_document(tmp_path: Path) -> None:
    to = tmp_path / "papers" / "november.docx"
    done = run("paper", "--format", "docx", "--to", to, "-f", write(tmp_path))
    assert (done.exit_code, done.stdout) == (0, f"Written: {to}\n")
    assert to.read_bytes().startswith(b"PK")


def test_no_paper_is_written_of_a_site_with_errors(tmp_path: Path) -> None:
    to = tmp_path / "paper.docx"
    done = run("paper", "--format", "docx", "--to", to, "-f", write(tmp_path, WRONG))
    assert done.exit_code == 1
    assert "[wrong-figure]" in done.stdout
    assert done.stderr.endswith("Nothing was written.\n")
    assert not to.exists()


def test_a_site_without_objectives_has_no_paper_and_says_so(tmp_path: Path) -> None:
    config = write(tmp_path)
    (tmp_path / "content/strategy/objectives/smoke-free.md").unlink()
    done = run("paper", "--format", "docx", "--to", tmp_path / "paper.docx", "-f", config)
    assert done.exit_code == 1
    assert done.stderr == "Error: This site has no objectives, so there is nothing to report to a board.\n"


def test_without_a_chromium_no_site_is_built_for_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr("jsna.chromium._USUAL", ())
    done = run("paper", "-f", write(tmp_path))
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: No Chromium was found to print with.")
