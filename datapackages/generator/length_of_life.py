"""How long people live, and how long in good health."""

from __future__ import annotations

from generator.counted import Counted
from generator.first_edition import healthy_life_expectancy
from generator.groups import DECILES, deciles, sexes
from generator.indicators import VITAL, Indicator
from generator.modelled import TOGETHER, Modelled, Shift
from generator.periods import calendar, pooled

INDICATORS = (
    Indicator(
        "103", "healthy-life-expectancy", "Healthy life expectancy at birth", "years", "high", "life-expectancy",
        "How many years a baby born today could expect to live in good health, if nothing changed. Three years of "
        "data are put together, because one year alone says little.",
        "PHOF A01a", VITAL, "2025-12-16", "2026-12-15", healthy_life_expectancy, sex="Female", seed=2,
    ),
    Indicator(
        "201", "life-expectancy", "Life expectancy at birth", "years", "high", "life-expectancy",
        "How many years a baby born today could expect to live, if nothing changed. Three years of data are put "
        "together, because one year alone says little.",
        "PHOF A01b", VITAL, "2025-12-16", "2026-12-15",
        Modelled(
            pooled(2012), (83.1, 83.3), (83.8, 83.9), (83.5, 83.5), deprived=-1.3, noise=0.15,
            halves={"England": 0.05, "Region": 0.12, "County": 0.25, "District": 0.8},
            years={"2018 - 20": -0.1, "2019 - 21": -0.35, "2020 - 22": -0.4, "2021 - 23": -0.3},
            sexes={"Female": 0.0, "Male": -3.7},
            shifts=(Shift("Deprivation decile", {
                name: (0.62 * (at - 4.5), 0.8 * (at - 4.5)) for at, name in enumerate(DECILES)
            }),),
        ),
        sex="Female",
    ),
    Indicator(
        "313", "under-75-heart-deaths", "Deaths from heart disease and stroke before 75", "per 100,000", "low",
        "standardised-rate",
        "Out of every 100,000 people younger than 75, how many died in a year from diseases of the heart or the blood "
        "vessels. The rate is worked out as if every area had people of the same ages.",
        "PHOF E04a", VITAL, "2025-11-18", "2026-12-10",
        Counted(
            calendar(2014), 920_000, (75.7, 77.4), (66.8, 68.0), (76.5, 75.2), deprived=0.38, per=100_000,
            standardised=True, shape={"2021": 1.03}, splits=(sexes(1.4, 0.62), deciles(1.13, 1.15)),
        ),
        age="<75 yrs",
    ),
    Indicator(
        "314", "early-deaths-mental-illness", "Extra early deaths of people with severe mental illness", "%", "low",
            "ratio",
        "How much more often people with a severe mental illness die before 75 than other people. At 100% it is twice "
        "as often.",
        "PHOF E09b", VITAL, "2025-07-22", "2026-12-22",
        Modelled(
            pooled(2012), (364, 385), (350, 372), (372, 401), noise=6, areas=TOGETHER,
            halves={"England": 6, "Region": 19, "County": 52},
        ),
        age="18-74 yrs", decimals=0,
    ),
    Indicator(
        "311", "suicide", "Deaths by suicide", "per 100,000", "low", "standardised-rate",
        "Out of every 100,000 people aged 10 and over, how many a year took their own lives. Three years are put "
        "together. The rate is worked out as if every area had people of the same ages.",
        "PHOF E10", VITAL, "2025-09-09", "2026-12-08",
        Counted(
            pooled(2013), 2_690_000, (10.1, 10.7), (10.0, 10.4), (10.3, 11.6), deprived=0.28, per=100_000,
            standardised=True, splits=(sexes(1.52, 0.5),),
        ),
        age="10+ yrs",
        more={
            "caveats": "If you need someone to talk to, call Samaritans free on 116 123, at any time.",
            "revisions": "A death is counted in the year in which it was registered, so earlier figures seldom change.",
        },
    ),
)  # fmt: skip
