"""Targets: on the way, with goals that crowd the last reading, with gaps, without any reading, far off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from jsna_charts.samples.shared import KENT, PERCENT, reading
from jsna_charts.spec import Goal, Line, State, TargetSpec

TARGET = TargetSpec(
    "Adults who smoke",
    PERCENT,
    KENT,
    KENT.readings[5],
    Goal(2030.5, 5.0, "5%", "2030"),
    (Goal(2026.5, 9.0, "9%", "2026"),),
    "Improving",
    "Too slow",
    "Improving, but too slow to meet the target.",
)
CROWDED = replace(TARGET, milestones=tuple(Goal(2024.5 + n, 12.0 - n, f"{12 - n}%", str(2024 + n)) for n in range(5)))
MISSING = replace(
    TARGET, subject=Line("Wold", (*KENT.readings[:7], reading(2021, None), reading(2022, None, "Not collected")))
)
SUPPRESSED = replace(
    TARGET, baseline=None, subject=Line("Ashmoor", (reading(2023, None, "Suppressed", State.SUPPRESSED),))
)
SINGLE = replace(TARGET, subject=Line("Wold", KENT.readings[-1:]), baseline=KENT.readings[-1], milestones=())
EXTREME = replace(TARGET, target=Goal(2050.5, 0.1, "0.1%, the lowest in the country", "31 March 2050"))

SAMPLES: Mapping[str, TargetSpec] = {
    "usual": TARGET,
    "crowded": CROWDED,
    "missing": MISSING,
    "suppressed": SUPPRESSED,
    "single": SINGLE,
    "extreme": EXTREME,
}
