"""The board paper printed: four sides and a page for each promise, tagged, with everything in its place."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from browser.visits import GET_CHROMIUM, ROOT, find_chromium
from jsna.chromium import print_page
from sites import OBJECTIVE, SETTINGS, write

pytestmark = [pytest.mark.browser, pytest.mark.slow]

BUSY = 30
"""Objectives of a site that has far too much to tell on four sides."""


def printed(config: Path, folder: Path) -> pikepdf.Pdf:
    """The board paper of a site as `jsna paper` prints it."""
    chromium = find_chromium()
    if chromium is None:
        pytest.skip(GET_CHROMIUM)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(folder / "site")]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    print_page(chromium, folder / "site" / "strategy" / "board-paper" / "index.html", folder / "paper.pdf")
    return pikepdf.open(folder / "paper.pdf")


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> pikepdf.Pdf:
    """The example's paper."""
    return printed(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("example"))


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> pikepdf.Pdf:
    """The paper of a site with thirty objectives, each late, asking and reporting."""
    folder = tmp_path_factory.mktemp("busy")
    files = {f"content/strategy/objectives/promise-{n:02}.md": _objective(n) for n in range(BUSY)}
    settings = f"{SETTINGS}      board_since: 2020-01-01\n"
    return printed(write(folder, {"mkdocs.yml": settings, **files}), folder)


def _objective(number: int) -> str:
    words = "something that takes a good many words to say, as things that are late so often do, "
    actions = "".join(
        f"  - {{id: a{n}, what: 'Action {n}: {words}', owner: 'Head of {words}', due: 2021-01-31, status: under-way,\n"
        f"     reason: '{words}', remedy: '{words * 2}', ask: 'Agree to {words}'}}\n"
        for n in range(4)
    )
    updates = "".join(f"  - {{date: 2022-{n:02}-01, text: 'We report {words}'}}\n" for n in range(1, 7))
    changed = "  - {date: 2022-08-01, changed: {target: {from: 4, to: 5}}, reason: 'Because of " + words + "'}\n"
    front = f"actions:\n{actions}updates:\n{updates}{changed}needs: [help-to-stop]\n"
    titled = OBJECTIVE.replace("A smoke-free Merrowshire", f"Promise {number}")
    return titled.replace("target:smoke-free", f"target:promise-{number:02}").replace("needs: [help-to-stop]\n", front)


def elements(pdf: pikepdf.Pdf) -> Iterator[tuple[str, Any]]:
    """Every element of the structure tree with its kind, in reading order."""
    waiting: list[Any] = [pdf.Root.StructTreeRoot]
    while waiting:
        found = waiting.pop()
        if isinstance(found, pikepdf.Array):
            waiting.extend(reversed(list(found)))
        elif isinstance(found, pikepdf.Dictionary):
            if "/S" in found:
                yield str(found.S).removeprefix("/"), found
            if "/K" in found:
                waiting.append(found.K)


def kinds(pdf: pikepdf.Pdf) -> list[str]:
    """The kinds of all elements."""
    return [kind for kind, _ in elements(pdf)]


def pages_of(pdf: pikepdf.Pdf) -> dict[str, int]:
    """The page, counted from 1, on which each heading of the outline stands."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    found: dict[str, int] = {}
    with pdf.open_outline() as outline:
        waiting = list(outline.root)
        while waiting:
            item = waiting.pop(0)
            destination = item.destination
            assert isinstance(destination, pikepdf.Array), destination
            found[item.title] = numbers[destination[0].objgen]
            waiting.extend(item.children)
    return found


def test_it_is_tagged_titled_and_in_a_language(example: pikepdf.Pdf) -> None:
    assert bool(example.Root.MarkInfo.Marked)
    assert str(example.Root.Lang).startswith("en")
    assert str(example.docinfo.Title).startswith("Board paper")


def test_its_headings_go_down_one_level_at_a_time(example: pikepdf.Pdf) -> None:
    levels = [int(kind[1:]) for kind in kinds(example) if kind[0] == "H" and kind[1:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_picture_is_told_in_words(example: pikepdf.Pdf) -> None:
    told = [str(found.get("/Alt", "")) for kind, found in elements(example) if kind == "Figure"]
    assert len(told) == 12
    assert all("Merrowshire" in words for words in told)


def test_every_table_has_heads(example: pikepdf.Pdf) -> None:
    tables = [found for kind, found in elements(example) if kind == "Table"]
    assert len(tables) > 30
    found = kinds(example)
    assert found.count("TH") > 5 * len(tables)
    assert found.count("Caption") >= len(tables) - 1


@pytest.mark.parametrize("which", ["example", "busy"])
def test_what_comes_before_the_appendix_fills_at_most_four_sides(which: str, request: pytest.FixtureRequest) -> None:
    pdf: pikepdf.Pdf = request.getfixturevalue(which)
    found = pages_of(pdf)
    assert found["Appendix: a page for each promise"] <= 5
    assert found["Purpose"] == 1


def test_a_busy_paper_uses_its_four_sides(busy: pikepdf.Pdf) -> None:
    assert pages_of(busy)["Appendix: a page for each promise"] == 5


@pytest.mark.parametrize("which", ["example", "busy"])
def test_every_promise_begins_a_page_of_its_own(which: str, request: pytest.FixtureRequest) -> None:
    pdf: pikepdf.Pdf = request.getfixturevalue(which)
    starts = [page for title, page in pages_of(pdf).items() if title.startswith("A") and title[1].isdigit()]
    assert len(starts) >= 12
    assert len(set(starts)) == len(starts)


def test_every_promise_of_the_example_has_one_page(example: pikepdf.Pdf) -> None:
    found = sorted(page for title, page in pages_of(example).items() if title[:1] == "A" and title[1].isdigit())
    assert all(after - before == 1 for before, after in pairwise([*found, len(example.pages) + 1]))


def test_it_is_a4(example: pikepdf.Pdf) -> None:
    for page in example.pages:
        width, height = (float(side) for side in list(page.mediabox)[2:])
        assert (round(width), round(height)) in ((595, 842), (596, 842))
