"""Series for neighbourhoods: how many people live in each, and numbers that add up to those of its district.

A district's number is either one that another package publishes, or drawn here; its neighbourhoods share it out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from random import Random

from generator.areas import AREAS, COUNTY, DISTRICTS, ENGLAND, Area
from generator.counted import AGEING, OLDER
from generator.dice import Tally, apportion, total, wobble
from generator.indicators import Indicator
from generator.neighbourhoods import WITHIN
from generator.population import BANDS, BROAD, LATEST, SEXES, People, everywhere, together
from generator.rows import Cells, Group, percentage, rate, row

FEW = range(1, 8)  # numbers that are not shown
SMALL = "Not shown: the number is so small that someone could be recognised."
OTHER = "Not shown, so that another neighbourhood’s small number can’t be worked out."
Wholes = Callable[[Random], dict[Area, Tally]]  # England, the region, the county and its districts


@cache
def inhabitants(year: int) -> dict[Area, People]:
    """Everybody by sex and band, wherever they live: neighbourhoods add up to their district in each band."""
    found = everywhere(year)
    for district, areas in WITHIN.items():
        for (sex, band), people in found[district].items():
            parts = apportion(people, [area.size * _young(BANDS.index(band), area, district) for area in areas])
            for area, part in zip(areas, parts, strict=True):
                found.setdefault(area, {})[sex, band] = part
    return found


def _young(at: int, area: Area, district: Area) -> float:
    """Streets hold the young, and villages the old, as between districts."""
    lean = 0.6 if at in (4, 5, 6) else 0.15 if at < 8 else -0.25
    return max(0.3, 1 + lean * (area.built_up - district.built_up))


def people(area: Area, years: Sequence[int], bands: slice) -> int:
    """How many people of some ages there were in an area, counted once in every year."""
    return sum(together(inhabitants(year)[area], "Persons", BANDS[bands]) for year in years)


def population(about: Indicator, dice: Random) -> Iterator[Cells]:
    """Neighbourhoods by sex and band, and every area by sex and by broad ages, in the latest year."""
    del dice
    for area, found in inhabitants(LATEST).items():
        groups = [(Group("Persons", age), BANDS[first:]) for age, first in BROAD.items()]
        groups += [(Group(sex, "All ages"), BANDS) for sex in SEXES]
        if area not in AREAS:
            groups += [(Group(sex, band), (band,)) for sex in SEXES for band in BANDS]
        for group, bands in groups:
            yield row(about.id, area, str(LATEST), group, value=str(together(found, group.sex, bands)))


@dataclass(frozen=True)
class Drawn:
    """Numbers drawn for whole districts: `england` and `county` are levels of 100, or of `per`, people."""

    years: Sequence[int]
    bands: slice
    england: float
    county: float
    deprived: float
    per: int = 100

    def __call__(self, dice: Random) -> dict[Area, Tally]:
        own = {area: self._tally(area, dice) for area in DISTRICTS}
        above = {area: self._tally(area, dice) for area in AREAS if area not in (COUNTY, *DISTRICTS)}
        return {**above, COUNTY: total(own.values()), **own}

    def _tally(self, area: Area, dice: Random) -> Tally:
        usual = self.county if area in DISTRICTS else self.england
        denominator = people(area, self.years, self.bands)
        cases = denominator * usual / self.per * exp(self.deprived * area.deprived)
        return Tally(round(cases + (0 if area is ENGLAND else wobble(dice, 0.7 * math.sqrt(cases)))), denominator)


@dataclass(frozen=True)
class Published:
    """What another package's indicator gives, its periods put together."""

    indicator: Indicator
    periods: Sequence[str]

    def __call__(self, dice: Random) -> dict[Area, Tally]:
        del dice
        whole = (self.indicator.sex, self.indicator.age, "")
        rows = [
            cells for cells in self.indicator.rows()
            if cells["period"] in self.periods and (cells["sex"], cells["age"], cells["category"]) == whole
        ]  # fmt: skip
        named = {area.code: area for area in AREAS}
        tallies: dict[Area, list[Tally]] = {}
        for cells in rows:
            tally = Tally(int(cells["count"]), int(cells["denominator"]))
            tallies.setdefault(named[cells["area"]], []).append(tally)
        return {area: total(found) for area, found in tallies.items()}


