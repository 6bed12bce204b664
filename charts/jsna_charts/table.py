"""The data behind a chart as a table of words, for readers who want the numbers."""

from __future__ import annotations

from jsna_charts.spec import Spec
from jsna_charts.words import Table, wording

__all__ = ["Table", "table"]


def table(spec: Spec) -> Table:
    """The table of a chart. Raises UnknownKind for a spec that is none of ours."""
    return wording(spec.kind).table(spec)
