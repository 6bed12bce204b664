"""The guide's how-to pages, walked in a new site: every piece of them works, and every output is what is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from golden.walks import COMMANDS, SHOWN, Piece, Walk, pieces
from jsna.pages.how_to import TITLES, how_to
from jsna.starter.folder import Start, folder_files, write_folder
from jsna.tasks.check import check_site

TODAY = "1795305600"  # 22 November 2026: the guides tell of things that are planned, and of a test in that year
_NAMED = re.compile(r"`((?:content|datapackages|templates|charts|\.github)/[\w./-]+)`")
NOT_HERE = {
    "content/editions/2026.1.json",  # of an edition
    "datapackages/fingertips",  # of an export
    ".github/CODEOWNERS",  # of a council's own teams
    "content/assets/",  # for fonts of the council's own
}


@pytest.fixture
def walk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Walk:
    """A new site whose owner has been through “Start a site”, as the folder in which commands are run."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", TODAY)
    monkeypatch.chdir(tmp_path)
    write_folder(tmp_path, folder_files(Start("Example Council", "E10000016")))
    begun = Walk(tmp_path)
    for piece in pieces(how_to("start")):
        if piece.kind == "yaml":
            begun.take(piece)
    return begun


@pytest.mark.parametrize("name", TITLES)
def test_a_guide_walked_to_its_end_leaves_no_problem(name: str, walk: Walk) -> None:
    shown = any(piece.kind == "console" for piece in pieces(how_to(name)))  # what is printed tells of each step
    for piece in pieces(how_to(name)):
        if piece.kind == "console":
            assert walk.said(piece).rstrip("\n") + "\n" == piece.text
        elif piece.kind not in COMMANDS + SHOWN:
            walk.take(piece)
            assert shown or check_site(walk.folder / "mkdocs.yml").in_order() == [], piece.text
    assert check_site(walk.folder / "mkdocs.yml").in_order() == []
    named = _NAMED.findall(how_to(name))
    assert [path for path in named if path not in NOT_HERE and not (walk.folder / path).exists()] == []


def test_every_kind_of_piece_is_used_so_that_none_goes_untried() -> None:
    kinds = {piece.kind for name in TITLES for piece in pieces(how_to(name))}
    assert kinds == {*COMMANDS, *SHOWN, "console", "csv", "css", "html", "json", "markdown", "python", "yaml"}


def test_a_number_that_its_author_does_not_know_is_put_in_as_the_guide_says(walk: Walk) -> None:
    (written,) = re.findall(r"such as `(\[1.0%\]\(value:[\w/]+\))`, and `(jsna [^`]+)`", how_to("chapter"))
    page = walk.folder / "content/chapters/walking.md"
    known = page.read_text(encoding="utf-8")
    page.write_text(known.replace("[53.2%](value:walking/2024)", written[0]), encoding="utf-8")
    walk.said(Piece("console", f"$ {written[1]}\n", ""))
    assert page.read_text(encoding="utf-8") == known


def test_a_piece_that_does_not_fit_is_noticed(walk: Walk) -> None:
    (whole, *_) = [piece for piece in pieces(how_to("chapter")) if piece.kind == "markdown"]
    walk.take(Piece(whole.kind, whole.text.replace("[53.2%]", "[53.3%]"), whole.above))
    found = check_site(walk.folder / "mkdocs.yml").in_order()
    assert [problem.code for problem in found] == ["wrong-figure"]
