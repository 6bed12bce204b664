"""Pieces of sentences that several kinds share: statuses, benchmarks and counts in words, sentences put together."""

from __future__ import annotations

from collections.abc import Sequence

from jsna_charts.spec import Bar, Comparison, Reading, Status
from jsna_charts.wording import clean
from jsna_charts.words import Words

_AGAINST = {
    Status.BETTER: "better than",
    Status.SIMILAR: "similar to",
    Status.WORSE: "worse than",
    Status.HIGHER: "higher than",
    Status.LOWER: "lower than",
}


def composed(alt: Sequence[str], more: Sequence[str], title: Sequence[str]) -> Words:
    """Sentences as text, and the parts of a title; empty ones are left out."""
    short, long = (clean(" ".join(filter(None, sentences))) for sentences in (alt, more))
    return Words(short, long, ", ".join(filter(None, map(clean, title))))


def against(comparison: Comparison) -> str:
    """`worse than England (11.6%)`. Raises KeyError for what is not compared."""
    return f"{_AGAINST[comparison.status]} {benchmark(comparison.benchmark, comparison.text)}"


def benchmark(name: str, text: str) -> str:
    """`England (11.6%)`."""
    return f"{clean(name)} ({clean(text)})" if clean(text) else clean(name)


def figure(reading: Reading | Bar) -> float:
    """A shown value as a number, for ordering."""
    return reading.value if reading.value is not None else 0.0


def lower_first(text: str) -> str:
    """A sentence as a clause, leaving acronyms alone."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text


def stop(text: str) -> str:
    """A sentence with its full stop."""
    return text if not text or text.endswith((".", "!", "?")) else f"{text}."
