"""Age well: falls, memory, winter, and the people who care for others."""

from __future__ import annotations

from generator.counted import Counted
from generator.groups import deciles, ethnic, others, sexes
from generator.indicators import HOSPITALS, PRACTICES, VITAL, Indicator
from generator.modelled import TOGETHER, Modelled, Shift
from generator.periods import calendar, split_years, winters

CARERS = "Merrowshire carers survey (invented)"
SURVEYED = (*split_years(2006, 7, apart=2), "2021/22", "2023/24")

INDICATORS = (
    Indicator(
        "401", "falls", "Older people taken to hospital after a fall", "per 100,000", "low", "standardised-rate",
        "Out of every 100,000 people aged 65 and over, how many times in a year someone was taken to hospital because "
        "of "
        "a fall. The rate is worked out as if every area had people of the same ages.",
        "PHOF C29", HOSPITALS, "2026-02-24", "2027-02-23",
        Counted(
            split_years(2015), 226_000, (2165, 1985), (2100, 1990), (2035, 1905), deprived=0.13, per=100_000,
            standardised=True, shape={"2020/21": 0.94},
            splits=(sexes(0.81, 1.16, 0.46), others("age", {"65-79 yrs": (0.71, 0.5), "80+ yrs": (0.29, 2.2)})),
        ),
        age="65+ yrs", decimals=0,
    ),
    Indicator(
        "402", "dementia-diagnosis", "People with dementia who have been told so", "%", "high", "proportion",
        "Out of every 100 people aged 65 and over who are thought to have dementia, how many have been told so by a "
        "doctor.",
        "PHOF E15", PRACTICES, "2025-07-29", "2026-12-22",
        Counted(
            calendar(2016), 14_900, (66.8, 66.0), (64.5, 63.6), (63.9, 62.6), deprived=0.06,
            shape={"2021": 0.925, "2022": 0.93, "2023": 0.955, "2024": 0.98},
        ),
        age="65+ yrs",
        more={"caveats": "How many people have dementia is an estimate, so the percentage is one too."},
    ),
    Indicator(
        "403", "flu-vaccination", "Older people vaccinated against flu", "%", "high", "proportion",
        "Out of every 100 people aged 65 and over, how many had a flu vaccination in the winter. The world's goal is "
        "75.",
        "PHOF D06a", PRACTICES, "2026-03-03", "2027-03-02",
        Counted(
            split_years(2015), 227_000, (71.0, 74.6), (72.0, 75.9), (72.2, 76.4), deprived=-0.13,
            shape={"2020/21": 1.1, "2021/22": 1.11, "2022/23": 1.06, "2023/24": 1.035},
            splits=(ethnic(0.6, 0.35, 0.7, 1.08, 0.6), deciles(0.93, 0.925)),
        ),
        age="65+ yrs",
        more={"comparison": {"method": "goal", "value": 75}},
    ),
    Indicator(
        "404", "carers-social-contact", "Carers who see as many people as they would like", "%", "high", "proportion",
        "Out of every 100 people who look after someone without pay and answered the survey, how many see other "
        "people as "
        "often as they would like. The survey is made every second year; it was put off once.",
        "PHOF B18b", CARERS, "2025-06-24", "2026-12-17",
        Counted(
            SURVEYED, 960, (42.0, 29.6), (41.0, 29.8), (40.5, 28.0), districts=False, survey=42_000,
            splits=(sexes(1.15, 0.93, 0.33), others("age", {"18-64 yrs": (0.56, 0.85), "65+ yrs": (0.44, 1.2)})),
        ),
        age="18+ yrs",
    ),
    Indicator(
        "405", "carers-quality-of-life", "Quality of life of people who care for someone", "out of 12", "high", "score",
        "Carers who answered the survey said how life is in six ways: time, safety, company, looking after themselves, "
        "control and encouragement. Together they make a score from 0 to 12.",
        "ASCOF 1C", CARERS, "2025-06-24", "2026-12-17",
        Modelled(
            SURVEYED, (8.2, 7.3), (8.1, 7.3), (8.1, 7.1), noise=0.05, areas=TOGETHER,
            halves={"England": 0.04, "Region": 0.09, "County": 0.2},
            shifts=(Shift("Ethnic group", {"White": (0.03, 0.03), "All other ethnic groups": (-0.3, -0.32)}),),
        ),
        age="18+ yrs",
    ),
    Indicator(
        "406", "winter-deaths", "Extra deaths in winter", "%", "low", "ratio",
        "How many more people died from December to March than in other months, for every 100 who died in those.",
        "PHOF E14", VITAL, "2022-11-22", "",
        Modelled(
            winters(2011), (16.5, 17.0), (16.8, 17.2), (17.0, 17.6), noise=0.6,
            halves={"England": 0.5, "Region": 1.4, "County": 3.6, "District": 9.5},
            years={"Aug 2014 - Jul 2015": 10.5, "Aug 2017 - Jul 2018": 12.4, "Aug 2020 - Jul 2021": 15.9},
        ),
        more={"retired": {"date": "2023-01-31",
            "reason": "Its publisher stopped: in the pandemic people died at other times of the year."}},
    ),
)  # fmt: skip
