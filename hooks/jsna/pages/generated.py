"""Every page that no author writes, by the path that its source would have: the guide, and a page for each measure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jsna.pages import guide, measure
from jsna.problems import Where
from jsna.site import Site

_MEASURE_TAKEN = (
    "This page has the address of a measure's page, which is made from the data.",
    "Give the page, or the measure, another name.",
)


@dataclass(frozen=True)
class Generated:
    """A page that the build writes; `taken` is what its author hears of a page at its address, where that matters."""

    text: str
    title: str
    kind: str  # measure, or guide
    where: Where
    taken: tuple[str, str] | None = None
    for_authors: bool = False  # of no use to residents: not in their search, and no part of an edition


def generated(site: Site) -> dict[str, Generated]:
    """All of them. A name in use goes before one that another measure had."""
    return dict((*_guide(site), *_moved(site), *_measures(site)))


def _guide(site: Site) -> Iterator[tuple[str, Generated]]:
    for path, page in guide.PAGES.items():
        message = f"This page has the address of “{page.title}”, a page that the build makes."
        taken = message, "Give the page another name."
        yield path, Generated(page.markdown(site), page.title, "guide", Where(path, 1), taken, page.for_authors)


def _measures(site: Site) -> Iterator[tuple[str, Generated]]:
    for found in site.catalogue.measures.values():
        text = measure.markdown(found, site)
        yield f"measures/{found.name}.md", Generated(text, found.title, "measure", found.where, _MEASURE_TAKEN)


def _moved(site: Site) -> Iterator[tuple[str, Generated]]:
    for found in site.catalogue.measures.values():
        text = measure.moved(found)
        for old in found.about.formerly:
            yield f"measures/{old}.md", Generated(text, found.title, "measure", found.where)
