"""Small words that many pages need: how many there are of a thing, and a text that begins a sentence."""

from __future__ import annotations


def counted(number: int, one: str, several: str = "") -> str:
    """`1 promise`, `12 promises`; several have an s more where nothing else is said, as of `1 is`, `2 are`."""
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def capital(text: str) -> str:
    """A text with its first letter large and all others as they are."""
    return text[:1].upper() + text[1:]
