"""Series of people counted: percentages of them, and rates, with everything adding up.

The county is its districts together, and a whole is its groups together; before the merger of 2019 two former
districts stand where the one of today would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from random import Random

from generator.areas import COUNTY, DISTRICTS, ENGLAND, FORMER, MERGED, REGION, Area, apart
from generator.dice import Span, Tally, apportion, draw, level, shifted, split, total, wobble
from generator.groups import Split
from generator.indicators import Indicator
from generator.rows import Cells, Group, Mark, marked, percentage, rate, row

ENGLAND_TIMES, REGION_TIMES = 57, 8.4  # how many Merrowshires they are
AGEING = {ENGLAND: 1.0, REGION: 0.97}  # what standardising makes of a rate; Merrowshire is older: 0.93
OLDER = 0.93


@dataclass(frozen=True)
class Counted:
    """A percentage of `people` (in the county, in one period), or a rate `per` so many of them.

    `england`, `region` and `county` are its levels; `deprived` and `built_up` how far such places differ (logarithms of
    an odds or rate ratio); `shape` multiplies the level in some periods.
    """

    periods: Sequence[str]
    people: float
    england: Span
    region: Span
    county: Span
    deprived: float = 0
    built_up: float = 0
    per: int = 0  # 0: a percentage
    standardised: bool = False
    shape: Mapping[str, float] = field(default_factory=dict)
    splits: tuple[Split, ...] = ()
    marks: tuple[Mark, ...] = ()
    published_counts: bool = True
    districts: bool = True
    survey: float = 0  # people asked in England, where that is not in proportion

    def __call__(self, about: Indicator, dice: Random) -> Iterator[Cells]:
        everyone = Group(about.sex, about.age)
        for step, period in enumerate(self.periods):
            wholes = self._wholes(dice, step, period)
            for area, whole in wholes.items():
                yield self._row(about, area, period, everyone, whole)
            for groups in self.splits:
                for area in groups.areas:
                    for name, part in self._parts(dice, wholes[area], groups, step):
                        yield self._row(about, area, period, everyone.part(groups.column, name), part)

    def _wholes(self, dice: Random, step: int, period: str) -> dict[Area, Tally]:
        found = {
            ENGLAND: self._draw(dice, ENGLAND, self.survey or self.people * ENGLAND_TIMES, self.england, step),
            REGION: self._draw(dice, REGION, self.survey / 7 or self.people * REGION_TIMES, self.region, step),
        }
        if not self.districts:
            return {**found, COUNTY: self._draw(dice, COUNTY, self.people, self.county, step)}
        own = {area: self._draw(dice, area, self.people / 10 * area.size, self.county, step) for area in DISTRICTS}
        together = {**found, COUNTY: total(own.values())}
        parts = former(dice, own.pop(MERGED)) if apart(period) else {}
        return {**together, **own, **parts}

    def _draw(self, dice: Random, area: Area, people: float, span: Span, step: int) -> Tally:
        usual = level(span, step, len(self.periods)) * self.shape.get(self.periods[step], 1)
        effect = exp(self.deprived * area.deprived + self.built_up * area.built_up)
        if self.per:
            return draw(dice, people, 100 * usual * effect / self.per / self._weight(area))
        return draw(dice, people, shifted(usual, effect))

    def _parts(self, dice: Random, whole: Tally, groups: Split, step: int) -> Iterator[tuple[str, Tally]]:
        shares = [share for share, _, _ in groups.groups.values()]
        ratios = [level((first, last), step, len(self.periods)) for _, first, last in groups.groups.values()]
        if self.per:
            return zip(groups.groups, split(dice, whole, shares, ratios), strict=True)
        return zip(groups.groups, _by_odds(dice, whole, shares, ratios), strict=True)

    def _row(self, about: Indicator, area: Area, period: str, group: Group, tally: Tally) -> Cells:
        cells = rate(tally, self.per, self._weight(area)) if self.per else percentage(tally, self.published_counts)
        return marked(row(about.id, area, period, group, **cells), self.marks)

    def _weight(self, area: Area) -> float:
        return AGEING.get(area, OLDER) if self.standardised else 1.0


def former(dice: Random, whole: Tally) -> dict[Area, Tally]:
    """The two former districts, which add up to the one of today."""
    levels = [1 + 0.2 * area.deprived for area in FORMER]
    return dict(zip(FORMER, _by_odds(dice, whole, [area.size for area in FORMER], levels), strict=True))


def _by_odds(dice: Random, whole: Tally, shares: Sequence[float], ratios: Sequence[float]) -> list[Tally]:
    """Groups that add up to the whole, none with more cases than people."""
    people = apportion(whole.denominator, shares)
    percent = 100 * whole.cases / whole.denominator
    weights = [n * shifted(percent, ratio * (1 + wobble(dice, 0.03))) for n, ratio in zip(people, ratios, strict=True)]
    return [Tally(*pair) for pair in zip(apportion(whole.cases, weights), people, strict=True)]
