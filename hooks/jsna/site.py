"""A site with everything loaded and assessed: what pages and outputs are made of."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from jsna.assessment.chapters import Chapter
from jsna.assessment.publications import Publication
from jsna.data.adding import SmallAreas, small_areas
from jsna.data.areas import Area, AreaError
from jsna.data.catalogue import Catalogue
from jsna.data.findings import Findings
from jsna.data.localities import address_name, localities
from jsna.data.measures import Measure
from jsna.days import LastDay
from jsna.editions.manifest import Edition
from jsna.problems import Problems
from jsna.reading import Document
from jsna.settings import Settings
from jsna.statement import Statement
from jsna.strategy.accountable import Check
from jsna.strategy.assess import Assessed
from jsna.strategy.chain import Chain
from jsna.strategy.loose_ends import LooseEnd, loose_ends
from jsna.strategy.objectives import Objective
from jsna.strategy.priorities import Priorities
from jsna_charts.spec import OwnKind


@dataclass(frozen=True)
class Site:
    """A site with everything loaded and assessed."""

    settings: Settings
    catalogue: Catalogue
    chapters: Mapping[str, Chapter]
    objectives: Mapping[str, Objective]
    assessed: Mapping[str, Assessed]
    addresses: Mapping[str, str]  # path of a page's source within the content folder -> its address in the site
    problems: Problems
    unread: frozenset[str] = frozenset()  # ids of objectives whose front matter can't be read
    priorities: Priorities = field(default_factory=Priorities)
    kinds: Mapping[str, OwnKind] = field(default_factory=dict)  # the site's own kinds of chart
    documents: Mapping[str, Document] = field(default_factory=dict)  # authors' pages by their path
    editions: tuple[Edition, ...] = ()  # past ones, oldest first
    statement: Statement = field(default_factory=Statement)
    checks: Mapping[str, tuple[Check, ...]] = field(default_factory=dict)  # how well each objective can be checked
    publications: Sequence[Publication] = ()  # everything to read, the newest first
    # measure -> the pages whose words or charts speak of it: their titles by their paths
    mentions: dict[str, dict[str, str]] = field(default_factory=dict)
    _findings: dict[str, Findings] = field(default_factory=dict)

    def findings(self, measure: Measure) -> Findings:
        """Comparisons and trends of a measure."""
        if measure.name not in self._findings:
            self._findings[measure.name] = Findings(measure, self.catalogue.areas)
        return self._findings[measure.name]

    @cached_property
    def chain(self) -> Chain:
        """What hangs together: needs, objectives, measures, services and places."""
        standing = {name: found for name, found in self.objectives.items() if found.retired is None}
        named = {code: area.name for code, area in self.localities.items()}
        return Chain(self.chapters, standing, self.catalogue.areas, named)

    @cached_property
    def loose_ends(self) -> tuple[LooseEnd, ...]:
        """Where the chain breaks off, and what has not come by its day, as of the site's day."""
        return loose_ends(self.chain, self.catalogue.measures, self.settings.as_of)

    @cached_property
    def small_areas(self) -> SmallAreas | None:
        """The areas of which a reader can put any together, and the measures that can be added up over them."""
        return small_areas(self.catalogue.measures.values(), self.catalogue.areas)

    def address(self, path: str) -> str:
        """The address of a page by its source's path; a page that MkDocs does not list has its usual one."""
        usual = path.removesuffix("index.md") if path.endswith("index.md") else path.removesuffix(".md") + "/"
        return self.addresses.get(path, usual).removeprefix("./")  # MkDocs calls the home page “./”

    @cached_property
    def localities(self) -> Mapping[str, Area]:
        """The areas that have a page of their own, by code: home first, then the larger before the smaller."""
        return localities(self.catalogue.areas, self.catalogue.measures.values())

    def place_address(self, code: str) -> str:
        """The address of an area's page; empty for an area that has none."""
        area = self.localities.get(code)
        return self.address(f"places/{address_name(area)}.md") if area else ""

    @property
    def past(self) -> tuple[Mapping[str, object], ...]:
        """What earlier editions kept of equality, the oldest first."""
        return tuple({"edition": edition.id, "equality": edition.equality} for edition in self.editions)

    @property
    def benchmarks(self) -> list[str]:
        """The codes of home's benchmarks."""
        return self.benchmarks_of(self.home)

    def benchmarks_of(self, area: str) -> list[str]:
        """The codes of an area's benchmarks, less those that the data can't tell (a region without an areas table)."""
        found = []
        for word in self.settings.benchmarks:
            try:
                code = self.catalogue.areas.one(word, area)
            except AreaError:
                continue
            found += [code] if code in self.catalogue.areas.areas else []
        return found

    @property
    def home(self) -> str:
        """The code of the home area."""
        return self.catalogue.areas.home

    @property
    def place(self) -> str:
        """The name of the home area."""
        return self.catalogue.areas.name(self.home)


def newest(catalogue: Catalogue, chapters: Iterable[Chapter], objectives: Iterable[Objective]) -> datetime.date:
    """Without git or SOURCE_DATE_EPOCH, "now" is the newest day on which something happened: still no clock."""
    dates = [measure.about.updated for measure in catalogue.measures.values()]
    dates += [chapter.published for chapter in chapters]
    for objective in objectives:
        dates += [update.date for update in objective.updates]
        dates += [step.done for step in objective.milestones]
        dates += [update.date for action in objective.actions for update in action.updates]
    # Of what happened some time in a year, only the first day of it is sure to have come.
    known = (date.first if isinstance(date, LastDay) else date for date in dates if date)
    return max(known, default=_end_of_data(catalogue))


def _end_of_data(catalogue: Catalogue) -> datetime.date:
    """The last day of the newest period that was counted, not projected; the first of 1970 where there is none."""
    series = (one for measure in catalogue.measures.values() for one in measure.all_series.values())
    last = [row.period.start + row.period.months - 1 for one in series if (row := one.latest) is not None]
    if not last:
        return datetime.date(1970, 1, 1)
    year, month = divmod(max(last), 12)
    return datetime.date(year, month + 1, calendar.monthrange(year, month + 1)[1])
