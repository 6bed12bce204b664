"""The methods as worked examples with published answers: what the tests hold them to, and what readers are shown."""

from __future__ import annotations

from jsna.methods.examples.comparisons import COMPARISONS
from jsna.methods.examples.disclosures import DISCLOSURES
from jsna.methods.examples.inequalities import INEQUALITIES
from jsna.methods.examples.intervals import INTERVALS
from jsna.methods.examples.progressions import PROGRESSIONS
from jsna.methods.examples.trends import TREND
from jsna.methods.examples.worked import Chapter, Example

__all__ = ["CHAPTERS", "Chapter", "Example"]

CHAPTERS: tuple[Chapter, ...] = (*INTERVALS, *COMPARISONS, TREND, *INEQUALITIES, *PROGRESSIONS, *DISCLOSURES)
"""In the order of reading: how sure a number is, how it compares, which way it goes, for whom, and what is withheld."""
