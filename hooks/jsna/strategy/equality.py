"""Equality objectives (Public Sector Equality Duty): which objectives are or serve one, for whom, until when.

A public body sets itself equality objectives at least every four years, each specific and measurable (the Equality Act
2010 (Specific Duties and Public Authorities) Regulations 2017, regulation 5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jsna.assessment.equality import CHARACTERISTICS, INCLUSION, name_of
from jsna.keys import Keys
from jsna.problems import Problems, Where
from jsna.reading import Text
from jsna.status import Status
from jsna.strategy.dates import read_when

YEARS = 4
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MEANT = {said.casefold(): name for name in (*CHARACTERISTICS, *INCLUSION) for said in (name, name_of(name))}


@dataclass(frozen=True)
class Equality:
    """What an objective says of equality.

    `objective` is the equality objective that it is, in words, or the id of another objective, which is one and which
    it serves. `no_gap_measure` is the reason for having no measure of inequality.
    """

    objective: Text
    assessment: str
    groups: tuple[Text, ...]
    due: date | None
    no_gap_measure: Text
    where: Where

    @property
    def serves(self) -> str:
        """The id of the equality objective that it serves; empty where it is one itself, or says nothing."""
        return str(self.objective) if _ID.fullmatch(self.objective) else ""

    @property
    def words(self) -> str:
        """The equality objective that it is; empty where it is none."""
        return "" if self.serves else str(self.objective)

    @property
    def characteristics(self) -> tuple[str, ...]:
        """The protected characteristics that its groups name, by id, in the usual order."""
        named = {characteristic_of(group) for group in self.groups}
        return tuple(name for name in CHARACTERISTICS if name in named)


def characteristic_of(group: str) -> str:
    """The id of the characteristic or inclusion group that a group is called by, as an id or a name; else empty."""
    return _MEANT.get(" ".join(group.split()).casefold(), "")


def people_in_words(groups: Iterable[str]) -> str:
    """Groups inside a sentence: `race, sex, people who live alone`; a characteristic by its name, others as written."""
    return ", ".join(_in_sentence(group) for group in groups)


def _in_sentence(group: str) -> str:
    found = characteristic_of(group)
    if not found:
        return str(group)
    name = name_of(found)
    return name if name != name.capitalize() else name.lower()  # peoples keep their capitals


def read_equality(keys: Keys) -> Equality | None:
    """What stands under `equality` of an objective; every fault is reported."""
    inner = keys.child("equality", "Equality")
    if inner is None:
        return None
    found = Equality(
        objective=inner.text("objective"),
        assessment=inner.text("assessment"),
        groups=inner.texts("groups"),
        due=read_when(inner, "due"),
        no_gap_measure=inner.text("no_gap_measure"),
        where=inner.where,
    )
    inner.done()
    return found


def latest_due(status: Status) -> date | None:
    """The last day that an equality objective may run to: four years after it was approved; None where it was not."""
    if status.state != "approved" or status.on is None:
        return None
    try:
        return status.on.replace(year=status.on.year + YEARS)
    except ValueError:  # 29 February, and a century without one four years later
        return status.on.replace(year=status.on.year + YEARS, day=28)


def check_due(equality: Equality | None, status: Status, problems: Problems) -> None:
    """Report an equality objective without a date, or with one that is more than four years after its approval."""
    if equality is None or not equality.words:
        return
    where, last = equality.objective.where, latest_due(status)
    example = f"due: {last.isoformat() if last else '2029-03-31'}"
    if equality.due is None:
        message = "This equality objective has no date."
        problems.add("equality-due", where, message, f"Add the day on which it ends, within four years: {example}")
    elif last is not None and equality.due > last:
        message = f"This equality objective runs for more than {YEARS} years after it was approved."
        problems.add("equality-due", where, message, f"Set it anew by then, and write at most: {example}")


def shared(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """The characteristics that two have in common, in the order of the first."""
    other = set(second)
    return tuple(name for name in first if name in other)
