"""What a strategy and its needs assessment say of a place: the chapters and the promises that name it, and how nearly.

A chapter or promise that names no place is about the whole of home; one that names an area is about all within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias, TypeVar

from jsna.assessment.chapters import Chapter
from jsna.data.areas import AreaError, Gazetteer
from jsna.reading import Text
from jsna.strategy.objectives import Objective

_One = TypeVar("_One")


class Reach(StrEnum):
    """How nearly a place is named, from the nearest."""

    HERE = "here"  # by its own name
    WITHIN = "within"  # a part of it is
    AROUND = "around"  # an area is that it lies in, smaller than home
    EVERYWHERE = "everywhere"  # all of home is


Policy: TypeAlias = "tuple[Reach, Text, Chapter | Objective]"
"""How nearly a planning policy names a place, its words, and the chapter or promise that names it."""


@dataclass(frozen=True)
class Mentions:
    """The chapters, promises and planning policies about one place, those that name it most nearly first."""

    chapters: tuple[tuple[Reach, Chapter], ...]
    objectives: tuple[tuple[Reach, Objective], ...]
    policies: tuple[Policy, ...]


@dataclass(frozen=True)
class Localities:
    """All that a site says of places."""

    chapters: Mapping[str, Chapter]
    objectives: Mapping[str, Objective]
    areas: Gazetteer
    named: Mapping[str, str]  # the names of the places that texts may name, by code
    _of_text: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def mentions(self, code: str) -> Mentions:
        """What is said of one place; what is superseded is said of none."""
        chapters = [one for one in self.chapters.values() if one.status.state != "superseded"]
        objectives = [one for one in self.objectives.values() if one.status.state != "superseded"]
        return Mentions(
            tuple(_nearest_first((self.reach(code, self.places_of(one)), one) for one in chapters)),
            tuple(_nearest_first((self.reach(code, self.places_of(one)), one) for one in objectives)),
            tuple(self._policies(code, [*chapters, *objectives])),
        )

    def _policies(self, code: str, stating: Iterable[Chapter | Objective]) -> Iterator[Policy]:
        """Each policy once, though several chapters and promises may name it."""
        found = ((self._reach_of(code, text, one), (text, one)) for one in stating for text in one.planning)
        said: set[str] = set()
        for reach, (text, one) in _nearest_first(found):
            if text not in said:
                said.add(text)
                yield reach, text, one

    def _reach_of(self, code: str, text: Text, one: Chapter | Objective) -> Reach | None:
        return self.reach(code, self._places_of_text(text) or self.places_of(one))

    def reach(self, code: str, places: Iterable[str]) -> Reach | None:
        """How nearly some places (none: all of home) name a place; None where they don't."""
        home, wanted = self.areas.home, set(places)
        above, beyond = self.areas.above(code), {*self.areas.above(self.areas.home)}
        whole = home in (code, *above) and (not wanted or home in wanted or bool(wanted & beyond))
        if code in wanted or (code == home and whole):
            return Reach.HERE
        if any(code in self.areas.above(other) for other in wanted):
            return Reach.WITHIN
        if wanted & {*above} - {home, *beyond}:
            return Reach.AROUND
        return Reach.EVERYWHERE if whole else None

    def places_of(self, one: Chapter | Objective) -> tuple[str, ...]:
        """The codes of the areas that a chapter or promise names; what can't be resolved is reported elsewhere."""
        words: list[Text] = [*one.places]
        if isinstance(one, Objective) and words:
            words += [success.area for success in one.measures if success.area != "home"]
        found: dict[str, None] = {}
        for word in words:
            try:
                found |= dict.fromkeys(self.areas.several([word]))
            except AreaError:
                continue
        return tuple(found)

    def _places_of_text(self, text: str) -> tuple[str, ...]:
        """The places that a policy's own words name: a plan of one district is not about the next."""
        if text not in self._of_text:  # asked for every place
            near = [(code, name) for code, name in self.named.items() if name and name in text]
            held = [(code, name) for code, name in near if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
            self._of_text[text] = tuple(
                code for code, name in held if not any(name != other and name in other for _, other in held)
            )
        return self._of_text[text]


def _nearest_first(found: Iterable[tuple[Reach | None, _One]]) -> list[tuple[Reach, _One]]:
    """What names a place at all, that which names it most nearly first, in the order given."""
    order = list(Reach)
    named = [(reach, one) for reach, one in found if reach is not None]
    return sorted(named, key=lambda pair: order.index(pair[0]))
