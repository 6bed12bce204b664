"""The people: how many there are by sex and age, how many there may be, and how many are born.

Bands of age add up to all ages, males and females to persons, districts to the county.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from random import Random

from generator.areas import COUNTY, DISTRICTS, ENGLAND, FORMER, MERGED, REGION, Area, apart
from generator.counted import ENGLAND_TIMES, REGION_TIMES
from generator.dice import apportion, wobble
from generator.indicators import VITAL, Indicator
from generator.periods import calendar
from generator.rows import Cells, Group, row

OFFICE = "Southern Vale population office (invented)"
SIZE = 1_008_000  # people in the county in the latest year
YEARS = calendar(2015)
LATEST = int(YEARS[-1])
GROWTH = 0.0058  # a year
PROJECTED = (2030, 2035, 2040, 2045)
SEXES = ("Male", "Female")
BANDS = (*(f"{age}-{age + 4} yrs" for age in range(0, 90, 5)), "90+ yrs")
BROAD = {"All ages": 0, "65+ yrs": 13, "85+ yrs": 17}  # the first band of each
# Of 1,000 people, how many are in each band: the country, and what a coastal county with one city makes of it.
USUAL = (54, 59, 62, 58, 60, 65, 70, 69, 67, 61, 65, 67, 61, 51, 46, 43, 25, 15, 10)
OLDER = (0.92, 0.95, 0.98, 0.98, 0.86, 0.82, 0.86, 0.9, 0.92, 0.96, 1.03, 1.09, 1.14, 1.19, 1.22, 1.25, 1.24, 1.22, 1.2)
MEN = (*(0.512,) * 4, 0.51, 0.505, 0.498, 0.494, *(0.493,) * 4, 0.49, 0.485, 0.48, 0.472, 0.455, 0.42, 0.34)
NOTE = "A projection: what would happen if births, deaths and moves went on as they have."

People = dict[tuple[str, str], int]  # by sex and band


def _shape(area: Area, year: int) -> list[float]:
    """How the bands of an area stand to each other in a year: the population grows older, towns hold the young."""
    later = (year - LATEST) / 20
    found = []
    for at, usual in enumerate(USUAL):
        older = OLDER[at] if area.type in ("County", "District") else 1 + 0.5 * (OLDER[at] - 1) * (area is REGION)
        ageing = 1 + later * (-0.1 if at < 4 else 0.02 * (at - 9) if at < 13 else 0.11 * (at - 11))
        young = 1 + (0.34 if at in (4, 5, 6) else 0.1 if at < 8 else -0.1) * area.built_up
        found.append(usual * older * ageing * max(young, 0.3))
    return found


def _people(area: Area, year: int) -> People:
    times = {ENGLAND: ENGLAND_TIMES, REGION: REGION_TIMES}.get(area, area.size / 10)
    dice = Random(f"{area.code} {year}")
    whole = round(SIZE * times * (1 + GROWTH) ** (year - LATEST) * (1 + wobble(dice, 0.0004)))
    bands = apportion(whole, [weight * (1 + wobble(dice, 0.004)) for weight in _shape(area, year)])
    found: People = {}
    for band, people, share in zip(BANDS, bands, MEN, strict=True):
        men = round(people * share * (1 + wobble(dice, 0.003)))
        found |= {("Male", band): men, ("Female", band): people - men}
    return found


def everywhere(year: int) -> dict[Area, People]:
    """Every area in a year; the county is its districts, and the former ones are the one that they became."""
    own = {area: _people(area, year) for area in DISTRICTS}
    county = {key: sum(people[key] for people in own.values()) for key in product(SEXES, BANDS)}
    if apart(str(year)):
        whole = own.pop(MERGED)
        shares = {key: apportion(people, [area.size for area in FORMER]) for key, people in whole.items()}
        own |= {area: {key: parts[at] for key, parts in shares.items()} for at, area in enumerate(FORMER)}
    return {ENGLAND: _people(ENGLAND, year), REGION: _people(REGION, year), COUNTY: county, **own}


def together(people: People, sex: str, bands: tuple[str, ...]) -> int:
    """How many people are of a sex, or of both, and in one of some bands."""
    return sum(people[key] for key in product(SEXES if sex == "Persons" else (sex,), bands))


def _groups(year: int, area: Area) -> Iterator[tuple[Group, tuple[str, ...]]]:
    """Broad ages every year; every band, for a pyramid, in the latest year and (above districts) in two others."""
    for age, first in BROAD.items():
        yield Group("Persons", age), BANDS[first:]
    if year > LATEST and area.type == "District":
        return
    for sex in SEXES:
        yield Group(sex, "All ages"), BANDS
    if year == LATEST or (year in (2035, 2045) and area.type != "District"):
        for sex, band in product(("Persons", *SEXES) if year == LATEST else SEXES, BANDS):
            yield Group(sex, band), (band,)


def population(about: Indicator, dice: Random) -> Iterator[Cells]:
    """Estimates year by year, then projections every fifth year; these dice belong to areas and years."""
    del dice
    for year in (*map(int, YEARS), *PROJECTED):
        said: Mapping[str, str] = {"marker": "f", "note": NOTE} if year > LATEST else {}
        for area, people in everywhere(year).items():
            for group, bands in _groups(year, area):
                count = str(together(people, group.sex, bands))
                yield row(about.id, area, str(year), group, value=count, **said)


def births(about: Indicator, dice: Random) -> Iterator[Cells]:
    """Babies born in a year, fewer as time goes on."""
    for year in map(int, YEARS):
        usual = 10_900 - 150 * (year - int(YEARS[0]))
        own = {
            area: round(usual / 10 * area.size * (1 + 0.1 * area.deprived) * (1 + wobble(dice, 0.02)))
            for area in DISTRICTS
        }
        others = {ENGLAND: round(usual * ENGLAND_TIMES * 1.02), REGION: round(usual * REGION_TIMES * 0.98)}
        found = {**others, COUNTY: sum(own.values()), **own}
        if apart(str(year)):
            found |= dict(zip(FORMER, apportion(found.pop(MERGED), [area.size for area in FORMER]), strict=True))
        for area, babies in found.items():
            yield row(about.id, area, str(year), Group(about.sex, about.age), value=str(babies))


INDICATORS = (
    Indicator(
        "601", "population", "People who live here", "people", "none", "count",
        "How many people usually live here, in the middle of the year. After the latest year it is a projection: what "
        "would happen if births, deaths and moves went on as they have.",
        "Local", OFFICE, "2025-11-27", "2026-12-03", population, decimals=0,
    ),
    Indicator(
        "602", "births", "Babies born", "babies", "none", "count",
        "How many babies were born alive in the year to mothers who live here.",
        "Local", VITAL, "2025-08-19", "2026-12-17", births, decimals=0, age="<1 yr",
    ),
)  # fmt: skip
