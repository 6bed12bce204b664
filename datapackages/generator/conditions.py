"""Live well: long-term conditions, cancer and the mind."""

from __future__ import annotations

from generator.counted import Counted
from generator.first_edition import loneliness
from generator.groups import Split, deciles, ethnic, others, quintiles, sexes
from generator.indicators import PRACTICES, SURVEY, Indicator
from generator.modelled import Modelled, Shift
from generator.periods import calendar, split_years

CANCER = "Southern Vale cancer records (invented)"

INDICATORS = (
    Indicator(
        "104", "loneliness", "Adults who feel lonely often or always", "%", "low", "proportion",
        "Out of every 100 people aged 16 and over who answered the survey, how many said that they feel lonely often "
        "or always.",
        "PHOF B19", SURVEY, "2026-01-20", "2027-01-19", loneliness, age="16+ yrs", seed=3,
    ),
    Indicator(
        "305", "blood-pressure-treated", "People whose high blood pressure is under control", "%", "high", "proportion",
        "Out of every 100 people who are known to have high blood pressure, how many had it measured in the year and "
        "found low enough.",
        "Local", PRACTICES, "2025-10-14", "2026-12-01",
        Counted(
            split_years(2015), 168_000, (67.5, 71.5), (68.4, 72.0), (66.8, 71.0), deprived=-0.14,
            shape={"2020/21": 0.72, "2021/22": 0.9, "2023/24": 0.935, "2024/25": 0.945}, splits=(sexes(0.96, 1.04),
                deciles(0.965, 0.955)),
        ),
        age="18+ yrs",
        more={"breaks": [{"from": "2023/24",
            "reason": "What counts as low enough was set lower for people under 80."}]},
    ),
    Indicator(
        "306", "diabetes", "People who have diabetes", "%", "none", "proportion",
        "Out of every 100 people aged 17 and over, how many have diabetes that their doctor knows of. More can mean "
        "that "
        "more people are ill, or that more of them have been found.",
        "Local", PRACTICES, "2025-10-14", "2026-12-01",
        Counted(
            split_years(2015), 815_000, (6.4, 7.8), (6.0, 7.2), (6.4, 8.0), deprived=0.2,
            splits=(quintiles(1.14, 1.16), ethnic(1.9, 1.7, 0.8, 0.94, 1.3)),
        ),
        age="17+ yrs",
    ),
    Indicator(
        "307", "bowel-screening", "People screened for bowel cancer", "%", "high", "proportion",
        "Out of every 100 people aged 60 to 74 who can have the test, how many sent one in within two and a half "
        "years.",
        "PHOF C24c", CANCER, "2026-01-13", "2027-01-12",
        Counted(
            calendar(2015), 171_000, (57.1, 71.8), (58.6, 73.0), (58.9, 73.4), deprived=-0.25,
            splits=(sexes(0.91, 1.1), quintiles(0.85, 0.86)),
        ),
        age="60-74 yrs",
    ),
    Indicator(
        "308", "cervical-screening", "Women screened for cervical cancer", "%", "high", "proportion",
        "Out of every 100 women aged 25 to 64 who can have the test, how many had one when they should.",
        "PHOF C24b", CANCER, "2025-12-09", "2026-12-08",
        Counted(
            split_years(2015), 262_000, (72.8, 68.4), (73.6, 69.6), (74.6, 70.1), deprived=-0.18,
            shape={"2020/21": 0.985},
            splits=(
                others("age", {"25-49 yrs": (0.58, 0.86), "50-64 yrs": (0.42, 1.25)}),
                Split("Disability", {"Disabled": (0.17, 0.72, 0.7), "Not disabled": (0.83, 1.07, 1.07)}),
            ),
        ),
        sex="Female", age="25-64 yrs",
    ),
    Indicator(
        "309", "early-cancer-diagnosis", "Cancers found early", "%", "high", "proportion",
        "Out of every 100 new cancers whose stage is known, how many were found at stage 1 or 2, when most can be "
        "cured.",
        "PHOF C23", CANCER, "2025-08-26", "2026-12-15",
        Counted(
            calendar(2013), 5_300, (52.6, 54.2), (53.0, 54.4), (52.9, 53.3), deprived=-0.13, shape={"2020": 0.968},
            splits=(quintiles(0.93, 0.92),),
        ),
    ),
    Indicator(
        "310", "depression", "People who have depression", "%", "none", "proportion",
        "Out of every 100 people aged 18 and over, how many have depression that their doctor knows of. More can mean "
        "that "
        "more people are ill, or that more of them have asked for help.",
        "Local", PRACTICES, "2025-10-14", "2026-12-01",
        Counted(split_years(2015), 805_000, (8.3, 13.4), (8.2, 13.1), (8.5, 14.2), deprived=0.15, splits=(sexes(0.66,
            1.36),)),
        age="18+ yrs",
    ),
    Indicator(
        "315", "life-satisfaction", "How satisfied people are with their lives", "out of 10", "high", "mean",
        "People who answered the survey said how satisfied they are with their lives, from 0 (not at all) to 10 "
        "(completely). This is the average.",
        "Local", SURVEY, "2026-01-20", "2027-01-19",
        Modelled(
            split_years(2015), (7.65, 7.46), (7.72, 7.53), (7.7, 7.48), deprived=-0.14, noise=0.04,
            halves={"England": 0.01, "Region": 0.03, "County": 0.06, "District": 0.18},
            years={"2020/21": -0.24, "2021/22": 0.04},
            shifts=(
                Shift("Disability", {"Disabled": (-0.85, -0.98), "Not disabled": (0.2, 0.24)}),
                Shift("Sexual orientation", {
                    "Heterosexual or straight": (0.02, 0.03), "Gay or lesbian": (-0.33, -0.3), "Bisexual": (-0.7,
                        -0.72),
                    "Other sexual orientation": (-0.55, -0.6),
                }),
                Shift("Religion", {
                    "No religion": (-0.08, -0.06), "Christian": (0.07, 0.06), "Muslim": (-0.06, -0.05),
                    "Any other religion": (-0.02, 0.0),
                }),
            ),
        ),
        age="16+ yrs",
    ),
)  # fmt: skip
