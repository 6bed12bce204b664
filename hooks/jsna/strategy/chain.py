"""The chain from need to evaluation, both ways: which promise answers which need, on what it rests, and where it holds.

Everything here is looked up in the chapters and objectives as they are loaded, by present names (see `renaming`);
what names nothing has been reported (see `traces`) and is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TypeAlias, TypeVar

from jsna.assessment.chapters import Chapter, Need
from jsna.data.areas import AreaError, Gazetteer
from jsna.reading import Text
from jsna.strategy.actions import Action
from jsna.strategy.objectives import Objective

_Kind = TypeVar("_Kind")


class Reach(StrEnum):
    """How nearly a place is named, from the nearest."""

    HERE = "here"  # itself
    WITHIN = "within"  # a part of it
    AROUND = "around"  # an area that it lies in, smaller than home
    EVERYWHERE = "everywhere"  # all of home


@dataclass(frozen=True)
class Stated:
    """A need, and the chapter that states it."""

    need: Need
    chapter: Chapter

    @property
    def anchor(self) -> str:
        """Where the need stands on its chapter's page."""
        return f"need-{self.need.id}"


@dataclass(frozen=True)
class Deed:
    """An action, and the objective that it is done for."""

    action: Action
    objective: Objective


@dataclass(frozen=True)
class Service:
    """A commissioned service: what is done through it, and the chapters that list it as it is now."""

    name: str
    deeds: tuple[Deed, ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True)
