"""Sites made of real exports, from an empty folder: what an analyst would type on the first day."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

SETTINGS = """\
site_name: A real place
docs_dir: content
theme: {{name: material}}
plugins:
  - search
  - jsna: {{area: {area}}}
"""


def jsna(folder: Path, *words: str) -> str:
    """What a command says; it must succeed."""
    command = [sys.executable, "-c", "from jsna.cli import main; main()", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def started(folder: Path, area: str) -> Path:
    """A folder with settings, a home page and an empty content folder."""
    (folder / "content").mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(SETTINGS.format(area=area))
    (folder / "content" / "index.md").write_text(
        "---\ntitle: Home\n---\n# Home\n\n```scorecard\n```\n\n```catalogue\n```\n"
    )
    return folder


class Tables(HTMLParser):
    """The tables of a page as rows of cells."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.cell: list[str] | None = None

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr" and self.tables:
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = []

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th") and self.cell is not None:
            self.tables[-1][-1].append(" ".join("".join(self.cell).split()))
            self.cell = None

    def handle_data(self, data: str) -> None:
        if self.cell is not None:
            self.cell.append(data)
