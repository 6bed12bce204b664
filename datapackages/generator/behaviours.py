"""Live well: smoking, weight, moving, drinking, and using health checks."""

from __future__ import annotations

from generator.counted import Counted
from generator.first_edition import quit_attempts, smoking
from generator.groups import deciles, disability, ethnic, others, sexes
from generator.indicators import HOSPITALS, PRACTICES, SURVEY, Indicator
from generator.periods import calendar, split_years

INDICATORS = (
    Indicator(
        "101", "smoking-prevalence", "Adults who smoke", "%", "low", "proportion",
        "Out of every 100 people aged 18 and over who answered the survey, how many said that they smoke.",
        "PHOF C18", SURVEY, "2026-02-03", "2027-02-02", smoking, age="18+ yrs", seed=0,
    ),
    Indicator(
        "106", "quit-attempts", "People who set a date to stop smoking", "people", "high", "count",
        "How many people agreed a date to stop smoking with the stop smoking service in the year. Numbers from 1 to 7 "
        "are not shown; nor is any number from which one of them could be worked out.",
        "Local", "Merrowshire stop smoking service (invented)", "2025-10-21", "2026-12-01", quit_attempts,
        decimals=0, seed=5,
    ),
    Indicator(
        "301", "adult-excess-weight", "Adults living with overweight or obesity", "%", "low", "proportion",
        "Out of every 100 adults who answered the survey, how many are heavier than is good for their height.",
        "PHOF C16", SURVEY, "2026-02-03", "2027-02-02",
        Counted(
            calendar(2015), 6_600, (61.2, 64.5), (59.6, 62.5), (61.5, 65.9), deprived=0.2, survey=150_000,
            splits=(sexes(1.4, 0.75), disability(1.45, 0.92), ethnic(0.8, 1.5, 0.85, 1.02, 0.8)),
        ),
        age="18+ yrs",
    ),
    Indicator(
        "302", "physical-activity", "Adults who move enough", "%", "high", "proportion",
        "Out of every 100 adults who answered the survey, how many are active for two and a half hours a week or more: "
        "walking fast, cycling, sport, dancing or heavy gardening.",
        "PHOF C17a", SURVEY, "2026-01-20", "2027-01-19",
        Counted(
            split_years(2015), 6_600, (66.1, 67.3), (67.5, 68.9), (66.4, 66.9), deprived=-0.22, survey=160_000,
            shape={"2019/20": 0.985, "2020/21": 0.962, "2021/22": 0.98},
            splits=(
                sexes(1.18, 0.86),
                others("age", {
                    "16-34 yrs": (0.23, 1.35), "35-54 yrs": (0.32, 1.3), "55-74 yrs": (0.31, 0.95), "75+ yrs": (0.14,
                        0.3),
                }),
                disability(0.45, 1.22), ethnic(0.65, 0.7, 1.3, 1.05, 0.75),
            ),
        ),
        age="16+ yrs",
    ),
    Indicator(
        "303", "alcohol-admissions", "Hospital stays because of alcohol", "per 100,000", "low", "standardised-rate",
        "Out of every 100,000 people, how many stays in hospital in a year were mainly because of alcohol. The rate is "
        "worked out as if every area had people of the same ages.",
        "PHOF C21", HOSPITALS, "2026-02-24", "2027-02-23",
        Counted(
            split_years(2015), 1_010_000, (488, 476), (452, 440), (462, 502), deprived=0.32, per=100_000,
            standardised=True, shape={"2020/21": 0.93}, splits=(sexes(1.42, 0.62), deciles(1.11, 1.12)),
        ),
        decimals=0,
    ),
    Indicator(
        "304", "health-checks", "People who come to their NHS Health Check", "%", "high", "proportion",
        "Out of every 100 people aged 40 to 74 who were invited to a health check, how many came.",
        "PHOF C26b", PRACTICES, "2025-12-09", "2026-12-08",
        Counted(
            split_years(2015), 46_000, (48.5, 41.5), (46.0, 40.0), (49.0, 44.0), deprived=-0.15,
            shape={"2020/21": 0.61, "2021/22": 0.83}, splits=(sexes(0.84, 1.18),),
        ),
        age="40-74 yrs",
    ),
)  # fmt: skip
