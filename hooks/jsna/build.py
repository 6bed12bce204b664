"""The build as steps that know no MkDocs: collect, assess, render, fill.

What `loading` has read comes in here. Whoever turns Markdown into HTML (MkDocs in a build, a plain Markdown in a check)
hands each page through `markdown` and `collect`; when all are in, `assess` makes what they ask for, `render` draws, and
`fill` gives each page whole.
"""

from __future__ import annotations

import html as escaping
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jsna.approvals import check_approvals
from jsna.codes import Severity
from jsna.data.packages import Tally
from jsna.data.unread import WAITS
from jsna.directives import Block, Directives, Inline
from jsna.directives.leads import lost
from jsna.outputs.edition import ADDRESS as MANIFEST
from jsna.outputs.edition import edition_file
from jsna.outputs.files import outputs
from jsna.pages import chapter as chapter_page
from jsna.pages import legal
from jsna.pages import objective as objective_page
from jsna.pages.board.files import board_files
from jsna.pages.board.page import PATH as BOARD_PAPER
from jsna.pages.descriptions import description
from jsna.pages.downloads import drawing_file
from jsna.pages.filling import Draft, box, fill, foot
from jsna.pages.folders import ways_on
from jsna.pages.generated import generated, makeable, taken
from jsna.pages.head import head
from jsna.pages.page import Generated, Page
from jsna.pages.parts import fragment
from jsna.pages.records import records, title
from jsna.pages.roots import above, redirect_files
from jsna.pages.templates import scripts, styles
from jsna.pages.uses import mentions
from jsna.problems import Problem, Problems, Where
from jsna.prose.checks import Checks
from jsna.prose.unchecked import Unchecked
from jsna.reading import Document, Text
from jsna.redirects import Redirect, read_redirects
from jsna.site import Site
from jsna.theme import KEYS as THEME_KEYS
from jsna_charts.cache import ChartStore
from jsna_charts.pool import draw_all
from jsna_charts.spec import Spec
from jsna_charts.style import stylesheet
from jsna_charts.svg import standalone

ABOVE = "above-all-editions/"  # the folder of a published edition with what belongs above all of them
STYLESHEET = "assets/jsna/jsna.css"
SCRIPT = "assets/jsna/jsna.js"
_WAITING = ("The data behind this have a fault.", "It is shown once that is mended.")
Progress = Callable[[int, int], None]


