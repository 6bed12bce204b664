"""The build as steps that know no MkDocs: load, collect, assess, render, fill.

Whoever turns Markdown into HTML (MkDocs in a build, a plain Markdown in a check) hands each page through `markdown`
and `collect`; when all are in, `assess` makes what they ask for, `render` draws, and `fill` gives each page whole.
"""

from __future__ import annotations

import datetime
import hashlib
import html as escaping
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from jsna.assessment.chapters import Chapter, is_chapter, page_keys, read_chapter
from jsna.codes import Severity
from jsna.data.catalogue import Catalogue, load_catalogue
from jsna.data.packages import Loader, Tally
from jsna.data.unread import WAITS
from jsna.directives import Block, Directives, Inline
from jsna.keys import Keys
from jsna.outputs.files import PageRecord, outputs
from jsna.pages import chapter as chapter_page
from jsna.pages import measure as measure_page
from jsna.pages import objective as objective_page
from jsna.pages.filling import Draft, drawing_file, fill
from jsna.pages.page import Page
from jsna.pages.parts import fragment
from jsna.pages.templates import asset
from jsna.problems import Problem, Problems, Where
from jsna.prose.figures import Figures
from jsna.prose.plain import plain
from jsna.reading import Document, Text, read_document, salvage
from jsna.settings import Settings
from jsna.site import Site
from jsna.strategy.assess import assess
from jsna.strategy.objectives import Objective, is_objective, read_objective
from jsna_charts.cache import ChartStore
from jsna_charts.pool import draw_all
from jsna_charts.spec import Spec
from jsna_charts.style import stylesheet
from jsna_charts.svg import standalone

STYLESHEET = "assets/jsna/jsna.css"
_WAITING = ("The data behind this have a fault.", "It is shown once that is mended.")
Progress = Callable[[int, int], None]


@dataclass
class Build:
    """One build in progress."""

    site: Site
    documents: Mapping[str, Document]
    directives: Directives
    inline: Inline
    tally: Tally
    drafts: dict[str, Draft] = field(default_factory=dict)
    drawings: dict[Spec, str] = field(default_factory=dict)
    drawn: int = 0

    @property
    def problems(self) -> Problems:
        """All that is wrong so far."""
        return self.site.problems

    def generated(self) -> dict[str, str]:
        """Pages that no author writes, as Markdown by the path that their source would have."""
        return {
            f"measures/{measure.name}.md": measure_page.markdown(measure, self.site)
            for measure in self.site.catalogue.measures.values()
        }

    def markdown(self, path: str, body: str) -> str:
        """A page's whole Markdown around its body, and the start of its requests."""
        document = self.documents.get(path)
        body = body if document is None or document.sound else document.body
        before, after = self._around(path)
        heading, story = _heading(body) if before else ("", body)
        start = self._where(path, story)
        lead = f"{heading}{before}"
        self.drafts[path] = Draft(self.directives.begin(start.down(-lead.count("\n"))), self.title(path))
        return f"{lead}{story}{after}"

    def _around(self, path: str) -> tuple[str, str]:
        if path in self.site.chapters:
            chapter = self.site.chapters[path]
            return chapter_page.before(chapter), chapter_page.after(chapter)
        objective = next((o for o in self.site.objectives.values() if o.path == path), None)
        if objective is not None:
            return objective_page.before(objective.id), objective_page.after(objective.id)
        return "", ""

    def _where(self, path: str, rest: str) -> Where:
        """Where the rest of a page's text begins: it is the end of its file."""
        document = self.documents.get(path)
        if document is None:
            measure = self.site.catalogue.measures.get(Path(path).stem)
            return measure.where if measure else Where(path, 1)
        return Where(document.path, document.source.count("\n") - rest.count("\n") + 1, 1)

    def title(self, path: str) -> str:
        """A page's title as plain text; "" where it does not give one."""
        document = self.documents.get(path)
        if document is None:
            measure = self.site.catalogue.measures.get(Path(path).stem)
            return measure.title if measure else ""
        title = document.front.get("title")
        return plain(title) if isinstance(title, Text) else ""

    def collect(self, path: str, html: str) -> None:
        """Take in a page's HTML; a block that Markdown did not see as one is a problem."""
        draft = self.drafts[path]
        draft.html = html
        for block, as_code in draft.requests.lost(html):
            why = "it is indented like a code sample" if as_code else "it stands where Markdown shows no text"
            message = f"This {block.kind} block would not be drawn: {why}."
            hint = "Start it at the left edge, or exactly under the text of its list or note."
            self.problems.add("block-not-on-page", block.where, message, hint)

    def assess(self) -> None:
        """Make what every block asks for, and check every figure; all that is wrong is then known."""
        for path, draft in self.drafts.items():
            self.directives.requests = draft.requests
            page = Page(self.site, path, self.inline)
            self._check_titles(path, page)
            for block in draft.requests.blocks:
                self._make(block, draft, page)
            figures = Figures(self.site.catalogue, self.site.objectives, self.problems, self.site.unread)
            draft.answers = [found for link in draft.requests.links if (found := figures.check(link)) is not None]

    def _check_titles(self, path: str, page: Page) -> None:
        document = self.documents.get(path)
        title = document.front.get("title") if document else None
        if isinstance(title, Text):
            page.prose(title)

    def _make(self, block: Block, draft: Draft, page: Page) -> None:
        before = len(self.problems.found)
        made = fragment(block, page) if block.sound else None
        if made is not None:
            draft.fragments[block.number] = made
        else:
            own = self.problems.found[before:] if block.sound else self.problems.at(block.where)
            draft.boxes[block.number] = own or [Problem(WAITS, Severity.WARNING, block.where, *_WAITING)]

    def render(self, progress: Progress | None = None) -> None:
        """Draw every chart that is not in the cache."""
        specs = [spec for draft in self.drafts.values() for made in draft.fragments.values() for spec in made.specs]
        drawn = draw_all(specs, ChartStore(self.site.settings.cache / "charts"), progress)
        self.drawings, self.drawn = dict(zip(specs, drawn.svgs, strict=True)), drawn.drawn

    def fill(self, path: str) -> str:
        """A page whole."""
        return fill(self.drafts[path], Page(self.site, path, self.inline), self.drawings)

    def files(self) -> dict[str, bytes]:
        """Every file beside the pages, by its address: data for programs, drawings, and the stylesheet."""
        records = [self._record(path, draft) for path, draft in self.drafts.items()]
        drawings = {drawing_file(spec): standalone(svg).encode() for spec, svg in self.drawings.items()}
        style = {STYLESHEET: (stylesheet() + asset("jsna.css")).encode()}
        return {**outputs(self.site, records), **drawings, **style}

    def _record(self, path: str, draft: Draft) -> PageRecord:
        kind = "measure" if path not in self.documents else "page"
        kind = "chapter" if path in self.site.chapters else "objective" if is_objective(path) else kind
        digest = hashlib.sha256(draft.html.encode()).hexdigest()
        return PageRecord(path, self.site.address(path), draft.title, kind, digest)

    def summary(self) -> str:
        """One line on the work done."""
        resources = f"{self.tally.resources} resources ({self.tally.validated} validated)"
        charts = f"{len(self.drawings)} charts ({self.drawn} drawn)"
        figures = sum(len(draft.answers) for draft in self.drafts.values())
        return f"{len(self.drafts)} pages, {figures} checked figures, {resources}, {charts}"


