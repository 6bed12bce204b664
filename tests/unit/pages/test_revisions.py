"""What became of a measure's earlier figures: told edition by edition on its page, with what its source says of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sites import assessed
from unit.editions.manifests import measure, page, text, value
from unit.pages.making import PACKAGE, descriptor, links, whole, words

PAGE = "measures/smoking.md"
CHANGES = {**page("changes/", "a", "changes"), "path": "changes.md"}
SILENT = "The source does not say here how it revises its figures."


def edition(name: str, *figures: tuple[str, float], called: str = "smoking") -> dict[str, str]:
    """The manifest of a past edition that had these figures for home."""
    kept = measure(*(value(period, number) for period, number in figures))
    told = text(edition=name, as_of=f"{name[:4]}-03-31", measures={called: kept}, pages=[CHANGES])
    return {f"content/editions/{name}.json": told}


def said(root: Path, files: dict[str, str]) -> str:
    """What stands under “Revisions”; empty where nothing does."""
    found = words(whole(assessed(root, files), PAGE)).partition("Revisions ")[2]
    return found.partition(" Chapters that use it")[0]


def test_each_edition_says_how_many_earlier_figures_it_revised_or_took_back_newest_first(tmp_path: Path) -> None:
    first = edition("2024.1", ("2019", 15.0), ("2021", 13.1))
    second = edition("2025.1", ("2019", 15.2), ("2021", 13.4), ("2022", 13.0))
    assert said(tmp_path, {**first, **second}) == (
        "In this edition 1 earlier figure was taken back. In edition 2025.1 2 earlier figures were revised. " + SILENT
    )
    html = whole(assessed(tmp_path / "links", {**first, **second}), PAGE)
    found = {text: href for href, text in links(html)}
    assert found["this edition"] == "../../changes/#changed-measures"
    assert found["edition 2025.1"] == "../../../2025.1/changes/#changed-measures"


@pytest.mark.parametrize(("name", "more"), [("smoking", {}), ("smokers", {"formerly": ["smokers"]})])
def test_where_nothing_was_revised_that_is_said_with_the_first_edition_that_had_it(
    tmp_path: Path, name: str, more: dict[str, object]
) -> None:
    files = {**edition("2024.1", ("2019", 15.2), ("2021", 13.4), called=name), PACKAGE: descriptor(**more)}
    assert said(tmp_path, files) == f"No earlier figure has been revised since edition 2024.1. {SILENT}"


def test_what_the_source_says_of_revisions_is_shown_without_any_edition(tmp_path: Path) -> None:
    assert said(tmp_path, {PACKAGE: descriptor(revisions="Once a year, <b>all</b> years.")}) == (
        "Once a year, <b>all</b> years."
    )
    assert said(tmp_path / "silent", {}) == ""
