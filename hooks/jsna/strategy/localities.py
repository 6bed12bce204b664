"""What a strategy and its needs assessment say of a place: the chapters and the promises that name it, and how nearly.

A chapter or promise that names no place is about the whole of home; one that names an area is about all within it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from jsna.assessment.chapters import Chapter
from jsna.data.areas import AreaError, Gazetteer
from jsna.reading import Text
from jsna.strategy.objectives import Objective


class Reach(StrEnum):
    """How nearly a place is named, from the nearest."""

    HERE = "here"  # by its own name
    WITHIN = "within"  # a part of it is
    AROUND = "around"  # an area is that it lies in, smaller than home
    EVERYWHERE = "everywhere"  # all of home is


@dataclass(frozen=True)
class Mentions:
    """The chapters, promises and planning policies about one place, those that name it most nearly first."""

    chapters: tuple[tuple[Reach, Chapter], ...]
    objectives: tuple[tuple[Reach, Objective], ...]
    policies: tuple[tuple[Reach, Text, Chapter | Objective], ...]


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
        chapters = [c for c in self.chapters.values() if c.status.state != "superseded"]
        objectives = [o for o in self.objectives.values() if o.status.state != "superseded"]
        found = [(self.reach(code, self.places_of(one)), one) for one in chapters]
        promised = [(self.reach(code, self.places_of(one)), one) for one in objectives]
        policies = [
            (self.reach(code, self._places_of_text(text) or self.places_of(one)), text, one)
            for one in (*chapters, *objectives)
            for text in one.planning
        ]
        once = {str(text): (reach, text, one) for reach, text, one in reversed(policies) if reach}
        return Mentions(
            tuple(sorted(((reach, one) for reach, one in found if reach), key=lambda pair: _nearness(pair[0]))),
            tuple(sorted(((reach, one) for reach, one in promised if reach), key=lambda pair: _nearness(pair[0]))),
            tuple(sorted(reversed(once.values()), key=lambda held: _nearness(held[0]))),
        )

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


def _nearness(reach: Reach | None) -> int:
    return list(Reach).index(reach) if reach else len(Reach)
