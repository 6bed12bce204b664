"""The example under the maintained fork of MkDocs: the same bytes, but for the tag that names the engine."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
_GENERATOR = re.compile(rb'<meta name="generator" content="[^"]*">')


def built(engine: str, site: Path) -> dict[str, bytes]:
    """Every file of the example as an engine builds it; the pages without the engine's name."""
    command = [sys.executable, "-m", engine, "build", "--quiet", "-f", str(ROOT / "mkdocs.yml"), "-d", str(site)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1795305600"}
    subprocess.run(command, env=environment, check=True, capture_output=True)
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    return {name: _GENERATOR.sub(b"", content) for name, content in files.items()}


def test_the_example_is_the_same_under_the_maintained_fork(tmp_path: Path) -> None:
    ours, forked = built("mkdocs", tmp_path / "mkdocs"), built("properdocs", tmp_path / "fork")
    assert list(ours) == list(forked)
    assert [name for name, content in ours.items() if forked[name] != content] == []
    page = (tmp_path / "fork/index.html").read_text(encoding="utf-8")
    assert 'content="mkdocs-ProperDocs' in page
