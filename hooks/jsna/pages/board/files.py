"""The board paper's Word document, with pictures of its charts that are kept from one build to the next."""

from __future__ import annotations

from pathlib import Path

from jsna.files import write_whole
from jsna.pages.board.compose import paper
from jsna.pages.board.page import WORD
from jsna.pages.page import Page
from jsna_charts.cache import key
from jsna_charts.spec import Spec


def board_files(page: Page) -> dict[str, bytes]:
    """The document by its address; nothing where there are no promises to report on."""
    if not page.site.assessed:
        return {}
    from jsna.pages.board.word import word  # a large library, of use to nothing else

    made = paper(page)
    cache = page.site.settings.cache / "pictures"
    return {WORD: word(made, {found.id: _picture(found.chart, cache) for found in made.entries if found.chart})}


def _picture(spec: Spec, cache: Path) -> bytes:
    path = cache / f"{key(spec)}.png"
    if not path.is_file():
        from jsna_charts.picture import picture  # brings matplotlib, which a build with nothing to draw can do without

        write_whole(path, picture(spec))
    return path.read_bytes()
