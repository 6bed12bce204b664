"""The groups that breakdowns tell apart: how many people each holds, and its level against everyone's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.areas import COUNTY, ENGLAND, REGION, Area

DECILES = ("1 (most deprived)", *(str(decile) for decile in range(2, 10)), "10 (least deprived)")
QUINTILES = ("1 (most deprived)", "2", "3", "4", "5 (least deprived)")
ETHNIC = {
    "Asian or Asian British": 0.062,
    "Black, Black British, Caribbean or African": 0.031,
    "Mixed or multiple ethnic groups": 0.034,
    "White": 0.851,
    "Other ethnic group": 0.022,
}


@dataclass(frozen=True)
class Split:
    """A breakdown of a whole into groups that add up to it.

    `column` is `sex`, `age` or a type of category; each group has its share of the people, and its level (an odds or
    rate ratio against the others) in the first period and in the last.
    """

    column: str
    groups: Mapping[str, tuple[float, float, float]]
    areas: tuple[Area, ...] = (ENGLAND, COUNTY)


def sexes(male: float, female: float, men: float = 0.49) -> Split:
    """Males and females, for the region too."""
    groups = {"Male": (men, male, male), "Female": (1 - men, female, female)}
    return Split("sex", groups, (ENGLAND, REGION, COUNTY))


def deciles(first: float, last: float) -> Split:
    """Tenths of neighbourhoods; each step towards the poorest multiplies the level, by more or less as time goes on."""
    groups = {name: (0.1, first ** (5 - at), last ** (5 - at)) for at, name in enumerate(DECILES)}
    return Split("Deprivation decile", groups)


def quintiles(first: float, last: float) -> Split:
    """Fifths of neighbourhoods."""
    groups = {name: (0.2, first ** (2 - at), last ** (2 - at)) for at, name in enumerate(QUINTILES)}
    return Split("Deprivation quintile", groups)


def ethnic(asian: float, black: float, mixed: float, white: float, other: float) -> Split:
    """Five broad ethnic groups."""
    levels = zip(ETHNIC.items(), (asian, black, mixed, white, other), strict=True)
    return Split("Ethnic group", {name: (share, level, level) for (name, share), level in levels})


def disability(disabled: float, others: float = 1, share: float = 0.18) -> Split:
    """Disabled people, and everyone else."""
    return Split("Disability", {"Disabled": (share, disabled, disabled), "Not disabled": (1 - share, others, others)})


def others(column: str, groups: Mapping[str, tuple[float, float]]) -> Split:
    """Any other breakdown: bands of age, school meals, work."""
    return Split(column, {name: (share, level, level) for name, (share, level) in groups.items()})
