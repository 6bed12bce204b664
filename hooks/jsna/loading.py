"""Reads all that a site is made of, data, chapters and objectives, and assesses them: the first step of a build."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from jsna.assessment.chapters import Chapter, is_chapter, read_chapter
from jsna.assessment.evidence import check_evidence, check_gaps
from jsna.assessment.publications import Publication, check_listed, library, read_listed
from jsna.build import Build
from jsna.data.areas import SETS, SINGLES, AreaError
from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.packages import Loader
from jsna.directives import Directives, Inline
from jsna.editions.manifest import Edition, read_editions
from jsna.problems import Problems, Where, named
from jsna.reading import Document, read_document, salvage
from jsna.settings import Settings
from jsna.site import Site, newest
from jsna.statement import Statement, check_age, check_given, read_statement
from jsna.strategy.accountable import checks
from jsna.strategy.assess import assess
from jsna.strategy.objectives import Objective, is_objective, read_objective
from jsna.strategy.priorities import read_priorities
from jsna.strategy.renaming import renamed
from jsna.strategy.shortcomings import report
from jsna.strategy.traces import Traces
from jsna.theme import check_theme_keys
from jsna_charts.own import OwnKindError, own_kinds
from jsna_charts.spec import OwnKind


def load(settings: Settings, sources: Mapping[str, Path], addresses: Mapping[str, str]) -> Build:
    """Read data, chapters and objectives. `sources` are the Markdown files by their path within the content folder."""
    problems = Problems(settings.severity)
    loader = Loader(settings.root, settings.cache, problems)
    catalogue = load_catalogue(loader, settings.packages, settings.area)
    _check_home(catalogue, settings, problems)
    site = _assessed(_read(settings, sources, addresses, catalogue, problems))
    directives = Directives(problems)
    return Build(site, directives, Inline(directives), loader.tally)


def _read(
    settings: Settings,
    sources: Mapping[str, Path],
    addresses: Mapping[str, str],
    catalogue: Catalogue,
    problems: Problems,
) -> Site:
    """All that authors wrote, held against the data and against each other, but not yet judged."""
    documents = _documents(settings, sources, problems)
    chapters, objectives = renamed(_chapters(documents, problems), _objectives(documents, problems), catalogue)
    priorities = read_priorities(documents, problems)
    Traces(chapters, objectives, catalogue, documents, settings.content, problems, priorities).check()
    report(objectives, problems)
    check_evidence(chapters.values(), catalogue, problems)
    return Site(
        settings=_dated(settings, catalogue, chapters, objectives),
        catalogue=catalogue,
        chapters=chapters,
        objectives=objectives,
        assessed={},
        addresses=addresses,
        problems=problems,
        unread=_unread(documents),
        priorities=priorities,
        kinds=_kinds(settings, problems),
        documents=documents,
        editions=_editions(settings, problems),
        publications=_publications(documents, chapters, settings, problems),
    )


def _assessed(site: Site) -> Site:
    """With each promise judged, and all that depends on the day checked, which has to be known for it."""
    settings, objectives, problems = site.settings, site.objectives, site.problems
    check_gaps(site.chapters.values(), settings.as_of, problems)
    assessed = {name: assess(found, site.catalogue, settings.today, problems) for name, found in objectives.items()}
    needs = {str(need.id) for chapter in site.chapters.values() for need in chapter.needs}
    return replace(
        site,
        assessed=assessed,
        checks={name: checks(found, needs, objectives) for name, found in assessed.items()},
        statement=_statement(settings, site.addresses, problems),
    )


def _dated(
    settings: Settings, catalogue: Catalogue, chapters: Mapping[str, Chapter], objectives: Mapping[str, Objective]
) -> Settings:
    """Settings with a day: where neither git nor the environment gives one, that of the newest thing in the site."""
    if settings.as_of != datetime.date.min:
        return settings
    return replace(settings, as_of=newest(catalogue, chapters.values(), objectives.values()))


def _editions(settings: Settings, problems: Problems) -> tuple[Edition, ...]:
    """The past editions: the one that is being built is none of them."""
    found = read_editions(settings.content, settings.root, problems)
    return tuple(edition for edition in found if edition.id != settings.edition)


def _publications(
    documents: Mapping[str, Document], chapters: Mapping[str, Chapter], settings: Settings, problems: Problems
) -> Sequence[Publication]:
    listed = read_listed(documents, problems)
    check_listed(listed, chapters.values(), settings.content, problems)
    return library(chapters.values(), listed, settings.content)


def _documents(settings: Settings, sources: Mapping[str, Path], problems: Problems) -> dict[str, Document]:
    found = {}
    for path, file in sources.items():
        name = named(file, settings.root)
        # A page whose front matter can't be read has its problem; the rest of it and the others are still looked at.
        found[path] = read_document(file, name, problems) or salvage(file, name)
        check_theme_keys(found[path], settings.theme, problems)
    return found


def _chapters(documents: Mapping[str, Document], problems: Problems) -> dict[str, Chapter]:
    found = {}
    for path, document in documents.items():
        if is_objective(path) or not document.sound:
            continue
        if is_chapter(document):
            found[path] = replace(read_chapter(document, problems), path=path)
    return found


def _objectives(documents: Mapping[str, Document], problems: Problems) -> dict[str, Objective]:
    sound = [(path, document) for path, document in documents.items() if is_objective(path) and document.sound]
    read = [read_objective(document, path, problems) for path, document in sound]
    return {objective.id: objective for objective in read}


def _statement(settings: Settings, addresses: Mapping[str, str], problems: Problems) -> Statement:
    """The accessibility statement; a site whose author writes that page needs none in its settings."""
    found = read_statement(settings.statement, problems)
    check_age(found, settings.statement, settings.as_of, problems)
    if "about/accessibility/" not in addresses.values():
        check_given(settings.statement, settings.site_url, "mkdocs.yml", problems)
    return found


def _kinds(settings: Settings, problems: Problems) -> dict[str, OwnKind]:
    """The site's own kinds of chart; one that can't be used is a problem, and the others wait until it is mended."""
    if settings.charts is None or not settings.charts.is_dir():
        return {}
    try:
        return own_kinds(settings.charts, named(settings.charts, settings.root))
    except OwnKindError as error:
        problems.add("bad-kind", Where(error.path, error.line), error.message)
        return {}


def _unread(documents: Mapping[str, Document]) -> frozenset[str]:
    return frozenset(Path(path).stem for path, found in documents.items() if is_objective(path) and not found.sound)


def _check_home(catalogue: Catalogue, settings: Settings, problems: Problems) -> None:
    if (
        catalogue.areas.home not in catalogue.areas.areas
        and catalogue.measures
        and not catalogue.unread.mentions(settings.area)
    ):
        where = Where("mkdocs.yml")
        message = f"No data are about the home area “{settings.area}”."
        problems.add("unknown-area", where, message, "Set “area” of the jsna plugin to the code of your area.")
    for benchmark in settings.benchmarks if catalogue.measures else ():
        if benchmark not in (*SINGLES, *SETS):  # those are reported where the data have none
            _check_benchmark(benchmark, catalogue, problems)


def _check_benchmark(name: str, catalogue: Catalogue, problems: Problems) -> None:
    try:
        catalogue.areas.one(name)
    except AreaError as error:
        problems.add(error.code, Where("mkdocs.yml"), f"“benchmarks” of the jsna plugin: {error}", error.hint)
