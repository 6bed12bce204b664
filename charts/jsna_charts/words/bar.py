"""Bars in words."""

from __future__ import annotations

from jsna_charts.words.rows import table, words

__all__ = ["table", "words"]
