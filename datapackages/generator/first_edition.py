"""The series of the example's first edition. What they draw stays as it was, because its pages quote their numbers."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from generator.areas import AREAS, COUNTY, DISTRICTS, ENGLAND, FORMER, MERGED, REGION, Area, apart
from generator.counted import former
from generator.dice import SEED, Tally, apportion, draw, level, split, total, wobble
from generator.groups import DECILES
from generator.indicators import Indicator
from generator.periods import calendar, pooled, split_years
from generator.rows import Cells, Group, percentage, row, written

YEARS = calendar(2015)
SCHOOL_YEARS = split_years(2014)
FINANCIAL_YEARS = split_years(2015)
POOLED_YEARS = pooled(2012)
HIDDEN = {
    "Coldwater Vale": "Not shown: the number is so small that someone could be recognised.",
    "Thistlewold": "Not shown, so that another district's small number can't be worked out.",
}
LONELY = {  # people asked in the county, and the level of loneliness against everyone's
    ("Ethnic group", "Asian or Asian British"): (290, 1.1),
    ("Ethnic group", "Black, Black British, Caribbean or African"): (180, 1.3),
    ("Ethnic group", "Mixed or multiple ethnic groups"): (150, 1.5),
    ("Ethnic group", "White"): (3700, 0.97),
    ("Ethnic group", "Other ethnic group"): (110, 1.35),
}
LONELY_TOO = {
    ("Disability", "Disabled"): (820, 2.3),
    ("Disability", "Not disabled"): (3610, 0.7),
    ("age", "16-34 yrs"): (1020, 1.45),
    ("age", "35-64 yrs"): (2210, 0.9),
    ("age", "65+ yrs"): (1200, 0.8),
}


def _in_two(about: Indicator, step: int, wholes: dict[Area, Tally]) -> dict[Area, Tally]:
    """The former districts in the place of the one of today, by dice of their own."""
    parts = former(Random(SEED + 1000 * step + int(about.id)), wholes[MERGED])
    return {**{area: whole for area, whole in wholes.items() if area != MERGED}, **parts}


def smoking(about: Indicator, dice: Random) -> Iterator[Cells]:
    """A yearly survey: the county is its districts together; sexes and deciles add up to everyone."""
    for step, period in enumerate(YEARS):
        tallies = {ENGLAND: draw(dice, 150_000, level((16.9, 10.4), step))}
        tallies[REGION] = draw(dice, 21_000, level((16.2, 10.1), step))
        for area in DISTRICTS:
            tallies[area] = draw(dice, 650 * area.size, level((17.4, 11.5), step) * (1 + 0.5 * area.deprived))
        tallies[COUNTY] = total(tallies[area] for area in DISTRICTS)
        shown = _in_two(about, step, tallies) if apart(period) else tallies
        everyone = Group(about.sex, about.age)
        for area, tally in shown.items():
            yield row(about.id, area, period, everyone, **percentage(tally))
            if area in (ENGLAND, REGION, COUNTY):
                sexes = split(dice, tally, (0.49, 0.51), (1.15, 0.86))
                for sex, part in zip(("Male", "Female"), sexes, strict=True):
                    yield row(about.id, area, period, Group(sex, about.age), **percentage(part))
        for area, slope in ((ENGLAND, (1.09, 1.12)), (COUNTY, (1.1, 1.22))):
            levels = [level(slope, step) ** (5 - at) for at in range(10)]
            tenths = split(dice, tallies[area], [1] * 10, levels)
            for decile, part in zip(DECILES, tenths, strict=True):
                yield row(about.id, area, period, everyone.part("Deprivation decile", decile), **percentage(part))


def year_6_obesity(about: Indicator, dice: Random) -> Iterator[Cells]:
    """Every child measured: girls and boys, and tenths of neighbourhoods, add up to all; districts to the county."""
    for step, period in enumerate(SCHOOL_YEARS):
        wholes = {ENGLAND: draw(dice, 590_000, level((19.1, 22.1), step))}
        wholes[REGION] = draw(dice, 88_000, level((18.1, 20.6), step))
        for area in DISTRICTS:
            wholes[area] = draw(dice, 920 * area.size, level((18.9, 21.8), step) * (1 + 0.22 * area.deprived))
        halves = {area: split(dice, whole, (0.51, 0.49), (1.1, 0.9)) for area, whole in wholes.items()}
        halves[COUNTY] = [total(halves[area][at] for area in DISTRICTS) for at in (0, 1)]
        sums = {area: total(parts) for area, parts in halves.items()}
        if apart(period):
            boys, girls = (_in_two(about, step + 50 * at, {MERGED: halves[MERGED][at]}) for at in (0, 1))
            del halves[MERGED]
            halves |= {area: [boys[area], girls[area]] for area in FORMER}
        for area, parts in halves.items():
            for sex, tally in (("Persons", total(parts)), *zip(("Male", "Female"), parts, strict=True)):
                yield _revised(row(about.id, area, period, Group(sex, about.age), **percentage(tally)))
        yield from _year_6_deciles(about, step, period, sums)


def _year_6_deciles(about: Indicator, step: int, period: str, wholes: dict[Area, Tally]) -> Iterator[Cells]:
    own = Random(SEED + 5000 * step + int(about.id))
    for area in (ENGLAND, COUNTY):
        levels = [level((1.06, 1.085), step) ** (5 - at) for at in range(10)]
        tenths = split(own, wholes[area], [1] * 10, levels)
        for decile, part in zip(DECILES, tenths, strict=True):
            group = Group(about.sex, about.age, "Deprivation decile", decile)
            yield _revised(row(about.id, area, period, group, **percentage(part)))


def _revised(cells: Cells) -> Cells:
    if cells["period"] != "2021/22" or cells["area_name"] not in ("Saltquay", "Merrowshire"):
        return cells
    return {**cells, "marker": "r", "note": "Revised in 2025: one school's results had been counted twice."}


def healthy_life_expectancy(about: Indicator, dice: Random) -> Iterator[Cells]:
    """Three-year figures in years, flat; the smaller the area, the wider the interval."""
    halves = {"England": 0.1, "Region": 0.35, "County": 0.8, "District": 1.9}
    starts = {"England": 63.7, "Region": 64.6, "County": 64.2, "District": 64.2}
    for area in AREAS:
        for sex, shift in (("Female", 0.3), ("Male", -0.6)):
            own = starts[area.type] + shift - 3.1 * area.deprived + wobble(dice, 0.3 * halves[area.type])
            for step, period in enumerate(POOLED_YEARS):
                value = own + level((0.1, -0.4), step) + wobble(dice, 0.15 * halves[area.type])
                cells = written(value, value - halves[area.type], value + halves[area.type])
                yield row(about.id, area, period, Group(sex, about.age), **cells)


def loneliness(about: Indicator, dice: Random) -> Iterator[Cells]:
    """A weighted survey, flat; its publisher gives no counts."""
    asked = {"England": 160_000.0, "Region": 16_000.0, "County": 4_430.0}
    levels = {"England": 6.6, "Region": 6.2, "County": 6.4}
    more, everyone = Random(SEED + int(about.id)), Group(about.sex, about.age)
    for period in FINANCIAL_YEARS:
        for area in AREAS:
            people, percent = asked.get(area.type, 440 * area.size), levels.get(area.type, 6.4)
            tally = draw(dice, people, percent * (1 + 0.3 * area.deprived))
            yield row(about.id, area, period, everyone, **percentage(tally, counted=False))
        for area in (ENGLAND, COUNTY):
            for groups, own in ((LONELY, dice), (LONELY_TOO, more)):
                for (column, name), (people, ratio) in groups.items():
                    tally = draw(own, people * asked[area.type] / asked["County"], levels[area.type] * ratio)
                    yield row(about.id, area, period, everyone.part(column, name), **percentage(tally, counted=False))


def pm25(about: Indicator, dice: Random) -> Iterator[Cells]:
    """Modelled air pollution in micrograms per cubic metre, without intervals or counts."""
    spans = {"England": (9.9, 7.4), "Region": (9.6, 7.2)}
    for step, period in enumerate(YEARS):
        weather = wobble(dice, 0.25)
        early = {"marker": "p", "note": "Provisional until the model's final run."} if period == YEARS[-1] else {}
        for area in AREAS:
            value = level(spans.get(area.type, (9.3, 7.0)), step) + weather + 0.8 * area.built_up + wobble(dice, 0.04)
            yield row(about.id, area, period, Group(about.sex, about.age), value=f"{value:.2f}", **early)


def quit_attempts(about: Indicator, dice: Random) -> Iterator[Cells]:
    """People a year; of two districts that can't be shown in the last year, not even this program knows the parts."""
    group = Group(about.sex, about.age)
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
        yield row(about.id, COUNTY, period, group, value=str(sum(shown.values()) + together))
        if apart(period):
            weights = [area.size * (1 + 0.5 * area.deprived) for area in FORMER]
            shown |= dict(zip(FORMER, apportion(shown.pop(MERGED), weights), strict=True))
        for area in shown:
            yield row(about.id, area, period, group, value=str(shown[area]))
        for area in (area for area in DISTRICTS if area.name in hidden):
            yield row(about.id, area, period, group, marker="c", note=hidden[area.name])
