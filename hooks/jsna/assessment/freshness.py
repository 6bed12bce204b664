"""How fresh things are: when each was last brought up to date, when it was promised again, and whether that is past."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from jsna.assessment.chapters import Chapter
from jsna.data.measures import Measure

_MONTHS = {"monthly": 1, "quarterly": 3, "annually": 12}
_RHYTHM = re.compile(r"(\d+) (month|year)s?")
_LAST_YEAR = 9999  # that a calendar reaches


@dataclass(frozen=True)
class Freshness:
    """One chapter, measure or place: None for a date that is not known, or is not promised."""

    name: str  # a chapter's path, a measure's name, an area's code
    title: str
    last: date | None
    due: date | None
    rhythm: str = ""  # as its author writes it
    ended: bool = False  # nothing more is to come: superseded, or retired

    def overdue(self, today: date) -> bool:
        """Whether it should have been brought up to date before today."""
        return self.due is not None and self.due < today


def due_after(last: date | None, rhythm: str) -> date | None:
    """The day by which a rhythm (`36 months`, `quarterly`) asks for the next update; None where none can be told.

    The same day of the month, or the last that the month has.
    """
    found = _RHYTHM.fullmatch(rhythm)
    months = int(found[1]) * (12 if found[2] == "year" else 1) if found else _MONTHS.get(rhythm, 0)
    if last is None or not months:
        return None
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    if year > _LAST_YEAR:
        return None
    return date(year, month + 1, min(last.day, calendar.monthrange(year, month + 1)[1]))


def rhythm_in_words(rhythm: str) -> str:
    """`Every 36 months`, `Every year`, `Quarterly`."""
    return f"Every {rhythm.removeprefix('1 ')}" if rhythm[:1].isdigit() else rhythm.capitalize()


def of_chapter(chapter: Chapter) -> Freshness:
    """A chapter by its promised rhythm; nothing is due of one that a newer version has replaced."""
    ended = chapter.status.state == "superseded"
    due = None if ended else due_after(chapter.published, chapter.refresh)
    return Freshness(chapter.path, str(chapter.title), chapter.published, due, str(chapter.refresh), ended)


def of_measure(measure: Measure) -> Freshness:
    """A measure by the dates of its package; nothing is due of one that has ended."""
    about = measure.about
    ended = about.retired is not None
    return Freshness(measure.name, measure.title, about.updated, None if ended else about.next_update, ended=ended)


def of_place(code: str, name: str, measures: Iterable[Measure]) -> Freshness:
    """A place by its measures: the newest update of any, and the earliest that is still to come or overdue."""
    found = [of_measure(measure) for measure in measures]
    last, due = [one.last for one in found if one.last], [one.due for one in found if one.due]
    return Freshness(code, name, max(last, default=None), min(due, default=None))


def in_order(found: Iterable[Freshness], today: date) -> list[Freshness]:
    """What is longest overdue first, then what is due soonest; then what has no date, and what has ended."""
    return sorted(found, key=lambda one: (not one.overdue(today), one.ended, one.due or date.max, one.title.casefold()))
