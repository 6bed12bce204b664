"""Pages at fixed addresses that the engine writes for every site: a guide for authors, and what residents may ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from jsna.codes import CODES, GROUPS
from jsna.examples.example import examples
from jsna.pages import how_to, legend, methods, phrases
from jsna.pages.page import Fragment, Generated, Page
from jsna.pages.reference import page as reference
from jsna.pages.templates import render
from jsna.problems import Where
from jsna.site import Site

_FOLDER = "guide/"


@dataclass(frozen=True)
class GuidePage:
    """One page of the guide; one for authors is kept out of what residents search.

    A `replaceable` one gives way to an author's page at its address; at the address of another that is a problem.
    """

    title: str
    markdown: Callable[[Site], str]
    for_authors: bool = True
    replaceable: bool = False


def problems(_: Site) -> str:
    """What each problem means: a heading for each code, by which it can be linked to, and its example."""
    return render("guide-problems.md", {"groups": GROUPS})


def problem(name: str, _: Page) -> Fragment:
    """What one code means: how severe it is, what gives it, what is then printed, and the same mended."""
    example = examples()[name]
    context = {
        "code": CODES[name],
        "example": example,
        "wrong": list(enumerate(example.wrong.split("\n"), start=1)),
        "mended": example.mended.split("\n"),
    }
    return Fragment("guide-problem.html", context)


def index(_: Site) -> str:
    """Where to begin, and every page of the guide."""
    ours = ("index.md", *(f"{name}.md" for name in how_to.TITLES))
    titles = {path.removeprefix(_FOLDER): page.title for path, page in PAGES.items() if path.startswith(_FOLDER)}
    return how_to.index({name: title for name, title in titles.items() if name not in ours})


def _how_to(name: str, _: Site) -> str:
    return how_to.how_to(name)


# One entry a page, by the path that its source would have.
PAGES: dict[str, GuidePage] = {
    "methods.md": GuidePage("How the numbers are judged", methods.markdown, for_authors=False),
    legend.PATH: GuidePage("How to read this site", legend.markdown, for_authors=False, replaceable=True),
    "guide/index.md": GuidePage("For those who make this site", index),
    **{f"guide/{name}.md": GuidePage(title, partial(_how_to, name)) for name, title in how_to.TITLES.items()},
    "guide/front-matter.md": GuidePage("What may stand at the top of a page", reference.front_matter),
    "guide/blocks.md": GuidePage("What may stand in a block", reference.blocks),
    "guide/data-packages.md": GuidePage("What a data package may say", reference.packages),
    "guide/options.md": GuidePage("What the settings may say", reference.options),
    "guide/editors.md": GuidePage("Help while you write", reference.editors),
    "guide/phrases.md": GuidePage("What a checked link may say", phrases.markdown),
    "guide/problems.md": GuidePage("What each problem means", problems),
}


def pages(site: Site) -> Iterator[tuple[str, Generated]]:
    """Each page of the guide, by the path that its source would have."""
    for path, page in PAGES.items():
        message = f"This page has the address of “{page.title}”, a page that the build makes."
        taken = None if page.replaceable else (message, "Give the page another name.")
        yield path, Generated(page.markdown(site), page.title, "guide", Where(path, 1), taken, page.for_authors)
