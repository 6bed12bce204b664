"""The methods as worked examples with published answers: what the tests hold them to, and what readers are shown."""

from __future__ import annotations

from dataclasses import dataclass

from jsna.methods.examples.comparisons import COMPARISONS
from jsna.methods.examples.disclosures import DISCLOSURES
from jsna.methods.examples.inequalities import INEQUALITIES
from jsna.methods.examples.intervals import INTERVALS
from jsna.methods.examples.progressions import PROGRESSIONS
from jsna.methods.examples.trends import TREND
from jsna.methods.examples.worked import Chapter, Example

__all__ = ["CHAPTERS", "PARTS", "Chapter", "Example", "Part"]


@dataclass(frozen=True)
class Part:
    """A question that readers ask, what lies behind it in plain words, and the methods that answer it."""

    question: str
    answer: str
    chapters: tuple[Chapter, ...]


PARTS: tuple[Part, ...] = (
    Part(
        "How sure is a number?",
        "Most numbers are about some of the people, in one year. Ask others, or in another year, and chance "
        "alone gives a slightly different number. So a number comes with an interval: a range in which the "
        "true figure is likely to lie. A 95% interval would catch it 95 times in 100. The fewer people a "
        "number is about, the wider its interval.",
        INTERVALS,
    ),
    Part(
        "Better or worse than elsewhere?",
        "A place is called better or worse than England only where the difference is more than chance would "
        "make. Whether a high number is good depends on what is counted, and each measure says which it is.",
        COMPARISONS,
    ),
    Part(
        "Which way is it going?",
        "Numbers go up and down from year to year. A trend is only called one where the last five years "
        "together point the same way more clearly than chance would.",
        (TREND,),
    ),
    Part(
        "Is it the same for everybody?",
        "An average can improve while some people are left behind. So the difference between groups is "
        "measured itself, and has a history and a target of its own.",
        INEQUALITIES,
    ),
    Part(
        "Is a promise being kept?",
        "Two questions are asked of every promise, and never mixed: has the number moved by more than chance "
        "since the promise was made, and is it moving fast enough to get there in time?",
        PROGRESSIONS,
    ),
    Part(
        "What is not shown, and why?",
        "Where a number is about very few people, it could tell something about one of them. Then it is "
        "withheld, and so is any other number that would give it away.",
        DISCLOSURES,
    ),
)
"""The methods under the questions that readers ask, in the order of reading."""

CHAPTERS: tuple[Chapter, ...] = tuple(chapter for part in PARTS for chapter in part.chapters)
