"""Words before a checked claim that turn it round: “Smoking is not [falling](trend:…)”.

The rule is small, so that no honest sentence is accused. A claim is denied where a denial stands directly before it,
with nothing in between but such words as “is” or “yet” (`phrases.CARRIERS`); where its clause begins with “no district
is”, “none of them is” or “nor is”; or where “it is not true that” leads to it. A clause ends at a stop, a comma, a
dash or a bracket and at such words as “but” and “because”: a denial beyond that belongs to something else.
"""

from __future__ import annotations

import re
from functools import cache

from jsna.prose import phrases
from jsna.prose.wording import NEGATION, longest_first, normal

_CLAUSE_END = re.compile(
    r"[.?!;:,()—]|\s[-–]+\s|\b(?:but|and|although|though|because|since|while|whereas|if|so that|which|who)\b"
)
_WORD = r"[\w'-]+"
_BE = "(?:is|are|was|were|has|have|had|did|does|do)"
_DOUBT = re.compile(r"\b(?:doubts?|wonder|matter|question|surprise|denie[sd]|disputes?)\b")


def denial(before: str) -> str:
    """The word that turns the claim after it round, as it stands before the claim; "" where there is none."""
    clause = normal(_CLAUSE_END.split(before.casefold())[-1])
    fact, that, rest = clause.rpartition(" that ")
    denied = _facts().search(fact)
    if that and denied:
        return denied[0]
    clause = rest if that else clause
    if _DOUBT.search(clause):
        return ""
    found = _carried().fullmatch(clause) or _subject().match(clause) or _inverted().match(clause)
    return found["word"] if found else ""


@cache
def _carried() -> re.Pattern[str]:
    """A denial at the end of a clause, with only carriers behind it."""
    return re.compile(rf"(?:^|.* )(?P<word>{NEGATION}){_carriers()}")


@cache
def _subject() -> re.Pattern[str]:
    """`no district is`: a clause whose subject denies all that is said of it."""
    whom = rf"(?:(?:{longest_first(phrases.DENIED_NOUNS)}) (?:other )?{_WORD}|{longest_first(phrases.DENIED_PEOPLE)})"
    where = rf"(?: (?:of|in|for|among|with) {_WORD}(?: {_WORD}){{0,2}}){{0,2}}"  # no room for a verb of its own
    return re.compile(rf"(?P<word>{whom}){where} {_BE}{_carriers()}$")


@cache
def _inverted() -> re.Pattern[str]:
    """`nor is smoking`: a clause turned round before its subject is named."""
    return re.compile(rf"(?P<word>{longest_first(phrases.INVERTED)}) {_BE}(?: {_WORD}){{1,6}}$")


def _carriers() -> str:
    return f"(?: (?:{longest_first(phrases.CARRIERS)}))*"


@cache
def _facts() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{longest_first(phrases.DENIED_FACTS)})$")