class Uses:
    """What rests on a measure: needs, objectives, and chapters that give it as evidence of equality."""

    needs: tuple[Stated, ...]
    objectives: tuple[Objective, ...]
    evidence: tuple[Chapter, ...]

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The chapters that state a need by it or give it as evidence, each once."""
        found = [stated.chapter for stated in self.needs] + list(self.evidence)
        return tuple({chapter.path: chapter for chapter in found}.values())


@dataclass(frozen=True)
class Policy:
    """A planning policy, in its own words, and the chapter or promise that rests on it."""

    text: Text
    stated: Chapter | Objective


Near: TypeAlias = tuple[tuple[Reach, _Kind], ...]
"""What is about a place, that which names it most nearly first."""


@dataclass(frozen=True)
class Chain:
    """Answers what hangs together, in the order of chapters and objectives."""

    chapters: Mapping[str, Chapter]
    objectives: Mapping[str, Objective]
    areas: Gazetteer
    named: Mapping[str, str] = field(default_factory=dict)  # the places that a policy's words may name, by code

    @cached_property
    def needs(self) -> Mapping[str, Stated]:
        """Every need by its id; of two that share one (an error) the first."""
        found: dict[str, Stated] = {}
        for chapter in self.chapters.values():
            for need in chapter.needs:
                if need.id:
                    found.setdefault(str(need.id), Stated(need, chapter))
        return found

    def answering(self, need: str) -> tuple[Objective, ...]:
        """The objectives that answer a need, by its id."""
        return tuple(objective for objective in self.objectives.values() if need in objective.needs)

    def answered(self, objective: Objective) -> tuple[Stated, ...]:
        """The needs that an objective answers, each once, in its own order; one that no chapter states is left out."""
        return tuple(self.needs[name] for name in dict.fromkeys(map(str, objective.needs)) if name in self.needs)

    def uses(self, measure: str) -> Uses:
        """What rests on a measure, by its present name; what rests on one derived from it rests on that one."""
        return Uses(
            tuple(stated for stated in self.needs.values() if measure in stated.need.measures),
            tuple(o for o in self.objectives.values() if any(s.measure == measure for s in o.measures)),
            tuple(chapter for chapter in self.chapters.values() if _gives(chapter, measure)),
        )

    @cached_property
    def services(self) -> Mapping[str, Service]:
        """Every service that an action rests on, by its name as first written; capitals do not tell two apart."""
        deeds: dict[str, list[Deed]] = {}
        for objective in self.objectives.values():
            for action in filter(lambda action: action.service, objective.actions):
                deeds.setdefault(action.service.casefold(), []).append(Deed(action, objective))
        made = [self._service(found[0].action.service, found) for found in deeds.values()]
        return {service.name: service for service in made}

    def _service(self, name: str, deeds: Iterable[Deed]) -> Service:
        told = [c for c in self.chapters.values() if any(s.service.casefold() == name.casefold() for s in c.services)]
        return Service(str(name), tuple(deeds), tuple(told))

    def promises(self, area: str) -> Near[Objective]:
        """What is promised for a place, each objective once; of what is superseded nothing.

        An objective names the areas of its `places` and those that its measures are judged for; one that names none is
        for home. It is `here` where it names the place, else `within` where it names a part of it, else `around` or
        `everywhere` where it names an area that the place lies in: what is promised to a whole county holds for each of
        its districts, and a promise to one district says nothing of the next.
        """
        return self._near(area, self._of_objectives)

    def chapters_near(self, area: str) -> Near[Chapter]:
        """The chapters about a place, by the same rule; a chapter names the areas of its `places`."""
        return self._near(area, self._of_chapters)

    def needs_near(self, area: str) -> Near[Stated]:
        """The needs about a place, by the same rule; one is about its own `places`, else about those of its chapter."""
        return self._near(area, self._of_needs)

    def policies(self, area: str) -> Near[Policy]:
        """The planning policies about a place, each once, though several chapters and promises may name it.

        One is about the places that its own words name (a plan of one district is not about the next), else about the
        `places` of what rests on it.
        """
        found: dict[str, tuple[Reach, Policy]] = {}
        for reach, policy in self._near(area, self._of_policies):
            found.setdefault(str(policy.text), (reach, policy))
        return tuple(found.values())

    def places_of(self, one: Chapter | Objective | Stated) -> frozenset[str]:
        """The codes of the areas that a chapter, an objective or a need names; home where it names none."""
        if isinstance(one, Stated):
            return self._codes(one.need.places or one.chapter.places)
        judged = [success.area for success in one.measures] if isinstance(one, Objective) else []
        return self._codes([*one.places, *judged])

    @cached_property
    def _of_objectives(self) -> tuple[tuple[Objective, frozenset[str]], ...]:
        standing = (one for one in self.objectives.values() if one.status.state != "superseded")
        return tuple((one, self.places_of(one)) for one in standing)

    @cached_property
    def _of_chapters(self) -> tuple[tuple[Chapter, frozenset[str]], ...]:
        standing = (one for one in self.chapters.values() if one.status.state != "superseded")
        return tuple((one, self.places_of(one)) for one in standing)

    @cached_property
    def _of_needs(self) -> tuple[tuple[Stated, frozenset[str]], ...]:
        stated = (Stated(need, one) for one, _ in self._of_chapters for need in one.needs)
        return tuple((one, self.places_of(one)) for one in stated)

    @cached_property
    def _of_policies(self) -> tuple[tuple[Policy, frozenset[str]], ...]:
        stating: list[Chapter | Objective] = [one for one, _ in self._of_chapters]
        stating += [one for one, _ in self._of_objectives]
        policies = (Policy(text, one) for one in stating for text in one.planning)
        return tuple((one, self._named_in(one.text) or self._codes(one.stated.places)) for one in policies)

    def _named_in(self, text: str) -> frozenset[str]:
        """The places whose names stand in a text as words, and not only as part of a longer name."""
        near = {code: name for code, name in self.named.items() if name and name in text}
        held = {code: name for code, name in near.items() if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)}
        return frozenset(c for c, name in held.items() if not any(name != o and name in o for o in held.values()))

    def _codes(self, words: Iterable[str]) -> frozenset[str]:
        """The areas that are named; home where nothing that is known is named."""
        codes: set[str] = set()
        for word in words:
            try:
                codes.update(self.areas.several([word]))
            except AreaError:  # reported where it is written
                continue
        return frozenset(codes or {self.areas.home})

    def _near(self, area: str, named: Iterable[tuple[_Kind, frozenset[str]]]) -> Near[_Kind]:
        place, order = self.areas.current(area), list(Reach)
        reached = [(reach, one) for one, codes in named if (reach := self._reach(place, codes)) is not None]
        return tuple(sorted(reached, key=lambda pair: order.index(pair[0])))

    def _reach(self, place: str, codes: frozenset[str]) -> Reach | None:
        """How nearly some areas name a place; what is beyond home is about all of home."""
        home, above = self.areas.home, frozenset(self.areas.above(place))
        holding = codes & above
        if place in codes or (place == home and holding):
            return Reach.HERE
        if any(place in self.areas.above(code) for code in codes):
            return Reach.WITHIN
        if not holding:
            return None
        whole = home in above and holding <= {home, *self.areas.above(home)}
        return Reach.EVERYWHERE if whole else Reach.AROUND


def _gives(chapter: Chapter, measure: str) -> bool:
    return any(found.measure == measure for entry in chapter.equality for found in entry.evidence)
