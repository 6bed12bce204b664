"""What a checked link may say, kind by kind: the source of the guide's page of accepted phrases.

Everything comes from `prose/phrases.py`; here are the meaning of each outcome and an example sentence that the checks
accept where the data are so. In phrases and forms a word in braces stands for one of the `Words` of that name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jsna.data import numbers
from jsna.prose import examples, parts, phrases


@dataclass(frozen=True)
class Example:
    """A sentence with a checked link, as an author writes it, and what the data must show."""

    sentence: str
    meaning: str


@dataclass(frozen=True)
class Outcome:
    """One thing that a kind of link can say: when it is true, and in which phrases (or forms) it is said."""

    name: str
    meaning: str
    phrases: tuple[str, ...]
    example: Example


@dataclass(frozen=True)
class Kind:
    """One kind of checked link."""

    scheme: str
    checks: str
    syntax: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Words:
    """Words that may stand in one place of a phrase: for a name in braces, or in front of a phrase."""

    name: str  # `place`, `moved`; or the sentence's own term: `lead`
    meaning: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Share:
    """An accepted share and the words for it, with the per cent from which and up to which they are true."""

    words: tuple[str, ...]
    least: str
    below: str


@dataclass(frozen=True)
class Guide:
    """All that the page of accepted phrases says."""

    kinds: tuple[Kind, ...]
    words: tuple[Words, ...]
    shares: tuple[Share, ...]
    rules: tuple[str, ...]  # how numbers and amounts in words are judged, a sentence each
    refused: tuple[Words, ...]  # what turns a claim round, inside a link and before it


_CHOICES = "area=…&sex=…&age=…&category_type=…&category=…"
_RULES = (
    "A number is true where the data’s number, rounded half up to as many digits as the author writes, is the same.",
    "After a measure in per cent an amount says whether it means percentage points or per cent.",
    "An amount in words is true where the share is nearer to it than to the accepted share before or behind it.",
    "“Nearly” is true from half-way to the share before up to the share itself; “just over” is the same above it.",
    "“Less than” reaches down to the share before, and “more than” up to the share behind.",
    "“About” says no more than the amount alone.",
    "“Halved”, “doubled” and “trebled” alone are true where the ratio, rounded to one decimal, is 0.5, 2 or 3. "
    f"“Nearly doubled” and “more than doubled” are judged between the steps {', '.join(phrases.MULTIPLES)}.",
    "A phrase is matched whole, in small or capital letters, with or without a full stop.",
)
_REFUSED = (
    Words("inside", "Refused inside a claim: say what is so, not what is not.", phrases.NEGATIONS),
    Words("between", "A denial is refused before a claim too, also with these between the two.", phrases.CARRIERS),
    Words(
        "subject", "Refused as the beginning of a claim’s clause, with a noun: “no district is”.", phrases.DENIED_NOUNS
    ),
    Words("people", "Refused as the beginning of a claim’s clause.", phrases.DENIED_PEOPLE),
    Words("inverted", "Refused as the beginning of a claim’s clause, with a verb: “nor is”.", phrases.INVERTED),
    Words("fact", "Refused before a “that” with a claim.", phrases.DENIED_FACTS),
)


def phrase_guide() -> Guide:
    """The accepted phrases of every kind of link, with an example of each outcome, and what is refused."""
    kinds = (_value(), _change(), _compare(), _trend(), _target(), _cite())
    return Guide(kinds, tuple(_words()), tuple(_shares()), _RULES, _REFUSED)


def _value() -> Kind:
    said = (
        Outcome("a number", "One number in digits, with or without its unit.", (), Example(*examples.VALUE["latest"])),
        Outcome("of another group", "As above, of what the link names.", (), Example(*examples.VALUE["other"])),
        Outcome("a share in words", "See the accepted shares.", ("{share}",), Example(*examples.VALUE["words"])),
    )
    syntax = f"value:MEASURE/PERIOD?{_CHOICES}&field=value|lower|upper|count|denominator"
    return Kind(
        "value", "A number against one row of the data; the latest of home unless the link says more.", syntax, said
    )


def _change() -> Kind:
    lists: tuple[tuple[str, str, Iterable[str]], ...] = (
        ("over time", "Up or down between two periods of one place.", phrases.OVER_TIME),
        ("between places", "Higher or lower than another place in one period.", phrases.BETWEEN_PLACES),
        ("words", "Where a form has {amount}, it may be an amount in words.", ("{moved} by {share}",)),
        ("times over time", "So many times the earlier value.", phrases.TIMES_OVER_TIME),
        ("times between places", "So many times the other place’s value.", phrases.TIMES_BETWEEN_PLACES),
        ("same over time", "No change.", phrases.SAME_OVER_TIME),
        ("same between places", "No difference.", phrases.SAME_BETWEEN_PLACES),
    )
    said = (Outcome(name, meaning, tuple(of), Example(*examples.CHANGE[name])) for name, meaning, of in lists)
    syntax = f"change:MEASURE?from=PERIOD|PLACE&to=PERIOD|PLACE&{_CHOICES}"
    return Kind("change", "A difference between two periods, or between two places in one period.", syntax, tuple(said))


def _compare() -> Kind:
    meanings = {name: example[1] for name, example in examples.COMPARE.items()}
    said = (
        Outcome(name, meanings[name], words, Example(*examples.COMPARE[name]))
        for name, words in phrases.COMPARED.items()
    )
    syntax = f"compare:MEASURE/PERIOD?with=PLACE&{_CHOICES}"
    return Kind(
        "compare",
        "How a place stands to another, by their intervals; to England unless the link says more.",
        syntax,
        tuple(said),
    )


def _trend() -> Kind:
    said = [
        Outcome(name, examples.TREND[name][1], words, Example(*examples.TREND[name]))
        for name, words in phrases.TREND.items()
    ]
    both = Outcome("two at once", examples.TREND["both"][1], phrases.TREND_BOTH, Example(*examples.TREND["both"]))
    return Kind("trend", "The recent trend of the latest years.", f"trend:MEASURE?{_CHOICES}", (*said, both))


def _target() -> Kind:
    said = Outcome("a number", "One number in digits.", (), Example(*examples.TARGET))
    return Kind("target", "A number against a promise of the strategy.", "target:OBJECTIVE/MEASURE?area=…", (said,))


def _cite() -> Kind:
    said = Outcome("anything", "Any words.", (), Example(*examples.CITE))
    return Kind("cite", "That what is said rests on a reference of the page.", "cite:REFERENCE", (said,))


def _words() -> Iterable[Words]:
    yield Words("lead", "May stand in front of any phrase.", phrases.LEADS)
    yield Words("place", "England.", phrases.ENGLAND)
    yield Words("place", "The place’s own region.", phrases.REGION)
    yield Words("place", "Any other place; {name} is its own name.", phrases.PLACE)
    yield Words("certainty", "May stand before any comparison but “similar”.", phrases.CERTAIN)
    for slot, ways in phrases.DIRECTIONS.items():
        for way, words in ways.items():
            yield Words(slot, f"Says {way}.", words)
    yield Words("one", "The first of two outcomes of a trend, {other} being the second.", ())
    yield Words("amount", "One number with its unit, or a share in words; {number} has none, {signed} has + or −.", ())
    yield Words("things", "What a measure counts: people.", ())
    yield Words("points", "After an amount: the difference of two percentages.", phrases.POINTS)
    yield Words("per cent", "After an amount: the difference as a share of the first value.", phrases.PER_CENT)
    yield Words("about", "May stand before any amount.", phrases.ABOUT)
    for kind, words in phrases.NEAR.items():
        yield Words(kind, "May stand before an amount in words, “halved” or “doubled”.", words)
    yield Words("out of", "Stands between the two numbers of a share.", phrases.OUT_OF)
    yield Words("counted", "The numbers of a share, beside digits.", tuple(phrases.COUNTED))


def _shares() -> Iterable[Share]:
    for share, words in phrases.PARTS.items():
        least, below = parts.limits(Fraction(share))
        yield Share(words, _per_cent(least), _per_cent(below))


def _per_cent(share: Fraction) -> str:
    return f"{numbers.plain(Decimal(share.numerator * 100) / share.denominator, 1)}%"
