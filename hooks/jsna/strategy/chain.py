"""The chain from need to evaluation, both ways: which promise answers which need, on what it rests, and where it holds.

Everything here is looked up in the chapters and objectives as they are loaded, by present names (see `renaming`);
what names nothing has been reported (see `traces`) and is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from jsna.assessment.chapters import Chapter, Need
from jsna.data.areas import AreaError, Gazetteer
from jsna.strategy.objectives import Action, Objective

_Kind = TypeVar("_Kind")


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
class Near(Generic[_Kind]):
    """What names a place itself, what names a part of it only, and what is for a larger area that it lies in."""

    here: tuple[_Kind, ...]
    within: tuple[_Kind, ...]
    around: tuple[_Kind, ...]


@dataclass(frozen=True)
class Chain:
    """Answers what hangs together, in the order of chapters and objectives."""

    chapters: Mapping[str, Chapter]
    objectives: Mapping[str, Objective]
    areas: Gazetteer

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
        """What is promised for a place, each objective once.

        An objective names the areas of its `places` and those that its measures are judged for; one that names none is
        for home. It is `here` where it names the place, else `within` where it names a part of it, else `around` where
        it names an area that the place lies in: what is promised to a whole county holds for each of its districts,
        and a promise to one district says nothing of the next.
        """
        return self._near(area, ((o, self._of_objective(o)) for o in self.objectives.values()))

    def needs_near(self, area: str) -> Near[Stated]:
        """The needs of a place, by the same rule; a need names the areas of its chapter's `places`."""
        return self._near(area, ((s, self._codes(s.chapter.places)) for s in self.needs.values()))

    def _of_objective(self, objective: Objective) -> frozenset[str]:
        judged = [success.area for success in objective.measures]
        return self._codes([*objective.places, *judged])

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
        place = self.areas.current(area)
        above = self._above(place)
        here, within, around = [], [], []
        for found, codes in named:
            if place in codes:
                here.append(found)
            elif any(place in self._above(code) for code in codes):
                within.append(found)
            elif codes & above:
                around.append(found)
        return Near(tuple(here), tuple(within), tuple(around))

    def _above(self, code: str) -> frozenset[str]:
        """Every area that an area lies in."""
        above: set[str] = set()
        area = self.areas.areas.get(code)
        while area is not None and area.parent:
            parent = self.areas.current(area.parent)
            if parent in above:  # parents may go in a circle
                break
            above.add(parent)
            area = self.areas.areas.get(parent)
        return frozenset(above - {code})


def _gives(chapter: Chapter, measure: str) -> bool:
    return any(found.measure == measure for entry in chapter.equality for found in entry.evidence)
