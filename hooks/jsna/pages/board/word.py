"""The board paper as a Word document: the door to python-docx.

Real headings, tables whose heads repeat, pictures with their words, the language of the text; the same bytes for the
same paper.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Mapping, Sequence

from docx import Document
from docx.document import Document as Whole
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from jsna.news import ended
from jsna.outputs.archives import repacked
from jsna.pages.board.paper import Case, Concern, Entry, Grid, Happening, Paper
from jsna.pages.templates import day
from jsna.prose.characters import without_controls
from jsna.strategy.verdict import NOT_JUDGED
from jsna_charts.describe import describe

_LANGUAGE = "en-GB"
_FONT, _SIZE, _SMALL = "Arial", Pt(10), Pt(8.5)
_SIDE, _WIDE, _MARGIN = Mm(297), Mm(210), Mm(18)
_CHART = Mm(110)
_PLACES = ("Worse", "Similar", "Better")


def word(paper: Paper, pictures: Mapping[str, bytes]) -> bytes:
    """The document. `pictures` are PNGs of the entries' charts, by the ids of their objectives."""
    document = Document()
    _set_up(document, paper)
    document.add_heading(_clean(paper.title), level=0)
    _summary(document, paper)
    _asked(document, paper)
    _exceptions(document, paper)
    _changes(document, paper)
    _places(document, paper)
    _appendix(document, paper, pictures)
    written = io.BytesIO()
    document.save(written)
    return repacked(written.getvalue())


def _clean(text: str) -> str:
    return without_controls(text)


def _set_up(document: Whole, paper: Paper) -> None:
    """A4, the language, plain type, what the file says of itself, and what stands at head and foot of each page."""
    section = document.sections[0]
    section.page_height, section.page_width = _SIDE, _WIDE
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = _MARGIN
    _type(document)
    told, moment = document.core_properties, datetime.datetime.combine(paper.day, datetime.time())
    told.title, told.author, told.language = _clean(paper.title), _clean(paper.site), _LANGUAGE
    told.subject, told.comments, told.last_modified_by = f"Board paper, {day(paper.day)}", "", _clean(paper.site)
    told.created = told.modified = moment
    section.header.paragraphs[0].text = _clean(f"{paper.site}\t\tBoard paper, {day(paper.day)}")
    foot = section.footer.paragraphs[0]
    foot.add_run(_clean(f"Edition {paper.edition}\t\t" if paper.edition else "\t\t") + "Page ")
    _field(foot, "PAGE")
    foot.add_run(" of ")
    _field(foot, "NUMPAGES")


def _type(document: Whole) -> None:
    """One plain face and black headings; python-docx's own template is American, and coloured."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), _LANGUAGE)
    sizes = {"Normal": 10, "Title": 18, "Heading 1": 14, "Heading 2": 11, "Caption": 10}
    for name, size in sizes.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), None
        for face in style.element.iter(qn("w:rFonts")):
            for kind in [key for key in face.attrib if key.endswith("Theme")]:
                del face.attrib[kind]
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.paragraph_format.space_after = Pt(4)
    caption = document.styles["Caption"]
    assert isinstance(caption, ParagraphStyle)
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(8), Pt(2)


def _field(paragraph: Paragraph, instruction: str) -> None:
    """A number that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    paragraph._p.append(field)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)


def _told(document: Whole, *parts: tuple[str, bool], style: str | None = None) -> Paragraph:
    """A paragraph of parts, each with whether it is bold."""
    paragraph = document.add_paragraph(style=style)
    for text, bold in parts:
        paragraph.add_run(_clean(text)).bold = bold or None
    return paragraph


def _more(document: Whole, text: str) -> None:
    if text:
        _told(document, (text, False))


def _at(page: str) -> str:
    return f" (page {page})" if page else ""


def _summary(document: Whole, paper: Paper) -> None:
    document.add_heading("Purpose", level=1)
    for text in paper.purpose:
        _told(document, (text, False))
    _told(document, ("; ".join(f"{label}: {number}" for _, label, number in paper.counts) + ".", True))


def _asked(document: Whole, paper: Paper) -> None:
    document.add_heading("What the board is asked", level=1)
    for ask in paper.asks.kept:
        origin = f" {ask.title}" if ask.title else ""
        _told(document, (f"{ask.text}{origin}{_at(ask.page)}", False), style="List Number")
    _more(document, paper.asks.more)
    if not paper.asks.kept and not paper.asks.more:
        _told(document, ("Nothing waits for the board’s decision. The board is asked to note this paper.", False))


def _exceptions(document: Whole, paper: Paper) -> None:
    document.add_heading("What does not go as promised", level=1)
    for found in paper.concerns.kept:
        _concern(document, found)
    _more(document, paper.concerns.more)
    if not paper.concerns.kept and not paper.concerns.more:
        text = "No promise is getting worse, well behind or missed, and no action is overdue."
        _told(document, (text, False))


def _concern(document: Whole, found: Concern) -> None:
    document.add_heading(_clean(f"{found.title}{_at(found.page)}"), level=2)
    _told(document, (f"{'. '.join(found.flags)}. ", True), (f"{found.sentence} {found.about}", False))
    for case in found.cases:
        _case(document, case)
    if not found.cases:
        _told(document, ("No action gives a reason, a remedy or an ask.", False))


def _case(document: Whole, case: Case) -> None:
    facts = " ".join(f"{name}: {ended(text)}" for name, text in case.facts)
    late = " (overdue) " if case.overdue else " "
    _told(document, (case.what, True), (f"{late}{facts}", False), style="List Bullet")


