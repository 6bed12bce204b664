"""Start well: birth, the first years, school, and growing up."""

from __future__ import annotations

from generator.counted import Counted
from generator.first_edition import year_6_obesity
from generator.groups import Split, disability, ethnic, others, quintiles, sexes
from generator.indicators import HOSPITALS, SCHOOLS, VITAL, Indicator
from generator.periods import calendar, pooled, split_years
from generator.rows import Mark

BABIES = 9_600
MEALS = "Free school meals"
SMALL = "Not shown: the number is so small that someone could be recognised."
OTHER = "Not shown, so that another district's small number can't be worked out."
NO_TEACHERS = "Not collected: teachers did not assess children during the pandemic."

INDICATORS = (
    Indicator(
        "102", "year-6-obesity", "Year 6 children living with obesity", "%", "low", "proportion",
        "Out of every 100 children measured in their last year of primary school, how many are living with obesity. "
        "Children are weighed and measured at school; parents can say no.",
        "PHOF C09b", "Merrowshire school measuring programme (invented)", "2025-11-04", "2026-12-08",
        year_6_obesity, age="10-11 yrs", seed=1,
    ),
    Indicator(
        "202", "infant-mortality", "Babies who die before their first birthday", "per 1,000", "low", "crude-rate",
        "Out of every 1,000 babies born alive, how many died before they were one year old. Three years are put "
        "together, because the numbers are small.",
        "PHOF E01", VITAL, "2026-02-17", "2027-02-16",
        Counted(pooled(2012), 3 * BABIES, (3.9, 4.1), (3.6, 3.7), (3.6, 4.1), deprived=0.3, per=1000),
        age="<1 yr",
    ),
    Indicator(
        "203", "smoking-in-pregnancy", "Mothers who smoke when their baby is born", "%", "low", "proportion",
        "Out of every 100 mothers giving birth, how many said then that they smoke.",
        "PHOF C06", "Merrowshire maternity records (invented)", "2025-09-16", "2026-12-15",
        Counted(
            split_years(2015), BABIES, (10.6, 6.1), (10.4, 6.4), (12.2, 7.6), deprived=0.5,
            splits=(
                others("age", {"Under 20 yrs": (0.03, 3.2), "20-34 yrs": (0.74, 1.0), "35+ yrs": (0.23, 0.55)}),
                quintiles(1.55, 1.7),
            ),
        ),
        sex="Female",
    ),
    Indicator(
        "204", "breastfeeding", "Babies breastfed at six to eight weeks", "%", "high", "proportion",
        "Out of every 100 babies seen by a health visitor at six to eight weeks, how many have any breast milk.",
        "PHOF C05b", "Merrowshire health visiting service (invented)", "2025-12-02", "2026-12-01",
        Counted(
            split_years(2015), 9_100, (44.0, 55.6), (47.0, 57.0), (43.5, 50.9), deprived=-0.3,
            splits=(ethnic(1.9, 2.2, 1.3, 0.9, 1.9),),
            marks=(
                Mark("2024/25", "p", "Provisional: some visits are still to be recorded."),
                Mark("2019/20", "x", "Not available: records were lost when a system was changed.",
                    ("Coldwater Vale",)),
            ),
        ),
        age="6-8 weeks",
    ),
    Indicator(
        "205", "low-birth-weight", "Full-term babies born too small", "%", "low", "proportion",
        "Out of every 100 babies born after a full pregnancy, how many weighed less than 2.5 kilograms.",
        "PHOF C04", VITAL, "2026-01-27", "2027-01-26",
        Counted(calendar(2015), 8_700, (2.8, 3.0), (2.5, 2.6), (2.6, 2.7), deprived=0.3, splits=(sexes(0.85, 1.15,
            0.51),)),
        age=">=37 weeks",
    ),
    Indicator(
        "206", "school-readiness", "Children who are ready for school at five", "%", "high", "proportion",
        "Out of every 100 children at the end of their first year at school, how many can do what is expected at "
        "that age: talk, listen, play with others, and begin to read, write and count.",
        "PHOF B02a", SCHOOLS, "2025-11-25", "2026-12-01",
        Counted(
            split_years(2014), 10_400, (66.3, 74.0), (67.4, 74.6), (64.5, 74.0), deprived=-0.28,
            shape={"2021/22": 0.895, "2022/23": 0.905, "2023/24": 0.918},
            splits=(
                sexes(0.72, 1.4, 0.51),
                Split(MEALS, {"Eligible": (0.19, 0.71, 0.35), "Not eligible": (0.81, 1.25, 1.25)}),
                ethnic(1.0, 0.95, 1.05, 1.0, 0.8),
                disability(0.16, 1.25, 0.09),
            ),
            marks=(Mark("2019/20", "x", NO_TEACHERS), Mark("2020/21", "x", NO_TEACHERS)),
        ),
        age="5 yrs",
        more={
            "breaks": [{"from": "2021/22", "reason": "What is expected of five-year-olds was written anew."}],
            "caveats": "Teachers judge what children can do. There are no figures for 2019/20 and 2020/21.",
        },
    ),
    Indicator(
        "207", "reception-obesity", "Reception children living with obesity", "%", "low", "proportion",
        "Out of every 100 children measured in their first year at school, how many are living with obesity.",
        "PHOF C09a", "Merrowshire school measuring programme (invented)", "2025-11-04", "2026-12-08",
        Counted(
            split_years(2014), 9_900, (9.1, 9.7), (8.6, 9.0), (9.0, 9.9), deprived=0.25,
            shape={"2020/21": 1.42, "2021/22": 1.06}, splits=(sexes(1.03, 0.97, 0.51),),
            marks=(Mark("2021/22", "r", "Revised in 2025: one school's results had been counted twice.", ("Saltquay",
                "Merrowshire")),),
        ),
        age="4-5 yrs",
    ),
    Indicator(
        "208", "mmr-vaccination", "Children with two MMR vaccinations by five", "%", "high", "proportion",
        "Out of every 100 children who turned five, how many had both injections against measles, mumps and rubella. "
        "Measles can't spread where 95 or more have had them; below 90 an outbreak is likely.",
        "PHOF D04c", "Southern Vale child health records (invented)", "2025-09-30", "2026-12-08",
        Counted(split_years(2015), 10_700, (88.4, 83.8), (89.6, 86.1), (91.0, 85.4), deprived=-0.35,
            splits=(ethnic(0.85, 0.6, 0.75, 1.1, 0.5),)),
        age="5 yrs",
        more={"comparison": {"method": "goal", "value": 90, "high": 95},
            "caveats": "Children who have just moved here may have been vaccinated elsewhere without our knowing."},
    ),
    Indicator(
        "209", "tooth-decay-at-five", "Five-year-olds with tooth decay", "%", "low", "proportion",
        "Out of every 100 five-year-olds whose teeth were looked at in school, how many had a tooth that was decayed, "
        "filled or taken out because of decay. The survey is made every second year.",
        "PHOF E02", "Southern Vale dental survey (invented)", "2025-04-08", "2027-04-13",
        Counted(split_years(2005, apart=2), 2_300, (30.9, 22.4), (27.0, 19.4), (29.5, 23.6), deprived=0.45,
            survey=70_000, splits=(quintiles(1.32, 1.42),)),
        age="5 yrs",
    ),
    Indicator(
        "210", "self-harm-admissions", "Young people taken to hospital after harming themselves", "per 100,000", "low",
        "standardised-rate",
        "Out of every 100,000 people aged 10 to 24, how many times in a year someone stayed in hospital after harming "
        "themselves. The rate is worked out as if every area had people of the same ages.",
        "PHOF B13", HOSPITALS, "2026-02-24", "2027-02-23",
        Counted(
            split_years(2015), 168_000, (430, 322), (455, 350), (478, 372), deprived=0.35, per=100_000,
            standardised=True, shape={"2020/21": 0.96, "2021/22": 1.08}, splits=(sexes(0.48, 1.54, 0.51),),
        ),
        age="10-24 yrs", decimals=0,
        more={"caveats": "One person may be counted more than once. Numbers also depend on where people go for help."},
    ),
    Indicator(
        "211", "under-18-conceptions", "Girls under 18 who become pregnant", "per 1,000", "low", "crude-rate",
        "Out of every 1,000 girls aged 15 to 17, how many became pregnant in a year. Numbers from 1 to 7 are not "
        "shown; nor is any number from which one of them could be worked out.",
        "PHOF C02a", VITAL, "2026-03-03", "2027-03-02",
        Counted(
            calendar(2014), 16_600, (22.8, 13.1), (20.0, 11.2), (21.9, 11.6), deprived=0.5, per=1000,
            marks=(
                Mark("2023", "c", SMALL, ("Thistlewold",)),
                Mark("2023", "c", OTHER, ("Coldwater Vale",)),
                Mark("2022", "c", SMALL, ("Thistlewold",)),
                Mark("2022", "c", OTHER, ("Brackenholt",)),
            ),
        ),
        sex="Female", age="<18 yrs",
    ),
    Indicator(
        "212", "young-people-without-work-or-school", "16 and 17-year-olds not in school, training or work", "%", "low",
        "proportion",
        "Out of every 100 people aged 16 and 17, how many are not in school, training or work, or nobody knows.",
        "PHOF B05", SCHOOLS, "2025-10-28", "2026-12-01",
        Counted(split_years(2015), 23_000, (6.5, 5.4), (5.6, 5.0), (5.7, 6.3), deprived=0.35, splits=(sexes(1.15,
            0.85, 0.51), disability(2.1, 0.85, 0.12))),
        age="16-17 yrs",
        more={"formerly": ["neet"]},
    ),
)  # fmt: skip
