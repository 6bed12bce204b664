"""Prose as plain text: for titles, for programs, and wherever markup has no place."""

from __future__ import annotations

import re

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKUP = re.compile(r"(\*\*|__|`)(.+?)\1")


def plain(text: str) -> str:
    """Markdown links reduced to their text, and emphasis to its words."""
    return _MARKUP.sub(r"\2", _LINK.sub(r"\1", text)).strip()
