"""What is known of neighbourhoods: who lives there, and ten measures or so, each for the latest period alone."""

from __future__ import annotations

from generator import age_well, determinants, population, start_well
from generator.areas import AREAS
from generator.indicators import HOSPITALS, SCHOOLS, VITAL, Indicator
from generator.locality import Drawn, Published, Ratio, Shared
from generator.locality import population as inhabitants
from generator.modelled import Modelled
from generator.neighbourhoods import NEIGHBOURHOODS

CENSUS = "Southern Vale household count (invented)"
BENEFITS = "Southern Vale benefits office (invented)"
MODEL = "Southern Vale model of homes and places (invented)"
CHILDREN, YOUNG, WORKING, OLD = slice(0, 3), slice(0, 4), slice(4, 13), slice(13, None)  # bands of five years
DEATHS = (90, 9, 11, 30, 45, 55, 75, 105, 150, 225, 340, 510, 800, 1250, 2000)
KNOWN = {about.name: about for about in (*start_well.INDICATORS, *determinants.INDICATORS, *age_well.INDICATORS)}
MEASURED = "Merrowshire school measuring programme (invented)"

INDICATORS = (
    Indicator(
        "701", "neighbourhood-population", "People who live in each neighbourhood", "people", "none", "count",
        "How many people usually live here, in the middle of the year.",
        "Local", population.OFFICE, "2025-11-27", "2026-12-03", inhabitants, decimals=0,
        more={"detail_of": "population"},
    ),
    Indicator(
        "702", "emergency-admissions", "Emergency stays in hospital", "per 100,000", "low", "crude-rate",
        "Out of every 100,000 people, how many times in a year someone had to stay in hospital without having planned "
        "to.",
        "Local", HOSPITALS, "2026-02-24", "2027-02-23",
        Shared("2024/25", Drawn((2024,), slice(None), 9_860, 9_610, 0.14, per=100_000), (2024,), slice(None), 0.2,
            per=100_000),
        decimals=0,
        more={"caveats": "Places where many older people live have higher rates: they are not adjusted for age."},
    ),
    Indicator(
        "703", "neighbourhood-child-poverty", "Children in families with little money, by neighbourhood", "%", "low",
        "proportion",
        "Out of every 100 children under 16, how many live in a family whose income is below six tenths of what is "
        "usual.",
        "PHOF B05a", SCHOOLS, "2026-03-24", "2027-03-23",
        Shared("2023/24", Published(KNOWN["children-in-low-income-families"], ("2023/24",)), (2024,), CHILDREN, 0.45,
            said=(("marker", "p"), ("note", "Provisional until next spring."))),
        age="<16 yrs", more={"detail_of": "children-in-low-income-families"},
    ),
    Indicator(
        "704", "older-people-living-alone", "Older people who live alone", "%", "none", "proportion",
        "Out of every 100 people aged 65 and over, how many live in a home of their own with nobody else.",
        "Local", CENSUS, "2023-02-21", "",
        Shared("2021", Drawn((2021,), OLD, 30.1, 29.4, 0.09), (2021,), OLD, 0.14),
        age="65+ yrs",
    ),
    Indicator(
        "705", "neighbourhood-reception-obesity", "Reception children living with obesity, by neighbourhood", "%",
        "low", "proportion",
        "Out of every 100 children measured in their first year at school, how many are living with obesity. Three "
        "years are put together, because the numbers are small.",
        "PHOF C09a", MEASURED, "2025-11-04", "2026-12-08",
        Shared(
            "2021/22 - 23/24", Published(KNOWN["reception-obesity"], ("2021/22", "2022/23", "2023/24")),
            (2022, 2023, 2024), slice(0, 1), 0.28,
        ),
        age="4-5 yrs", more={"detail_of": "reception-obesity"},
    ),
    Indicator(
        "706", "out-of-work-benefits", "People who get a benefit because they have no work", "%", "low", "proportion",
        "Out of every 100 people aged 20 to 64, how many get a benefit because they have no work and look for some.",
        "Local", BENEFITS, "2025-12-16", "2026-12-15",
        Shared("2024", Drawn((2024,), WORKING, 4.1, 3.7, 0.38), (2024,), WORKING, 0.45),
        age="20-64 yrs",
    ),
    Indicator(
        "707", "childhood-asthma-admissions", "Children taken to hospital with asthma", "per 100,000", "low",
        "crude-rate",
        "Out of every 100,000 children and young people under 20, how many times in a year someone was taken to "
        "hospital because of asthma. Three years are put together. Numbers from 1 to 7 are not shown; nor is any "
        "number from which one of them could be worked out.",
        "Local", HOSPITALS, "2026-02-24", "2027-02-23",
        Shared(
            "2022/23 - 24/25", Drawn((2022, 2023, 2024), YOUNG, 96, 99, 0.3, per=100_000), (2022, 2023, 2024), YOUNG,
            0.4, per=100_000, withheld=True,
        ),
        age="<20 yrs", decimals=0,
    ),
    Indicator(
        "708", "early-deaths-ratio", "Deaths before 75 for every 100 expected", "per 100 expected", "low",
        "ratio",
        "How many people died before they were 75, for every 100 who would have died if people of each age died as "
        "often here as in England. Above 100 is more than expected, below 100 fewer. Its denominator is the deaths "
        "expected.",
        "Local", VITAL, "2026-02-17", "2027-02-16",
        Ratio("2022 - 24", (2022, 2023, 2024), DEATHS, 0.95, 0.24),
        age="<75 yrs", decimals=0,
    ),
    Indicator(
        "709", "neighbourhood-falls", "Older people taken to hospital after a fall, by neighbourhood", "per 100,000",
        "low", "standardised-rate",
        "Out of every 100,000 people aged 65 and over, how many times in a year someone was taken to hospital because "
        "of a fall. The rate is worked out as if every area had people of the same ages.",
        "PHOF C29", HOSPITALS, "2026-02-24", "2027-02-23",
        Shared(
            "2024/25", Published(KNOWN["falls"], ("2024/25",)), (2024,), OLD, 0.13, per=100_000,
            standardised=True,
        ),
        age="65+ yrs", decimals=0, more={"detail_of": "falls"},
    ),
    Indicator(
        "710", "distance-to-green-space", "How far it is to the nearest park or open country", "metres", "low", "mean",
        "How many metres people have to walk from their home to a park, a wood, a beach or open country, on average.",
        "Local", MODEL, "2026-01-06", "2027-01-05",
        Modelled(
            ("2022", "2024"), (384, 385), (352, 351), (330, 328), deprived=24, built_up=62, noise=35,
            areas=(*AREAS, *NEIGHBOURHOODS),
        ),
        sex="Not applicable", age="Not applicable", decimals=0,
    ),
)  # fmt: skip
