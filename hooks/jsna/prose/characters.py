"""Characters that XML has no place for, and that a text in quotes can smuggle in by an escape."""

from __future__ import annotations

import re

_NEVER = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2


def without_controls(text: str) -> str:
    """A text as XML can hold it."""
    return _NEVER.sub("", text)
