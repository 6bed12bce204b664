"""A chart in words, written from its data: a title, a short text alternative and a long description."""

from __future__ import annotations

from jsna_charts.spec import Spec
from jsna_charts.words import Words, wording

__all__ = ["Words", "describe"]


def describe(spec: Spec) -> Words:
    """The chart in words. Plain text, not markup. Raises UnknownKind for a spec that is none of ours."""
    return wording(spec.kind).words(spec)
