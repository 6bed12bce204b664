"""The board paper as a file: the page of a built site, printed, or the Word document made of the same paper."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from jsna.chromium import CannotPrint, find_chromium, print_page
from jsna.files import write_whole
from jsna.options import open_site
from jsna.pages.board.files import board_files
from jsna.pages.board.page import PATH, WORD
from jsna.problems import Problems
from jsna.tasks.check import assessed

_NO_PROMISES = "This site has no objectives, so there is nothing to report to a board."


def word_document(config_file: Path, to: Path) -> Problems:
    """Write the Word document, unless anything is wrong; what is. Raises CannotPrint where there is no paper."""
    build = assessed(open_site(config_file))
    if not build.problems.errors:
        files = board_files(build.made(PATH))
        if not files:
            raise CannotPrint(_NO_PROMISES)
        _write(to, files[WORD])
    return build.problems


def printed(config_file: Path, to: Path, mkdocs: Callable[..., int]) -> Problems:
    """Build the site aside and print its board paper. Raises CannotPrint, saying why, where that can't be done.

    `mkdocs` runs MkDocs with the words given; it says itself what is wrong with a site that it can't build.
    """
    chromium = find_chromium()
    with tempfile.TemporaryDirectory(prefix="jsna-paper-") as folder:
        if mkdocs("build", "--quiet", "--config-file", str(config_file), "--site-dir", folder):
            raise CannotPrint("The site could not be built, so nothing was printed.")
        page = Path(folder) / PATH.removesuffix(".md") / "index.html"
        if not page.is_file():
            raise CannotPrint(_NO_PROMISES)
        written = Path(folder) / "paper.pdf"
        print_page(chromium, page, written)
        _write(to, written.read_bytes())
    return Problems()


def _write(to: Path, data: bytes) -> None:
    """Write a file whole, for others to read too."""
    write_whole(to, data)
    to.chmod(0o644)
