"""Groups that stand in an order from the most to the least deprived, told from their labels."""

from __future__ import annotations

import re
from collections.abc import Iterable

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_NUMBERED = re.compile(r"(?:[a-z]*\s*)?(\d{1,2})(?!\d|%|st|nd|rd|th)", re.IGNORECASE)  # `1 (…)`, `Decile 1`, `Q1`
_WORDED = re.compile(r"(?:([a-z]+|\d+(?:st|nd|rd|th))\s+)?(most|more|least|less)\s+deprived", re.IGNORECASE)


def ranked(categories: Iterable[str], what: str = "") -> tuple[str, ...]:
    """The labels from most to least deprived; empty where they don't make one whole order.

    `1 (most deprived)` to `10 (least deprived)`, `Most deprived decile` and `Fifth less deprived decile (IMD2019)` are
    read. Bare numbers count only where `what`, the name of their type, or one of them speaks of deprivation.
    """
    labels = list(dict.fromkeys(categories))
    if len(labels) < 2 or not re.search(r"depriv|\bimd", " ".join((what, *labels)), re.IGNORECASE):
        return ()
    ranks = {label: _rank(label, len(labels)) for label in labels}
    if sorted(ranks.values()) != list(range(1, len(labels) + 1)):
        return ()
    found = sorted(labels, key=ranks.__getitem__)
    # Words say from which end they count; a number only does where its label names the end.
    numbered = [label.lower() for label in (found[0], found[-1]) if _NUMBERED.match(label.strip())]
    turned = len(numbered) == 2 and ("least" in numbered[0] or "most" in numbered[1])
    return tuple(reversed(found) if turned else found)


def _rank(label: str, size: int) -> int:
    """The place from one end; 0 where the label does not tell."""
    numbered, worded = _NUMBERED.match(label.strip()), _WORDED.search(label)
    if numbered or not worded:
        return int(numbered[1]) if numbered else 0
    place = _ordinal(worded[1] or "")
    return place if worded[2].lower() in ("most", "more") else size + 1 - place


def _ordinal(word: str) -> int:
    """`second` and `2nd` are 2; any other word before "most deprived" counts nothing."""
    if word.lower() in _ORDINALS:
        return _ORDINALS.index(word.lower()) + 1
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else 1