def load(settings: Settings, sources: Mapping[str, Path], addresses: Mapping[str, str]) -> Build:
    """Read data, chapters and objectives. `sources` are the Markdown files by their path within the content folder."""
    problems = Problems(settings.severity)
    loader = Loader(settings.root, settings.cache, problems)
    catalogue = load_catalogue(loader, settings.packages, settings.area)
    documents = _documents(settings, sources, problems)
    chapters = _chapters(documents, problems)
    objectives = _objectives(documents, problems)
    _check_home(catalogue, settings, problems)
    dated = replace(settings, as_of=settings.as_of if settings.as_of > datetime.date.min else _newest(catalogue))
    assessed = {name: assess(objective, catalogue, dated.today, problems) for name, objective in objectives.items()}
    site = Site(dated, catalogue, chapters, objectives, assessed, addresses, problems, _unread(documents))
    directives = Directives(problems)
    return Build(site, documents, directives, Inline(directives), loader.tally)


def _documents(settings: Settings, sources: Mapping[str, Path], problems: Problems) -> dict[str, Document]:
    found = {}
    for path, file in sources.items():
        name = file.relative_to(settings.root).as_posix()
        # A page whose front matter can't be read has its problem; the rest of it and the others are still looked at.
        found[path] = read_document(file, name, problems) or salvage(file, name)
    return found


def _chapters(documents: Mapping[str, Document], problems: Problems) -> dict[str, Chapter]:
    found = {}
    for path, document in documents.items():
        if is_objective(path) or not document.sound:
            continue
        if is_chapter(document):
            found[path] = replace(read_chapter(document, problems), path=path)
        else:
            _plain_page(document, problems)
    return found


def _plain_page(document: Document, problems: Problems) -> None:
    """A page that is neither chapter nor objective may say what the theme knows, and nothing else."""
    keys = Keys(document.front, "A page", problems)
    keys.text("title")
    page_keys(keys)
    keys.done()


def _objectives(documents: Mapping[str, Document], problems: Problems) -> dict[str, Objective]:
    sound = [(path, document) for path, document in documents.items() if is_objective(path) and document.sound]
    read = [read_objective(document, path, problems) for path, document in sound]
    return {objective.id: objective for objective in read}


def _unread(documents: Mapping[str, Document]) -> frozenset[str]:
    return frozenset(Path(path).stem for path, found in documents.items() if is_objective(path) and not found.sound)


def _check_home(catalogue: Catalogue, settings: Settings, problems: Problems) -> None:
    if (
        settings.area not in catalogue.areas.areas
        and catalogue.measures
        and not catalogue.unread.mentions(settings.area)
    ):
        where = Where("mkdocs.yml")
        message = f"No data are about the home area “{settings.area}”."
        problems.add("unknown-area", where, message, "Set “area” of the jsna plugin to the code of your area.")


def _newest(catalogue: Catalogue) -> datetime.date:
    """Without git or SOURCE_DATE_EPOCH, "now" is when the newest data were updated: still no clock."""
    dates = [measure.about.updated for measure in catalogue.measures.values() if measure.about.updated]
    return max(dates, default=datetime.date(1970, 1, 1))


def safe_title(title: str) -> str:
    """A title for templates that do not escape, and one that unescapes: nothing in it can open or close a tag."""
    return escaping.escape(re.sub(r"<(?=[A-Za-z/!?])", "‹", title), quote=False)


def _heading(body: str) -> tuple[str, str]:
    """A page's own first heading, kept above what is put in front of its story, and the rest."""
    found = re.match(r"\s*# [^\n]*\n", body)
    return (f"{found[0].strip()}\n\n", body[found.end() :]) if found else ("", body)
