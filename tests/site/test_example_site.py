"""The example, built whole: work done once, the same bytes anywhere, no network, nothing written when it is wrong."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARTS = ("mkdocs.yml", "content", "datapackages")

# A build with a network that refuses everything: any attempt to connect ends the process at once. A local socket, over
# which the server of worker processes is spoken to, is no network.
NO_NETWORK = """
import socket, sys
def refuse(*_):
    sys.stderr.write("NETWORK CALL\\n")
    import os
    os._exit(97)
def guarded(connect):
    def connected(self, *address):
        return connect(self, *address) if self.family == getattr(socket, "AF_UNIX", None) else refuse()
    return connected
socket.socket.connect = guarded(socket.socket.connect)
socket.socket.connect_ex = guarded(socket.socket.connect_ex)
socket.getaddrinfo = refuse
from mkdocs.__main__ import cli
cli()
"""


def copied(folder: Path) -> Path:
    """The example without the engine, as a council's own repository would hold it."""
    folder.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / part)
    return folder


def built(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`mkdocs build` in a process of its own, as of a fixed date."""
    settings = {**os.environ, "SOURCE_DATE_EPOCH": "1796000000", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", NO_NETWORK, "build", *words]
    return subprocess.run(command, cwd=folder, env=settings, capture_output=True, text=True, check=False)


def bytes_of(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.slow
def test_a_second_build_draws_and_validates_nothing_and_says_so(tmp_path: Path) -> None:
    site = copied(tmp_path / "site")
    first, second = built(site), built(site)
    assert first.returncode == second.returncode == 0, first.stderr + second.stderr
    assert re.search(r"15 resources \([1-9]\d* validated\), \d+ charts \([1-9]\d* drawn\)", first.stderr)
    assert re.search(r"15 resources \(0 validated\), \d+ charts \(0 drawn\)", second.stderr)


@pytest.mark.slow
def test_two_folders_give_the_same_bytes_and_nothing_calls_the_network(tmp_path: Path) -> None:
    one, two = copied(tmp_path / "one"), copied(tmp_path / "deeper" / "two")
    for folder in (one, two):
        done = built(folder, "--strict")
        assert done.returncode == 0, done.stderr
    first, second = bytes_of(one / "site"), bytes_of(two / "site")
    assert len(first) > 50
    assert [name for name in first | second if first.get(name) != second.get(name)] == []


@pytest.mark.slow
def test_a_changed_value_stops_the_build_at_the_sentence_that_it_makes_untrue(tmp_path: Path) -> None:
    site = copied(tmp_path / "site")
    data = site / "datapackages" / "merrowshire" / "observations.csv"
    row = next(
        line
        for line in data.read_text().splitlines()
        if re.match(r"[^,]*,E10900001,Merrowshire,2024,Persons,18\+", line)
    )
    value = row.split(",")[8]
    data.write_text(data.read_text().replace(row, row.replace(f",{value},", ",12.94,", 1)))
    done = built(site)
    chapter = (site / "content" / "chapters" / "smoking.md").read_text().split("\n")
    line = next(n for n, text in enumerate(chapter, start=1) if "(value:smoking-prevalence/2024)" in text)
    assert done.returncode == 1
    assert f"content/chapters/smoking.md:{line}:" in done.stderr
    assert "12.9% (12.94 in the file)" in done.stderr
    assert "Traceback" not in done.stderr
    assert list(site.glob("site/**/*.html")) == []


@pytest.mark.slow
def test_a_build_of_changed_pages_only_is_refused(tmp_path: Path) -> None:
    done = built(copied(tmp_path / "site"), "--dirty")
    assert done.returncode == 1
    assert "[dirty-build]" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_page_never_asks_anything_of_another_host(tmp_path: Path) -> None:
    site = copied(tmp_path / "site")
    assert built(site).returncode == 0
    pages = list(site.glob("site/**/*.html"))
    loaded = re.compile(
        r"<(?:script|img|iframe|source|video|audio)\b[^>]*\bsrc=[\"']?(?:https?:)?//|<link\b[^>]*\brel=[\"']?(?:stylesheet|preconnect|preload|icon)[^>]*\bhref=[\"']?(?:https?:)?//"
    )
    assert len(pages) >= 14
    assert [page.name for page in pages if loaded.search(page.read_text(encoding="utf-8"))] == []
