"""The page of the matrix: how much is known about whom, chapter by chapter, and from edition to edition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from jsna.assessment.chapters import Chapter
from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.coverage import coverage, kept
from jsna.assessment.equality import CHARACTERISTICS, INCLUSION
from jsna.assessment.matrix import Knowledge, Matrix, counts
from jsna.directives import Block
from jsna.keys import Keys
from jsna.pages.equality.cells import (
    PAGE,
    REGISTER,
    Shown,
    group_link,
    legend,
    matrix_of,
    shown,
    symbol,
)
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.templates import day
from jsna.pages.wording import counted
from jsna.problems import Where
from jsna.prose.plain import plain
from jsna.site import Site

TITLE = "What we know about different groups of people"
_NOBODY = "No chapters are published yet, so nothing is known here about any group of people."
_SILENT = "No chapter says anything yet about any of these groups."
_TABLES = (
    ("The nine characteristics that the Equality Act protects", CHARACTERISTICS),
    ("Groups who are often left out, and deprivation", INCLUSION),
)


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """The page of the matrix."""
    yield PAGE, Generated(_markdown(site), TITLE, "equality", Where(PAGE, 1))


def _markdown(site: Site) -> str:
    sections = [
        ("", "equality-summary", True),
        ("How much is known about each group", "equality-groups", True),
        ("Chapter by chapter", "equality-matrix", bool(matrix_of(site).chapters)),
        ("Edition by edition", "equality-editions", bool(site.past)),
        ("What is not known yet", "equality-outlook", True),
    ]
    parts = [f"# {TITLE}"]
    for heading, part, given in sections:
        parts += [f"## {heading}"] if heading and given else []
        parts += [part_block(part, "all")] if given else []
    return "\n\n".join(parts) + "\n"


def part_block(part: str, name: str) -> str:
    """A part of a page as a block; both names are plain words."""
    return f"```jsna-part\npart: {part}\nname: {name}\n```"


def summary(_: str, page: Page) -> Fragment:
    """The counts in sentences."""
    return Fragment("equality-summary.html", {"sentences": sentences(matrix_of(page.site)), "legend": legend()})


def sentences(found: Matrix) -> list[str]:
    """`16 chapters are held against 18 groups …`: how many of the questions are answered, and how."""
    if not found.chapters:
        return [_NOBODY]
    number, late = counts(found.cells), sum(cell.overdue for cell in found.cells)
    held = counted(len(found.chapters), "chapter is", "chapters are")
    against = f"{len(EVERYBODY)} groups of people: the nine protected characteristics"
    first = f"{held} held against {against}, eight inclusion health groups, and deprivation."
    if number[Knowledge.NOTHING] == len(found.cells):
        return [first, _SILENT]
    overdue = f", of which {counted(late, 'is', 'are')} overdue" if late else ""
    return [
        first,
        f"Of these {len(found.cells):,} questions, {counted(number[Knowledge.EVIDENCE], 'has', 'have')} an answer from "
        f"evidence. For {counted(number[Knowledge.GAP], 'question')} a gap is named{overdue}. "
        f"{counted(number[Knowledge.NOT_APPLICABLE], 'question does', 'questions do')} not apply, with the reason "
        f"given, and for {number[Knowledge.NOTHING]:,} nothing is said yet.",
    ]


def groups(_: str, page: Page) -> Fragment:
    """A row a group: how many chapters know, do not know, or say nothing."""
    found = matrix_of(page.site)
    rows = []
    for group in EVERYBODY:
        number = counts(found.of_group(group))
        late = sum(cell.overdue for cell in found.of_group(group))
        rows.append({**group_link(group, page), "numbers": list(number.values()), "late": late})
    return Fragment("equality-groups.html", {"states": _states(), "rows": rows})


def _states() -> list[dict[str, Any]]:
    return [{"symbol": symbol(state), "label": state.label} for state in Knowledge]


def matrix_part(_: str, page: Page) -> Fragment:
    """The matrix as two tables, and the same as a card a chapter for narrow screens and paper."""
    found = matrix_of(page.site)
    tables = [_table(caption, names, found, page) for caption, names in _TABLES]
    cards = [_card(chapter, found, page) for chapter in found.chapters]
    return Fragment("equality-matrix.html", {"tables": tables, "cards": cards})


def evidence(block: Block, page: Page) -> Fragment:
    """An author's `equality-evidence` block: the counts, what the shapes mean, and the matrix."""
    Keys(block.body, "A block of equality evidence", page.site.problems).done()
    made, found = matrix_part("all", page), matrix_of(page.site)
    more = {"sentences": sentences(found), "legend": legend(), "page": page.to_page(PAGE)}
    return Fragment("equality-evidence.html", {**made.context, **more})


def _table(caption: str, names: Sequence[str], found: Matrix, page: Page) -> dict[str, Any]:
    rows = [
        {
            "title": plain(chapter.title) or chapter.path,
            "href": page.to_page(chapter.path),
            "cells": [shown(cell, page) for cell in found.of_chapter(chapter) if cell.group in names],
        }
        for chapter in found.chapters
    ]
    return {"caption": caption, "groups": [group_link(name, page) for name in names], "rows": rows}


def _card(chapter: Chapter, found: Matrix, page: Page) -> dict[str, Any]:
    """A chapter's cells by their state, so that a phone shows them without scrolling aside."""
    cells = [shown(cell, page) for cell in found.of_chapter(chapter)]
    told: list[tuple[Knowledge, list[Shown]]] = [(s, [c for c in cells if c.state is s]) for s in Knowledge]
    return {
        "title": plain(chapter.title) or chapter.path,
        "href": page.to_page(chapter.path),
        "states": [{"symbol": symbol(state), "label": state.label, "cells": held} for state, held in told if held],
    }


def editions(_: str, page: Page) -> Fragment:
    """Coverage over the editions, the newest last."""
    site = page.site
    edition = site.settings.edition or "This edition"
    listed = coverage(site.past, edition, kept(matrix_of(site), site.past))
    rows = [[one.edition, *_numbers(one.counts)] for one in listed]
    context = {
        "caption": "How many questions had which answer",
        "header": ["Edition", *(state.label for state in Knowledge)],
        "marks": [],
        "rows": rows,
        "numeric": [False, *(True for _ in Knowledge)],
    }
    return Fragment("groups.html", context)


def _numbers(found: Any) -> list[str]:
    return [f"{found[state]:,}" if found else "not kept" for state in Knowledge]


def outlook(_: str, page: Page) -> Fragment:
    """How many gaps there are, which is due next, and where all of them stand; files for programs."""
    today = page.site.settings.as_of
    gaps = matrix_of(page.site).gaps()
    coming = [cell.entry.due for cell in gaps if cell.entry and cell.entry.due and cell.entry.due >= today]
    context = {
        "gaps": counted(len(gaps), "gap is", "gaps are") if gaps else "",
        "overdue": counted(sum(cell.overdue for cell in gaps), "of them is", "of them are"),
        "late": any(cell.overdue for cell in gaps),
        "next": day(min(coming)) if coming else "",
        "register": page.to_page(REGISTER),
        "json": page.to("data/equality.json"),
        "csv": page.to("data/equality-gaps.csv"),
    }
    return Fragment("equality-outlook.html", context)
