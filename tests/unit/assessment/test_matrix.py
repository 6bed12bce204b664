"""Chapters against groups: each cell is one of four, gaps are sorted by their day, and editions are held together."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from jsna.assessment.chapters import Chapter, read_chapter
from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.coverage import Coverage, coverage, kept
from jsna.assessment.matrix import Knowledge, Matrix, counts, matrix
from jsna.problems import Problems
from jsna.reading import split_document

TODAY = date(2026, 11, 22)
GAP = "gap: Not known., steps: Ask., owner: Analyst, due:"
SMOKING = f"""\
  age: {{evidence: [{{kind: measure, measure: m}}, {{kind: research, text: y}}, {{kind: research, text: z}}]}}
  race: {{{GAP} 2026-11-22}}
  disability: {{{GAP} 2026-11-21, evidence: [{{kind: engagement, text: y}}]}}
  sex: {{not_applicable: y}}
"""
DRINKING = f"  race: {{{GAP} 2025-01-31}}\n  age: {{gap: Not known., steps: Ask., owner: Analyst}}\n"


def read(name: str, equality: str, status: str = "draft") -> Chapter:
    document = split_document(f"---\ntitle: x\nstatus: {status}\nequality:\n{equality}---\n", name, Problems())
    assert document is not None
    return read_chapter(document, Problems())


@pytest.fixture
def found() -> Matrix:
    chapters = [read("chapters/smoking.md", SMOKING), read("chapters/adults/drinking.md", DRINKING)]
    return matrix([*chapters, read("chapters/old.md", SMOKING, "superseded")], TODAY)


def test_every_chapter_that_stands_has_a_cell_for_every_group(found: Matrix) -> None:
    assert [cell.id for cell in found.cells] == [
        f"{chapter}/{group}" for chapter in ("smoking", "adults/drinking") for group in EVERYBODY
    ]


def test_a_cell_is_evidence_a_gap_not_applicable_or_silent(found: Matrix) -> None:
    cells = {cell.group: cell for cell in found.of_chapter(found.chapters[0])}
    assert {group: cells[group].state for group in ("age", "race", "disability", "sex", "deprivation")} == {
        "age": Knowledge.EVIDENCE, "race": Knowledge.GAP, "disability": Knowledge.GAP, "sex": Knowledge.NOT_APPLICABLE,
        "deprivation": Knowledge.NOTHING,
    }  # fmt: skip
    assert cells["age"].kinds == ("measure", "research")
    assert counts(cells.values()) == {
        Knowledge.EVIDENCE: 1, Knowledge.GAP: 2, Knowledge.NOT_APPLICABLE: 1, Knowledge.NOTHING: 14,
    }  # fmt: skip


def test_a_gap_is_overdue_when_its_day_is_over(found: Matrix) -> None:
    assert [cell.id for cell in found.cells if cell.overdue] == ["smoking/disability", "adults/drinking/race"]


def test_gaps_stand_by_their_day_and_those_without_one_last(found: Matrix) -> None:
    assert [gap.id for gap in found.gaps()] == [
        "adults/drinking/race", "smoking/disability", "smoking/race", "adults/drinking/age",
    ]  # fmt: skip
    assert [gap.id for gap in found.gaps("race")] == ["adults/drinking/race", "smoking/race"]


def test_a_manifest_keeps_counts_by_group_and_the_ids_of_gaps(found: Matrix) -> None:
    held = kept(found)
    assert list(held["groups"]) == list(EVERYBODY)
    assert held["groups"]["age"] == {"evidence": 1, "gap": 1, "not-applicable": 0, "nothing-said": 0}
    assert held["gaps"] == {
        "open": ["adults/drinking/age", "adults/drinking/race", "smoking/disability", "smoking/race"],
        "overdue": ["adults/drinking/race", "smoking/disability"],
        "closed": [],
        "answered": ["smoking/age", "smoking/sex"],
    }


def test_a_gap_is_closed_when_it_was_named_before_and_is_answered_now(found: Matrix) -> None:
    past: list[Mapping[str, object]] = [
        {"equality": {"gaps": {"open": ["smoking/age", "smoking/race", "gone/age", "smoking/deprivation"]}}},
        {"equality": {"gaps": {"open": ["smoking/age", "smoking/sex"]}}},
        {"edition": "without any"},
    ]
    # race is still open; the chapter “gone” is gone; of deprivation nothing is said any more, which is no answer
    assert kept(found, past)["gaps"]["closed"] == ["smoking/age", "smoking/sex"]


def test_without_a_past_edition_there_is_no_table_of_editions(found: Matrix) -> None:
    assert coverage([], "2026.1", kept(found)) == []


def test_the_table_of_editions_adds_up_each_edition_s_groups(found: Matrix) -> None:
    first = {"age": {"evidence": 1, "gap": 2, "not-applicable": 3, "nothing-said": 4}, "sex": {"evidence": 10}}
    past: list[Mapping[str, object]] = [{"edition": "2024.1"}, {"edition": "2025.1", "equality": {"groups": first}}]
    old, before, now = coverage(past, "2026.1", kept(found))
    assert old == Coverage("2024.1", None)
    assert before.counts == {
        Knowledge.EVIDENCE: 11, Knowledge.GAP: 2, Knowledge.NOT_APPLICABLE: 3, Knowledge.NOTHING: 4,
    }  # fmt: skip
    assert (now.edition, now.counts) == (
        "2026.1",
        {Knowledge.EVIDENCE: 1, Knowledge.GAP: 4, Knowledge.NOT_APPLICABLE: 1, Knowledge.NOTHING: 30},
    )


@pytest.mark.parametrize("broken", [None, "y", [], {"groups": "y"}, {"groups": {"age": "y"}, "gaps": {"open": "y"}}])
def test_a_past_manifest_in_another_form_breaks_nothing(found: Matrix, broken: object) -> None:
    past = [{"edition": "2025.1", "equality": broken}]
    assert kept(found, past)["gaps"]["closed"] == []
    assert coverage(past, "2026.1", kept(found, past))[0].edition == "2025.1"
