"""Pages that say how to do something, for those who write and publish: their texts are the templates in `guide/`."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from jsna.pages.templates import render
from jsna_charts.samples.own import WAFFLE

TITLES: Mapping[str, str] = {
    "start": "Start a site",
    "refresh": "Refresh the data",
    "chapter": "Write a chapter",
    "objective": "Write a promise",
    "review": "Review a pull request",
    "edition": "Publish an edition",
    "own": "Make it your own",
    "pages": "Pages that write themselves",
}
"""Each page by its name, in the order in which they are listed."""


def how_to(name: str) -> str:
    """The Markdown of one of them. A test walks each of them in a new site."""
    return render(f"guide/{name}.md", {"waffle": Markup(WAFFLE)})


def index(others: Mapping[str, str]) -> str:
    """Where to begin, every command, and every page; `others` are the titles of pages to look things up in."""
    return render(
        "guide/index.md", {"pages": {f"{name}.md": title for name, title in TITLES.items()}, "others": others}
    )
