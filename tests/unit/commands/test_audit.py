"""`jsna audit` as it is typed: the sample, printed and as a worksheet."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from jsna.cli import main

PAGE = {"path": "index.md", "address": "", "title": "Home", "kind": "page", "digest": ""}


def test_it_writes_the_worksheet_and_prints_the_sample(tmp_path: Path) -> None:
    manifest = {"edition": "2026.1", "status": "draft", "as_of": "2026-01-01", "commit": "", "engine": "0.1.0",
                "packages": [], "measures": {}, "objectives": {}, "pages": [PAGE]}  # fmt: skip
    (tmp_path / "edition.json").write_text(json.dumps(manifest), encoding="utf-8")
    sheet = tmp_path / "audit.csv"
    said = CliRunner().invoke(main, ["audit", "-d", str(tmp_path), "-o", str(sheet)])
    assert said.output == f"page: ./ (Home)\n{sheet} holds 1 page to test.\n"
    assert sheet.read_text(encoding="utf-8-sig").startswith(
        "Criterion,Level,Name,What to look for,./\n1.1.1,A,Non-text"
    )


def test_without_a_built_site_it_says_what_to_do(tmp_path: Path) -> None:
    said = CliRunner().invoke(main, ["audit", "-d", str(tmp_path)])
    assert said.output == f"Error: {tmp_path} holds no built site. Build it first: jsna build\n"