@dataclass(frozen=True)
class Shared:
    """Each district's number shared out by the people of some ages, and by how deprived a neighbourhood is."""

    period: str
    wholes: Wholes
    years: Sequence[int]
    bands: slice
    deprived: float
    per: int = 0  # 0: a percentage
    standardised: bool = False
    withheld: bool = False  # whether small numbers are not shown
    said: tuple[tuple[str, str], ...] = ()

    def __call__(self, about: Indicator, dice: Random) -> Iterator[Cells]:
        wholes, everyone = self.wholes(dice), Group(about.sex, about.age)
        for area, whole in wholes.items():
            yield {**row(about.id, area, self.period, everyone, **self._cells(whole, area)), **dict(self.said)}
        for district in DISTRICTS:
            parts = self._parts(district, wholes[district], dice)
            hidden = _hidden(parts) if self.withheld else {}
            for area, part in parts.items():
                cells = {"marker": "c", "note": hidden[area]} if area in hidden else self._cells(part, area)
                yield {**row(about.id, area, self.period, everyone, **cells), **dict(self.said)}

    def _parts(self, district: Area, whole: Tally, dice: Random) -> dict[Area, Tally]:
        areas = WITHIN[district]
        denominators = apportion(whole.denominator, [people(area, self.years, self.bands) for area in areas])
        weights = [
            number * exp(self.deprived * (area.deprived - district.deprived)) * (1 + wobble(dice, 0.04))
            for area, number in zip(areas, denominators, strict=True)
        ]
        cases = apportion(whole.cases, weights)
        return {area: Tally(*pair) for area, pair in zip(areas, zip(cases, denominators, strict=True), strict=True)}

    def _cells(self, tally: Tally, area: Area) -> Cells:
        if not self.per:
            return percentage(tally)
        return rate(tally, self.per, AGEING.get(area, OLDER) if self.standardised else 1.0)


def _hidden(parts: Mapping[Area, Tally]) -> dict[Area, str]:
    """The numbers that are not shown, and why: the small ones, and where there is only one, the next smallest too."""
    hidden = {area: SMALL for area, part in parts.items() if part.cases in FEW}
    if len(hidden) == 1:
        others = [area for area in parts if area not in hidden]
        hidden[min(others, key=lambda area: (parts[area].cases, area.code))] = OTHER
    return hidden


@dataclass(frozen=True)
class Ratio:
    """Deaths against those expected if people of each age died as often as in England, whose ratio is 100."""

    period: str
    years: Sequence[int]
    rates: Sequence[float]  # deaths of 100,000 people in a year, by band of five years
    county: float
    deprived: float

    def __call__(self, about: Indicator, dice: Random) -> Iterator[Cells]:
        own = {area: self._tally(area, dice) for areas in WITHIN.values() for area in areas}
        districts = {area: total(own[part] for part in WITHIN[area]) for area in DISTRICTS}
        above = {area: self._tally(area, dice) for area in AREAS if area not in (COUNTY, *DISTRICTS)}
        for area, tally in {**above, COUNTY: total(districts.values()), **districts, **own}.items():
            # Expected deaths are counted in tenths, so that they add up
            cells = {**rate(tally, 1000), "denominator": f"{tally.denominator / 10:.1f}"}
            yield row(about.id, area, self.period, Group(about.sex, about.age), **cells)

    def _tally(self, area: Area, dice: Random) -> Tally:
        bands = enumerate(self.rates)
        expected = sum(people(area, self.years, slice(at, at + 1)) * often for at, often in bands) / 100_000
        if area is ENGLAND:
            return Tally(round(expected), 10 * round(expected))
        level = (self.county if area not in AREAS else 0.96) * exp(self.deprived * area.deprived)
        return Tally(round(expected * level + wobble(dice, 0.7 * math.sqrt(expected))), round(10 * expected))
