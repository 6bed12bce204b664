"""Healthy places: air, green space, homes, money, work and streets."""

from __future__ import annotations

from generator.counted import Counted
from generator.first_edition import pm25
from generator.groups import disability, ethnic, others, quintiles, sexes
from generator.indicators import SCHOOLS, SURVEY, Indicator
from generator.modelled import Modelled
from generator.periods import calendar, quarters, split_years
from generator.rows import Mark

MODEL = "Southern Vale model of homes and places (invented)"
HOUSING = "Merrowshire district housing offices (invented)"
WORK = "Southern Vale survey of work (invented)"

INDICATORS = (
    Indicator(
        "105", "pm25", "Fine particle air pollution", "µg/m³", "low", "mean",
        "How much fine dust (PM2.5) there is in a cubic metre of the air that people breathe where they live, on "
        "average "
        "over a year. A computer model works it out from measuring stations.",
        "PHOF D01", "Southern Vale air model (invented)", "2026-03-10", "2027-03-09", pm25,
        sex="Not applicable", age="Not applicable", seed=4,
    ),
    Indicator(
        "501", "green-space", "People who live near a park or open country", "%", "high", "proportion",
        "Out of every 100 people, how many live within a 15 minutes' walk of a park, a wood, a beach or open country.",
        "Local", MODEL, "2026-01-06", "2027-01-05",
        Modelled(calendar(2015), (37.4, 38.6), (41.0, 42.0), (44.8, 45.2), deprived=-2.2, built_up=-4.5, noise=0.4),
        sex="Not applicable", age="Not applicable",
    ),
    Indicator(
        "502", "fuel-poverty", "Homes that are too costly to keep warm", "%", "low", "proportion",
        "Out of every 100 homes, how many waste heat and leave the people in them poor once they have paid to be warm.",
        "PHOF B17", MODEL, "2026-03-03", "2027-03-02",
        Modelled(
            calendar(2015), (16.7, 10.9), (13.4, 9.0), (15.8, 12.6), deprived=2.6, built_up=-0.6, noise=0.3,
            years={"2022": 0.7, "2023": 0.5},
        ),
        sex="Not applicable", age="Not applicable",
        more={"caveats": "A model works it out. It gives no range within which the true number should lie."},
    ),
    Indicator(
        "503", "overcrowding", "Homes with too few bedrooms", "%", "low", "proportion",
        "Out of every 100 homes in the survey, how many have fewer bedrooms than the people in them need.",
        "Local", SURVEY, "2026-02-03", "2027-02-02",
        Counted(
            calendar(2015), 6_200, (3.2, 3.7), (2.7, 3.1), (2.5, 3.1), deprived=0.35, built_up=0.3, survey=140_000,
            splits=(ethnic(3.2, 3.4, 1.8, 0.75, 2.9),),
        ),
        sex="Not applicable", age="Not applicable",
    ),
    Indicator(
        "504", "homelessness", "Households helped because they are homeless or about to be", "per 1,000", "low",
            "crude-rate",
        "Out of every 1,000 households, how many in three months the council had to help, because they had no home or "
        "were about to lose it.",
        "PHOF B15", HOUSING, "2025-11-11", "2026-12-10",
        Counted(
            quarters(2021, 4), 432_000, (2.9, 3.5), (2.4, 2.8), (2.3, 3.3), deprived=0.45, built_up=0.25, per=1000,
            shape={f"{year} Q3": 0.93 for year in split_years(2021, 4)},
            marks=(Mark("2024/25 Q4", "p", "Provisional until every council has checked its numbers."),),
        ),
        sex="Not applicable", age="Not applicable",
    ),
    Indicator(
        "506", "unemployment", "People who look for work and have none", "%", "low", "proportion",
        "Out of every 100 people aged 16 and over who work or look for work, how many have none.",
        "Local", WORK, "2025-12-16", "2026-12-15",
        Counted(
            calendar(2015), 5_100, (5.3, 4.3), (4.3, 3.5), (4.9, 4.1), deprived=0.4, survey=120_000,
            shape={"2020": 1.22, "2021": 1.2, "2024": 1.04}, published_counts=False,
            splits=(
                sexes(1.05, 0.95), others("age", {"16-24 yrs": (0.14, 2.7), "25-49 yrs": (0.52, 0.75),
                    "50+ yrs": (0.34, 0.7)}),
                disability(2.1, 0.82), ethnic(1.6, 2.1, 1.7, 0.9, 1.8),
            ),
        ),
        age="16+ yrs",
    ),
    Indicator(
        "507", "low-pay", "Jobs that pay less than it costs to live", "%", "low", "proportion",
        "Out of every 100 jobs in the survey, how many pay less than the real living wage.",
        "Local", WORK, "2025-12-16", "2026-12-15",
        Counted(
            calendar(2015), 3_900, (22.8, 15.6), (21.4, 14.7), (25.2, 19.0), deprived=0.25, built_up=-0.12,
            survey=110_000, published_counts=False, splits=(sexes(0.74, 1.32, 0.5),),
        ),
        age="18+ yrs",
    ),
    Indicator(
        "508", "weekly-pay", "What people who work full time earn in a week", "£", "high", "median",
        "If all full-time workers stood in a line by what they earn, this is what the one in the middle earns in a "
        "week "
        "before tax.",
        "Local", WORK, "2025-12-16", "2026-12-15",
        Modelled(
            calendar(2015), (527, 730), (543, 742), (506, 683), deprived=-28, built_up=14, noise=7,
            halves={"England": 1.5, "Region": 6, "County": 13, "District": 36},
            sexes={"Persons": 0, "Male": 41, "Female": -52},
        ),
        age="16+ yrs", decimals=0,
    ),
    Indicator(
        "509", "road-injuries", "People killed or badly hurt on the road", "per 100,000", "low", "crude-rate",
        "Out of every 100,000 people who live here, how many were killed or badly hurt on roads here in a year.",
        "PHOF B10", "Southern Vale police (invented)", "2025-10-07", "2026-12-15",
        Counted(
            calendar(2015), 1_008_000, (41.5, 48.0), (47.0, 52.0), (50.5, 53.8), built_up=-0.28, per=100_000,
            shape={"2020": 0.8, "2021": 0.92},
            splits=(sexes(1.45, 0.57),),
        ),
    ),
    Indicator(
        "510", "walking-and-cycling", "Adults who walk or cycle to get about", "%", "high", "proportion",
        "Out of every 100 adults who answered the survey, how many walk or cycle to get somewhere on three days a "
        "week or more.",
        "PHOF B16", SURVEY, "2026-01-20", "2027-01-19",
        Counted(
            split_years(2015), 6_600, (22.8, 18.6), (20.4, 17.4), (18.4, 15.6), deprived=0.05, built_up=0.42,
                survey=160_000,
            shape={"2020/21": 0.82, "2021/22": 0.88}, splits=(sexes(0.97, 1.03), disability(0.55, 1.1)),
        ),
        age="16+ yrs",
    ),
    Indicator(
        "511", "children-in-low-income-families", "Children in families with little money", "%", "low", "proportion",
        "Out of every 100 children under 16, how many live in a family whose income is below six tenths of what is "
        "usual.",
        "PHOF B05a", SCHOOLS, "2026-03-24", "2027-03-23",
        Counted(
            split_years(2014), 178_000, (15.5, 22.1), (12.4, 17.6), (14.5, 21.2), deprived=0.42,
                shape={"2020/21": 0.94},
            splits=(quintiles(1.62, 1.72),),
            marks=(Mark("2023/24", "p", "Provisional until next spring."),),
        ),
        age="<16 yrs",
    ),
)  # fmt: skip
