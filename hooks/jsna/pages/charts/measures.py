"""The measures of a chart that shows several: those that its block names, or as many as can be read of all that fit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jsna.data.details import without_details
from jsna.data.measures import Measure
from jsna.keys import Keys
from jsna.pages.names import known
from jsna.pages.page import Page

MOST = 30


@dataclass(frozen=True)
class Chosen:
    """Measures under headings ("" for none), and how many fitting ones had no room."""

    groups: Mapping[str, tuple[Measure, ...]]
    left_out: int = 0

    @property
    def all(self) -> tuple[Measure, ...]:
        """Every measure, in order, each once."""
        return tuple({one.name: one for listed in self.groups.values() for one in listed}.values())

    @property
    def notes(self) -> tuple[str, ...]:
        """What a reader has to know of the choice."""
        left = f"The first {len(self.all)} of {len(self.all) + self.left_out} measures are shown."
        return (left,) if self.left_out else ()


def chosen(keys: Keys, fits: Callable[[Measure], bool], page: Page) -> Chosen | None:
    """The measures under `measures` or `groups`, else all that fit; None, and a problem, where one is not known."""
    names, grouped = keys.texts("measures"), keys.map("groups") if "groups" in keys.mapping else None
    if names and grouped:
        keys.bad("groups", "Measures are named under “measures” or under “groups”, not both.", "Delete one of them.")
        return None
    if grouped is None and "groups" in keys.mapping:
        return None  # of another shape: reported as such
    if not names and not grouped:
        standing = (one for one in page.site.catalogue.measures.values() if one.about.retired is None)
        found = list(without_details([one for one in standing if fits(one)]))
        return Chosen({"": tuple(found[:MOST])}, len(found) - len(found[:MOST]))
    headed = Keys(grouped, "“groups”", keys.problems) if grouped else None
    listed = {str(heading): headed.texts(heading) for heading in headed.mapping} if headed else {"": names}
    if not known([name for texts in listed.values() for name in texts], page.site.catalogue.measure, page):
        return None
    find = page.site.catalogue.measure
    return Chosen({heading: tuple(map(find, texts)) for heading, texts in listed.items() if texts})