@dataclass
class Build:
    """One build in progress."""

    site: Site
    directives: Directives
    inline: Inline
    tally: Tally
    drafts: dict[str, Draft] = field(default_factory=dict)
    drawings: dict[Spec, str] = field(default_factory=dict)
    drawn: int = 0
    redirects: tuple[Redirect, ...] = ()

    @property
    def problems(self) -> Problems:
        """All that is wrong so far."""
        return self.site.problems

    def generated(self) -> dict[str, str]:
        """Pages that no author writes, as Markdown by the path that their source would have."""
        return {path: page.text for path, page in self._generated.items()}

    def searched(self, path: str) -> bool:
        """Whether a page is for residents to find: the guide for authors is not."""
        return not (path in self._generated and self._generated[path].for_authors)

    @cached_property
    def _generated(self) -> dict[str, Generated]:
        return generated(self._makeable, self.site)

    @cached_property
    def _makeable(self) -> dict[str, Generated]:
        """Every page that the build would make if no author had written one at its address."""
        return makeable(self.site)

    @property
    def documents(self) -> Mapping[str, Document]:
        """Authors' pages by their path."""
        return self.site.documents

    @cached_property
    def _pages(self) -> frozenset[str]:
        """The path of every page, an author's or not."""
        return frozenset((*self.documents, *self._generated))

    def check_whole(self) -> None:
        """What no single page tells: promises changed behind their approval, and pages where one of ours would be."""
        check_approvals(self.site)
        for document, page in taken(self._makeable, self.site):
            self.problems.add("page-taken", Where(document.path, 1), *(page.taken or ()))
        self.redirects = self._redirects()

    def _redirects(self) -> tuple[Redirect, ...]:
        pages = {path: self.site.address(path) for path in self._pages}
        return tuple(read_redirects(self.site.settings.redirects, pages, self.problems))

    def markdown(self, path: str, body: str) -> str:
        """A page's whole Markdown around its body, and the start of its requests."""
        document = self.documents.get(path)
        # MkDocs takes first lines like “Note: …” for metadata, front matter or not; what it cut off is text again.
        if document is not None and (not document.sound or document.body.endswith(body)):
            body = document.body
        before, after = self._around(path)
        heading, story = _heading(body) if before else ("", body)
        lines = heading.count("\n"), f"{heading}{before}".count("\n")
        self.drafts[path] = Draft(self.directives.begin(self._where(path, body), range(*lines)), self.title(path))
        return f"{heading}{before}{story}{after}"

    def _around(self, path: str) -> tuple[str, str]:
        if path in self.site.chapters:
            chapter = self.site.chapters[path]
            return chapter_page.before(chapter), chapter_page.after(chapter)
        objective = next((o for o in self.site.objectives.values() if o.path == path), None)
        if objective is not None:
            return objective_page.before(objective.id, self.site), objective_page.after(objective.id)
        return "", ""

    def _where(self, path: str, rest: str) -> Where:
        """Where the rest of a page's text begins: it is the end of its file."""
        document = self.documents.get(path)
        if document is None:
            return self._generated[path].where if path in self._generated else Where(path, 1)
        return Where(document.path, document.source.count("\n") - rest.count("\n") + 1, 1)

    def title(self, path: str) -> str:
        """A page's title as plain text; "" where it does not give one."""
        return self._generated[path].title if path in self._generated else title(path, self.site)

    def description(self, path: str) -> str:
        """What a page is about in plain words; "" where nothing says it."""
        if path in self._generated and self._generated[path].about:
            return self._generated[path].about
        made = path in self._generated and self._generated[path].kind == "measure"
        return description(path, self.site.catalogue.measures.get(Path(path).stem) if made else None, self.site)

    def unusable(self, path: str) -> list[str]:
        """The keys of a page's front matter that the theme would break off at; each has its problem."""
        front = self.documents[path].front if path in self.documents else {}
        astray = {problem.where for problem in self.problems.found if problem.code == "bad-value"}
        return [key for key in THEME_KEYS if key in front and front[key].where in astray]

    def collect(self, path: str, html: str) -> None:
        """Take in a page's HTML; a block that Markdown did not see as one is a problem."""
        draft = self.drafts[path]
        draft.html = html
        for block, as_code in draft.requests.lost(html):
            why = "it is indented like a code sample" if as_code else "it stands where Markdown shows no text"
            message = f"This {block.kind} block would not be drawn: {why}."
            hint = "Start it at the left edge, or exactly under the text of its list or note."
            self.problems.add("block-not-on-page", block.where, message, hint)
        self._check_leads(path, draft)

    def _check_leads(self, path: str, draft: Draft) -> None:
        """Ordinary links to pages, and pictures, of an author's page."""
        document = self.documents.get(path)
        if document is not None:
            for lead, hint in lost(draft.requests.leads, path, self._pages, self.site.settings.content):
                message = f"There is no {lead.kind} “{lead.target}”."
                self.problems.add("missing-file", document.where_of(lead.target), message, hint)

    def assess(self) -> None:
        """Make what every block asks for, and check every figure; all that is wrong is then known."""
        self.check_whole()
        written = {path: draft for path, draft in self.drafts.items() if path in self.documents}
        self.site.mentions.update(mentions(written, self.site))
        for path in self.drafts:
            self.assess_page(path)

    def assess_page(self, path: str) -> None:
        """Make what the blocks of one page ask for, and check its figures."""
        draft = self.drafts[path]
        self.directives.requests = draft.requests
        page = self.made(path)
        self._check_titles(path, page)
        for block in draft.requests.blocks:
            self._make(block, draft, page)
        checks = self.checks(path)
        draft.answers = [found for link in draft.requests.links if (found := checks.check(link)) is not None]
        if path in self.documents:
            self._unchecked.page(draft.requests.passages, self.documents[path])

    @cached_property
    def _unchecked(self) -> Unchecked:
        return Unchecked(self.site.catalogue, self.problems)

    def checks(self, path: str) -> Checks:
        """What the checked links of a page are held to."""
        site = self.site
        return Checks(site.catalogue, site.objectives, self.problems, site.unread, self._references(path))

    def _references(self, path: str) -> dict[str, str] | None:
        """Title by id of what a page may cite; None where its front matter can't be read."""
        document, chapter = self.documents.get(path), self.site.chapters.get(path)
        if document is not None and not document.sound:
            return None
        return {str(found.id): str(found.title) for found in chapter.references} if chapter else {}

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
        """A page whole. Errors of its file that no box in it shows stand above it: only a preview gets so far."""
        draft, page = self.drafts[path], self.made(path)
        filled = fill(draft, page, self.drawings) + (foot(draft.title, page) if self.searched(path) else "")
        boxed = [problem for problems in self.drafts[path].boxes.values() for problem in problems]
        document = self.documents.get(path)
        errors = [p for p in self.problems.in_order() if p.severity is Severity.ERROR and p not in boxed]
        loose = [p for p in errors if document is not None and p.where.path == document.path]
        return f"{box(loose, 'This page can’t be published yet.')}{filled}" if loose else filled

    def head(self, path: str) -> str:
        """What a page tells programs of itself."""
        return head(self.made(path)) if path in self.drafts else ""

    def footer(self, path: str) -> str:
        """Links for the foot of a page; of a page at no address of its own where its path is ""."""
        return legal.footer(self.made(path)) if path else legal.footer_anywhere(self.site)

    def made(self, path: str) -> Page:
        """A page being made, and how to get from it to others."""
        return Page(self.site, path, self.inline)

    def files(self) -> dict[str, bytes]:
        """Every file beside the pages, by its address: data for programs, drawings, and the stylesheet."""
        drawings = {drawing_file(spec): standalone(svg).encode() for spec, svg in self.drawings.items()}
        style = {STYLESHEET: f"{stylesheet()}{styles()}".encode(), SCRIPT: scripts().encode()}
        fragments = [made for draft in self.drafts.values() for made in draft.fragments.values()]
        beside = {address: content for made in fragments for address, content in made.files.items()}
        papers = board_files(self.made(BOARD_PAPER)) if BOARD_PAPER in self._generated else {}
        manifest = outputs(self.site, records(self.site, self._generated))
        within = redirect_files(self.site, ways_on(self._pages, self.site))
        return {**within, **self._standing(), **manifest, **beside, **papers, **drawings, **style}

    def _standing(self) -> dict[str, bytes]:
        """What belongs to no edition: old addresses, and where editions stand beside each other, what is above them."""
        if self.site.settings.published and self.site.settings.edition:
            return {f"{ABOVE}{address}": content for address, content in above(self.site, self.redirects).items()}
        return redirect_files(self.site, self.redirects)

    def manifest(self) -> bytes:
        """What this edition rests on and what it says."""
        return edition_file(self.site, records(self.site, self._generated))[MANIFEST]

    def summary(self) -> str:
        """One line on the work done."""
        resources = f"{self.tally.resources} resources ({self.tally.validated} validated)"
        charts = f"{len(self.drawings)} charts ({self.drawn} drawn)"
        figures = sum(len(draft.answers) for draft in self.drafts.values())
        return f"{len(self.drafts)} pages, {figures} checked figures, {resources}, {charts}"


def safe_title(title: str) -> str:
    """A title for templates that do not escape, and one that unescapes: nothing in it can open or close a tag."""
    return escaping.escape(re.sub(r"<(?=[A-Za-z/!?])", "‹", title), quote=False)


def _heading(body: str) -> tuple[str, str]:
    """A page's own first heading, kept above what is put in front of its story, and the rest."""
    found = re.match(r"\s*# [^\n]*\n\n?", body)
    return (found[0], body[found.end() :]) if found else ("", body)
