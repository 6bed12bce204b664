"""Stale numbers rewritten where they stand in their author's file, and every other byte left as it is.

Only digits are put in the place of digits, in the author's precision and way of writing. What would need another word
(“1 point” to “2 points”, “an 8%” to “a 9%”, a number that has crossed nought) is left to the author, and so is every
claim that is no longer true, every amount in words and every target.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from jsna.data import numbers
from jsna.data.areas import AreaError
from jsna.data.measures import Unknown
from jsna.directives import Link
from jsna.problems import Where
from jsna.prose.answers import Stale, Wrong, period_before
from jsna.prose.figures import find_number, read_number
from jsna.prose.sources import Source, Written, link_key

_ONE = re.compile(r"\s*(?:percentage[ -])?(?:point|year|person|day|month|week)s?\b")


@dataclass(frozen=True)
class Fault:
    """A checked link that does not hold, and why."""

    link: Link
    error: AreaError | Unknown | Wrong


@dataclass(frozen=True)
class Rewrite:
    """A stale number: what stood in the link, what is to stand there, and what it is about."""

    where: Where
    old: str
    new: str
    about: str
    mind: str = ""  # the period that the sentence names, where it is another than the number's

    def __str__(self) -> str:
        first = f"{self.where.path}:{self.where.line}: {self.old} -> {self.new} ({self.about})"
        return f"{first}\n    Mind the sentence: it names {self.mind}." if self.mind else first


@dataclass(frozen=True)
class Left:
    """What only the author can mend."""

    where: Where
    message: str
    hint: str

    def __str__(self) -> str:
        first = f"{self.where.path}:{self.where.line}: {self.message}"
        return f"{first}\n    {self.hint}" if self.hint else first


@dataclass
class Rewriting:
    """One file's text being rewritten."""

    source: Source
    done: list[Rewrite] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    _edits: list[tuple[int, int, str]] = field(default_factory=list)
    _taken: set[int] = field(default_factory=set)

    @property
    def text(self) -> str:
        """The file's text with every stale number rewritten."""
        parts, end = [], 0
        for start, stop, new in sorted(self._edits):
            parts += [self.source.text[end:start], new]
            end = stop
        return "".join([*parts, self.source.text[end:]])

    def take(self, faults: Iterable[Fault]) -> None:
        """Rewrite what can be, and list the rest."""
        for fault in sorted(faults, key=lambda fault: fault.link.where):
            written = self._find(fault.link)
            where = written.where if written else fault.link.where
            stale = fault.error.stale if isinstance(fault.error, Wrong) else None
            reason = self._rewrite(written, stale, period_before(fault.link, stale.others)) if stale else ""
            if reason or not stale:
                self.left.append(
                    Left(where, _on_one_line(str(fault.error)), " ".join(filter(None, (fault.error.hint, reason))))
                )

    def _find(self, link: Link) -> Written | None:
        """Where a link stands in the file: nearest to where its page says; None where it is written in another way."""
        key = link_key(link.scheme, link.target, link.text)
        same = [one for one in self.source.links if one.key == key and one.start not in self._taken]
        behind = [one for one in same if one.line >= link.where.line]
        nearest = min(behind, key=lambda one: _distance(one, link.where), default=None)
        if nearest:
            self._taken.add(nearest.start)
        return nearest

    def _rewrite(self, written: Written | None, stale: Stale, mind: str) -> str:
        """Put the new number in the place of the old one; the reason where that can't be done."""
        if written is None:
            return "It is written in a way that can’t be rewritten here."
        old = self.source.text[written.start : written.end]
        edit = new_digits(old, stale)
        if isinstance(edit, str):
            return edit
        start, end, digits = edit
        before = self.source.text[max(0, written.start - 20) : written.start + start]
        if not _article_fits(before, digits):
            return f"The “a” or “an” before it would no longer fit {digits}, so it was not rewritten."
        self._edits.append((written.start + start, written.start + end, digits))
        new = old[:start] + digits + old[end:]
        self.done.append(Rewrite(written.where, _on_one_line(old), _on_one_line(new), stale.about, mind))
        return ""


def new_digits(text: str, stale: Stale) -> tuple[int, int, str] | str:
    """Where a link's digits begin and end, and those to put there; a reason where words would have to change too."""
    found, written = find_number(text, stale.unit), read_number(text, stale.unit)
    if found is None or written is None:
        return "It is written in a way that can’t be rewritten here."
    value = numbers.rounded(stale.actual.scaleb(-written.scale), written.decimals)
    if (value < 0) != (written.value < 0) or bool(value) != bool(written.value):
        return "The number has come to nought or crossed it, so the words around it may have to change too."
    digits = f"{abs(value):{_grouping(found['digits'])}f}"
    after = _ONE.match(text[found.end() :])
    if after and (digits == "1") != (found["digits"] == "1"):
        return f"“{digits}{after[0]}” would not be English, so it was not rewritten."
    return *found.span("digits"), digits


def _grouping(old: str) -> str:
    """Commas as the author writes them: none in a number of more than three digits that had none."""
    return "" if "," not in old and len(old.partition(".")[0]) > 3 else ","


def _article_fits(before: str, digits: str) -> bool:
    """Whether “a” or “an”, where it stands directly before a number, is still right."""
    article = re.search(r"\b(an?)[\s\[*_]+$", before, re.IGNORECASE)
    return article is None or (article[1].casefold() == "an") == _takes_an(digits)


def _takes_an(digits: str) -> bool:
    """Whether a number is said with a vowel first: eight, eleven, eighteen, eighty, 800, 11,000."""
    whole = digits.partition(".")[0]
    first = whole.partition(",")[0] if "," in whole else whole
    return whole.startswith("8") or (first in ("11", "18") and (len(whole) == 2 or "," in whole))


def _distance(one: Written, other: Where) -> tuple[int, int]:
    return one.line - other.line, abs(one.where.column - other.column)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
