"""Which way is good: the polarity of a measure."""

from __future__ import annotations

from enum import StrEnum


class Polarity(StrEnum):
    """Whether a high value is good, a low value is good, or neither is judged.

    These are the three polarities of a Fingertips export: "RAG - High is good", "RAG - Low is good" and
    "BOB - Blue orange blue", which FingertipsNext writes "No judgement".
    """

    HIGH = "high"
    LOW = "low"
    NONE = "none"

    @property
    def direction(self) -> int:
        """+1 where an increase is good, -1 where a decrease is good, 0 where neither is judged."""
        return _DIRECTIONS[self]


_DIRECTIONS = {Polarity.HIGH: 1, Polarity.LOW: -1, Polarity.NONE: 0}
