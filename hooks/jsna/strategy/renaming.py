"""Present names: what is named as it was called before (`formerly`) gets its name of today, for all that follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jsna.assessment.chapters import Chapter, Need, Recommendation
from jsna.assessment.equality import EqualityEntry
from jsna.data.catalogue import Catalogue
from jsna.data.measures import Unknown
from jsna.reading import Text
from jsna.status import Retired
from jsna.strategy.equality import Equality
from jsna.strategy.objectives import Objective


def renamed(
    chapters: Mapping[str, Chapter], objectives: Mapping[str, Objective], catalogue: Catalogue
) -> tuple[dict[str, Chapter], dict[str, Objective]]:
    """Chapters and objectives in which measures, needs and objectives go by their present names.

    A name that nothing has or had stays as it was written.
    """
    needs = _former((need.id, need.formerly) for chapter in chapters.values() for need in chapter.needs)
    names = _Names(catalogue, needs, _former((o.id, o.formerly) for o in objectives.values()))
    return (
        {path: names.in_chapter(chapter) for path, chapter in chapters.items()},
        {name: names.in_objective(objective) for name, objective in objectives.items()},
    )


def present_measure(name: str, catalogue: Catalogue) -> str:
    """The present name of a measure; the name as it stands where no measure has or had it."""
    try:
        return catalogue.measure(name).name
    except Unknown:
        return str(name)


def present_objective(name: str, objectives: Mapping[str, Objective]) -> str:
    """The present id of an objective; the name as it stands where no objective has or had it."""
    return _former((o.id, o.formerly) for o in objectives.values()).get(name, name)


def _former(named: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, str]:
    """Present names by former ones; a name that is in use means the one that has it now."""
    listed = list(named)
    now = {present for present, _ in listed}
    return {old: str(present) for present, olds in reversed(listed) for old in olds if old not in now}


@dataclass(frozen=True)
class _Names:
    """What measures, needs and objectives are called now."""

    catalogue: Catalogue
    needs: Mapping[str, str]
    objectives: Mapping[str, str]

    def in_chapter(self, chapter: Chapter) -> Chapter:
        return replace(
            chapter,
            needs=tuple(self._need(need) for need in chapter.needs),
            recommendations=tuple(self._recommendation(found) for found in chapter.recommendations),
            equality=tuple(self._entry(entry) for entry in chapter.equality),
        )

    def in_objective(self, objective: Objective) -> Objective:
        measures = tuple(replace(success, measure=self._measure(success.measure)) for success in objective.measures)
        needs = tuple(Text(self.needs.get(need, need), need.where) for need in objective.needs)
        return replace(
            objective,
            measures=measures,
            needs=needs,
            equality=self._equality(objective.equality),
            retired=self._retired(objective.retired),
        )

    def _equality(self, found: Equality | None) -> Equality | None:
        if found is None or not found.serves:
            return found
        name = found.objective
        return replace(found, objective=Text(self.objectives.get(name, name), name.where))

    def _retired(self, found: Retired | None) -> Retired | None:
        if found is None or found.replaced_by is None:
            return found
        name = found.replaced_by
        return replace(found, replaced_by=Text(self.objectives.get(name, name), name.where))

    def _measure(self, name: Text) -> Text:
        return Text(present_measure(name, self.catalogue), name.where) if name else name

    def _need(self, need: Need) -> Need:
        return replace(need, measures=tuple(self._measure(name) for name in need.measures))

    def _recommendation(self, found: Recommendation) -> Recommendation:
        name = found.objective
        return replace(found, objective=Text(self.objectives.get(name, name), name.where))

    def _entry(self, entry: EqualityEntry) -> EqualityEntry:
        evidence = tuple(replace(found, measure=self._measure(found.measure)) for found in entry.evidence)
        return replace(entry, evidence=evidence)
