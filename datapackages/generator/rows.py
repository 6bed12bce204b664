"""Lines of a table of observations: whom they are about, their numbers, and what is said of those numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.areas import Area
from generator.dice import Tally
from generator.limits import poisson, wilson

Cells = dict[str, str]
NUMBERS = ("value", "lower95", "upper95", "count", "denominator")


class Group(NamedTuple):
    """Whom a value is about."""

    sex: str
    age: str
    category_type: str = ""
    category: str = ""

    def part(self, column: str, name: str) -> Group:
        """A part of this group: one sex, one age, or one category of a type."""
        if column in ("sex", "age"):
            return self._replace(**{column: name})
        return self._replace(category_type=column, category=name)


@dataclass(frozen=True)
class Mark:
    """What is said of the rows of one period: p provisional, r revised, x missing, c withheld; in all areas or some."""

    period: str
    marker: str
    note: str
    areas: tuple[str, ...] = ()

    def fits(self, cells: Cells) -> bool:
        """Whether it is said of a line."""
        return self.period == cells["period"] and (not self.areas or cells["area_name"] in self.areas)


def row(indicator: str, area: Area, period: str, group: Group, **cells: str) -> Cells:
    """One line of the table of observations."""
    names = {"indicator": indicator, "area": area.code, "area_name": area.name, "period": period}
    return {**names, **group._asdict(), **cells}


def marked(cells: Cells, marks: Iterable[Mark]) -> Cells:
    """A line with its mark; what is withheld or missing keeps no number that would give it back."""
    mark = next((mark for mark in marks if mark.fits(cells)), None)
    if mark is None:
        return cells
    kept = cells if mark.marker in "pr" else {key: text for key, text in cells.items() if key not in NUMBERS}
    return {**kept, "marker": mark.marker, "note": mark.note}


def percentage(tally: Tally, counted: bool = True) -> Cells:
    """The cells of a percentage, its limits and (unless the source gives none) the numbers behind it."""
    lower, upper = wilson(tally)
    return written(100 * tally.cases / tally.denominator, lower, upper, tally if counted else None)


def rate(tally: Tally, per: int, weight: float = 1) -> Cells:
    """The cells of a rate; `weight` is what standardising for age makes of it, limits included (Dobson's method)."""
    times = per * weight / tally.denominator
    lower, upper = (limit * times for limit in poisson(tally.cases))
    return written(tally.cases * times, lower, upper, tally)


def written(value: float, lower: float, upper: float, tally: Tally | None = None) -> Cells:
    """Numbers with two decimals, and the counts where they are given."""
    cells = {"value": f"{value:.2f}", "lower95": f"{lower:.2f}", "upper95": f"{upper:.2f}"}
    return {**cells, "count": str(tally.cases), "denominator": str(tally.denominator)} if tally else cells
