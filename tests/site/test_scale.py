"""A site as large as a county's: it builds, in a time one waits for, and its pages stay small enough for a phone."""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

import county

SIZE = county.Size()
SECONDS_COLD, SECONDS_WARM, SECONDS_CHECK = 900.0, 600.0, 120.0  # several times what two cores need: guards, not races
MOST_BYTES = 120_000  # of a page, gzipped, its charts and the navigation included
MOST_SENT = 24_000_000  # of the whole edition, each file gzipped, as pages are: it is to stay far below 60 MB
MOST_KEPT = 130_000_000  # of the whole edition as it lies on the disk
MOST_READ = 72_000_000  # of that, without what programs read: 103,200 rows of six years, as JSON and CSV and by place


def seconds(folder: Path, command: str) -> float:
    """How long a command takes that must succeed."""
    began = time.monotonic()
    words = [sys.executable, "-c", "from jsna.cli import main; main()", command]
    done = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return time.monotonic() - began


def by_folder(site: Path) -> dict[str, int]:
    """Bytes by folder, two deep, the heaviest first."""
    found: dict[str, int] = {}
    for path in site.rglob("*"):
        if path.is_file():
            folder = "/".join(path.relative_to(site).parts[:-1][:2])
            found[folder] = found.get(folder, 0) + path.stat().st_size
    return dict(sorted(found.items(), key=lambda one: -one[1]))


def heaviest(sizes: Mapping[Path, int], site: Path) -> str:
    """The ten largest pages, for the log."""
    first = sorted(sizes, key=lambda page: -sizes[page])[:10]
    return "\n".join(f"  {sizes[page]:>9,} {page.relative_to(site)}" for page in first)


@pytest.mark.slow
def test_a_large_site_builds_in_time_and_stays_small(tmp_path: Path) -> None:
    folder = county.write(tmp_path / "large", SIZE)
    check, cold, warm = seconds(folder, "check"), seconds(folder, "build"), seconds(folder, "build")
    site = folder / "site"
    sent = {path: len(gzip.compress(path.read_bytes())) for path in site.rglob("*") if path.is_file()}
    pages = {page: size for page, size in sent.items() if page.suffix == ".html"}
    folders = by_folder(site)
    print(f"\n{SIZE}: {len(pages)} pages, check {check:.0f} s, {cold:.0f} s cold, {warm:.0f} s warm", end=" ")
    print(f"(load {os.getloadavg()[0]:.1f})")
    print(f"{sum(folders.values()):,} bytes in all, {sum(sent.values()):,} gzipped: {folders}")
    print(f"heaviest pages, gzipped:\n{heaviest(pages, site)}")
    assert len(pages) > SIZE.measures + SIZE.districts + SIZE.chapters + SIZE.objectives
    assert max(pages.values()) < MOST_BYTES
    assert sum(sent.values()) < MOST_SENT
    assert sum(folders.values()) < MOST_KEPT
    assert sum(held for folder, held in folders.items() if not folder.startswith("data")) < MOST_READ
    assert cold < SECONDS_COLD
    assert warm < SECONDS_WARM
    assert check < SECONDS_CHECK
