"""The Word document: real headings, heads of tables that repeat, pictures with words, its language, the same bytes."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Whole
from docx.oxml.ns import qn

from jsna.pages.board.compose import paper
from jsna.pages.board.files import board_files
from jsna.pages.board.page import WORD
from jsna.pages.board.word import word
from unit.pages.board.test_paper import BUSY, built, page_of


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The document of the small site."""
    return board_files(page_of(built(tmp_path_factory.mktemp("site"))))[WORD]


@pytest.fixture(scope="module")
def document(data: bytes) -> Whole:
    """The same, opened."""
    return Document(io.BytesIO(data))


def test_its_headings_go_down_one_level_at_a_time(document: Whole) -> None:
    names = [p.style.name or "" for p in document.paragraphs if p.style]
    levels = [0, *(int(name.removeprefix("Heading ")) for name in names if name.startswith("Heading "))]
    assert names[0] == "Title"
    assert names.count("Title") == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 1"]
    assert headings == [
        "Purpose",
        "What the board is asked",
        "What does not go as promised",
        "What has changed since 29 August 2023",
        "District by district",
        "Appendix: a page for each promise",
    ]


def test_the_head_of_each_table_comes_again_and_no_row_is_broken(document: Whole) -> None:
    assert len(document.tables) == 5  # districts, contents, measures, actions, needs
    for table in document.tables:
        heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in table.rows]
        assert heads == [True] + [False] * (len(heads) - 1)
        assert all(row._tr.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in table.rows)
        assert table._tbl.tblPr.find(qn("w:tblCaption")) is not None


def test_its_picture_is_told_in_words(document: Whole) -> None:
    (picture,) = document.inline_shapes
    assert picture._inline.docPr.get("title", "").startswith("Adults who smoke")
    told = picture._inline.docPr.get("descr", "")
    assert "15.2%" in told
    assert "12.9%" in told


def test_it_says_what_it_is_and_in_which_language(document: Whole) -> None:
    told = document.core_properties
    assert (told.title, told.language) == ("Paper for the Example Health and Wellbeing Board", "en-GB")
    assert (told.author, told.subject) == ("A small county", "Board paper, 29 February 2024")
    assert told.created is not None
    assert told.created.isoformat()[:10] == "2024-02-29"
    assert {found.get(qn("w:val")) for found in document.styles.element.iter(qn("w:lang"))} == {"en-GB"}
    section = document.sections[0]
    assert [round(side.mm) for side in (section.page_width, section.page_height) if side] == [210, 297]


def test_it_says_what_the_page_says(document: Whole) -> None:
    text = "\n".join(p.text for p in document.paragraphs)
    assert "Find a driver. A smoke-free Merrowshire (page A1)" in text
    assert "The target was changed from 4 to 5. Reason: Four was out of reach. (Minute HWB 7)" in text
    assert "Lower is better. The latest figure is for 2023 and 1 month old." in text
    assert "Remedy: none given." in text


def test_it_has_the_same_bytes_wherever_and_whenever_it_is_written(data: bytes, tmp_path: Path) -> None:
    assert board_files(page_of(built(tmp_path)))[WORD] == data
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_xml_can_not_hold_does_not_break_it(tmp_path: Path) -> None:
    hostile = BUSY.replace("Buy a van", '"A \\x00 van <w:p> \\v"').replace("Head of health", '"\\x01"')
    made = paper(page_of(built(tmp_path, hostile)))
    text = "\n".join(p.text for p in Document(io.BytesIO(word(made, {}))).paragraphs)
    assert "A  van <w:p>" in text or "A van <w:p>" in text


def test_a_site_without_objectives_has_no_document(tmp_path: Path) -> None:
    page = page_of(built(tmp_path))
    assert board_files(replace(page, site=replace(page.site, objectives={}, assessed={}))) == {}
