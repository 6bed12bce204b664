"""The measures, areas and periods that a block names: each looked up by itself, so that one run reports all unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from jsna.data.areas import AreaError
from jsna.data.measures import Unknown
from jsna.pages.page import Page
from jsna.reading import Items, Map, Text


def names_known(block: Map, page: Page) -> bool:
    """Whether every measure and area that a block names is known; one that is not is a problem at its own place."""
    catalogue = page.site.catalogue
    measures = known(_texts(block, "measure", "measures"), catalogue.measure, page)
    areas = known(_texts(block, "area", "areas"), lambda word: catalogue.areas.several([word]), page)
    around = next((catalogue.areas.one(word) for word in _texts(block, "area")), "") if areas else ""
    compared = known(_texts(block, "compare", "benchmark"), lambda word: catalogue.areas.several([word], around), page)
    return measures and areas and compared


def known(texts: Iterable[Text], find: Callable[[str], object], page: Page) -> bool:
    """Whether `find` knows each of some texts; it raises AreaError or Unknown where it does not."""
    return [_known(text, find, page) for text in texts].count(False) == 0


def _known(text: Text, find: Callable[[str], object], page: Page) -> bool:
    try:
        find(text)
    except (AreaError, Unknown) as error:
        page.site.problems.add(error.code, text.where, str(error), error.hint)
        return False
    return True


def _texts(block: Map, *keys: str) -> Iterator[Text]:
    for node in (block[key] for key in keys if key in block):
        yield from (one for one in (node if isinstance(node, Items) else (node,)) if isinstance(one, Text) and one)
