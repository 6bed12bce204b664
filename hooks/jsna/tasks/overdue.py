"""What is past its next update on a given day: for the people who keep a site, who are not there when it happens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jsna.assessment.freshness import Freshness, in_order, of_chapter, of_measure
from jsna.loading import load
from jsna.options import open_site
from jsna.pages.templates import render
from jsna.site import Site


@dataclass(frozen=True)
class Overdue:
    """Measures whose next data were expected before today, and chapters that were to be looked at; oldest first."""

    today: date
    measures: tuple[Freshness, ...]
    chapters: tuple[Freshness, ...]

    @property
    def nothing(self) -> bool:
        """Whether all is as fresh as was promised."""
        return not (self.measures or self.chapters)


def overdue(config_file: Path, today: date) -> Overdue:
    """What of a site is overdue. What can't be read is left to `jsna check`."""
    opened = open_site(config_file)
    return overdue_of(load(opened.settings, opened.sources, opened.addresses).site, today)


def overdue_of(site: Site, today: date) -> Overdue:
    """The same of a site that is loaded."""
    measures = (of_measure(measure) for measure in site.catalogue.measures.values())
    chapters = (of_chapter(chapter) for chapter in site.chapters.values())
    return Overdue(today, _late(measures, today), _late(chapters, today))


def _late(found: Iterable[Freshness], today: date) -> tuple[Freshness, ...]:
    return tuple(one for one in in_order(found, today) if one.overdue(today))


def issue_text(found: Overdue) -> str:
    """The text of an issue; "" where nothing is overdue."""
    if found.nothing:
        return ""
    return render("overdue.md", {"today": found.today, "measures": found.measures, "chapters": found.chapters})
