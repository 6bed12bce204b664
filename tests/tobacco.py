"""A county's real action plan on tobacco as a strategy: each of its ten changes an objective, its actions whole."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

Action = Mapping[str, Any]  # as the plan's publisher wrote it
SETTINGS = """\
site_name: A plan for tobacco
docs_dir: content
theme: {name: material, font: false}
plugins:
  - search
  - jsna: {area: E10000032}
"""
STATES = {"Complete": "done", "Incomplete": "not-done"}
# The plan names the years of two of its updates; the latest is of the year in which it was published.
UPDATES = {"update_2020": "2020", "update_2021": "2021", "latest_update": "2022"}


def write(root: Path, plan: Sequence[Action]) -> Path:
    """The plan as a site's files under `root`; the path of its settings."""
    files = {"mkdocs.yml": SETTINGS, "content/index.md": "# A plan for tobacco\n\n```scorecard\n```\n"}
    for identity in dict.fromkeys(action["hic_"] for action in plan):
        own = [action for action in plan if action["hic_"] == identity]
        files[f"content/strategy/objectives/{identity}.md"] = _objective(own)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root / "mkdocs.yml"


def _objective(own: Sequence[Action]) -> str:
    front = {
        "title": own[0]["hic_title"],
        "priority": "high-impact-changes",
        "actions": [_action(action) for action in own],
    }
    return f"---\n{yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=120)}---\n\n# {front['title']}\n"


def _action(action: Action) -> dict[str, Any]:
    """One action. What is said twice, in a title and in a text, is kept once."""
    found = {
        "id": str(action["ap_number"]),
        "what": action["title"],
        "detail": action["text"] if action["text"] != action["title"] else "",
        "heading": action["og"],
        "partners": partners(action),
        "status": STATES[action["status"]],
        "success": action["success"],
        "rating": action["achieved"].lower(),
        "updates": list(_updates(action)),
    }
    return {key: value for key, value in found.items() if value}


def partners(action: Action) -> list[str]:
    """The plan writes them in one line."""
    return [name.strip() for name in (action.get("partners") or "").split(",") if name.strip()]


def _updates(action: Action) -> Iterator[dict[str, str]]:
    for field, year in UPDATES.items():
        if action.get(field):
            yield {"date": year, "text": action[field]}
