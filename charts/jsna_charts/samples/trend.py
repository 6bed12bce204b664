"""Trends: with two benchmarks, with names that collide, one reading, every kind of gap, nothing at all."""

from __future__ import annotations

from collections.abc import Mapping

from jsna_charts.samples.shared import KENT, PERCENT, line, reading
from jsna_charts.spec import Break, Comparison, Line, State, Status, TrendSpec, Unit

SOUTH_EAST = line("South Vale", [16.2, 15.9, 14.6, 13.7, 12.9, 12.2, 12.0, 11.9, 11.5, 10.6])
ENGLAND = line("England", [17.8, 16.9, 15.5, 14.9, 14.4, 13.9, 13.8, 13.0, 12.7, 11.6])
CROWD = line("Camberwoldshire and Petersbrook", [17.2, 16.0, 15.2, 14.8, 14.1, 13.6, 13.2, 12.8, 12.6, 12.8])
NEAR = line("Brackenhurst, Coldwatervale and Pell", [17.0, 16.0, 15.2, 14.8, 14.1, 13.6, 13.2, 12.8, 12.6, 12.7])

TREND = TrendSpec(
    "Adults who smoke",
    PERCENT,
    KENT,
    (SOUTH_EAST, ENGLAND),
    (Comparison("South Vale", Status.WORSE, "10.6%"), Comparison("England", Status.SIMILAR, "11.6%")),
    "Going down, which is better",
)
CROWDED = TrendSpec("Adults who smoke", PERCENT, KENT, (CROWD, NEAR, line("England", [18.0] * 9 + [12.8])))
SINGLE = TrendSpec("Adults who smoke", PERCENT, Line("Thorne", (reading(2023, 7.2, ci=1.0),)))
GAPS = TrendSpec(
    "Adults who smoke",
    PERCENT,
    Line(
        "Dunne",
        (
            reading(2016, 20.0, ci=2.0),
            reading(2017, 19.0, ci=2.0),
            reading(2018, None, "Suppressed", State.SUPPRESSED),
            reading(2019, 17.0, ci=2.0),
            reading(2020, None, "Not collected", State.MISSING),
            reading(2021, 16.0, ci=2.0),
            reading(2022, 15.0, ci=2.0),
            reading(2023, 14.0, state=State.PROVISIONAL, ci=2.0),
            reading(2024, 13.0, state=State.PROJECTED),
        ),
        (Break(2022.0, "New boundaries"),),
    ),
)
EMPTY = TrendSpec("Adults who smoke", PERCENT, Line("Ashmoor", (reading(2023, None, state=State.SUPPRESSED),)))
EXTREME = TrendSpec(
    "Deaths from a cause that has all but gone",
    Unit("", "per 100,000 people", 1),
    line("Wold", [98_765.4, 54_321.0, 12_000.0, 300.0, 20.0, 3.0, 0.4, 0.0], 0.0),
    (line("England", [1.0] * 8),),
)

SAMPLES: Mapping[str, TrendSpec] = {
    "usual": TREND,
    "crowded": CROWDED,
    "missing": GAPS,
    "suppressed": EMPTY,
    "single": SINGLE,
    "extreme": EXTREME,
}
