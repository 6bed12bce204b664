"""What is known about whom, as data: the matrix whole, the gaps as a table, and the counts that a manifest keeps."""

from __future__ import annotations

from jsna.assessment.characteristics import EVERYBODY
from jsna.assessment.coverage import kept
from jsna.assessment.equality import CHARACTERISTICS, Evidence, name_of
from jsna.assessment.matrix import Cell, Matrix, chapter_id, matrix
from jsna.outputs.measures import Record, day
from jsna.outputs.notation import Json, Sheet, as_json
from jsna.outputs.whole import whole_address
from jsna.prose.plain import plain
from jsna.site import Site

ADDRESS, GAPS = "data/equality.json", "data/equality-gaps.csv"
COLUMNS = (
    "id", "due", "overdue", "group", "group_name", "gap", "steps", "owner",
    "chapter", "chapter_title", "chapter_address",
)  # fmt: skip


def equality_files(site: Site) -> dict[str, bytes]:
    """The matrix and the gaps, by their addresses."""
    settings, found = site.settings, matrix(site.chapters.values(), site.settings.as_of)
    whole: Record = {
        "edition": settings.edition,
        "as_of": settings.as_of.isoformat(),
        "groups": [_group(group) for group in EVERYBODY],
        "chapters": [_chapter(found, place, site) for place in range(len(found.chapters))],
    }
    return {ADDRESS: as_json(whole, levels=5), GAPS: _gaps(found, site)}


def equality_kept(site: Site) -> Json:
    """What the edition's manifest keeps, for later editions: counts by group, and the ids of gaps."""
    found = kept(matrix(site.chapters.values(), site.settings.as_of), site.past)
    return {key: {name: _plain(held) for name, held in inner.items()} for key, inner in found.items()}


def _plain(held: dict[str, int] | list[str]) -> Json:
    return {**held} if isinstance(held, dict) else [*held]


def _group(group: str) -> Json:
    kind = "protected-characteristic" if group in CHARACTERISTICS else "inclusion-health-group"
    return {"id": group, "name": name_of(group), "kind": "deprivation" if group == "deprivation" else kind}


def _chapter(found: Matrix, place: int, site: Site) -> Json:
    chapter = found.chapters[place]
    return {
        "id": chapter_id(chapter),
        "title": plain(chapter.title),
        "address": whole_address(site, site.address(chapter.path)),
        "cells": [_cell(cell) for cell in found.of_chapter(chapter)],
    }


def _cell(cell: Cell) -> Json:
    """One cell. Texts are plain, and empty where nothing is said."""
    entry = cell.entry
    return {
        "group": cell.group,
        "says": cell.state.value,
        "evidence": [_evidence(one) for one in (entry.evidence if entry else ())],
        "gap": plain(entry.gap) if entry else "",
        "steps": plain(entry.steps) if entry else "",
        "owner": str(entry.owner) if entry else "",
        "due": day(entry.due) if entry else None,
        "overdue": cell.overdue,
        "not_applicable": plain(entry.not_applicable) if entry else "",
    }


def _evidence(found: Evidence) -> Json:
    told = {key: str(getattr(found, key)) for key in ("kind", "measure", "by", "reference")}
    return {**told, "text": plain(found.text)}


def _gaps(found: Matrix, site: Site) -> bytes:
    sheet = Sheet(COLUMNS)
    for cell in found.gaps():
        entry = cell.entry
        assert entry is not None  # a gap is an entry
        about = (cell.id, day(entry.due), cell.overdue, cell.group, name_of(cell.group))
        told = (plain(entry.gap), plain(entry.steps), str(entry.owner))
        chapter, address = cell.chapter, whole_address(site, site.address(cell.chapter.path))
        sheet.add([*about, *told, chapter_id(chapter), plain(chapter.title), address])
    return sheet.as_csv()
