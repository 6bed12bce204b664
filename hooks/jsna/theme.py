"""What a page's front matter asks of the theme: of the wrong shape, or not there, it would break off the build."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from jsna.keys import Keys, suggest
from jsna.problems import Problems
from jsna.reading import Document, Text

KEYS = ("tags", "hide", "search", "template", "icon")


def check_theme_keys(document: Document, folders: Collection[Path], problems: Problems) -> None:
    """Report what the theme could make nothing of; `folders` hold its templates and the site's own."""
    keys = Keys(document.front, "A page", problems)
    keys.texts("tags")
    if isinstance(keys.raw("hide"), Text):
        keys.bad("hide", "“hide” must be a list.", "Write hide: [navigation], hide: [toc], or both.")
    else:
        keys.texts("hide")
    keys.map("search")
    keys.text("title")
    template, icon = keys.text("template"), keys.text("icon")
    if template and folders and not _is_there(template, folders):
        known = {found.name for folder in folders for found in folder.glob("*.html")}
        keys.bad("template", f"The theme has no template “{template}”.", suggest(template, known))
    if icon and folders and not _is_there(f".icons/{icon}.svg", folders):
        keys.bad("icon", f"The theme has no icon “{icon}”.", "Write a set and a name: material/home.")


def _is_there(name: str, folders: Collection[Path]) -> bool:
    return any((folder / name).is_file() for folder in folders)
