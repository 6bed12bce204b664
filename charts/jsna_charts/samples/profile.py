"""Profiles: two groups of measures, thirty with long names, gaps, one measure, a value far from all others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import PERCENT
from jsna_charts.spec import Polarity, ProfileSpec, Spine, SpineGroup, Spread, State, Status, Unit

RATE = Unit("", "per 100,000 people", 1)
YEARS = Unit("", "years", 1)

SMOKING = Spine(
    *("Adults who smoke", "2023", PERCENT, 17.0, "17.0%", 11.6, "11.6%"),
    *(Spread(7.2, 10.1, 14.0, 18.2), Polarity.LOW, Status.WORSE),
)
ACTIVE = Spine(
    *("Adults who are physically active", "2022/23", PERCENT, 68.4, "68.4%", 67.1, "67.1%"),
    *(Spread(61.0, 65.2, 69.8, 74.4), Polarity.HIGH, Status.SIMILAR),
)
LIFE = Spine(
    *("Life expectancy at birth, men", "2021 to 2023", YEARS, 80.9, "80.9 years", 79.3, "79.3 years"),
    *(Spread(77.0, 78.8, 80.6, 82.1), Polarity.HIGH, Status.BETTER),
)
SUICIDE = Spine(
    *("Deaths from suicide", "2021 to 2023", RATE, 12.3, "12.3 per 100,000 people", 10.7, "10.7 per 100,000 people"),
    *(Spread(7.9, 9.6, 12.0, 15.1), Polarity.LOW, Status.SIMILAR),
)
BIRTHS = Spine(
    *("Births to mothers born outside the United Kingdom", "2023", PERCENT, 21.0, "21.0%", 31.8, "31.8%"),
    *(Spread(9.9, 14.2, 24.0, 38.0), Polarity.NONE, Status.LOWER),
)
OLDER = Spine("People aged 65 and over", "2023", PERCENT, 24.2, "24.2%", 18.7, "18.7%", None, Polarity.NONE)

PROFILE = ProfileSpec(
    *("Health in Skell", "Skell", "England", "the 13 districts of Wold and Mereby"),
    (
        SpineGroup("How people live", (SMOKING, ACTIVE)),
        SpineGroup("How long they live", (LIFE, SUICIDE, BIRTHS, OLDER)),
    ),
)
LONG = "Hospital admissions caused by unintentional and deliberate injuries in children and young people"
CROWDED = replace(
    PROFILE,
    area="Brackenhurst, Coldwatervale and Pell",
    benchmark="Camberwoldshire and Petersbrook",
    groups=tuple(
        SpineGroup(
            f"Part {part} of a profile whose headings are as long as anybody would ever wish them to be",
            tuple(
                replace(spine, name=f"{LONG} aged {age} to {age + 9}" if age % 20 else spine.name)
                for age, spine in zip(range(0, 60, 10), (SMOKING, ACTIVE, LIFE, SUICIDE, BIRTHS, OLDER), strict=True)
            ),
        )
        for part in range(1, 6)
    ),
)
WITHHELD = replace(SUICIDE, value=None, text="Suppressed: fewer than 8 people", state=State.SUPPRESSED)
MISSING = replace(
    PROFILE,
    groups=(
        SpineGroup(
            "",
            (
                replace(SMOKING, value=None, text="Not collected", state=State.MISSING),
                replace(ACTIVE, benchmark=None, benchmark_text="", status=Status.NOT_COMPARED),
                replace(LIFE, value=None, text="", state=State.MISSING, spread=None, benchmark=None, benchmark_text=""),
                WITHHELD,
            ),
        ),
    ),
)
SUPPRESSED = replace(PROFILE, groups=(SpineGroup("", (WITHHELD,)),))
SINGLE = replace(PROFILE, groups=(SpineGroup("", (SMOKING,)),))
EXTREME = replace(
    PROFILE,
    groups=(
        SpineGroup(
            "",
            (
                replace(SMOKING, value=95.0, text="95.0%"),
                replace(
                    SMOKING, name="All areas alike", value=11.6, text="11.6%", spread=Spread(11.6, 11.6, 11.6, 11.6)
                ),
                Spine(
                    *(
                        "Population",
                        "2023",
                        Unit("", "people", 0),
                        1_234_567.0,
                        "1,234,567",
                        57_690_300.0,
                        "57,690,300",
                    ),
                    *(Spread(92_000.0, 110_000.0, 160_000.0, 1_234_567.0), Polarity.NONE, Status.NOT_COMPARED),
                ),
            ),
        ),
    ),
)

SAMPLES: Mapping[str, ProfileSpec] = {
    "usual": PROFILE,
    "crowded": CROWDED,
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "single": SINGLE,
    "extreme": EXTREME,
}
