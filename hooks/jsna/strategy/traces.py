"""What names what: whatever a chapter or an objective refers to is there, or its author hears where it is not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from jsna.assessment.attachments import check_attachment
from jsna.assessment.chapters import Chapter
from jsna.data.areas import AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.localities import localities
from jsna.data.measures import Unknown
from jsna.data.unread import WAITS
from jsna.keys import suggest
from jsna.problems import Problems, Where
from jsna.reading import Document, Text
from jsna.strategy.objectives import Objective
from jsna.strategy.priorities import PAGE, Priorities


@dataclass(frozen=True)
class Traces:
    """Checks every reference of chapters and objectives that go by present names (see `renaming`)."""

    chapters: Mapping[str, Chapter]
    objectives: Mapping[str, Objective]
    catalogue: Catalogue
    documents: Mapping[str, Document]  # every page: what can't be read may hold what is missed
    content: Path  # the folder of the pages
    problems: Problems
    priorities: Priorities = field(default_factory=Priorities)

    def check(self) -> None:
        """Report all that names nothing, and needs that share an id."""
        self._check_ids()
        for chapter in self.chapters.values():
            self._check_measures(name for need in chapter.needs for name in need.measures)
            self._check_measures(found.measure for entry in chapter.equality for found in entry.evidence)
            self._check_places(chapter.places)
            self._check_places(name for need in chapter.needs for name in need.places)
            self._check_taken_up(chapter)
            self._check_cited(chapter)
            self._check_downloads(chapter)
        for objective in self.objectives.values():
            self._check_places(objective.places)
            self._check_needs(objective)
            self._check_priority(objective.priority)
            self._check_served(objective)
            self._check_successor(objective)

    def _check_ids(self) -> None:
        stated: dict[str, Where] = {}
        for need in (need for chapter in self.chapters.values() for need in chapter.needs if need.id):
            if need.id in stated:
                message = f"The need “{need.id}” is also stated at {stated[need.id]}."
                self.problems.add("duplicate-need", need.id.where, message, "Give each need its own id.")
            else:
                stated[need.id] = need.id.where

    def _check_measures(self, names: Iterable[Text]) -> None:
        for name in filter(None, names):
            try:
                self.catalogue.measure(name)
            except Unknown as error:
                self.problems.add(error.code, name.where, str(error), error.hint)

    def _check_places(self, places: Iterable[Text]) -> None:
        for place in places:
            try:
                codes = self.catalogue.areas.several([place])
            except AreaError as error:
                self.problems.add(error.code, place.where, str(error), error.hint)
                continue
            for code in filter(self._is_elsewhere, codes):
                self._report_elsewhere(code, place.where)

    def _is_elsewhere(self, code: str) -> bool:
        """Whether no page of a place tells what is said of an area: it is not home, in or around it, or a neighbour."""
        areas = self.catalogue.areas
        itself = {code, *areas.above(code)}
        return areas.home not in itself and code not in areas.above(areas.home) and not itself & self._shown

    @cached_property
    def _shown(self) -> frozenset[str]:
        return frozenset(localities(self.catalogue.areas, self.catalogue.measures.values()))

    def _report_elsewhere(self, code: str, where: Where) -> None:
        areas = self.catalogue.areas
        home, untold = areas.name(areas.home), areas.home not in areas.areas or bool(areas.unread.folders)
        message = f"{areas.name(code)} ({code}) does not lie in {home}: no page of a place shows what is said of it."
        hint = f"Name a place in {home}, by its code where names are shared; or give this one its “parent”."
        self.problems.add(WAITS if untold else "place-elsewhere", where, message, hint)

    def _check_taken_up(self, chapter: Chapter) -> None:
        for name in (found.objective for found in chapter.recommendations if found.objective):
            if name not in self.objectives:
                message = f"There is no objective “{name}” that could take this up."
                hint = suggest(name, self.objectives)
                self.problems.add(self._missed("unknown-objective", name), name.where, message, hint)

    def _check_needs(self, objective: Objective) -> None:
        known = [need.id for chapter in self.chapters.values() for need in chapter.needs]
        for name in objective.needs:
            if name not in known:
                message = f"No chapter states the need “{name}”."
                hint = suggest(name, filter(None, known)) or "State it in a chapter, under “needs”."
                self.problems.add(self._missed("unknown-need", name), name.where, message, hint)

    def _check_served(self, objective: Objective) -> None:
        name = objective.equality.serves if objective.equality else ""
        if objective.equality and name and (name == objective.id or name not in self.objectives):
            message = f"There is no other objective “{name}” that this one could serve."
            known = [other for other in self.objectives if other != objective.id]
            hint = suggest(name, known) or "Write what is to be achieved for equality in words: objective: …"
            where = objective.equality.objective.where
            self.problems.add(self._missed("unknown-objective", name), where, message, hint)

    def _check_successor(self, objective: Objective) -> None:
        name = objective.retired.replaced_by if objective.retired else None
        if name and (name == objective.id or name not in self.objectives):
            message = f"There is no other objective “{name}” that could have taken the place of this one."
            hint = suggest(name, [other for other in self.objectives if other != objective.id])
            self.problems.add(self._missed("unknown-objective", name), name.where, message, hint)

    def _check_priority(self, name: Text) -> None:
        listed = self.priorities.listed
        if name and listed and name not in listed:
            message = f"The strategy lists no priority “{name}” in {PAGE}."
            self.problems.add("unknown-priority", name.where, message, suggest(name, listed))

    def _missed(self, code: str, name: str) -> str:
        """The code for what is missed: it may stand in a page that can't be read, which has its own problem."""
        unread = ((path, document) for path, document in self.documents.items() if not document.sound)
        waits = any(
            name == PurePosixPath(path).stem or name in document.source or not document.source
            for path, document in unread
        )
        return WAITS if waits else code

    def _check_cited(self, chapter: Chapter) -> None:
        listed = [found.id for found in chapter.references]
        cited = [voice.reference for voice in chapter.voices]
        cited += [found.reference for entry in chapter.equality for found in entry.evidence]
        for name in (name for name in cited if name and name not in listed):
            message = f"“{name}” is not among the references of this chapter."
            hint = suggest(name, filter(None, listed)) or "List it under “references”."
            self.problems.add("unknown-source", name.where, message, hint)

    def _check_downloads(self, chapter: Chapter) -> None:
        for found in chapter.downloads:
            check_attachment(found.path, chapter.path, self.content, self.problems)
