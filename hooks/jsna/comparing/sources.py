"""One state of a site's sources, as far as another can be held against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jsna.data.originals import Original
from jsna.problems import Problem
from jsna_charts.spec import Spec


@dataclass(frozen=True)
class PageText:
    """What the author of a page wrote, sentence by sentence."""

    path: str  # within the content folder
    title: str
    sentences: tuple[str, ...]
    formerly: tuple[str, ...] = ()  # paths that it had before


@dataclass(frozen=True)
class Shown:
    """A chart on an author's page."""

    path: str  # of the page
    spec: Spec


@dataclass(frozen=True)
class Sources:
    """Pages by their path, charts in the order of pages, the files of tables by their path from the site's root."""

    pages: Mapping[str, PageText]
    charts: tuple[Shown, ...]
    tables: Mapping[str, Original]
    problems: tuple[Problem, ...] = ()  # all that is wrong with it
