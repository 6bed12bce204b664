"""What is past its next update on a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jsna.tasks.overdue import issue_text, overdue
from sites import CHAPTER, DESCRIPTOR, write

DATED = {
    "datapackages/smoke/datapackage.json": DESCRIPTOR.replace(
        '"decimals": 1', '"decimals": 1, "updated": "2025-02-03", "next_update": "2026-02-03"'
    ),
    "content/chapters/smoking.md": CHAPTER.replace(
        "kind: risk-group", "kind: risk-group\npublished: 2023-03-01\nrefresh: 36 months"
    ).replace("title: Smoking", "title: Smoking <script> @all"),
}


def test_a_measure_is_overdue_the_day_after_its_next_update(tmp_path: Path) -> None:
    site = write(tmp_path, DATED)
    assert overdue(site, date(2026, 2, 3)).nothing
    assert [one.name for one in overdue(site, date(2026, 2, 4)).measures] == ["smoking"]
    assert issue_text(overdue(site, date(2026, 2, 3))) == ""


def test_an_issue_names_each_with_its_days_and_nobody_is_called(tmp_path: Path) -> None:
    text = issue_text(overdue(write(tmp_path, DATED), date(2026, 3, 2)))
    assert text.startswith("As of 2 March 2026, this is past")
    assert "- **Adults who smoke** (smoking): expected by 3 February 2026, last updated on 3 February 2025." in text
    late = "to be looked at again by 1 March 2026, published on 1 March 2023."
    assert f"- **Smoking \\<script\\> @\N{ZERO WIDTH SPACE}all** (chapters/smoking.md): {late}" in text
