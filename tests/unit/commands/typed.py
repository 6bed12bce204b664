"""The `jsna` command as it is typed, and content that it has something to say of."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from jsna.cli import main
from sites import CHAPTER

WRONG = {"content/chapters/smoking.md": CHAPTER.replace("[12.9%]", "[13.9%]")}


def run(*words: str | Path) -> Result:
    """What a command prints and how it ends; an exception other than an exit is one of ours, and is raised."""
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)
