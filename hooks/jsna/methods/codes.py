"""Published codes, and the words that readers are shown for them."""

from __future__ import annotations

from enum import StrEnum

_LABELS = {
    "no-detectable-change": "Little or no detectable change",
    "no-target": "No target set",
    "moving-away": "Moving away from the target",
}


class Code(StrEnum):
    """A code of progress, of trajectory, or of what the target's date adds; `label` is its wording."""

    @property
    def label(self) -> str:
        """The words shown to readers."""
        return _LABELS.get(self.value) or self.value.replace("-", " ").capitalize()
