"""What chapters say they know about whom, held against the data: whether a measure tells these people from others."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from jsna.assessment.chapters import Chapter
from jsna.assessment.characteristics import EVERYBODY, tells_of
from jsna.assessment.equality import EqualityEntry, Evidence, in_words
from jsna.data.bands import OLDEST, age_band
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Measure, Unknown
from jsna.data.ranks import ranked
from jsna.data.splits import BY_FIELD, breakdowns, groups_by
from jsna.problems import Problems

_WIDEST, _OLD = 20, 60  # years: a band no wider than that, or all of it above that age, is of one age group
_SEXES = ("male", "female", "males", "females", "men", "women")


@dataclass(frozen=True)
class Serving:
    """How a measure tells of a characteristic: by these of its breakdowns, or by being wholly about such people."""

    splits: tuple[str, ...]
    wholly: bool

    def __bool__(self) -> bool:
        return bool(self.splits) or self.wholly


def serving(measure: Measure, group: str) -> Serving:
    """What of a measure tells of one characteristic or inclusion group."""
    return Serving(tuple(by for by in breakdowns(measure) if serves(measure, by, group)), _is_about(measure, group))


def serves(measure: Measure, by: str, group: str) -> bool:
    """Whether a breakdown tells of a characteristic: by its name, the names of its groups, or their order."""
    if by in BY_FIELD:
        return by == group  # the two fields have the names of their characteristics
    categories = groups_by(measure, by)
    in_order = group == "deprivation" and bool(ranked(categories, by))
    return in_order or any(tells_of(text, group) for text in (by, *categories))


def _is_about(measure: Measure, group: str) -> bool:
    """Whether every row is of such people, or compares them: falls from 65 are of one age, a gap is of its two ends."""
    told = [measure.title, measure.name.replace("-", " ")]
    told += [measure.about.definition] if measure.about.derived_from else []
    if group == "sex" and measure.headline.sex:
        return measure.headline.sex.lower() in _SEXES and not groups_by(measure, "sex")
    if group == "age" and (band := age_band(measure.headline.age)) is not None:
        return band.start >= _OLD or (band.end < OLDEST and band.end - band.start < _WIDEST)
    return any(tells_of(text, group) for text in told)


def check_evidence(chapters: Iterable[Chapter], catalogue: Catalogue, problems: Problems) -> None:
    """Report evidence whose measure does not tell these people from others, or not as is claimed."""
    for chapter in chapters:
        for entry in chapter.equality:
            for found in entry.evidence:
                if found.kind == "measure" and found.measure and entry.characteristic in EVERYBODY:
                    _check_measure(found, entry, catalogue, problems)


def _check_measure(found: Evidence, entry: EqualityEntry, catalogue: Catalogue, problems: Problems) -> None:
    try:
        measure = catalogue.measure(found.measure)
    except Unknown:  # reported where the chapter's references are checked
        return
    fault = _by_fault(found.by, entry.characteristic, measure) if found.by else _fault(entry.characteristic, measure)
    if fault:
        told = measure.lacks("missing-breakdown", fault, _hint(measure))
        problems.add(told.code, (found.by or found.measure).where, fault, told.hint)


def _by_fault(by: str, group: str, measure: Measure) -> str:
    """What is wrong with a breakdown that is named. One that no word is known for is its author's own judgement."""
    known = next((name for name in breakdowns(measure) if name.lower() == by.lower()), None)
    if known is None:
        return f"“{measure.title}” has no figures by “{by}”."
    if not _has_values(measure, known):
        return f"Every figure of “{measure.title}” by “{by}” is withheld or missing."
    others = any(serves(measure, known, other) for other in EVERYBODY)
    if others and not serves(measure, known, group) and not serving(measure, group).wholly:
        return f"“{measure.title}” by “{by}” tells nothing about {in_words(group)}."
    return ""


def _fault(group: str, measure: Measure) -> str:
    found = serving(measure, group)
    if found.wholly or any(_has_values(measure, by) for by in found.splits):
        return ""
    return f"“{measure.title}” has no figures about {in_words(group)}."


def _has_values(measure: Measure, by: str) -> bool:
    """Whether a figure is published of any group of a breakdown."""
    named = set(groups_by(measure, by))
    told = (row.group for row in measure.rows if row.value is not None)
    if by in BY_FIELD:
        return any(getattr(group, by) in named and not group.category for group in told)
    return any(group.category_type == by and group.category in named for group in told)


def _hint(measure: Measure) -> str:
    known = [by for by in breakdowns(measure) if _has_values(measure, by)]
    if not known:
        return "It has no breakdown that could be named here. State a gap, with steps, owner and due."
    return f"It has figures by: {', '.join(known)}. Name one of them that tells it under “by”, or state a gap."


def check_gaps(chapters: Iterable[Chapter], as_of: datetime.date, problems: Problems) -> None:
    """Report each gap that should have been closed by now."""
    for entry in (entry for chapter in chapters for entry in chapter.equality):
        if entry.gap and entry.due is not None and entry.due < as_of:
            message = f"The gap about {in_words(entry.characteristic)} was to be closed by {entry.due.isoformat()}."
            hint = "Say what was found, as evidence; or what is still to be done, and a new date with its reason."
            problems.add("overdue-gap", entry.gap.where, message, hint)


def claims(chapters: Iterable[Chapter], group: str) -> dict[str, list[Chapter]]:
    """The measures that chapters name as evidence about a group, in the order of the chapters, with those chapters."""
    found: dict[str, list[Chapter]] = {}
    for chapter in chapters:
        evidence = [e for entry in chapter.equality if entry.characteristic == group for e in entry.evidence]
        for name in dict.fromkeys(str(one.measure) for one in evidence if one.measure):
            found.setdefault(name, []).append(chapter)
    return found