def _changes(document: Whole, paper: Paper) -> None:
    document.add_heading(f"What has changed since {day(paper.since)}", level=1)
    for heading, found, none in (
        ("Promises that were changed", paper.promises, "No target and no baseline was changed."),
        ("New figures, steps and updates", paper.happened, "Nothing was reported, and no new figures came out."),
    ):
        document.add_heading(heading, level=2)
        _happenings(document, found.kept, titled=True)
        _more(document, found.more)
        if not found.kept and not found.more:
            _told(document, (none, False))


def _happenings(document: Whole, found: Iterable[Happening], titled: bool) -> None:
    for one in found:
        title = f", {one.title}{_at(one.page)}" if titled else ""
        _told(document, (f"{day(one.day)}{title}: ", True), (one.text, False), style="List Bullet")


def _places(document: Whole, paper: Paper) -> None:
    document.add_heading(f"{paper.tier.capitalize()} by {paper.tier}", level=1)
    rows = []
    for found in paper.spreads.kept:
        names = dict(found.placed)
        placed = [", ".join(names.get(label, ())) or "None" for label in _PLACES]
        rows.append((f"{found.title}{_at(found.page)}. {found.about}", found.benchmark, *placed))
    caption = f"The main measure of each promise, by {paper.tier}"
    if rows:
        _table(document, caption, ("Promise", "Compared with", *_PLACES), rows)
        _told(document, ("Similar means that the difference could be down to chance (95% confidence interval).", False))
    _more(document, paper.spreads.more)
    if rows and paper.unplaced:
        why = f"Not in the table, because they have no figures by {paper.tier} that could be compared:"
        _told(document, (f"{why} {', '.join(paper.unplaced)}.", False))
    if not rows and not paper.spreads.more:
        _told(document, (f"No promise has figures by {paper.tier} that could be compared.", False))


def _appendix(document: Whole, paper: Paper, pictures: Mapping[str, bytes]) -> None:
    _on_new_page(document, "Appendix: a page for each promise", 1)
    rows = [(e.title, e.page, e.status or NOT_JUDGED, e.about or "None") for e in paper.entries]
    if paper.undecided:
        rows.append(("Needs without a decision", paper.undecided_page, "Not a promise", "None"))
    header = ("Promise", "Page", "Progress and pace", "The figure it rests on")
    _table(document, "Every promise, and the page of this appendix that is about it", header, rows)
    for entry in paper.entries:
        _entry(document, entry, pictures.get(entry.id, b""))
    if paper.undecided:
        _on_new_page(document, f"{paper.undecided_page}. Needs without a decision", 2)
        caption = "What the assessment found, and nothing has been decided about"
        _table(document, caption, ("Need", "Chapter"), paper.undecided)


def _entry(document: Whole, entry: Entry, picture: bytes) -> None:
    _on_new_page(document, f"{entry.page}. {entry.title}", 2)
    status = f"{entry.status}. " if entry.status else ""
    _told(document, (status, True), (f"{entry.sentence} {entry.about}", False))
    if entry.widening:
        _told(document, ("The average gets better while the gap widens.", True))
    for name, text in entry.facts:
        _told(document, (f"{name}: ", True), (text, False)).paragraph_format.space_after = Pt(1)
    _picture(document, entry, picture)
    for grid in (entry.measures, entry.actions, entry.steps):
        _grid(document, grid)
    if entry.actions is None:
        _told(document, ("No actions are given.", False))
    if entry.spread:
        placed = " ".join(f"{label}: {', '.join(names)}." for label, names in entry.spread.placed)
        _told(document, (f"Compared with {entry.spread.benchmark}. ", True), (placed, False))
    _told(document, ("What happened", True))
    _happenings(document, entry.history, titled=False)
    if not entry.history:
        _told(document, ("Nothing has been reported yet.", False))


def _picture(document: Whole, entry: Entry, picture: bytes) -> None:
    """The chart, with its words for those who can't see it."""
    if entry.chart is None or not picture:
        return
    words = describe(entry.chart)
    drawn = document.add_picture(io.BytesIO(picture), width=_CHART)
    named = drawn._inline.docPr
    named.set("title", _clean(words.title))
    named.set("descr", _clean(f"{words.alt} {words.long}"))


def _grid(document: Whole, grid: Grid | None) -> None:
    if grid is not None:
        _table(document, grid.caption, grid.header, grid.rows)


def _table(document: Whole, caption: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table under its caption; its head is said to be one, and comes again on each page."""
    _told(document, (caption, True), style="Caption").paragraph_format.keep_with_next = True
    table = document.add_table(rows=0, cols=len(header), style="Table Grid")
    _describe(table, caption)
    for cells, head in ((header, True), *((row, False) for row in rows)):
        _row(table.add_row(), cells, head)


def _describe(table: Table, caption: str) -> None:
    told = OxmlElement("w:tblCaption")
    told.set(qn("w:val"), _clean(caption))
    table._tbl.tblPr.append(told)


def _row(row: _Row, cells: Sequence[str], head: bool) -> None:
    for cell, text in zip(row.cells, cells, strict=True):
        run = cell.paragraphs[0].add_run(_clean(text))
        run.font.size, run.bold = _SMALL, head or None
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    rules = row._tr.get_or_add_trPr()
    for name in ("w:cantSplit", *(("w:tblHeader",) if head else ())):
        rules.append(OxmlElement(name))


def _on_new_page(document: Whole, text: str, level: int) -> None:
    document.add_heading(_clean(text), level=level).paragraph_format.page_break_before = True
