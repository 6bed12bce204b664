"""Printing by a Chromium of this machine: how one is found, and what is said where none prints."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from jsna import chromium
from jsna.chromium import GET_ONE, CannotPrint, find_chromium, print_page

PRINTS = """#!/bin/sh
for word in "$@"; do case "$word" in --print-to-pdf=*) printf '%s' "$*" > "${word#--print-to-pdf=}";; esac; done
"""
FAILS = "#!/bin/sh\necho 'No room left' >&2\nexit 3\n"
SILENT = "#!/bin/sh\nexit 0\n"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for a browser is a shell script")


@pytest.fixture(autouse=True)
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without any browser."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "_USUAL", ())
    monkeypatch.setenv("PATH", "/usr/bin:/bin")
    monkeypatch.setattr(chromium, "_NAMES", ("no-such-browser",))


def program(folder: Path, text: str, name: str = "chromium") -> Path:
    """A program that stands in for a browser."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def test_without_a_browser_it_is_said_what_to_do() -> None:
    with pytest.raises(CannotPrint) as raised:
        find_chromium()
    assert str(raised.value) == GET_ONE
    assert "jsna paper --format docx" in GET_ONE


def test_the_browser_that_is_named_goes_before_one_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    named, on_path = program(tmp_path, SILENT, "mine"), program(tmp_path, SILENT, "no-such-browser")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_chromium() == str(on_path)
    monkeypatch.setenv("CHROMIUM", str(named))
    assert find_chromium() == str(named)


def test_a_page_is_printed_tagged_and_without_the_browsers_own_margins(tmp_path: Path) -> None:
    page, to = tmp_path / "a page.html", tmp_path / "out" / "paper.pdf"
    page.write_text("<p>Words</p>", encoding="utf-8")
    print_page(str(program(tmp_path, PRINTS)), page, to)
    asked = to.read_text(encoding="utf-8")
    assert {"--headless", "--export-tagged-pdf", "--no-pdf-header-footer"} <= set(asked.split())
    assert asked.endswith("/a%20page.html")


@pytest.mark.parametrize(("text", "said"), [(FAILS, "No room left"), (SILENT, "It gave no reason.")])
def test_a_browser_that_prints_nothing_is_named_and_no_file_is_touched(tmp_path: Path, text: str, said: str) -> None:
    to = tmp_path / "paper.pdf"
    to.write_bytes(b"before")
    with pytest.raises(CannotPrint, match=said):
        print_page(str(program(tmp_path, text)), tmp_path / "page.html", to)
    assert to.read_bytes() == b"before"


def test_a_browser_that_can_not_be_run_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotPrint, match="could not be run"):
        print_page(str(tmp_path / "gone"), tmp_path / "page.html", tmp_path / "paper.pdf")
