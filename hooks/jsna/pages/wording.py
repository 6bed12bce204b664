"""Small words that many pages need: how many there are of a thing, and a text that begins a sentence."""

from __future__ import annotations


def counted(number: int, what: str) -> str:
    """`1 promise`, `12 promises`, of what is told as one."""
    return f"{number} {what}{'' if number == 1 else 's'}"


def capital(text: str) -> str:
    """A text with its first letter large and all others as they are."""
    return text[:1].upper() + text[1:]
