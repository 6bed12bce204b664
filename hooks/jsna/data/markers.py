"""What a marker says of its row, in the shorthand of the Analysis Function or in a publisher's own words."""

from __future__ import annotations

import re
from functools import lru_cache

_TOKENS = re.compile(r"[^\W\d_]+|\*+")  # `[u1]`, the first kind of u, is u; `c/r` is c and r
_BELOW = re.compile(r"n? ?(<|&lt;|fewer than |less than |under )\s?\d+", re.IGNORECASE)
_WORDS = {
    "provisional": "p", "prov": "p", "revised": "r", "forecast": "f", "forecasted": "f", "projected": "f",
    "projection": "f", "estimate": "e", "estimated": "e",
}  # fmt: skip
# How publishers write, as a marker or in place of a number, that they withhold it.
_WITHHELD = frozenset(("c", "s", "suppressed", "supp", "confidential", "disclosive", "withheld", "redacted", "hidden"))
_PHRASES = ("disclosure control",)
_DENIALS = frozenset(("not", "no", "non", "un"))
_KEPT = 2**12  # markers whose letters are remembered: a table says few of them many times


@lru_cache(_KEPT)
def letters(marker: str) -> tuple[str, ...]:
    """The letters of a marker: `[r][e]`, `r e` and `revised, estimated` are r and e; `c` where it withholds."""
    tokens = [_WORDS.get(token, token) for token in _tokens(marker)]
    return tuple(dict.fromkeys(("c", *tokens) if withholds(marker) and "c" not in tokens else tokens))


@lru_cache(_KEPT)
def withholds(text: str) -> bool:
    """Whether a marker, or what stands in place of a number, says that the number is withheld: `[c]`, `*`, `<5`."""
    tokens = _tokens(text)
    if _DENIALS & set(tokens):
        return False
    said = any(token in _WITHHELD or token.startswith("*") for token in tokens)
    return said or is_below(text.strip("[]() ")) or any(phrase in text.lower() for phrase in _PHRASES)


def in_shorthand(marker: str) -> str:
    """The marker as it is published: with a `c` where it withholds in other words."""
    if not withholds(marker) or "c" in _tokens(marker):
        return marker
    return f"c {marker}" if len(_tokens(marker)) > 1 else "c"


def is_below(text: str) -> bool:
    """Whether it says that a number is too small to be published: `<5`."""
    return _BELOW.fullmatch(text) is not None


def _tokens(text: str) -> list[str]:
    return _TOKENS.findall(text.lower())
