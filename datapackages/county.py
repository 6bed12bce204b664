"""The example's numbers: a county that does not exist, and values that nobody counted.

The same seed gives the same numbers with every version of Python: only `Random.random` is used as a source of chance,
and every number is written with a fixed count of decimals.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random
from statistics import NormalDist
from typing import NamedTuple

SEED = 20261
Z = NormalDist().inv_cdf(0.975)
Cells = dict[str, str]
Span = tuple[float, float]  # a level in the first period and in the last


@dataclass(frozen=True)
class Area:
    """An invented area. `size`, `deprived` and `built_up` are relative to the county (1, 0 and 0)."""

    code: str
    name: str
    type: str
    parent: str
    size: float = 1
    deprived: float = 0
    built_up: float = 0


class Group(NamedTuple):
    """Whom a value is about."""

    sex: str
    age: str
    category_type: str = ""
    category: str = ""


class Tally(NamedTuple):
    """How many people it is true of, out of how many."""

    cases: int
    denominator: int


ENGLAND = Area("E92000001", "England", "England", "")
REGION = Area("E12900001", "Southern Vale", "Region", ENGLAND.code)
COUNTY = Area("E10900001", "Merrowshire", "County", REGION.code)
DISTRICTS = tuple(
    Area(f"E0790{number:04}", name, "District", COUNTY.code, size, deprived, built_up)
    for number, (name, size, deprived, built_up) in enumerate(
        (
            ("Ashenmoor", 0.95, 0.1, 0.1),
            ("Brackenholt", 1.1, -0.7, -0.2),
            ("Coldwater Vale", 0.7, -0.2, -0.9),
            ("Dunmarsh", 1.0, 0.75, 0.3),
            ("Elverdale", 1.05, -0.5, -0.5),
            ("Fennhythe", 0.95, 0.3, 0.0),
            ("Larkmere", 1.0, -0.1, 0.1),
            ("Saltquay", 1.1, 1.2, 0.6),
            ("Thistlewold", 0.75, -0.9, -0.8),
            ("Wychstead", 1.4, 0.1, 1.2),
        ),
        start=1,
    )
)
BENCHMARKS = (ENGLAND, REGION)
AREAS = (*BENCHMARKS, COUNTY, *DISTRICTS)
HIDDEN = {
    "Coldwater Vale": "Not shown: the number is so small that someone could be recognised.",
    "Thistlewold": "Not shown, so that another district's small number can't be worked out.",
}

YEARS = [str(year) for year in range(2015, 2025)]
SCHOOL_YEARS = [f"{year}/{year % 100 + 1}" for year in range(2014, 2024)]
FINANCIAL_YEARS = [f"{year}/{year % 100 + 1}" for year in range(2015, 2025)]
POOLED_YEARS = [f"{year} - {year % 100 + 2}" for year in range(2012, 2022)]
DECILES = ["1 (most deprived)", *(str(decile) for decile in range(2, 10)), "10 (least deprived)"]
ETHNIC_GROUPS = {  # people asked in the county, and the level of loneliness against everyone's
    "Asian or Asian British": (290, 1.1),
    "Black, Black British, Caribbean or African": (180, 1.3),
    "Mixed or multiple ethnic groups": (150, 1.5),
    "White": (3700, 0.97),
    "Other ethnic group": (110, 1.35),
}


def wobble(dice: Random, spread: float) -> float:
    """A normal deviate about 0."""
    return NormalDist().inv_cdf(0.001 + 0.998 * dice.random()) * spread


def level(span: Span, step: int) -> float:
    """The level in period `step` (0 to 9) on the straight way from the first to the last."""
    return span[0] + (span[1] - span[0]) * step / 9


def draw(dice: Random, people: float, percent: float) -> Tally:
    """A sample of about `people`, of whom about `percent` are counted."""
    denominator = round(people * (1 + wobble(dice, 0.02)))
    share = percent / 100
    return Tally(
        round(denominator * share + wobble(dice, 0.7 * math.sqrt(denominator * share * (1 - share)))), denominator
    )


def total(tallies: Iterable[Tally]) -> Tally:
    """All of them together."""
    cases, denominators = zip(*tallies, strict=True)
    return Tally(sum(cases), sum(denominators))


def apportion(whole: int, weights: Sequence[float]) -> list[int]:
    """Whole numbers in proportion to the weights that add up to `whole` (largest remainders)."""
    exact = [whole * weight / sum(weights) for weight in weights]
    parts = [math.floor(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda at: parts[at] - exact[at])
    for at in by_remainder[: whole - sum(parts)]:
        parts[at] += 1
    return parts


def split(dice: Random, whole: Tally, shares: Sequence[float], levels: Sequence[float]) -> list[Tally]:
    """Groups that add up to `whole`: how large each is, and its level against the others."""
    denominators = apportion(whole.denominator, shares)
    weights = [people * at * (1 + wobble(dice, 0.03)) for people, at in zip(denominators, levels, strict=True)]
    return [Tally(*pair) for pair in zip(apportion(whole.cases, weights), denominators, strict=True)]


def wilson(tally: Tally) -> tuple[float, float]:
    """95% limits of a percentage (Wilson's score method)."""
    o, n = tally
    middle, half, base = 2 * o + Z * Z, Z * math.sqrt(Z * Z + 4 * o * (1 - o / n)), 2 * (n + Z * Z)
    return 100 * (middle - half) / base, 100 * (middle + half) / base


def row(indicator: str, area: Area, period: str, group: Group, **cells: str) -> Cells:
    """One line of the table of observations."""
    names = {"indicator": indicator, "area": area.code, "area_name": area.name, "period": period}
    return {**names, **group._asdict(), **cells}


def percentage(tally: Tally, counted: bool = True) -> Cells:
    """The cells of a percentage, its limits and (unless the source gives none) the numbers behind it."""
    lower, upper = wilson(tally)
    cells = {"value": 100 * tally.cases / tally.denominator, "lower95": lower, "upper95": upper}
    written = {name: f"{number:.2f}" for name, number in cells.items()}
    return {**written, "count": str(tally.cases), "denominator": str(tally.denominator)} if counted else written


def smoking(dice: Random) -> Iterator[Cells]:
    """A yearly survey: the county is its districts together; sexes and deciles add up to everyone."""
    for step, period in enumerate(YEARS):
        tallies = {ENGLAND: draw(dice, 150_000, level((16.9, 10.4), step))}
        tallies[REGION] = draw(dice, 21_000, level((16.2, 10.1), step))
        for area in DISTRICTS:
            tallies[area] = draw(dice, 650 * area.size, level((17.4, 11.5), step) * (1 + 0.5 * area.deprived))
        tallies[COUNTY] = total(tallies[area] for area in DISTRICTS)
        for area, everyone in tallies.items():
            yield row("101", area, period, Group("Persons", "18+ yrs"), **percentage(everyone))
            if area not in DISTRICTS:
                sexes = split(dice, everyone, (0.49, 0.51), (1.15, 0.86))
                for sex, tally in zip(("Male", "Female"), sexes, strict=True):
                    yield row("101", area, period, Group(sex, "18+ yrs"), **percentage(tally))
        for area, slope in ((ENGLAND, (1.09, 1.12)), (COUNTY, (1.1, 1.22))):
            levels = [level(slope, step) ** (5 - at) for at in range(10)]
            tenths = split(dice, tallies[area], [1] * 10, levels)
            for decile, tally in zip(DECILES, tenths, strict=True):
                group = Group("Persons", "18+ yrs", "Deprivation decile", decile)
                yield row("101", area, period, group, **percentage(tally))


def year_6_obesity(dice: Random) -> Iterator[Cells]:
    """Every child measured: girls and boys add up to all children, districts to the county."""
    for step, period in enumerate(SCHOOL_YEARS):
        wholes = {ENGLAND: draw(dice, 590_000, level((19.1, 22.1), step))}
        wholes[REGION] = draw(dice, 88_000, level((18.1, 20.6), step))
        for area in DISTRICTS:
            wholes[area] = draw(dice, 920 * area.size, level((18.9, 21.8), step) * (1 + 0.22 * area.deprived))
        halves = {area: split(dice, whole, (0.51, 0.49), (1.1, 0.9)) for area, whole in wholes.items()}
        halves[COUNTY] = [total(halves[area][at] for area in DISTRICTS) for at in (0, 1)]
        for area, (boys, girls) in halves.items():
            revised = {}
            if period == "2021/22" and area.name in ("Saltquay", "Merrowshire"):
                revised = {"marker": "r", "note": "Revised in 2025: one school's results had been counted twice."}
            for sex, tally in (("Persons", total((boys, girls))), ("Male", boys), ("Female", girls)):
                yield row("102", area, period, Group(sex, "10-11 yrs"), **percentage(tally), **revised)


def healthy_life_expectancy(dice: Random) -> Iterator[Cells]:
    """Three-year figures in years, flat; the smaller the area, the wider the interval."""
    halves = {"England": 0.1, "Region": 0.35, "County": 0.8, "District": 1.9}
    starts = {"England": 63.7, "Region": 64.6, "County": 64.2, "District": 64.2}
    for area in AREAS:
        for sex, shift in (("Female", 0.3), ("Male", -0.6)):
            own = starts[area.type] + shift - 3.1 * area.deprived + wobble(dice, 0.3 * halves[area.type])
            for step, period in enumerate(POOLED_YEARS):
                value = own + level((0.1, -0.4), step) + wobble(dice, 0.15 * halves[area.type])
                ends = {"value": value, "lower95": value - halves[area.type], "upper95": value + halves[area.type]}
                written = {name: f"{number:.2f}" for name, number in ends.items()}
                yield row("103", area, period, Group(sex, "All ages"), **written)


def loneliness(dice: Random) -> Iterator[Cells]:
    """A weighted survey, flat; its publisher gives no counts."""
    asked = {"England": 160_000.0, "Region": 16_000.0, "County": 4_430.0}
    levels = {"England": 6.6, "Region": 6.2, "County": 6.4}
    for period in FINANCIAL_YEARS:
        for area in AREAS:
            people, percent = asked.get(area.type, 440 * area.size), levels.get(area.type, 6.4)
            tally = draw(dice, people, percent * (1 + 0.3 * area.deprived))
            yield row("104", area, period, Group("Persons", "16+ yrs"), **percentage(tally, counted=False))
        for area in (ENGLAND, COUNTY):
            for name, (people, ratio) in ETHNIC_GROUPS.items():
                tally = draw(dice, people * asked[area.type] / asked["County"], levels[area.type] * ratio)
                group = Group("Persons", "16+ yrs", "Ethnic group", name)
                yield row("104", area, period, group, **percentage(tally, counted=False))


def pm25(dice: Random) -> Iterator[Cells]:
    """Modelled air pollution in micrograms per cubic metre, without intervals or counts."""
    spans = {"England": (9.9, 7.4), "Region": (9.6, 7.2)}
    group = Group("Not applicable", "Not applicable")
    for step, period in enumerate(YEARS):
        weather = wobble(dice, 0.25)
        early = {"marker": "p", "note": "Provisional until the model's final run."} if period == YEARS[-1] else {}
        for area in AREAS:
            value = level(spans.get(area.type, (9.3, 7.0)), step) + weather + 0.8 * area.built_up + wobble(dice, 0.04)
            yield row("105", area, period, group, value=f"{value:.2f}", **early)


def quit_attempts(dice: Random) -> Iterator[Cells]:
    """People a year; of two districts that can't be shown in the last year, not even this program knows the parts."""
    group = Group("Persons", "All ages")
    for step, period in enumerate(FINANCIAL_YEARS):
        usual = level((400, 285), step) * (0.72 if period == "2020/21" else 1)
        last = period == FINANCIAL_YEARS[-1]
        hidden = HIDDEN if last else {}
        shown = {
            area: round(usual * area.size * (1 + 0.5 * area.deprived) * (1 + wobble(dice, 0.03)))
            for area in DISTRICTS
            if area.name not in hidden
        }
        together = round(118 * (1 + wobble(dice, 0.03))) if last else 0
        yield row("106", COUNTY, period, group, value=str(sum(shown.values()) + together))
        for area in DISTRICTS:
            cells = {"value": str(shown[area])} if area in shown else {"marker": "c", "note": hidden[area.name]}
            yield row("106", area, period, group, **cells)


SERIES = (smoking, year_6_obesity, healthy_life_expectancy, loneliness, pm25, quit_attempts)


def observations() -> Iterator[Cells]:
    """Every row of the table, measure by measure; each measure has its own dice, so that none disturbs another."""
    for number, series in enumerate(SERIES):
        yield from series(Random(SEED + number))
