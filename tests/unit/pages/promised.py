"""The page of the small site's objective, with other front matter, on a day that is known."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jsna.build import Build
from sites import FILES, OBJECTIVE, assessed
from unit.pages.making import whole

PAGE = "strategy/objectives/smoke-free.md"
FILE = f"content/{PAGE}"
NOVEMBER_2026 = "1793577600"  # 2 November 2026


def front(more: str) -> str:
    """The small objective with more front matter, which begins on line 2."""
    return OBJECTIVE.replace("---\ntitle:", f"---\n{more}title:", 1)


def built(root: Path, objective: str = OBJECTIVE, files: Mapping[str, str | bytes] = FILES) -> Build:
    """The small site with that objective."""
    return assessed(root, {**files, FILE: objective})


def page(root: Path, objective: str = OBJECTIVE, files: Mapping[str, str | bytes] = FILES) -> str:
    """The objective's page."""
    return whole(built(root, objective, files), PAGE)


def section(html: str, heading: str) -> str:
    """The HTML under a heading, to the next one."""
    return html.partition(f">{heading}</h")[2].partition(">")[2].partition("<h2")[0]
