"""The methods as worked examples with published answers: what the tests hold them to, and what readers are shown."""

from __future__ import annotations

from jsna.methods.examples.comparisons import COMPARISONS
from jsna.methods.examples.disclosures import DISCLOSURES
from jsna.methods.examples.inequalities import INEQUALITIES
from jsna.methods.examples.intervals import INTERVALS
from jsna.methods.examples.progressions import PROGRESSIONS
from jsna.methods.examples.trends import TREND
from jsna.methods.examples.worked import Chapter, Example

__all__ = ["CHAPTERS", "PARTS", "Chapter", "Example"]

PARTS: tuple[tuple[str, tuple[Chapter, ...]], ...] = (
    ("How sure is a number?", INTERVALS),
    ("Better or worse than elsewhere?", COMPARISONS),
    ("Which way is it going?", (TREND,)),
    ("Is it the same for everybody?", INEQUALITIES),
    ("Is a promise being kept?", PROGRESSIONS),
    ("What is not shown, and why?", DISCLOSURES),
)
"""The methods under the questions that readers ask, in the order of reading."""

CHAPTERS: tuple[Chapter, ...] = tuple(chapter for _, chapters in PARTS for chapter in chapters)
